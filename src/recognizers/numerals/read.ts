// Reads one number as written, without sign or unit: 1조2천억, 3만5천, 1억 2천여만, 이천칠백, 수백억, 일점이삼.

import { CLASS_OF, HANJA } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { digitsEnd, fractionLength, isDigit, longDecimal, passed, wholeLength } from './arabic.js'
import { EXACT } from './exact.js'
import { bigLetter, digitLetter, isCoefficientLetter, isMultiplierLetter, isOneOf, isOtherWord, smallLetter, startsAt } from './letters.js'
import { addTerm, clearTerms, decimalOf, MOST_TERMS, powerOfFirst, raiseTerms, sumOfTerms, sumWithNext, terms } from './terms.js'

/** More than the exponent of any multiplier, small or big: each may come first. */
const BEYOND_SMALL = 9
const BEYOND_BIG = 24
/** Longer runs of digits are codes, not numbers. */
const LONGEST = 64

/** One number. Valid until the next `readNumber`. */
export const read = {
  end: 0,
  /** Exact value; null for an open amount. */
  decimal: null as string | null,
  /** The greater value of 이삼십 and 오륙백; null for one number. */
  high: null as string | null,
  /** 여 stands inside. */
  about: false,
  /** Arabic digits stand inside. */
  digits: false,
  /** Exponent of what multiplies the first coefficient: 3만5천 has 4, 6천5백억 has 11. */
  head: 0,
  /** Exponent of the last big multiplier (0 for none), and of everything multiplied after the last digit: 5~6천억 has 11. */
  lastBig: 0,
  tail: 0,
  /** First big multiplier: 1조2천억 has 12. */
  firstBig: 0,
}

/**
 * Reads a number at `from`. Returns false when there is none. `letters` allows Hangul and Hanja digits at the start and alone;
 * after Arabic digits they are read only where a multiplier follows (3억오천만).
 */
