// The ids that a caller gave his own names → the mentions that his list named, and their referents.

import { factsOf } from '../gazetteer/gazetteer.js'
import { USER_LISTS } from '../gazetteer/lists.js'
import { holdsOwn } from '../recognizers/own.js'
import type { Candidate, Context, Ids } from '../types.js'
import { hitAt } from './known.js'
import type { Links } from './link.js'

/** Runs last: what the caller says of his own names stands before what the shipped lists say. */
export function giveOwnIds(context: Context, winners: readonly Candidate[], links: Links): void {
  if (!holdsOwn(context.gazetteer) || !winners.some(isOwn)) return
  const referents = new Map(links.referents.map((referent) => [referent.ref, referent]))
  winners.forEach((winner, i) => {
    if (!isOwn(winner)) return
    const ids = ownIds(context, winner)
    if (ids === null) return
    const shipped = links.ids[i]
    links.ids[i] = shipped === null || shipped.candidates !== undefined ? ids : { ...shipped, ...ids }
    const referent = referents.get(links.refs[i] ?? '')
    if (referent !== undefined) referent.ids = links.ids[i]!
  })
}

const isOwn = (winner: Candidate): boolean => winner.source.endsWith('/own-list')

/** Null when the caller gave no ids. */
function ownIds(context: Context, winner: Candidate): Ids | null {
  const hit = hitAt(context, winner.start, winner.end)
  if (hit < 0) return null
  for (const { list, label = list.slice('user-'.length), type: _, ...ids } of factsOf(context.gazetteer, context.hits.name[hit]))
    if (USER_LISTS.includes(list) && label === winner.label && Object.keys(ids).length > 1) return ids
  return null
}
