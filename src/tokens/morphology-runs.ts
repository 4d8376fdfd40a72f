// Which lists hold the stem of a run: the lists of names fold into a few groups that the weights know.

import type { Hits } from '../types.js'

/** Group bits by the beginning of a list's name. A stem that no list holds has none. */
const GROUPS: readonly (readonly [prefix: string, bit: number])[] = [
  ['common-noun', 1],
  ['nobody', 1],
  ['generic-organization', 1],
  ['position', 2],
  ['location', 4],
  ['organization', 8],
  ['person-known', 16],
  ['foreign', 16],
]

/** For each bit of the open lists its group bit; lists that say nothing of parts of speech have 0. */
export function groupsOf(lists: readonly string[]): Uint8Array {
  return Uint8Array.from(lists, (name) => GROUPS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0)
}

/** Groups of the listed name that spans exactly `from` to `to`. */
export function knownAs(hits: Hits, groups: Uint8Array, from: number, to: number): number {
  let known = 0
  for (let i = hits.at[from]; i >= 0 && i < hits.count && hits.start[i] === from; i++) {
    if (hits.end[i] !== to) continue
    for (let lists = hits.lists[i], bit = 0; lists !== 0; lists >>>= 1, bit++) if ((lists & 1) !== 0) known |= groups[bit]
  }
  return known
}
