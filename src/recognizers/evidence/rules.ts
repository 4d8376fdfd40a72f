// Rules by name: a family (what was seen) and parts (what speaks for or against it) give a source and its log-odds.
//
// `person/title-right/known+start`: a name right before a title, with a listed given name, at the start of a sentence.

import type { Candidate, Label } from '../../types.js'
import { WEIGHTS } from './weights.js'

export interface Rule {
  readonly source: string
  /** Log-odds: the family's weight plus the weight of each part. */
  readonly score: number
}

/** The rules of one room: `families` by index, `parts` by bit. The result makes each rule once. */
export function rulesOf(room: string, families: readonly string[], parts: readonly string[]): (family: number, mask: number) => Rule {
  const made = families.map(() => new Map<number, Rule>())
  return (family, mask) => {
    let rule = made[family].get(mask)
    if (rule === undefined) {
      const named = parts.filter((_, bit) => (mask & (1 << bit)) !== 0)
      const source = `${room}/${families[family]}${named.length > 0 ? `/${named.join('+')}` : ''}`
      rule = { source, score: named.reduce((sum, part) => sum + (WEIGHTS[`${room}+${part}`] ?? 0), WEIGHTS[`${room}/${families[family]}`] ?? UNKNOWN) }
      made[family].set(mask, rule)
    }
    return rule
  }
}

/** Adds a candidate unless its rule is all but sure that nothing is there; `more` are log-odds on top of the rule's. */
export function propose(out: Candidate[], label: Label, start: number, end: number, rule: Rule, more = 0): void {
  const score = rule.score + more
  if (score >= FLOOR) out.push({ start, end, label, score, source: rule.source })
}

/** A family without a weight. */
const UNKNOWN = -1
const FLOOR = -2.5
