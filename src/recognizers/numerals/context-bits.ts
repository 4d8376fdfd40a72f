// The kinds of the words that stand beside a number or a date, in bits: of `date-context` but its prefixes, and of `near-number`.

/** In the order of their bits. */
export const KINDS: readonly string[] = [
  'tail',
  'ordinal',
  'long-after',
  'long-stem',
  'long-before',
  'feast-after',
  'suffix',
  'meal-after',
  'lunch-after',
  'week-after',
  'year-after',
  'ratio',
  'weight',
  'share',
  'long-noun',
  'daily',
  'event',
  'uncounted',
]
export const TAIL = 1
export const ORDINAL = 1 << 1
export const LONG_AFTER = 1 << 2
export const LONG_STEM = 1 << 3
export const LONG_BEFORE = 1 << 4
export const FEAST_AFTER = 1 << 5
export const SUFFIX = 1 << 6
export const MEAL_AFTER = 1 << 7
export const LUNCH_AFTER = 1 << 8
export const WEEK_AFTER = 1 << 9
export const YEAR_AFTER = 1 << 10
export const RATIO = 1 << 11
export const WEIGHT = 1 << 12
export const SHARE = 1 << 13
export const LONG_NOUN = 1 << 14
export const DAILY = 1 << 15
export const EVENT = 1 << 16
export const UNCOUNTED = 1 << 17
