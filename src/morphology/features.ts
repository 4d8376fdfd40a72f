// What the morphology looks at: a Hangul run and its surroundings as numbered features, each a hash of a template and a piece of text.

import { DIGIT, HANGUL, SPACE } from '../text/classes.js'
import { FINAL_RIEUL, finalOf } from '../text/hangul.js'
import { UNIT } from '../text/units.js'

/** Head classes a run can get; the order is the order of the weights. PARTICLE: the whole run is a particle or copula (`LG` + `는`). */
export const HEADS = ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'VERB', 'ADJ', 'AUX', 'ADV', 'CCONJ', 'INTJ', 'PARTICLE'] as const
export const WIDTH = HEADS.length
export const PARTICLE = HEADS.indexOf('PARTICLE')
/** Heads below this one may carry a particle (a determiner with the noun it is written together with: 이날은). */
export const NOMINALS = 5

/** Templates by name; `weights.tsv` writes a feature as `name:piece` or `name:piece|number`. */
export const TEMPLATES = [
  'bias',
  'whole',
  'last1',
  'last2',
  'last3',
  'last4',
  'first1',
  'first2',
  'first3',
  'length',
  'around',
  'left',
  'right',
  'before1',
  'before2',
  'before-first',
  'after1',
  'after2',
  'previous',
  'previous-last1',
  'counted1',
  'counted',
  'tail',
  'tail-batchim',
  'stem',
  'stem1',
  'stem2',
  'stem3',
  'tail-length',
  'known',
  'tail-right',
  'tail-known',
  'previous-tail',
  'known-last1',
  'listed',
  'hada',
  'verb',
  'verb1',
  'verb2',
  'entity',
  'entity-last1',
  'entity-last2',
] as const
// Numbers of the templates, in that order: constants, because the features are made for every word.
const BIAS = 0
const WHOLE = 1
const LAST1 = 2
const LAST2 = 3
const LAST3 = 4
const LAST4 = 5
const FIRST1 = 6
const FIRST2 = 7
const FIRST3 = 8
const LENGTH = 9
const AROUND = 10
const LEFT = 11
const RIGHT = 12
const BEFORE1 = 13
const BEFORE2 = 14
const BEFORE_FIRST = 15
const AFTER1 = 16
const AFTER2 = 17
const PREVIOUS = 18
const PREVIOUS_LAST1 = 19
const COUNTED1 = 20
const COUNTED = 21
const TAIL = 22
const TAIL_BATCHIM = 23
const STEM = 24
const STEM1 = 25
const STEM2 = 26
const STEM3 = 27
const TAIL_LENGTH = 28
const KNOWN = 29
const TAIL_RIGHT = 30
const TAIL_KNOWN = 31
const PREVIOUS_TAIL = 32
const KNOWN_LAST1 = 33
const LISTED = 34
const HADA = 35
const VERB = 36
const VERB1 = 37
const VERB2 = 38
const ENTITY = 39
const ENTITY_LAST1 = 40
const ENTITY_LAST2 = 41

/** Where a run stands. */
export interface Run {
  units: Uint16Array
  classes: Uint8Array
  start: number
  end: number
  /** Class of what stands before it; LATIN after an entity that was cut off. */
  left: number
  /** Head + 1 of the run before it in the sentence, 0 for none. */
  previous: number
  /** Index in `LABELS` + 1 of the entity that the run is a piece of, 0 for none. */
  label: number
}

/** Hash of the letters so far (0 before the first) and one more; letters are taken from the last to the first, so that all ends of a word cost one walk. */
function letterHash(hash: number, unit: number): number {
  const h = Math.imul(hash ^ unit, 0x85ebca6b)
  return h ^ (h >>> 15)
}

/** Hash of the letters from `from` to `to`, 0 for none. */
export function pieceHash(units: ArrayLike<number>, from: number, to: number): number {
  let hash = 0
  for (let i = to - 1; i >= from; i--) hash = letterHash(hash, units[i])
  return hash
}

/** 24-bit key of a feature whose piece has this hash. */
function keyOfHash(template: number, piece: number, extra: number): number {
  let h = Math.imul(piece ^ Math.imul(template + 1, 0x9e3779b1), 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(extra, 0x165667b1), 0x27d4eb2f)
  return (h ^ (h >>> 13)) >>> 8
}

/** 24-bit key of a feature. */
export const keyOf = (template: number, units: ArrayLike<number>, from: number, to: number, extra: number): number =>
  keyOfHash(template, pieceHash(units, from, to), extra)

