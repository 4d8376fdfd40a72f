// Numbers that share the unit of the last one: 3·4세, 1,2위, 30, 40대, 3·5·10년물.

import { UNIT } from '../../text/units.js'
import type { Numeral } from '../numerals.js'
import { isOneOf } from './letters.js'

/** Where the row begins whose last number, `numerals[i]`, begins at `from`: each is less than the next one, behind a comma by one or by ten. */
export function listStart(units: Uint16Array, numerals: readonly Numeral[], i: number, from: number): number {
  let start = from
  for (let j = i - 1; j >= 0; j--) {
    const one = numerals[j]
    const sign = units[start - 1] === UNIT.SPACE && units[start - 2] === UNIT.COMMA ? start - 2 : start - 1
    if (one.script !== 'digit' || one.big > 0 || one.end !== sign || !isOneOf('·,', units[sign])) break
    const step = Number(numerals[j + 1].upper ?? numerals[j + 1].decimal) - Number(one.decimal)
    if (units[sign] === UNIT.MIDDLE_DOT ? step <= 0 : step !== 1 && (step !== 10 || one.decimal?.at(-1) !== '0')) break
    start = one.start
  }
  return start
}
