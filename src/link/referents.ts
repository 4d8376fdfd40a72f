// Linked mentions → referents: ref, name and aliases.

import type { Referent } from '../types.js'
import type { Bodies } from './body-forms.js'
import type { IdRule } from './ids.js'
import { BODY, type Mention, PERSON } from './mentions.js'
import type { People } from './person-forms.js'

export interface Referents {
  list: Referent[]
  /** Of each in the list: the rule that gave it its ids, empty for none. */
  idRules: (IdRule | '')[]
}

/** Names kept of one referent. */
const MAX_ALIASES = 64

/** One referent for each root of people and bodies; its place is noted with the root and with its mentions. */
export function makeReferents(mentions: readonly Mention[], people: People, bodies: Bodies): Referents {
  const list: Referent[] = []
  const idRules: Referents['idRules'] = []
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
  let most = weight(best)
  for (let n = 1; n < names.length; n++) {
    const says = weight(names[n])
    if (says <= most) continue
    best = names[n]
    most = says
  }
  return best
}

/** A legal form is no part of what a firm is called, whatever else is: ㈜, (주), 주식회사, 유한회사. */
const weight = (name: string): number =>
  (/[가-힣]/.test(name) ? 100 : /[A-Za-z]/.test(name) ? 50 : 0) + Math.min(name.length, 40) - (/㈜|\(주\)|회사/.test(name) ? 45 : 0)