/** Feature keys of the last call; valid up to the count that was returned. */
export const keys = new Int32Array(64)
let named: ((key: number, name: () => string) => void) | null = null

/** From now on `told` hears of every feature that is made, its key and how to name it; null: no longer. */
export function nameFeatures(told: ((key: number, name: () => string) => void) | null): void {
  named = told
}

let count = 0

/** A feature without letters. */
function plain(template: number, extra: number): void {
  const key = keyOfHash(template, 0, extra)
  keys[count++] = key
  if (named !== null) named(key, () => nameOf(template, '', extra))
}

/** A feature with the letters from `from` to `to`, whose hash is known. */
function add(template: number, hash: number, extra: number, units: Uint16Array, from: number, to: number): void {
  const key = keyOfHash(template, hash, extra)
  keys[count++] = key
  if (named !== null) {
    const piece = String.fromCharCode(...units.subarray(from, to))
    named(key, () => nameOf(template, piece, extra))
  }
}

const nameOf = (template: number, piece: string, extra: number): string =>
  `${TEMPLATES[template]}:${piece}${extra === 0 ? '' : `|${extra}`}`

/** Bit set of `STEM_KINDS` for a listed verb, adjective, auxiliary or determiner stem, 0 for none. */
export type StemKinds = (units: ArrayLike<number>, from: number, to: number) => number

const melted = new Uint16Array(16)

/** Hash of the letters from each place to the end of the run, set by `wordFeatures`: the tails of `cutFeatures`. */
const endHash = new Int32Array(16)

/** Features of the run by itself. Returns how many. */
export function wordFeatures(run: Run, stemKinds: StemKinds): number {
  const { units, start, end } = run
  const n = end - start
  count = 0
  let hash = 0
  for (let k = 1; k <= n && k < 9; k++) {
    hash = letterHash(hash, units[end - k])
    endHash[k] = hash
  }
  plain(BIAS, 0)
  if (n <= 6) add(WHOLE, hash, 0, units, start, end)
  add(LAST1, endHash[1], 0, units, end - 1, end)
  if (n > 2) add(LAST2, endHash[2], 0, units, end - 2, end)
  if (n > 3) add(LAST3, endHash[3], 0, units, end - 3, end)
  if (n > 4) add(LAST4, endHash[4], 0, units, end - 4, end)
  const first = letterHash(0, units[start])
  add(FIRST1, first, 0, units, start, start + 1)
  if (n > 2) add(FIRST2, letterHash(letterHash(0, units[start + 1]), units[start]), 0, units, start, start + 2)
  if (n > 3) add(FIRST3, pieceHash(units, start, start + 3), 0, units, start, start + 3)
  plain(LENGTH, n > 7 ? 7 : n)
  // A verb stem and the rest: 먹|을, 받|았다, and with the ending melted into its last syllable: 간 = 가 + ㄴ.
  if (n < 10) {
    plain(LISTED, stemKinds(units, start, end) + 1)
    // 친절|했습니다: what is 친절하다?
    for (let i = 1; i < n && i < 6; i++) {
      if (!isHa(units[start + i])) continue
      for (let j = 0; j < i; j++) melted[j] = units[start + j]
      melted[i] = UNIT.하
      plain(HADA, stemKinds(melted, 0, i + 1) + 1)
      break
    }
    if (n > 1) add(VERB1, endHash[1], stemKinds(units, start, end - 1) + 1, units, end - 1, end)
    if (n > 2) add(VERB2, endHash[2], stemKinds(units, start, end - 2) + 1, units, end - 2, end)
    const final = finalOf(units[end - 1])
    if (final !== 0) {
      for (let i = start; i < end; i++) melted[i - start] = units[i]
      melted[n - 1] -= final
      plain(VERB, (stemKinds(melted, 0, n) + 1) * 32 + final)
    }
  }
  return count
}

/** Features of what stands around the run, by kind; see `aroundOf`. */
export function aroundFeatures({ classes, end, left, previous }: Run): number {
  const right = classes[end]
  count = 0
  plain(AROUND, left * 16 + right)
  plain(LEFT, left)
  plain(RIGHT, right)
  plain(PREVIOUS, previous + 1)
  return count
}

/** Everything that `aroundFeatures` depends on, as one number below `AROUNDS`. */
export const aroundOf = ({ classes, end, left, previous }: Run): number => (left * 16 + classes[end]) * 16 + previous
export const AROUNDS = 4096

