// Rules by name: a family (what was seen) and parts (what speaks for or against it) give a source and its log-odds.
//
// `person/title-right/known+start`: a name right before a title, with a listed given name, at the start of a sentence.

import type { Candidate, Label } from '../../types.js'
import { WEIGHTS } from './weights.js'

/** The rules of one room: `families` by index, `parts` by bit. */
export interface Rules {
  readonly room: string
  readonly label: Label
  readonly families: readonly string[]
  readonly parts: readonly string[]
  readonly familyWeight: Float64Array
  readonly partWeight: Float64Array
  /** Family → parts → source, each made once. */
  readonly sources: readonly Map<number, string>[]
}

export function rulesOf(room: string, label: Label, families: readonly string[], parts: readonly string[]): Rules {
  return {
    room,
    label,
    families,
    parts,
    familyWeight: Float64Array.from(families, (family) => WEIGHTS[`${room}/${family}`] ?? UNKNOWN),
    partWeight: Float64Array.from(parts, (part) => WEIGHTS[`${room}+${part}`] ?? 0),
    sources: families.map(() => new Map()),
  }
}

/** The family's weight plus the weight of each part. */
export function scoreOf(rules: Rules, family: number, mask: number): number {
  let score = rules.familyWeight[family]
  for (let rest = mask; rest !== 0; rest &= rest - 1) score += rules.partWeight[31 - Math.clz32(rest & -rest)]
  return score
}

export function sourceOf(rules: Rules, family: number, mask: number): string {
  const made = rules.sources[family]
  let source = made.get(mask)
  if (source === undefined) {
    const named = rules.parts.filter((_, bit) => (mask & (1 << bit)) !== 0)
    source = `${rules.room}/${rules.families[family]}${named.length > 0 ? `/${named.join('+')}` : ''}`
    made.set(mask, source)
  }
  return source
}

/** Adds a candidate unless its rule is all but sure that nothing is there; `more` are log-odds on top of the rule's. */
export function propose(out: Candidate[], rules: Rules, start: number, end: number, family: number, mask: number, more = 0): void {
  const score = scoreOf(rules, family, mask) + more
  if (score >= FLOOR) out.push({ start, end, label: rules.label, score, source: sourceOf(rules, family, mask) })
}

/** A family without a weight. */
const UNKNOWN = -1
const FLOOR = -3.5
