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

const onesBy = byFirstLetter(ONES)
const tensBy = byFirstLetter(TENS)
const NONE: readonly never[] = []

/** What `readNative` found. */
export const native = { end: 0, low: 0, high: 0 }

/** Reads a native numeral of 1 to 99 at `from`; the result is in `native`. */
export function readNative(value: string, from: number): boolean {
  let at = from
  let low = 0
  let high = 0
  for (const [word, number] of tensBy.get(value.charCodeAt(at)) ?? NONE)
    if (value.startsWith(word, at)) {
      low = number
      high = number
      at += word.length
      break
    }
  for (const [word, least, most] of onesBy.get(value.charCodeAt(at)) ?? NONE)
    if (value.startsWith(word, at)) {
      low += least
      high += most
      at += word.length
      break
    }
  if (at === from) return false
  native.end = at
  native.low = low
  native.high = high
  return true
}

function byFirstLetter<T extends readonly [string, ...unknown[]]>(words: readonly T[]): Map<number, T[]> {
  const table = new Map<number, T[]>()
  for (const entry of words) {
    const letter = entry[0].charCodeAt(0)
    const same = table.get(letter)
    if (same === undefined) table.set(letter, [entry])
    else same.push(entry)
  }
  return table
}
