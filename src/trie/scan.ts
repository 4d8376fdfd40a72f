// All keys that start at many places of a text: what `matchAt` does for one place, with few branches that cannot be foretold.
//
// First the places where nothing starts are dropped, then every step of a walk writes what it has reached and counts it only where a key ends.

import { BASE_MASK, FILTER_WORDS, ID_SHIFT, LEAF_SHIFT, MAX_KEY, type Trie } from './trie.js'

/** What was found, by start, then by length. The arrays grow. */
export interface Matches {
  count: number
  start: Int32Array
  end: Int32Array
  name: Int32Array
}

let places = new Int32Array(1024)

/** Ids in `codes` are at most those the trie was built for; a 0 stands after the end of the text. */
export function matchStarts(trie: Trie, codes: Uint16Array, starts: Int32Array, startCount: number, out: Matches): void {
  const { slots, root, tails } = trie
  const candidates = placesOf(trie, codes, starts, startCount)
  const from = places
  let { start, end, name } = out
  let count = 0
  for (let i = 0; i < candidates; i++) {
    if (count + MAX_KEY > start.length) {
      enlarge(out)
      ;({ start, end, name } = out)
    }
    const begin = from[i]
    let at = begin
    let id = codes[at]
    let base = root
    let slot = slots[base + id]
    while (slot >>> ID_SHIFT === id && id !== 0) {
      at++
      const next = slot & BASE_MASK
      const leaf = (slot >>> LEAF_SHIFT) & 1
      if (leaf > 0 && next > 0) {
        // The rest of the only key left is a tail.
        let t = next
        let c = tails[t]
        while (c !== 0 && c === codes[at]) {
          at++
          c = tails[++t]
        }
        if (c === 0) {
          start[count] = begin
          end[count] = at
          name[count++] = base + id
        }
        break
      }
      // Written in any case, counted where a key ends: at a leaf, and at a node with an odd base.
      start[count] = begin
      end[count] = at
      name[count] = next + ((base + id) & -leaf)
      count += leaf | (next & 1)
      // From a leaf this leads to base 0, where nothing is.
      base = next
      id = codes[at]
      slot = slots[base + id]
    }
  }
  out.count = count
}

/** Keeps what is in the arrays. */
export function enlarge(out: Matches): void {
  for (const key of ['start', 'end', 'name'] as const) {
    const larger = new Int32Array(2 * out[key].length + MAX_KEY)
    larger.set(out[key])
    out[key] = larger
  }
}

/** The starts at which the first two ids may begin a key, into `places`. */
function placesOf({ filter, single }: Trie, codes: Uint16Array, starts: Int32Array, count: number): number {
  if (places.length <= count) places = new Int32Array(2 * count)
  const out = places
  let kept = 0
  for (let t = 0; t < count; t++) {
    const from = starts[t]
    const id = codes[from]
    const second = codes[from + 1]
    out[kept] = from
    const alone = single[id]
    kept += ((filter[id * FILTER_WORDS + ((second & 255) >> 5)] >>> (second & 31)) & 1) | ((alone | -alone) >>> 31)
  }
  return kept
}
