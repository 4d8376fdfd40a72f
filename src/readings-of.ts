// What was weighed, in the caller's offsets, each with its outcome.

import type { Document } from './document.js'
import { toSourceEnd, toSourceStart } from './text/read.js'
import type { Candidate, Context, Evidence, Reading } from './types.js'

/** `weighed` in the offsets of the text as it is read, sorted by start. */
export function readingsOf(
  { text }: Context,
  { entities }: Document,
  weighed: readonly (Candidate & { evidence?: Evidence[] })[],
): Reading[] {
  let first = 0
  return weighed.map(({ start: from, end: to, label, score, source, evidence }): Reading => {
    const start = toSourceStart(text, from)
    const end = toSourceEnd(text, to)
    while (first < entities.length && entities[first].end <= start) first++
    const against: number[] = []
    let won = false
    for (let i = first; i < entities.length && entities[i].start < end; i++) {
      if (entities[i].start === start && entities[i].end === end && entities[i].label === label) won = true
      else against.push(i)
    }
    const outcome = won ? 'won' : against.length > 0 ? 'outweighed' : 'unlikely'
    const reading: Reading = { start, end, text: text.source.slice(start, end), label, score, source, outcome, against }
    if (evidence !== undefined) reading.evidence = evidence
    return reading
  })
}
