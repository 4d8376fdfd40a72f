// Where a number or a word of dates and times may start: one pass over the tokens that looks at their first two letters.

import { codesOf } from '../../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA } from '../../text/classes.js'
import type { Context } from '../../types.js'
import * as START from './start-bits.js'
import { NUMBER_START, SECOND, WORD_START } from './start-bits.js'
import { readWords } from './words.js'

/** Offsets of tokens in text order, and of what kind a number may be there (bits of `START`); valid up to `count` for the document that was asked for last. */
export const numberStarts = { count: 0, at: new Int32Array(1024), bits: new Uint8Array(1024) }
/** The same of words of dates and times. */
export const wordStarts = { count: 0, at: new Int32Array(1024) }

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
  if (wordStarts.at.length <= count) {
    numberStarts.at = new Int32Array(2 * count)
    numberStarts.bits = new Uint8Array(2 * count)
    wordStarts.at = new Int32Array(2 * count)
  }
  const { at: numbers, bits } = numberStarts
  const { at: words } = wordStarts
  let found = 0
  // No branch: a token is a start or not as it comes, and a wrong guess costs more than writing each one.
  for (let t = 0; t < count; t++) {
    const from = start[t]
    words[found] = from
    found += ((letters[codes[from]] & (letters[codes[from + 1]] >>> SECOND)) + 0xffff) >>> 16
  }
  let n = 0
  let w = 0
  for (let i = 0; i < found; i++) {
    const from = words[i]
    const here = letters[codes[from]] & (letters[codes[from + 1]] >>> SECOND) & MAY_START[classes[from]]
    numbers[n] = from
    bits[n] = here & NUMBER_START
    n += ((here & NUMBER_START) + 0xffff) >>> 16
    words[w] = from
    w += ((here & WORD_START) + 0xffff) >>> 16
  }
  numberStarts.count = n
  wordStarts.count = w
}
