// Context → Numeral[]: every number of the document, read once; money, percents, quantities, dates and times take what is theirs.

import { DIGIT, HANGUL, HANJA, NEWLINE, OPEN, QUOTE } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Context, Modifier } from '../types.js'
import { compare } from './numerals/exact.js'
import { digitLetter, firstLetter, isMultiplierLetter, isNumberLetter, isOneOf, startsAt } from './numerals/letters.js'
import { native, readNative } from './numerals/native.js'
import { carryHead, liftLower } from './numerals/range.js'
import { read, readNumber } from './numerals/read.js'
import * as START from './numerals/start-bits.js'
import { findStarts, numberStarts } from './numerals/starts.js'
import * as WORD from './numerals/word-bits.js'
import { EVIDENCE } from './numerals/word-bits.js'
import { bitsAt } from './numerals/words.js'

/** A number as written: 1조2천억, 3만5천, 이천칠백, 5~6; never a unit. Offsets are normalised. */
export interface Numeral {
  /** Without a sign. */
  start: number
  end: number
  /** Where a sign (`-`, `+`, △, 마이너스) that belongs to the number begins; `start` when there is none. */
  signStart: number
  /** Exact plain decimal, with a minus where the number has one; null for 수백억. */
  decimal: string | null
  /** Upper end of `5~6`, with `decimal` already lifted: 5~6조 is 5000000000000 and 6000000000000. It is the greater one of 12~9, too. */
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
  /** What the words right after the number or one space later are: bits of `EVIDENCE` and `WORD.MULTIPLIER`. */
  follow: number
}

/**
 * Sorted by start, none overlapping. Arabic numbers are always given. Numbers in Hangul or Hanja letters start at a token start and
 * need a unit after them (optionally one space) or a big multiplier inside (수백억); which units are believed is the consumer's choice.
 */
export function scanNumerals(context: Context): Numeral[] {
  findStarts(context)
  const { units, classes } = context.text
  const { at: offsets, bits, count } = numberStarts
  const out: Numeral[] = []
  let covered = 0
  for (let i = 0; i < count; i++) {
    const at = offsets[i]
    if (at < covered) continue
    const bit = bits[i]
    if (bit === START.BY_CLASS && classes[at] === DIGIT) {
      if (readNumber(units, at, false)) covered = keep(context, out, at, 'digit')
      // Too long for a number: its other digit groups are no numbers either.
      else covered = context.tokens.end[context.tokens.tokenAt[at]]
    } else if (bit !== START.OPEN || units[at + 1] !== UNIT.SPACE || isMultiplierLetter(units[at + 2])) {
      const end = scanLetters(context, out, at)
      if (end > 0) covered = end
    }
  }
  return out
}

/** A number in letters at a token start. Returns where it ends, 0 when there is none. */
function scanLetters(context: Context, out: Numeral[], at: number): number {
  const { units, classes } = context.text
  const first = firstLetter(units[at])
  if (first === 0) return 0
  const hangul = classes[at] === HANGUL
  // Most words that begin with a digit letter are no numbers (이날, 사장): a multiplier or a unit comes right after it.
  if (
    first === 1 &&
    digitLetter(units[at]) !== 0 &&
    !isNumberLetter(units[at + 1]) &&
    !(hangul ? isAlone(units, at + 1, bitsAt(at + 1, EVIDENCE)) : bitsAt(at + 1, EVIDENCE) !== 0)
  )
    return 0
  // 일곱 차례 is seven, not one 곱.
  const nativeEnd = first === 3 && readNative(units, at) ? native.end : 0
  if ((first & 1) !== 0 && readNumber(units, at, true) && read.end >= nativeEnd && isNumber(context, at))
    return keep(context, out, at, hangul ? 'hangul' : 'hanja')
  return (first & 2) !== 0 && readNative(units, at) ? keepNative(context, out, at) : 0
}

/** May one digit letter be a number before these words: 이%, 구파운드, 이분의 일? */
const isAlone = (units: Uint16Array, end: number, words: number): boolean =>
  (words & (WORD.CURRENCY | WORD.PERCENT)) !== 0 || units[end] === UNIT.분

