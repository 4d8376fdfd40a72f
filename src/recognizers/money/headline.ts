// Amounts of won that leave the currency out: 매출 2603억, 과징금 18억, 수십억대. Only 억 and 조 are sure enough.

import { HANGUL, HANJA, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import { Scan } from '../date/scan.js'
import { compare } from '../numerals/exact.js'
import { bigLetter, digitLetter, isOneOf, smallLetter, startsAt } from '../numerals/letters.js'
import { plainNumber } from '../numerals/plain-number.js'
import * as WORD from '../numerals/word-bits.js'
import { bitsAt, wordAt, wordEnd } from '../numerals/words.js'
import type { Numeral } from '../numerals.js'
import { countsSum } from '../quantity/counters.js'

const BIG_ENOUGH = 8

/** Particles and forms of 이다 by their first letters; more may be glued to them: 만원의행복. */
const PARTICLES = '을를이가은는의에로도만과와인입라든'

/** Is a number with a big multiplier and without a unit an amount of won? */
export function looksLikeMoney(context: Context, n: Numeral): boolean {
  // 만 alone counts people and things too: only after the name of a sum.
  if (n.big < BIG_ENOUGH && !(n.script === 'digit' && nounBefore(context, n.start, WORD.MONEY_NOUN))) return false
  const { units, classes } = context.text
  if (headsTable(context, n.start)) return false
  if (n.glued && !(classes[n.start - 1] === HANGUL || classes[n.start - 1] === HANJA)) return false
  // 수조 is a tank and 수억 needs 대 after it; 수십억 and 몇억 are sure.
  if (n.open && n.end - n.start < 3 && units[n.start] === UNIT.수 && !isOneOf('대', units[n.end])) return false
  // 구조구급
  if (n.script === 'hangul' && digitLetter(units[n.end - 1]) !== 0) return false
  // 구조, 사조, 백조: one letter before 조, and a digit letter before 억, make another word.
  if (n.script === 'hangul' && !n.open && n.end - n.start < 3 && (digitLetter(units[n.start]) !== 0 || isOneOf('조', units[n.end - 1])))
    return false
  const kind = classes[n.end]
  if (kind === LATIN) return false
  if (kind === HANGUL) {
    if (!hasAmountTail(context, n.end)) return false
  } else if (units[n.end] === UNIT.SPACE && (classes[n.end + 1] === HANGUL || classes[n.end + 1] === LATIN)) {
    if (countedAt(context, n.end + 1)) return false
  }
  return !nounBefore(context, n.start, WORD.COUNTED)
}

/** Does a particle, 대, 짜리 or the like stand at `at`? */
export function hasAmountTail(context: Context, at: number): boolean {
  const { units } = context.text
  return isOneOf(PARTICLES, units[at]) || hasSequel(at) || startsAt(units, '당 ', at) || new Scan(context).numberEnds(at)
}

/** Does 대, 짜리 or the like stand at `at`? */
export const hasSequel = (at: number): boolean => bitsAt(at, WORD.AFTER_SUM) !== 0

/** (단위: 백만원): the head of a table names what its numbers are of. */
export function headsTable(context: Context, start: number): boolean {
  const { units } = context.text
  let at = units[start - 1] === UNIT.SPACE ? start - 1 : start
  if (units[at - 1] !== UNIT.COLON) return false
  at -= units[at - 2] === UNIT.SPACE ? 2 : 1
  return startsAt(units, '단위', at - 2)
}

/** The exact decimal of an amount without its currency and the upper end of a range: 3억3천 and 2억5000 leave out 만, 1조2000 leaves out 억. */
export function impliedEnds(context: Context, n: Numeral): readonly [decimal: string | null, upper: string | null] {
  const text = context.text.value.slice(n.signStart, n.end).replace(/여$/, '')
  const tilde = text.indexOf('~')
  if (n.decimal === null || (tilde < 0 && n.upper !== null)) return [n.decimal, n.upper]
  const last = implied(text.slice(tilde + 1))
  if (last === undefined) return [n.decimal, n.upper]
  if (tilde < 0) return [last, null]
  // 5억~5억5천; in 5~6억5천 nothing says what the 5 is.
  const low = text.slice(0, tilde).trim()
  const first = implied(low) ?? (bigLetter(low.charCodeAt(low.length - 1)) === 0 ? null : plainNumber(low))
  if (first === null || last === null) return [null, null]
  return compare(first, last) < 0 ? [first, last] : [last, first]
}

/** The value of a number that leaves out its last multiplier, null when that is not sure (1억5, 1억50); undefined when it leaves out none. */
function implied(text: string): string | null | undefined {
  let at = text.length - 1
  const last = text.charCodeAt(at)
  if (bigLetter(last) !== 0) return undefined
  while (at >= 0 && bigLetter(text.charCodeAt(at)) === 0) at--
  if (at < 0) return undefined
  if (smallLetter(last) === 0 && text.slice(at + 1).trim().length < 3) return null
  const big = bigLetter(text.charCodeAt(at))
  return plainNumber(text + (big === 8 ? '만' : big === 12 ? '억' : ''))
}

const COUNTED: readonly number[] = [WORD.COUNTED, WORD.TIME_UNIT, WORD.DATE_UNIT, WORD.PERCENT]

/** Does a counter or a counted noun stand at `at` as a word of its own: 3억 명, 10억 인구, 2억 회? */
function countedAt(context: Context, at: number): boolean {
  // 9억 초과: a bound, not 초 and a particle.
  if (wordAt(at, WORD.APPROXIMATOR) !== 0) return false
  const scan = new Scan(context)
  for (const list of COUNTED) if (wordAt(at, list) !== 0 && scan.particleOnly(wordEnd)) return true
  return countsSum(scan, at)
}

/** Does a noun that is one of `wanted` stand before the number, with a particle or without: 이용자 3억, 조회수는 1억? */
function nounBefore(context: Context, start: number, wanted: number): boolean {
  const { units, classes } = context.text
  let end = start
  if (units[end - 1] === UNIT.SPACE) end--
  if (classes[end - 1] !== HANGUL) return false
  if (isOneOf('는은이가도', units[end - 1]) && end < start) end--
  for (let from = end - 1; from >= 0 && end - from <= 5 && classes[from] === HANGUL; from--)
    if (wordAt(from, wanted) !== 0 && wordEnd >= end) return true
  return false
}

/** 객석은 만원이었다, 버스가 만원: full to the last place, no amount. */
export const crowdedBefore = (context: Context, start: number): boolean =>
  context.text.units[start - 1] === UNIT.SPACE && nounBefore(context, start, WORD.CROWDED)
