// Native Korean numerals: 하나, 스물여섯, 서너, and the short forms that stand before a counter (한, 두, 석, 스무).
//
// Numerals stand in code, not in a list: nobody adds one, and `parseNumber` reads them where no lists are loaded.

import { FIRST_SYLLABLE, SYLLABLES } from '../../text/hangul.js'

/** `high` is 0 where `low` is only about the number: 댓 is five or so. */
type One = readonly [word: string, low: number, high: number]
type Ten = readonly [word: string, value: number]

/** Words with the same first letter: the longer ones first. */
export const ONES: readonly One[] = [
  ['한두', 1, 2],
  ['한', 1, 1],
  ['하나', 1, 1],
  ['두서너', 2, 4],
  ['두어', 2, 3],
  ['두세', 2, 3],
  ['두', 2, 2],
  ['둘', 2, 2],
  ['서너', 3, 4],
  ['셋', 3, 3],
  ['세', 3, 3],
  ['석', 3, 3],
  ['너댓', 4, 5],
  ['너덧', 4, 5],
  ['네다섯', 4, 5],
  ['네댓', 4, 5],
  ['네', 4, 4],
  ['넷', 4, 4],
  ['넉', 4, 4],
  ['대여섯', 5, 6],
  ['대엿', 5, 6],
  ['댓', 5, 0],
  ['다섯', 5, 5],
  ['여섯', 6, 6],
  ['여남은', 10, 0],
  ['여덟아홉', 8, 9],
  ['여덟', 8, 8],
  ['예닐곱', 6, 7],
  ['일고여덟', 7, 8],
  ['일곱', 7, 7],
  ['아홉', 9, 9],
]
export const TENS: readonly Ten[] = [
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
]

/** Syllable → where in `words` those are that it begins, of the ones in the low byte, of the tens in the high one; 0 for none. */
const FIRST = new Uint16Array(SYLLABLES)
/** Each word as its length, its least value, its greatest one and its letters; a 0 behind those of one first letter. */
const words = wordsOf(
  ONES,
  TENS.map(([word, value]) => [word, value, value]),
)
const LOW = 1
const HIGH = 2
const LETTERS = 3

/** What `readNative` found; `high` is below `low` where `low` is only about the number (열댓). */
export const native = { end: 0, low: 0, high: 0 }

/** Reads a native numeral of 1 to 99 at `from`; the result is in `native`. */
export function readNative(units: Uint16Array, from: number): boolean {
  const ten = wordAt(units, from, firstAt(units, from) >> 8)
  const at = from + words[ten]
  const one = wordAt(units, at, firstAt(units, at) & 255)
  // Where none stands, its length and its values are 0.
  native.end = at + words[one]
  native.low = words[ten + LOW] + words[one + LOW]
  native.high = words[ten + HIGH] + words[one + HIGH]
  return native.end > from
}

function firstAt(units: Uint16Array, at: number): number {
  const syllable = units[at] - FIRST_SYLLABLE
  return syllable >= 0 && syllable < FIRST.length ? FIRST[syllable] : 0
}

/** Where in `words` the first of those from `place` on is that stands at `at`; 0 for none. */
function wordAt(units: Uint16Array, at: number, place: number): number {
  for (let i = place; words[i] !== 0; i += LETTERS + words[i]) {
    let n = 1
    while (n < words[i] && words[i + LETTERS + n] === units[at + n]) n++
    if (n === words[i]) return i
  }
  return 0
}

function wordsOf(...lists: readonly (readonly One[])[]): Uint16Array {
  // Place 0 is no word.
  const out = [0, 0, 0]
  lists.forEach((list, n) => {
    for (const letter of new Set(list.map(([word]) => word[0]))) {
      FIRST[letter.charCodeAt(0) - FIRST_SYLLABLE] |= out.length << (8 * n)
      for (const [word, low, high] of list)
        if (word[0] === letter) out.push(word.length, low, high, ...Array.from(word, (one) => one.charCodeAt(0)))
      out.push(0)
    }
  })
  return Uint16Array.from(out)
}
