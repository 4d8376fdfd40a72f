// A part of a date that is a number with its unit: 2024년, 13~17일, 3분기, 2025.03.28, 2Q25.

import { DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import { fullYear, isQuoted, readDotted } from './dotted.js'
import type { DateReading, Parts } from './parts.js'
import { DAY, MONTH, NOTHING, SEASON, WEEK, YEAR } from './rank.js'
import type { Scan } from './scan.js'
import { countsQuarters, isLong } from './stretch.js'

/** 일 after a number that is no day: 3일본, 5일장, 7일반. */
const NO_DAY = '본장반대상제'
/** 월 that is none: 3월드컵, 5월급, 2월세, 6월호. */
const NO_MONTH = '드급세호'

/** Reads the next part at a digit into `reading`; returns its rank, NOTHING when there is none. Its end is left in `scan.end`. */
export function readDigits(scan: Scan, at: number, rank: number, reading: DateReading): number {
  const { units, classes } = scan
  const { parts } = reading
  const number = scan.integer(at)
  if (number < 0) return NOTHING
  const width = scan.width
  let end = scan.end
  if (rank === NOTHING && (units[end] === UNIT.DOT || units[end] === UNIT.HYPHEN || units[end] === UNIT.SLASH)) {
    const dotted = readDotted(scan, at, end, number, parts)
    if (dotted !== NOTHING) return dotted
  }
  // 3/4분기, 2·4분기
  if ((units[end] === UNIT.SLASH || units[end] === UNIT.MIDDLE_DOT) && number <= 4 && scan.starts('4분기', end + 1)) end += 2
  if (rank <= YEAR && classes[end] === LATIN) return readLatinQuarter(scan, at, end, number, parts)
  // 13~17일, 1~6월: a second number in the same unit. 7·8월 and 7, 8월 the same.
  let upper = 0
  const sign = units[end]
  if (
    sign === UNIT.TILDE ||
    sign === UNIT.MIDDLE_DOT ||
    sign === UNIT.COMMA ||
    sign === UNIT.HYPHEN ||
    (sign === UNIT.SPACE && units[end + 1] === UNIT.TILDE)
  ) {
    const second = scan.skipSpace(sign === UNIT.SPACE ? end + 2 : end + 1)
    // 28~8월 1일: days of two months.
    if (sign === UNIT.TILDE && number <= 31 && (rank === NOTHING || rank === MONTH) && dayOfMonthAt(scan, second)) {
      parts.day = number
      scan.end = end
      return DAY
    }
    let value = scan.integer(second)
    // 3·6·9·12월
    while (sign === UNIT.MIDDLE_DOT && units[scan.end] === UNIT.MIDDLE_DOT) {
      const next = scan.integer(scan.end + 1)
      if (next <= value) return NOTHING
      value = next
    }
    // 1970~80년대, 2020~23년: the century is carried over.
    const full = width === 4 && scan.width === 2 && value > number % 100 ? number - (number % 100) + value : value
    // 12~2월 goes on into the next year.
    const rises = full > number || (full > 0 && number <= 12 && units[scan.end] === UNIT.월)
    if (rises && full !== number && (sign === UNIT.COMMA ? full === number + 1 : sign !== UNIT.HYPHEN || scan.width <= 2)) {
      upper = full
      end = scan.end
    }
  }
  const unit = units[end]
  if (unit === UNIT.년) {
    scan.end = end + 1
    if (rank !== NOTHING) return NOTHING
    return readYear(scan, at, end + 1, number, width, upper, reading)
  }
  if (unit === UNIT.월 && number >= 1 && number <= 12 && upper <= 12 && rank < MONTH && rank !== SEASON) {
    if (isOneOf(NO_MONTH, scan.units[end + 1])) return NOTHING
    parts.month = number
    reading.upper = upper
    scan.end = end + 1
    return MONTH
  }
  if (unit === UNIT.분 && units[end + 1] === UNIT.기 && number >= 1 && number <= 4 && upper <= 4 && rank <= YEAR && width === 1) {
    if (!scan.wordEnds(end + 2) && !scan.tailAt(end + 2) && !scan.extraAt(end + 2)) return NOTHING
    if (rank === NOTHING && sign !== UNIT.MIDDLE_DOT && countsQuarters(scan, end + 2)) return NOTHING
    parts.quarter = number
    reading.upper = upper
    scan.end = end + 2
    return SEASON
  }
  if (unit === UNIT.일 && number >= 1 && number <= 31 && upper <= 31 && (rank === MONTH || rank === NOTHING)) {
    if (isOneOf(NO_DAY, scan.units[end + 1])) return NOTHING
    if (rank === NOTHING && (isStretch(scan, at, end + 1) || (number === 1 && parts.direction === null && isDaily(scan, end + 1))))
      return NOTHING
    parts.day = number
    reading.upper = upper
    scan.end = end + 1
    return DAY
  }
  // 7월 3주차, 7월 3주; 7월 3주를 is three shares.
  if (rank === MONTH && number <= 5 && upper === 0 && units[end] === UNIT.주) {
    const week = units[end + 1] === UNIT.차 ? end + 2 : end + 1
    if (classes[week] === HANGUL && week === end + 1) return NOTHING
    parts.monthWeek = number
    scan.end = week
    return WEEK
  }
  return NOTHING
}

/** 8월 1일, 다음 달 1일 */
function dayOfMonthAt(scan: Scan, at: number): boolean {
  const month = scan.classes[at] === HANGUL ? (scan.dateWord(at)?.grain === 'month' ? 1 : 0) : scan.integer(at)
  if (month < 1 || month > 12) return false
  if (scan.classes[at] === DIGIT && scan.units[scan.end++] !== UNIT.월) return false
  return scan.integer(scan.skipSpace(scan.end)) > 0 && scan.units[scan.end] === UNIT.일
}

/** `2024년`, `2026년도`, `1980년대`, `25년 3월`. */
function readYear(scan: Scan, at: number, end: number, number: number, width: number, upper: number, reading: DateReading): number {
  const { parts } = reading
  let year = number
  reading.upper = upper
  if (width === 2) {
    const quoted = isQuoted(scan, at)
    const decade = scan.starts('대', end) && number % 10 === 0
    // 08년, 85년생
    const certain = quoted || decade || scan.units[at] === UNIT.ZERO || scan.starts('생', end)
    if (!certain && !monthFollows(scan, end) && !(number > 60 && namesYear(scan, end))) return NOTHING
    year = fullYear(number)
    // 60~70년대
    if (upper > 0) reading.upper = fullYear(upper)
  } else if (width !== 4 || number < 1000 || number > 2999) return NOTHING
  if (scan.starts('대', end) && year % 10 === 0 && (scan.wordEnds(end + 1) || scan.starts('생', end + 1))) {
    parts.decade = true
    parts.year = year
    scan.end = end + 1
    return YEAR
  }
  parts.year = year
  scan.end = scan.starts('도', end) && scan.wordEnds(end + 1) ? end + 1 : end
  return YEAR
}

/** 97년에, 88년부터, 98년 외환위기, 88년 올림픽, 95년 당시, 94년 여름: no stretch of so many years, as 97년에 걸쳐 and 97년 역사 are. */
function namesYear(scan: Scan, end: number): boolean {
  const { units } = scan
  if (scan.starts('부터', end)) return true
  if (isOneOf('에', units[end])) return scan.wordEnds(end) && !isOneOf('걸이달가한', units[scan.skipSpace(end + 1)])
  if (units[end] !== UNIT.SPACE) return false
  return scan.hasContext(end + 1, CONTEXT.YEAR_AFTER) || scan.dateWord(end + 1)?.grain === 'season'
}

/** A month, a quarter or a half right after `25년`. */
function monthFollows(scan: Scan, end: number): boolean {
  const next = scan.skipSpace(end)
  if (scan.starts('상반기', next) || scan.starts('하반기', next)) return true
  const number = scan.integer(next)
  return (
    number >= 1 &&
    number <= 12 &&
    (scan.units[scan.end] === UNIT.월 || scan.starts('분기', scan.end) || (isOneOf('QqHh', scan.units[scan.end]) && scan.width === 1))
  )
}

/** `2Q25`, `1H 2025`, `3Q`; after a year `2025년 1H`. */
function readLatinQuarter(scan: Scan, at: number, end: number, number: number, parts: Parts): number {
  const { units, classes } = scan
  const letter = units[end]
  const quarter = letter === UNIT.Q || letter === UNIT.q
  if ((!quarter && letter !== UNIT.H) || classes[end + 1] === LATIN || end !== at + 1 || number < 1 || number > (quarter ? 4 : 2))
    return NOTHING
  if (quarter) parts.quarter = number
  else parts.half = number
  const next = scan.skipSpace(end + 1)
  const year = scan.integer(next)
  if (
    parts.year === null &&
    year > 0 &&
    ((scan.width === 2 && next === end + 1) || (scan.width === 4 && year > 1900 && year < 2100)) &&
    classes[scan.end] !== HANGUL
  ) {
    parts.year = scan.width === 2 ? 2000 + year : year
    return DAY
  }
  if (next !== end + 1 || year < 0) {
    scan.end = end + 1
    return quarter || parts.year !== null ? DAY : NOTHING
  }
  return NOTHING
}

/** Is `1일` any day: 1일 2회, 1일 8시간, 1일 평균, 1일 최대 3만명? */
function isDaily(scan: Scan, end: number): boolean {
  const next = scan.skipSpace(end)
  if (scan.hasContext(next, CONTEXT.DAILY)) return true
  if (scan.starts('최대 ', next)) return scan.classes[next + 3] === DIGIT
  return scan.integer(next) > 0 && (isOneOf('회', scan.units[scan.end]) || scan.starts('시간', scan.end))
}

/** Is `15일` fifteen days here? */
function isStretch(scan: Scan, at: number, end: number): boolean {
  const { units } = scan
  const glued = units[end]
  // 20일선 is an average of twenty days.
  if (isOneOf('간째선', glued)) return scan.wordEnds(end + 1)
  if (isOneOf('치', glued) || (glued === UNIT.분 && scan.classes[end + 1] !== DIGIT)) return true
  if (isOneOf('만', glued) && isOneOf('에의인이', scan.units[end + 1])) return true
  if (scan.starts('동안', end)) return true
  const next = scan.skipSpace(end)
  if (isLong(scan, next)) return true
  // 10일차 is the tenth day; 11일 차 may be a name.
  if (
    scan.hasContext(next, CONTEXT.SUFFIX) &&
    scan.wordEnds(scan.end) &&
    !scan.leadsOn(next, scan.end) &&
    (next === end || !isOneOf('차', units[next]))
  )
    return true
  if (at === 0 || units[at - 1] !== UNIT.SPACE) return false
  // 휴가를 10일에서 20일로
  if (scan.starts('일에서', at - 4)) {
    let from = at - 5
    while (scan.classes[from - 1] === DIGIT) from--
    return scan.classes[from] === DIGIT && isStretch(scan, from, at - 3)
  }
  // 영업정지 10일, 조업일수는 21일
  const noun = CONTEXT.LONG_NOUN
  if (scan.followsNoun(at - 1, noun) || (isOneOf('은는이가을를도', units[at - 2]) && scan.followsNoun(at - 2, noun))) return true
  // The word before, at most four letters: 주 7일, 최장 15일.
  for (let from = at - 2; from >= 0 && from >= at - 5; from--)
    if (from === 0 || scan.classes[from - 1] !== HANGUL) return scan.hasContext(from, CONTEXT.LONG_BEFORE) && scan.end === at - 1
  return false
}
