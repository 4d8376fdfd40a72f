// Dates written with points, dashes or strokes: 2025.03.28, 2025-3-28, 25.03.28, 24.3Q, 25.3월, 10.16(목).

import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { isOneOf } from '../numerals/letters.js'
import { WEEKDAYS } from './calendar.js'
import { clear, type DateReading, type Parts } from './parts.js'
import { DAY, NOTHING, YEAR } from './rank.js'
import type { Scan } from './scan.js'

const APOSTROPHES = "'‘’"

/** Is a year of two digits marked as one: '25? */
export const isQuoted = (scan: Scan, at: number): boolean => at > 0 && isOneOf(APOSTROPHES, scan.units[at - 1])

/** 98 is 1998, 25 is 2025. */
export const fullYear = (number: number): number => number + (number >= 50 ? 1900 : 2000)

/** Reads a date whose first number, `at` to `from`, is `number`; returns its rank, NOTHING when there is none. Its end is left in `scan.end`. */
export function readDotted(scan: Scan, at: number, from: number, number: number, parts: Parts): number {
  const year = from === at + 4 ? number : from === at + 2 ? fullYear(number) : 0
  if (from === at + 4 ? readLongYear(scan, from, number, parts) : readBracketed(scan, at, from, parts)) return DAY
  parts.month = 0
  parts.day = 0
  if (year < 1000 || year > 2999 || scan.units[from] !== UNIT.DOT || scan.classes[from + 1] !== DIGIT) return NOTHING
  parts.year = year
  if (from === at + 2 && readShortYear(scan, at, from, parts)) return DAY
  // 2024.12월, 24.3Q: the year alone, behind which a part must follow.
  scan.end = from + 1
  return YEAR
}

/** `2025.03.28.`, `2025-03-28`, `2025/3/28`, and the month `2025. 3.`. */
function readLongYear(scan: Scan, from: number, year: number, parts: Parts): boolean {
  const { units, classes } = scan
  const sign = units[from]
  if (year < 1000 || year > 2999 || (sign !== UNIT.DOT && sign !== UNIT.HYPHEN && sign !== UNIT.SLASH)) return false
  const month = scan.integer(scan.skipSpace(from + 1))
  if (month < 1 || month > 12 || scan.width > 2 || units[scan.end] !== sign) return false
  const { end } = scan
  const day = scan.integer(scan.skipSpace(end + 1))
  if (day < 0 && sign === UNIT.DOT && units[from + 1] === UNIT.SPACE) {
    parts.year = year
    parts.month = month
    scan.end = end
    return true
  }
  if (day < 1 || day > 31 || scan.width > 2) return false
  parts.year = year
  parts.month = month
  parts.day = day
  // The point after the day belongs to the date that is written with spaces, 2025. 3. 28., and to one that goes on: 2025.03.28.~2028.06.30.
  if (
    sign === UNIT.DOT &&
    units[scan.end] === UNIT.DOT &&
    (units[from + 1] === UNIT.SPACE ||
      units[scan.skipSpace(scan.end + 1)] === UNIT.TILDE ||
      (scan.width === 2 && units[from - 5] === UNIT.TILDE && units[from - 6] === UNIT.DOT))
  )
    scan.end++
  return classes[scan.end] !== DIGIT
}

/** The upper end of `2025.9.17~9.19`, `2025. 9. 17. ~ 9. 30.`: its year is the lower one's. */
export function readLaterDay(scan: Scan, at: number, reading: DateReading): boolean {
  clear(reading, at)
  if (!readMonthDay(scan, at, reading.parts) || !scan.wordEnds(scan.end)) return false
  reading.end = scan.end
  return true
}

/** `10.16(목)`, `9. 3.(수)`, `8/4(월)`: the weekday in brackets says that it is a day; `8/4~8/6` the range. */
function readBracketed(scan: Scan, at: number, from: number, parts: Parts): boolean {
  const { units } = scan
  if (!readMonthDay(scan, at, parts)) return false
  if (units[from] === UNIT.SLASH) {
    const { end } = scan
    const ranges =
      units[at - 1] === UNIT.TILDE || (units[end] === UNIT.TILDE && scan.integer(end + 1) > 0 && units[scan.end] === UNIT.SLASH)
    scan.end = end
    if (ranges) return true
  }
  // ▲3.6 신청: a day of a list.
  if (
    isOneOf('▲△▷●', units[at - 1]) &&
    units[scan.end] === UNIT.SPACE &&
    scan.classes[scan.end + 1] === HANGUL &&
    scan.classes[scan.end + 2] === HANGUL
  )
    return true
  const open = units[scan.end] === UNIT.DOT ? scan.end + 1 : scan.end
  return units[open] === UNIT.OPEN_PAREN && units[open + 2] === UNIT.CLOSE_PAREN && isOneOf(WEEKDAYS, units[open + 1])
}

/** `9.17`, `9. 17`, `9/17`; its end is left in `scan.end`. */
function readMonthDay(scan: Scan, at: number, parts: Parts): boolean {
  parts.month = scan.integer(at)
  if (parts.month < 1 || parts.month > 12 || !isOneOf('./', scan.units[scan.end])) return false
  parts.day = scan.integer(scan.skipSpace(scan.end + 1))
  return parts.day > 0 && parts.day < 32
}

/** `25.03.28`, `'25.3.28`: behind a year of two digits a day, in full where the year is not marked. */
function readShortYear(scan: Scan, at: number, from: number, parts: Parts): boolean {
  const { units, classes } = scan
  const month = scan.integer(from + 1)
  const { width, end } = scan
  const day = units[end] === UNIT.DOT ? scan.integer(end + 1) : 0
  const last = scan.end
  if (month < 1 || month > 12 || day < 1 || day > 31 || (!isQuoted(scan, at) && (width < 2 || scan.width < 2))) return false
  if (classes[last] === DIGIT || (units[last] === UNIT.DOT && classes[last + 1] === DIGIT)) return false
  parts.month = month
  parts.day = day
  return true
}
