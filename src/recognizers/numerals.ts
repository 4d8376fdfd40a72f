// Context → Numeral[]: every number of the document, read once; money, percents, quantities, dates and times take what is theirs.

import { codesOf } from '../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA, NEWLINE, OPEN, QUOTE } from '../text/classes.js'
import type { Context, Modifier } from '../types.js'
import { compare, shift } from './numerals/exact.js'
import { DIGIT_LETTER, FIRST_LETTER, NUMBER_LETTER } from './numerals/letters.js'
import { FOLLOWED_BY, followAt, isUnit } from './numerals/listed.js'
import { native, readNative } from './numerals/native.js'
import { read, readNumber } from './numerals/read.js'
import { findStarts, NUMBER_START, starts } from './numerals/starts.js'

/** A number as written: 1조2천억, 3만5천, 이천칠백, 5~6; never a unit. Offsets are normalised. */
export interface Numeral {
  /** Without a sign. */
  start: number
  end: number
  /** Where a sign (`-`, `+`, △, 마이너스) that belongs to the number begins; `start` when there is none. */
  signStart: number
  negative: boolean
  /** Exact plain decimal without sign; null for 수백억. */
  decimal: string | null
  /** Upper end of `5~6`, with `decimal` already lifted: 5~6조 is 5000000000000 and 6000000000000. */
  upper: string | null
  /** 'about' when 여 stands inside. */
  modifier: Modifier | null
  script: 'digit' | 'hangul' | 'native' | 'hanja'
  /** 수백, 몇만: no exact value. */
  open: boolean
  /** Exponent of the biggest multiplier in it: 12 for 1조2천억, 0 for plain digits. */
  big: number
  /** A letter, a digit or a digit's separator stands directly before: A320, 코스피200, 2025.02.05. */
  glued: boolean
  /** Which closed lists have a word right after the number or one space later: bits of `FOLLOWED_BY`. */
  follow: number
  /** Where the lower number of a range ends and the upper one starts; both `end` without a range. */
  lowerEnd: number
  upperStart: number
}

export { FOLLOWED_BY }

const TILDE = 0x7e
const SPACE = 0x20
const MINUS = 0x2d
const PLUS = 0x2b
const TRIANGLE = 0x25b3
/** The last letter of 마이너스. */
const SEU = 0xc2a4

/**
 * Sorted by start, none overlapping. Arabic numbers are always given. Numbers in Hangul or Hanja letters start at a token start and
 * need a unit after them (optionally one space) or a big multiplier inside (수백억); which units are believed is the consumer's choice.
 */
export function scanNumerals(context: Context): Numeral[] {
  const { gazetteer, text, tokens } = context
  const { units } = text
  findStarts(context)
  const { start, kind } = tokens
  const { token, bits, count } = starts
  const codes = codesOf()
  const out: Numeral[] = []
  let covered = 0
  for (let i = 0; i < count; i++) {
    if ((bits[i] & NUMBER_START) === 0) continue
    const t = token[i]
    const k = kind[t]
    if (k === DIGIT) {
      const at = start[t]
      if (at < covered) continue
      if (readNumber(units, at, false)) covered = keep(context, out, at, 'digit')
      // Too long for a number: its other digit groups are no numbers either.
      else covered = tokens.end[t]
    } else if (k === HANGUL || k === HANJA) {
      const at = start[t]
      const first = FIRST_LETTER[units[at]]
      if (first === 0 || at < covered) continue
      // Most words that begin with a digit letter are no numbers (이날, 사장): a multiplier or a unit comes right after it.
      if (
        first === 1 &&
        DIGIT_LETTER[units[at]] !== 0 &&
        NUMBER_LETTER[units[at + 1]] === 0 &&
        (followAt(gazetteer, codes, at + 1) & FOLLOWED_BY.unit) === 0
      )
        continue
      // 일곱 차례 is seven, not one 곱.
      const nativeEnd = first === 3 && readNative(units, at) ? native.end : 0
      if ((first & 1) !== 0 && readNumber(units, at, true) && read.end >= nativeEnd && isNumber(context, at)) {
        covered = keep(context, out, at, k === HANGUL ? 'hangul' : 'hanja')
        continue
      }
      if ((first & 2) !== 0 && readNative(units, at)) {
        let end = native.end
        let about = false
        if (units[end] === 0xc5ec /* 여 */ && native.low >= 10) {
          about = true
          end++
        }
        const follow = followOf(context, end)
        if ((follow & FOLLOWED_BY.unit) === 0) continue
        const { low, high } = native
        out.push({
          start: at,
          end,
          signStart: at,
          negative: false,
          decimal: String(low),
          upper: high > low ? String(high) : null,
          modifier: about ? 'about' : null,
          script: 'native',
          open: false,
          big: 0,
          glued: at > 0 && isLetterOrDigit(text.classes[at - 1]),
          follow,
          lowerEnd: end,
          upperStart: end,
        })
        covered = end
      }
    }
  }
  return out
}

