// A stretch of days or more, or a point that far away: 3년 8개월, 두 달여, 5년간, 9년 만, 사흘 전, 10년 뒤, 1박 2일.

import { DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { contextWithin } from '../numerals/context.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { isNegative, type Numeral } from '../numerals.js'
import type { Memory } from './memory.js'
import { dayPeriod, numberOf, type Period, period } from './period.js'
import { recurs } from './recurring.js'
import type { Scan } from './scan.js'
import type { UnitKind } from './tables.js'

export interface Stretch {
  end: number
  /** The day or year that 전, 뒤 or 후 lead to. */
  first: Period | null
  last: Period | null
}

/** So many weeks nobody counts; more than a year of them, or as an object more than a season, are shares. */
const MANY_WEEKS = 300
const YEAR_OF_WEEKS = 52
const FEW_WEEKS = 12
/** How near shares are spoken of. */
const SHARES_BEFORE = 40
const SHARES_AFTER = 20
/** From large to small. */
const NUMERAL_KINDS: readonly UnitKind[] = ['year', 'month', 'week', 'day']

/** Reads a stretch whose number is `numeral`, 지난 or 다음 before it when `prefixed`; null when its unit is none of time. */
export function readStretch(scan: Scan, memory: Memory, numeral: Numeral, prefixed = false): Stretch | null {
  const next = scan.skipSpace(numeral.end)
  if ((numeral.follow & WORD.DATE_UNIT) === 0) return null
  const unit = scan.unit(next)!
  let { end } = scan
  if (!fits(scan, numeral, unit, next, end, prefixed)) return null
  if (unit === 'fiscal') return { end: withQuarter(scan, end), first: null, last: null }
  if (unit === 'nights') {
    // 3박4일, 3박 4일, 1박
    const day = scan.skipSpace(end)
    if (scan.integer(day) > 0 && scan.starts('일', scan.end)) return { end: scan.end + 1, first: null, last: null }
    return scan.wordEnds(end) || scan.classes[end] !== HANGUL ? { end, first: null, last: null } : null
  }
  let whole = true
  // 3년 8개월, 1년 6개월 10일
  while (NUMERAL_KINDS.includes(unit)) {
    const at = scan.skipSpace(end)
    if (scan.classes[at] !== DIGIT || scan.integer(at) < 0) break
    const smaller = scan.unit(scan.pastYeo(scan.end))
    if (smaller === undefined || NUMERAL_KINDS.indexOf(smaller) <= NUMERAL_KINDS.indexOf(unit)) break
    if (smaller === 'day' && unit === 'year') break
    end = scan.end
    whole = false
  }
  // 징역 2년 6월
  if (unit === 'year' && end - numeral.start < 4 && recurs(scan, numeral.start)) {
    const months = scan.integer(scan.skipSpace(end))
    if (months > 0 && isOneOf('월', scan.units[scan.end])) {
      end = scan.end + 1
      whole = false
    }
  }
  // 1년 반
  if (whole && (unit === 'year' || unit === 'month')) {
    const half = scan.pastHalf(end)
    whole = half === end
    end = half
  }
  // 20세기 초
  if (unit === 'span' && isOneOf('세', scan.units[next]) && scan.tailAt(scan.skipSpace(end)))
    return { end: scan.end, first: null, last: null }
  // 1년~3년
  if (whole && scan.starts('~', end) && scan.integer(end + 1) > 0 && scan.unit(scan.end) === unit) {
    end = scan.end
    whole = false
  }
  return withSuffix(
    scan,
    memory,
    end,
    unit,
    whole && !numeral.open && !isNegative(numeral) && numeral.modifier === null ? numeral.decimal : null,
    numeral.upper,
  )
}

/** 2026회계연도 2분기, FY26 2Q: the quarter is part of the fiscal year. */
export function withQuarter(scan: Scan, end: number): number {
  const quarter = scan.integer(scan.skipSpace(end))
  const after = scan.end
  if (scan.width !== 1 || quarter < 1 || quarter > 4) return end
  if (isOneOf('Qq', scan.units[after])) return scan.classes[after + 1] === LATIN ? end : after + 1
  return scan.starts('분기', after) && scan.wordEnds(after + 2) ? after + 2 : end
}

/** A word that is a stretch by itself: 하루, 사흘, 일주일, 반년. */
export function readStretchWord(scan: Scan, memory: Memory, at: number): Stretch | null {
  const word = scan.dateWord(at)
  if (word === undefined || word.grain !== 'span') return null
  const { end } = scan
  const stretch = withSuffix(scan, memory, end, 'day', word.base === 'days' ? String(word.shift) : null, null)
  // 보름여 만, not 하루여도
  if (
    stretch.end > end &&
    (!isOneOf('여', scan.units[end]) ||
      scan.classes[end + 1] !== HANGUL ||
      isOneOf('의', scan.units[end + 1]) ||
      scan.hasContext(end + 1, CONTEXT.SUFFIX))
  )
    return stretch
  return scan.wordEnds(end) || scan.starts('동안', end) || scan.starts('안에', end) || isOneOf('치씩쯤분짜물뿐된', scan.units[end])
    ? stretch
    : null
}

/** 동안, 이내, 앞두고: a stretch, not a day. So is 4일 새 9%; 4일 새 회장을 is a day, and the chairman is new, as is 5일 내 집. */
export function isLong(scan: Scan, at: number): boolean {
  return (
    (scan.hasContext(at, CONTEXT.LONG_AFTER) &&
      scan.wordEnds(scan.end) &&
      (!isOneOf('새', scan.units[at]) || scan.classes[scan.end + 1] === DIGIT) &&
      !scan.starts('내 집', at)) ||
    (scan.hasContext(at, CONTEXT.LONG_STEM) && !isOneOf('프그', scan.units[scan.end]))
  )
}

function fits(scan: Scan, numeral: Numeral, unit: UnitKind, next: number, end: number, prefixed: boolean): boolean {
  const { script, decimal } = numeral
  const first = scan.units[next]
  // 이 일, 일 년: one letter is a word, not a number, unless it stands alone with a unit that counts.
  if (script === 'hangul' && numeral.end - numeral.start === 1 && !numeral.open && decimal !== null && decimal.length < 2) return false
  if (script === 'hanja') return false
  // 만달, 천달: names; 천년, 백일 are not.
  if (script === 'hangul' && numeral.end - numeral.start === 1 && next === numeral.end) {
    // 만년 적자: always.
    if ((first !== UNIT.년 && first !== UNIT.일) || isOneOf('만', scan.units[numeral.start])) return false
  }
  if (
    script !== 'digit' &&
    !scan.wordEnds(end) &&
    !scan.starts('동안', end) &&
    !isOneOf('여', scan.units[end]) &&
    !scan.hasContext(end, CONTEXT.SUFFIX)
  )
    return false
  // 1회에 한해: no year.
  if (isOneOf('해', first) && ((script !== 'native' && !numeral.open) || scan.starts('에 한해', numeral.start - 2))) return false
  if (script === 'native' && (first === UNIT.일 || first === UNIT.년 || isOneOf('박', first))) return false
  // 5일장, 3일본
  if (first === UNIT.일 && isOneOf('본장반대상', scan.units[end]) && !scan.wordEnds(end)) return false
  if (first === UNIT.일 && next > numeral.end && !numeral.modifier && !numeral.open) return false
  if (isOneOf('돌', first) && !scan.wordEnds(end)) return false
  // 10주 is ten shares unless time is meant.
  if (unit === 'week' && end === next + 1 && scan.units[next] === UNIT.주)
    return isWeek(scan, numeral, end) || (prefixed && scan.wordEnds(end))
  // 3달러, 매출 3조 달성, 2조 달려
  if (isOneOf('달', first) && isOneOf('러성라려리', scan.units[end])) return false
  if (unit === 'span' && isOneOf('분', first)) return script === 'native' || countsQuarters(scan, end)
  return true
}

/** 8분기 연속, 10분기 만에: so many quarters, not one of them. */
export function countsQuarters(scan: Scan, end: number): boolean {
  const next = scan.skipSpace(end)
  return (
    scan.starts('연속', next) ||
    (isOneOf('만', scan.units[next]) && isOneOf('에의', scan.units[next + 1])) ||
    (next === end && isOneOf('째', scan.units[end]))
  )
}

/** Weeks or shares: first by size and by what follows, then by whether shares are spoken of; where nothing decides, a few are weeks. */
export function isWeek(scan: Scan, numeral: Numeral, end: number): boolean {
  const next = scan.units[end]
  const { script, decimal } = numeral
  const count = script === 'native' ? 0 : decimal === null || decimal.includes('.') ? MANY_WEEKS : Number(decimal)
  if (count >= MANY_WEEKS || isOneOf('당주', next)) return false
  if (isOneOf('간째', next)) return scan.wordEnds(end + 1)
  // 4주에 1회
  if (isOneOf('에', next) && scan.integer(scan.skipSpace(end + 1)) > 0 && isOneOf('회번', scan.units[scan.end])) return true
  // 4주가 걸린다
  if (isOneOf('가를', next) && scan.hasContext(scan.skipSpace(end + 1), CONTEXT.LONG_STEM)) return true
  // 3주가량 앞두고
  const after = scan.skipSpace(scan.starts('가량', end) ? end + 2 : end)
  if (scan.hasContext(after, CONTEXT.SUFFIX) && scan.wordEnds(scan.end)) return true
  if (scan.hasContext(after, CONTEXT.WEEK_AFTER)) return true
  if (isLong(scan, after) && after > end && !scan.starts('이상', after) && !scan.starts('이하', after)) return true
  if (numeral.script === 'native' ? numeral.end === scan.skipSpace(numeral.end) : !isFewWeeks(scan, count, end)) return false
  return (scan.wordEnds(end) || isOneOf('분', next)) && !speaksOfShares(scan, numeral.start, end)
}

/** By the number alone: 1주에, 40주를 and 57주 are shares, 2주, 3주를 and 52주에 weeks. */
const isFewWeeks = (scan: Scan, count: number, end: number): boolean =>
  count > 1 && count <= (isOneOf('를와로', scan.units[end]) ? FEW_WEEKS : YEAR_OF_WEEKS)

/** 보통주 2주, 황금주 한 주, 한 주도 안 팔았다, 10주를 1주로 병합. */
function speaksOfShares(scan: Scan, start: number, end: number): boolean {
  if (isOneOf('주', scan.units[start - 2]) && scan.units[start - 1] === UNIT.SPACE && scan.classes[start - 3] === HANGUL) return true
  let to = end
  while (to < end + SHARES_AFTER && !isOneOf('.\n', scan.units[to])) to++
  return contextWithin(start - SHARES_BEFORE, to, CONTEXT.SHARE | CONTEXT.RATIO)
}

/** 여, then 간, 째, 차, 만, 전, 뒤 or 후. `amount` is the exact number of units. */
function withSuffix(scan: Scan, memory: Memory, from: number, unit: UnitKind, amount: string | null, upper: string | null): Stretch {
  let end = from
  let exact = amount
  if (
    isOneOf('여', scan.units[end]) &&
    (scan.classes[end + 1] !== HANGUL || scan.hasContext(end + 1, CONTEXT.SUFFIX) || scan.wordEnds(end + 1))
  ) {
    end++
    exact = null
  }
  const next = scan.skipSpace(end)
  const suffix = scan.suffix(next)
  if (suffix === undefined) return { end, first: null, last: null }
  const after = scan.end
  const letter = scan.units[next]
  if (!suffixHolds(scan, letter, next, after, next > end, unit)) return { end, first: null, last: null }
  if (suffix === '' || exact === null) return { end: after, first: null, last: null }
  const sign = suffix === 'past' ? -1 : 1
  const low = target(memory, unit, sign * Number(exact))
  const high = upper === null ? null : target(memory, unit, sign * Number(upper))
  if (low === null || (upper !== null && high === null)) return { end: after, first: null, last: null }
  return sign < 0 && high !== null ? { end: after, first: high, last: low } : { end: after, first: low, last: high }
}

function suffixHolds(scan: Scan, letter: number, at: number, after: number, spaced: boolean, unit: UnitKind): boolean {
  if (scan.leadsOn(at, after)) return false
  if (isOneOf('만', letter)) {
    // 3년 만에, 9년 만이다; glued only 3년만에, 3년만의: otherwise it is the particle.
    return scan.classes[after] !== HANGUL ? spaced : isOneOf('에의인이', scan.units[after]) || (spaced && scan.wordEnds(after))
  }
  if (isOneOf('간째', letter)) return (!spaced || isOneOf('의', scan.units[after])) && scan.wordEnds(after)
  // 3년 차, 21년차, 24주차, not 2년 차이
  if (isOneOf('차', letter))
    return (unit === 'year' || unit === 'month' || !spaced) && !isOneOf('이', scan.units[after]) && scan.wordEnds(after)
  return scan.wordEnds(after) || isOneOf('쯤께', scan.units[after])
}

/** The year or day that is `by` units away; months stay without a form. */
function target(memory: Memory, unit: UnitKind, by: number): Period | null {
  const { today } = memory
  if (today === null || !Number.isInteger(by) || Math.abs(by) > 3000) return null
  // 2019년 창업했고 3년 뒤: from the year that was named.
  if (unit === 'year') return by > 0 && memory.namesOtherYear() ? null : period('year', today.year + by)
  if (unit !== 'day' && unit !== 'week') return null
  const base = memory.dayHere === null ? memory.news : numberOf(memory.dayHere)
  return dayPeriod(base + by * (unit === 'week' ? 7 : 1))
}
