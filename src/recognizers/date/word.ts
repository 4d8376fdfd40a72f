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
import type { DateWord, WordGrain } from './tables.js'

/** Puts a word of the lists into `parts`; returns its rank, NOTHING when it does not fit after `rank`. It begins at `at` and ends at `scan.end`. */
type Take = (word: DateWord, parts: Parts, rank: number, memory: Memory, scan: Scan, at: number) => number

/** Is something read before the word, or does 지난 or 오는 stand there? */
const follows = (parts: Parts, rank: number): boolean => rank !== NOTHING || parts.direction !== null

function vague(parts: Parts, rank: number): number {
  parts.vague = true
  return rank
}

/** 어제, 이날, 전 거래일 */
const takeDay: Take = (word, parts, rank, memory) => {
  if (follows(parts, rank)) return NOTHING
  if (memory.today === null || (word.base === 'context' && memory.day === null)) return vague(parts, DAY)
  if (word.grain === 'trading') parts.period = dayPeriod(tradingDayBefore(memory.news))
  else if (word.base === 'context') parts.period = memory.day
  else parts.period = dayPeriod((word.base === 'news' ? memory.news : memory.todayNumber) + word.shift)
  return DAY
}

/** 전년 동기: its range is asked for by the caller. */
const takeBack: Take = (_, parts, rank) => {
  if (follows(parts, rank)) return NOTHING
  parts.back = true
  return vague(parts, LAST)
}

/** By its grain. */
export const TAKE_WORD: Readonly<Record<WordGrain, Take>> = {
  // 지난해, 전년
  year(word, parts, rank, memory) {
    if (follows(parts, rank)) return NOTHING
    const { today } = memory
    if (word.base === 'context') parts.year = memory.yearBack(word.shift)
    else if (word.base === 'new') parts.year = today === null ? null : today.month >= 7 ? today.year + 1 : today.year
    else parts.year = today === null ? null : today.year + word.shift
    return parts.year === null ? vague(parts, YEAR) : YEAR
  },
  // 레이와 6년
  era(word, parts, rank, _, scan) {
    const number = follows(parts, rank) ? 0 : scan.integer(scan.skipSpace(scan.end))
    if (number < 1 || scan.units[scan.end] !== UNIT.년) return NOTHING
    parts.year = number + word.shift
    scan.end += scan.starts('도', scan.end + 1) && scan.wordEnds(scan.end + 2) ? 2 : 1
    return YEAR
  },
  // 상반기
  half(word, parts, rank) {
    if (rank > YEAR) return NOTHING
    parts.half = word.shift
    return SEASON
  },
  // 첫 분기, 전 분기
  quarter(word, parts, rank, memory, scan, at) {
    if (rank > YEAR) return NOTHING
    if (scan.starts('첫', at)) {
      parts.quarter = 1
      return SEASON
    }
    const { today } = memory
    if (word.base === 'context') parts.period = memory.quarterBack(word.shift)
    else parts.period = today === null ? null : moved(period('quarter', today.year, Math.ceil(today.month / 3)), word.shift)
    return parts.period === null ? vague(parts, SEASON) : SEASON
  },
  // 봄
  season: (_, parts, rank) => (rank > YEAR ? NOTHING : vague(parts, SEASON)),
  // 연말
  part: (_, parts, rank) => (rank > YEAR ? NOTHING : vague(parts, LAST)),
  // 추석
  holiday(word, parts, rank, _, scan, at) {
    const { end } = scan
    if (rank > YEAR || (end === at + 1 && !follows(parts, rank) && !isFeast(scan, at, end))) return NOTHING
    if (word.days === '') parts.vague = true
    else parts.holiday = (year) => holidayIn(word, year)
    // 추석 전
    const suffix = scan.suffix(scan.skipSpace(end))
    if (suffix !== undefined && suffix !== '' && scan.particleOnly(scan.end)) return vague(parts, LAST)
    scan.end = end
    return DAY
  },
  // 이달, 전월
  month(word, parts, rank, memory) {
    if (rank >= SEASON || parts.direction !== null) return NOTHING
    const { today } = memory
    const month =
      word.base === 'context'
        ? memory.monthBack(word.shift)
        : today === null
          ? null
          : moved(period('month', today.year, today.month), word.shift)
    if (month === null) return vague(parts, MONTH)
    parts.year = month.year
    parts.month = month.part
    return MONTH
  },
  // 이번 주
  week(word, parts, rank, memory) {
    if (follows(parts, rank)) return NOTHING
    if (memory.today === null) return vague(parts, WEEK)
    const named = (word.base === 'context' ? memory.monday : null) ?? memory.todayNumber
    parts.monday = named - weekdayOf(named) + 7 * word.shift
    return WEEK
  },
  // 다음 날, but 10시간이 지난 다음 날: a verb.
  plain: (_, parts) => (parts.direction !== null ? NOTHING : vague(parts, LAST)),
  day: takeDay,
  trading: takeDay,
  // 전년 동월
  'same-month'(_, parts, rank, memory) {
    if (follows(parts, rank)) return NOTHING
    parts.period = memory.sameMonthLastYear()
    parts.vague = parts.period === null
    return LAST
  },
  period: takeBack,
  span: takeBack,
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
