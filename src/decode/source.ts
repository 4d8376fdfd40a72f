// Names that no rule proposed: what to call their origin.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { USER_BIT } from '../gazetteer/lists.js'
import type { Candidate, Context, Label } from '../types.js'

const ROOM: Readonly<Partial<Record<Label, string>>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  LOCATION: 'location',
  POSITION: 'position',
}

/** The bits of the shipped lists: a caller's names have a rule of their own. */
const SHIPPED = (1 << USER_BIT) - 1

export function describe(context: Context, start: number, end: number, label: Label, score: number): Candidate {
  const { hits, gazetteer } = context
  let lists = 0
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) if (hits.end[h] === end) lists |= hits.lists[h]
  const { learned, listed } = originsOf(gazetteer, label)
  for (lists &= SHIPPED; lists !== 0; lists &= lists - 1) {
    const origin = listed[31 - Math.clz32(lists & -lists)]
    if (origin !== null) return { start, end, label, score, source: origin }
  }
  return { start, end, label, score, source: learned }
}

interface Origins {
  learned: string
  /** By the bit of a list; null for lists that say nothing of this label. */
  listed: (string | null)[]
}
const cache = new WeakMap<Gazetteer, Partial<Record<Label, Origins>>>()

function originsOf(gazetteer: Gazetteer, label: Label): Origins {
  let known = cache.get(gazetteer)
  if (known === undefined) cache.set(gazetteer, (known = {}))
  let origins = known[label]
  if (origins !== undefined) return origins
  const room = ROOM[label] ?? 'name'
  known[label] = origins = {
    learned: `${room}/learned`,
    listed: gazetteer.lists.map((list) => (list.startsWith(`${room}-`) || list === room ? `${room}/listed` : null)),
  }
  return origins
}
