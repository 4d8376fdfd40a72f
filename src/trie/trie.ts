// A packed double-array trie: many strings looked up at one place in one walk. Integers in, positions out.
//
// Slot = one Int32: the id that leads here (12 bits), a leaf bit, and 19 bits of base or value. Bases are unique, so the id alone
// proves that a slot belongs to its parent. A key that is also the prefix of another ends in a child with id 0.
// Layout after daachorse (Kanda et al., 2023) without failure links: restarting at every position is as fast.

export const ID_SHIFT = 20
export const LEAF = 1 << 19
export const BASE_MASK = LEAF - 1
export const MAX_BASE = BASE_MASK
/** Ids 1..4094; 4095 marks an empty slot. */
export const MAX_ID = 4094
export const EMPTY = -1 << ID_SHIFT
/** Pair filter: 256 bits for each first id, indexed by the low 8 bits of the second. */
export const FILTER_WORDS = 8

export interface Trie {
  /** Packed slots, padded so that base + any id stays inside. */
  readonly slots: Int32Array
  readonly root: number
  /** `FILTER_WORDS` words for each first id. */
  readonly filter: Uint32Array
}

/**
 * All keys that start at `from`: pairs (end, value) into `out`, shortest first. Returns the number of pairs.
 * `codes` must hold a 0 after the end of the text; `out` must hold 2 × the longest key.
 */
export function matchAt(trie: Trie, codes: Uint16Array, from: number, out: Int32Array): number {
  const slots = trie.slots
  let id = codes[from]
  if (id === 0) return 0
  const row = id * FILTER_WORDS
  if (row >= trie.filter.length) return 0
  const second = codes[from + 1]
  if ((trie.filter[row + ((second & 255) >> 5)] & (1 << (second & 31))) === 0) return 0
  let base = trie.root
  let at = from
  let found = 0
  for (;;) {
    const slot = slots[base + id]
    if (slot >>> ID_SHIFT !== id) return found
    at++
    if ((slot & LEAF) !== 0) {
      out[2 * found] = at
      out[2 * found + 1] = slot & BASE_MASK
      return found + 1
    }
    base = slot & BASE_MASK
    const end = slots[base]
    if (end >>> ID_SHIFT === 0) {
      out[2 * found] = at
      out[2 * found + 1] = end & BASE_MASK
      found++
    }
    id = codes[at]
    if (id === 0) return found
  }
}
