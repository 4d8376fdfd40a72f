// A set of short strings under the rolling hash of `hashes.ts`: one probe, no string is built.

import { hashOf } from './hashes.js'

export interface WordSet {
  readonly keys: Int32Array
  /** A small number for each word; 0 means "not in the set". */
  readonly values: Uint8Array
  readonly mask: number
}

/** Values from 1 to 255. Words of one hash count as one. */
export function buildWordSet(words: Iterable<readonly [word: string, value: number]>): WordSet {
  const list = [...words]
  let size = 16
  while (size < 3 * list.length) size *= 2
  const set: WordSet = { keys: new Int32Array(size), values: new Uint8Array(size), mask: size - 1 }
  for (const [word, value] of list) {
    const key = hashOf(word)
    let slot = spread(key) & set.mask
    while (set.values[slot] !== 0 && set.keys[slot] !== key) slot = (slot + 1) & set.mask
    set.keys[slot] = key
    set.values[slot] = value
  }
  return set
}

/** The value of the word with this hash, 0 when it is not in the set. */
export function valueIn(set: WordSet, key: number): number {
  const { keys, values, mask } = set
  let slot = spread(key) & mask
  while (values[slot] !== 0) {
    if (keys[slot] === key) return values[slot]
    slot = (slot + 1) & mask
  }
  return 0
}

const spread = (key: number): number => (key ^ (key >>> 15)) >>> 0
