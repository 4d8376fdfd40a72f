// What a number or a word of dates and times may start with, in bits of its first letter and of its second one.

/** A digit or a Hanja letter: the class of the token says so. */
export const BY_CLASS = 1
export const DIGIT_WORD = 1 << 1
export const MULTIPLIER = 1 << 2
export const OPEN = 1 << 3
/** A native numeral of one letter. */
export const SHORT_NATIVE = 1 << 4
/** All bits of numbers, those of words of dates and times. */
export const NUMBER_START = 0x7f
export const WORD_START = 0xff80
/** From this bit on stands what a second letter lets it be. */
export const SECOND = 16
