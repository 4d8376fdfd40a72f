// Where a word of dates, times or 첫 번째 may start: one pass over the tokens, shared by the recognizers of one document.

import { codesOf } from '../../gazetteer/lookup.js'
import { HANGUL } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { findStarts, starts, WORD_START } from '../numerals/starts.js'
import { DATE_PAIR, FIRST_PAIR, PREFIX, pairOf, startsOf, tablesOf } from './tables.js'

const NYEON = '년'.charCodeAt(0)
const IL = '일'.charCodeAt(0)
const YO = '요'.charCodeAt(0)

/** Offsets in text order and what may start there (DATE_PAIR, PREFIX, TIME_PAIR, FIRST_PAIR), valid up to `count` for the document that was asked for last. */
export const triggers = { count: 0, start: new Int32Array(1024), bits: new Uint8Array(1024) }

let last: Context | null = null

export function findTriggers(context: Context): void {
  if (last === context) return
  last = context
  const { tokens, gazetteer } = context
  const { units } = context.text
  const { pairs, starts: words } = tablesOf(gazetteer)
  const codes = codesOf()
  findStarts(context)
  const { start, kind } = tokens
  const { token, bits: begins, count } = starts
  if (triggers.start.length < count) {
    triggers.start = new Int32Array(2 * count)
    triggers.bits = new Uint8Array(2 * count)
  }
  const { start: at, bits } = triggers
  let n = 0
  for (let i = 0; i < count; i++) {
    if ((begins[i] & WORD_START) === 0 || kind[token[i]] !== HANGUL) continue
    const from = start[token[i]]
    let bit = pairs[pairOf(units[from], units[from + 1])]
    if (bit !== 0) {
      const found = startsOf(gazetteer, words, codes, from)
      // 이번 without a longer word is no date by itself.
      const prefix = (bit & DATE_PAIR) !== 0 && (found & (PREFIX | DATE_PAIR)) === PREFIX ? PREFIX | DATE_PAIR : 0
      bit &= found | FIRST_PAIR
      bit |= prefix
    }
    // 병오년, 월요일
    if (units[from + 2] === NYEON || (units[from + 2] === IL && units[from + 1] === YO)) bit = (bit | DATE_PAIR) & ~PREFIX
    if (bit === 0) continue
    at[n] = from
    bits[n++] = bit
  }
  triggers.count = n
}
