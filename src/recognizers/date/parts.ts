// The parts of a date as they were written, and the period that they name.

import { dayNumber, daysInMonth, mondayOfMonthWeek, weekdayOf } from './calendar.js'
import type { Memory } from './memory.js'
import { dayPeriod, numberOf, type Period, period, shift, weekPeriod } from './period.js'

/** 지난, 전 look back; 오는, 다음 look ahead; 올, 이번 stay. */
export type Direction = 'past' | 'future' | 'this' | 'next' | null

export interface Parts {
  direction: Direction
  year: number | null
  decade: boolean
  half: number
  quarter: number
  month: number
  /** n-th week of the month, -1 for the last one. */
  monthWeek: number
  /** The Monday of a named week. */
  monday: number | null
  /** Monday is 0; -1 for none. */
  weekday: number
  day: number
  /** Month and day of a holiday by year. */
  holiday: ((year: number) => number | null) | null
  /** A whole period that a word names: 전년, 이날. */
  period: Period | null
  /** 초, 말, 중순, 봄, 첫날: no form. */
  vague: boolean
  /** 전년 동기: the period that was named last, a year back. */
  back: boolean
}

export interface DateReading {
  end: number
  parts: Parts
  /** The upper end of 13~17일, 1~6월, 2024~2026년, in the same unit; 0 for none. */
  upper: number
  /** Was the month, the year, the direction written? */
  full: boolean
}

/** A reading to write into: dates are many, and few bytes are worth more than they cost when they stay the same. */
export function emptyReading(): DateReading {
  const reading = { parts: {} } as DateReading
  clear(reading, 0)
  return reading
}

/** Makes a reading an empty one that begins at `at`. */
export function clear(reading: DateReading, at: number): void {
  reading.end = at
  reading.upper = 0
  reading.full = false
  const { parts } = reading
  parts.direction = null
  parts.year = null
  parts.decade = false
  parts.half = 0
  parts.quarter = 0
  parts.month = 0
  parts.monthWeek = 0
  parts.monday = null
  parts.weekday = -1
  parts.day = 0
  parts.holiday = null
  parts.period = null
  parts.vague = false
  parts.back = false
}

/** A month without a year that is this far from the document's belongs to the year beside it. */
const FAR_MONTHS = 10
/** A bare day belongs to a neighbour month only when it is nearer by this much. */
const DAY_BIAS = 18

/** The period, or null when the text does not make it certain. `before` is a date that this one continues (range, 부터), `upper` the last day of 13~17일. */
export function resolve(parts: Parts, memory: Memory, before: Period | null, upper = 0): Period | null {
  if (parts.vague) return null
  if (parts.period !== null) return parts.period
  if (parts.holiday !== null) return holidayPeriod(parts, memory)
  if (parts.monday !== null) return parts.weekday >= 0 ? dayPeriod(parts.monday + parts.weekday) : weekPeriod(parts.monday)
  if (parts.decade) return parts.year === null ? null : period('decade', parts.year)
  if (parts.weekday >= 0 && parts.month === 0) return bareWeekday(parts, memory)
  if (parts.half > 0) return inYear(parts, memory, before, 'half', parts.half, 2)
  if (parts.quarter > 0) return inYear(parts, memory, before, 'quarter', parts.quarter, 4)
  if (parts.month > 0) {
    const year = parts.year ?? yearOfMonth(parts, memory, before, parts.day === 0 && upper > 0 ? upper : parts.month)
    if (year === null) return null
    if (parts.monthWeek !== 0)
      return parts.weekday >= 0 ? nthWeekday(year, parts) : weekPeriod(mondayOfMonthWeek(year, parts.month, parts.monthWeek))
    if (parts.weekday >= 0) return null
    if (parts.day === 0) return period('month', year, parts.month)
    return parts.day <= daysInMonth(year, parts.month) ? period('day', year, parts.month, parts.day) : null
  }
  if (parts.day > 0) return bareDay(parts, memory, before, upper)
  if (parts.year !== null) return period('year', parts.year)
  return null
}

function inYear(parts: Parts, memory: Memory, before: Period | null, grain: 'half' | 'quarter', part: number, size: number): Period | null {
  if (parts.year !== null) return period(grain, parts.year, part)
  if (before !== null) return period(grain, before.year, part)
  const { today } = memory
  if (today === null) return null
  const now = Math.ceil((today.month * size) / 12)
  if (parts.direction === 'past') return period(grain, part < now ? today.year : today.year - 1, part)
  if (parts.direction === 'future') return period(grain, part > now ? today.year : today.year + 1, part)
  // The last quarter is reported in the first one.
  if (grain === 'quarter' && part === 4 && now === 1 && parts.direction === null) return period(grain, today.year - 1, part)
  return period(grain, today.year, part)
}

