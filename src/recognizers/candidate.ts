// Candidates, all of one shape whatever they have: who reads thousands of them finds each field where it always is.

import type { Candidate, Label, Value } from '../types.js'

/** `score` in log-odds; `rule` and `type` of names only. */
export function candidateOf(
  label: Label,
  start: number,
  end: number,
  score: number,
  source: string,
  value: Value | undefined,
  rule?: number,
  type?: string,
): Candidate {
  return { start, end, label, score, source, rule, value, type }
}

/** Adds a name without a rule that the weights know: its log-odds stand beside theirs, as those of closed forms do. */
export function beside(out: Candidate[], label: Label, start: number, end: number, score: number, source: string): void {
  out.push(candidateOf(label, start, end, score, source, undefined))
}
