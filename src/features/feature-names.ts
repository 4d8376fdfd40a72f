// What the features say that were asked for last, as a person would write it: for the readable list of weights and for explanations.

import { describeValue } from './describe.js'
import { context, setNames } from './features.js'
import { requestAt } from './requests.js'
import { ruleNames } from './rule-hashes.js'
import { TEMPLATES as T } from './templates.js'

/** The template of the feature at a place. */
export const templateOf = (place: number): number => requestAt(place).template

/** Its content: letters of the text, lists, a rule, or what a number means. Valid until the next features are asked for. */
export const nameOf = (place: number): string => contentOf(place).replace(/[\t\n\r]/g, '⏎')

function contentOf(place: number): string {
  const { template, from, to, plus, extra } = requestAt(place)
  if (LISTS.has(template)) return `${setNames.get(plus) ?? '?'}${extra === 0 ? '' : `|${setNames.get(extra) ?? extra}`}`
  if (RULES.has(template)) return `${ruleNames.get(plus)}${SURE.has(template) ? `|${extra / 2}` : ''}`
  if (to === from && extra === 0) return describeValue(template, plus)
  return `${context.text.value.slice(from, to)}${extra === 0 ? '' : `|${extra}`}`
}

const LISTS: ReadonlySet<number> = new Set([
  T.firstLists,
  T.leftLists,
  T.leftListsParticle,
  T.nextLists,
  T.next2Lists,
  T.firstTokenLists,
  T.lastTokenLists,
  T.tokenListsPair,
  T.lists,
  T.listsEnding,
  T.list,
  T.longer,
  T.prefix,
])
/** A rule's room and how sure it is. */
const SURE: ReadonlySet<number> = new Set([T.firstRule, T.ruleScore, T.ruleLonger, T.ruleWider])
const RULES: ReadonlySet<number> = new Set([T.rule, T.ruleFamily, ...SURE])