/** The year of a month by its distance from the document's; of a stretch (1~10월) by that of its `last` month. */
function yearOfMonth(parts: Parts, memory: Memory, before: Period | null, last: number): number | null {
  const { today } = memory
  if (before !== null) {
    // A week by its number: the least that lie in a month.
    const part = before.grain === 'week' ? before.part / 4.5 : before.part
    return part > parts.month ? before.year + 1 : before.year
  }
  if (today === null) return null
  const { month, day } = parts
  // Later in the year than the document: by month, within the month by day.
  const ahead = month !== today.month ? month - today.month : day === 0 ? 0 : day - today.day
  if (parts.direction === 'past') return ahead < 0 || (month === today.month && day === 0) ? today.year : today.year - 1
  if (parts.direction === 'future') return ahead > 0 || (month === today.month && day === 0) ? today.year : today.year + 1
  if (parts.direction === 'this') return today.year
  // 내년 개막은 10월 23일
  if (ahead < 0 && memory.coming) return today.year + 1
  // 12~2월: the winter whose middle is nearer.
  if (last < month) return (month + last + 12) / 2 - today.month > 6 ? today.year - 1 : today.year
  const distance = last - today.month
  return distance >= FAR_MONTHS ? today.year - 1 : distance <= -FAR_MONTHS ? today.year + 1 : today.year
}

function bareDay(parts: Parts, memory: Memory, before: Period | null, upper: number): Period | null {
  const { today, todayNumber } = memory
  const { day } = parts
  if (before !== null && before.grain === 'day') {
    const month = shift(period('month', before.year, before.part), day < before.day ? 1 : 0)
    return day <= daysInMonth(month.year, month.part) ? period('day', month.year, month.part, day) : null
  }
  if (today === null) return null
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  // How far ahead the day is in the month before, in this one, in the next one. Months 0 and 13 are as long as the ones they stand for.
  let ahead = day - today.day - daysInMonth(today.year, today.month - 1)
  for (let by = -1; by <= 1; by++) {
    const length = daysInMonth(today.year, today.month + by)
    const distance = Math.abs(ahead) + (by === 0 ? 0 : DAY_BIAS)
    const fits = day <= length && !(parts.direction === 'past' && ahead > 0) && !(parts.direction === 'future' && ahead < 0)
    if (fits && distance < bestDistance) {
      bestDistance = distance
      best = todayNumber + ahead
    }
    ahead += length
  }
  // 14일자 on the 15th, though 2월 14일 was named.
  if (parts.direction === null && bestDistance > 1) best = memory.namedDay(day, upper) ?? best
  // 청약은 내달 14일, 발표는 22일이다: of the same month.
  const last = memory.dayHere
  if (
    parts.direction === null &&
    best !== null &&
    best < todayNumber - 1 &&
    last !== null &&
    day > last.day &&
    numberOf(last) > todayNumber
  )
    return bareDay(parts, memory, last, upper)
  return best === null ? null : dayPeriod(best)
}

function bareWeekday(parts: Parts, memory: Memory): Period | null {
  if (memory.today === null || (parts.direction !== 'past' && parts.direction !== 'future')) return null
  const now = weekdayOf(memory.todayNumber)
  const back = (now - parts.weekday + 7) % 7
  return dayPeriod(memory.todayNumber + (parts.direction === 'past' ? -(back === 0 ? 7 : back) : 7 - back))
}

function nthWeekday(year: number, parts: Parts): Period | null {
  const { month, weekday, monthWeek } = parts
  const first = dayNumber(year, month, 1)
  const last = first + daysInMonth(year, month) - 1
  const number =
    monthWeek < 0 ? last - ((weekdayOf(last) - weekday + 7) % 7) : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (monthWeek - 1)
  const found = dayPeriod(number)
  return found.part === month ? found : null
}

/** The nearest one; 지난 and 오는 decide. */
function holidayPeriod(parts: Parts, memory: Memory): Period | null {
  const on = parts.holiday!
  if (parts.year !== null) {
    const number = on(parts.year)
    return number === null ? null : dayPeriod(number)
  }
  if (memory.today === null) return null
  let best: number | null = null
  for (let year = memory.today.year - 1; year <= memory.today.year + 1; year++) {
    const number = on(year)
    if (number === null) continue
    const ahead = number - memory.todayNumber
    if ((parts.direction === 'past' && ahead > 0) || (parts.direction === 'future' && ahead < 0)) continue
    if (parts.direction === 'this' && year !== memory.today.year) continue
    if (best === null || Math.abs(ahead) < Math.abs(best - memory.todayNumber)) best = number
  }
  return best === null ? null : dayPeriod(best)
}
