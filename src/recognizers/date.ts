// Dates: calendar dates with ISO forms against the document's own date, relative dates, holidays, and stretches of a day or longer.

import { DIGIT, HANGUL } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context } from '../types.js'
import { candidateOf } from './candidate.js'
import { afterOf, CALENDAR, isFiscal, isGlued, mayLead } from './date/begin.js'
import { daysInMonth, parseDay, WEEKDAYS } from './date/calendar.js'
import { readLaterDay } from './date/dotted.js'
import { Memory } from './date/memory.js'
import { emptyReading, type Parts, resolve } from './date/parts.js'
import { hasIso, isoOf, type Period, period, shift } from './date/period.js'
import { readDate } from './date/read.js'
import { recurs } from './date/recurring.js'
import { Scan } from './date/scan.js'
import { readStretch, readStretchWord, type Stretch, withQuarter } from './date/stretch.js'
import { DATE_TRIGGER, findTriggers, PREFIX, triggers } from './date/triggers.js'
import { CONTEXT } from './numerals/context-bits.js'
import { isOneOf } from './numerals/letters.js'
import { listStart } from './numerals/list.js'
import type { Numeral } from './numerals.js'
import { readTimeWord } from './time.js'

/** Log-odds of words that may also be part of a name (오늘, 하루, 봄), and of closed forms. */
const WORD = 4
const CLOSED = 8
/** How far the date before may lie to lend its month or year. */
const REACH = 30

export function date(context: Context, numerals: readonly Numeral[], out: Candidate[]): void {
  const { tokens, text } = context
  const scan = new Scan(context)
  const memory = new Memory(parseDay(context.date))
  findTriggers(context)
  const { at: start, bits, count } = triggers
  let covered = 0
  let n = 0
  let t = 0
  let last: Found | null = null
  // In text order: numerals, and words that may be dates.
  while (n < numerals.length || t < count) {
    const word = t < count ? start[t] : text.length
    const number = n < numerals.length ? numerals[n].start : text.length
    const at = Math.min(word, number)
    const numeral = number === at ? numerals[n++] : null
    const hangul = word === at
    const bit = hangul ? bits[t++] : 0
    const named = (bit & DATE_TRIGGER) !== 0 && ((bit & PREFIX) === 0 || mayLead(scan, at))
    const after = numeral === null ? 0 : afterOf(scan, numeral)
    if ((!named && after === 0) || at < covered) continue
    const token = tokens.tokenAt[at]
    memory.enter(tokens.sentenceOf[tokens.eojeol[token]])
    const found = find(scan, memory, at, numeral, numerals, numeral === null ? n : n - 1, last, named || (after & CALENDAR) !== 0)
    if (found === null) continue
    covered = found.end
    // 수능 전날, 개막 사흘 전, 창업 5년 뒤
    if (isOneOf('날전뒤후', text.units[found.end - 1]) && text.units[at - 1] === UNIT.SPACE && scan.followsNoun(at - 1, CONTEXT.EVENT))
      found.first = null
    note(scan, memory, found)
    out.push(candidate(found))
    // 내일저녁
    if (hangul && tokens.end[token] > found.end) readTimeWord(scan, found.end, out)
    last = found
  }
}

interface Found {
  start: number
  end: number
  first: Period | null
  last: Period | null
  source: string
  full: boolean
  /** Is the span a word that may be a name? */
  word: boolean
  /** Is it only counted from another date: 전년 동기? */
  derived: boolean
  /** The year that it names. */
  year: number | null
}

function find(
  scan: Scan,
  memory: Memory,
  at: number,
  numeral: Numeral | null,
  numerals: readonly Numeral[],
  n: number,
  before: Found | null,
  mayBeCalendar: boolean,
): Found | null {
  if (numeral?.script === 'digit' && isGlued(scan, numeral))
    return isFiscal(scan, numeral) ? stretched(at - 2, withQuarter(scan, numeral.end), 'date/fiscal') : null
  if (mayBeCalendar && readDate(scan, memory, at, reading)) return calendar(scan, memory, at, before)
  if (numeral !== null) {
    const stretch = readStretch(scan, memory, numeral)
    if (stretch !== null) {
      const start = listStart(scan.units, numerals, n, at)
      return stretched(start, stretch.end, 'date/stretch', false, start < at ? null : stretch)
    }
    if (scan.classes[at] !== HANGUL) return null
  }
  const word = readStretchWord(scan, memory, at)
  if (word !== null) return stretched(at, word.end, 'date/stretch-word', word.end - at <= 3, word)
  return prefixed(scan, memory, at, numerals, n)
}

