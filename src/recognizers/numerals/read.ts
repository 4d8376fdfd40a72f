// Reads one number as written, without sign or unit: 1조2천억, 3만5천, 1억 2천여만, 이천칠백, 수백억, 일점이삼.

import { toDecimal } from './exact.js'
import { AFTER_MULTIPLIER, BIG_LETTER, DIGIT_LETTER, MYEOT, POINT, SMALL_LETTER, STRONG_POINT, SU, YEO } from './letters.js'

const ZERO = 0x30
const NINE = 0x39
const COMMA = 0x2c
const DOT = 0x2e
const SPACE = 0x20
/** 원, and the first letter of 달러. */
const WON = 0xc6d0
const DOLLAR = 0xb2ec
/** Longer runs of digits are codes, not numbers. */
const LONGEST = 64

/** One number. Valid until the next `readNumber`. */
export const read = {
  end: 0,
  /** Exact value; null for an open amount. */
  decimal: null as string | null,
  /** 여 stands inside. */
  about: false,
  /** Arabic digits stand inside. */
  digits: false,
  /** Exponent of the last big multiplier (0 for none), and of everything multiplied after the last digit: 5~6천억 has 11. */
  lastBig: 0,
  tail: 0,
  /** First big multiplier: 1조2천억 has 12. */
  firstBig: 0,
}

// Parts of the number that is being read: coefficient digits as [from, to) of `digits`, and exponents.
let total = 0n
let section = 0n
let scale = 0

/**
 * Reads a number at `from`. Returns false when there is none. `letters` allows Hangul and Hanja digits at the start and alone;
 * after Arabic digits they are read only where a multiplier follows (3억오천만).
 */
