// Native Korean numerals: 하나, 스물여섯, 서너, and the short forms that stand before a counter (한, 두, 석, 스무).

type One = readonly [word: string, low: number, high: number]
type Ten = readonly [word: string, value: number]

/** Words with the same first letter: the longer ones first. */
const ONES: readonly One[] = [
  ['한두', 1, 2],
  ['한', 1, 1],
  ['하나', 1, 1],
  ['두서너', 2, 4],
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
  ['다섯', 5, 5],
  ['여섯', 6, 6],
  ['여덟아홉', 8, 9],
  ['여덟', 8, 8],
  ['예닐곱', 6, 7],
  ['일고여덟', 7, 8],
  ['일곱', 7, 7],
  ['아홉', 9, 9],
]
const BASE = 0xac00
const TENS: readonly Ten[] = [
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

/** Words that begin with the same letter stand together, in the order of their list; `letters` holds all of them, one after the other. */
interface Words {
  readonly letters: Uint16Array
  /** Where each word begins in `letters`; one more at the end. */
  readonly from: Uint8Array
  readonly low: Uint8Array
  readonly high: Uint8Array
}

/** Syllable → place + 1 of the first word that it begins, of the ones in the low byte, of the tens in the high one. */
const FIRST = new Uint16Array(11172)
const ones = wordsOf(ONES, 0)
const tens = wordsOf(
  TENS.map(([word, value]): One => [word, value, value]),
  8,
)

/** What `readNative` found. */
export const native = { end: 0, low: 0, high: 0 }

/** The words of ones and of tens. */
export const NATIVE_ONES: readonly string[] = ONES.map(([word]) => word)
export const NATIVE_TENS: readonly string[] = TENS.map(([word]) => word)

/** Reads a native numeral of 1 to 99 at `from`; the result is in `native`. */
export function readNative(units: Uint16Array, from: number): boolean {
  let at = from
  let first = firstAt(units, at)
  const ten = first >> 8 === 0 ? -1 : wordAt(tens, units, at, (first >> 8) - 1)
  if (ten >= 0) {
    at += tens.from[ten + 1] - tens.from[ten]
    first = firstAt(units, at)
  }
  const one = (first & 255) === 0 ? -1 : wordAt(ones, units, at, (first & 255) - 1)
  if (one >= 0) at += ones.from[one + 1] - ones.from[one]
  if (at === from) return false
  native.end = at
  native.low = (ten < 0 ? 0 : tens.low[ten]) + (one < 0 ? 0 : ones.low[one])
  native.high = (ten < 0 ? 0 : tens.high[ten]) + (one < 0 ? 0 : ones.high[one])
  return true
}

function firstAt(units: Uint16Array, at: number): number {
  const syllable = units[at] - BASE
  return syllable >= 0 && syllable < FIRST.length ? FIRST[syllable] : 0
}

/** The first of the words from `place` on, all of which begin with the same letter, that stands at `at`; -1 for none. */
function wordAt(words: Words, units: Uint16Array, at: number, place: number): number {
  const { letters, from } = words
  for (let i = place; letters[from[i]] === units[at]; i++) {
    const start = from[i]
    const length = from[i + 1] - start
    let n = 1
    while (n < length && letters[start + n] === units[at + n]) n++
    if (n === length) return i
  }
  return -1
}

function wordsOf(list: readonly One[], shift: number): Words {
  const sorted = [...list].sort((a, b) => a[0].charCodeAt(0) - b[0].charCodeAt(0))
  const from = [0]
  sorted.forEach(([word], i) => {
    const syllable = word.charCodeAt(0) - BASE
    if (((FIRST[syllable] >> shift) & 255) === 0) FIRST[syllable] |= (i + 1) << shift
    from.push(from[i] + word.length)
  })
  return {
    // A 0 ends the last word.
    letters: Uint16Array.from(`${sorted.map(([word]) => word).join('')}\0`, (letter) => letter.charCodeAt(0)),
    from: Uint8Array.from([...from, from[from.length - 1]]),
    low: Uint8Array.from(sorted, (one) => one[1]),
    high: Uint8Array.from(sorted, (one) => one[2]),
  }
}