/** 지난 3년간, 다음 2년간, 지난 시즌: the prefix belongs to the stretch. */
function prefixed(scan: Scan, memory: Memory, at: number, numerals: readonly Numeral[], n: number): Found | null {
  if (scan.prefix(at) === undefined) return null
  const next = scan.skipSpace(scan.end)
  if (next === scan.end) return null
  let i = n
  while (i < numerals.length && numerals[i].start < next) i++
  const numeral = i < numerals.length && numerals[i].start === next ? numerals[i] : null
  if (numeral !== null) {
    const stretch = readStretch(scan, memory, numeral, true)
    return stretch === null ? null : stretched(at, stretch.end, 'date/prefix-stretch')
  }
  const word = readStretchWord(scan, memory, next)
  if (word !== null) return stretched(at, word.end, 'date/prefix-stretch')
  // 지난 시즌, 다음 학년도; 돌 by itself is a stone.
  const unit = scan.unit(next)
  if ((unit === 'span' || unit === 'fiscal') && scan.end > next + 1 && scan.wordEnds(scan.end))
    return stretched(at, scan.end, 'date/prefix-unit')
  return null
}

/** A stretch, with the days or years that it leads to. */
function stretched(start: number, end: number, source: string, word = false, to: Stretch | null = null): Found {
  const first = to === null ? null : to.first
  const last = to === null ? null : to.last
  return { start, end, first, last, source, full: false, word, derived: true, year: null }
}

/** The date that was read last, and the upper end of its range. */
const reading = emptyReading()
const upper = emptyReading()

function calendar(scan: Scan, memory: Memory, at: number, before: Found | null): Found {
  const { parts } = reading
  const found: Found = {
    start: at,
    end: reading.end,
    first: null,
    last: null,
    source: sourceOf(parts),
    full: reading.full,
    word: false,
    derived: false,
    year: parts.year,
  }
  // 월·수·금요일, 월~금요일
  if (parts.weekday >= 0)
    while (
      isOneOf('·~', scan.units[found.start - 1]) &&
      isOneOf(WEEKDAYS, scan.units[found.start - 2]) &&
      !isWord(scan.classes[found.start - 3])
    )
      found.start -= 2
  if (parts.vague && parts.period === null && parts.year === null && parts.month === 0) {
    const written = scan.value.slice(at, reading.end)
    const back = parts.back ? memory.periodBack() : null
    // 전년 동기 in two words names its year; 전년동기 is one word, and names none.
    if (/^(지난해|작년|전년) /.test(written)) found.year = memory.yearBack(-1)
    if (back !== null) {
      found.first = back.first
      found.last = back.last
    }
    found.derived = true
  } else if (!recurs(scan, at) && (parts.quarter === 0 || !scan.starts('회계연도', at - 5))) {
    const from = continued(scan, at, parts, before, memory.today?.month)
    found.first = resolve(parts, memory, from, reading.upper)
    if (from !== null) found.year ??= before!.year
  }
  if (parts.vague && parts.year !== null && parts.month > 0 && scan.starts('까지', reading.end))
    memory.close(period('month', parts.year, parts.month))
  if (reading.upper > 0 && found.first !== null) found.last = upperOf(found.first, reading.upper)
  if (reading.upper > 0 && found.last === null) found.first = null
  found.word = scan.classes[at] === HANGUL && reading.end - at <= 2
  // 12월 30일~1월 2일
  const sign = scan.skipSpace(reading.end)
  if (reading.upper === 0 && (scan.units[sign] === UNIT.TILDE || scan.units[sign] === UNIT.HYPHEN)) {
    const next = scan.skipSpace(sign + 1)
    // A dash is a range only between two days or two months; after ~ the year or month may be named: 28일~다음 달 3일.
    if (
      (scan.classes[next] === DIGIT || (scan.units[sign] === UNIT.TILDE && scan.classes[next] === HANGUL)) &&
      (readDate(scan, memory, next, upper) || (parts.day > 0 && scan.units[at + 4] === UNIT.DOT && readLaterDay(scan, next, upper))) &&
      (scan.units[sign] === UNIT.TILDE || (upper.parts.month + upper.parts.day > 0 && upper.parts.day > 0 === parts.day > 0))
    ) {
      found.end = upper.end
      // 12월~내년 2월: the last one of its kind before that.
      const { year, month } = upper.parts
      if (found.first !== null && parts.month > 0 && month > 0 && parts.year === null && parts.direction === null && year !== null)
        found.first = { ...found.first, year: parts.month > month ? year - 1 : year }
      found.last = resolve(upper.parts, memory, found.first)
      if (
        found.first?.grain === 'day' &&
        parts.month === 0 &&
        parts.direction === null &&
        found.last?.grain === 'day' &&
        upper.parts.month > 0
      )
        found.first = dayBefore(found.last, parts.day)
      if (found.last === null) found.first = null
    }
  }
  return found
}

