// A set of short strings under the rolling hash of `hashes.ts`: one probe, no string is built.

export interface WordSet {
  readonly keys: Int32Array
  /** A small number for each word; 0 means "not in the set". */
  readonly values: Uint8Array
  readonly mask: number
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

/** Where to look for a key first. */
export const spread = (key: number): number => (key ^ (key >>> 15)) >>> 0