export function readNumber(units: Uint16Array, from: number, letters: boolean): boolean {
  clearTerms()
  read.high = null
  read.about = false
  read.digits = false
  read.firstBig = 0
  let at = from
  let open = false
  let big = BEYOND_BIG
  let small = BEYOND_SMALL
  // The coefficient before the next multiplier: -1 for none. `power` is negative where it has decimals.
  let coefficient = -1
  let power = 0
  // First term of the section under the next big multiplier; -1 while the section is empty.
  let section = -1
  let firstPower = 0
  // The term of two neighbouring digits (이삼십); -1 for none.
  let pair = -1
  let tail = 0
  let c = units[at]
  if (isDigit(c)) {
    const end = digitsEnd(units, from)
    if (end - from > LONGEST) return false
    read.digits = true
    if (isAlone(units, end)) {
      readDigits(units, from, end)
      return true
    }
  } else if (letters && (c === UNIT.수 || c === UNIT.몇)) {
    open = true
    at++
    if (units[at] === UNIT.SPACE && isMultiplier(units, at + 1)) at++
    if (!isMultiplier(units, at)) return false
    coefficient = 1
  }
  for (; terms < MOST_TERMS - 1; ) {
    c = units[at]
    if (isDigit(c)) {
      if (coefficient >= 0 || power < 0) break
      const end = digitsEnd(units, at)
      // After a multiplier the digits must fit below it: 2천500, 1만1104.5, 3조 5000억.
      if (wholeLength + fractionLength > EXACT || (at > from && wholeLength > (section >= 0 ? small : big))) break
      // 4조3교대: four teams in three shifts, two numbers.
      if (at > from && units[end] === UNIT.교) break
      coefficient = passed[0]
      power = -fractionLength
      if (at === from) firstPower = power
      at = end
      read.digits = true
      tail = 0
      // 500 억원, 1400여 억 원: a space before the multiplier.
      if (units[at] === UNIT.SPACE && spacedMultiplier(units, at + 1, big)) at++
      else at = pastYeo(units, at, big)
      continue
    }
    const digit = digitLetter(c)
    if (digit !== 0) {
      if (coefficient >= 0 || power < 0) break
      if (!letters && !isMultiplier(units, at + 1)) break
      // A run of Hanja digits (二〇二五) and of digits after 점 (일점이삼) is positional; otherwise one letter is one coefficient.
      coefficient = digit - 1
      at++
      if (letters && digit > 1 && digitLetter(units[at]) === digit + 1 && CLASS_OF[c] !== HANJA && isMultiplier(units, at + 1)) {
        pair = terms
        at++
        continue
      }
      for (let n = 1; n < EXACT && CLASS_OF[units[at]] === HANJA && digitLetter(units[at]) !== 0; n++)
        coefficient = coefficient * 10 + digitLetter(units[at++]) - 1
      tail = 0
      if (letters && (units[at] === UNIT.점 || units[at] === UNIT.쩜) && digitLetter(units[at + 1]) !== 0) {
        at++
        while (digitLetter(units[at]) !== 0 && power > -EXACT + 2) {
          coefficient = coefficient * 10 + digitLetter(units[at++]) - 1
          power--
        }
      }
      continue
    }
    const ten = smallLetter(c)
    if (ten !== 0) {
      if (ten >= small || isOtherWord(units, at) || (!letters && at === from)) break
      if (section < 0) section = terms
      addTerm(coefficient < 0 ? 1 : coefficient, coefficient < 0 ? ten : ten + power)
      small = ten
      coefficient = -1
      tail += ten
      at++
      // 수백 억원
      if (units[at] === UNIT.SPACE && (open ? spacedMultiplier(units, at + 1, big) : continuesSmall(units, at + 1, ten, big))) at++
      else at = pastYeo(units, at, big)
      continue
    }
    const hundreds = bigLetter(c)
    if (hundreds !== 0) {
      if (hundreds >= big || isOtherWord(units, at)) break
      // 억 and 조 need a number before them; 만 may stand alone (만원) at the start.
      if (coefficient < 0 && section < 0 && !(hundreds === 4 && letters && at === from)) break
      if (section < 0) section = terms
      if (coefficient >= 0) addTerm(coefficient, power)
      else if (section === terms) addTerm(1, 0)
      raiseTerms(section, hundreds)
      if (read.firstBig === 0) read.firstBig = hundreds
      section = -1
      coefficient = -1
      small = BEYOND_SMALL
      big = hundreds
      tail += hundreds
      at++
      if (units[at] === UNIT.여 && !read.about && mayBeYeo(units, at + 1)) {
        read.about = true
        at++
      }
      if (units[at] === UNIT.SPACE && continues(units, at + 1, big)) at++
      continue
    }
    if (c === UNIT.여 && !read.about && at > from && bigLetter(units[at + 1]) !== 0 && bigLetter(units[at + 1]) < big) {
      // 2천여만, 10여만: 여 between the coefficient and the multiplier.
      read.about = true
      at++
      continue
    }
    if (
      (c === UNIT.수 || c === UNIT.몇) &&
      at > from &&
      !read.digits &&
      !open &&
      (isMultiplier(units, at + 1) || (units[at + 1] === UNIT.SPACE && smallLetter(units[at - 1]) === 1))
    ) {
      // 십수억, 십몇만, 십수 명.
      open = true
      at++
      continue
    }
    break
  }
  if (at === from) return false
  if (coefficient >= 0) addTerm(coefficient, power)
  if (!read.about && units[at] === UNIT.여 && (section >= 0 || coefficient >= 0) && coefficientEndsRound(units, at)) {
    // 50여개, 7백여 건, 삼십여 명.
    read.about = true
    at++
  }
  read.end = at
  read.lastBig = big === BEYOND_BIG ? 0 : big
  read.tail = tail
  read.head = powerOfFirst() - firstPower
  read.decimal = open ? null : sumOfTerms()
  if (pair >= 0 && !open) read.high = sumWithNext(pair)
  return true
}

