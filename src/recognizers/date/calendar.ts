// Calendar arithmetic on whole days: proleptic Gregorian, no clock, no time zone.

export interface Day {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

/** Days since 1970-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function dayOf(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** First letters, in the order of their numbers. */
export const WEEKDAYS = '월화수목금토일'

/** Monday is 0. 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** ISO 8601: a week belongs to the year that holds its Thursday. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 3
  const { year } = dayOf(thursday)
  return { year, week: 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7) }
}

/** The Monday of the n-th week of a month (-1 the last), where a week belongs to the month that holds its Thursday. */
export function mondayOfMonthWeek(year: number, month: number, n: number): number {
  const first = dayNumber(year, month, 1)
  const thursday = first + ((3 - weekdayOf(first) + 7) % 7)
  if (n > 0) return thursday - 3 + 7 * (n - 1)
  const last = first + daysInMonth(year, month) - 1
  return last - ((weekdayOf(last) - 3 + 7) % 7) - 3
}

/** `YYYY-MM-DD` that names a real day, or null. */
export function parseDay(text: string | null): Day | null {
  if (text !== lastText) {
    lastDay = readDay(text)
    lastText = text
  }
  return lastDay
}

/** Documents of one day come one after the other. */
let lastText: string | null = null
let lastDay: Day | null = null

function readDay(text: string | null): Day | null {
  const match = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}
