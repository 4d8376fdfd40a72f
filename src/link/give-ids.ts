// Gives referents and places their codes: the caller's own, or what the lists say of a name.

import { UNIT } from '../text/units.js'
import type { Ids } from '../types.js'
import type { Bodies } from './body-forms.js'
import { shapeOf } from './body-names.js'
import { chooseIds, entriesOf, placeIds, surroundingsOf } from './ids.js'
import { inList, knownAt, knownHit } from './known.js'
import { BODY, type Mention, PERSON, PLACE } from './mentions.js'
import { nameOf } from './names.js'
import { hasCode, withOwn } from './own-ids.js'
import type { Referents } from './referents.js'
import type { Scene } from './scene.js'
import { isUsedAsFirm } from './used-as-firm.js'

/** Writes ids to `out`, where those of the caller's own names stand already, and to the referents, and notes the rule for each. */
export function giveIds(scene: Scene, bodies: Bodies, referents: Referents, out: (Ids | null)[]): void {
  const { context, mentions, words } = scene
  const { list, idRules } = referents
  const { common } = words.bits
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    const { kind, winner, start, end, name } = mention
    if (kind === PLACE) {
      const own = out[winner]
      const listed = idsOfPlace(scene, mention)
      out[winner] = own === null ? listed : withOwn(own, listed)
    }
    if (kind !== BODY) continue
    const form = bodies.list[mention.form]
    if (form.known === null || form.asked) continue
    const referent = list[mention.referent]
    const { ids: before } = referent
    if (before !== undefined && before.candidates === undefined && before.krx !== undefined) continue
    if (
      name.text === form.text &&
      inList(context, start, end, common) &&
      !isUsedAsFirm(scene, i, referent.aliases.length > 0 || shapeOf(words, nameOf(referent.name)).legal)
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
  // A mention by a name that several of the caller's share says nothing where another mention tells which one it is.
  const told = new Set<number>()
  for (const several of [false, true])
    for (const { winner, referent } of mentions) {
      const own = out[winner]
      if (own === null || referent < 0 || (own.candidates !== undefined) !== several || (several && told.has(referent))) continue
      list[referent].ids = withOwn(own, list[referent].ids ?? null)
      if (several) idRules[referent] = 'id/left-open'
      else if (idRules[referent] === '' || hasCode(own)) idRules[referent] = 'id/own-name'
      if (!several) told.add(referent)
    }
  for (const mention of mentions) {
    if (mention.referent < 0) continue
    const { ids } = list[mention.referent]
    if (ids === undefined) continue
    const share = mention.kind === PERSON ? undefined : preferredShare(scene, mention)
    out[mention.winner] = share === undefined ? ids : { ...ids, preferred: share }
  }
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
  while (space >= start && units[space] !== UNIT.SPACE) space--
  if (space < start) return null
  const part = placeIds(knownAt(context, words, space + 1, end))
  if (part === null) return null
  let first = start
  while (units[first] !== UNIT.SPACE) first++
  const province = placeIds(knownAt(context, words, start, first))?.district?.slice(0, 2)
  const inside = (part.candidates ?? [part]).filter(
    (ids) => province === undefined || ids.district === undefined || ids.district.startsWith(province),
  )
  return inside.length === 1 ? inside[0] : null
}