/** Adds the native number in `native` where a unit follows. Returns where it ends, 0 without a unit. */
function keepNative(context: Context, out: Numeral[], at: number): number {
  const { units, classes } = context.text
  const { low, high } = native
  let { end } = native
  let about = high < low
  // 스무여 명, 스무남은 명.
  if (low >= 10 && !about) {
    const more = units[end] === UNIT.여 ? 1 : startsAt(units, '남은', end) ? 2 : 0
    end += more
    about = more > 0
  }
  const follow = followOf(units, end)
  if ((follow & EVIDENCE) === 0) return 0
  out.push({
    start: at,
    end,
    signStart: at,
    decimal: String(low),
    upper: high > low ? String(high) : null,
    modifier: about ? 'about' : null,
    script: 'native',
    open: false,
    big: 0,
    glued: at > 0 && isLetterOrDigit(classes[at - 1]),
    follow,
  })
  return end
}

/** Letters are a number when a unit follows, or when 십, 백, 천 or 수 stands before 억 or 조 (구조 is a word). */
function isNumber(context: Context, at: number): boolean {
  if (read.digits) return true
  if (read.firstBig >= 8 && read.end - at >= 2 && digitLetter(context.text.units[at]) === 0) return true
  // 수백만~수천만원, 삼~사억원.
  const { units } = context.text
  if (units[read.end] === UNIT.TILDE && firstLetter(units[read.end + 1]) === 1) return true
  // 구조 개편: such a word needs its unit right after it, or a currency (일억 달러).
  if (read.firstBig >= 8 && read.end - at === 2 && units[read.end] === UNIT.SPACE) return (followOf(units, read.end) & WORD.CURRENCY) !== 0
  return unitFollows(units, read.end)
}

/** Does a unit of the closed lists start at `end`, or one space later? */
const unitFollows = (units: Uint16Array, end: number): boolean => (followOf(units, end) & EVIDENCE) !== 0

/** What the words at `end` or one space later are, of those that may follow a number. */
const followOf = (units: Uint16Array, end: number): number => bitsAt(units[end] === UNIT.SPACE ? end + 1 : end, EVIDENCE | WORD.MULTIPLIER)

/** Adds the number in `read`, joined with the upper end of a range after it. Returns where it ends, 0 when nothing believes it. */
function keep(context: Context, out: Numeral[], at: number, script: Numeral['script']): number {
  const { units, classes } = context.text
  const numeral: Numeral = {
    start: at,
    end: read.end,
    signStart: at,
    decimal: read.decimal,
    upper: read.high,
    modifier: read.about ? 'about' : null,
    script,
    open: read.decimal === null,
    big: read.firstBig,
    glued: at > 0 && isGlued(units, classes, at),
    follow: 0,
  }
  const sign = at > 0 ? readSign(context, numeral) : NONE
  const tilde = units[read.end] === UNIT.SPACE ? read.end + 1 : read.end
  if (units[tilde] === UNIT.TILDE && numeral.decimal !== null && numeral.upper === null) {
    let next = units[tilde + 1] === UNIT.SPACE ? tilde + 2 : tilde + 1
    // -2~-1%, -30~+30bp
    const ownSign = (units[next] === UNIT.HYPHEN || units[next] === UNIT.PLUS) && classes[next + 1] === DIGIT
    const minus = ownSign ? units[next] === UNIT.HYPHEN : sign === BOTH_MINUS
    if (ownSign) next++
    if (
      (classes[next] === DIGIT || firstLetter(units[next]) === 1) &&
      readNumber(units, next, script !== 'digit') &&
      read.decimal !== null &&
      read.high === null
    ) {
      setEnds(units, numeral, sign < NONE, minus)
      numeral.end = read.end
      if (read.firstBig > numeral.big) numeral.big = read.firstBig
      if (read.about) numeral.modifier = 'about'
    }
  } else if (numeral.open && (units[tilde] === UNIT.TILDE || units[tilde] === UNIT.HYPHEN)) {
    // 수십만~수백만, 수천-수만.
    const next = units[tilde + 1] === UNIT.SPACE ? tilde + 2 : tilde + 1
    if (firstLetter(units[next]) !== 0 && readNumber(units, next, true) && read.decimal === null) {
      numeral.end = read.end
      if (read.firstBig > numeral.big) numeral.big = read.firstBig
    }
  }
  if (sign < NONE && numeral.decimal !== null && numeral.upper === null) numeral.decimal = signed(numeral.decimal, true)
  if (numeral.modifier === null && yeoFollows(units, numeral.end)) {
    numeral.end += 2
    numeral.modifier = 'about'
  }
  numeral.follow = followOf(units, numeral.end)
  // 일 년: one digit letter is a number before money and percents only.
  if (script === 'hangul' && numeral.end === at + 1 && digitLetter(units[at]) !== 0 && !isAlone(units, at + 1, numeral.follow)) return 0
  out.push(numeral)
  return numeral.end
}

