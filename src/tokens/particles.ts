// The particle automaton: what stands between a right edge and the end of its Hangul run.
//
// 삼성전자|에서는 → JOSA, 삼성|전자 → OTHER, 회장|이었다 → COPULA, 미국|산 → SUFFIX, 손정의|은 → DISAGREES.

import { HANGUL } from '../text/classes.js'
import { finalSound } from '../text/final-sound.js'
import { matchAt, type Trie } from '../trie/trie.js'
import type { Text } from '../types.js'

/** No particle: the word goes on. */
export const OTHER = 0
/** The run ends at the edge. */
export const EMPTY = 1
/** A particle or a stack of particles that agrees with the final sound before it. */
export const JOSA = 2
/** A form of 이다 that agrees: 이다, 였다, 인, 이라는. */
export const COPULA = 3
/** A suffix that a name takes (씨, 측, 들, 등, 산, 계, 발, 식, 행 …), with or without particles after it. */
export const SUFFIX = 4
/** A particle whose form does not fit the final sound: 손정의|은. */
export const DISAGREES = 5
/** In `info`: bits of the kind, then of the condition, then the class. */
export const KIND_BITS = 3
export const CLASS_SHIFT = 6
/** In `edges`. */
export const BEGINS = 1
export const ENDS = 2

export interface Particles {
  readonly trie: Trie
  /** Value of the trie → kind, condition and class, 0 when the word is no particle. */
  readonly info: Uint32Array
  /** Code units that begin (1) and end (2) a particle. */
  readonly edges: Uint8Array
  /** Class of a particle (`topic`, `made-in-suffix`) by the number that `classOf` gives. */
  readonly classes: readonly string[]
}

/** Longest rest that can be a particle chain. */
const MAX_REST = 9
const MAX_CHAIN = 3
const found = new Int32Array(512)

/** Reads the rest of the Hangul run at `at`. `codes` are the trie ids of the text. Use `kindOf` and `classOf` on the result. */
export function restAt(particles: Particles, text: Text, codes: Uint16Array, at: number): number {
  const { classes, units } = text
  if (classes[at] !== HANGUL) return EMPTY
  if ((particles.edges[units[at]] & BEGINS) === 0) return OTHER
  let end = at + 1
  while (classes[end] === HANGUL && end - at <= MAX_REST) end++
  if (end - at > MAX_REST || (particles.edges[units[end - 1]] & ENDS) === 0) return OTHER
  return chain(particles, text, codes, at, end, 0)
}

/** OTHER … DISAGREES. */
export const kindOf = (rest: number): number => rest & ((1 << KIND_BITS) - 1)
/** May a name end before what is of this kind? */
export const mayEnd = (kind: number): boolean => kind !== OTHER && kind !== DISAGREES
/** Index into `Particles.classes` of the first particle, 0 for none. */
export const classOf = (rest: number): number => rest >> CLASS_SHIFT

function chain(particles: Particles, text: Text, codes: Uint16Array, at: number, end: number, depth: number): number {
  const { trie, info } = particles
  const sound = finalSound(text.units, text.classes, at)
  const n = matchAt(trie, codes, at, found)
  let partial = 0
  for (let i = n - 1; i >= 0; i--) {
    const to = found[2 * i]
    const word = info[found[2 * i + 1]]
    if (word === 0 || to > end) continue
    const agrees = ((word >> KIND_BITS) & sound) !== 0
    if (to === end) return agrees ? (word & 7) | (word & ~63) : DISAGREES | (word & ~63)
    // A suffix of any length or a particle of two syllables may be followed by more.
    if (agrees && partial === 0 && depth < MAX_CHAIN && ((word & 7) === SUFFIX || ((word & 7) === JOSA && to - at >= 2)))
      partial = (to << 2) | ((word & 7) === SUFFIX ? 1 : 0)
  }
  if (partial === 0) return OTHER
  const middle = partial >> 2
  const tail = chain(particles, text, codes, middle, end, depth + 1)
  const kind = tail & 7
  if (!mayEnd(kind)) return OTHER
  if ((partial & 1) === 1) return SUFFIX | (firstClass(particles, codes, at, middle) << CLASS_SHIFT)
  return kind === SUFFIX ? OTHER : kind | (firstClass(particles, codes, at, middle) << CLASS_SHIFT)
}

function firstClass(particles: Particles, codes: Uint16Array, from: number, to: number): number {
  const n = matchAt(particles.trie, codes, from, found)
  for (let i = 0; i < n; i++) if (found[2 * i] === to) return particles.info[found[2 * i + 1]] >> CLASS_SHIFT
  return 0
}
