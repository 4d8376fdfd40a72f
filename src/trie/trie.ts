// A packed double-array trie: many strings looked up at one place in one walk. Integers in, positions and key numbers out.
//
// Slot = one Int32: the id that leads here (12 bits), a leaf bit, and 19 bits of base or, in a leaf, where its tail starts. Bases are
// unique, so the id alone proves that a slot belongs to its parent. A key that is also the prefix of another ends in a child with id 0, and
// its node has an odd base (the others have even ones), so that nobody has to look there to know.
// Where only one key is left its rest is no chain of slots but a tail. A key is known by the index of its leaf slot.
// Layout after daachorse (Kanda et al., 2023) without failure links: restarting at every position is as fast.

export const ID_SHIFT = 20
export const LEAF_SHIFT = 19
export const LEAF = 1 << LEAF_SHIFT
export const BASE_MASK = LEAF - 1
/** Ids are 1..4095. A slot of value 0 is empty. */
export const MAX_ID = 4095
/** Pair filter: 256 bits for each first id, indexed by the low 8 bits of the second. */
export const FILTER_WORDS = 8
/** Keys are at most this long, so that the pairs of one walk fit a small scratch array. */
export const MAX_KEY = 255

export interface Trie {
  /** Padded so that base + any id stays inside. */
  readonly slots: Int32Array
  readonly root: number
  /** `FILTER_WORDS` words for each first id: which second ids some key has. Keys of one id are not in it. */
  readonly filter: Uint32Array
  /** First id → leaf of the key that is this id alone, 0 for none. */
  readonly single: Uint32Array
  /** Tails, each ended by a 0; a leaf with 0 has none. */
  readonly tails: Uint16Array
}

/**
 * All keys that start at `from`: pairs (end, leaf) into `out`, shortest first. Returns the number of pairs.
 * `codes` must hold a 0 after the end of the text; `out` must hold 2 × the longest key.
 */
export function matchAt(trie: Trie, codes: Uint16Array, from: number, out: Int32Array): number {
  let id = codes[from]
  if (id === 0) return 0
  const filter = trie.filter
  const second = codes[from + 1]
  const row = id * FILTER_WORDS + ((second & 255) >> 5)
  if (row >= filter.length || (filter[row] & (1 << (second & 31))) === 0) {
    const single = id < trie.single.length ? trie.single[id] : 0
    if (single === 0) return 0
    out[0] = from + 1
    out[1] = single
    return 1
  }
  const slots = trie.slots
  let base = trie.root
  let at = from
  let found = 0
  for (;;) {
    const slot = slots[base + id]
    if (slot >>> ID_SHIFT !== id) return found
    at++
    if ((slot & LEAF) !== 0) {
      let tail = slot & BASE_MASK
      if (tail !== 0) {
        const tails = trie.tails
        for (let c = tails[tail]; c !== 0; c = tails[++tail]) if (c !== codes[at++]) return found
      }
      out[2 * found] = at
      out[2 * found + 1] = base + id
      return found + 1
    }
    base = slot & BASE_MASK
    if ((base & 1) !== 0) {
      out[2 * found] = at
      out[2 * found + 1] = base
      found++
    }
    id = codes[at]
    if (id === 0) return found
  }
}

/** Leaves of all keys that have at each place one of the ids given for it. 0 is no id. */
export function leavesOf({ slots, root, tails }: Trie, choices: readonly (readonly number[])[]): number[] {
  const found: number[] = []
  const walk = (base: number, at: number): void => {
    if (at === choices.length) {
      if ((base & 1) !== 0) found.push(base)
      return
    }
    for (const id of choices[at]) {
      const slot = slots[base + id]
      if (id === 0 || slot >>> ID_SHIFT !== id) continue
      if ((slot & LEAF) === 0) {
        walk(slot & BASE_MASK, at + 1)
        continue
      }
      let tail = slot & BASE_MASK
      let next = at + 1
      for (; tails[tail] !== 0 && choices[next]?.includes(tails[tail]); tail++) next++
      if (next === choices.length && tails[tail] === 0) found.push(base + id)
    }
  }
  walk(root, 0)
  return found
}

/** The ids of a key, by its leaf: for the few keys that somebody wants to read, by walking up. */
export function keyOf({ slots, root, tails }: Trie, leaf: number): number[] {
  const ids: number[] = []
  // A key is at most so long; damaged slots could lead round and round.
  for (let slot = leaf, steps = 0; steps <= MAX_KEY; steps++) {
    const id = slots[slot] >>> ID_SHIFT
    if (id !== 0) ids.push(id)
    if (slot - id === root) break
    slot = parentOf(slots, slot - id)
  }
  ids.reverse()
  for (let t = slots[leaf] & BASE_MASK; tails[t] !== 0; t++) ids.push(tails[t])
  return ids
}

/** Of the slots of a trie: how many parents were sought; and of all bases, once many were. */
interface Parents {
  sought: number
  table: Int32Array | null
}
const FEW = 256
const known = new WeakMap<Int32Array, Parents>()

/** The slot that holds a base. */
function parentOf(slots: Int32Array, base: number): number {
  let parents = known.get(slots)
  if (parents === undefined) known.set(slots, (parents = { sought: 0, table: null }))
  if (parents.table !== null) return parents.table[base]
  if (parents.sought++ < FEW) return sought(slots, base)
  const table = new Int32Array(slots.length)
  for (let i = 0; i < slots.length; i++) if (slots[i] !== 0 && (slots[i] & LEAF) === 0) table[slots[i] & BASE_MASK] = i
  parents.table = table
  return table[base]
}

/** By the 16 bits of a base that fill half a slot: the engine finds numbers fast, even before it has compiled anything of ours. */
function sought(slots: Int32Array, base: number): number {
  const halves = new Uint16Array(slots.buffer, slots.byteOffset, 2 * slots.length)
  const half = base & 0xffff
  for (let at = halves.indexOf(half); at >= 0; at = halves.indexOf(half, at + 1))
    if ((slots[at >> 1] & (LEAF | BASE_MASK)) === base) return at >> 1
  return 0
}
