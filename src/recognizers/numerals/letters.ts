// The letters that numbers are written with, in one table over code units: digits, small multipliers (십 백 천) and big ones (만 억 조 경).

import { UNIT } from '../../text/units.js'

/**
 * Code unit → what the letter is in a number. Bits 0-3: value + 1 of a Sino-Korean or Hanja digit. Bits 4-5: exponent of 십 백 천.
 * Bits 6-8: a quarter of the exponent of 만 억 조 경 해. Bit 9: may stand inside a number. Bits 10-11: may begin a number.
 * Bits 12-14: where `OTHER_SECONDS` has the second letters of the other words that it begins (경기, 조각), 0 for none.
 */
const LETTER = new Uint16Array(65536)
const SMALL = 4
const BIG = 6
const INSIDE = 1 << 9
const FIRST = 10
const OTHER = 12

/** Value + 1 of a Sino-Korean or Hanja digit, 0 for other letters. */
export const digitLetter = (unit: number): number => LETTER[unit] & 15
/** Exponent of 십 백 천 and their Hanja. */
export const smallLetter = (unit: number): number => (LETTER[unit] >> SMALL) & 3
/** Exponent of 만 억 조 경 해 and their Hanja. */
export const bigLetter = (unit: number): number => (LETTER[unit] >> (BIG - 2)) & 28
/** Is the letter a multiplier? */
export const isMultiplierLetter = (unit: number): boolean => (LETTER[unit] & 0x1f0) !== 0
/** Is the letter a digit, or one of 십 백 천? */
export const isCoefficientLetter = (unit: number): boolean => (LETTER[unit] & 0x3f) !== 0
/** May this letter stand inside a number? */
export const isNumberLetter = (unit: number): boolean => (LETTER[unit] & INSIDE) !== 0
/** May a number start with this letter? 1 Sino-Korean, 2 native, 3 both. */
export const firstLetter = (unit: number): number => (LETTER[unit] >> FIRST) & 3

const DIGIT_LETTERS: readonly string[] = ['영공零〇', '일一壹', '이二貳', '삼三參', '사四', '오五', '육륙六', '칠七', '팔八', '구九']
const SMALL_LETTERS: readonly string[] = ['십十', '백百', '천千']
const BIG_LETTERS: readonly string[] = ['만萬万', '억億', '조兆', '경京', '해']
/** First letters of the native numerals. */
const NATIVE_FIRST = '한두세네석넉서너대다여일아열스마쉰예'

/**
 * Words that begin with a multiplier letter but are counters or nouns after a number: 5경기, 3조각, 10만기, 200해리.
 * The letter is no multiplier where one of them stands.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = { 경: '기로험', 조: '각항합직별', 백: '신', 천: '막', 해: '째리' }

fill(DIGIT_LETTERS, 0, 1 << FIRST)
fill(SMALL_LETTERS, SMALL, 1 << FIRST)
fill(BIG_LETTERS.slice(0, 1), BIG, 1 << FIRST)
fill(BIG_LETTERS.slice(1), BIG, 0, 2)
// 수백억, 몇만: an open amount. 100억여원: a little more than. 일점이삼: the decimal point of a spoken number.
for (const unit of [UNIT.수, UNIT.몇, UNIT.여, UNIT.점, UNIT.쩜]) LETTER[unit] |= INSIDE
for (const unit of [UNIT.수, UNIT.몇]) LETTER[unit] |= 1 << FIRST
for (const letter of NATIVE_FIRST) LETTER[letter.charCodeAt(0)] |= 2 << FIRST
/** Of each of those first letters; by number, from 1 on. */
const OTHER_SECONDS = ['']
for (const letter in OTHER_WORDS) {
  LETTER[letter.charCodeAt(0)] |= OTHER_SECONDS.length << OTHER
  OTHER_SECONDS.push(OTHER_WORDS[letter])
}

function fill(rows: readonly string[], shift: number, first: number, from = 1): void {
  rows.forEach((letters, i) => {
    for (const letter of letters) LETTER[letter.charCodeAt(0)] |= ((i + from) << shift) | INSIDE | first
  })
}

/** 경기, 조각: the multiplier letter at `at` begins another word. */
export function isOtherWord(units: Uint16Array, at: number): boolean {
  const other = LETTER[units[at]] >> OTHER
  return other !== 0 && isOneOf(OTHER_SECONDS[other], units[at + 1])
}

/** Is the code unit one of a few letters? */
export function isOneOf(letters: string, unit: number): boolean {
  for (let i = 0; i < letters.length; i++) if (letters.charCodeAt(i) === unit) return true
  return false
}

/** Does `word` stand at `at`? Quicker than a string's own search for the few letters that words of rules have. */
export function startsAt(units: Uint16Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (units[at + i] !== word.charCodeAt(i)) return false
  return true
}
