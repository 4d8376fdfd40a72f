// What a word of the closed lists may be to the number rules, in bits: a row of the list of that name, `COUNTER` also of unit, `DATE_WORD` also of season and holiday.

export const APPROXIMATOR = 1
export const ARTICLE = 1 << 1
export const COUNTED = 1 << 2
export const COUNTER = 1 << 3
export const CROWDED = 1 << 4
export const CURRENCY = 1 << 5
export const DATE_UNIT = 1 << 6
export const MONEY_NOUN = 1 << 7
export const MULTIPLIER = 1 << 8
export const NOT_MONEY = 1 << 9
export const NOT_PER = 1 << 10
export const NOT_PERCENT = 1 << 11
export const PERCENT = 1 << 12
export const TIME_UNIT = 1 << 13
export const DATE_WORD = 1 << 14
export const TIME_WORD = 1 << 15
export const COUNTER_BEFORE = 1 << 16
/** `counter-after`: behind any counter, behind one of an Arabic number, behind a measure, behind an amount of money. */
export const AFTER_ANY = 1 << 17
export const AFTER_DIGITS = 1 << 18
export const AFTER_MEASURE = 1 << 19
export const AFTER_SUM = 1 << 20
/** `date-context`: 지난, 다음, which start a date. */
export const DATE_PREFIX = 1 << 21
/** Has a kind, a bit of `CONTEXT`: asked for only where something else stands already, by `contextAt`. */
export const CONTEXT = 1 << 22

/** Words that show that letters before them are a number. */
export const EVIDENCE = CURRENCY | PERCENT | COUNTER | TIME_UNIT | DATE_UNIT
