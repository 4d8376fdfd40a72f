// Winners and links → a Document: normalised offsets become the caller's.

import { Document } from './document.js'
import type { Links } from './link/link.js'
import { toSourceEnd, toSourceStart } from './text/read.js'
import type { Candidate, Context, Entity, Ids } from './types.js'

/** Winners sorted by start → a Document in the offsets of the caller, in plain objects of its own. */
export function toDocument({ text }: Context, winners: readonly Candidate[], links: Links, id?: string | number): Document {
  const { source } = text
  const entities: Entity[] = []
  const copies = new Map<Ids, Ids>()
  for (let i = 0; i < winners.length; i++) {
    const winner = winners[i]
    const start = toSourceStart(text, winner.start)
    const end = toSourceEnd(text, winner.end)
    const entity: Entity = { start, end, text: source.slice(start, end), label: winner.label, score: winner.score, source: winner.source }
    if (winner.type !== undefined) entity.type = winner.type
    if (winner.value !== undefined) entity.value = winner.value
    const ref = links.refs[i]
    if (ref !== null) entity.ref = ref
    const ids = links.ids[i]
    if (ids !== null) entity.ids = copied(copies, ids)
    entities.push(entity)
  }
  for (const referent of links.referents) if (referent.ids !== undefined) referent.ids = copied(copies, referent.ids)
  return new Document(source, id, entities, links.referents, links.relations, links)
}

/** What the lists say of a name is remembered: a caller who writes to his document must not write there. One copy a document does. */
function copied(copies: Map<Ids, Ids>, ids: Ids): Ids {
  let copy = copies.get(ids)
  if (copy === undefined) {
    copy = { ...ids }
    if (ids.candidates !== undefined) copy.candidates = ids.candidates.map((candidate) => copied(copies, candidate))
    copies.set(ids, copy)
  }
  return copy
}
