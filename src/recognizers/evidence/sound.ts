// How foreign the Hangul of a span sounds: the document's sums are made once, a span is a difference of two.

import { codesOf } from '../../gazetteer/lookup.js'
import { HANGUL } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { cellOf, EDGE } from './sound-weights.js'
import { FOREIGN, LETTER_KINDS, syllableTables } from './syllable-tables.js'

/**
 * What is told apart, by `soundOf`: of words in the articles that no list knows and that are no names, 12, 5 and 2 in a hundred sound more foreign
 * than this, of the parts of foreign names 97, 92 and 88.
 */
export const SOUND = { native: -45, foreign: -20, surelyForeign: 0 } as const

let current: Context | null = null
/** At an offset the weights of all that stands before it. */
let sums = new Int32Array(8192)
let cells: Int8Array = new Int8Array(0)
let bias = 0

/** Mean over its runs of the log-odds that a run of [start, end) is a part of a foreign name, in sixteenths; 0 without Hangul. */
export function soundOf(context: Context, start: number, end: number): number {
  if (context !== current) read(context)
  const { classes, units } = context.text
  let sum = sums[end] - sums[start]
  let count = classes[start] === HANGUL ? 1 : 0
  for (let i = start + 1; i < end; i++) if (classes[i] === HANGUL && classes[i - 1] !== HANGUL) count++
  // A span that begins or ends inside a run is read as if the run did.
  if (start > 0 && classes[start - 1] === HANGUL) {
    const before = units[start - 1]
    sum -= cells[cellOf(before, classes[start] === HANGUL ? units[start] : EDGE)]
    if (classes[start] === HANGUL) sum += cells[cellOf(EDGE, units[start])] + bias
  }
  if (classes[end - 1] === HANGUL) sum += cells[cellOf(units[end - 1], EDGE)]
  return count < 2 ? sum : sum / count
}

/** The same of the first syllables of a run, three at most, whatever follows. `end` is where the run ends. */
export function soundOfStart(context: Context, start: number, end: number): number {
  if (context !== current) read(context)
  return sums[end - start < 3 ? end : start + 3] - sums[start]
}

/** Class → all bits for Hangul, none for others. */
const IF_HANGUL = Int32Array.from({ length: 256 }, (_, kind) => (kind === HANGUL ? -1 : 0))

function read(context: Context): void {
  current = context
  const { classes, units, length } = context.text
  const { letterSyllables, sounds, soundBias } = syllableTables(context.gazetteer)
  cells = sounds
  bias = soundBias
  if (sums.length < length + 2) sums = new Int32Array(2 * length + 2)
  const out = sums
  const codes = codesOf()
  const started = bias
  const ifHangul = IF_HANGUL
  let sum = 0
  let before = EDGE
  for (let i = 0; i < length; i++) {
    // Where a run begins or ends would be guessed wrong too often: there is no branch. An edge beside an edge weighs nothing.
    const unit = units[i] & ifHangul[classes[i]]
    const starts = (-unit >> 31) & ~(-before >> 31)
    sum += letterSyllables[codes[i] * LETTER_KINDS + FOREIGN] + sounds[cellOf(before, unit)] + (starts & started)
    out[i + 1] = sum
    before = unit
  }
}
