// What a number or a word of dates and times may start with, in bits of its first letter and of its second one.

/** What a first letter may begin, and what the second one lets it be. */
export const START = {
  /** A digit or a Hanja letter: the class of the token says so. */
  BY_CLASS: 1,
  DIGIT_WORD: 1 << 1,
  MULTIPLIER: 1 << 2,
  OPEN: 1 << 3,
  /** A native numeral of one letter. */
  SHORT_NATIVE: 1 << 4,
} as const
/** All bits of numbers, those of words of dates and times. */
export const NUMBER_START = 0x7f
export const WORD_START = 0xff80
/** From this bit on stands what a second letter lets it be. */
export const SECOND = 16
