// Sorted keys → packed double-array trie, deterministically.

import { BASE_MASK, FILTER_WORDS, ID_SHIFT, LEAF, MAX_ID, MAX_KEY, type Trie } from './trie.js'

export interface Built {
  readonly trie: Trie
  /** Index in `keys` → its leaf: what a match of it gives. */
  readonly leaves: Uint32Array
}

/**
 * Keys are sequences of 1 to 255 ids between 1 and 4095, sorted (a prefix before what it begins), without repeats.
 * Texts to be searched hold ids up to `ids`, or up to the largest in a key.
 */
export function buildTrie(keys: readonly ArrayLike<number>[], ids = 0): Built {
  const letters = Math.max(ids, check(keys))
  const nodes = split(keys)
  const places = place(nodes, letters)
  const { leaves, tails } = finish(keys, nodes, places)
  const root = nodes.count === 0 ? 0 : places.base[0]
  return { trie: { slots: places.slots, root, ...firsts(keys, leaves, letters), tails }, leaves }
}

/** The largest id. */
function check(keys: readonly ArrayLike<number>[]): number {
  let max = 0
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]
    if (key.length === 0 || key.length > MAX_KEY) throw new RangeError(`a key has 1 to ${MAX_KEY} ids; key ${k} has ${key.length}`)
    for (let i = 0; i < key.length; i++) {
      if (!(key[i] >= 1 && key[i] <= MAX_ID)) throw new RangeError(`a trie takes ids from 1 to ${MAX_ID}; key ${k} has ${key[i]}`)
      if (key[i] > max) max = key[i]
    }
    if (k > 0 && !before(keys[k - 1], key)) throw new RangeError(`keys must be sorted and without repeats; key ${k} is not`)
  }
  return max
}

function before(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return a[i] < b[i]
  return a.length < b.length
}

/** Inner nodes in breadth-first order; the children of all nodes one after the other. */
interface Nodes {
  count: number
  /** Node → its first child; `first[count]` is the number of children of all. */
  first: Int32Array
  /** Child → the id that leads to it, the first key below it, how many keys are below it, and its depth. */
  id: Int32Array
  from: Int32Array
  keys: Int32Array
  depth: Int32Array
  /** Child → its node, -1 for a leaf. */
  node: Int32Array
}

function split(keys: readonly ArrayLike<number>[]): Nodes {
  const first: number[] = []
  const id: number[] = []
  const from: number[] = []
  const below: number[] = []
  const depth: number[] = []
  const node: number[] = []
  let count = 0
  const open = (start: number, end: number, at: number): void => {
    first.push(id.length)
    count++
    let last = -1
    for (let k = start; k < end; k++) {
      const next = at < keys[k].length ? keys[k][at] : 0
      if (next === last) below[below.length - 1]++
      else {
        id.push(next)
        from.push(k)
        below.push(1)
        depth.push(at + 1)
        node.push(-1)
        last = next
      }
    }
  }
  if (keys.length > 0) open(0, keys.length, 0)
  for (let child = 0; child < id.length; child++) {
    if (below[child] === 1) continue
    node[child] = count
    open(from[child], from[child] + below[child], depth[child])
  }
  first.push(id.length)
  const array = (numbers: number[]): Int32Array => Int32Array.from(numbers)
  return { count, first: array(first), id: array(id), from: array(from), keys: array(below), depth: array(depth), node: array(node) }
}

interface Places {
  slots: Int32Array
  /** Node → its base. */
  base: Int32Array
  /** Child → its slot. */
  child: Int32Array
}

/** Bases of a block that are odd: of nodes where a key ends; and the others. */
const ODD = 0xaaaaaaaa
const EVEN = 0x55555555
/** So many blocks are looked at before the search for a base leaves half of them for good. */
const PATIENCE = 64

/**
 * First fit, the nodes with many children first: the small ones then fill the holes.
 * Looks at 32 bases at once: a block of bits in which the taken ones of every child are crossed out.
 */