/** What 여 is glued to behind a space besides currencies; 여권, 여주, 여배우 and 여유로 are words. */
const AFTER_YEO = '명개곳건대년일'

/** Does 여 with its unit stand a space after a round number: 1000 여 명, 2만 여명, 1억 여원? */
function yeoFollows(units: Uint16Array, end: number): boolean {
  if (units[end] !== UNIT.SPACE || units[end + 1] !== UNIT.여) return false
  if (units[end - 1] !== UNIT.ZERO && !isMultiplierLetter(units[end - 1])) return false
  const next = end + 2
  if (units[next] === UNIT.SPACE) return bitsAt(next + 1, EVIDENCE) !== 0
  return isOneOf(AFTER_YEO, units[next]) || (units[next] !== UNIT.유 && bitsAt(next, WORD.CURRENCY) !== 0)
}

/** Lower and upper end of a range, in rising order: the lower one is in `numeral`, the upper one in `read`. */
function setEnds(units: Uint16Array, numeral: Numeral, minusLower: boolean, minusUpper: boolean): void {
  const upper = read.decimal!
  const lifted = liftLower(units, numeral, upper)
  const first = signed(lifted, minusLower)
  const second = signed(carryHead(lifted, numeral.big, upper), minusUpper)
  const rises = compare(first, second) <= 0
  numeral.decimal = rises ? first : second
  numeral.upper = rises ? second : first
}

export const isNegative = (numeral: Numeral): boolean => numeral.decimal?.[0] === '-'

const signed = (decimal: string, minus: boolean): string => (minus && decimal !== '0' ? `-${decimal}` : decimal)

// What stands before a number: no sign or a plus, a minus, one that holds for both ends of a range (마이너스 2~3%).
const NONE = 0
const MINUS_SIGN = -1
const BOTH_MINUS = -2

/** `-87억`, `+62.9%`, `△3.1%`, `마이너스 16.4%`, `마이너스(-) 3%`; a minus between two numbers or letters is a dash. */
function readSign(context: Context, numeral: Numeral): number {
  const { units, classes, value } = context.text
  const at = numeral.start
  const c = units[at - 1]
  if (c === UNIT.HYPHEN || c === UNIT.PLUS || c === UNIT.TRIANGLE) {
    // A sign stands at the start of a word or of a range's upper end: 500%+30 is a sum, 3-5 a range.
    if (
      at > 1 &&
      classes[at - 2] > NEWLINE &&
      classes[at - 2] !== OPEN &&
      classes[at - 2] !== QUOTE &&
      units[at - 2] !== UNIT.TILDE &&
      units[at - 2] !== UNIT.ELLIPSIS
    )
      return NONE
    numeral.signStart = at - 1
    return c === UNIT.PLUS ? NONE : c === UNIT.HYPHEN ? MINUS_SIGN : BOTH_MINUS
  }
  let word = c === UNIT.SPACE ? at - 1 : at
  if (units[word - 1] === UNIT.CLOSE_PAREN && value.startsWith('(-', word - 3)) word -= 3
  word -= 4
  if (
    word >= 0 &&
    units[word + 3] === UNIT.스 &&
    (value.startsWith('마이너스', word) || value.startsWith('마이나스', word)) &&
    (word === 0 || classes[word - 1] !== HANGUL)
  ) {
    numeral.signStart = word
    return BOTH_MINUS
  }
  return NONE
}

const isLetterOrDigit = (kind: number): boolean => kind >= HANGUL && kind <= HANJA

function isGlued(units: Uint16Array, classes: Uint8Array, at: number): boolean {
  if (isLetterOrDigit(classes[at - 1])) return true
  const c = units[at - 1]
  return (
    at > 1 && (c === UNIT.DOT || c === UNIT.COMMA || c === UNIT.HYPHEN || c === UNIT.SLASH || c === UNIT.COLON) && classes[at - 2] === DIGIT
  )
}
