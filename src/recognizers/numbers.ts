// Numbers: scanned once, then each kind takes the numerals that its own units follow.
//
// A kind is a function `(context, numerals, out)`: `numerals` is sorted by start and shared, so never change it. Look at
// `numeral.end` (optionally one space later) for your unit, at `numeral.signStart` for the left edge, and push candidates.
// To add one: import it and add it to KINDS. Kinds may propose the same span; the decoder chooses.

import type { Candidate, Context } from '../types.js'
import { date } from './date.js'
import { money } from './money.js'
import { type Numeral, scanNumerals } from './numerals.js'
import { percent } from './percent.js'
import { quantity } from './quantity.js'
import { time } from './time.js'

export type NumberRecognizer = (context: Context, numerals: readonly Numeral[], out: Candidate[]) => void

const KINDS: readonly NumberRecognizer[] = [money, percent, quantity, date, time]

/** The candidates of all kinds, those of one kind after those of another. */
export function numbers(context: Context, out: Candidate[]): void {
  const numerals = scanNumerals(context)
  for (const kind of KINDS) kind(context, numerals, out)
}
