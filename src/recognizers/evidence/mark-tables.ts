// Which letters and words of the closed lists are marks: compiled with the lists, viewed at load.

import { bytesOf, type Sections, viewOf } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { CLASS_OF, HANGUL } from '../../text/classes.js'
import { MAX_ID } from '../../trie/trie.js'
import { opensOf } from './edges.js'
import { BIT_OF, PERSON_LEFT, TITLE_LONE, TITLE_PLACE } from './mark-bits.js'

/** What the closed lists that are marks say. */
export interface MarkTables {
  /** Value of the word trie → bits of `mark-bits.ts`, 0 for other words. */
  readonly bits: Int32Array
  /** Letter, by its id in the tries → `BEGINS`, `ALONE`, `ENDS`. */
  readonly roles: Uint8Array
  /** One bit for each pair of letters, hashed, that begins a word of ours. */
  readonly pairs: Uint32Array
}
/** A word of several letters begins with it. */
export const BEGINS = 1
/** It is a word by itself. */
export const ALONE = 2
/** A word may end before it. */
const ENDS = 4
/** The bit of two letters among `pairs`. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5) ^ second) & 0xffff

/** Lists that were compiled by hand come without the sections. */
export const markTables = memoize((gazetteer: Gazetteer) =>
  gazetteer.sections['mark.bits'] === undefined ? build(gazetteer) : view(gazetteer),
)

/** The sections that `compile` takes along. */
export function markSections(gazetteer: Gazetteer): Sections {
  const { bits, roles, pairs } = build(gazetteer)
  return { 'mark.bits': bytesOf(bits), 'mark.roles': roles, 'mark.pairs': bytesOf(pairs) }
}

const view = ({ sections }: Gazetteer): MarkTables => ({
  bits: viewOf(sections['mark.bits'], Int32Array),
  roles: sections['mark.roles'],
  pairs: viewOf(sections['mark.pairs'], Uint32Array),
})

const LISTS = new Set(Object.keys(BIT_OF).map((name) => name.split(':')[0]))

function build(gazetteer: Gazetteer): MarkTables {
  const { alphabet, letters } = gazetteer
  const { single, slots } = gazetteer.words
  const bits = new Int32Array(slots.length)
  const roles = new Uint8Array(MAX_ID + 1)
  const pairs = new Uint32Array(1 << 11)
  for (const list of LISTS)
    for (const { leaf, word } of entriesOf(gazetteer, list)) {
      const own = BIT_OF[word.kind ? `${list}:${word.kind}` : list] ?? BIT_OF[list] ?? 0
      if (own === 0) continue
      bits[leaf] |= own | (word.compound === 'no' ? TITLE_LONE : word.compound === 'place' ? TITLE_PLACE : 0)
      if (word.form.length === 1) continue
      const first = alphabet[word.form.charCodeAt(0)]
      roles[first] |= BEGINS
      const pair = pairOf(first, alphabet[word.form.charCodeAt(1)])
      pairs[pair >> 5] |= 1 << (pair & 31)
    }
  const opens = opensOf(gazetteer)
  // A letter that no list uses may be anything.
  roles[0] = ENDS
  for (let id = 1; id <= letters.length; id++) {
    if (opens[id] === 1 || CLASS_OF[letters[id - 1]] !== HANGUL) roles[id] |= ENDS
    // A letter alone announces nobody: only words of two letters do.
    if (id < single.length && (bits[single[id]] & ~PERSON_LEFT) !== 0) roles[id] |= ALONE
  }
  return { bits, roles, pairs }
}
