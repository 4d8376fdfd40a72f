// The parts of the rules of this room by bit, in the order of `rules.ts`.

export const COMMON = 1
export const PLACE = 1 << 1
export const NAME = 1 << 2
export const SHORT = 1 << 3
export const NOUN = 1 << 4
export const LISTED = 1 << 5
export const TITLE = 1 << 6
export const SEQUEL = 1 << 7
export const PERSON = 1 << 8
export const BRACKET_TITLE = 1 << 9
export const TRIGGER = 1 << 10
export const QUOTED = 1 << 11
export const ENTRY = 1 << 12
export const HEADLINE = 1 << 13
export const JOINT = 1 << 14
export const SUBJECT = 1 << 15
export const JOSA = 1 << 16
export const SUFFIX = 1 << 17
export const BRACKET = 1 << 18
export const FRESH = 1 << 19
export const AFTER_PLACE = 1 << 20
export const COMMON_EVIDENCE = 1 << 21
/** Of a fund: the word says so before the number. */
export const STEM_BODY = 1 << 22
export const STEM_PLACE = 1 << 23
export const STEM_NOUN = 1 << 24
export const ONE = 1 << 25
/** Of a fund: a word and a number alone: 씨앗 1호, 국내 1호. */
export const LATER = 1 << 26
/** Of a fund: the name may go on to the left. */
export const DOUBTFUL = 1 << 27
/** Of a fund: neither before nor after the number a word says that it is one. */
export const BARE = 1 << 28
/** Of a fund: it begins words before the one with the number. */
export const LONG = 1 << 29
export const AFTER_BODY = 1 << 30
