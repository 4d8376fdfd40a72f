// One calendar date as written, part by part from the year down: 지난해 8월 11일, 내년 상반기, 다음 주 화요일, 7월 첫째 월요일.

import { DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { dayNumber, weekdayOf } from './calendar.js'
import type { Memory } from './memory.js'
import { type Direction, noParts, type Parts } from './parts.js'
import { dayPeriod, isoOf, type Period, period } from './period.js'
import type { Scan } from './scan.js'
import { sexagenaryYear } from './sexagenary.js'
import { isLong } from './stretch.js'
import { DATE_PAIR, type DateWord } from './tables.js'

/** What a part names, from large to small; a part is read only after a larger one. */
const NOTHING = 0
const YEAR = 1
const SEASON = 2
const MONTH = 3
const WEEK = 4
const DAY = 5
/** 말, 초, 첫날: nothing follows. */
const LAST = 6

const NYEON = '년'.charCodeAt(0)
const WOL = '월'.charCodeAt(0)
const IL = '일'.charCodeAt(0)
const YO = '요'.charCodeAt(0)
const BUN = '분'.charCodeAt(0)
const TILDE = 0x7e
const DASH = 0x2d
const MIDDLE = 0xb7
const DOT = 0x2e
const SLASH = 0x2f
/** Final ㄴ of a clause before a noun: 한다는, 팔린. */
const NIEUN = 4
const APOSTROPHES = "'‘’"
const WEEKDAYS = '월화수목금토일'
/** 일 after a number that is no day: 3일본, 5일장, 7일반. */
const NO_DAY = '본장반대상'
const NO_MONTH = '드급세'

export interface DateReading {
  end: number
  parts: Parts
  /** The upper end of 13~17일, 1~6월, 2024~2026년, in the same unit; 0 for none. */
  upper: number
  /** Was the month, the year, the direction written? */
  full: boolean
}

/** Reads a date at `at`; null when none starts there. */
export function readDate(scan: Scan, memory: Memory, at: number): DateReading | null {
  const parts = noParts()
  const reading: DateReading = { end: at, parts, upper: 0, full: false }
  let from = at
  if (scan.classes[at] === HANGUL && weekdayAt(scan, at) < 0 && !isWholeWord(scan, at)) {
    const prefix = scan.contextWord(at, 'prefix')
    if (prefix === undefined || (scan.skipSpace(scan.end) === scan.end && scan.classes[scan.end] !== DIGIT))
      return sexagenary(scan, memory, at, reading)
    parts.direction = prefix.value as Direction
    reading.full = true
    from = scan.skipSpace(scan.end)
  }
  let rank = NOTHING
  for (;;) {
    const next = rank === NOTHING ? from : scan.skipSpace(reading.end)
    const found = readPart(scan, memory, next, rank, reading)
    if (found <= rank) break
    rank = found
    reading.end = scan.end
    if (rank === LAST || reading.upper > 0) break
  }
  if (rank === NOTHING) return null
  if (rank > SEASON && (parts.year !== null || parts.month > 0 || parts.monday !== null)) reading.full = true
  return reading
}

/** ISO form of a reading's period and its upper end, or null. */
export const formOf = (first: Period | null, last: Period | null): string | null => (first === null ? null : isoOf(first, last))

/** 월요일 to 일요일 as 0 to 6, -1 for none. */
function weekdayAt(scan: Scan, at: number): number {
  if (scan.units[at + 1] !== YO || scan.units[at + 2] !== IL || !scan.wordEnds(at + 3)) return -1
  return WEEKDAYS.indexOf(scan.value[at])
}

/** A date word that is not merely the beginning of a longer word. */
function isWholeWord(scan: Scan, at: number): boolean {
  return scan.dateWord(at) !== undefined && (scan.wordEnds(scan.end) || tailAt(scan, scan.end) || extra(scan, scan.end))
}

/** 올해분, 이달치, 오늘쯤, 내일저녁: what may stand on a date word besides particles. */
const extra = (scan: Scan, at: number): boolean =>
  scan.starts('동안', at) || scan.timeWord(at) !== undefined || ('치분물쯤께경중'.includes(scan.value[at] ?? ' ') && scan.wordEnds(at + 1))

function tailAt(scan: Scan, at: number): boolean {
  const end = scan.end
  const tail = scan.contextWord(at, 'tail') !== undefined && scan.particleOnly(scan.end)
  if (!tail) scan.end = end
  return tail
}

function sexagenary(scan: Scan, memory: Memory, at: number, reading: DateReading): DateReading | null {
  if (scan.units[at + 2] !== NYEON || !scan.wordEnds(at + 3)) return null
  const year = sexagenaryYear(scan.value, at, memory.today?.year ?? null)
  if (year === undefined) return null
  if (year === null) reading.parts.vague = true
  else reading.parts.year = year
  reading.end = at + 3
  return reading
}

/** Reads the next part into `reading.parts`; returns its rank, NOTHING when there is none. Its end is left in `scan.end`. */
function readPart(scan: Scan, memory: Memory, at: number, rank: number, reading: DateReading): number {
  const kind = scan.classes[at]
  if (kind === DIGIT) {
    // 3·1절
    const word = rank <= YEAR && (scan.units[at + 1] === MIDDLE || scan.units[at + 1] === DOT) ? scan.dateWord(at) : undefined
    if (word !== undefined && scan.wordEnds(scan.end)) return takeWord(scan, memory, word, rank, reading.parts, at)
    return readNumberPart(scan, at, rank, reading)
  }
  if (kind === HANGUL) {
    const { parts } = reading
    if (rank >= YEAR && rank < DAY && scan.contextWord(at, 'tail') !== undefined && scan.particleOnly(scan.end)) {
      parts.vague = true
      return LAST
    }
    if (rank === MONTH && parts.month > 0) {
      const ordinal = readOrdinal(scan, at, parts)
      if (ordinal !== NOTHING) return ordinal
    }
    const weekday = rank === NOTHING || rank === WEEK ? weekdayAt(scan, at) : -1
    if (weekday >= 0) {
      parts.weekday = weekday
      scan.end = at + 3
      return DAY
    }
    if (!scan.mayStart(at, DATE_PAIR)) return NOTHING
    const word = scan.dateWord(at)
    if (word === undefined || word.grain === 'span' || !edgeFits(scan, word)) return NOTHING
    const { end } = scan
    if (!scan.wordEnds(end) && !extra(scan, end) && !tailAt(scan, end)) return NOTHING
    scan.end = end
    return takeWord(scan, memory, word, rank, parts, at)
  }
  return NOTHING
}

function edgeFits(scan: Scan, word: DateWord): boolean {
  if (word.edge === '') return true
  return word.edge === 'time' ? scan.timeOnly(scan.end) : scan.starts(' 대비', scan.end)
}

function takeWord(scan: Scan, memory: Memory, word: DateWord, rank: number, parts: Parts, at: number): number {
  const { today, todayNumber } = memory
  const { grain, base, shift } = word
  const first = rank === NOTHING
  if (grain === 'year') {
    if (!first || parts.direction !== null) return NOTHING
    if (base === 'context') parts.year = shift === 0 ? yearOf(memory.yearBack(0)) : yearOf(memory.yearBack(shift))
    else if (base === 'new') parts.year = today === null ? null : today.month >= 7 ? today.year + 1 : today.year
    else parts.year = today === null ? null : today.year + shift
    if (parts.year === null) parts.vague = true
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
      parts.period = base === 'context' ? memory.quarterBack(shift) : today === null ? null : quarterFrom(today.year, today.month, shift)
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
    const suffix = scan.contextWord(scan.skipSpace(end), 'suffix')
    if (suffix === undefined || suffix.value === '' || !scan.particleOnly(scan.end)) {
      scan.end = end
      return DAY
    }
    parts.vague = true
    return LAST
  }
  if (grain === 'month') {
    if (rank >= SEASON || parts.direction !== null) return NOTHING
    const month = base === 'context' ? memory.monthBack(shift) : today === null ? null : monthFrom(today.year, today.month, shift)
    if (month === null) parts.vague = true
    else {
      parts.year = month.year
      parts.month = month.part
    }
    return MONTH
  }
  if (grain === 'week') {
    if (!first || parts.direction !== null) return NOTHING
    if (today === null) parts.vague = true
    else parts.monday = todayNumber - weekdayOf(todayNumber) + 7 * shift
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
  parts.vague = true
  return LAST
}

/** 설 is the holiday before words that say so; it is also a rumour, which a clause explains (매각한다는 설을). */
function isFeast(scan: Scan, at: number, end: number): boolean {
  const named = scan.contextWord(scan.skipSpace(end), 'feast-after') !== undefined
  scan.end = end
  if (named) return true
  if (!'을은도'.includes(scan.value[end] ?? ' ') || scan.classes[end + 1] === HANGUL) return false
  const before = at - 2
  return before < 0 || scan.classes[before] !== HANGUL || (scan.units[before] - 0xac00) % 28 !== NIEUN
}

const yearOf = (year: Period | null): number | null => (year === null ? null : year.year)

function monthFrom(year: number, month: number, by: number): Period {
  const index = year * 12 + month - 1 + by
  return period('month', Math.floor(index / 12), (index % 12) + 1)
}

function quarterFrom(year: number, month: number, by: number): Period {
  const index = year * 4 + Math.ceil(month / 3) - 1 + by
  return period('quarter', Math.floor(index / 4), (index % 4) + 1)
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

/** 둘째 주, 첫째 월요일, 3주차 after a month. */
function readOrdinal(scan: Scan, at: number, parts: Parts): number {
  const ordinal = scan.contextWord(at, 'ordinal')
  if (ordinal === undefined) return NOTHING
  const next = scan.skipSpace(scan.end)
  if (scan.units[next] === '주'.charCodeAt(0) && scan.wordEnds(next + 1)) {
    parts.monthWeek = Number(ordinal.value)
    scan.end = next + 1
    return WEEK
  }
  const weekday = weekdayAt(scan, next)
  if (weekday >= 0) {
    parts.monthWeek = Number(ordinal.value)
    parts.weekday = weekday
    scan.end = next + 3
    return DAY
  }
  return NOTHING
}

function readNumberPart(scan: Scan, at: number, rank: number, reading: DateReading): number {
  const { units, classes } = scan
  const { parts } = reading
  const number = scan.integer(at)
  if (number < 0) return NOTHING
  const width = scan.width
  let end = scan.end
  if (rank === NOTHING && width === 4 && number >= 1000 && number < 3000) {
    const dotted = readDotted(scan, end, number, parts)
    if (dotted !== NOTHING) return dotted
  }
  if (rank === NOTHING && classes[end] === LATIN) return readLatinQuarter(scan, at, end, number, parts)
  // 13~17일, 1~6월: a second number in the same unit. 7·8월 the same where they follow each other.
  let upper = 0
  const sign = units[end]
  if (sign === TILDE || sign === MIDDLE || sign === DASH || (sign === 0x20 && units[end + 1] === TILDE)) {
    const second = scan.skipSpace(sign === 0x20 ? end + 2 : end + 1)
    const value = scan.integer(second)
    // 1970~80년대, 2020~23년: the century is carried over.
    const full = width === 4 && scan.width === 2 && value > number % 100 ? number - (number % 100) + value : value
    if (full > number && (sign !== DASH || scan.width <= 2)) {
      upper = full
      end = scan.end
    }
  }
  const unit = units[end]
  if (unit === NYEON) {
    scan.end = end + 1
    if (rank !== NOTHING) return NOTHING
    return readYear(scan, at, end + 1, number, width, upper, reading)
  }
  if (unit === WOL && number >= 1 && number <= 12 && upper <= 12 && rank < MONTH && rank !== SEASON) {
    if (NO_MONTH.includes(scan.value[end + 1] ?? ' ')) return NOTHING
    parts.month = number
    reading.upper = upper
    scan.end = end + 1
    return MONTH
  }
  if (unit === BUN && units[end + 1] === '기'.charCodeAt(0) && number >= 1 && number <= 4 && upper <= 4 && rank <= YEAR && width === 1) {
    if (!scan.wordEnds(end + 2) && !tailAt(scan, end + 2) && !extra(scan, end + 2)) return NOTHING
    parts.quarter = number
    reading.upper = upper
    scan.end = end + 2
    return SEASON
  }
  if (unit === IL && number >= 1 && number <= 31 && upper <= 31 && (rank === MONTH || rank === NOTHING)) {
    if (NO_DAY.includes(scan.value[end + 1] ?? ' ')) return NOTHING
    if (rank === NOTHING && isStretch(scan, at, end + 1)) return NOTHING
    parts.day = number
    reading.upper = upper
    scan.end = end + 1
    return DAY
  }
  // 7월 3주차, 7월 2째 주
  if (rank === MONTH && number <= 5 && upper === 0 && scan.starts('주차', end)) {
    parts.monthWeek = number
    scan.end = end + 2
    return WEEK
  }
  return NOTHING
}

/** `2024년`, `2026년도`, `1980년대`, `25년 3월`. */
function readYear(scan: Scan, at: number, end: number, number: number, width: number, upper: number, reading: DateReading): number {
  const { parts } = reading
  let year = number
  if (width === 2) {
    const quoted = at > 0 && APOSTROPHES.includes(scan.value[at - 1])
    const decade = scan.starts('대', end) && number % 10 === 0
    if (!quoted && !decade && !monthFollows(scan, end)) return NOTHING
    year = number + (number >= 50 ? 1900 : 2000)
  } else if (width !== 4 || number < 1000 || number > 2999) return NOTHING
  if (scan.starts('대', end) && year % 10 === 0 && scan.wordEnds(end + 1)) {
    parts.decade = true
    parts.year = year
    reading.upper = upper
    scan.end = end + 1
    return YEAR
  }
  parts.year = year
  reading.upper = upper
  scan.end = scan.starts('도', end) && scan.wordEnds(end + 1) ? end + 1 : end
  return YEAR
}

/** A month, a quarter or a half right after `25년`. */
function monthFollows(scan: Scan, end: number): boolean {
  const next = scan.skipSpace(end)
  if (scan.starts('상반기', next) || scan.starts('하반기', next)) return true
  const number = scan.integer(next)
  return number >= 1 && number <= 12 && (scan.units[scan.end] === WOL || scan.starts('분기', scan.end))
}

/** `2025.03.28.`, `2025-03-28`, `2025/3/28`, and a month `2025.03` before nothing else. */
function readDotted(scan: Scan, from: number, year: number, parts: Parts): number {
  const { units, classes } = scan
  const sign = units[from]
  if (sign !== DOT && sign !== DASH && sign !== SLASH) return NOTHING
  const month = scan.integer(scan.skipSpace(from + 1))
  if (month < 1 || month > 12 || scan.width > 2 || units[scan.end] !== sign) return NOTHING
  const day = scan.integer(scan.skipSpace(scan.end + 1))
  if (day < 1 || day > 31 || scan.width > 2) return NOTHING
  parts.year = year
  parts.month = month
  parts.day = day
  // The point after the day belongs to the date only where the date goes on: 2025.03.28.~2028.06.30.
  if (
    sign === DOT &&
    units[scan.end] === DOT &&
    scan.width === 2 &&
    (units[scan.end + 1] === TILDE || (units[from - 5] === TILDE && units[from - 6] === DOT))
  )
    scan.end++
  return classes[scan.end] === DIGIT ? NOTHING : DAY
}

/** `2Q25`, `1H 2025`, `3Q`. */
function readLatinQuarter(scan: Scan, at: number, end: number, number: number, parts: Parts): number {
  const { units, classes } = scan
  const letter = units[end]
  const quarter = letter === 0x51 || letter === 0x71
  if ((!quarter && letter !== 0x48) || classes[end + 1] === LATIN || end !== at + 1 || number < 1 || number > (quarter ? 4 : 2))
    return NOTHING
  if (quarter) parts.quarter = number
  else parts.half = number
  const next = scan.skipSpace(end + 1)
  const year = scan.integer(next)
  if (
    year > 0 &&
    ((scan.width === 2 && next === end + 1) || (scan.width === 4 && year > 1900 && year < 2100)) &&
    classes[scan.end] !== HANGUL
  ) {
    parts.year = scan.width === 2 ? 2000 + year : year
    return DAY
  }
  if (next !== end + 1 || year < 0) {
    scan.end = end + 1
    return quarter ? DAY : NOTHING
  }
  return NOTHING
}

/** Is `15일` fifteen days here? */
function isStretch(scan: Scan, at: number, end: number): boolean {
  const { units } = scan
  const glued = scan.value[end] ?? ' '
  if (glued === '간' || glued === '째') return scan.wordEnds(end + 1)
  if (glued === '치' || (glued === '분' && scan.classes[end + 1] !== DIGIT)) return true
  if (glued === '만' && '에의인이'.includes(scan.value[end + 1] ?? ' ')) return true
  if (scan.starts('동안', end)) return true
  const next = scan.skipSpace(end)
  if (isLong(scan, next)) return true
  if (scan.contextWord(next, 'suffix') !== undefined && scan.wordEnds(scan.end) && scan.value[next] !== '차') return true
  if (at === 0 || units[at - 1] !== 0x20) return false
  // The word before, at most four letters: 주 7일, 최장 15일.
  for (let from = at - 2; from >= 0 && from >= at - 5; from--)
    if (from === 0 || scan.classes[from - 1] !== HANGUL) return scan.contextWord(from, 'long-before') !== undefined && scan.end === at - 1
  return false
}
