// Words that stand beside a number or a date and say how to read it, by their kind.

import { KINDS } from './context-bits.js'
import * as WORD from './word-bits.js'
import { Details, shorterWord, wordAt, wordEnd } from './words.js'

const kinds = new Details(['date-context', 'near-number'], (rows) =>
  rows.reduce((bits, { kind }) => bits | ((1 << (KINDS.indexOf(kind) + 1)) >> 1), 0),
)

/** The place of the longest word of a kind (a bit of `CONTEXT`) that starts at `at`, 0 for none. Its end is left in `wordEnd`. */
export function contextAt(at: number, kind: number): number {
  for (let place = wordAt(at, WORD.CONTEXT); place !== 0; place = shorterWord(at, wordEnd, WORD.CONTEXT))
    if ((kinds.at(place) & kind) !== 0) return place
  return 0
}

/** Does a word of a kind stand in [from, to), maybe inside another one? */
export function contextWithin(from: number, to: number, kind: number): boolean {
  for (let at = Math.max(from, 0); at < to; at++) if (contextAt(at, kind) !== 0 && wordEnd <= to) return true
  return false
}
