// Names that no rule proposed: what to call their origin.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { USER_BIT } from '../gazetteer/lists.js'
import { memoize } from '../gazetteer/memoize.js'
import type { Candidate, Context } from '../types.js'
import { WEIGHT_LABELS, type WeightLabel } from './weights.js'

/** The bits of the shipped lists: a caller's names have a rule of their own. */
const SHIPPED = (1 << USER_BIT) - 1

/** The candidate of such a name: its source is the list of its label that holds it, or that it was learned. */
export function describe(context: Context, start: number, end: number, label: WeightLabel): Candidate {
  const { hits, gazetteer } = context
  let lists = 0
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) if (hits.end[h] === end) lists |= hits.lists[h]
  const { learned, listed } = originsOf(gazetteer).get(label)!
  for (lists &= SHIPPED; lists !== 0; lists &= lists - 1) {
    const origin = listed[31 - Math.clz32(lists & -lists)]
    if (origin !== null) return { start, end, label, score: 0, source: origin }
  }
  return { start, end, label, score: 0, source: learned }
}

interface Origins {
  learned: string
  /** By the bit of a list; null for lists that say nothing of this label. */
  listed: (string | null)[]
}

const originsOf = memoize(
  ({ lists }: Gazetteer): ReadonlyMap<WeightLabel, Origins> =>
    new Map(
      WEIGHT_LABELS.map((label) => {
        const room = label.toLowerCase()
        const listed = lists.map((list) => (list.startsWith(`${room}-`) || list === room ? `${room}/listed` : null))
        return [label, { learned: `${room}/learned`, listed }]
      }),
    ),
)