function place(nodes: Nodes, letters: number): Places {
  const { count, first, id } = nodes
  const children = id.length
  const baseOf = new Int32Array(count)
  const slotOf = new Int32Array(children)
  const order = Array.from({ length: count }, (_, n) => n).sort((a, b) => first[b + 1] - first[b] - (first[a + 1] - first[a]) || a - b)
  const margin = (letters >> 5) + 3
  let taken = new Uint32Array((children >> 4) + margin)
  let usedBase = new Uint32Array(taken.length)
  // 0 is no base: a slot of value 0 must lead nowhere.
  usedBase[0] = 1
  let start = 0
  let top = 0
  let size = 0
  for (const n of order) {
    const a = first[n]
    const z = first[n + 1]
    // Smaller nodes may fit where larger ones did not.
    if (z - a !== size) {
      size = z - a
      start = 0
    }
    let block = start
    let open = 0
    for (; ; block++) {
      if (block + margin > taken.length) {
        taken = enlarged(taken)
        usedBase = enlarged(usedBase)
      }
      open = ~usedBase[block] & (id[a] === 0 ? ODD : EVEN)
      for (let c = a; c < z && open !== 0; c++) {
        const word = block + (id[c] >> 5)
        const shift = id[c] & 31
        open &= ~(shift === 0 ? taken[word] : (taken[word] >>> shift) | (taken[word + 1] << (32 - shift)))
      }
      if (open !== 0) break
    }
    if (block - start > PATIENCE) start = (start + block) >> 1
    const base = 32 * block + 31 - Math.clz32(open & -open)
    if (base > BASE_MASK) throw new RangeError(`a trie holds at most ${BASE_MASK} slots; these keys need more`)
    usedBase[block] |= 1 << (base & 31)
    baseOf[n] = base
    for (let c = a; c < z; c++) {
      const slot = base + id[c]
      taken[slot >> 5] |= 1 << (slot & 31)
      slotOf[c] = slot
      if (slot > top) top = slot
    }
  }
  const slots = new Int32Array(top + letters + 2)
  for (let c = 0; c < children; c++) {
    const node = nodes.node[c]
    slots[slotOf[c]] = (id[c] << ID_SHIFT) | (node < 0 ? LEAF : baseOf[node])
  }
  return { slots, base: baseOf, child: slotOf }
}

function enlarged(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * words.length)
  larger.set(words)
  return larger
}

/** Writes the tails down and tells every leaf where its own starts. */
function finish(keys: readonly ArrayLike<number>[], nodes: Nodes, places: Places): { leaves: Uint32Array; tails: Uint16Array } {
  const { id, from, depth, node } = nodes
  const leaves = new Uint32Array(keys.length)
  const ends: { child: number; tail: string }[] = []
  for (let child = 0; child < id.length; child++) {
    if (node[child] >= 0) continue
    const key = keys[from[child]]
    leaves[from[child]] = places.child[child]
    if (id[child] === 0 || key.length === depth[child]) continue
    let tail = ''
    for (let i = depth[child]; i < key.length; i++) tail += String.fromCharCode(key[i])
    ends.push({ child, tail })
  }
  const { tails, startOf } = writtenTails(ends.map(({ tail }) => tail))
  for (const { child, tail } of ends) places.slots[places.child[child]] |= startOf.get(tail)!
  return { leaves, tails }
}

/** Every end of a tail is a tail of its own, so each is written once; those that serve most keys come first, as small numbers compress best. */
function writtenTails(wanted: readonly string[]): { tails: Uint16Array; startOf: Map<string, number> } {
  const uses = new Map<string, number>()
  for (const tail of wanted) uses.set(tail, (uses.get(tail) ?? 0) + 1)
  const longest = new Map<string, string>()
  for (const tail of [...uses.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
    for (let i = 0; i < tail.length && !longest.has(tail.slice(i)); i++) longest.set(tail.slice(i), longest.get(tail) ?? tail)
  const served = new Map<string, number>()
  for (const [tail, count] of uses) served.set(longest.get(tail)!, (served.get(longest.get(tail)!) ?? 0) + count)
  const tails = [0]
  const startOf = new Map<string, number>()
  for (const [text] of [...served].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    for (let i = 0; i < text.length; i++) {
      if (longest.get(text.slice(i)) === text) startOf.set(text.slice(i), tails.length)
      tails.push(text.charCodeAt(i))
    }
    tails.push(0)
  }
  if (tails.length > BASE_MASK + 1) throw new RangeError(`the tails of a trie hold at most ${BASE_MASK} ids; these keys need more`)
  return { tails: Uint16Array.from(tails), startOf }
}

/** What the first two ids decide. */
function firsts(keys: readonly ArrayLike<number>[], leaves: Uint32Array, letters: number): { filter: Uint32Array; single: Uint32Array } {
  const filter = new Uint32Array((letters + 1) * FILTER_WORDS)
  const single = new Uint32Array(letters + 1)
  keys.forEach((key, k) => {
    if (key.length === 1) single[key[0]] = leaves[k]
    else filter[key[0] * FILTER_WORDS + ((key[1] & 255) >> 5)] |= 1 << (key[1] & 31)
  })
  return { filter, single }
}
