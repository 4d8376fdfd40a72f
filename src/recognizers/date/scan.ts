// The document under the reader: its code units, its trie ids, its lists, and the small questions every date rule asks of them.

import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { COPULA, DISAGREES, EMPTY, JOSA, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Context } from '../../types.js'
import { rest } from '../evidence/edges.js'
import { contextAt } from '../numerals/context.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf, startsAt } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { bitsAt, wordAt, wordEnd } from '../numerals/words.js'
import { WEEKDAYS } from './calendar.js'
import {
  type DateWord,
  dateUnits,
  dateWords,
  ordinals,
  prefixes,
  suffixes,
  type TimeUnit,
  type TimeWord,
  timeUnits,
  timeWords,
  type UnitKind,
} from './tables.js'

const CAREFUL_SUFFIX = '씨군양님측'

export class Scan {
  private readonly document: Context
  readonly units: Uint16Array
  readonly classes: Uint8Array
  readonly value: string
  /** Where the last word, unit or number that was found ends. */
  end = 0
  /** Digits of the number that `integer` read. */
  width = 0

  constructor(context: Context) {
    this.document = context
    this.units = context.text.units
    this.classes = context.text.classes
    this.value = context.text.value
  }

  /** `at`, or one space later. */
  skipSpace(at: number): number {
    return this.units[at] === UNIT.SPACE ? at + 1 : at
  }

  starts(word: string, at: number): boolean {
    return startsAt(this.units, word, at)
  }

  /** A run of at most four digits as a number, -1 for none. */
  integer(at: number): number {
    let value = 0
    let i = at
    while (this.classes[i] === DIGIT && i - at < 5) value = value * 10 + this.units[i++] - UNIT.ZERO
    this.width = i - at
    this.end = i
    return this.width === 0 || this.width > 4 ? -1 : value
  }

  /** Does a word end at `at`: no Hangul, a particle, a form of 이다, or a suffix that dates take? */
  wordEnds(at: number): boolean {
    if (this.classes[at] !== HANGUL) return true
    const kind = this.restKind(at)
    // 7시이며: after a number the form of 이다 is often the one for a consonant.
    if (kind === DISAGREES) return this.units[at] === UNIT.이
    if (kind === OTHER) return this.isCopula(at)
    return kind === EMPTY || kind === JOSA || kind === COPULA || (kind === SUFFIX && !isOneOf(CAREFUL_SUFFIX, this.units[at]))
  }

  private restKind(at: number): number {
    return kindOf(rest(this.document, at))
  }

  /** Forms of 이다 too long for the lists: 954건이었다고, 3위였는데, 41장이래요, 두 배냐고, 두 명일지가. */
  private isCopula(at: number): boolean {
    const unit = this.units[at]
    if (unit === UNIT.이) return isOneOf('었라에랬래냐니더어', this.units[at + 1])
    return (
      unit === UNIT.였 ||
      (unit === UNIT.입 && this.units[at + 1] === UNIT.니) ||
      isOneOf('래냐', unit) ||
      this.starts('니까', at) ||
      this.starts('라기', at) ||
      this.starts('일지', at) ||
      this.starts('고요', at)
    )
  }

  /** As `wordEnds`, but no suffix: 초에, not 초등. */
  particleOnly(at: number): boolean {
    if (this.classes[at] !== HANGUL) return this.units[at] !== UNIT.MIDDLE_DOT
    const kind = this.restKind(at)
    return kind === JOSA || kind === COPULA
  }

  /** Past 반 behind an hour, a month or a year: 두 시간 반쯤, 1년 반가량, 2년 반여; `at` where there is none. */
  pastHalf(at: number): number {
    const next = this.skipSpace(at)
    if (this.units[next] !== UNIT.반) return at
    const end = next + 1
    const ends = this.particleOnly(end) || isOneOf('쯤짜여씩째', this.units[end]) || this.hasContext(end, CONTEXT.LONG_AFTER)
    return ends ? end : at
  }

  /** Past 여 and a space behind a number: 20여 분. */
  pastYeo(at: number): number {
    return isOneOf('여', this.units[at]) ? this.skipSpace(at + 1) : at
  }

  /** After a word that is a common noun or verb as well (내주, 연초): a space or a particle of time. */
  timeOnly(at: number): boolean {
    return (
      this.classes[at] !== HANGUL ||
      ((isOneOf('에엔', this.units[at]) || this.starts('부터', at) || this.starts('까지', at)) && this.wordEnds(at))
    )
  }

