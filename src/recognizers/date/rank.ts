// What a part of a date names, from large to small; a part is read only after a larger one.

export const NOTHING = 0
export const YEAR = 1
export const SEASON = 2
export const MONTH = 3
export const WEEK = 4
export const DAY = 5
/** 말, 초, 첫날: nothing follows. */
export const LAST = 6
