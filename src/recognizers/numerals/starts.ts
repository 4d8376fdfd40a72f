// Where a number or a word of dates and times may start: one pass over the tokens that looks at their first two letters.

import { codesOf } from '../../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { NUMBER_START, SECOND, START, WORD_START } from './tables.js'
import { readWords } from './words.js'

/** Offsets of tokens in text order and what may start there (NUMBER_START, WORD_START), valid up to `count` for the document that was asked for last. */
export const starts = { count: 0, at: new Int32Array(1024), bits: new Uint16Array(1024) }

/** What may start with a token of a class. */
const MAY_START = new Uint16Array(16)
MAY_START[HANGUL] = (NUMBER_START ^ START.BY_CLASS) | WORD_START
MAY_START[DIGIT] = START.BY_CLASS
MAY_START[HANJA] = START.BY_CLASS

let last: Context | null = null

export function findStarts(context: Context): void {
  if (last === context) return
  last = context
  const { letters } = readWords(context)
  const { start, count } = context.tokens
  const { classes } = context.text
  const codes = codesOf()
  if (starts.at.length <= count) {
    starts.at = new Int32Array(2 * count)
    starts.bits = new Uint16Array(2 * count)
  }
  const { at, bits } = starts
  let found = 0
  // No branch: a token is a start or not as it comes, and a wrong guess costs more than writing each one.
  for (let t = 0; t < count; t++) {
    const from = start[t]
    at[found] = from
    found += ((letters[codes[from]] & (letters[codes[from + 1]] >>> SECOND)) + 0xffff) >>> 16
  }
  let n = 0
  for (let i = 0; i < found; i++) {
    const from = at[i]
    const here = letters[codes[from]] & (letters[codes[from + 1]] >>> SECOND) & MAY_START[classes[from]]
    at[n] = from
    bits[n] = here
    n += (here + 0xffff) >>> 16
  }
  starts.count = n
}
