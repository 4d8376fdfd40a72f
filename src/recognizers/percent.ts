// PERCENT: a number with %, 퍼센트, %포인트 or bp.

import { HANGUL, LATIN } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context, PercentValue } from '../types.js'
import { candidateOf } from './candidate.js'
import { blocked, modifierAround, type Unless, unlessOf } from './modifiers.js'
import { lowerEnd } from './numerals/dash.js'
import { compare } from './numerals/exact.js'
import { digitLetter } from './numerals/letters.js'
import * as WORD from './numerals/word-bits.js'
import { Details, wordAt, wordEnd } from './numerals/words.js'
import type { Numeral } from './numerals.js'

export function percent(context: Context, numerals: readonly Numeral[], out: Candidate[]): void {
  const { units } = context.text
  for (let i = 0; i < numerals.length; i++) {
    const n = numerals[i]
    if ((n.follow & WORD.PERCENT) === 0 || n.script === 'native') continue
    const word = percentAt(context, n)
    if (word === null) continue
    let end = percentEnd
    let start = n.signStart
    if (n.decimal === null) {
      // 수십%
      out.push(candidateOf('PERCENT', start, end, 8 + 0.5 * (end - start), `percent/${word.unit}`, undefined))
      continue
    }
    let decimal = n.decimal
    let upper = n.upper
    let last = n
    const next = numerals[i + 1]
    if (upper === null) {
      // 5-6%.
      const lower = lowerEnd(units, numerals[i - 1], n)
      if (lower !== null) {
        start = lower.signStart
        decimal = lower.decimal!
        upper = n.decimal
      }
      const at = end
      if (next !== undefined && next.decimal !== null && next.upper === null && rangeSign(units, at) === next.signStart) {
        // 10%~20%, 35%~23%.
        const other = percentAt(context, next)
        const rises = compare(next.decimal, decimal) > 0
        if (other !== null && other.unit === word.unit && (rises || units[next.signStart - 1] === UNIT.TILDE)) {
          end = percentEnd
          upper = rises ? next.decimal : decimal
          if (!rises) decimal = next.decimal
          last = next
          i++
        }
      }
    }
    const value: PercentValue = { decimal, unit: word.unit }
    if (upper !== null) value.upper = upper
    const modifier = modifierAround(context, start, end) ?? last.modifier
    if (modifier !== null) value.modifier = modifier
    out.push(candidateOf('PERCENT', start, end, 8 + 0.5 * (end - start), `percent/${word.unit}`, value))
  }
}

/** A row of `percent`. */
interface Percent {
  readonly form: string
  readonly unit: PercentValue['unit']
  readonly unless: Unless | null
}

const percents = new Details(['percent'], ([row]): Percent => {
  return { form: row.form, unit: row.unit, unless: unlessOf(row) }
})

/** Where the word that `percentAt` found last ends. */
let percentEnd = 0

/** The percent word after a number; its end is in `percentEnd`. */
function percentAt(context: Context, n: Numeral): Percent | null {
  const { units, classes, value } = context.text
  let place = wordAt(n.end, WORD.PERCENT)
  if (place === 0) {
    if (units[n.end] !== UNIT.SPACE || units[n.end + 1] === UNIT.프) return null
    place = wordAt(n.end + 1, WORD.PERCENT)
    if (place === 0) return null
  }
  const end = wordEnd
  percentEnd = end
  if (classes[end - 1] === LATIN && classes[end] === LATIN) return null
  // A model or a product (S25, 16프로) is glued to a name; a lone digit letter is none (이프로).
  if (n.glued && classes[n.start - 1] === LATIN) return null
  const word = percents.at(place)
  if (n.script !== 'digit' && n.end - n.start === 1 && digitLetter(units[n.start]) !== 0 && word.form !== '%') return null
  if (word.form === '프로' && productBefore(context, n.start)) return null
  return blocked(value, word.unless, end) ? null : word
}

/** 아이폰 16프로: does a product line stand before the number? */
function productBefore(context: Context, start: number): boolean {
  const { units, classes } = context.text
  const end = units[start - 1] === UNIT.SPACE ? start - 1 : start
  for (let from = end - 1; from >= 0 && end - from <= 6 && classes[from] === HANGUL; from--)
    if (wordAt(from, WORD.NOT_PERCENT) !== 0 && wordEnd === end) return true
  return false
}

/** Where the upper end starts when a range sign stands at `at`; -1 otherwise. */
function rangeSign(units: Uint16Array, at: number): number {
  let from = at
  if (units[from] === UNIT.SPACE) from++
  if (units[from] !== UNIT.TILDE && units[from] !== UNIT.HYPHEN) return -1
  from++
  return units[from] === UNIT.SPACE ? from + 1 : from
}