/** Most numbers are digits alone. */
function readDigits(units: Uint16Array, from: number, end: number): void {
  read.about = units[end] === UNIT.여 && coefficientEndsRound(units, end)
  read.end = read.about ? end + 1 : end
  read.head = 0
  read.lastBig = 0
  read.tail = 0
  read.decimal = wholeLength + fractionLength <= EXACT ? decimalOf(passed[0], fractionLength) : longDecimal(units, from, end)
}

/** Nothing that belongs to a number follows Arabic digits. */
function isAlone(units: Uint16Array, at: number): boolean {
  const c = units[at]
  if (c === UNIT.SPACE) return !spacedMultiplier(units, at + 1, BEYOND_BIG) && yeoMultiplier(units, at, BEYOND_BIG) === 0
  if (c === UNIT.여) return bigLetter(units[at + 1]) === 0 && yeoMultiplier(units, at, BEYOND_BIG) === 0
  return !isMultiplierLetter(c) || isOtherWord(units, at)
}

function isMultiplier(units: Uint16Array, at: number): boolean {
  return isMultiplierLetter(units[at]) && !isOtherWord(units, at)
}

/** 여 after a multiplier is part of the number unless it starts a longer word: 3만여 명, 100억여원, but not 만여행. */
function mayBeYeo(units: Uint16Array, next: number): boolean {
  const c = units[next]
  return c !== UNIT.행 && c !== UNIT.성 && c !== UNIT.자 && c !== UNIT.기 && c !== UNIT.야
}

/** 여 after a bare coefficient: 50여, 7백여, but not 5여. */
function coefficientEndsRound(units: Uint16Array, at: number): boolean {
  const c = units[at - 1]
  return (c === UNIT.ZERO || smallLetter(c) !== 0) && mayBeYeo(units, at + 1)
}

/** First letters of what multipliers count a space later; of 조 only money, for groups are called 1 조 as well. */
const CURRENCIES = '달유엔위파'
const COUNTED = `${CURRENCIES}명개대건톤`

/** Multipliers as a word of their own before what they count: 500 억원, 3 만 원, 5 천만 달러, 2 만 명, 12 조 3000 억. */
function spacedMultiplier(units: Uint16Array, at: number, big: number): boolean {
  if (!isMultiplierLetter(units[at]) || isOtherWord(units, at)) return false
  let end = at
  while (smallLetter(units[end]) !== 0) end++
  const power = bigLetter(units[end])
  if (power > 12 || power >= big) return false
  if (power !== 0) end++
  if (units[end] === UNIT.원 || units[end] === UNIT.달) return true
  if (units[end] !== UNIT.SPACE) return false
  const next = units[end + 1]
  if (next === UNIT.원) return true
  return isDigit(next) ? power !== 0 && goesOn(units, end + 1, power) : isOneOf(power > 8 ? CURRENCIES : COUNTED, next)
}

/** Past the 여 and the spaces of 300여 억원, 5000 여만원, 300 여 억 원; `at` where there is none. */
function pastYeo(units: Uint16Array, at: number, big: number): number {
  const multiplier = yeoMultiplier(units, at, big)
  if (multiplier === 0) return at
  read.about = true
  return multiplier
}

/** Where the multiplier stands that 여 and a space part from the number that ends at `at`; 0 for none. */
function yeoMultiplier(units: Uint16Array, at: number, big: number): number {
  const yeo = units[at] === UNIT.SPACE ? at + 1 : at
  if (units[yeo] !== UNIT.여) return 0
  const next = units[yeo + 1] === UNIT.SPACE ? yeo + 2 : yeo + 1
  return next - at > 1 && spacedMultiplier(units, next, big) ? next : 0
}

