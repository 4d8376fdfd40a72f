// Linked mentions → referents: ref, name, aliases, ids, and why.

import type { Context, Ids, Referent } from '../types.js'
import type { Bodies } from './bodies.js'
import { isUsedAsFirm } from './evidence.js'
import { shapeOf } from './forms.js'
import { chooseIds, entriesOf, ownIds, placeIds, surroundingsOf } from './ids.js'
import { factsOfName, inList, nameAt } from './known.js'
import { BODY, type Mention, PERSON, PLACE, POST } from './mentions.js'
import type { People } from './people.js'
import type { Scene } from './posts.js'
import type { LinkWords } from './words.js'

export interface Referents {
  /** Mention index → referent, null for posts, places and what was left open. */
  of: (Referent | null)[]
  people: Map<number, Referent>
  bodies: Map<number, Referent>
  list: Referent[]
}

/** Names kept of one referent. */
const MAX_ALIASES = 64

export function makeReferents(mentions: readonly Mention[], people: People, bodies: Bodies): Referents {
  const referents: Referents = { of: new Array(mentions.length).fill(null), people: new Map(), bodies: new Map(), list: [] }
  for (let i = 0; i < mentions.length; i++) {
    const { kind, winner, text } = mentions[i]
    if (kind !== PERSON && kind !== BODY) continue
    const person = kind === PERSON
    const form = person ? people.formOf[i] : bodies.formOf[i]
    if (form < 0) continue
    const known = person ? referents.people : referents.bodies
    const root = (person ? people : bodies).union.find(form)
    let referent = known.get(root)
    if (referent === undefined) {
      referent = {
        ref: `${person ? 'p' : 'o'}${known.size + 1}`,
        label: person ? 'PERSON' : 'ORGANIZATION',
        name: text,
        aliases: [],
        mentions: [],
      }
      known.set(root, referent)
      referents.list.push(referent)
    }
    referent.mentions.push(winner)
    if (referent.aliases.length < MAX_ALIASES && !referent.aliases.includes(text)) referent.aliases.push(text)
    referents.of[i] = referent
  }
  const former = new Set<string>()
  if (bodies.former.size > 0)
    for (let i = 0; i < mentions.length; i++) if (bodies.former.has(bodies.formOf[i])) former.add(mentions[i].text)
  for (const referent of referents.list) {
    if (referent.aliases.length === 1) {
      referent.aliases = []
      continue
    }
    const names = referent.aliases.filter((alias) => !former.has(alias))
    referent.name = fullest(names.length > 0 ? names : referent.aliases)
    referent.aliases = referent.aliases.filter((alias) => alias !== referent.name)
  }
  return referents
}

/** The name that says most: in Hangul before Latin or Hanja, longer before shorter, earlier before later. */
function fullest(names: readonly string[]): string {
  let best = names[0]
  for (const name of names) if (weight(name) > weight(best)) best = name
  return best
}

const weight = (name: string): number =>
  (/[가-힣]/.test(name) ? 100 : /[A-Za-z]/.test(name) ? 50 : 0) + Math.min(name.length, 40) - (/㈜|\(주\)|회사/.test(name) ? 45 : 0)

/** Gives bodies and places their codes. Returns for each mention its ids, and notes the rule for each referent. */
export function giveIds(
  context: Context,
  scene: Scene,
  words: LinkWords,
  bodies: Bodies,
  referents: Referents,
  reasons: Map<string, string>,
): (Ids | null)[] {
  const { mentions } = scene
  const out: (Ids | null)[] = new Array(mentions.length).fill(null)
  const { common, preferred } = words.bits
  const done = new Set<number>()
  // What the caller says of a name outweighs the lists.
  const own = context.gazetteer.user !== null
  const given = new Set<Referent>()
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (own && mention.kind !== POST) {
      const ids = ownIds(factsOfName(context.gazetteer, nameAt(context, mention.start, mention.end)))
      const referent = referents.of[i]
      if (ids !== null) {
        out[i] = ids
        if (referent !== null) {
          referent.ids = ids
          reasons.set(referent.ref, 'id/own-name')
          given.add(referent)
        }
        continue
      }
    }
    if (mention.kind === PLACE) {
      out[i] = idsOfPlace(context, mention)
      continue
    }
    if (mention.kind !== BODY) continue
    const form = bodies.forms[bodies.formOf[i]]
    const root = bodies.union.find(form.id)
    const referent = referents.bodies.get(root)!
    if (
      form.facts.length === 0 ||
      given.has(referent) ||
      done.has(form.id) ||
      (referent.ids !== undefined && referent.ids.candidates === undefined && referent.ids.krx !== undefined)
    )
      continue
    const bare = mention.text === form.text
    if (
      bare &&
      inList(context, mention.start, mention.end, common) &&
      !isUsedAsFirm(scene, i, referent.aliases.length > 0 || shapeOf(referent.name).legal)
    )
      continue
    done.add(form.id)
    const entries = entriesOf(form.facts, words, context.date)
    const choice = chooseIds(entries, words, () => surroundingsOf(context, mention.sentence))
    if (choice.ids === null) continue
    if (
      referent.ids === undefined ||
      referent.ids.candidates !== undefined ||
      (choice.ids.krx !== undefined && referent.ids.krx === undefined)
    ) {
      if (choice.ids.candidates !== undefined && referent.ids !== undefined) continue
      referent.ids = choice.ids
      reasons.set(referent.ref, choice.rule)
    }
  }
  for (let i = 0; i < mentions.length; i++) {
    const ids = mentions[i].kind === BODY || mentions[i].kind === PERSON ? (referents.of[i]?.ids ?? null) : null
    if (ids === null) continue
    const share = mentions[i].kind === PERSON ? undefined : preferredShare(context, mentions[i], preferred)
    out[i] = share === undefined ? ids : { ...ids, preferred: share }
  }
  return out
}

/** The number of the preferred share where 우 follows the firm's name: 삼성전자우. */
function preferredShare(context: Context, mention: Mention, bit: number): string | undefined {
  const { hits, gazetteer } = context
  for (let i = hits.at[mention.start]; i >= 0 && i < hits.count && hits.start[i] === mention.start; i++)
    if (hits.end[i] > mention.end && (hits.lists[i] & bit) !== 0)
      return factsOfName(gazetteer, hits.name[i]).find((row) => row.list === 'share-preferred')?.krx
  return undefined
}

/** Codes of a place; of `서울 중구` those of 중구 that lies in 서울. */
function idsOfPlace(context: Context, mention: Mention): Ids | null {
  const { gazetteer } = context
  const whole = placeIds(factsOfName(gazetteer, nameAt(context, mention.start, mention.end)))
  const space = mention.text.lastIndexOf(' ')
  if (whole !== null || space < 0) return whole
  const part = placeIds(factsOfName(gazetteer, nameAt(context, mention.start + space + 1, mention.end)))
  const first = placeIds(factsOfName(gazetteer, nameAt(context, mention.start, mention.start + mention.text.indexOf(' '))))
  if (part === null) return null
  const province = first?.district?.slice(0, 2)
  const inside = (part.candidates ?? [part]).filter(
    (ids) => province === undefined || ids.district === undefined || ids.district.startsWith(province),
  )
  return inside.length === 1 ? inside[0] : null
}
