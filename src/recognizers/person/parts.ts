// The parts of the rules of this room by bit, in the order of `rules.ts`.

export const KNOWN = 1
export const UNKNOWN = 1 << 1
export const SHORT = 1 << 2
export const LONG = 1 << 3
export const NOUN = 1 << 4
export const BODY = 1 << 5
export const FRESH = 1 << 6
export const WEAK_TITLE = 1 << 7
export const WEAK_TITLE_LEFT = 1 << 8
export const GIVEN_LIKE = 1 << 9
export const GIVEN_UNLIKE = 1 << 10
export const SUFFIX = 1 << 11
export const DETERMINER = 1 << 12
export const ONE = 1 << 13
export const TWO = 1 << 14
export const THREE = 1 << 15
export const MANY = 1 << 16
export const ALL = 1 << 17
export const SOME = 1 << 18
export const ALIEN = 1 << 19
export const NATIVE = 1 << 20
export const SOME_NOUN = 1 << 21
export const ONE_LETTER = 1 << 22
export const TRAILING_JOSA = 1 << 23
export const NEAR_TITLE = 1 << 24
export const JOINED = 1 << 25
export const INFLECTED = 1 << 26
export const AFTER_NAME = 1 << 27
/** 제임스 김 */
export const SURNAME_LAST = 1 << 28
/** 독일 `메르츠` 총리, and no `독일 메르츠`. */
export const AFTER_COUNTRY = 1 << 29
export const COUNTRY_FIRST = 1 << 30
