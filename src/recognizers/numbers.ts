// Numbers: scanned once, then each kind takes the numerals that its own units follow.
//
// A kind is a function `(context, numerals, out)`: `numerals` is sorted by start and shared, so never change it. Look at
// `numeral.end` (optionally one space later) for your unit, at `numeral.signStart` for the left edge, and push candidates.
// To add one: import it and add it to NUMBERS. Kinds may propose the same span; the decoder chooses.

import { nextHit } from '../gazetteer/lookup.js'
import { DISAGREES, kindOf, OTHER } from '../tokens/particles.js'
import type { Candidate, Context } from '../types.js'
import { date } from './date.js'
import { rest } from './evidence/edges.js'
import { nameBits } from './evidence/lists.js'
import { money } from './money.js'
import { type Numeral, scanNumerals } from './numerals.js'
import { percent } from './percent.js'
import { quantity } from './quantity.js'
import { time } from './time.js'

export type NumberRecognizer = (context: Context, numerals: readonly Numeral[], out: Candidate[]) => void

const NUMBERS: readonly NumberRecognizer[] = [money, percent, quantity, date, time]

/** The candidates of all kinds, those of one kind after those of another. */
export function numbers(context: Context, out: Candidate[]): void {
  const numerals = scanNumerals(context)
  const first = out.length
  for (const kind of NUMBERS) kind(context, numerals, out)
  for (let i = first; i < out.length; i++) if (isInsideName(context, out[i])) out[i] = { ...out[i], score: out[i].score - NAMED }
}

/** What a number loses inside of a listed name that is longer, in log-odds. */
const NAMED = 8
/** Letters of a name before its number. */
const LONGEST = 12

/** 20세기폭스, 찰스 3세, 신반포2차: the name decides. */
function isInsideName(context: Context, { start, end }: Candidate): boolean {
  const { hits, gazetteer } = context
  const { organization, place, person } = nameBits(gazetteer)
  for (let s = start; s >= 0 && s >= start - LONGEST; s--)
    for (let h = hits.at[s]; h >= 0; h = nextHit(hits, h)) {
      const to = hits.end[h]
      if (to < end || to - s === end - start || (hits.lists[h] & (organization | place | person)) === 0) continue
      const kind = kindOf(rest(context, to))
      if (kind !== OTHER && kind !== DISAGREES) return true
    }
  return false
}