const isWord = (kind: number): boolean => kind === HANGUL || kind === DIGIT

/** 28~8월 1일: the last such day before that one. */
function dayBefore(last: Period, day: number): Period | null {
  const { year, part } = day < last.day ? last : shift(period('month', last.year, last.part), -1)
  return day <= daysInMonth(year, part) ? period('day', year, part, day) : null
}

/** The upper end in the unit of the lower one: 13~17일, 1~6월, 2024~2026년. */
function upperOf(first: Period, upper: number): Period | null {
  if (first.grain === 'year' || first.grain === 'decade') return upper > first.year ? period(first.grain, upper) : null
  if (first.grain === 'day') return upper <= daysInMonth(first.year, first.part) ? period('day', first.year, first.part, upper) : null
  return period(first.grain, upper < first.part ? first.year + 1 : first.year, upper)
}

/** The date that this one continues: 6월 2일부터 5일까지, 다음 달 3일·5일. */
function continued(scan: Scan, at: number, parts: Parts, before: Found | null, month = 0): Period | null {
  // 2024년 4분기(10~12월)
  if (before?.year && parts.month > 0 && parts.year === null && scan.units[at - 1] === UNIT.OPEN_PAREN && at - 1 === before.end)
    return period('year', before.year)
  if (before === null || before.first === null || parts.direction !== null || parts.year !== null || at - before.end > REACH) return null
  const between = scan.value.slice(before.end, at)
  const close = between === '·' || between === ', ' || between === '과 ' || between === '와 ' || between === ' 및 '
  // 5일(수)~7일(금)
  const since = (between.includes('부터') && !between.includes('.') && !between.includes('다고 ')) || /^\([^)]+\) ?~ ?$/.test(between)
  const last = before.last ?? before.first
  // 내년 3월 타이베이, 4월 도쿄; 지난해 9월 1.6%에서 10월 1.3%로; a month beside the document's own is its own outside of a list.
  if (
    before.year !== null &&
    isLater(parts, last) &&
    (between.includes(', ') || Math.abs(parts.month - month) > 1) &&
    !/[.?!]\s|[…\n]/.test(between)
  )
    return last
  if (!since && !(close && before.full)) return null
  // A list goes up: 다음 달 3일, 5일.
  if (!since && last.grain === 'day' && parts.month === 0 && parts.day <= last.day) return null
  if (close && last.grain === 'year') return null
  // 10월, 9월, 8월 순: it goes down; 12월과 1월 goes on.
  const falls = close && (last.grain === 'month' || last.grain === 'day') && parts.month < last.part && parts.month + 6 > last.part
  return falls && parts.month > 0 ? period('year', last.year) : last
}

/** Is it a later half, quarter, month or day of a month than `last`? */
function isLater({ half, quarter, month, day }: Parts, { grain, part, day: lastDay }: Period): boolean {
  if (grain === 'half' || grain === 'quarter') return (grain === 'half' ? half : quarter) > part
  return (grain === 'month' || grain === 'day') && (month > part || (month === part && day > lastDay))
}

function note(scan: Scan, memory: Memory, found: Found): void {
  if (found.first === null || found.derived) return
  const after = scan.units[found.end] === UNIT.OPEN_PAREN ? found.end + 1 : scan.skipSpace(found.end)
  const localTime = scan.starts('현지', after) || scan.starts('현지', after + 1)
  memory.note(found.first, found.last, localTime, scan.starts('까지', found.end), scan.starts(' 들어', found.end), found.full, found.year)
}

const sourceOf = (parts: Parts): string =>
  parts.holiday !== null
    ? 'date/holiday'
    : parts.day > 0
      ? 'date/day'
      : parts.month > 0
        ? 'date/month'
        : parts.year !== null
          ? 'date/year'
          : 'date/word'

function candidate(found: Found): Candidate {
  const { start, end, first, last, source, word } = found
  const value = first !== null && hasIso(first) && hasIso(last ?? first) ? { iso: isoOf(first, last) } : undefined
  return candidateOf('DATE', start, end, (word ? WORD : CLOSED) + 0.5 * (end - start), source, value)
}