/** Letters are a number when a unit follows, or when 십, 백, 천 or 수 stands before 억 or 조 (구조 is a word). */
function isNumber(context: Context, at: number): boolean {
  if (read.digits) return true
  if (read.firstBig >= 8 && read.end - at >= 2 && DIGIT_LETTER[context.text.units[at]] === 0) return true
  // 수백만~수천만원, 삼~사억원.
  const { units } = context.text
  if (units[read.end] === TILDE && FIRST_LETTER[units[read.end + 1]] === 1) return true
  // 구조 개편: such a word needs its unit right after it, or a currency (일억 달러).
  if (read.firstBig >= 8 && read.end - at === 2 && units[read.end] === SPACE)
    return (followOf(context, read.end) & FOLLOWED_BY.currency) !== 0
  return unitFollows(context, read.end)
}

/** Does a unit of the closed lists start at `end`, or one space later? */
export const unitFollows = (context: Context, end: number): boolean => (followOf(context, end) & FOLLOWED_BY.unit) !== 0

/** The lists that have a word at `end` or one space later. */
function followOf(context: Context, end: number): number {
  const at = context.text.units[end] === SPACE ? end + 1 : end
  return followAt(context.gazetteer, codesOf(), at)
}

/** Adds the number in `read`, joined with the upper end of a range after it. Returns where it ends. */
function keep(context: Context, out: Numeral[], at: number, script: Numeral['script']): number {
  const { units, classes } = context.text
  const numeral: Numeral = {
    start: at,
    end: read.end,
    signStart: at,
    negative: false,
    decimal: read.decimal,
    upper: null,
    modifier: read.about ? 'about' : null,
    script,
    open: read.decimal === null,
    big: read.firstBig,
    glued: at > 0 && isGlued(units, classes, at),
    follow: 0,
    lowerEnd: read.end,
    upperStart: read.end,
  }
  if (at > 0) readSign(context, numeral)
  const tilde = units[read.end] === SPACE ? read.end + 1 : read.end
  if (units[tilde] === TILDE && numeral.decimal !== null) {
    const next = units[tilde + 1] === SPACE ? tilde + 2 : tilde + 1
    if (
      (classes[next] === DIGIT || FIRST_LETTER[units[next]] === 1) &&
      readNumber(units, next, script !== 'digit') &&
      read.decimal !== null
    ) {
      numeral.decimal = liftLower(numeral.decimal, numeral.big, read.decimal)
      numeral.upper = read.decimal
      numeral.upperStart = next
      numeral.end = read.end
      if (read.firstBig > numeral.big) numeral.big = read.firstBig
      if (read.about) numeral.modifier = 'about'
    }
  } else if (numeral.open && (units[tilde] === TILDE || units[tilde] === MINUS)) {
    // 수십만~수백만, 수천-수만.
    const next = units[tilde + 1] === SPACE ? tilde + 2 : tilde + 1
    if (FIRST_LETTER[units[next]] !== 0 && readNumber(units, next, true) && read.decimal === null) {
      numeral.end = read.end
      if (read.firstBig > numeral.big) numeral.big = read.firstBig
    }
  }
  numeral.follow = followOf(context, numeral.end)
  out.push(numeral)
  return numeral.end
}

/**
 * The lower end takes the multipliers that the upper end ends in, as far as it stays below it: 5~6천억 → 5천억, 8000~9000억 → 8000억,
 * 5천~1만 → 5천. A lower end with a big multiplier of its own keeps it: 2천만~3억. The upper end is the number in `read`.
 */
export function liftLower(lower: string, lowerBig: number, upper: string): string {
  if (lowerBig > 0) return lower
  for (const power of [read.tail, read.lastBig]) {
    if (power === 0) continue
    const lifted = shift(lower, power)
    if (compare(lifted, upper) < 0) return lifted
  }
  return lower
}

/** `-87억`, `+62.9%`, `△3.1%`, `마이너스 16.4%`; a minus between two numbers or letters is a dash. */
function readSign(context: Context, numeral: Numeral): void {
  const { units, classes, value } = context.text
  const at = numeral.start
  const c = units[at - 1]
  if (c === MINUS || c === PLUS || c === TRIANGLE) {
    // A sign stands at the start of a word: 500%+30 is a sum, 3-5 a range.
    if (at > 1 && classes[at - 2] > NEWLINE && classes[at - 2] !== OPEN && classes[at - 2] !== QUOTE) return
    numeral.signStart = at - 1
    numeral.negative = c !== PLUS
    return
  }
  const word = c === SPACE ? at - 5 : at - 4
  if (
    word >= 0 &&
    units[word + 3] === SEU &&
    (value.startsWith('마이너스', word) || value.startsWith('마이나스', word)) &&
    (word === 0 || classes[word - 1] !== HANGUL)
  ) {
    numeral.signStart = word
    numeral.negative = true
  }
}

const isLetterOrDigit = (kind: number): boolean => kind >= HANGUL && kind <= HANJA

function isGlued(units: Uint16Array, classes: Uint8Array, at: number): boolean {
  if (isLetterOrDigit(classes[at - 1])) return true
  const c = units[at - 1]
  return at > 1 && (c === 0x2e || c === 0x2c || c === MINUS || c === 0x2f || c === 0x3a) && classes[at - 2] === DIGIT
}

/** Is [start, end) a unit of the closed lists? */
export const wholeUnit = (context: Context, start: number, end: number): boolean => isUnit(context.gazetteer, codesOf(), start, end)
