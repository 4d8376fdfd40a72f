// What the words of the closed lists are to the number rules, in bits.

/** What a word may be: a row of the list of that name, `COUNTER` also of unit, `DATE_WORD` also of season and holiday. */
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
  DATE_WORD: 1 << 14,
  TIME_WORD: 1 << 15,
  COUNTER_BEFORE: 1 << 16,
  /** `counter-after`: behind any counter, behind one of an Arabic number, behind a measure, behind an amount of money. */
  AFTER_ANY: 1 << 17,
  AFTER_DIGITS: 1 << 18,
  AFTER_MEASURE: 1 << 19,
  AFTER_SUM: 1 << 20,
  /** `date-context`: 지난, 다음, which start a date. */
  DATE_PREFIX: 1 << 21,
  /** Has a kind, a bit of `CONTEXT`: asked for only where something else stands already, by `contextAt`. */
  CONTEXT: 1 << 22,
} as const

/** Kinds of the words that share `WORD.CONTEXT`: of `date-context` but its prefixes, and of `near-number`. */
export const CONTEXT = {
  tail: 1,
  ordinal: 1 << 1,
  'long-after': 1 << 2,
  'long-stem': 1 << 3,
  'long-before': 1 << 4,
  'feast-after': 1 << 5,
  suffix: 1 << 6,
  'meal-after': 1 << 7,
  'lunch-after': 1 << 8,
  'week-after': 1 << 9,
  'year-after': 1 << 10,
  ratio: 1 << 11,
  weight: 1 << 12,
  share: 1 << 13,
  'long-noun': 1 << 14,
  daily: 1 << 15,
  event: 1 << 16,
  uncounted: 1 << 17,
} as const
export type ContextKind = keyof typeof CONTEXT

/** Words that show that letters before them are a number. */
export const EVIDENCE = WORD.CURRENCY | WORD.PERCENT | WORD.COUNTER | WORD.TIME_UNIT | WORD.DATE_UNIT
