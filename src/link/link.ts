// Winning candidates → referents and relations of the document.

import type { Candidate, Context, Ids, Referent, Relation } from '../types.js'
import { linkBodies } from './bodies.js'
import { readBylines } from './bylines.js'
import { readChanges } from './changes.js'
import type { Reasons } from './explain.js'
import { filled } from './filled.js'
import { readFrames } from './frames.js'
import { giveIds } from './give-ids.js'
import { readListings } from './listings.js'
import { closeNames, openNames } from './names.js'
import { giveOwnIds } from './own.js'
import { linkPeople } from './people.js'
import { type Post, readPosts } from './posts.js'
import { makeReferents } from './referents.js'
import { makeRelations } from './relations.js'
import { openScene, type Scene } from './scene.js'
import { readShared } from './shared-posts.js'
import { readSuccessors } from './successors.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links extends Reasons {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

/** What posts are read by, each after those before it. One that gives a post to somebody else as well adds it behind the others. */
const READERS = [readPosts, readShared, readBylines, readLists, readChanges, readFrames, readSuccessors]

/** Most texts have no list, and what reads one is loaded by the first that may: that has a bullet, a bracket of a heading or a short line. */
function readLists(scene: Scene): void {
  if (LISTS.test(scene.text.value)) readListings(scene, inOrder)
}
const LISTS = /[▲△▷▶▽▼◦‣•◇◆■□▣○●◎【〈<|[]|약력|프로필|(?:^|\n)[^\n]{2,40}\n/

const inOrder = (posts: Post[]): Post[] => posts.sort((a, b) => a.at - b.at)

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
    if (posts.length > length) inOrder(posts)
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
