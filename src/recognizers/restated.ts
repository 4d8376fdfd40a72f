// Winners → pairs of amounts that restate each other in two currencies: 5000억달러(723조원) get `equals` and the implied `rate`.

import { type Gazetteer, type Word, wordsOf } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import type { Candidate, Context, MoneyValue } from '../types.js'
import { divide } from './numerals/exact.js'

/** Two amounts farther apart are not looked at. */
const FARTHEST = 40
/** Between the first amount and its bracket at most this much may stand: 안팎, 가 넘는 돈. */
const LONGEST_TAIL = 12
const FIGURES = 6

/** Sets `equals` (index in `winners`) and `rate` of amounts that stand side by side for one sum. Winners are sorted by start. */
export function linkRestated(context: Context, winners: readonly Candidate[]): void {
  let before = -1
  for (let i = 0; i < winners.length; i++) {
    if (winners[i].label !== 'MONEY') continue
    if (before >= 0 && restates(context, winners[before], winners[i])) {
      join(winners, before, i)
      before = -1
    } else before = i
  }
}

function restates(context: Context, first: Candidate, second: Candidate): boolean {
  // What the caller names MONEY himself has no value.
  if (first.value === undefined || second.value === undefined) return false
  const a = first.value as MoneyValue
  const b = second.value as MoneyValue
  const gap = second.start - first.end
  if (gap < 1 || gap > FARTHEST || a.currency === b.currency || a.decimal === undefined || b.decimal === undefined) return false
  const { value } = context.text
  let between = value.slice(first.end, second.start)
  // What stands right before the second amount, stripped word by word.
  let lead = false
  const words = longestFirst(context.gazetteer)
  for (let stripped = true; stripped; ) {
    stripped = false
    between = between.trimEnd()
    for (const word of words)
      if (between.endsWith(word.form)) {
        between = between.slice(0, -word.form.length)
        if (word.place === 'lead') lead = true
        stripped = true
        break
      }
  }
  const last = between[between.length - 1]
  if (last === '(' || last === '[') return between.length <= LONGEST_TAIL && closes(value, second.end)
  return lead
}

/** The bracket closes after the second amount, with few words between: (약 96조5000억원 규모). */
function closes(value: string, from: number): boolean {
  for (let i = from; i < from + LONGEST_TAIL; i++) {
    if (value[i] === ')' || value[i] === ']') return true
    if (value[i] === '(' || value[i] === '\n') return false
  }
  return false
}

function join(winners: readonly Candidate[], first: number, second: number): void {
  const a = winners[first].value as MoneyValue
  const b = winners[second].value as MoneyValue
  a.equals = second
  b.equals = first
  if ((a.upper === undefined) !== (b.upper === undefined)) return
  const there = divide(a.decimal!, b.decimal!, FIGURES)
  const back = divide(b.decimal!, a.decimal!, FIGURES)
  if (there !== null && back !== null && there !== '0' && back !== '0') {
    a.rate = there
    b.rate = back
  }
}

/** Longest first, so that 우리 돈으로 is stripped before 돈. */
const longestFirst = memoize((gazetteer: Gazetteer): readonly Word<'restating'>[] =>
  [...wordsOf(gazetteer, 'restating')].sort((a, b) => b.form.length - a.form.length),
)
