// Winners → what the lists take a body for: a company, a group of companies, or an institution.

import { type Gazetteer, listBit } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import type { Candidate, Context } from '../../types.js'
import { listsFrom } from '../evidence/edges.js'

const LISTS: Readonly<Record<string, readonly string[]>> = {
  company: ['organization-listed', 'organization-company', 'organization-foreign', 'organization-former'],
  group: ['organization-group'],
  institution: ['organization-public'],
}

/** Sets `type` of the bodies that nobody gave one. A name that stands for two kinds has none: SK is a company and a group. */
export function typeBodies(context: Context, winners: readonly Candidate[]): void {
  const types = typesOf(context.gazetteer)
  for (const winner of winners) {
    if (winner.label !== 'ORGANIZATION' || winner.type !== undefined) continue
    const lists = listsFrom(context, winner.start, winner.end)
    if (lists === 0) continue
    const meant = types.filter(({ bits }) => (lists & bits) !== 0)
    if (meant.length === 1) winner.type = meant[0].type
  }
}

const typesOf = memoize((gazetteer: Gazetteer) =>
  Object.entries(LISTS).map(([type, lists]) => ({ type, bits: lists.reduce((bits, list) => bits | listBit(gazetteer, list), 0) })),
)
