// Names that no rule proposed: what to call their origin.

import { OWN_BIT } from '../gazetteer/lists.js'
import { listsFrom } from '../recognizers/evidence/edges.js'
import type { Candidate, Context } from '../types.js'
import type { WeightLabel } from './weights.js'

/** The bits of the shipped lists: a caller's names have a rule of their own. */
const SHIPPED = (1 << OWN_BIT) - 1

/** The candidate of such a name: its source is the list of its label that holds it, or that it was learned. */
export function describe(context: Context, start: number, end: number, label: WeightLabel): Candidate {
  const bits = listsFrom(context, start, end) & SHIPPED
  const room = label.toLowerCase()
  const isListed =
    bits !== 0 && context.gazetteer.lists.some((list, bit) => (bits & (1 << bit)) !== 0 && (list === room || list.startsWith(`${room}-`)))
  return { start, end, label, score: 0, source: `${room}/${isListed ? 'listed' : 'learned'}` }
}
