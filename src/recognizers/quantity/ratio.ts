// Fractions and ratios: 3분의 1, 10억분의 1m, 114대 1, 0.38 대 0.62, 1:0.42.

import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Scan } from '../date/scan.js'
import { contextWithin } from '../numerals/context.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { quotientOf } from '../numerals/exact.js'
import { digitLetter, isOneOf } from '../numerals/letters.js'
import { EVIDENCE } from '../numerals/word-bits.js'
import { bitsAt } from '../numerals/words.js'
import type { Numeral } from '../numerals.js'
import { counterAt } from './counters.js'

export interface Ratio {
  end: number
  /** Exact value of the fraction, the first number of `114대 1`; null when it does not come out even. */
  decimal: string | null
  unit: 'fraction' | 'ratio'
  /** Numerals that belong to it. */
  used: number
}

const LONGEST = 12
/** How near the name of a ratio stands to it. */
const NEAR = 10

/** `3분의 1`: `lower` is the denominator. */
export function readFraction(scan: Scan, numerals: readonly Numeral[], i: number): Ratio | null {
  const bottom = numerals[i]
  if (scan.units[bottom.end] !== UNIT.분 || bottom.upper !== null || !scan.starts('분의', bottom.end)) return null
  const at = scan.skipSpace(bottom.end + 2)
  const top = numerals[i + 1]
  if (top !== undefined && top.start === at && top.upper === null && scan.classes[at] === DIGIT) {
    // 3분의 1만: only a third.
    const only = isOneOf('만', scan.units[top.end - 1]) && scan.integer(at) > 0 && scan.end === top.end - 1
    const end = only ? scan.end : top.end
    const decimal = only ? scan.value.slice(at, end) : top.decimal
    return { end, decimal: divide(decimal, bottom.decimal), unit: 'fraction', used: 2 }
  }
  // 사분의 삼
  const letter = scan.classes[at] === HANGUL ? digitLetter(scan.units[at]) : 0
  if (letter > 1 && scan.wordEnds(at + 1))
    return {
      end: at + 1,
      decimal: divide(String(letter - 1), bottom.decimal),
      unit: 'fraction',
      used: top !== undefined && top.start === at ? 2 : 1,
    }
  return null
}

/** `114대 1`, `1:0.42`: two plain numbers, and no unit after the second. */
export function readRatio(scan: Scan, numerals: readonly Numeral[], i: number): Ratio | null {
  const first = numerals[i]
  const sign = scan.skipSpace(first.end)
  const colon = scan.units[sign] === UNIT.COLON
  if (!colon && scan.units[sign] !== UNIT.대) return null
  const second = numerals[i + 1]
  if (second === undefined || first.script !== 'digit' || second.script !== 'digit' || first.upper !== null || second.upper !== null)
    return null
  if (second.start !== scan.skipSpace(sign + 1) || second.big !== 0 || first.big !== 0) return null
  if (!scan.wordEnds(second.end) || counterAt(scan, scan.skipSpace(second.end), 'digit') !== undefined) return null
  // 3대 2시간, 51 대 49%
  if (bitsAt(second.end, EVIDENCE) !== 0 || scan.units[second.end] === UNIT.PERCENT) return null
  if (colon && !isRatio(scan, first, second)) return null
  return { end: second.end, decimal: second.decimal === '1' ? first.decimal : null, unit: 'ratio', used: 2 }
}

/** With a colon two numbers are a score or a time as well: a decimal or the name of a ratio beside them makes it sure. */
function isRatio({ units }: Scan, first: Numeral, second: Numeral): boolean {
  if (units[second.end] === UNIT.COLON || first.decimal === null || second.decimal === null) return false
  if (first.decimal.includes('.') || second.decimal.includes('.')) return true
  if (first.decimal !== '1' && second.decimal !== '1') return false
  return contextWithin(first.start - NEAR, second.end + NEAR, CONTEXT.RATIO)
}

/** The exact decimal quotient, or null. */
function divide(top: string | null, bottom: string | null): string | null {
  if (top === null || bottom === null || top.includes('.') || bottom.includes('.') || top.length > LONGEST || bottom.length > LONGEST)
    return null
  return quotientOf(top, bottom, LONGEST)
}
