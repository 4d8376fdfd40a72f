// A part of a date that is a word: 지난해, 상반기, 이달, 다음 주, 이날, 추석, 전년 동기.

import { HANGUL } from '../../text/classes.js'
import { FINAL_NIEUN, finalOf } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import { dayNumber, weekdayOf } from './calendar.js'
import type { Memory } from './memory.js'
import type { Parts } from './parts.js'
import { dayPeriod, shift as moved, period } from './period.js'
import { DAY, LAST, MONTH, NOTHING, SEASON, WEEK, YEAR } from './rank.js'
import type { Scan } from './scan.js'
import type { DateWord } from './tables.js'

/** Puts a word of the lists into `parts`; returns its rank, NOTHING when it does not fit after `rank`. */
export function takeWord(scan: Scan, memory: Memory, word: DateWord, rank: number, parts: Parts, at: number): number {
  const { today, todayNumber } = memory
  const { grain, base, shift } = word
  const first = rank === NOTHING
  if (grain === 'year') {
    if (!first || parts.direction !== null) return NOTHING
    if (base === 'context') parts.year = memory.yearBack(shift)
    else if (base === 'new') parts.year = today === null ? null : today.month >= 7 ? today.year + 1 : today.year
    else parts.year = today === null ? null : today.year + shift
    if (parts.year === null) parts.vague = true
    return YEAR
  }
  if (grain === 'era') {
    const number = first && parts.direction === null ? scan.integer(scan.skipSpace(scan.end)) : 0
    if (number < 1 || scan.units[scan.end] !== UNIT.년) return NOTHING
    parts.year = number + shift
    scan.end += scan.starts('도', scan.end + 1) && scan.wordEnds(scan.end + 2) ? 2 : 1
    return YEAR
  }
  if (grain === 'half') {
    if (rank > YEAR) return NOTHING
    parts.half = shift
    return SEASON
  }
  if (grain === 'quarter') {
    if (rank > YEAR) return NOTHING
    if (scan.starts('첫', at)) parts.quarter = 1
    else {
      parts.period =
        base === 'context'
          ? memory.quarterBack(shift)
          : today === null
            ? null
            : moved(period('quarter', today.year, Math.ceil(today.month / 3)), shift)
      if (parts.period === null) parts.vague = true
    }
    return SEASON
  }
  if (grain === 'season' || grain === 'part') {
    if (rank > YEAR) return NOTHING
    parts.vague = true
    return grain === 'season' ? SEASON : LAST
  }
  if (grain === 'holiday') {
    if (rank > YEAR || (scan.end === at + 1 && first && parts.direction === null && !isFeast(scan, at, scan.end))) return NOTHING
    if (word.days === '') parts.vague = true
    else parts.holiday = (year) => holidayIn(word, year)
    // 추석 전
    const { end } = scan
    const suffix = scan.suffix(scan.skipSpace(end))
    if (suffix === undefined || suffix === '' || !scan.particleOnly(scan.end)) {
      scan.end = end
      return DAY
    }
    parts.vague = true
    return LAST
  }
  if (grain === 'month') {
    if (rank >= SEASON || parts.direction !== null) return NOTHING
    const month =
      base === 'context' ? memory.monthBack(shift) : today === null ? null : moved(period('month', today.year, today.month), shift)
    if (month === null) parts.vague = true
    else {
      parts.year = month.year
      parts.month = month.part
    }
    return MONTH
  }
  if (grain === 'week') {
    if (!first || parts.direction !== null) return NOTHING
    const named = base === 'context' ? (memory.monday ?? todayNumber) : todayNumber
    if (today === null) parts.vague = true
    else parts.monday = named - weekdayOf(named) + 7 * shift
    return WEEK
  }
  if (grain === 'plain') {
    // 10시간이 지난 다음 날: a verb.
    if (parts.direction !== null) return NOTHING
    parts.vague = true
    return LAST
  }
  if (!first || parts.direction !== null) return NOTHING
  if (grain === 'day') {
    if (today === null) parts.vague = true
    else if (base === 'context') {
      if (memory.day === null) parts.vague = true
      else parts.period = memory.day
    } else parts.period = dayPeriod((base === 'news' ? memory.news : todayNumber) + shift)
    return DAY
  }
  if (grain === 'trading') {
    if (today === null) parts.vague = true
    else parts.period = dayPeriod(tradingDayBefore(memory.news))
    return DAY
  }
  if (grain === 'same-month') {
    parts.period = memory.sameMonthLastYear()
    parts.vague = parts.period === null
    return LAST
  }
  // 전년 동기: its range is asked for by the caller.
  parts.vague = parts.back = true
  return LAST
}

/** 설 is the holiday before words that say so; it is also a rumour, which a clause explains (매각한다는 설을). */
function isFeast(scan: Scan, at: number, end: number): boolean {
  const named = scan.hasContext(scan.skipSpace(end), CONTEXT.FEAST_AFTER)
  scan.end = end
  if (named) return true
  if (!isOneOf('을은도', scan.units[end]) || scan.classes[end + 1] === HANGUL) return false
  const before = at - 2
  return before < 0 || scan.classes[before] !== HANGUL || finalOf(scan.units[before]) !== FINAL_NIEUN
}

/** The weekday before; holidays are not known here. */
function tradingDayBefore(number: number): number {
  const weekday = weekdayOf(number)
  return number - (weekday === 0 ? 3 : weekday === 6 ? 2 : 1)
}

function holidayIn(word: DateWord, year: number): number | null {
  const at = word.from === 0 ? 0 : 4 * (year - word.from)
  if (at < 0 || at + 4 > word.days.length) return null
  return dayNumber(year, Number(word.days.slice(at, at + 2)), Number(word.days.slice(at + 2, at + 4)))
}