export function readNumber(units: Uint16Array, from: number, letters: boolean): boolean {
  total = 0n
  section = 0n
  scale = 0
  read.about = false
  read.digits = false
  read.firstBig = 0
  let at = from
  let open = false
  let big = 24
  let small = 9
  // The coefficient before the next multiplier: -1 for none.
  let coefficient = -1n
  let plainFrom = -1
  let tail = 0
  let simple = true
  let sectionHas = false
  let first = units[at]
  if (letters && (first === SU || first === MYEOT)) {
    open = true
    at++
    if (first === MYEOT && units[at] === SPACE && isMultiplier(units, at + 1)) at++
    if (!isMultiplier(units, at)) return false
    coefficient = 1n
    simple = false
  }
  for (;;) {
    first = units[at]
    if (first >= ZERO && first <= NINE) {
      if (coefficient >= 0n || scale > 0) break
      const end = digitsEnd(units, at)
      if (end - at > LONGEST) break
      // After a multiplier the digits must fit below it: 2천500, 1만1104.5, 3조 5000억.
      if (at > from && wholeLength(units, at, end) > (sectionHas ? small : big)) break
      if (plainFrom < 0 && at === from) plainFrom = at
      coefficient = digitsValue(units, at, end)
      at = end
      read.digits = true
      tail = 0
      // 500 억원, 1400여 억 원: a space before the multiplier.
      if (units[at] === SPACE && spacedMultiplier(units, at + 1, big)) at++
      else if (units[at] === YEO && units[at + 1] === SPACE && spacedMultiplier(units, at + 2, big)) {
        read.about = true
        at += 2
      }
      continue
    }
    const digit = DIGIT_LETTER[first]
    if (digit !== 0) {
      if (coefficient >= 0n || scale > 0) break
      if (!letters && !isMultiplier(units, at + 1)) break
      // A run of digit letters (二〇二五, 일이삼 after 점) is positional; otherwise one letter is one coefficient.
      coefficient = BigInt(digit - 1)
      at++
      while (DIGIT_LETTER[units[at]] !== 0 && units[at] > 0x2fff && units[at] < 0xac00)
        coefficient = coefficient * 10n + BigInt(DIGIT_LETTER[units[at++]] - 1)
      simple = false
      tail = 0
      if ((units[at] === POINT || units[at] === STRONG_POINT) && DIGIT_LETTER[units[at + 1]] !== 0 && letters) {
        at++
        while (DIGIT_LETTER[units[at]] !== 0) {
          coefficient = coefficient * 10n + BigInt(DIGIT_LETTER[units[at++]] - 1)
          scale++
        }
        total *= 10n ** BigInt(scale)
        section *= 10n ** BigInt(scale)
      }
      continue
    }
    const ten = SMALL_LETTER[first]
    if (ten !== 0) {
      if (ten >= small || isOtherWord(units, at)) break
      if (!letters && at === from) break
      section += (coefficient < 0n ? unit() : coefficient) * 10n ** BigInt(ten)
      small = ten
      coefficient = -1n
      sectionHas = true
      simple = false
      tail += ten
      at++
      continue
    }
    const power = BIG_LETTER[first]
    if (power !== 0) {
      if (power >= big || isOtherWord(units, at)) break
      // 억 and 조 need a number before them; 만 may stand alone (만원) at the start.
      if (coefficient < 0n && !sectionHas && !(power === 4 && letters && at === from)) break
      const own = coefficient < 0n ? (sectionHas ? section : unit()) : section + coefficient
      total += own * 10n ** BigInt(power)
      if (read.firstBig === 0) read.firstBig = power
      section = 0n
      coefficient = -1n
      sectionHas = false
      small = 9
      big = power
      simple = false
      tail += power
      at++
      if (units[at] === YEO && !read.about && mayBeYeo(units, at + 1)) {
        read.about = true
        at++
      }
      const next = units[at] === SPACE ? at + 1 : at
      if (next > at && continues(units, next, big)) at = next
      continue
    }
    if (first === YEO && !read.about && at > from && BIG_LETTER[units[at + 1]] !== 0 && BIG_LETTER[units[at + 1]] < big) {
      // 2천여만, 10여만: 여 between the coefficient and the multiplier.
      read.about = true
      at++
      continue
    }
    if ((first === SU || first === MYEOT) && at > from && !read.digits && !open && isMultiplier(units, at + 1)) {
      // 십수억, 십몇만.
      open = true
      at++
      continue
    }
    break
  }
  if (at === from) return false
  if (!read.about && units[at] === YEO && (sectionHas || coefficient >= 0n) && coefficientEndsRound(units, at)) {
    // 50여개, 7백여 건, 삼십여 명.
    read.about = true
    at++
  }
  read.end = at
  read.lastBig = big === 24 ? 0 : big
  read.tail = tail
  if (open) read.decimal = null
  else if (simple && plainFrom >= 0) read.decimal = plainDecimal(units, plainFrom, read.about ? at - 1 : at)
  else {
    total += section + (coefficient > 0n ? coefficient : 0n)
    read.decimal = toDecimal(total, scale)
  }
  return true
}

/** 1 in the current scale. */
const unit = (): bigint => 10n ** BigInt(scale)

function isMultiplier(units: Uint16Array, at: number): boolean {
  return (SMALL_LETTER[units[at]] !== 0 || BIG_LETTER[units[at]] !== 0) && !isOtherWord(units, at)
}

/** 경기, 조각: the letter at `at` begins another word. */
function isOtherWord(units: Uint16Array, at: number): boolean {
  const c = units[at]
  if (BIG_LETTER[c] === 0 && SMALL_LETTER[c] === 0) return false
  const words = AFTER_MULTIPLIER[String.fromCharCode(c)]
  return words !== undefined && units[at + 1] !== 0 && words.includes(String.fromCharCode(units[at + 1]))
}

/** 여 after a multiplier is part of the number unless it starts a longer word: 3만여 명, 100억여원, but not 만여행. */
function mayBeYeo(units: Uint16Array, next: number): boolean {
  const c = units[next]
  return c !== 0xd589 /* 행 */ && c !== 0xc131 /* 성 */ && c !== 0xc790 /* 자 */ && c !== 0xae30 /* 기 */ && c !== 0xc57c /* 야 */
}

/** 여 after a bare coefficient: 50여, 7백여, but not 5여. */
function coefficientEndsRound(units: Uint16Array, at: number): boolean {
  const c = units[at - 1]
  return (c === ZERO || SMALL_LETTER[c] !== 0) && mayBeYeo(units, at + 1)
}