/** Do digits that go on below 10^`power` start at `at`, in 1 만 2,000 명, 12 조 3000 억? */
function goesOn(units: Uint16Array, at: number, power: number): boolean {
  let end = at
  while ((isDigit(units[end]) || units[end] === UNIT.COMMA) && end < at + LONGEST) end++
  if (units[end] === UNIT.SPACE && isMultiplierLetter(units[end + 1])) end++
  while (smallLetter(units[end]) !== 0) end++
  const next = bigLetter(units[end])
  if (next !== 0) return next < power
  if (units[end] === UNIT.SPACE) end++
  return power === 4 && (units[end] === UNIT.원 || isOneOf(COUNTED, units[end]))
}

/** Does the number go on after a space? `big` is the exponent just read: 3조 5000억, 1억 2천여만, 3만 5000원. */
function continues(units: Uint16Array, at: number, big: number): boolean {
  const c = units[at]
  if (isDigit(c)) {
    const end = digitsEnd(units, at)
    let after = end
    const bound = end + LONGEST
    while (after < bound && (smallLetter(units[after]) !== 0 || isDigit(units[after]) || isInnerSpace(units, after))) after++
    const letters = after > end
    if (units[after] === UNIT.여) after++
    const power = bigLetter(units[after])
    if (power !== 0 && !isOtherWord(units, after)) return power < big
    if (units[after] === UNIT.SPACE && spacedMultiplier(units, after + 1, big)) return true
    // 13억 8천: 만 is left out where nothing is counted.
    if (big === 8 && smallLetter(units[after - 1]) === 3 && wholeLength === 1) return endsSum(units[after])
    if (big !== 4) return false
    const whole = wholeLength
    // 3만 5000 and 2만 5천; what is counted makes shorter ones sure: 2만 500원, 1만 123달러. A year after a number is none: 3만 2025년.
    if (units[after] === UNIT.년) return false
    return (
      (letters ? whole <= 1 : whole === 4 || units[end] === UNIT.여) ||
      (whole <= 4 && (units[after] === UNIT.원 || countedBegins(units, after)))
    )
  }
  // 1억 이천만, 1억 천만: letters need a smaller big multiplier after them.
  if (!isCoefficientLetter(c)) return false
  let after = at
  while (after < at + 8 && isCoefficientLetter(units[after])) after++
  const power = bigLetter(units[after])
  // 이만 오천 원
  if (power === 0) return big === 4 && !read.digits && smallLetter(units[after - 1]) !== 0 && startsAt(units, ' 원', after)
  return power < big && !isOtherWord(units, after)
}

/** May what is counted stand at `at` or one space later: 2만 500원, 1만 300 달러, 3천 500명? */
function countedBegins(units: Uint16Array, at: number): boolean {
  const unit = units[units[at] === UNIT.SPACE ? at + 1 : at]
  // 오만 8개국, 이천 3개 공장: places.
  return read.digits && (unit === UNIT.원 || isOneOf(COUNTED, unit))
}

/** A sign, or a letter that particles begin with. */
const endsSum = (unit: number): boolean => isOneOf('을이은에으,.…→"”’)\n\0', unit)

/** The space of 3천 5백: between a small multiplier and the next digit. */
const isInnerSpace = (units: Uint16Array, at: number): boolean =>
  units[at] === UNIT.SPACE && smallLetter(units[at - 1]) !== 0 && isDigit(units[at + 1])

/** Does the number go on after 천 or 백 and a space? 3천 5백억, 1천 200만, 이천 오백만. */
function continuesSmall(units: Uint16Array, at: number, small: number, big: number): boolean {
  let after = at
  if (isDigit(units[at])) {
    while (isDigit(units[after])) after++
    if (after - at > small) return false
    // 여 before the multiplier: 1천 200여만.
    if (units[after] === UNIT.여) after++
    // 2천 500원, 5천 300여 명
    if (countedBegins(units, after)) return true
  } else if (!read.digits && digitLetter(units[at]) !== 0) after++
  else return false
  const ten = smallLetter(units[after])
  if (ten !== 0) return ten < small && !isOtherWord(units, after)
  const power = bigLetter(units[after])
  return power !== 0 && power < big && !isOtherWord(units, after)
}
