// POSITION: titles and ranks, alone, compounded, joined, with their abbreviation in brackets.

import { kindOf } from '../tokens/particles.js'
import type { Candidate, Context } from '../types.js'
import { scoreOf } from './evidence/scores.js'
import { BRACKETED, COMPOUND, COMPOUND_WEAK, JOINED, LETTERS, LISTED, OFFICE, STRONG, titlesOf, WEAK } from './evidence/titles.js'

const NAME_OF: Record<number, string> = {
  [STRONG]: 'position/title',
  [WEAK]: 'position/title-weak',
  [COMPOUND]: 'position/compound',
  [COMPOUND_WEAK]: 'position/compound-weak',
  [OFFICE]: 'position/office',
  [BRACKETED]: 'position/bracketed',
  [JOINED]: 'position/joined',
  [LETTERS]: 'position/letters',
  [LISTED]: 'position/listed',
}

export function position(context: Context, out: Candidate[]): void {
  const titles = titlesOf(context)
  for (let n = 0; n < titles.count; n++) {
    const source = NAME_OF[titles.how[n]] + (kindOf(titles.rest[n]) > 3 ? '-suffix' : '')
    out.push({ start: titles.start[n], end: titles.end[n], label: 'POSITION', score: scoreOf(source), source })
  }
}