/** 억 or 조 as a word of its own with its currency: 500 억원, 20 억 달러. */
function spacedMultiplier(units: Uint16Array, at: number, big: number): boolean {
  const power = BIG_LETTER[units[at]]
  if ((power !== 8 && power !== 12) || power >= big) return false
  const next = units[at + 1] === SPACE ? units[at + 2] : units[at + 1]
  return next === WON || next === DOLLAR
}

/** Does the number go on after a space? `big` is the exponent just read: 3조 5000억, 1억 2천여만, 3만 5000원. */
function continues(units: Uint16Array, at: number, big: number): boolean {
  const c = units[at]
  if (c >= ZERO && c <= NINE) {
    const end = digitsEnd(units, at)
    let after = end
    while (SMALL_LETTER[units[after]] !== 0 || (units[after] >= ZERO && units[after] <= NINE)) after++
    if (units[after] === YEO) after++
    const power = BIG_LETTER[units[after]]
    if (power !== 0 && !isOtherWord(units, after)) return power < big
    if (big !== 4) return false
    const whole = wholeLength(units, at, end)
    // 3만 5000 and 2만 5천; 원 makes shorter ones sure: 2만 500원. A year after a number is none: 3만 2025년.
    if (units[after] === 0xb144 /* 년 */) return false
    return (after === end ? whole === 4 : whole <= 1) || (units[after] === WON && whole <= 4)
  }
  // 1억 이천만, 1억 천만: letters need a smaller big multiplier after them.
  if (DIGIT_LETTER[c] === 0 && SMALL_LETTER[c] === 0) return false
  let after = at
  while (after < at + 8 && (DIGIT_LETTER[units[after]] !== 0 || SMALL_LETTER[units[after]] !== 0)) after++
  const power = BIG_LETTER[units[after]]
  return power !== 0 && power < big && !isOtherWord(units, after)
}

/** End of Arabic digits with thousands separators and one decimal point; 2025.02.05 and 1.2.3 end at the first point. */
export function digitsEnd(units: Uint16Array, from: number): number {
  let at = from
  while (isDigit(units[at])) at++
  if (at - from <= 3)
    while (units[at] === COMMA && isDigit(units[at + 1]) && isDigit(units[at + 2]) && isDigit(units[at + 3]) && !isDigit(units[at + 4]))
      at += 4
  if (units[at] === DOT && isDigit(units[at + 1])) {
    let end = at + 1
    while (isDigit(units[end])) end++
    const dotted = units[end] === DOT && isDigit(units[end + 1])
    const before = from >= 2 && units[from - 1] === DOT && isDigit(units[from - 2])
    if (!dotted && !before) return end
  }
  return at
}

const isDigit = (c: number): boolean => c >= ZERO && c <= NINE

/** How many digits stand before the point. */
function wholeLength(units: Uint16Array, from: number, end: number): number {
  let n = 0
  for (let i = from; i < end && units[i] !== DOT; i++) if (units[i] !== COMMA) n++
  return n
}

/** Mantissa of Arabic digits; a fraction sets `scale` and lifts what was read before to it. */
function digitsValue(units: Uint16Array, from: number, end: number): bigint {
  let text = ''
  let places = 0
  let fraction = false
  for (let i = from; i < end; i++) {
    const c = units[i]
    if (c === COMMA) continue
    if (c === DOT) fraction = true
    else {
      text += String.fromCharCode(c)
      if (fraction) places++
    }
  }
  if (places > 0) {
    scale = places
    const lift = 10n ** BigInt(places)
    total *= lift
    section *= lift
  }
  return BigInt(text)
}

/** Arabic digits alone: the same digits without separators and needless zeros. */
function plainDecimal(units: Uint16Array, from: number, end: number): string {
  let text = ''
  let point = -1
  for (let i = from; i < end; i++) {
    const c = units[i]
    if (c === COMMA) continue
    if (c === DOT) point = text.length
    text += String.fromCharCode(c)
  }
  let start = 0
  const whole = point < 0 ? text.length : point
  while (start < whole - 1 && text.charCodeAt(start) === ZERO) start++
  let stop = text.length
  if (point >= 0) {
    while (stop > point && text.charCodeAt(stop - 1) === ZERO) stop--
    if (stop === point + 1) stop = point
  }
  return text.slice(start, stop)
}
