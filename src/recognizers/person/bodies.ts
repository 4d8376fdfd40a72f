// Where bodies stand: what the recognizers before this one were sure of.

import type { Candidate, Context } from '../../types.js'

const SURE = 0.5
/** Offset → 1 where a certain body or place starts. */
let starts = new Uint8Array(8192)

/** Starts of the bodies and places among the candidates so far: between a name and a title they tell the name. Valid until the next call. */
export function certainBodies({ text }: Context, candidates: readonly Candidate[]): Uint8Array {
  if (starts.length <= text.length) starts = new Uint8Array(2 * text.length + 1)
  else starts.fill(0, 0, text.length + 1)
  for (let i = 0; i < candidates.length; i++) {
    const { label, score, start } = candidates[i]
    if (score > SURE && (label === 'ORGANIZATION' || label === 'LOCATION')) starts[start] = 1
  }
  return starts
}
