// What the lists say of a mention: looked up once for each listed name.

import { factsOf, type Gazetteer } from '../gazetteer/gazetteer.js'
import type { Context } from '../types.js'

export type Facts = readonly Record<string, string>[]

const none: Facts = []
const remembered = new WeakMap<Gazetteer, Map<number, Facts>>()
/** Facts of the gazetteer that was asked last. */
let latest: Gazetteer | null = null
let facts = new Map<number, Facts>()

/** Index of the listed name that spans exactly these offsets, -1 for none. */
export function nameAt(context: Context, start: number, end: number): number {
  const { hits } = context
  for (let i = hits.at[start]; i >= 0 && i < hits.count && hits.start[i] === start; i++) if (hits.end[i] === end) return hits.name[i]
  return -1
}

/** One record for each row that holds the name; decoded on first use. */
export function factsOfName(gazetteer: Gazetteer, name: number): Facts {
  if (name < 0) return none
  if (gazetteer !== latest) {
    latest = gazetteer
    let known = remembered.get(gazetteer)
    if (known === undefined) remembered.set(gazetteer, (known = new Map()))
    facts = known
  }
  let rows = facts.get(name)
  if (rows === undefined) facts.set(name, (rows = factsOf(gazetteer, name)))
  return rows
}

/** Is the text at these offsets in the list with this bit? */
export function inList(context: Context, start: number, end: number, bit: number): boolean {
  const { hits } = context
  for (let i = hits.at[start]; i >= 0 && i < hits.count && hits.start[i] === start; i++)
    if (hits.end[i] === end) return (hits.lists[i] & bit) !== 0
  return false
}
