// Sorted keys → packed double-array trie, deterministically.

import { BASE_MASK, EMPTY, FILTER_WORDS, ID_SHIFT, LEAF, MAX_BASE, MAX_ID, type Trie } from './trie.js'

/** Keys are sequences of ids 1..4094, sorted, without repeats; `values[i]` (0..524287) is what a match of `keys[i]` gives. */
export function buildTrie(keys: readonly ArrayLike<number>[], values: ArrayLike<number>): Trie {
  let size = 1 << 12
  for (const key of keys) size += key.length + 1
  let slots = new Int32Array(size + MAX_ID + 2).fill(EMPTY)
  /** Doubly linked list of free slots, so that the search for a base skips what is taken. */
  let next = new Int32Array(slots.length)
  let previous = new Int32Array(slots.length)
  for (let i = 0; i < slots.length; i++) {
    next[i] = i + 1
    previous[i] = i - 1
  }
  let firstFree = 1
  previous[1] = 0
  const usedBase = new Uint8Array(slots.length)
  let top = 0

  const take = (slot: number): void => {
    if (slot === firstFree) firstFree = next[slot]
    else next[previous[slot]] = next[slot]
    previous[next[slot]] = previous[slot]
    if (slot > top) top = slot
  }
  const grow = (): void => {
    const larger = new Int32Array(slots.length * 2).fill(EMPTY)
    larger.set(slots)
    const from = slots.length
    const n = new Int32Array(larger.length)
    const p = new Int32Array(larger.length)
    n.set(next)
    p.set(previous)
    for (let i = from; i < larger.length; i++) {
      n[i] = i + 1
      p[i] = i - 1
    }
    slots = larger
    next = n
    previous = p
  }
  const used = (base: number): boolean => base < usedBase.length && usedBase[base] === 1

  interface Node { slot: number; from: number; to: number; depth: number }
  const queue: Node[] = []
  const rootFilter = new Uint32Array((maxId(keys) + 1) * FILTER_WORDS)
  let root = 0

  const place = (from: number, to: number, depth: number): number => {
    // Children: distinct ids at `depth`; id 0 is the end of a key.
    const ids: number[] = []
    const begins: number[] = []
    let last = -1
    for (let i = from; i < to; i++) {
      const id = keys[i].length === depth ? 0 : keys[i][depth]
      if (id !== last) {
        ids.push(id)
        begins.push(i)
        last = id
      }
    }
    begins.push(to)
    let base = 0
    for (let slot = firstFree; ; slot = next[slot]) {
      while (slot + MAX_ID + 1 >= slots.length) grow()
      base = slot - ids[0]
      if (base < 1 || used(base)) continue
      let fits = true
      for (let n = 1; n < ids.length; n++) {
        if (slots[base + ids[n]] !== EMPTY) {
          fits = false
          break
        }
      }
      if (fits) break
    }
    if (base > MAX_BASE) throw new RangeError(`a trie holds at most ${MAX_BASE} bases; ${keys.length} keys need more`)
    if (base < usedBase.length) usedBase[base] = 1
    for (let n = 0; n < ids.length; n++) {
      const slot = base + ids[n]
      take(slot)
      slots[slot] = ids[n] << ID_SHIFT
      if (ids[n] === 0) slots[slot] |= LEAF | values[begins[n]]
      else if (begins[n + 1] === begins[n] + 1 && keys[begins[n]].length === depth + 1) slots[slot] |= LEAF | values[begins[n]]
      else queue.push({ slot, from: begins[n], to: begins[n + 1], depth: depth + 1 })
    }
    return base
  }

  if (keys.length > 0) root = place(0, keys.length, 0)
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]
    slots[node.slot] |= place(node.from, node.to, node.depth) & BASE_MASK
  }
  for (const key of keys) {
    const row = key[0] * FILTER_WORDS
    if (key.length === 1) rootFilter.fill(0xffffffff, row, row + FILTER_WORDS)
    else rootFilter[row + ((key[1] & 255) >> 5)] |= 1 << (key[1] & 31)
  }
  return { slots: slots.slice(0, top + MAX_ID + 2), root, filter: rootFilter }
}

function maxId(keys: readonly ArrayLike<number>[]): number {
  let max = 0
  for (const key of keys) for (let i = 0; i < key.length; i++) if (key[i] > max) max = key[i]
  if (max > MAX_ID) throw new RangeError(`a trie takes ids up to ${MAX_ID}; ${max} is too large`)
  return max
}
