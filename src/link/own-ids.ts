// The ids that the caller gave his own names, over those that the lists know.

import { OWN_LISTS } from '../gazetteer/lists.js'
import type { Candidate, Context, Ids, Label } from '../types.js'
import { type Facts, knownAt } from './known.js'
import { linkWords } from './words.js'

/** Writes to `out`, by winner, the name and the ids that the caller gave it; of a body that the lists do not know their type goes. */
export function giveOwnIds(context: Context, winners: readonly Candidate[], out: (Ids | null)[]): void {
  const words = linkWords(context.gazetteer)
  for (let i = 0; i < winners.length; i++) {
    const { start, end, label, type } = winners[i]
    const known = knownAt(context, words, start, end)
    if (known === null) continue
    const own = ownIds(known.facts, label)
    out[i] = own
    if (own !== null && isOfOthers(known.facts, own, type)) delete winners[i].type
  }
}

/** Is the type one that the lists give to others alone? The caller's own stays. */
const isOfOthers = (facts: Facts, own: Ids, type: string | undefined): boolean =>
  facts.some((row) => areOthers(own, row)) &&
  facts.every((row) => areOthers(own, row) || (OWN_LISTS.includes(row.list) && row.type !== type))

/**
 * Ids that the caller gave the name as one of this label, `candidates` where several of his share it; null when it is not one of his.
 * Rows of one name that do not contradict each other are one.
 */
function ownIds(facts: Facts, label: Label): Ids | null {
  const all: Ids[] = []
  for (const row of facts) {
    if (!OWN_LISTS.includes(row.list) || (row.label ?? row.list.slice('user-'.length)) !== label) continue
    const { list: _list, label: _label, type: _type, ...ids } = row
    const same = all.find((one) => one.name === ids.name && Object.keys(ids).every((key) => !differ(one[key], ids[key])))
    if (same === undefined) all.push(ids)
    else Object.assign(same, ids)
  }
  return all.length > 1 ? { candidates: all } : (all[0] ?? null)
}

/**
 * What the caller says wins key by key; of several that share the name those are left that none of his codes is against. Of several of
 * his own nobody knows which one the lists know.
 */
export function withOwn(own: Ids, listed: Ids | null): Ids {
  if (listed === null || own.candidates !== undefined) return own
  const meant = (listed.candidates ?? [listed]).filter((ids) => !areOthers(own, ids))
  return meant.length > 1 ? { ...own, candidates: meant } : { ...meant[0], ...own }
}

/** Of bodies and places: those that have another one of these are others, whatever they are called. */
const CODES = ['krx', 'corp', 'ticker', 'iso3166', 'district']

/** Does the caller say which body or place it is? */
export const hasCode = (own: Ids): boolean => CODES.some((code) => own[code] !== undefined)

/** Has the one another code than the other? */
const areOthers = (own: Ids, ids: Ids): boolean => CODES.some((code) => differ(own[code], ids[code]))

const differ = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b
