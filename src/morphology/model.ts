// The learned part of the morphology: particle tails and feature weights, packed by the list compiler, unfolded at first use.
//
// Section `morphology`: u16 rows, u16 tails, u16 stems, u16 zero, then of all rows the 24-bit keys in rising order as base-128 differences, the
// lower and the higher byte of the bit sets of their heads, one signed byte for each set bit; then tails and stems in order, front coded.

import { IreumError } from '../errors.js'
import { HEADS, keyOf, TEMPLATES, WIDTH } from './features.js'

/** A particle chain (에서는), a copula written out (이라고), a copula melted into its ending (인, 였다). */
export const TAIL_KINDS = ['particle', 'copula', 'ending'] as const
export const LONGEST_TAIL = 8
/** What a listed stem can be; a bit each. */
export const STEM_KINDS = ['VERB', 'ADJ', 'AUX', 'DET', 'ADV', 'MODIFIER', 'STOP', 'SUFFIX', 'APART', 'NUMERAL'] as const
const LONGEST_STEM = 8

export interface MorphologyModel {
  /** A bit for each beginning of a key that has a row: most features have none, and this is small enough to be always at hand. */
  readonly filter: Int32Array
  /** For each group of keys what makes their places their own: a table of places without collisions, so that looking needs no branch. */
  readonly shifts: Uint16Array
  /** Four numbers a place: the weights of the row plus 128, four heads in each number, so that they are added two at a time; then its key. */
  readonly rows: Int32Array
  readonly tails: Tails
  readonly stems: Forms
}

/** Short words with a small number, by open addressing; 0 is empty. */
interface Forms {
  readonly value: Uint16Array
  readonly key: Int32Array
  readonly mask: number
}

/** The tails from their end: every end of one by a hash of its letters, last letter first; 0 is empty. */
interface Tails {
  /** Key, then kind + 1 in two bits, then whether a longer tail ends so. */
  readonly slots: Int32Array
}

/** Everything that is learned, as people read it. */
export interface MorphologyLists {
  weights: readonly { feature: string; weights: string }[]
  tails: readonly { form: string; kind: string }[]
  stems: readonly { form: string; kinds: string }[]
}

/** The log-linear weight that 1 stands for in `weights.tsv`; sums are compared, so that reading needs no floats. */
export const SCALE = 0.05
const FORM_TEMPLATE = 255
/** Numbers that the sums of all heads are packed in, two in each. */
export const PACKED = WIDTH / 2
/** Numbers that a row is packed in: its weights and its key. */
const ROW = WIDTH / 4 + 1
const HEAD_BYTES = 8

/** Readable rows → bytes. `weights`: feature and `HEAD:integer` pairs; `tails`: form and kind. */
export function compileMorphology({ weights, tails, stems }: MorphologyLists): Uint8Array {
  const rows = new Map<number, number[]>()
  for (const row of weights) {
    const key = keyOfName(row.feature)
    const values = rows.get(key) ?? new Array<number>(WIDTH).fill(0)
    for (const pair of row.weights.split(' ')) {
      const colon = pair.indexOf(':')
      const head = (HEADS as readonly string[]).indexOf(pair.slice(0, colon))
      if (head < 0)
        throw new IreumError('bad-list', `"${pair}" names no head class`, 'morphology/weights.tsv', `Use one of ${HEADS.join(', ')}`)
      values[head] += Number(pair.slice(colon + 1))
    }
    rows.set(key, values)
  }
  const bytes = new Array<number>(HEAD_BYTES).fill(0)
  const sorted = [...rows].sort((a, b) => a[0] - b[0])
  let last = 0
  for (const [key] of sorted) {
    let gap = key - last
    last = key
    while (gap > 127) {
      bytes.push((gap & 127) | 128)
      gap >>= 7
    }
    bytes.push(gap)
  }
  const sets = sorted.map(([, values]) => values.reduce((bits, value, i) => (value === 0 ? bits : bits | (1 << i)), 0))
  for (const set of sets) bytes.push(set & 255)
  for (const set of sets) bytes.push(set >> 8)
  for (const [, values] of sorted) for (const value of values) if (value !== 0) bytes.push(Math.max(-127, Math.min(127, value)) & 255)
  // Front coding: value, letters kept from the word before (high half) and new letters (low half), the new letters.
  let before = ''
  const word = (value: number, form: string): void => {
    let shared = 0
    while (shared < form.length && form[shared] === before[shared]) shared++
    before = form
    bytes.push(value & 255, value >> 8, (shared << 4) | (form.length - shared))
    for (let i = shared; i < form.length; i++) bytes.push(form.charCodeAt(i) & 255, form.charCodeAt(i) >> 8)
  }
  for (const { form, kind } of tails) word((TAIL_KINDS as readonly string[]).indexOf(kind) + 1, form)
  before = ''
  for (const { form, kinds } of stems)
    word(
      kinds.split('|').reduce((bits, kind) => bits | (1 << (STEM_KINDS as readonly string[]).indexOf(kind)), 0),
      form,
    )
  const out = Uint8Array.from(bytes)
  const view = new DataView(out.buffer)
  view.setUint16(0, rows.size, true)
  view.setUint16(2, tails.length, true)
  view.setUint16(4, stems.length, true)
  return out
}

