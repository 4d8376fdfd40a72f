// What the morphology looks at: a Hangul run and its surroundings as numbered features, each a hash of a template and a piece of text.

import { HANGUL, SPACE } from '../text/classes.js'

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
}

/** 24-bit key of a feature. */
export function keyOf(template: number, units: ArrayLike<number>, from: number, to: number, extra: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1)
  for (let i = from; i < to; i++) {
    h = Math.imul(h ^ units[i], 0x85ebca6b)
    h ^= h >>> 15
  }
  h = Math.imul(h ^ (extra + 0x10000), 0xc2b2ae35)
  h ^= h >>> 13
  return Math.imul(h, 0x27d4eb2f) >>> 8
}

/** Feature keys of the last call; valid up to the count that was returned. */
export const keys = new Int32Array(64)
let names: string[] | null = null

/** From now on the features' names are put in `list` beside their keys; null: no longer. */
export function nameFeatures(list: string[] | null): void {
  names = list
}

let count = 0

function add(template: number, units: Uint16Array, from: number, to: number, extra: number): void {
  keys[count++] = keyOf(template, units, from, to, extra)
  if (names !== null) names.push(nameOf(template, units, from, to, extra))
}

function nameOf(template: number, units: Uint16Array, from: number, to: number, extra: number): string {
  let piece = ''
  for (let i = from; i < to; i++) piece += String.fromCharCode(units[i])
  return `${TEMPLATES[template]}:${piece}${extra === 0 ? '' : `|${extra}`}`
}

/** Bit set of `STEM_KINDS` for a listed verb, adjective, auxiliary or determiner stem, 0 for none. */
export type StemKinds = (units: ArrayLike<number>, from: number, to: number) => number

const melted = new Uint16Array(16)

/** Features of the run by itself. Returns how many. */
export function wordFeatures(run: Run, stemKinds: StemKinds): number {
  const { units, start, end } = run
  const n = end - start
  count = 0
  add(BIAS, units, 0, 0, 0)
  if (n <= 6) add(WHOLE, units, start, end, 0)
  add(LAST1, units, end - 1, end, 0)
  if (n > 2) add(LAST2, units, end - 2, end, 0)
  if (n > 3) add(LAST3, units, end - 3, end, 0)
  if (n > 4) add(LAST4, units, end - 4, end, 0)
  add(FIRST1, units, start, start + 1, 0)
  if (n > 2) add(FIRST2, units, start, start + 2, 0)
  if (n > 3) add(FIRST3, units, start, start + 3, 0)
  add(LENGTH, units, 0, 0, n > 7 ? 7 : n)
  // A verb stem and the rest: 먹|을, 받|았다, and with the ending melted into its last syllable: 간 = 가 + ㄴ.
  if (n < 10) {
    add(LISTED, units, 0, 0, stemKinds(units, start, end) + 1)
    // 친절|했습니다: what is 친절하다?
    for (let i = 1; i < n && i < 6; i++) {
      if (!isHa(units[start + i])) continue
      for (let j = 0; j < i; j++) melted[j] = units[start + j]
      melted[i] = 0xd558
      add(HADA, units, 0, 0, stemKinds(melted, 0, i + 1) + 1)
      break
    }
    if (n > 1) add(VERB1, units, end - 1, end, stemKinds(units, start, end - 1) + 1)
    if (n > 2) add(VERB2, units, end - 2, end, stemKinds(units, start, end - 2) + 1)
    const final = (units[end - 1] - 0xac00) % 28
    if (final !== 0) {
      for (let i = start; i < end; i++) melted[i - start] = units[i]
      melted[n - 1] -= final
      add(VERB, units, 0, 0, (stemKinds(melted, 0, n) + 1) * 32 + final)
    }
  }
  return count
}

/** Features of what stands around the run, by kind; see `aroundOf`. */
export function aroundFeatures({ units, classes, end, left, previous }: Run): number {
  const right = classes[end]
  count = 0
  add(AROUND, units, 0, 0, left * 16 + right)
  add(LEFT, units, 0, 0, left)
  add(RIGHT, units, 0, 0, right)
  add(PREVIOUS, units, 0, 0, previous + 1)
  return count
}

/** Everything that `aroundFeatures` depends on, as one number below `AROUNDS`. */
export const aroundOf = ({ classes, end, left, previous }: Run): number => (left * 16 + classes[end]) * 16 + previous
export const AROUNDS = 4096

/** Features of the letters around the run. */
export function placeFeatures(run: Run): number {
  const { units, classes, start, end, left, previous } = run
  const n = end - start
  const right = classes[end]
  count = 0
  add(PREVIOUS_LAST1, units, end - 1, end, previous + 1)
  if (left === SPACE && start >= 3) {
    if (classes[start - 2] === HANGUL) {
      add(BEFORE1, units, start - 2, start - 1, 0)
      add(BEFORE_FIRST, units, start - 2, start + 1, 0)
      if (classes[start - 3] === HANGUL) add(BEFORE2, units, start - 3, start - 1, 0)
    } else add(BEFORE1, units, 0, 0, classes[start - 2])
  }
  if (right === SPACE) {
    if (classes[end + 1] === HANGUL) {
      add(AFTER1, units, end + 1, end + 2, 0)
      if (classes[end + 2] === HANGUL) add(AFTER2, units, end + 1, end + 3, 0)
    } else add(AFTER1, units, 0, 0, classes[end + 1])
  }
  if (left === 4) {
    add(COUNTED1, units, start, start + 1, 0)
    if (n <= 4) add(COUNTED, units, start, end, 0)
  }
  return count
}

/** 하 해 한 할 합 했 함 */
function isHa(unit: number): boolean {
  return unit === 0xd558 || unit === 0xd574 || unit === 0xd55c || unit === 0xd560 || unit === 0xd569 || unit === 0xd588 || unit === 0xd568
}

/** Features of the run by itself, cut before `cut` (`cut === end`: no particle). `known`: bit set of the lists that hold the stem. */
export function cutFeatures(run: Run, cut: number, known: number): number {
  const { units, start, end } = run
  const n = cut - start
  count = 0
  add(TAIL, units, cut, end, 0)
  add(TAIL_BATCHIM, units, cut, end, n === 0 ? 4 : batchim(units[cut - 1]) + 1)
  add(TAIL_LENGTH, units, cut, end, n > 5 ? 6 : n + 1)
  add(TAIL_KNOWN, units, cut, end, known === 0 ? 1 : 2)
  if (n > 0) {
    if (n <= 6) add(STEM, units, start, cut, 0)
    add(STEM1, units, cut - 1, cut, 0)
    if (n > 1) add(STEM2, units, cut - 2, cut, 0)
    if (n > 2) add(STEM3, units, cut - 3, cut, 0)
    add(KNOWN, units, 0, 0, known * 8 + (n > 6 ? 7 : n))
    add(KNOWN_LAST1, units, cut - 1, cut, known + 1)
  }
  return count
}

/** Features of a tail and the place where it stands. */
export function tailFeatures(run: Run, cut: number): number {
  const { units, classes, end, previous } = run
  count = 0
  add(TAIL_RIGHT, units, cut, end, classes[end] + 1)
  add(PREVIOUS_TAIL, units, cut, end, previous + 1)
  return count
}

/** 0: ends in a vowel, 1: in ㄹ, 2: in another consonant. */
function batchim(unit: number): number {
  const final = (unit - 0xac00) % 28
  return final === 0 ? 0 : final === 8 ? 1 : 2
}
