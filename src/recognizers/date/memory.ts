// What a document has said about time so far: the day it is about, and what 이날, 전년, 전월, 전년 동기 and 같은 날 point back to.

import { type Day, dayNumber } from './calendar.js'
import { mondayOf, numberOf, type Period, period, sameInYear, shift } from './period.js'

/** Days further away than this are not taken up again by their number alone. */
const NEAR = 60

export class Memory {
  /** The document's own day and its number; null when the document has no date. */
  readonly today: Day | null
  readonly todayNumber: number
  /** The day the news is about: today, or the first day named with 현지시각 until today itself is named, or yesterday named first until another day is. */
  news: number
  private firstDay = true
  /** Was that day named with 현지시각? Else the news is of it until another day is named. */
  private abroad = false
  private sentence = -1
  /** Last named, in this document. */
  day: Period | null = null
  month: Period | null = null
  private firstMonth: Period | null = null
  /** What 같은 달 and 같은 해 take up: the month and the year named last, be it with a day. */
  private sameMonth: Period | null = null
  private sameYear: number | null = null
  /** Of the week named last. */
  monday: number | null = null
  private quarter: Period | null = null
  private span: { first: Period; last: Period | null } | null = null
  /** Last named in this sentence. */
  private yearHere: number | null = null
  /** The year before the document's, where the last sentence with a date spoke of it. */
  private lastYear: number | null = null
  dayHere: Period | null = null
  /** Has the sentence named the coming year? */
  coming = false
  private monthHere: Period | null = null
  /** `올해 들어`: a month that follows with 까지 closes the stretch. */
  private sinceNewYear: number | null = null
  /** Days that were named with their month. */
  private readonly named = new Map<number, number>()

  constructor(today: Day | null) {
    this.today = today
    this.todayNumber = today === null ? 0 : dayNumber(today.year, today.month, today.day)
    this.news = this.todayNumber
  }

  enter(sentence: number): void {
    if (sentence === this.sentence) return
    // 지난해 매출은 …였다. 전년보다 늘었다.
    this.lastYear = this.yearHere !== null && this.yearHere + 1 === this.today?.year ? this.yearHere : null
    this.sentence = sentence
    this.yearHere = null
    this.coming = false
    this.dayHere = null
    this.monthHere = null
    this.sinceNewYear = null
  }

  /** Takes in a reading. `localTime`: 현지시각 follows; `until`: 까지 follows; `since`: 들어 follows; `full`: the month was written, `year` with its year. */
  note(first: Period, last: Period | null, localTime: boolean, until: boolean, since: boolean, full: boolean, year: number | null): void {
    const final = last ?? first
    if (final.grain === 'day') {
      const number = numberOf(final)
      this.day = this.dayHere = final
      if (full) {
        this.named.set(first.day, numberOf(first))
        this.named.set(final.day, number)
        this.sameMonth = period('month', final.year, final.part)
        this.sameYear = year === null ? this.sameYear : final.year
      }
      if (this.today !== null) {
        const back = this.todayNumber - number
        if (this.firstDay && back > 0 && (localTime ? back <= 3 : back === 1)) {
          this.news = number
          this.abroad = localTime
        } else if (number === this.todayNumber || (!this.abroad && number !== this.news)) this.news = this.todayNumber
      }
      this.firstDay = false
      return
    }
    if (final.grain === 'year') {
      this.yearHere = this.sameYear = final.year
      this.coming = final.year === (this.today?.year ?? 0) + 1
      if (since) this.sinceNewYear = final.year
      return
    }
    if (final.grain === 'week') this.monday = mondayOf(final)
    if (final.grain === 'week' || final.grain === 'decade') return
    if (final.grain === 'month') {
      this.month = this.monthHere = this.sameMonth = final
      this.firstMonth ??= final
      if (until && last === null && this.close(final)) return
    }
    if (final.grain === 'quarter') this.quarter = final
    this.yearHere = this.sameYear = final.year
    this.span = { first, last }
  }

  /** `올해 들어 지난달까지`: January to that month. */
  close(month: Period): boolean {
    if (this.sinceNewYear !== month.year) return false
    this.span = month.part === 1 ? { first: month, last: null } : { first: period('month', month.year, 1), last: month }
    return true
  }

  /** `전년`, `같은 해`, `이듬해`: counted from the year that the sentence has named, else from the document's. */
  yearBack(by: number): number | null {
    const named = by < 0 ? (this.yearHere ?? (this.dayHere === null ? this.lastYear : null)) : this.sameYear
    const base = named ?? this.today?.year
    return base === undefined ? null : base + by
  }

  /** Has the sentence named a year that is not the document's? */
  namesOtherYear(): boolean {
    return this.yearHere !== null && this.yearHere !== this.today?.year
  }

  monthBack(by: number): Period | null {
    const base = by === 0 ? this.sameMonth : (this.monthHere ?? this.firstMonth)
    if (base !== null) return shift(base, by)
    return this.today === null ? null : shift(period('month', this.today.year, this.today.month), by - 1)
  }

  quarterBack(by: number): Period | null {
    return this.quarter === null ? null : shift(this.quarter, by)
  }

  /** `전년 동기`: the stretch named last, a year earlier. January to June is a half, and so on. */
  periodBack(): { first: Period; last: Period | null } | null {
    if (this.span === null) return null
    const { first, last } = this.span
    const whole = last === null ? first : wholeOf(first, last)
    if (whole !== null) return { first: sameInYear(whole, whole.year - 1), last: null }
    return { first: sameInYear(first, first.year - 1), last: last === null ? null : sameInYear(last, last.year - 1) }
  }

  sameMonthLastYear(): Period | null {
    const base = this.monthHere ?? this.month
    return base === null ? null : sameInYear(base, base.year - 1)
  }

  /** A day with this number, and one with the upper number of a range, that were named with their month before. */
  namedDay(day: number, upper: number): number | null {
    const number = this.named.get(day)
    if (upper > 0 && !this.named.has(upper)) return null
    return number !== undefined && Math.abs(number - this.todayNumber) <= NEAR ? number : null
  }
}

/** January to June is the first half, April to June the second quarter; null for other stretches. */
function wholeOf(first: Period, last: Period): Period | null {
  if (first.grain !== 'month' || first.year !== last.year) return null
  const months = last.part - first.part + 1
  if (months === 6 && first.part % 6 === 1) return period('half', first.year, (first.part + 5) / 6)
  if (months === 3 && first.part % 3 === 1) return period('quarter', first.year, (first.part + 2) / 3)
  if (months === 12) return period('year', first.year)
  return null
}
