// The parts of the rules of this room by bit, in the order of `position.ts`.

export const SUFFIX = 1
export const SURNAME_LEFT = 1 << 1
export const NAME_LEFT = 1 << 2
export const AGED_LEFT = 1 << 3
export const BODY_LEFT = 1 << 4
export const NAME_RIGHT = 1 << 5
export const ENTRY = 1 << 6
export const SEQUEL = 1 << 7
export const LONG = 1 << 8
export const INSIDE = 1 << 9
export const BRACKET = 1 << 10
export const WEAK_NAME_LEFT = 1 << 11
export const WEAK_BODY_LEFT = 1 << 12
export const WEAK_NAME_RIGHT = 1 << 13
export const WEAK_AGED_LEFT = 1 << 14
export const WEAK_BRACKET = 1 << 15
export const WEAK_SEQUEL = 1 << 16
export const TITLE_RIGHT = 1 << 17
export const WEAK_TITLE_RIGHT = 1 << 18
/** 부사장(`CFO`) */
export const TITLE_LEFT = 1 << 19
