// Linked mentions → referents: ref, name, aliases, ids, and why.

import { holdsOwn } from '../recognizers/own.js'
import type { Ids, Referent } from '../types.js'
import type { Bodies } from './body-forms.js'
import { shapeOf } from './body-names.js'
import { isUsedAsFirm } from './evidence.js'
import { chooseIds, entriesOf, ownIds, placeIds, surroundingsOf } from './ids.js'
import { inList, knownAt, knownHit } from './known.js'
import { BODY, type Mention, PERSON, PLACE, POST } from './mentions.js'
import { nameOf } from './names.js'
import type { People } from './person-forms.js'
import type { Scene } from './scene.js'

export interface Referents {
  list: Referent[]
  /** Of each in the list: the rule that gave it its ids, empty for none. */
  idRules: string[]
}

/** Names kept of one referent. */
const MAX_ALIASES = 64

/** One referent for each root of people and bodies; its place is noted with the root and with its mentions. */
export function makeReferents(mentions: readonly Mention[], people: People, bodies: Bodies): Referents {
  const list: Referent[] = []
  const idRules: string[] = []
  let persons = 0
  for (const mention of mentions) {
    const { kind, form, winner, name } = mention
    if (form < 0) continue
    const person = kind === PERSON
    const root = person ? people.list[people.rootOf(form)] : bodies.list[bodies.rootOf(form)]
    if (root.referent < 0) {
      root.referent = list.length
      if (person) persons++
      const ref = person ? `p${persons}` : `o${list.length + 1 - persons}`
      list.push({ ref, label: person ? 'PERSON' : 'ORGANIZATION', name: name.text, aliases: [name.text], mentions: [winner] })
      idRules.push('')
    } else {
      const { mentions: indexes, aliases } = list[root.referent]
      indexes.push(winner)
      if (name.referent !== root.referent && aliases.length < MAX_ALIASES && !aliases.includes(name.text)) aliases.push(name.text)
    }
    name.referent = mention.referent = root.referent
  }
  const former = namesOfOld(mentions, bodies)
  for (const referent of list) {
    if (referent.aliases.length === 1) {
      referent.aliases = []
      continue
    }
    const names = former === null ? referent.aliases : referent.aliases.filter((alias) => !former.has(alias))
    referent.name = fullest(names.length > 0 ? names : referent.aliases)
    referent.aliases = referent.aliases.filter((alias) => alias !== referent.name)
  }
  return { list, idRules }
}

/** As they stand in the text; null for none. */
function namesOfOld(mentions: readonly Mention[], bodies: Bodies): Set<string> | null {
  if (!bodies.list.some((form) => form.former)) return null
  const names = new Set<string>()
  for (const { kind, form, name } of mentions) if (kind === BODY && bodies.list[form].former) names.add(name.text)
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

/** Gives bodies and places their codes: `out[winner]`. Notes the rule for each referent. */
export function giveIds(scene: Scene, bodies: Bodies, referents: Referents, out: (Ids | null)[]): void {
  const { context, mentions, words } = scene
  const { list, idRules } = referents
  const { common } = words.bits
  // What the caller says of a name outweighs the lists.
  const given: ReadonlySet<Referent> | null = holdsOwn(context.gazetteer) ? giveOwn(scene, referents, out) : null
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    const { kind, winner, start, end, name } = mention
    if (kind === PLACE && out[winner] === null) out[winner] = idsOfPlace(scene, mention)
    if (kind !== BODY || out[winner] !== null) continue
    const form = bodies.list[mention.form]
    if (form.known === null || form.asked) continue
    const referent = list[mention.referent]
    const { ids: before } = referent
    if (given?.has(referent) || (before !== undefined && before.candidates === undefined && before.krx !== undefined)) continue
    if (
      name.text === form.text &&
      inList(context, start, end, common) &&
      !isUsedAsFirm(scene, i, referent.aliases.length > 0 || shapeOf(nameOf(referent.name)).legal)
    )
      continue
    form.asked = true
    const entries = entriesOf(form.known, words, context.date)
    const { ids, rule } = chooseIds(entries, words, () => surroundingsOf(context, mention.sentence))
    if (ids === null) continue
    if (before === undefined || before.candidates !== undefined || (ids.krx !== undefined && before.krx === undefined)) {
      if (ids.candidates !== undefined && before !== undefined) continue
      referent.ids = ids
      idRules[mention.referent] = rule
    }
  }
  for (const mention of mentions) {
    if (mention.referent < 0) continue
    const { ids } = list[mention.referent]
    if (ids === undefined) continue
    const share = mention.kind === PERSON ? undefined : preferredShare(scene, mention)
    out[mention.winner] = share === undefined ? ids : { ...ids, preferred: share }
  }
}

/** Ids that the caller gave his own names. Returns the referents that have them. */
function giveOwn({ context, mentions, words }: Scene, { list, idRules }: Referents, out: (Ids | null)[]): Set<Referent> {
  const given = new Set<Referent>()
  for (const { kind, start, end, winner, referent } of mentions) {
    const known = kind === POST ? null : knownAt(context, words, start, end)
    const ids = known === null ? null : ownIds(known.facts)
    if (ids === null) continue
    out[winner] = ids
    if (referent < 0) continue
    list[referent].ids = ids
    idRules[referent] = 'id/own-name'
    given.add(list[referent])
  }
  return given
}

/** The number of the preferred share where 우 follows the firm's name: 삼성전자우. */
function preferredShare({ context, words }: Scene, { start, end }: Mention): string | undefined {
  const { hits } = context
  for (let i = hits.at[start]; i >= 0 && i < hits.count && hits.start[i] === start; i++)
    if (hits.end[i] > end && (hits.lists[i] & words.bits.preferred) !== 0)
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
