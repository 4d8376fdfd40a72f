// One calendar date as written, part by part from the year down: 지난해 8월 11일, 내년 상반기, 다음 주 화요일, 7월 첫째 월요일.

import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { isOneOf } from '../numerals/letters.js'
import { readDigits } from './digits.js'
import type { Memory } from './memory.js'
import { clear, type DateReading, type Direction, type Parts } from './parts.js'
import { DAY, LAST, MONTH, NOTHING, SEASON, WEEK, YEAR } from './rank.js'
import type { Scan } from './scan.js'
import { sexagenaryYear } from './sexagenary.js'
import type { DateWord } from './tables.js'
import { TAKE_WORD } from './word.js'

/** Reads a date at `at` into `reading`; false when none starts there. */
export function readDate(scan: Scan, memory: Memory, at: number, reading: DateReading): boolean {
  clear(reading, at)
  const { parts } = reading
  let from = at
  if (scan.classes[at] === HANGUL && scan.weekdayAt(at) < 0 && !isWholeWord(scan, at)) {
    const prefix = scan.prefix(at)
    if (prefix === undefined || (scan.skipSpace(scan.end) === scan.end && scan.classes[scan.end] !== DIGIT))
      return sexagenary(scan, memory, at, reading)
    parts.direction = prefix as Direction
    reading.full = true
    from = scan.skipSpace(scan.end)
    if (prefix === 'this' && from === at + 2 && thisYear(scan, memory, from, reading)) return true
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
  if (rank === NOTHING || (rank === YEAR && scan.units[reading.end - 1] === UNIT.DOT)) return false
  if (rank > SEASON && (parts.year !== null || parts.month > 0 || parts.monday !== null)) reading.full = true
  return true
}

/** A date word that is not merely the beginning of a longer word. */
function isWholeWord(scan: Scan, at: number): boolean {
  return scan.dateWord(at) !== undefined && (scan.wordEnds(scan.end) || scan.tailAt(scan.end) || scan.extraAt(scan.end))
}

/** 올 들어, 올 초: 올 is this year. */
function thisYear(scan: Scan, memory: Memory, from: number, reading: DateReading): boolean {
  const { parts } = reading
  if (scan.tailAt(from)) {
    parts.vague = true
    reading.end = scan.end
    return true
  }
  if (!scan.starts('들어', from)) return false
  if (memory.today === null) parts.vague = true
  else parts.year = memory.today.year
  reading.end = from - 1
  return true
}

function sexagenary(scan: Scan, memory: Memory, at: number, reading: DateReading): boolean {
  if (scan.units[at + 2] !== UNIT.년 || !scan.wordEnds(at + 3)) return false
  const year = sexagenaryYear(scan.value, at, memory.today?.year ?? null)
  if (year === undefined) return false
  if (year === null) reading.parts.vague = true
  else reading.parts.year = year
  reading.end = at + 3
  return true
}

/** Reads the next part into `reading.parts`; returns its rank, NOTHING when there is none. Its end is left in `scan.end`. */
function readPart(scan: Scan, memory: Memory, at: number, rank: number, reading: DateReading): number {
  const kind = scan.classes[at]
  if (kind === DIGIT) {
    // 3·1절
    const word = rank <= YEAR && (scan.units[at + 1] === UNIT.MIDDLE_DOT || scan.units[at + 1] === UNIT.DOT) ? scan.dateWord(at) : undefined
    if (word !== undefined && scan.wordEnds(scan.end)) return TAKE_WORD[word.grain](word, reading.parts, rank, memory, scan, at)
    return readDigits(scan, at, rank, reading)
  }
  if (kind === HANGUL) {
    const { parts } = reading
    if (rank >= YEAR && rank < DAY && scan.tailAt(at)) {
      parts.vague = true
      return LAST
    }
    if (rank === MONTH && parts.month > 0) {
      const ordinal = readOrdinal(scan, at, parts)
      if (ordinal !== NOTHING) return ordinal
    }
    const weekday = rank === NOTHING || rank === WEEK ? scan.weekdayAt(at) : -1
    if (weekday >= 0) {
      parts.weekday = weekday
      scan.end = at + 3
      return DAY
    }
    const word = scan.dateWord(at)
    if (word === undefined || word.grain === 'span' || !edgeFits(scan, word)) return NOTHING
    const { end } = scan
    // 첫 주식, 첫 해외 공장
    if (isOneOf('첫', scan.units[at]) && isOneOf('식외', scan.units[end])) return NOTHING
    if (!scan.wordEnds(end) && !scan.extraAt(end) && !scan.tailAt(end)) return NOTHING
    scan.end = end
    return TAKE_WORD[word.grain](word, parts, rank, memory, scan, at)
  }
  return NOTHING
}

/** Behind 내주 time, behind 전주 a comparison: 전주 대비, 전주보다 18%, 전주의 2.1배. */
function edgeFits(scan: Scan, { edge }: DateWord): boolean {
  const { end } = scan
  if (edge === '' || scan.starts('보다 ', end) || scan.starts('에 비', end) || (scan.starts('의 ', end) && scan.classes[end + 2] === DIGIT))
    return true
  return edge === 'time' ? scan.timeOnly(end) : scan.starts('대비', scan.skipSpace(end))
}

/** 둘째 주, 첫째 월요일, 3주차 after a month. */
function readOrdinal(scan: Scan, at: number, parts: Parts): number {
  const ordinal = scan.ordinal(at)
  if (ordinal === undefined) return NOTHING
  const next = scan.skipSpace(scan.end)
  if (scan.units[next] === UNIT.주 && scan.wordEnds(next + 1)) {
    parts.monthWeek = Number(ordinal)
    scan.end = next + 1
    return WEEK
  }
  const weekday = scan.weekdayAt(next)
  if (weekday >= 0) {
    parts.monthWeek = Number(ordinal)
    parts.weekday = weekday
    scan.end = next + 3
    return DAY
  }
  return NOTHING
}