  /** Does a counted thing end at `at`? Of suffixes only those of number: 3명들, 5곳등. */
  numberEnds(at: number): boolean {
    if (this.classes[at] !== HANGUL) return true
    const kind = this.restKind(at)
    if (kind === DISAGREES) return this.units[at] === UNIT.이
    if (kind === OTHER) return this.isCopula(isOneOf('쯤뿐', this.units[at]) ? at + 1 : at)
    return kind === JOSA || kind === COPULA || (kind === SUFFIX && isOneOf('들등간내', this.units[at]))
  }

  /** 말, 초 or 중순 of a month, with nothing but a particle behind it. Leaves `end` alone when there is none. */
  tailAt(at: number): boolean {
    if (contextAt(at, CONTEXT.TAIL) === 0 || !this.particleOnly(wordEnd)) return false
    this.end = wordEnd
    return true
  }

  /** 올해분, 이달치, 오늘쯤, 전년대비, 전월비 0.3%, 내일저녁: what may stand on a date word besides particles. */
  extraAt(at: number): boolean {
    return (
      this.starts('동안', at) ||
      this.starts('대비', at) ||
      (isOneOf('비', this.units[at]) && this.classes[this.skipSpace(at + 1)] === DIGIT) ||
      bitsAt(at, WORD.TIME_WORD) !== 0 ||
      (isOneOf('치분물쯤께경중', this.units[at]) && this.wordEnds(at + 1))
    )
  }

  /** 월요일 to 일요일 as 0 to 6, -1 for none. */
  weekdayAt(at: number): number {
    if (this.units[at + 1] !== UNIT.요 || this.units[at + 2] !== UNIT.일 || !this.wordEnds(at + 3)) return -1
    // 검은 월요일 is a crash.
    return this.units[at - 1] === UNIT.SPACE && this.starts('검은', at - 3) ? -1 : WEEKDAYS.indexOf(this.value[at])
  }

  dateWord(at: number): DateWord | undefined {
    return this.read(wordAt(at, WORD.DATE_WORD), dateWords)
  }

  unit(at: number): UnitKind | undefined {
    return this.read(wordAt(at, WORD.DATE_UNIT), dateUnits)
  }

  /** Does a word of `date-context` of this kind (a bit of `CONTEXT`) stand here? */
  hasContext(at: number, kind: number): boolean {
    return this.found(contextAt(at, kind))
  }

  /** Does a word of this kind, maybe the last part of a longer one, end at `at` before a space? */
  followsNoun(at: number, kind: number): boolean {
    for (let from = at - 1; from >= at - 4 && this.classes[from] === HANGUL; from--)
      if (this.hasContext(from, kind) && this.end === at) return true
    return false
  }

  /** The direction of 지난 or 다음 before a date. */
  prefix(at: number): string | undefined {
    return this.read(wordAt(at, WORD.DATE_PREFIX), prefixes)
  }

  /** Where 전, 뒤 or 간 behind a date leads: `past`, `future`, empty for nowhere. */
  suffix(at: number): string | undefined {
    return this.read(contextAt(at, CONTEXT.SUFFIX), suffixes)
  }

  /** 13일 전 거래일보다: 전 belongs to what follows. */
  leadsOn(at: number, after: number): boolean {
    return this.units[at] === UNIT.전 && this.starts('거래일', this.skipSpace(after))
  }

  /** The number of 첫째, 마지막. */
  ordinal(at: number): string | undefined {
    return this.read(contextAt(at, CONTEXT.ORDINAL), ordinals)
  }

  timeWord(at: number): TimeWord | undefined {
    return this.read(wordAt(at, WORD.TIME_WORD), timeWords)
  }

  timeUnit(at: number): TimeUnit | undefined {
    return this.read(wordAt(at, WORD.TIME_UNIT), timeUnits)
  }

  /** What its list says of the word that was just found at a place; undefined where there is none. */
  private read<T>(place: number, details: { at(place: number): T }): T | undefined {
    return this.found(place) ? details.at(place) : undefined
  }

  /** Was a word just found? Sets `end` then. */
  private found(place: number): boolean {
    if (place !== 0) this.end = wordEnd
    return place !== 0
  }
}
