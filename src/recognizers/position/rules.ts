// The rules for posts: families and parts by name, each with its number and its log-odds, in one order.

import { type LogOdds, rulesOf } from '../evidence/rules.js'

/** In the order of the ways a title is read (`evidence/titles.ts`). */
export enum FAMILY {
  NONE,
  TITLE,
  WEAK,
  COMPOUND,
  COMPOUND_WEAK,
  OFFICE,
  BRACKETED,
  JOINED,
  LETTERS,
  LISTED,
}

const FAMILIES: LogOdds<typeof FAMILY> = {
  none: -1,
  title: 3.1,
  weak: -1.8,
  compound: 1.6,
  'compound-weak': -0.2,
  office: 2.3,
  bracketed: 1.9,
  joined: 1.5,
  letters: 1.3,
  listed: -4.4,
}

export enum PART {
  SUFFIX = 1 << 0,
  SURNAME_LEFT = 1 << 1,
  NAME_LEFT = 1 << 2,
  AGED_LEFT = 1 << 3,
  BODY_LEFT = 1 << 4,
  NAME_RIGHT = 1 << 5,
  ENTRY = 1 << 6,
  SEQUEL = 1 << 7,
  LONG = 1 << 8,
  INSIDE = 1 << 9,
  BRACKET = 1 << 10,
  WEAK_NAME_LEFT = 1 << 11,
  WEAK_BODY_LEFT = 1 << 12,
  WEAK_NAME_RIGHT = 1 << 13,
  WEAK_AGED_LEFT = 1 << 14,
  WEAK_BRACKET = 1 << 15,
  WEAK_SEQUEL = 1 << 16,
  TITLE_RIGHT = 1 << 17,
  WEAK_TITLE_RIGHT = 1 << 18,
  /** 부사장(`CFO`) */
  TITLE_LEFT = 1 << 19,
}

const PARTS: LogOdds<typeof PART> = {
  suffix: -3.4,
  'surname-left': 2.2,
  'name-left': 1,
  'aged-left': 0.8,
  'body-left': 2,
  'name-right': 0.1,
  entry: 1.4,
  sequel: -3.4,
  long: 0.5,
  inside: -6,
  bracket: 0.3,
  'weak-name-left': 0.8,
  'weak-body-left': -0.4,
  'weak-name-right': 1,
  'weak-aged-left': 0,
  'weak-bracket': 0,
  'weak-sequel': -0.3,
  'title-right': -0.6,
  'weak-title-right': 0.9,
  'title-left': 1.5,
}

export const positionRules = rulesOf('position', 'POSITION', FAMILIES, PARTS)
