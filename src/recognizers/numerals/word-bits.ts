// What the words of the closed lists are to the number rules, in bits; all 32 are taken, by `WORD` and `CONTEXT` together.

/** What a word may be: a row of the list of that name, `DATE_WORD` also of season and holiday. */
export const WORD = {
  APPROXIMATOR: 1,
  ARTICLE: 1 << 1,
  COUNTED: 1 << 2,
  COUNTER: 1 << 3,
  CROWDED: 1 << 4,
  CURRENCY: 1 << 5,
  DATE_UNIT: 1 << 6,
  MONEY_NOUN: 1 << 7,
  MULTIPLIER: 1 << 8,
  NOT_MONEY: 1 << 9,
  NOT_PER: 1 << 10,
  NOT_PERCENT: 1 << 11,
  PERCENT: 1 << 12,
  TIME_UNIT: 1 << 13,
  UNIT: 1 << 14,
  DATE_WORD: 1 << 15,
  TIME_WORD: 1 << 16,
  /** `counter-after`: behind any counter, behind one of an Arabic number, behind a measure, behind an amount of money. */
  AFTER_ANY: 1 << 27,
  AFTER_DIGITS: 1 << 28,
  AFTER_MEASURE: 1 << 29,
  AFTER_SUM: 1 << 30,
  COUNTER_BEFORE: 1 << 31,
} as const

/** `date-context`, by kind. */
export const CONTEXT = {
  prefix: 1 << 17,
  tail: 1 << 18,
  ordinal: 1 << 19,
  'long-after': 1 << 20,
  'long-stem': 1 << 21,
  'long-before': 1 << 22,
  'feast-after': 1 << 23,
  suffix: 1 << 24,
  'meal-after': 1 << 25,
  'lunch-after': 1 << 26,
} as const
export type ContextKind = keyof typeof CONTEXT

/** Words that show that letters before them are a number. */
export const EVIDENCE = WORD.CURRENCY | WORD.PERCENT | WORD.UNIT | WORD.COUNTER | WORD.TIME_UNIT | WORD.DATE_UNIT
/** Words that count things. */
export const COUNTS = WORD.UNIT | WORD.COUNTER
