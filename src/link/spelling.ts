// How far apart two spellings of a foreign name are, over the letters of Hangul: 올트먼, 올트만, 울트먼.

import Hangul from 'hangul-js'
import { finalOf, initialOf, isSyllable, syllableOf, vowelOf } from '../text/hangul.js'

/** Longest name that is taken apart: longer ones are not names. */
const MAX_LENGTH = 24

/** Compatibility letters start here: ㄱ is letter 0. Other characters are letter 63. */
const FIRST = 0x3131
const LETTERS = 64

/** The letters of a name as small numbers. */
export function lettersOf(name: string): Uint8Array {
  return Uint8Array.from(Hangul.disassemble(name.slice(0, MAX_LENGTH)), numberOf)
}

function numberOf(letter: string): number {
  const n = letter.charCodeAt(0) - FIRST
  return n >= 0 && n < LETTERS - 1 ? n : LETTERS - 1
}

/** Letters that transcriptions swap freely: half the price of another change. */
const SERIES = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍㅎ', 'ㅅㅆㅈㅉㅊ', 'ㅏㅑㅓㅕ', 'ㅐㅔㅒㅖㅢ', 'ㅗㅛㅓ', 'ㅜㅠㅡ', 'ㅣㅡ', 'ㄴㅇ', 'ㄹㄴ']
/** Letters that transcriptions put in or leave out: half the price too. */
const LOOSE = 'ㅡㄹㅅㅎㅇ'
const swapCost = new Float64Array(LETTERS * LETTERS).fill(1)
const gapCost = new Float64Array(LETTERS).fill(1)
for (const letters of SERIES) for (const a of letters) for (const b of letters) swapCost[numberOf(a) * LETTERS + numberOf(b)] = 0.5
for (let i = 0; i < LETTERS; i++) swapCost[i * LETTERS + i] = 0
for (const letter of LOOSE) gapCost[numberOf(letter)] = 0.5

/** Rows of the table, long enough for a name of MAX_LENGTH syllables of five letters. */
let row = new Float64Array(5 * MAX_LENGTH + 1)
let next = new Float64Array(5 * MAX_LENGTH + 1)

/** Weighted edit distance in letters; stops early above `limit`. */
export function spellingDistance(a: Uint8Array, b: Uint8Array, limit: number): number {
  if (Math.abs(a.length - b.length) > 2 * limit) return limit + 1
  row[0] = 0
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1] + gapCost[b[j - 1]]
  for (let i = 1; i <= a.length; i++) {
    const letter = a[i - 1] * LETTERS
    const gap = gapCost[a[i - 1]]
    let least = (next[0] = row[0] + gap)
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(row[j - 1] + swapCost[letter + b[j - 1]], row[j] + gap, next[j - 1] + gapCost[b[j - 1]])
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const swap = row
    row = next
    next = swap
  }
  return row[b.length]
}

/** Onsets in the order of Unicode, tense and aspirated ones folded: ㄱㄲㅋ 0, ㄴㄹ 1, ㄷㄸㅌ 2, ㅁ 3, ㅂㅃㅍㅎ 4, ㅅㅆㅈㅉㅊ 5, ㅇ 6. */
const FOLDED = [0, 0, 1, 2, 2, 1, 3, 4, 4, 5, 5, 6, 5, 5, 5, 0, 2, 4, 4]

/** A bucket key that spellings of one name share: the folded onset of its first syllable. */
export function soundKey(name: string): number {
  const unit = name.charCodeAt(0)
  return isSyllable(unit) ? FOLDED[initialOf(unit)] : -1
}

/** Have two names a syllable in common? Names of three and more syllables that are spellings of each other have. */
export function shareSyllable(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) {
    const unit = a.charCodeAt(i)
    for (let j = 0; j < b.length; j++) if (b.charCodeAt(j) === unit) return true
  }
  return false
}

/** One syllable for all that differ in a tense or aspirated onset at most; any other letter for itself. */
const foldedSyllable = (unit: number): number =>
  isSyllable(unit) ? syllableOf(FOLDED[initialOf(unit)], vowelOf(unit), finalOf(unit)) : unit

/** Two names of the same length whose syllables differ in a tense or aspirated onset at most (왕싱싱, 왕씽씽). */
export function differInOnsetOnly(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (foldedSyllable(a.charCodeAt(i)) !== foldedSyllable(b.charCodeAt(i))) return false
  return true
}

/** The same number for names that `differInOnsetOnly` may hold for. */
export function foldedOf(name: string): number {
  let folded = name.length
  for (let i = 0; i < name.length; i++) folded = Math.imul(folded, 31) + foldedSyllable(name.charCodeAt(i))
  return folded | 0
}
