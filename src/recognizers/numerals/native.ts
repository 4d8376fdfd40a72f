// Native Korean numerals: 하나, 스물여섯, 서너, and the short forms that stand before a counter (한, 두, 석, 스무).

const ONES: readonly [word: string, low: number, high: number][] = [
  ['한두', 1, 2],
  ['두세', 2, 3],
  ['두서너', 2, 4],
  ['서너', 3, 4],
  ['너댓', 4, 5],
  ['너덧', 4, 5],
  ['네댓', 4, 5],
  ['네다섯', 4, 5],
  ['대여섯', 5, 6],
  ['대엿', 5, 6],
  ['예닐곱', 6, 7],
  ['일고여덟', 7, 8],
  ['여덟아홉', 8, 9],
  ['하나', 1, 1],
  ['한', 1, 1],
  ['둘', 2, 2],
  ['두', 2, 2],
  ['셋', 3, 3],
  ['세', 3, 3],
  ['석', 3, 3],
  ['넷', 4, 4],
  ['네', 4, 4],
  ['넉', 4, 4],
  ['다섯', 5, 5],
  ['여섯', 6, 6],
  ['일곱', 7, 7],
  ['여덟', 8, 8],
  ['아홉', 9, 9],
]
const TENS: readonly [word: string, value: number][] = [
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

/** What `readNative` found. */
export const native = { end: 0, low: 0, high: 0 }

/** Reads a native numeral of 1 to 99 at `from`; the result is in `native`. */
export function readNative(value: string, from: number): boolean {
  let at = from
  let tens = 0
  for (const [word, number] of TENS)
    if (value.startsWith(word, at)) {
      tens = number
      at += word.length
      break
    }
  let low = 0
  let high = 0
  let length = 0
  // The longest word wins: 네다섯 before 네, 여섯 before nothing.
  for (const [word, least, most] of ONES)
    if (word.length > length && value.startsWith(word, at)) {
      low = least
      high = most
      length = word.length
    }
  if (tens === 0 && length === 0) return false
  native.end = at + length
  native.low = tens + low
  native.high = tens + high
  return true
}
