// Which letters and words of the closed lists are marks: compiled with the lists (`compile-tables.ts`), viewed at load.

import { viewOf } from '../../gazetteer/container.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'

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
export const ENDS = 4
/** The bit of two letters among `pairs`. */
export const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5) ^ second) & 0xffff

export const markTables = memoize(
  ({ sections }: Gazetteer): MarkTables => ({
    bits: viewOf(sections['mark.bits'], Int32Array),
    roles: sections['mark.roles'],
    pairs: viewOf(sections['mark.pairs'], Uint32Array),
  }),
)
