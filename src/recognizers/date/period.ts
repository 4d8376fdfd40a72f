// A stretch of the calendar that has a name: a day, a week, a month, a quarter, a half, a year, a decade.

import { dayNumber, dayOf, daysInMonth, weekdayOf, weekOf } from './calendar.js'

export type Grain = 'decade' | 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'

export interface Period {
  grain: Grain
  year: number
  /** Half 1–2, quarter 1–4, month 1–12 (also of a day), week 1–53; 0 for years and decades. */
  part: number
  /** Day of the month; 0 unless the grain is `day`. */
  day: number
}

export const period = (grain: Grain, year: number, part = 0, day = 0): Period => ({ grain, year, part, day })

export function dayPeriod(number: number): Period {
  const { year, month, day } = dayOf(number)
  return period('day', year, month, day)
}

export function weekPeriod(number: number): Period {
  const { year, week } = weekOf(number)
  return period('week', year, week)
}

/** The Monday of a week: the first week of a year holds its fourth day. */
export function mondayOf({ year, part }: Period): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 7 * (part - 1)
}

export const numberOf = (day: Period): number => dayNumber(day.year, day.part, day.day)

/** The month or quarter so many away, be it in another year. */
export function shift(of: Period, by: number): Period {
  const size = of.grain === 'quarter' ? 4 : 12
  const index = of.year * size + of.part - 1 + by
  const year = Math.floor(index / size)
  return { ...of, year, part: index - year * size + 1 }
}

export const sameInYear = (of: Period, year: number): Period => ({
  ...of,
  year,
  day: of.day === 0 ? 0 : Math.min(of.day, daysInMonth(year, of.part)),
})

/** 00 to 99. */
const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

/** A year of ISO 8601 has four digits. */
export const hasIso = ({ year }: Period): boolean => year >= 0 && year <= 9999

/** `2025-03-18`, `2025-W12`, `2025-03`, `2025-Q1`, `2025-H1`, `2025`, `199X`; a range is `a/b`. */
export function isoOf(first: Period, last: Period | null): string {
  if (last === null) return isoOfOne(first)
  return `${isoOfOne(first)}/${isoOfOne(last)}`
}

function isoOfOne({ grain, year, part, day }: Period): string {
  const y = year >= 1000 ? String(year) : String(year).padStart(4, '0')
  if (grain === 'decade') return `${y.slice(0, 3)}X`
  if (grain === 'year') return y
  if (grain === 'half') return `${y}-H${part}`
  if (grain === 'quarter') return `${y}-Q${part}`
  const p = TWO[part]
  if (grain === 'week') return `${y}-W${p}`
  if (grain === 'month') return `${y}-${p}`
  return `${y}-${p}-${TWO[day]}`
}
