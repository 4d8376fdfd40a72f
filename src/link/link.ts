// Winning candidates → referents and relations of the document.

import { memoize } from '../gazetteer/memoize.js'
import { holdsOwn } from '../recognizers/own.js'
import { filledWith } from '../text/grow.js'
import { isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context, Ids, Referent, Relation, Text } from '../types.js'
import { linkBodies } from './bodies.js'
import { readBylines } from './bylines.js'
import type { Reasons } from './explain-referent.js'
import { readFrames } from './frames.js'
import { giveIds } from './give-ids.js'
import { unitsOf } from './letters.js'
import { readListings, readSuccessors } from './listings.js'
import type { Mention } from './mentions.js'
import { closeNames, openNames } from './names.js'
import { giveOwnIds } from './own-ids.js'
import { linkPeople } from './people.js'
import { type Post, readPosts } from './posts.js'
import { makeReferents } from './referents.js'
import { makeRelations } from './relations.js'
import { openScene, type Scene } from './scene.js'
import { readShared } from './shared-posts.js'
import { BULLETS, LIVES, SUCCESSOR } from './signs.js'
import type { LinkWords } from './words.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links extends Reasons {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

/** What posts are read by, each after those before it. One that gives a post to somebody else as well adds it behind the others. */
const READERS = [readPosts, readShared, readBylines, readLists, readFrames, readFollowers]

/** Most texts have no list, and what reads one is loaded by the first that may. */
function readLists(scene: Scene): void {
  const { mentions, text, words } = scene
  if (mentions.some((mention) => isListed(text, mention)) || toldBy(words).some((word) => text.value.includes(word)))
    readListings(scene, inOrder)
}
/** What reads who follows somebody is loaded by the first text that says so. */
function readFollowers(scene: Scene): void {
  if (scene.text.value.includes(SUCCESSOR)) readSuccessors(scene)
}

/** What stands over a life, or where a post changes hands. */
const toldBy = memoize(({ postSign }: LinkWords) => [...LIVES, '→', ...postSign.words('changes')])

/** `▲김하나`, `【가람전자】`, `김하나 |`, a name that fills its line or heads one of signs: may it stand in a list? */
function isListed({ units }: Text, { start, end, lineStart }: Mention): boolean {
  const before = units[start - 1] === UNIT.SPACE ? units[start - 2] : units[start - 1]
  if (SIGNS.has(before) || units[end + 1] === UNIT.BAR) return true
  if (start - lineStart > HEADING) return false
  // (인사) 가람전자
  if (units[lineStart] === UNIT.OPEN_PAREN) return true
  for (let i = lineStart; i < start; i++) if (isSyllable(units[i])) return false
  let after = end
  while (units[after] === UNIT.SPACE) after++
  return ENDS.has(units[after])
}
const SIGNS = unitsOf(`${BULLETS}【】〈〉<>[]|*#`)
/** Letters before the name of a heading, at most. */
const HEADING = 12
/** … and what ends it. */
const ENDS = unitsOf(`\n\t*]】>):(<[〈${BULLETS}`)

const inOrder = (posts: Post[]): Post[] => posts.sort((a, b) => a.at - b.at)

export function link(context: Context, winners: readonly Candidate[]): Links {
  const refs = filledWith<string | null>(winners.length, null)
  const ids = filledWith<Ids | null>(winners.length, null)
  if (holdsOwn(context.gazetteer)) giveOwnIds(context, winners, ids)
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
