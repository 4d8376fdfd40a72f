// Where a number or a word of dates and times may start: one pass over the tokens that looks at their first letters.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { DIGIT, HANGUL, HANJA } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { tablesOf } from '../date/tables.js'
import { DIGIT_LETTER, FIRST_LETTER, MYEOT, NATIVE_FIRST, NUMBER_LETTERS, POINT, STRONG_POINT, SU, YEO } from './letters.js'
import { unitFirsts } from './listed.js'
import { NATIVE_SECOND } from './native.js'

/** What the first letter may begin, and what the second one lets it be. */
const DIGITS = 1
const DIGIT_WORD = 2
const MULTIPLIER = 4
const OPEN_NUMBER = 8
const NATIVE = 16
const LETTERS = DIGIT_WORD | MULTIPLIER | OPEN_NUMBER | NATIVE
export const NUMBER_START = DIGITS | LETTERS
export const WORD_START = 32

/** Tokens in text order, valid up to `count` for the document that was asked for last: NUMBER_START bits, WORD_START, or both. */
export const starts = { count: 0, token: new Int32Array(1024), bits: new Uint8Array(1024) }

let last: Context | null = null
let known: Gazetteer | null = null
let first = new Uint8Array(65536)
let second = new Uint8Array(65536)
const cache = new WeakMap<Gazetteer, { first: Uint8Array<ArrayBuffer>; second: Uint8Array<ArrayBuffer> }>()

export function findStarts(context: Context): void {
  if (last === context) return
  last = context
  if (context.gazetteer !== known) use(context.gazetteer)
  const { start, kind, count } = context.tokens
  const { units } = context.text
  if (starts.token.length < count) {
    starts.token = new Int32Array(2 * count)
    starts.bits = new Uint8Array(2 * count)
  }
  const { token, bits } = starts
  const firsts = first
  const seconds = second
  let n = 0
  for (let t = 0; t < count; t++) {
    const at = start[t]
    const bit = firsts[units[at]]
    if (bit === 0) continue
    const k = kind[t]
    const here = k === HANGUL ? bit & (seconds[units[at + 1]] | WORD_START) : k === DIGIT ? DIGITS : k === HANJA ? bit & LETTERS : 0
    if (here === 0) continue
    token[n] = t
    bits[n++] = here
  }
  starts.count = n
}

function use(gazetteer: Gazetteer): void {
  let tables = cache.get(gazetteer)
  if (tables === undefined) {
    tables = build(gazetteer)
    cache.set(gazetteer, tables)
  }
  first = tables.first
  second = tables.second
  known = gazetteer
}

/** Code unit → what it may begin, and code unit → what may go on with it. */
function build(gazetteer: Gazetteer): { first: Uint8Array<ArrayBuffer>; second: Uint8Array<ArrayBuffer> } {
  const begin = new Uint8Array(65536)
  const after = new Uint8Array(65536)
  for (const c of NUMBER_LETTERS) {
    if (FIRST_LETTER[c] !== 0) begin[c] = DIGIT_LETTER[c] !== 0 ? DIGIT_WORD : MULTIPLIER
    if (DIGIT_LETTER[c] === 0) after[c] |= OPEN_NUMBER
  }
  begin[SU] = begin[MYEOT] = OPEN_NUMBER
  for (const letter of NATIVE_FIRST) begin[letter.charCodeAt(0)] |= NATIVE
  for (const c of [...NUMBER_LETTERS, SU, MYEOT, YEO, POINT, STRONG_POINT]) after[c] |= DIGIT_WORD | MULTIPLIER | NATIVE
  for (let c = 0x30; c < 0x3a; c++) {
    begin[c] = DIGITS
    after[c] |= MULTIPLIER
  }
  for (const c of unitFirsts(gazetteer)) after[c] |= DIGIT_WORD | MULTIPLIER | NATIVE
  for (const c of NATIVE_SECOND) after[c] |= NATIVE
  // A space before the unit or the multiplier, the sign of a range.
  after[0x20] |= MULTIPLIER | OPEN_NUMBER | NATIVE
  after[0x7e] |= MULTIPLIER | NATIVE
  for (const c of tablesOf(gazetteer).firsts) begin[c] |= WORD_START
  return { first: begin, second: after }
}
