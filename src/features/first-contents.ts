// The first stage's features as training and compiling need them: their templates, and the contents that the numbers of `first-numbers.ts` stand for.

import { LABELS } from '../types.js'
import { FIRST_EXTENTS } from './first-numbers.js'
import { hashOf } from './hashes.js'
import { HALVES, LEAST_HALVES, sureContent } from './rule-hashes.js'
import { hashOfSet, type NameTables } from './tables.js'

export const FIRST_TEMPLATES: ReadonlySet<string> = new Set([
  'firstAfter',
  'firstBefore',
  'firstEdge',
  'firstExtent',
  'firstInnerLast',
  'firstInnerNext',
  'firstInnerSound',
  'firstInnerWords',
  'firstLast',
  'firstLastTwo',
  'firstLeft',
  'firstLeftTitle',
  'firstLetter',
  'firstLists',
  'firstNext',
  'firstNextTwo',
  'firstRule',
  'firstSecond',
  'firstShape',
  'firstSound',
])

/** `firstRuleNumber` → the content of its feature. */
export const FIRST_RULES = LABELS.length * HALVES
export const firstRuleContent = (number: number): number =>
  sureContent(hashOf(LABELS[Math.floor(number / HALVES)].toLowerCase()), (number % HALVES) + LEAST_HALVES)

/** Set of lists → the content of its feature. */
export const firstSetContent = (tables: NameTables, bits: number): number => hashOfSet(tables.listHash, bits & tables.shipped)

/** The sum of `insideNumber` and `extentOf` → script and length of a span, 0..FIRST_SHAPES - 1, the content of one feature. */
export const FIRST_INSIDES = 16 * FIRST_EXTENTS
export const FIRST_SHAPES = 256
export const shapeIn = (inside: number): number => ((inside >> 9) << 4) | ((inside >> 3) & 15)
/** … → eojeols after the first, length and ending, 0..FIRST_EXTENTS - 1, the content of another one. */
export const extentIn = (inside: number): number => inside % FIRST_EXTENTS
