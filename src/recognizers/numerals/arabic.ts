// Arabic digits as written: thousands separators, one decimal point.

import { UNIT } from '../../text/units.js'
import { toDecimal } from './exact.js'

/** What `digitsEnd` passed: the digits as one whole number (exact up to 15), how many stand before the point and behind it. */
export const passed = new Float64Array(1)
export let wholeLength = 0
export let fractionLength = 0

/** End of Arabic digits with thousands separators and one decimal point; 2025.02.05 and 1.2.3 end at the first point. */
export function digitsEnd(units: Uint16Array, from: number): number {
  let at = from
  let value = 0
  for (let c = units[at]; c >= UNIT.ZERO && c <= UNIT.NINE; c = units[++at]) value = value * 10 + c - UNIT.ZERO
  wholeLength = at - from
  fractionLength = 0
  if (at - from <= 3)
    while (
      units[at] === UNIT.COMMA &&
      isDigit(units[at + 1]) &&
      isDigit(units[at + 2]) &&
      isDigit(units[at + 3]) &&
      !isDigit(units[at + 4])
    ) {
      value = value * 1000 + units[at + 1] * 100 + units[at + 2] * 10 + units[at + 3] - 111 * UNIT.ZERO
      wholeLength += 3
      at += 4
    }
  if (units[at] === UNIT.DOT && isDigit(units[at + 1])) {
    let end = at + 1
    let longer = value
    for (let c = units[end]; c >= UNIT.ZERO && c <= UNIT.NINE; c = units[++end]) longer = longer * 10 + c - UNIT.ZERO
    const dotted = units[end] === UNIT.DOT && isDigit(units[end + 1])
    const before = from >= 2 && units[from - 1] === UNIT.DOT && isDigit(units[from - 2])
    if (!dotted && !before) {
      value = longer
      fractionLength = end - at - 1
      at = end
    }
  }
  passed[0] = value
  return at
}

export const isDigit = (c: number): boolean => c >= UNIT.ZERO && c <= UNIT.NINE

/** The digits that `digitsEnd` passed, where they are more than a double holds. */
export const longDecimal = (units: Uint16Array, from: number, end: number): string =>
  toDecimal(BigInt(String.fromCharCode(...units.subarray(from, end)).replace(/[,.]/g, '')), fractionLength)