/** The model of a section that `compileMorphology` made. */
export function loadMorphology(section: Uint8Array): MorphologyModel {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength)
  const rowCount = view.getUint16(0, true)
  const tailCount = view.getUint16(2, true)
  const weights = new Int32Array(rowCount * ROW)
  let at = HEAD_BYTES
  for (let row = 0, key = 0; row < weights.length; row += ROW) {
    for (let shift = 0; ; shift += 7) {
      const byte = section[at++]
      key += (byte & 127) << shift
      if (byte < 128) break
    }
    weights.fill(0x80808080 | 0, row, row + ROW - 1)
    weights[row + ROW - 1] = key
  }
  const sets = at
  at += 2 * rowCount
  for (let row = 0; row < rowCount; row++) {
    const set = section[sets + row] | (section[sets + rowCount + row] << 8)
    for (let i = 0; i < WIDTH; i++) if ((set & (1 << i)) !== 0) weights[row * ROW + (i >> 2)] += view.getInt8(at++) << (8 * (i & 3))
  }
  const units = new Uint16Array(64)
  /** Reads `count` front coded words and gives each to `put`. */
  const words = (count: number, put: (length: number, value: number) => void): void => {
    for (let n = 0; n < count; n++) {
      const value = view.getUint16(at, true)
      at += 2
      const lengths = section[at++]
      const length = (lengths >> 4) + (lengths & 15)
      for (let i = lengths >> 4; i < length; i++, at += 2) units[i] = view.getUint16(at, true)
      put(length, value)
    }
  }
  const tails: Tails = { slots: new Int32Array(TAIL_SLOTS) }
  words(tailCount, (length, value) => {
    for (let from = length - 1, hash = 0; from >= 0; from--) {
      hash = tailHash(hash, units[from])
      addTail(tails.slots, hash, from === 0 ? value << 1 : 1)
    }
  })
  const stemCount = view.getUint16(4, true)
  const size = tableSize(stemCount)
  const stems: Forms = { value: new Uint16Array(size), key: new Int32Array(size), mask: size - 1 }
  words(stemCount, (length, value) => {
    const hash = keyOf(FORM_TEMPLATE, units, 0, length, length)
    let slot = hash & stems.mask
    while (stems.value[slot] !== 0) slot = (slot + 1) & stems.mask
    stems.value[slot] = value
    stems.key[slot] = hash
  })
  const filter = new Int32Array(2048)
  for (let row = ROW - 1; row < weights.length; row += ROW) filter[weights[row] >>> 13] |= 1 << ((weights[row] >>> 8) & 31)
  return { filter, ...tableOf(weights), tails, stems }
}

const TAIL_SLOTS = 4096
/** Another letter before the ones that were hashed. */
const tailHash = (hash: number, unit: number): number => {
  const h = Math.imul(hash ^ unit, 0x9e3779b1)
  return (h ^ (h >>> 13)) & 0x0fffffff
}

function tailSlot(slots: Int32Array, hash: number): number {
  let slot = hash & (TAIL_SLOTS - 1)
  while (slots[slot] !== 0 && slots[slot] >>> 3 !== hash) slot = (slot + 1) & (TAIL_SLOTS - 1)
  return slot
}

function addTail(slots: Int32Array, hash: number, bits: number): void {
  slots[tailSlot(slots, hash)] |= (hash << 3) | bits
}

/** Where the tails of a run begin, longest last, and their kinds. */
export const tailsFound = { count: 0, from: new Int32Array(16), kind: new Int8Array(16) }

/** Finds every tail that ends at `end`. */
export function findTails({ tails }: MorphologyModel, units: ArrayLike<number>, start: number, end: number): void {
  const { slots } = tails
  let count = 0
  for (let from = end - 1, hash = 0; from >= start; from--) {
    hash = tailHash(hash, units[from])
    const bits = slots[tailSlot(slots, hash)] & 7
    if (bits > 1) {
      tailsFound.from[count] = from
      tailsFound.kind[count++] = (bits >> 1) - 1
    }
    if ((bits & 1) === 0) break
  }
  tailsFound.count = count
}

/** So that a shift is found quickly for every group. */
const MOST_ROWS = 14_000
const PLACE_BITS = 14
/** Key of a place that no row has: no key of a feature, and its difference from one is above 0. */
const FREE = 1 << 24
const GROUP_BITS = 12
// Literals in `addWeights`, too: constants of a module cost it a load.
const groupOf = (key: number): number => key & ((1 << GROUP_BITS) - 1)
const placeOf = (key: number, shift: number): number => (key >>> (24 - PLACE_BITS)) ^ shift

