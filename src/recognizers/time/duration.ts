// A duration shorter than a day: 1시간 20분, 두 시간 반, 40분간, 90초 만.

import { DIGIT } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Scan } from '../date/scan.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { isNegative, type Numeral } from '../numerals.js'

export interface Duration {
  end: number
  /** `PT1H20M`, or null when it is open (30여 분) or below a second. */
  iso: string | null
}

const UNITS = 'HMS'

/** Reads a duration whose number is `numeral`. */
export function readDuration(scan: Scan, numeral: Numeral): Duration | null {
  if ((numeral.follow & WORD.TIME_UNIT) === 0) return null
  const at = scan.skipSpace(numeral.end)
  const unit = scan.timeUnit(at)!
  if (unit.clock) return null
  let { end } = scan
  const { script } = numeral
  // 한 분 is a person, 이 분 this person; 두 초 is nothing.
  if (unit.iso !== 'H' && script !== 'digit' && !numeral.open && (script === 'native' || numeral.end - numeral.start < 2)) return null
  if (script === 'hangul' && numeral.end - numeral.start === 1 && !numeral.open) return null
  if (unit.iso === 'M' && isOneOf('기의', scan.units[end])) return null
  let iso: string | null =
    numeral.decimal === null || isNegative(numeral) || numeral.upper !== null || numeral.modifier !== null || unit.iso === ''
      ? null
      : `PT${numeral.decimal}${unit.iso}`
  let size = UNITS.indexOf(unit.iso)
  // 1시간 20분 30초
  while (size >= 0 && size < 2) {
    const next = scan.skipSpace(end)
    if (scan.classes[next] !== DIGIT) break
    const number = scan.integer(next)
    const digits = scan.end
    const from = scan.pastYeo(digits)
    const smaller = number < 0 ? undefined : scan.timeUnit(from)
    if (smaller === undefined || smaller.clock || UNITS.indexOf(smaller.iso) <= size || isOneOf('기', scan.units[scan.end])) break
    end = scan.end
    size = UNITS.indexOf(smaller.iso)
    iso = iso === null || from > digits ? null : `${iso}${number}${smaller.iso}`
  }
  if (unit.iso === 'H' && size === 0) {
    const half = scan.pastHalf(end)
    if (half > end && iso !== null) iso += '30M'
    end = half
  }
  if (scan.starts('여', end) && (scan.wordEnds(end + 1) || scan.hasContext(end + 1, CONTEXT.SUFFIX))) {
    end++
    iso = null
  }
  const suffixed = suffixEnd(scan, end)
  if (suffixed > end) return { end: suffixed, iso }
  // 52시간제
  if (isOneOf('제', scan.units[end])) return scan.wordEnds(end + 1) ? { end, iso } : null
  return scan.wordEnds(end) ||
    scan.starts('동안', end) ||
    isOneOf('씩당쯤께짜가거안정미', scan.units[end]) ||
    (isOneOf('대', scan.units[end]) && scan.wordEnds(end + 1))
    ? { end, iso }
    : null
}

/** 간, 째, 만, 전, 뒤, 후 that belong to a duration; `at` when none does. */
export function suffixEnd(scan: Scan, at: number): number {
  const next = scan.skipSpace(at)
  if (!scan.hasContext(next, CONTEXT.SUFFIX)) return at
  const after = scan.end
  const letter = scan.units[next]
  if (isOneOf('차', letter)) return at
  if (isOneOf('만', letter)) return isOneOf('에의인이', scan.units[after]) || (next > at && scan.wordEnds(after)) ? after : at
  if (isOneOf('간째', letter)) return next === at && scan.wordEnds(after) ? after : at
  return scan.particleOnly(after) || scan.units[after] === UNIT.SPACE ? after : at
}
