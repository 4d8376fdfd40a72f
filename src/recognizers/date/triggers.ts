// Where a word of dates, times or 첫 번째 may start: one pass over the tokens, shared by the recognizers of one document.

import { HANGUL } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { DATE_PAIR, pairOf, tablesOf } from './tables.js'

const NYEON = '년'.charCodeAt(0)
const IL = '일'.charCodeAt(0)
const YO = '요'.charCodeAt(0)

/** Offsets in text order and what may start there (DATE_PAIR, TIME_PAIR, FIRST_PAIR), valid up to `count` for the document that was asked for last. */
export const triggers = { count: 0, start: new Int32Array(1024), bits: new Uint8Array(1024) }

let last: Context | null = null

export function findTriggers(context: Context): void {
  if (last === context) return
  last = context
  const { tokens, gazetteer } = context
  const { units } = context.text
  const { pairs } = tablesOf(gazetteer)
  const { start, kind, count } = tokens
  if (triggers.start.length < count) {
    triggers.start = new Int32Array(2 * count)
    triggers.bits = new Uint8Array(2 * count)
  }
  const { start: at, bits } = triggers
  let n = 0
  for (let t = 0; t < count; t++) {
    if (kind[t] !== HANGUL) continue
    const from = start[t]
    let bit = pairs[pairOf(units[from], units[from + 1])]
    // 병오년, 월요일
    if (units[from + 2] === NYEON || (units[from + 2] === IL && units[from + 1] === YO)) bit |= DATE_PAIR
    if (bit === 0) continue
    at[n] = from
    bits[n++] = bit
  }
  triggers.count = n
}
