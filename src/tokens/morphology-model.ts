// The learned part of the morphology: particle tails and feature weights, packed by the list compiler, unfolded at first use.
//
// Section `morphology`: u16 rows, u16 tails, u16 stems, u16 zero, then the rows (24-bit keys in rising order as base-128 differences, u16 bit set
// of the heads, one signed byte for each set bit), then tails and stems in order, front coded.

import { IreumError } from '../errors.js'
import { HEADS, keyOf, TEMPLATES, WIDTH } from './morphology-features.js'

/** A particle chain (에서는), a copula written out (이라고), a copula melted into its ending (인, 였다). */
export const TAIL_KINDS = ['particle', 'copula', 'ending'] as const
export const LONGEST_TAIL = 8
/** What a listed stem can be; a bit each. */
export const STEM_KINDS = ['VERB', 'ADJ', 'AUX', 'DET', 'ADV', 'MODIFIER', 'STOP', 'SUFFIX', 'APART', 'NUMERAL'] as const
export const LONGEST_STEM = 8

export interface MorphologyModel {
  /** Open addressing by key; 0 is an empty slot. */
  readonly slotKey: Int32Array
  readonly slotRow: Uint16Array
  readonly mask: number
  /** The weights of a row, two heads in each number (low and high half), so that they are added two at a time. */
  readonly weights: Int32Array
  readonly tails: Forms
  readonly stems: Forms
}

/** Short words with a small number, by open addressing; 0 is empty. */
interface Forms {
  readonly value: Uint16Array
  readonly key: Int32Array
  readonly mask: number
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
/** Numbers that the weights of a row are packed in. */
export const PACKED = WIDTH / 2
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
  let last = 0
  for (const key of [...rows.keys()].sort((a, b) => a - b)) {
    let gap = key - last
    last = key
    while (gap > 127) {
      bytes.push((gap & 127) | 128)
      gap >>= 7
    }
    bytes.push(gap)
    const values = rows.get(key)!
    const set = values.reduce((bits, value, i) => (value === 0 ? bits : bits | (1 << i)), 0)
    bytes.push(set & 255, set >> 8)
    for (const value of values) if (value !== 0) bytes.push(Math.max(-127, Math.min(127, value)) & 255)
  }
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

export function loadMorphology(section: Uint8Array): MorphologyModel {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength)
  const rowCount = view.getUint16(0, true)
  const tailCount = view.getUint16(2, true)
  const size = tableSize(rowCount)
  const slotKey = new Int32Array(size)
  const slotRow = new Uint16Array(size)
  const weights = new Int32Array(rowCount * PACKED)
  let at = HEAD_BYTES
  let key = 0
  for (let row = 0; row < rowCount; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = section[at++]
      key += (byte & 127) << shift
      if (byte < 128) break
    }
    let slot = key & (size - 1)
    while (slotKey[slot] !== 0) slot = (slot + 1) & (size - 1)
    slotKey[slot] = key
    slotRow[slot] = row
    const set = view.getUint16(at, true)
    at += 2
    for (let i = 0; i < WIDTH; i++)
      if ((set & (1 << i)) !== 0) weights[row * PACKED + (i >> 1)] += view.getInt8(at++) * (i % 2 === 0 ? 1 : 65536)
  }
  const forms = (count: number): Forms => {
    const size = tableSize(count)
    const value = new Uint16Array(size)
    const key = new Int32Array(size)
    const units = new Uint16Array(64)
    for (let n = 0; n < count; n++) {
      const number = view.getUint16(at, true)
      at += 2
      const lengths = section[at++]
      const length = (lengths >> 4) + (lengths & 15)
      for (let i = lengths >> 4; i < length; i++, at += 2) units[i] = view.getUint16(at, true)
      const hash = keyOf(FORM_TEMPLATE, units, 0, length, length)
      let slot = hash & (size - 1)
      while (value[slot] !== 0) slot = (slot + 1) & (size - 1)
      value[slot] = number
      key[slot] = hash
    }
    return { value, key, mask: size - 1 }
  }
  const tails = forms(tailCount)
  return { slotKey, slotRow, mask: size - 1, weights, tails, stems: forms(view.getUint16(4, true)) }
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
export const tailOf = (model: MorphologyModel, units: ArrayLike<number>, from: number, to: number): number =>
  formOf(model.tails, units, from, to) - 1

/** Bit set over `STEM_KINDS`, 0 when the text is no listed stem. */
export const stemOf = (model: MorphologyModel, units: ArrayLike<number>, from: number, to: number): number =>
  to - from > LONGEST_STEM ? 0 : formOf(model.stems, units, from, to)

/** Adds the packed weights of the features to `scores`. */
export function addWeights(model: MorphologyModel, keys: Int32Array, count: number, scores: Int32Array): void {
  const { slotKey, slotRow, mask, weights } = model
  let a = scores[0]
  let b = scores[1]
  let c = scores[2]
  let d = scores[3]
  let e = scores[4]
  let f = scores[5]
  for (let i = 0; i < count; i++) {
    const key = keys[i]
    let slot = key & mask
    let here = slotKey[slot]
    while (here !== 0 && here !== key) {
      slot = (slot + 1) & mask
      here = slotKey[slot]
    }
    if (here === 0) continue
    const row = slotRow[slot] * PACKED
    a = (a + weights[row]) | 0
    b = (b + weights[row + 1]) | 0
    c = (c + weights[row + 2]) | 0
    d = (d + weights[row + 3]) | 0
    e = (e + weights[row + 4]) | 0
    f = (f + weights[row + 5]) | 0
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
  scores[3] = d
  scores[4] = e
  scores[5] = f
}

/** The sum for one head. */
export function scoreOf(scores: Int32Array, head: number): number {
  const pair = scores[head >> 1]
  const low = (pair << 16) >> 16
  return head % 2 === 0 ? low : (pair - low) >> 16
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
