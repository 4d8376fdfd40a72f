// What the lists say of a name that stands in the text: read once for each listed name.

import { factsOf, type Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import type { Context, Ids } from '../types.js'
import type { Entry } from './ids.js'
import type { LinkWords } from './words.js'

/** One record for each row that holds the name. */
export type Facts = readonly Record<string, string>[]

/** The facts of a listed name, and what they come to, filled by `ids.ts`. */
export interface Known {
  facts: Facts
  /** Names that the lists give it: its own, or the canonical ones it is another form of. */
  names: string[]
  entries: Entry[] | null
  /** Undefined before somebody asks. */
  place: Ids | null | undefined
}

/** Names of one gazetteer whose facts are kept, at most. */
const MAX_KNOWN = 4096

const knownOf = memoize((_: Gazetteer) => new Map<number, Known | null>())

/** Index of the hit that spans exactly these offsets, -1 for none. */
export function hitAt({ hits }: Context, start: number, end: number): number {
  for (let i = hits.at[start]; i >= 0 && i < hits.count && hits.start[i] === start; i++) if (hits.end[i] === end) return i
  return -1
}

/** What the lists say of the text at these offsets; null when they say nothing. */
export function knownAt(context: Context, words: LinkWords, start: number, end: number): Known | null {
  return knownHit(context, words, hitAt(context, start, end))
}

/** The same of a hit; -1 is none. */
export function knownHit(context: Context, words: LinkWords, hit: number): Known | null {
  return hit < 0 || (context.hits.lists[hit] & words.bits.facts) === 0 ? null : knownName(context, hit)
}

/** Is the text at these offsets in a list with one of these bits? */
export function inList(context: Context, start: number, end: number, bits: number): boolean {
  const hit = hitAt(context, start, end)
  return hit >= 0 && (context.hits.lists[hit] & bits) !== 0
}

function knownName({ hits, gazetteer, text }: Context, hit: number): Known | null {
  const name = hits.name[hit]
  const known = knownOf(gazetteer)
  let one = known.get(name)
  if (one === undefined) {
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(name, (one = read(gazetteer, name, text.value.slice(hits.start[hit], hits.end[hit]))))
  }
  return one
}

function read(gazetteer: Gazetteer, name: number, form: string): Known | null {
  const facts = factsOf(gazetteer, name, form)
  if (facts.length === 0) return null
  const names: string[] = []
  for (const row of facts) {
    const given = row.canonical ?? row.name
    if (!names.includes(given)) names.push(given)
  }
  return { facts, names, entries: null, place: undefined }
}
