// Times: the clock, parts of the day, durations shorter than a day.

import { DIGIT, HANGUL } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context } from '../types.js'
import { candidateOf } from './candidate.js'
import { Scan } from './date/scan.js'
import type { TimeWord } from './date/tables.js'
import { findTriggers, TIME_TRIGGER, triggers } from './date/triggers.js'
import { CONTEXT } from './numerals/context-bits.js'
import { isOneOf } from './numerals/letters.js'
import type { Numeral } from './numerals.js'
import { readClock, readNativeHour } from './time/clock.js'
import { readDuration, suffixEnd } from './time/duration.js'

/** Log-odds of a part of the day by itself, and of closed forms. */
const WORD = 5
const CLOSED = 8

export function time(context: Context, numerals: readonly Numeral[], out: Candidate[]): void {
  const scan = new Scan(context)
  findTriggers(context)
  const { at, bits, count } = triggers
  let covered = 0
  let n = 0
  // In text order: what a longer time holds is no time of its own (오전 8시 50분~9시).
  for (let t = 0; t <= count; t++) {
    const next = t < count ? at[t] : Number.POSITIVE_INFINITY
    for (; n < numerals.length && numerals[n].start < next; n++)
      if (numerals[n].start >= covered) covered = Math.max(covered, readNumeral(scan, numerals[n], out))
    if (t < count && next >= covered && (bits[t] & TIME_TRIGGER) !== 0) covered = Math.max(covered, readTimeWord(scan, next, out))
  }
}

/** 오전 10시, 오전, 아침, 정오, 반나절 만. Returns where it ends, 0 when there is none. */
export function readTimeWord(scan: Scan, at: number, out: Candidate[]): number {
  const word = scan.timeWord(at)
  if (word === undefined) return 0
  const { end } = scan
  const next = scan.skipSpace(end)
  if (word.hours !== null) {
    const clock = scan.classes[next] === DIGIT ? readClock(scan, next, word) : readNativeHour(scan, next, word)
    if (clock !== null) return push(out, at, beforeEnd(scan, clock.end), CLOSED, 'time/clock', clock.iso)
  }
  if (word.kind === 'span' || word.kind === 'suffixed') {
    const suffixed = suffixEnd(scan, end)
    return suffixed > end || (word.kind === 'span' && scan.wordEnds(end)) ? push(out, at, suffixed, WORD, 'time/span-word', null) : 0
  }
  return standsAlone(scan, word, end) ? push(out, at, end, WORD, 'time/part', word.kind === 'noon' ? 'T12:00' : null) : 0
}

/** The words of meals and 낮다 need company that means time. */
function standsAlone(scan: Scan, word: TimeWord, end: number): boolean {
  if (word.kind === 'low') return scan.timeOnly(end)
  if (word.kind === 'meal') return scan.wordEnds(end) && !scan.hasContext(scan.skipSpace(end), CONTEXT.MEAL_AFTER)
  if (word.kind === 'lunch')
    return (
      (scan.timeOnly(end) || isOneOf('께', scan.units[end])) &&
      (scan.classes[end] === HANGUL || scan.hasContext(scan.skipSpace(end), CONTEXT.LUNCH_AFTER))
    )
  return scan.numberEnds(end)
}

function readNumeral(scan: Scan, numeral: Numeral, out: Candidate[]): number {
  const { start } = numeral
  if (numeral.glued && (scan.classes[start - 1] !== HANGUL || numeral.script !== 'digit')) return 0
  const duration = readDuration(scan, numeral)
  if (duration !== null) return push(out, withPrefix(scan, start), duration.end, CLOSED, 'time/duration', duration.iso)
  if (numeral.script === 'digit') {
    if (!mayBeClock(scan, start)) return 0
    const clock = readClock(scan, start, null)
    // [기업 24시]
    if (numeral.decimal === '24' && scan.units[start + 3] === UNIT.CLOSE_SQUARE) return 0
    // 3:20 without a part of the day may be a ratio; 9:30부터 is none.
    if (clock !== null && (scan.units[start + 1] !== UNIT.COLON || clock.sure || isBound(scan, clock.end)))
      return push(out, start, beforeEnd(scan, clock.end), CLOSED, 'time/clock', clock.iso)
  } else if (numeral.script === 'native' && scan.starts('시', scan.skipSpace(numeral.end))) {
    const end = scan.skipSpace(numeral.end) + 1
    // 한시로 넓힌다, 한시 적용한다: for the time being.
    if (end === start + 2 && numeral.decimal === '1' && isOneOf('로적 ', scan.units[end])) return 0
    // 정해 두시면
    if (end === start + 2 && numeral.decimal === '2' && isOneOf('해어아여워와', scan.units[start - 2])) return 0
    const half = scan.pastHalf(end)
    if (half > end || scan.wordEnds(end)) return push(out, start, half, CLOSED, 'time/clock', null)
  }
  return 0
}

/** Does 부터 or 까지 follow, as a word of its own or not? */
function isBound(scan: Scan, end: number): boolean {
  const at = scan.skipSpace(end)
  return scan.starts('부터', at) || scan.starts('까지', at)
}

/** After one or two digits: 3시, 3:20, 3~4시, 3PM, 3 pm. */
function mayBeClock(scan: Scan, start: number): boolean {
  const { units, classes } = scan
  const end = classes[start + 1] === DIGIT ? start + 2 : start + 1
  const unit = units[end]
  if (unit === UNIT.시 || unit === UNIT.COLON || unit === UNIT.TILDE) return true
  const letter = (unit === UNIT.SPACE ? units[end + 1] : unit) | 0x20
  return letter === UNIT.a || letter === UNIT.p
}

/** 지난 24시간, 다음 3시간: the prefix belongs to the duration. */
function withPrefix(scan: Scan, start: number): number {
  const at = start - 3
  if (at < 0 || scan.units[start - 1] !== UNIT.SPACE || (at > 0 && scan.classes[at - 1] === HANGUL)) return start
  return scan.prefix(at) !== undefined && scan.end === start - 1 ? at : start
}

/** 아침 7시 전에: 전 belongs to it where a particle shows that it is no adjective (전 직원). */
function beforeEnd(scan: Scan, end: number): number {
  const at = scan.skipSpace(end)
  return scan.units[at] === UNIT.전 && scan.classes[at + 1] === HANGUL && scan.particleOnly(at + 1) ? at + 1 : end
}

function push(out: Candidate[], start: number, end: number, score: number, source: string, iso: string | null): number {
  out.push(candidateOf('TIME', start, end, score + 0.5 * (end - start), source, iso === null ? undefined : { iso }))
  return end
}
