// A time of the clock: 오후 2시 30분, 낮 12시40분, 오전 10시~오후 5시, 14:30.

import { DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Scan } from '../date/scan.js'
import type { TimeWord } from '../date/tables.js'
import { isOneOf } from '../numerals/letters.js'

/** The numerals of a clock, from one on: grammar, as those of `numerals/native.ts`. */
const HOURS = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두']

export interface Clock {
  end: number
  /** `T14:30`, or null when morning and afternoon are both possible. */
  iso: string | null
  /** A range, am or pm: 9:30 is no ratio here. */
  sure: boolean
}

/** Reads a clock time at a digit; `part` is the part of the day before it. Ranges join: 2~4시, 10시~11시 30분. */
export function readClock(scan: Scan, at: number, part: TimeWord | null): Clock | null {
  const first = readOne(scan, at, part)
  if (first === null) return null
  const tilde = scan.skipSpace(first.end)
  if (scan.units[tilde] !== UNIT.TILDE) return first
  let next = scan.skipSpace(tilde + 1)
  let upperPart = part
  const word = scan.classes[next] === HANGUL ? scan.timeWord(next) : undefined
  if (word !== undefined) {
    upperPart = word
    next = scan.skipSpace(scan.end)
  }
  const second = scan.classes[next] === DIGIT ? readOne(scan, next, upperPart) : null
  if (second === null) return first
  const last = word === undefined ? later(first.iso, second.iso) : second.iso
  return { end: second.end, iso: rangeOf(first.iso, last), sure: true }
}

const rangeOf = (low: string | null, high: string | null): string | null => (low === null || high === null ? null : `${low}/${high}`)

/** The upper end of a range that names no part of the day of its own: 오전 9시~1시 and 오후 11시~1시 go on into the other half. */
function later(low: string | null, high: string | null): string | null {
  if (low === null || high === null || high > low) return high
  return clockOf((Number(high.slice(1, 3)) + 12) % 24, Number(high.slice(4)))
}

/** 오후 네 시, 새벽 두 시 반. */
export function readNativeHour(scan: Scan, at: number, part: TimeWord): Clock | null {
  for (let hour = HOURS.length; hour > 0; hour--) {
    const word = HOURS[hour - 1]
    if (!scan.starts(word, at)) continue
    const si = scan.skipSpace(at + word.length)
    if (scan.units[si] !== UNIT.시 || !endsHour(scan, si + 1)) continue
    const half = scan.pastHalf(si + 1)
    return { end: half, iso: isoOf(hour, half > si + 1 ? 30 : 0, part), sure: true }
  }
  return null
}

function readOne(scan: Scan, at: number, part: TimeWord | null): Clock | null {
  const hour = scan.integer(at)
  if (hour < 0 || hour > 24 || scan.width > 2) return null
  const { end, units } = scan
  if (units[end] === UNIT.COLON) return readColon(scan, hour, end + 1, part)
  // 2~4시
  if (units[end] === UNIT.TILDE) {
    const upper = scan.integer(end + 1)
    if (upper < 0 || upper > 24 || units[scan.end] !== UNIT.시 || !endsHour(scan, scan.end + 1)) return null
    const low = isoOf(hour, 0, part)
    return { end: scan.end + 1, iso: rangeOf(low, later(low, isoOf(upper, 0, part))), sure: true }
  }
  const halved = halfClock(scan, hour, 0, end)
  if (halved !== null) return halved
  if (units[end] !== UNIT.시 || !endsHour(scan, end + 1)) return null
  const minutes = scan.skipSpace(end + 1)
  if (scan.classes[minutes] === DIGIT) {
    const minute = scan.integer(minutes)
    if (minute >= 0 && minute < 60 && scan.starts('분', scan.end) && !scan.starts('분기', scan.end))
      return { end: withSeconds(scan, scan.end + 1), iso: isoOf(hour, minute, part), sure: true }
  }
  const past = scan.pastHalf(end + 1)
  return { end: past, iso: isoOf(hour, past > end + 1 ? 30 : 0, part), sure: true }
}

/** 10시간 is a duration, 3시리즈 a product. */
const endsHour = (scan: Scan, at: number): boolean =>
  (scan.units[at] !== UNIT.간 && scan.wordEnds(at)) || isOneOf('께쯤경전반정', scan.units[at])

function withSeconds(scan: Scan, at: number): number {
  const next = scan.skipSpace(at)
  const second = scan.integer(next)
  return second >= 0 && second < 60 && scan.starts('초', scan.end) && scan.wordEnds(scan.end + 1) ? scan.end + 1 : at
}

/** 14:30 by its two digits of minutes; not a ratio (3:2) or a score. */
function readColon(scan: Scan, hour: number, at: number, part: TimeWord | null): Clock | null {
  const minute = scan.integer(at)
  if (minute < 0 || minute > 59 || scan.width !== 2) return null
  let { end } = scan
  if (scan.units[end] === UNIT.COLON) {
    const second = scan.integer(end + 1)
    if (second < 0 || second > 59 || scan.width !== 2) return null
    end = scan.end
  }
  // Two digits of hours and no part of the day are the clock of 24 hours.
  return (
    halfClock(scan, hour, minute, end) ?? {
      end,
      iso: part === null ? clockOf(hour, minute) : isoOf(hour, minute, part),
      sure: part !== null,
    }
  )
}

/** 3PM, 3:20 pm: a clock time whose number ends at `from`; null without its half of the day. */
function halfClock(scan: Scan, hour: number, minute: number, from: number): Clock | null {
  const at = scan.skipSpace(from)
  const half = scan.value.slice(at, at + 2).toLowerCase()
  if ((half !== 'am' && half !== 'pm') || scan.classes[at + 2] === LATIN || hour < 1 || hour > 12) return null
  return { end: at + 2, iso: clockOf((hour % 12) + (half === 'pm' ? 12 : 0), minute), sure: true }
}

/** ISO 8601 knows the hour 24 without minutes alone: 밤 12시 30분 and 24:30 are of the next day. */
const clockOf = (hour: number, minute: number): string => `T${two(hour === 24 && minute > 0 ? 0 : hour)}:${two(minute)}`
const two = (n: number): string => String(n).padStart(2, '0')

function isoOf(hour: number, minute: number, part: TimeWord | null): string | null {
  let h = hour
  if (part === null) {
    if (hour > 0 && hour <= 12) return null
  } else if (part.hours === 12) {
    // 밤 1시 is after midnight, 밤 12시 is midnight, 낮 12시 noon.
    if (hour < 12 && !(part.kind === 'part' && hour < 6 && part.night)) h = hour + 12
    else if (hour === 12 && part.night) h = 24
  } else if (hour === 12) h = 0
  return clockOf(h, minute)
}