/** Features of the letters around the run. */
export function placeFeatures(run: Run): number {
  const { units, classes, start, end, left, previous, label } = run
  const n = end - start
  const right = classes[end]
  count = 0
  const last = letterHash(0, units[end - 1])
  add(PREVIOUS_LAST1, last, previous + 1, units, end - 1, end)
  if (left === SPACE && start >= 3) {
    if (classes[start - 2] === HANGUL) {
      const before = letterHash(0, units[start - 2])
      add(BEFORE1, before, 0, units, start - 2, start - 1)
      add(BEFORE_FIRST, pieceHash(units, start - 2, start + 1), 0, units, start - 2, start + 1)
      if (classes[start - 3] === HANGUL) add(BEFORE2, letterHash(before, units[start - 3]), 0, units, start - 3, start - 1)
    } else plain(BEFORE1, classes[start - 2])
  }
  if (right === SPACE) {
    if (classes[end + 1] === HANGUL) {
      add(AFTER1, letterHash(0, units[end + 1]), 0, units, end + 1, end + 2)
      if (classes[end + 2] === HANGUL) add(AFTER2, letterHash(letterHash(0, units[end + 2]), units[end + 1]), 0, units, end + 1, end + 3)
    } else plain(AFTER1, classes[end + 1])
  }
  if (left === DIGIT) {
    add(COUNTED1, letterHash(0, units[start]), 0, units, start, start + 1)
    if (n <= 4) add(COUNTED, pieceHash(units, start, end), 0, units, start, end)
  }
  if (label > 0) {
    // Whole words of an entity, and those that go on.
    plain(ENTITY, label * 4 + (left === HANGUL ? 2 : 0) + (right === HANGUL ? 1 : 0))
    add(ENTITY_LAST1, last, label, units, end - 1, end)
    if (n > 1) add(ENTITY_LAST2, letterHash(last, units[end - 2]), label, units, end - 2, end)
  }
  return count
}

/** 하 해 한 할 합 했 함 */
function isHa(unit: number): boolean {
  return (
    unit === UNIT.하 || unit === UNIT.해 || unit === UNIT.한 || unit === UNIT.할 || unit === UNIT.합 || unit === UNIT.했 || unit === UNIT.함
  )
}

/** Features of the run by itself, cut before `cut` (`cut === end`: no particle). `known`: bit set of the lists that hold the stem. After `wordFeatures`. */
export function cutFeatures(run: Run, cut: number, known: number): number {
  const { units, start, end } = run
  const n = cut - start
  const tail = cut === end ? 0 : endHash[end - cut]
  count = 0
  add(TAIL, tail, 0, units, cut, end)
  add(TAIL_BATCHIM, tail, n === 0 ? 4 : batchim(units[cut - 1]) + 1, units, cut, end)
  add(TAIL_LENGTH, tail, n > 5 ? 6 : n + 1, units, cut, end)
  add(TAIL_KNOWN, tail, known === 0 ? 1 : 2, units, cut, end)
  if (n > 0) {
    let hash = letterHash(0, units[cut - 1])
    add(STEM1, hash, 0, units, cut - 1, cut)
    add(KNOWN_LAST1, hash, known + 1, units, cut - 1, cut)
    if (n > 1) add(STEM2, (hash = letterHash(hash, units[cut - 2])), 0, units, cut - 2, cut)
    if (n > 2) add(STEM3, (hash = letterHash(hash, units[cut - 3])), 0, units, cut - 3, cut)
    if (n <= 6) {
      for (let i = cut - 4; i >= start; i--) hash = letterHash(hash, units[i])
      add(STEM, hash, 0, units, start, cut)
    }
    plain(KNOWN, known * 8 + (n > 6 ? 7 : n))
  }
  return count
}

/** Features of a tail and the place where it stands. */
export function tailFeatures(run: Run, cut: number): number {
  const { units, classes, end, previous } = run
  const tail = pieceHash(units, cut, end)
  count = 0
  add(TAIL_RIGHT, tail, classes[end] + 1, units, cut, end)
  add(PREVIOUS_TAIL, tail, previous + 1, units, cut, end)
  return count
}

/** 0: ends in a vowel, 1: in ㄹ, 2: in another consonant. */
function batchim(unit: number): number {
  const final = finalOf(unit)
  return final === 0 ? 0 : final === FINAL_RIEUL ? 1 : 2
}
