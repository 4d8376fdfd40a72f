// What the lists say of a run or of a part of it: the lists of names fold into a few groups that the weights know.

import { entriesOf, type Gazetteer, listsOf } from '../gazetteer/gazetteer.js'
import { codesOf } from '../gazetteer/lookup.js'
import { memoize } from '../gazetteer/memoize.js'
import { matchAt } from '../trie/trie.js'
import type { Hits } from '../types.js'

/** The lists as the morphology sees them. */
export interface Listed {
  readonly gazetteer: Gazetteer
  /** For each bit of the open lists its group bit; lists that say nothing of parts of speech have 0. */
  readonly groups: Uint8Array
  /** For each leaf of the closed lists: COUNTER, GLUED. */
  readonly counters: Uint8Array
  /** Bits of the open lists of common nouns and titles, of titles, of bodies and places, of organizations, of given names, of family names. */
  readonly nouns: number
  readonly titles: number
  readonly bodies: number
  readonly organizations: number
  readonly givenNames: number
  readonly surnames: number
}

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

const COUNTER = 1
/** May be written together with 한, 두, 세 … */
const GLUED = 2
const COUNTER_LISTS = ['counter', 'date-unit', 'time-unit', 'unit', 'currency']

export const listedOf = memoize((gazetteer: Gazetteer): Listed => {
  const { lists, words } = gazetteer
  const groups = Uint8Array.from(lists, (name) => GROUPS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 0)
  const bitsOf = (test: (name: string, group: number) => boolean): number =>
    lists.reduce((bits, name, i) => (test(name, groups[i]) ? bits | (1 << i) : bits), 0)
  const counters = new Uint8Array(words.slots.length)
  for (const list of COUNTER_LISTS)
    for (const { leaf, word } of entriesOf(gazetteer, list))
      counters[leaf] |= word.glued === undefined || word.glued === 'digit' ? COUNTER : COUNTER | GLUED
  return {
    gazetteer,
    groups,
    counters,
    nouns: bitsOf((_, group) => group === 1 || group === 2),
    titles: bitsOf((_, group) => group === 2),
    bodies: bitsOf((name, group) => group === 4 || group === 8 || name === 'generic-organization'),
    organizations: bitsOf((_, group) => group === 8),
    givenNames: bitsOf((name) => name === 'given-name'),
    surnames: bitsOf((name) => name === 'surname'),
  }
})

/** Groups of the listed name that was found from exactly `from` to `to`. */
export function knownAs({ groups }: Listed, hits: Hits, from: number, to: number): number {
  let known = 0
  for (let i = hits.at[from]; i >= 0 && i < hits.count && hits.start[i] === from; i++) {
    if (hits.end[i] !== to) continue
    for (let lists = hits.lists[i], bit = 0; lists !== 0; lists >>>= 1, bit++) if ((lists & 1) !== 0) known |= groups[bit]
  }
  return known
}

const found = new Int32Array(512)

/** The bits of the open lists that hold exactly this part of the text that was looked up last, wherever it stands. */
export function bitsOfName({ gazetteer }: Listed, from: number, to: number): number {
  for (let i = matchAt(gazetteer.names, codesOf(), from, found) - 1; i >= 0; i--)
    if (found[2 * i] === to) return listsOf(gazetteer, found[2 * i + 1])
  return 0
}

export const isName = (listed: Listed, from: number, to: number): boolean => bitsOfName(listed, from, to) !== 0

/** End of the longest listed noun of two letters or more that starts at `from`, or `from`. */
export function firstNoun({ gazetteer, nouns }: Listed, from: number, to: number): number {
  for (let i = matchAt(gazetteer.names, codesOf(), from, found) - 1; i >= 0; i--)
    if (found[2 * i] <= to && found[2 * i] > from + 1 && (listsOf(gazetteer, found[2 * i + 1]) & nouns) !== 0) return found[2 * i]
  return from
}

/** End of the longest counter that starts at `from`, or `from`. `glued`: only those that are written together with 한, 두 … */
export function counterEnd({ gazetteer, counters }: Listed, from: number, to: number, glued: boolean): number {
  const wanted = glued ? GLUED : COUNTER
  for (let i = matchAt(gazetteer.words, codesOf(), from, found) - 1; i >= 0; i--)
    if (found[2 * i] <= to && (counters[found[2 * i + 1]] & wanted) !== 0) return found[2 * i]
  return from
}
