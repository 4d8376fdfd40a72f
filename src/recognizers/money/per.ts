// What an amount is for one of: 주당 7만5000원, 배럴당 66달러, 3.3㎡당 6500만원, 달러당 155엔.

import { DIGIT, HANGUL, LATIN, MARK } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import * as WORD from '../numerals/word-bits.js'
import { EVIDENCE } from '../numerals/word-bits.js'
import { isWord } from '../numerals/words.js'

/** Longest unit word. */
const LONGEST = 8

/** The unit before 당 in front of the amount, with its number unless that is one: ㎡, 3.3㎡, 100엔; null when there is none. */
export function perUnitBefore(context: Context, start: number): string | null {
  const { units, classes, value } = context.text
  let end = start
  if (units[end - 1] === UNIT.SPACE) end--
  if (units[end - 1] !== UNIT.당) return null
  end--
  let from = end
  while (
    from > 0 &&
    end - from < LONGEST &&
    (classes[from - 1] === HANGUL || classes[from - 1] === LATIN || (classes[from - 1] === MARK && units[from - 1] > 0x7f))
  )
    from--
  if (from === end) return null
  if (classes[end - 1] !== HANGUL) return counted(context, from, end)
  // 주당, 배럴당, 1인당: the word must be a unit; 배당, 정당, 수당 are words of their own.
  if (from > 0 && classes[from - 1] === DIGIT) return counted(context, from, end)
  if (isWord(from, end + 1, WORD.NOT_PER)) return null
  return isWord(from, end, EVIDENCE) ? value.slice(from, end) : null
}

/** [from, to) and the number right before it; 1 says no more than none. */
function counted({ text }: Context, from: number, to: number): string {
  const { units, classes, value } = text
  let start = from
  while (
    start > 0 &&
    (classes[start - 1] === DIGIT || (classes[start] === DIGIT && isPoint(units[start - 1]) && classes[start - 2] === DIGIT))
  )
    start--
  const number = value.slice(start, from)
  return number === '1' ? value.slice(from, to) : number + value.slice(from, to)
}

/** . or , */
const isPoint = (unit: number): boolean => unit === UNIT.DOT || unit === UNIT.COMMA

/** The unit after a slash behind the amount: 1650원/ℓ; null when there is none. */
export function perUnitAfter(context: Context, end: number): string | null {
  const { units, classes, value } = context.text
  if (units[end] !== UNIT.SLASH) return null
  const from = end + 1
  let to = from
  while (to < from + LONGEST && (classes[to] === classes[from] || units[to] === UNIT.SQUARED)) to++
  const kind = classes[from]
  if (kind === LATIN || (kind === MARK && units[from] > 0x7f)) return value.slice(from, to)
  return kind === HANGUL && isWord(from, to, EVIDENCE) ? value.slice(from, to) : null
}
