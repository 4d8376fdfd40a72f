// The lower end of a range whose unit stands behind the upper end alone: 5-6%, 2-3배.

import { UNIT } from '../../text/units.js'
import { isNegative, type Numeral } from '../numerals.js'
import { compare } from './exact.js'
import { liftLower } from './range.js'
import { readNumber } from './read.js'

/** The number before the dash that `numeral` stands behind, with the multipliers that only `numeral` has; null where it is no lower end. */
export function lowerEnd(units: Uint16Array, lower: Numeral | undefined, numeral: Numeral): Numeral | null {
  if (lower === undefined || units[numeral.start - 1] !== UNIT.HYPHEN || lower.end !== numeral.start - 1) return null
  if (lower.script !== 'digit' || lower.glued || lower.upper !== null || isNegative(lower)) return null
  if (lower.decimal === null || numeral.decimal === null || numeral.upper !== null) return null
  readNumber(units, numeral.start, true)
  const decimal = liftLower(units, lower, numeral.decimal)
  return compare(decimal, numeral.decimal) < 0 ? { ...lower, decimal } : null
}