/** Rows in places of their own: the largest groups of keys choose their shift first. */
function tableOf(weights: Int32Array): { shifts: Uint16Array; rows: Int32Array } {
  if (weights.length > MOST_ROWS * ROW)
    throw new IreumError(
      'bad-list',
      `The morphology has ${weights.length / ROW} features`,
      'morphology/weights.tsv',
      `Keep ${MOST_ROWS} at most`,
    )
  const groups: number[][] = Array.from({ length: 1 << GROUP_BITS }, () => [])
  for (let row = 0; row < weights.length; row += ROW) groups[groupOf(weights[row + ROW - 1])].push(row)
  const shifts = new Uint16Array(1 << GROUP_BITS)
  const rows = new Int32Array(ROW << PLACE_BITS)
  for (let place = ROW - 1; place < rows.length; place += ROW) rows[place] = FREE
  for (const group of groups.filter((rows) => rows.length > 0).sort((a, b) => b.length - a.length)) {
    const free = (shift: number): boolean => group.every((row) => rows[placeOf(weights[row + ROW - 1], shift) * ROW + ROW - 1] === FREE)
    let shift = 0
    while (shift < 1 << PLACE_BITS && !free(shift)) shift++
    if (shift === 1 << PLACE_BITS)
      throw new IreumError('bad-list', 'Keys of the morphology collide', 'morphology/weights.tsv', 'Train it again')
    for (const row of group) rows.set(weights.subarray(row, row + ROW), placeOf(weights[row + ROW - 1], shift) * ROW)
    shifts[groupOf(weights[group[0] + ROW - 1])] = shift
  }
  return { shifts, rows }
}

function formOf(forms: Forms, units: ArrayLike<number>, from: number, to: number): number {
  const hash = keyOf(FORM_TEMPLATE, units, from, to, to - from)
  let slot = hash & forms.mask
  while (forms.value[slot] !== 0) {
    if (forms.key[slot] === hash) return forms.value[slot]
    slot = (slot + 1) & forms.mask
  }
  return 0
}

/** Kind of the tail in `TAIL_KINDS`, -1 when the text is none. */
export function tailOf(model: MorphologyModel, units: ArrayLike<number>, from: number, to: number): number {
  findTails(model, units, from, to)
  const last = tailsFound.count - 1
  return last >= 0 && tailsFound.from[last] === from ? tailsFound.kind[last] : -1
}

/** Bit set over `STEM_KINDS`, 0 when the text is no listed stem. */
export const stemOf = (model: MorphologyModel, units: ArrayLike<number>, from: number, to: number): number =>
  to - from > LONGEST_STEM ? 0 : formOf(model.stems, units, from, to)

const present = new Int32Array(64)

/** Adds the weights of the features to `scores`. */
export function addWeights({ filter, shifts, rows }: MorphologyModel, keys: Int32Array, count: number, scores: Int32Array): void {
  let a = scores[0]
  let b = scores[1]
  let c = scores[2]
  let d = scores[3]
  let e = scores[4]
  let f = scores[5]
  // No branch on what nobody could foretell: whether a feature has weights.
  let n = 0
  for (let i = 0; i < count; i++) {
    const key = keys[i]
    present[n] = key
    n += (filter[key >>> 13] >>> ((key >>> 8) & 31)) & 1
  }
  let added = 0
  for (let i = 0; i < n; i++) {
    const key = present[i]
    const at = ((key >>> 10) ^ shifts[key & 4095]) << 2
    const found = ((rows[at + 3] ^ key) - 1) >> 31
    const x = rows[at] & found
    const y = rows[at + 1] & found
    const z = rows[at + 2] & found
    added -= found
    a = (a + (x & 0xff00ff)) | 0
    b = (b + ((x >>> 8) & 0xff00ff)) | 0
    c = (c + (y & 0xff00ff)) | 0
    d = (d + ((y >>> 8) & 0xff00ff)) | 0
    e = (e + (z & 0xff00ff)) | 0
    f = (f + ((z >>> 8) & 0xff00ff)) | 0
  }
  // 128 in both halves for each row.
  const excess = Math.imul(added, 0x800080)
  scores[0] = a - excess
  scores[1] = b - excess
  scores[2] = c - excess
  scores[3] = d - excess
  scores[4] = e - excess
  scores[5] = f - excess
}

/** The sum for one head. */
export function scoreOf(scores: Int32Array, head: number): number {
  const pair = scores[((head >> 1) & 6) | (head & 1)]
  const low = (pair << 16) >> 16
  return (head & 2) === 0 ? low : (pair - low) >> 16
}

function keyOfName(feature: string): number {
  const colon = feature.indexOf(':')
  const template = (TEMPLATES as readonly string[]).indexOf(feature.slice(0, colon))
  if (template < 0)
    throw new IreumError('bad-list', `"${feature}" names no template`, 'morphology/weights.tsv', `Use one of ${TEMPLATES.join(', ')}`)
  const bar = feature.lastIndexOf('|')
  const piece = bar < 0 ? feature.slice(colon + 1) : feature.slice(colon + 1, bar)
  const units = Array.from({ length: piece.length }, (_, i) => piece.charCodeAt(i))
  return keyOf(template, units, 0, units.length, bar < 0 ? 0 : Number(feature.slice(bar + 1)))
}

/** A power of two at most half full. */
function tableSize(count: number): number {
  let size = 16
  while (size < 2 * count) size *= 2
  return size
}
