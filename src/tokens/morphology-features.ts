// What the morphology looks at: a Hangul run and its surroundings as numbered features, each a hash of a template and a piece of text.

import { HANGUL, SPACE } from '../text/classes.js'

/** Head classes a run can get; the order is the order of the weights. PARTICLE: the whole run is a particle or copula (`LG` + `는`). */
export const HEADS = ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'VERB', 'ADJ', 'AUX', 'ADV', 'CCONJ', 'INTJ', 'PARTICLE'] as const
export type Head = (typeof HEADS)[number]
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
const T = Object.fromEntries(TEMPLATES.map((name, i) => [name, i])) as Record<(typeof TEMPLATES)[number], number>

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
/** Set to an array to learn the names of the features beside their keys. */
export const naming: { names: string[] | null } = { names: null }

let count = 0

function add(template: number, units: Uint16Array, from: number, to: number, extra: number): void {
  keys[count++] = keyOf(template, units, from, to, extra)
  if (naming.names !== null) naming.names.push(nameOf(template, units, from, to, extra))
}

function nameOf(template: number, units: Uint16Array, from: number, to: number, extra: number): string {
  let piece = ''
  for (let i = from; i < to; i++) piece += String.fromCharCode(units[i])
  return `${TEMPLATES[template]}:${piece}${extra === 0 ? '' : `|${extra}`}`
}

/** Bit set of `STEM_KINDS` for a listed verb, adjective, auxiliary or determiner stem, 0 for none. */
export type StemKinds = (units: ArrayLike<number>, from: number, to: number) => number

const melted = new Uint16Array(16)

/** Features that do not depend on where the run is cut. Returns how many. */
export function runFeatures(run: Run, stemKinds: StemKinds): number {
  const { units, classes, start, end, left, previous } = run
  const n = end - start
  const right = classes[end]
  count = 0
  add(T.bias, units, 0, 0, 0)
  if (n <= 6) add(T.whole, units, start, end, 0)
  add(T.last1, units, end - 1, end, 0)
  if (n > 2) add(T.last2, units, end - 2, end, 0)
  if (n > 3) add(T.last3, units, end - 3, end, 0)
  if (n > 4) add(T.last4, units, end - 4, end, 0)
  add(T.first1, units, start, start + 1, 0)
  if (n > 2) add(T.first2, units, start, start + 2, 0)
  if (n > 3) add(T.first3, units, start, start + 3, 0)
  add(T.length, units, 0, 0, n > 7 ? 7 : n)
  add(T.around, units, 0, 0, left * 16 + right)
  add(T.left, units, 0, 0, left)
  add(T.right, units, 0, 0, right)
  add(T.previous, units, 0, 0, previous + 1)
  add(T['previous-last1'], units, end - 1, end, previous + 1)
  if (left === SPACE && start >= 3) {
    if (classes[start - 2] === HANGUL) {
      add(T.before1, units, start - 2, start - 1, 0)
      add(T['before-first'], units, start - 2, start + 1, 0)
      if (classes[start - 3] === HANGUL) add(T.before2, units, start - 3, start - 1, 0)
    } else add(T.before1, units, 0, 0, classes[start - 2])
  }
  if (right === SPACE) {
    if (classes[end + 1] === HANGUL) {
      add(T.after1, units, end + 1, end + 2, 0)
      if (classes[end + 2] === HANGUL) add(T.after2, units, end + 1, end + 3, 0)
    } else add(T.after1, units, 0, 0, classes[end + 1])
  }
  if (left === 4) {
    add(T.counted1, units, start, start + 1, 0)
    if (n <= 4) add(T.counted, units, start, end, 0)
  }
  // A verb stem and the rest: 먹|을, 받|았다, and with the ending melted into its last syllable: 간 = 가 + ㄴ.
  if (n < 10) {
    add(T.listed, units, 0, 0, stemKinds(units, start, end) + 1)
    // 친절|했습니다: what is 친절하다?
    for (let i = 1; i < n && i < 6; i++) {
      if (!isHa(units[start + i])) continue
      for (let j = 0; j < i; j++) melted[j] = units[start + j]
      melted[i] = 0xd558
      add(T.hada, units, 0, 0, stemKinds(melted, 0, i + 1) + 1)
      break
    }
    if (n > 1) add(T.verb1, units, end - 1, end, stemKinds(units, start, end - 1) + 1)
    if (n > 2) add(T.verb2, units, end - 2, end, stemKinds(units, start, end - 2) + 1)
    const final = (units[end - 1] - 0xac00) % 28
    if (final !== 0) {
      for (let i = start; i < end; i++) melted[i - start] = units[i]
      melted[n - 1] -= final
      add(T.verb, units, 0, 0, (stemKinds(melted, 0, n) + 1) * 32 + final)
    }
  }
  return count
}

/** 하 해 한 할 합 했 함 */
function isHa(unit: number): boolean {
  return unit === 0xd558 || unit === 0xd574 || unit === 0xd55c || unit === 0xd560 || unit === 0xd569 || unit === 0xd588 || unit === 0xd568
}

/** Features of the run cut before `cut` (`cut === end`: no particle). `known`: bit set of the lists that hold the stem. */
export function cutFeatures(run: Run, cut: number, known: number): number {
  const { units, classes, start, end, previous } = run
  const n = cut - start
  count = 0
  add(T.tail, units, cut, end, 0)
  add(T['tail-batchim'], units, cut, end, n === 0 ? 4 : batchim(units[cut - 1]) + 1)
  add(T['tail-length'], units, cut, end, n > 5 ? 6 : n + 1)
  add(T['tail-right'], units, cut, end, classes[end] + 1)
  add(T['tail-known'], units, cut, end, known === 0 ? 1 : 2)
  add(T['previous-tail'], units, cut, end, previous + 1)
  if (n > 0) {
    if (n <= 6) add(T.stem, units, start, cut, 0)
    add(T.stem1, units, cut - 1, cut, 0)
    if (n > 1) add(T.stem2, units, cut - 2, cut, 0)
    if (n > 2) add(T.stem3, units, cut - 3, cut, 0)
    add(T.known, units, 0, 0, known * 8 + (n > 6 ? 7 : n))
    add(T['known-last1'], units, cut - 1, cut, known + 1)
  }
  return count
}

/** 0: ends in a vowel, 1: in ㄹ, 2: in another consonant. */
function batchim(unit: number): number {
  const final = (unit - 0xac00) % 28
  return final === 0 ? 0 : final === 8 ? 1 : 2
}
