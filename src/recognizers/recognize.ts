// Context → Candidate[]: runs every recognizer; this list is the registry.

import type { Candidate, Context } from '../types.js'
import { location } from './location.js'
import { numbers } from './numbers.js'
import { organization } from './organization.js'
import { deniesAny, isDenied, own as ownNames } from './own.js'
import { person } from './person.js'
import { position } from './position.js'

export type Recognizer = (context: Context, out: Candidate[]) => void

export const RECOGNIZERS: readonly Recognizer[] = [ownNames, numbers, position, organization, location, person]
const WITHOUT_RULES_FOR_NAMES: readonly Recognizer[] = [ownNames, numbers]

/** Candidates may overlap; the decoder chooses. Sorted by start, then end. `own` are the caller's recognizers. */
export function recognize(context: Context, own: readonly Recognizer[] = []): Candidate[] {
  const out: Candidate[] = []
  for (const recognizer of context.gazetteer.rules === false ? WITHOUT_RULES_FOR_NAMES : RECOGNIZERS) recognizer(context, out)
  if (own.length === 0) return ordered(context, deniesAny(context) ? allowed(context, out) : out)
  for (const recognizer of own) recognizer(context, out)
  return allowed(context, out).sort((a, b) => a.start - b.start || a.end - b.end)
}

const allowed = (context: Context, candidates: Candidate[]): Candidate[] =>
  candidates.filter((candidate) => !isDenied(context, candidate.start, candidate.end))

/** First candidate that starts at an offset, and the next one that starts where a candidate does; -1 for none. */
let heads = new Int32Array(8192)
let nexts = new Int32Array(1024)

/** Sorted by start, then end, then as they came. Few start at one place, so they are dealt out by start. */
function ordered(context: Context, candidates: Candidate[]): Candidate[] {
  const count = candidates.length
  const { length } = context.text
  if (heads.length <= length) heads = new Int32Array(2 * length + 2)
  if (nexts.length < count) nexts = new Int32Array(2 * count)
  heads.fill(-1, 0, length + 1)
  for (let i = count - 1; i >= 0; i--) {
    const { start } = candidates[i]
    nexts[i] = heads[start]
    heads[start] = i
  }
  const out: Candidate[] = new Array(count)
  let filled = 0
  for (let start = 0; filled < count; start++) {
    const first = filled
    for (let i = heads[start]; i >= 0; i = nexts[i]) {
      const candidate = candidates[i]
      let at = filled++
      for (; at > first && out[at - 1].end > candidate.end; at--) out[at] = out[at - 1]
      out[at] = candidate
    }
  }
  return out
}
