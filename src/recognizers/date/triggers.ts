// Where a word of dates, times or 첫 번째 may start: those of the starts that have one, shared by the recognizers of one document.

import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import { findStarts, wordStarts } from '../numerals/starts.js'
import * as WORD from '../numerals/word-bits.js'
import { bitsAt } from '../numerals/words.js'

/** What may start at a trigger: a date, a time, 첫 번째; PREFIX only leads to a date (지난, 이번). */
export const DATE_TRIGGER = 1
export const TIME_TRIGGER = 2
export const FIRST_TRIGGER = 4
export const PREFIX = 8

/** Offsets in text order and what may start there, valid up to `count` for the document that was asked for last. */
export const triggers = { count: 0, at: new Int32Array(1024), bits: new Uint8Array(1024) }

let last: Context | null = null

export function findTriggers(context: Context): void {
  if (last === context) return
  last = context
  findStarts(context)
  const { units } = context.text
  const { at: from, count } = wordStarts
  if (triggers.at.length < count) {
    triggers.at = new Int32Array(2 * count)
    triggers.bits = new Uint8Array(2 * count)
  }
  const { at, bits } = triggers
  let n = 0
  for (let i = 0; i < count; i++) {
    const here = from[i]
    const words = bitsAt(here, WORD.DATE_WORD | WORD.TIME_WORD | WORD.DATE_PREFIX)
    let bit = (words & WORD.TIME_WORD) !== 0 ? TIME_TRIGGER : 0
    // 병오년, 월요일
    if ((words & WORD.DATE_WORD) !== 0 || units[here + 2] === UNIT.년 || (units[here + 2] === UNIT.일 && units[here + 1] === UNIT.요))
      bit |= DATE_TRIGGER
    else if ((words & WORD.DATE_PREFIX) !== 0) bit |= DATE_TRIGGER | PREFIX
    if (units[here] === UNIT.첫 && (units[here + 1] === UNIT.SPACE || units[here + 1] === UNIT.번)) bit |= FIRST_TRIGGER
    at[n] = here
    bits[n] = bit
    n += -bit >>> 31
  }
  triggers.count = n
}
