// Where bodies stand: what the recognizers before this one were sure of.

import type { Candidate } from '../../types.js'

const SURE = 0.5

/** Starts of the bodies and places among the candidates so far: between a name and a title they tell the name. */
export function certainBodies(candidates: readonly Candidate[]): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const c of candidates) if ((c.label === 'ORGANIZATION' || c.label === 'LOCATION') && c.score > SURE) starts.add(c.start)
  return starts
}
