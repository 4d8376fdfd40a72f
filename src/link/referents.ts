// Linked mentions → referents: ref, name, aliases, ids, and why.

import { holdsOwn } from '../recognizers/own.js'
import type { Ids, Referent } from '../types.js'
import type { Bodies } from './bodies.js'
import { isUsedAsFirm } from './evidence.js'
import { filled } from './filled.js'
import { shapeOf } from './forms.js'
import { chooseIds, entriesOf, ownIds, placeIds, surroundingsOf } from './ids.js'
import { inList, knownAt, knownHit } from './known.js'
import { BODY, type Mention, PERSON, PLACE, POST } from './mentions.js'
import { nameOf } from './names.js'
import type { People } from './people.js'
import type { Scene } from './scene.js'

export interface Referents {
  /** Mention index → index in the list, -1 for posts, places and what was left open. */
  of: number[]
  /** Root of a person or a body → index in the list, -1 for none. */
  people: number[]
  bodies: number[]
  list: Referent[]
  /** Of each in the list: the rule that gave it its ids, empty for none. */
  idRules: string[]
}

/** Names kept of one referent. */
const MAX_ALIASES = 64

export function makeReferents(mentions: readonly Mention[], people: People, bodies: Bodies): Referents {
  const list: Referent[] = []
  const referents: Referents = {
    of: filled<number>(mentions.length, -1),
    people: filled<number>(people.forms.length, -1),
    bodies: filled<number>(bodies.forms.length, -1),
    list,
    idRules: [],
  }
  let persons = 0
  for (let i = 0; i < mentions.length; i++) {
    const { kind, winner, name } = mentions[i]
    if (kind !== PERSON && kind !== BODY) continue
    const person = kind === PERSON
    const form = person ? people.formOf[i] : bodies.formOf[i]
    if (form < 0) continue
    const root = person ? people.union.find(form) : bodies.union.find(form)
    const known = person ? referents.people : referents.bodies
    let index = known[root]
    if (index < 0) {
      index = known[root] = list.length
      if (person) persons++
      const ref = person ? `p${persons}` : `o${list.length + 1 - persons}`
      list.push({ ref, label: person ? 'PERSON' : 'ORGANIZATION', name: name.text, aliases: [name.text], mentions: [winner] })
      referents.idRules.push('')
    } else {
      const { mentions: indexes, aliases } = list[index]
      indexes.push(winner)
      if (name.referent !== index && aliases.length < MAX_ALIASES && !aliases.includes(name.text)) aliases.push(name.text)
    }
    name.referent = index
    referents.of[i] = index
  }
  const former = bodies.former === null ? null : namesOfOld(mentions, bodies.formOf, bodies.former)
  for (const referent of list) {
    if (referent.aliases.length === 1) {
      referent.aliases = []
      continue
    }
    const names = former === null ? referent.aliases : referent.aliases.filter((alias) => !former.has(alias))
    referent.name = fullest(names.length > 0 ? names : referent.aliases)
    referent.aliases = referent.aliases.filter((alias) => alias !== referent.name)
  }
  return referents
}

/** As they stand in the text. */
function namesOfOld(mentions: readonly Mention[], formOf: readonly number[], former: ReadonlySet<number>): Set<string> {
  const names = new Set<string>()
  for (let i = 0; i < mentions.length; i++) if (former.has(formOf[i])) names.add(mentions[i].name.text)
  return names
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
export function giveIds(scene: Scene, bodies: Bodies, referents: Referents): (Ids | null)[] {
  const { context, mentions, words } = scene
  const { of, list, idRules } = referents
  const out = filled<Ids | null>(mentions.length, null)
  const { common, preferred } = words.bits
  const done = filled<boolean>(bodies.forms.length, false)
  // What the caller says of a name outweighs the lists.
  const given: ReadonlySet<Referent> | null = holdsOwn(context.gazetteer) ? giveOwn(scene, referents, out) : null
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind === PLACE && out[i] === null) out[i] = idsOfPlace(scene, mention)
    if (mention.kind !== BODY || out[i] !== null) continue
    const form = bodies.forms[bodies.formOf[i]]
    if (form.known === null || done[form.id]) continue
    const referent = list[of[i]]
    const { ids: before } = referent
    if (given?.has(referent) || (before !== undefined && before.candidates === undefined && before.krx !== undefined)) continue
    if (
      mention.name.text === form.text &&
      inList(context, mention.start, mention.end, common) &&
      !isUsedAsFirm(scene, i, referent.aliases.length > 0 || shapeOf(nameOf(referent.name)).legal)
    )
      continue
    done[form.id] = true
    const entries = entriesOf(form.known, words, context.date)
    const { ids, rule } = chooseIds(entries, words, () => surroundingsOf(context, mention.sentence))
    if (ids === null) continue
    if (before === undefined || before.candidates !== undefined || (ids.krx !== undefined && before.krx === undefined)) {
      if (ids.candidates !== undefined && before !== undefined) continue
      referent.ids = ids
      idRules[of[i]] = rule
    }
  }
  for (let i = 0; i < mentions.length; i++) {
    if (of[i] < 0) continue
    const { ids } = list[of[i]]
    if (ids === undefined) continue
    const share = mentions[i].kind === PERSON ? undefined : preferredShare(scene, mentions[i], preferred)
    out[i] = share === undefined ? ids : { ...ids, preferred: share }
  }
  return out
}

/** Ids that the caller gave his own names. Returns the referents that have them. */
function giveOwn({ context, mentions, words }: Scene, { of, list, idRules }: Referents, out: (Ids | null)[]): Set<Referent> {
  const given = new Set<Referent>()
  for (let i = 0; i < mentions.length; i++) {
    const { kind, start, end } = mentions[i]
    const known = kind === POST ? null : knownAt(context, words, start, end)
    const ids = known === null ? null : ownIds(known.facts)
    if (ids === null) continue
    out[i] = ids
    if (of[i] < 0) continue
    list[of[i]].ids = ids
    idRules[of[i]] = 'id/own-name'
    given.add(list[of[i]])
  }
  return given
}

/** The number of the preferred share where 우 follows the firm's name: 삼성전자우. */
function preferredShare({ context, words }: Scene, { start, end }: Mention, bit: number): string | undefined {
  const { hits } = context
  for (let i = hits.at[start]; i >= 0 && i < hits.count && hits.start[i] === start; i++)
    if (hits.end[i] > end && (hits.lists[i] & bit) !== 0)
      return knownHit(context, words, i)?.facts.find((row) => row.list === 'share-preferred')?.krx
  return undefined
}

/** Codes of a place; of `서울 중구` those of 중구 that lies in 서울. */
function idsOfPlace({ context, words, text }: Scene, { start, end }: Mention): Ids | null {
  const whole = placeIds(knownAt(context, words, start, end))
  if (whole !== null) return whole
  const { units } = text
  let space = end - 1
  while (space >= start && units[space] !== 0x20) space--
  if (space < start) return null
  const part = placeIds(knownAt(context, words, space + 1, end))
  if (part === null) return null
  let first = start
  while (units[first] !== 0x20) first++
  const province = placeIds(knownAt(context, words, start, first))?.district?.slice(0, 2)
  const inside = (part.candidates ?? [part]).filter(
    (ids) => province === undefined || ids.district === undefined || ids.district.startsWith(province),
  )
  return inside.length === 1 ? inside[0] : null
}
