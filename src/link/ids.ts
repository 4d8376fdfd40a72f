// Numbers and codes of a body or a place, from what the lists say of its name.

import type { Context, Ids } from '../types.js'
import { nearestProfile } from './homonyms.js'
import type { Facts, Known } from './known.js'
import type { LinkWords } from './words.js'

/** One body that the rows of a name describe. */
export interface Entry {
  ids: Ids
  kinds: string[]
  /** Gone from the exchange, and since when. */
  delisted: string
  foreign: boolean
  weak: boolean
  /** What choosing comes to where no other body has the name. */
  alone: Choice | null
}

const RANK: Record<string, number> = {
  'organization-listed': 0,
  'organization-former': 1,
  'organization-company': 2,
  'organization-group': 3,
  'organization-public': 4,
  'organization-foreign': 5,
}

/** The bodies that rows of one name describe: rows with the same number are one, a row without any joins the body it can only mean. */
export function entriesOf(known: Known, words: LinkWords, date: string | null): readonly Entry[] {
  const entries = (known.entries ??= readEntries(known.facts, words))
  if (entries.length < 2) return entries
  const living = entries.filter((entry) => entry.delisted === '' || (date !== null && date < entry.delisted))
  return living.length > 0 ? living : entries
}

function readEntries(facts: Facts, words: LinkWords): Entry[] {
  const rows = facts.filter((row) => row.list.startsWith('organization')).sort((a, b) => (RANK[a.list] ?? 9) - (RANK[b.list] ?? 9))
  const entries: Entry[] = []
  for (const row of rows) {
    const name = row.canonical ?? row.name
    const foreign = row.list === 'organization-foreign' || (row.country !== undefined && row.country !== 'KR' && row.country !== 'XX')
    const krx = row.list === 'organization-group' ? undefined : row.krx
    const entry = entries.find((other) =>
      krx !== undefined && other.ids.krx !== undefined
        ? other.ids.krx === krx || (row.delisted !== undefined && other.ids.name === name)
        : row.corp !== undefined && other.ids.corp !== undefined
          ? other.ids.corp === row.corp
          : foreign === other.foreign &&
            (other.ids.name === name || (krx === undefined && row.corp === undefined && row.ticker === undefined) || other.weak),
    )
    if (entry === undefined) {
      entries.push(newEntry(row, name, krx, foreign, words))
      continue
    }
    if (entry.delisted !== '' && row.delisted === undefined) entry.delisted = ''
    fill(entry.ids, row, row.delisted !== undefined && entry.ids.krx === undefined && entry.kinds.length > 0 ? undefined : krx, words)
    if (row.kind !== undefined) entry.kinds.push(row.kind)
    entry.weak = entry.weak && krx === undefined && row.corp === undefined
  }
  return entries
}

function newEntry(row: Record<string, string>, name: string, krx: string | undefined, foreign: boolean, words: LinkWords): Entry {
  const entry: Entry = {
    ids: { name },
    kinds: row.kind === undefined ? [] : [row.kind],
    delisted: row.delisted ?? '',
    foreign,
    weak: krx === undefined && row.corp === undefined && row.ticker === undefined,
    alone: null,
  }
  fill(entry.ids, row, krx, words)
  if (row.delisted !== undefined) entry.ids.delisted = row.delisted
  return entry
}

function fill(ids: Ids, row: Record<string, string>, krx: string | undefined, words: LinkWords): void {
  if (krx !== undefined && ids.krx === undefined) {
    ids.krx = krx
    if (row.market !== undefined) ids.market = row.market
    const date = words.listDates.get(row.list)
    if (date !== undefined) ids.asOf = date
  }
  for (const key of ['corp', 'ticker', 'country'] as const)
    if (row[key] !== undefined && ids[key] === undefined && row[key] !== 'XX') ids[key] = row[key]
  if (row.kind !== undefined && ids.kind === undefined) ids.kind = row.kind
  if (row.group !== undefined && ids.group === undefined) ids.group = row.group
}

/** The rules by which a body gets its ids; `explain-referent.ts` says each in words. */
export type IdRule = 'id/left-open' | 'id/nearest-profile' | 'id/only-one-of-the-name' | 'id/own-name'

/** What choosing among the bodies of one name came to. */
export interface Choice {
  ids: Ids | null
  /** Empty where there are none to choose from. */
  rule: IdRule | ''
}

/** Ids of a body: its only reading, the reading that the words around favour, or all of them as candidates. */
export function chooseIds(entries: readonly Entry[], words: LinkWords, surroundings: () => string): Choice {
  if (entries.length === 0) return { ids: null, rule: '' }
  if (entries.length === 1) return (entries[0].alone ??= { ids: entries[0].ids, rule: 'id/only-one-of-the-name' })
  const chosen = nearestProfile(entries, (entry) => profileOf(entry, words), surroundings())
  if (chosen >= 0) return { ids: entries[chosen].ids, rule: 'id/nearest-profile' }
  return { ids: { candidates: entries.map((entry) => entry.ids) }, rule: 'id/left-open' }
}

function profileOf(entry: Entry, words: LinkWords): string[] {
  const { ids } = entry
  const keys = [ids.krx, ids.ticker, ids.market, ids.country, ...entry.kinds, entry.foreign ? 'foreign' : undefined]
  const profile: string[] = typeof ids.group === 'string' ? [ids.group] : []
  for (const key of keys) if (typeof key === 'string') profile.push(...(words.profiles.get(key)?.split(' ') ?? []))
  return profile.length > 0 ? profile : [ids.name ?? '']
}

/** Country and district codes of a place; null when the lists know none. */
export function placeIds(known: Known | null): Ids | null {
  if (known === null) return null
  if (known.place === undefined) known.place = readPlace(known.facts)
  return known.place
}

function readPlace(facts: Facts): Ids | null {
  const rows = facts.filter((row) => row.list.startsWith('location') && (row.iso3166 !== undefined || row.district !== undefined))
  if (rows.length === 0) return null
  const countries = rows.filter((row) => row.iso3166 !== undefined)
  if (countries.length > 0 && countries.every((row) => row.iso3166 === countries[0].iso3166))
    return { name: countries[0].name, iso3166: countries[0].iso3166 }
  if (rows.length === 1) return { name: rows[0].name, district: rows[0].district }
  return {
    candidates: rows.map((row) =>
      row.iso3166 !== undefined ? { name: row.name, iso3166: row.iso3166 } : { name: row.name, district: row.district },
    ),
  }
}

/** The words of the sentence of an offset and of its neighbours. */
export function surroundingsOf(context: Context, sentence: number): string {
  const { tokens, text } = context
  const from = Math.max(0, sentence - 2)
  const to = Math.min(tokens.sentenceCount - 1, sentence + 2)
  return text.value.slice(tokens.sentenceStart[from], Math.min(tokens.sentenceEnd[to], tokens.sentenceStart[from] + 4000))
}
