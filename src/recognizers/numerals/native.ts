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

/** Words of one table, by their first letter: letter → place + 1 of the first word, the others follow. */
interface Words {
  readonly first: Uint8Array
  readonly units: readonly Uint16Array[]
  readonly low: Uint8Array
  readonly high: Uint8Array
}

const ones = wordsOf(ONES)
const tens = wordsOf(TENS.map(([word, value]): One => [word, value, value]))

/** What `readNative` found. */
export const native = { end: 0, low: 0, high: 0 }

/** The words of ones and of tens. */
export const NATIVE_ONES: readonly string[] = ONES.map(([word]) => word)
export const NATIVE_TENS: readonly string[] = TENS.map(([word]) => word)

/** Reads a native numeral of 1 to 99 at `from`; the result is in `native`. */
export function readNative(units: ArrayLike<number>, from: number): boolean {
  const ten = wordAt(tens, units, from)
  let at = ten < 0 ? from : from + tens.units[ten].length
  const one = wordAt(ones, units, at)
  if (one >= 0) at += ones.units[one].length
  if (at === from) return false
  native.end = at
  native.low = (ten < 0 ? 0 : tens.low[ten]) + (one < 0 ? 0 : ones.low[one])
  native.high = (ten < 0 ? 0 : tens.high[ten]) + (one < 0 ? 0 : ones.high[one])
  return true
}

function wordAt(words: Words, units: ArrayLike<number>, at: number): number {
  const letter = units[at] - BASE
  const first = letter >= 0 && letter < words.first.length ? words.first[letter] : 0
  if (first === 0) return -1
  for (let i = first - 1; i < words.units.length; i++) {
    const word = words.units[i]
    if (word[0] !== units[at]) return -1
    let n = 1
    while (n < word.length && word[n] === units[at + n]) n++
    if (n === word.length) return i
  }
  return -1
}

function wordsOf(list: readonly One[]): Words {
  const first = new Uint8Array(11172)
  // Words with the same first letter stand together, in the order of the list.
  const sorted = [...list].sort((a, b) => a[0].charCodeAt(0) - b[0].charCodeAt(0))
  sorted.forEach(([word], i) => {
    const letter = word.charCodeAt(0) - BASE
    if (first[letter] === 0) first[letter] = i + 1
  })
  return {
    first,
    units: sorted.map(([word]) => Uint16Array.from(word, (letter) => letter.charCodeAt(0))),
    low: Uint8Array.from(sorted, ([, low]) => low),
    high: Uint8Array.from(sorted, ([, , high]) => high),
  }
}
