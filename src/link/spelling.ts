// How far apart two spellings of a foreign name are, over the letters of Hangul: 올트먼, 올트만, 울트먼.

import Hangul from 'hangul-js'

/** Longest name that is taken apart: longer ones are not names. */
const MAX_LENGTH = 24

const keys = new Map<string, string>()

/** The letters of a name, tense and aspirated consonants as they are. Kept for names seen before. */
function lettersOf(name: string): string {
  let letters = keys.get(name)
  if (letters === undefined) {
    if (keys.size > 4096) keys.clear()
    letters = Hangul.disassemble(name.slice(0, MAX_LENGTH)).join('')
    keys.set(name, letters)
  }
  return letters
}

/** Letters that transcriptions swap freely: half the price of another change. */
const SERIES = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍㅎ', 'ㅅㅆㅈㅉㅊ', 'ㅏㅑㅓㅕ', 'ㅐㅔㅒㅖㅢ', 'ㅗㅛㅓ', 'ㅜㅠㅡ', 'ㅣㅡ', 'ㄴㅇ', 'ㄹㄴ']
const cheap = new Set<string>()
for (const letters of SERIES) for (const a of letters) for (const b of letters) cheap.add(a + b)
const LOOSE = 'ㅡㄹㅅㅎㅇ'

let row = new Float64Array(128)
let next = new Float64Array(128)

/** Weighted edit distance in letters; stops early above `limit`. */
export function spellingDistance(left: string, right: string, limit: number): number {
  const a = lettersOf(left)
  const b = lettersOf(right)
  if (Math.abs(a.length - b.length) > 2 * limit) return limit + 1
  if (row.length <= b.length) {
    row = new Float64Array(2 * b.length)
    next = new Float64Array(2 * b.length)
  }
  row[0] = 0
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1] + gapCost(b[j - 1])
  for (let i = 1; i <= a.length; i++) {
    next[0] = row[0] + gapCost(a[i - 1])
    let least = next[0]
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : cheap.has(a[i - 1] + b[j - 1]) ? 0.5 : 1)
      const cost = Math.min(swap, row[j] + gapCost(a[i - 1]), next[j - 1] + gapCost(b[j - 1]))
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

const gapCost = (letter: string): number => (LOOSE.includes(letter) ? 0.5 : 1)

/** Onsets in the order of Unicode, tense and aspirated ones folded: ㄱㄲㅋ 0, ㄴㄹ 1, ㄷㄸㅌ 2, ㅁ 3, ㅂㅃㅍㅎ 4, ㅅㅆㅈㅉㅊ 5, ㅇ 6. */
const FOLDED = [0, 0, 1, 2, 2, 1, 3, 4, 4, 5, 5, 6, 5, 5, 5, 0, 2, 4, 4]

/** A bucket key that spellings of one name share: the folded onset of its first syllable. */
export const soundKey = (name: string): number => FOLDED[Math.floor((name.charCodeAt(0) - 0xac00) / 588)] ?? -1

/** Have two names a syllable in common? Names of three and more syllables that are spellings of each other have. */
export function shareSyllable(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (b.includes(a[i])) return true
  return false
}

/** Two names of the same length whose syllables differ in a tense or aspirated onset at most (왕싱싱, 왕씽씽). */
export function differInOnsetOnly(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i) - 0xac00
    const y = b.charCodeAt(i) - 0xac00
    if (x !== y && (x % 588 !== y % 588 || FOLDED[Math.floor(x / 588)] !== FOLDED[Math.floor(y / 588)])) return false
  }
  return true
}
