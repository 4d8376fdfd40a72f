// Posts → relations: one for each person, post and body, in the fullest wording.

import type { Relation, Status } from '../types.js'
import { type Bodies } from './bodies.js'
import { fusedBody, takesBody, topicBody } from './infer.js'
import { BODY, PERSON } from './mentions.js'
import type { People } from './people.js'
import { isFamilyOnly, type Post, type Scene } from './posts.js'
import { isShortFor, plainPost, postClass } from './titles.js'

interface Found {
  position: string
  /** Body root, -1 for none. */
  body: number
  status: Status
  source: string
  /** Was the body printed beside the post, or worked out? */
  printed: boolean
}

export interface RelationRow extends Omit<Relation, 'person' | 'organization'> {
  person: number
  organization: number
}

export function makeRelations(scene: Scene, people: People, bodies: Bodies): RelationRow[] {
  const { mentions } = scene
  const byPerson = new Map<number, Found[]>()
  const bodyText = new Map<string, number>()
  for (let i = 0; i < mentions.length; i++) if (mentions[i].kind === BODY && !bodyText.has(mentions[i].text)) bodyText.set(mentions[i].text, i)
  const bodyOf = (mention: number): number => (mention < 0 ? -1 : bodies.union.find(bodies.formOf[mention]))
  const press = pressBodies(scene)

  for (const printed of [true, false])
    for (const post of scene.posts) {
      if (post === null || post.candidate || post.holders.length === 0) continue
      if (post.body >= 0 !== printed) continue
      for (const holder of post.holders) {
        if (people.formOf[holder] < 0) continue
        const person = people.union.find(people.formOf[holder])
        let list = byPerson.get(person)
        if (list === undefined) byPerson.set(person, (list = []))
        add(scene, list, post, holder, printed ? bodyOf(post.body) : -1)
      }
    }
  void bodyText
  const rows: RelationRow[] = []
  for (const [person, list] of byPerson)
    for (const found of list) {
      if (found.body < 0 && !found.printed) {
        const guess = guessBody(scene, found, list, bodyText, press)
        found.body = guess.body < 0 ? -1 : guess.isRoot ? guess.body : bodyOf(guess.body)
        if (guess.rule !== '') found.source = `${found.source}+${guess.rule}`
      }
      rows.push({ person, position: found.position, organization: found.body, status: found.status, source: found.source })
    }
  return rows

  function add(scene: Scene, list: Found[], post: Post, holder: number, body: number): void {
    const position = mentions[post.at].text
    const { words } = scene
    for (const old of list) {
      if (body >= 0 && old.body >= 0 && body !== old.body) continue
      if (isShortFor(words, position, old.position)) {
        if (old.body < 0 && body >= 0) old.body = body
        return
      }
      if (isShortFor(words, old.position, position)) {
        // The fuller wording replaces the shorter one.
        old.position = position
        if (old.body < 0 && body >= 0) old.body = body
        return
      }
    }
    posts.set(list.length === 0 ? post : post, holder)
    list.push({ position, body, status: post.status ?? 'current', source: post.rule, printed: body >= 0, post, holder } as Found & { post: Post; holder: number })
  }
}

const posts = new Map<Post, number>()

function guessBody(scene: Scene, found: Found, list: readonly Found[], bodyText: Map<string, number>, press: (mention: number) => boolean): { body: number; rule: string; isRoot: boolean } {
  const { post } = found as Found & { post: Post }
  const fused = fusedBody(plainPost(found.position), bodyText)
  if (fused >= 0) return { body: fused, rule: 'fused', isRoot: false }
  if (!takesBody(scene, post) || post.alone) return { body: -1, rule: '', isRoot: false }
  for (const other of list) if (other !== found && other.body >= 0 && other.status !== 'former') return { body: other.body, rule: 'same-person', isRoot: true }
  const guess = topicBody(scene, post, press)
  return { ...guess, isRoot: false }
}

/** Photo credits and the papers quoted: never the firm a passage is about. */
function pressBodies(scene: Scene): (mention: number) => boolean {
  const { mentions, value } = scene
  return (at) => {
    const { start, end } = mentions[at]
    const before = value.charCodeAt(start - 1)
    return before === 0x3d || value.startsWith(' 제공', end) || (before === 0x20 && value.charCodeAt(start - 2) === 0x2f)
  }
}

void PERSON
void isFamilyOnly
void postClass
