// Why two mentions are one, and why a body has its number: rules in words.

import type { Referent } from '../types.js'
import type { Join, JoinRule } from './forms.js'
import type { IdRule } from './ids.js'

/** What linking remembers of its reasons. */
export interface Reasons {
  joins: readonly Join[]
  referents: readonly Referent[]
  /** Referent, by its place in the list → the rule that gave it its ids, empty for none. */
  idRules: readonly (IdRule | '')[]
}

const WORDS: Readonly<Record<JoinRule | IdRule, string>> = {
  'body/bracket-alias': 'stands as its other name in a bracket',
  'body/former-name': 'is told to be its former name',
  'body/named-alias': 'is told to be another name of it',
  'body/new-name': 'is told to be its new name',
  'body/listed-alias': 'has the same name in the lists',
  'body/group-name': 'is the group without the word 그룹',
  'body/short-form': 'leaves off the beginning or the end of it',
  'body/abbreviation': 'takes letters of it in their order',
  'person/bracket-alias': 'stands as the other name in a bracket',
  'person/listed-alias': 'has the same name in the lists',
  'person/part-of-name': 'is its first or last part',
  'person/spelling': 'is another spelling of it',
  'person/also-written': 'is told to be another name',
  'person/corrected': 'is told to be a mistake for it',
  'person/given-name': 'is the given name of the one person who has it',
  'person/family-name': 'is the family name, and title, firm and nearness fit',
  'id/only-one-of-the-name': 'the lists know one body of this name',
  'id/nearest-profile': 'of the bodies of this name its profile is nearest to the words around',
  'id/left-open': 'several bodies share the name and the words around do not decide',
  'id/own-name': 'the caller gave it',
}

/** One line for each name that was joined to the referent, and one for its ids. */
export function explainReferent(reasons: Reasons, referent: Referent): string[] {
  const names = new Set([referent.name, ...referent.aliases])
  const lines: string[] = []
  for (const { from, to, rule } of reasons.joins)
    if ((names.has(from) || names.has(to)) && rule.startsWith(referent.label === 'PERSON' ? 'person/' : 'body/'))
      lines.push(`${from} = ${to}: ${from} ${WORDS[rule]} (${rule})`)
  const rule = reasons.idRules[reasons.referents.indexOf(referent)]
  if (rule === '' || referent.ids === undefined) return lines
  const { ids } = referent
  const number =
    ids.candidates === undefined
      ? (ids.krx ?? ids.corp ?? ids.ticker ?? ids.name ?? '')
      : ids.candidates.map((one) => one.krx ?? one.corp ?? one.ticker ?? one.name).join(' | ')
  lines.push(`${referent.name} → ${number}: ${WORDS[rule]}${typeof ids.asOf === 'string' ? `, as of ${ids.asOf}` : ''} (${rule})`)
  return lines
}
