// Days and months of no one year: 매달 25일, 매년 3월; 징역 10월, 음력 8월 15일.

import { UNIT } from '../../text/units.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import type { Scan } from './scan.js'

/** Does what stands before `at` say so? */
export const recurs = (scan: Scan, at: number): boolean =>
  scan.units[at - 1] === UNIT.SPACE &&
  ((scan.units[at - 3] === UNIT.매 && isOneOf('달월년주', scan.units[at - 2])) || scan.followsNoun(at - 1, CONTEXT.UNCOUNTED))
