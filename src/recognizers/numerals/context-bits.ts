// The kinds of the words that stand beside a number or a date, in bits: of `date-context` but its prefixes, and of `near-number`.

import type { NameOf } from '../evidence/rules.js'

export enum CONTEXT {
  TAIL = 1 << 0,
  ORDINAL = 1 << 1,
  LONG_AFTER = 1 << 2,
  LONG_STEM = 1 << 3,
  LONG_BEFORE = 1 << 4,
  FEAST_AFTER = 1 << 5,
  SUFFIX = 1 << 6,
  MEAL_AFTER = 1 << 7,
  LUNCH_AFTER = 1 << 8,
  WEEK_AFTER = 1 << 9,
  YEAR_AFTER = 1 << 10,
  RATIO = 1 << 11,
  WEIGHT = 1 << 12,
  SHARE = 1 << 13,
  LONG_NOUN = 1 << 14,
  DAILY = 1 << 15,
  EVENT = 1 << 16,
  UNCOUNTED = 1 << 17,
  LANE = 1 << 18,
}

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
  'lane',
] satisfies NameOf<keyof typeof CONTEXT>[]
