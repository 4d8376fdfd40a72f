// Winning candidates → referents and relations of the document.

import type { Candidate, Context, Ids, Referent, Relation } from '../types.js'
import { linkBodies } from './bodies.js'
import { readFrames } from './frames.js'
import { readPassage } from './infer.js'
import { BODY, PERSON, readMentions } from './mentions.js'
import { readNotices } from './notices.js'
import { linkPeople } from './people.js'
import { readScene } from './posts.js'
import { makeRelations } from './relations.js'
import { linkWords } from './words.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

export function link(context: Context, winners: readonly Candidate[]): Links {
  const links: Links = { refs: new Array(winners.length).fill(null), ids: new Array(winners.length).fill(null), referents: [], relations: [] }
  const mentions = readMentions(context, winners)
  const words = linkWords(context.gazetteer)
  const bodies = linkBodies(context, words, mentions)
  const scene = readScene(context.text.value, words, mentions)
  readNotices(scene)
  readFrames(scene)
  const people = linkPeople(context, scene, (mention) => bodies.union.find(bodies.formOf[mention]))

  const personRefs = new Map<number, Referent>()
  const bodyRefs = new Map<number, Referent>()
  for (let i = 0; i < mentions.length; i++) {
    const { kind, winner, text } = mentions[i]
    if (kind !== PERSON && kind !== BODY) continue
    const person = kind === PERSON
    const form = person ? people.formOf[i] : bodies.formOf[i]
    if (form < 0) continue
    const root = (person ? people : bodies).union.find(form)
    const refs = person ? personRefs : bodyRefs
    let referent = refs.get(root)
    if (referent === undefined) {
      referent = { ref: `${person ? 'p' : 'o'}${refs.size + 1}`, label: person ? 'PERSON' : 'ORGANIZATION', name: text, aliases: [], mentions: [] }
      refs.set(root, referent)
      links.referents.push(referent)
    }
    referent.mentions.push(winner)
    if (!referent.aliases.includes(text)) referent.aliases.push(text)
    links.refs[winner] = referent.ref
  }
  for (const row of makeRelations(scene, people, bodies, readPassage(context, scene, bodies))) {
    const person = personRefs.get(row.person)
    if (person === undefined) continue
    links.relations.push({ person: person.ref, position: row.position, organization: row.organization < 0 ? null : (bodyRefs.get(row.organization)?.ref ?? null), status: row.status, source: row.source })
  }
  return links
}
