// Winning candidates → referents and relations of the document.

import type { Candidate, Context, Ids, Referent, Relation } from '../types.js'
import { linkBodies } from './bodies.js'
import type { Reasons } from './explain.js'
import { readFrames } from './frames.js'
import { readMentions } from './mentions.js'
import { readNotices } from './notices.js'
import { linkPeople } from './people.js'
import { readScene } from './posts.js'
import { giveIds, makeReferents } from './referents.js'
import { makeRelations } from './relations.js'
import { linkWords } from './words.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links extends Reasons {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

export function link(context: Context, winners: readonly Candidate[]): Links {
  const idRules = new Map<string, string>()
  const links: Links = {
    refs: new Array(winners.length).fill(null),
    ids: new Array(winners.length).fill(null),
    referents: [],
    relations: [],
    joins: [],
    idRules,
  }
  const mentions = readMentions(context, winners)
  if (mentions.length === 0) return links
  const words = linkWords(context.gazetteer)
  const bodies = linkBodies(context, words, mentions)
  const scene = readScene(context.text.value, words, mentions)
  readNotices(scene)
  readFrames(scene)
  const people = linkPeople(context, scene, (mention) => bodies.union.find(bodies.formOf[mention]))
  const referents = makeReferents(mentions, people, bodies)
  const ids = giveIds(context, scene, words, bodies, referents, idRules)
  for (let i = 0; i < mentions.length; i++) {
    const { winner } = mentions[i]
    links.refs[winner] = referents.of[i]?.ref ?? null
    links.ids[winner] = ids[i]
  }
  for (const row of makeRelations(context, scene, people, bodies)) {
    const person = referents.people.get(row.person)
    if (person === undefined) continue
    const organization = row.organization < 0 ? null : referents.bodies.get(row.organization)!.ref
    links.relations.push({ person: person.ref, position: row.position, organization, status: row.status, source: row.source })
  }
  links.referents = referents.list
  links.joins = [...people.joins, ...bodies.joins]
  return links
}
