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

/** Onset of the first syllable with its tense and aspirated kin folded: a bucket key that variants share. */
export function soundKey(name: string): string {
  const first = lettersOf(name)[0] ?? ''
  for (let i = 0; i < 4; i++) if (SERIES[i].includes(first)) return SERIES[i][0]
  return first === 'ㄹ' ? 'ㄴ' : first
}
