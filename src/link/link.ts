// Winning candidates → referents and relations of the document.

import type { Candidate, Context, Ids, Referent, Relation } from '../types.js'
import { linkBodies } from './bodies.js'
import { readBylines } from './bylines.js'
import { readChanges } from './changes.js'
import { readColumn } from './columns.js'
import type { Reasons } from './explain.js'
import { filled } from './filled.js'
import { readFrames } from './frames.js'
import { giveIds } from './give-ids.js'
import { closeNames, openNames } from './names.js'
import { readNotices } from './notices.js'
import { giveOwnIds } from './own.js'
import { linkPeople } from './people.js'
import { readPosts } from './posts.js'
import { readProfiles } from './profiles.js'
import { makeReferents } from './referents.js'
import { makeRelations } from './relations.js'
import { openScene } from './scene.js'
import { readShared } from './shared-posts.js'
import { readSuccessors } from './successors.js'
import { readTables } from './tables.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links extends Reasons {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

/** What posts are read by, each after those before it. One that gives a post to somebody else as well adds it behind the others. */
const READERS = [
  readPosts,
  readShared,
  readBylines,
  readColumn,
  readNotices,
  readProfiles,
  readTables,
  readChanges,
  readFrames,
  readSuccessors,
]

export function link(context: Context, winners: readonly Candidate[]): Links {
  const refs = filled<string | null>(winners.length, null)
  const ids = filled<Ids | null>(winners.length, null)
  giveOwnIds(context, winners, ids)
  openNames()
  const scene = openScene(context, winners)
  const { mentions } = scene
  if (mentions.length === 0) return { refs, ids, referents: [], relations: [], joins: [], idRules: [] }
  const bodies = linkBodies(scene)
  for (const read of READERS) {
    const { posts } = scene
    const { length } = posts
    read(scene)
    if (posts.length > length) posts.sort((a, b) => a.at - b.at)
  }
  const people = linkPeople(scene, bodies)
  const referents = makeReferents(mentions, people, bodies)
  const { list, idRules } = referents
  giveIds(scene, bodies, referents, ids)
  for (const { winner, referent } of mentions) if (referent >= 0) refs[winner] = list[referent].ref
  const relations: Relation[] = []
  for (const { person, position, organization, status, source } of makeRelations(scene, people, bodies)) {
    relations.push({
      person: list[people.list[person].referent].ref,
      position,
      organization: organization < 0 ? null : list[bodies.list[organization].referent].ref,
      status,
      source,
    })
  }
  closeNames()
  return { refs, ids, referents: list, relations, joins: [...people.joins, ...bodies.joins], idRules }
}
