// Rolling hashes: the hash of any piece of the text in constant time, equal for equal strings wherever they stand.

const BASE = 0x01000193
export const POWERS = new Int32Array(256)
POWERS[0] = 1
for (let i = 1; i < 256; i++) POWERS[i] = Math.imul(POWERS[i - 1], BASE)

/** Multiplies a second content before it is added to a first. */
export const EXTRA = 0x632be5ab

/** The longest piece that can be hashed. */
export const LONGEST = 255

let sums = new Int32Array(8192)

/** Prepares `pieceHash` for a document. */
export function readHashes(units: Uint16Array, length: number): Int32Array {
  if (sums.length < length + 17) sums = new Int32Array(2 * length + 17)
  const out = sums
  let h = 0
  out[0] = 0
  for (let i = 0; i < length; i++) {
    h = (Math.imul(h, BASE) + units[i]) | 0
    out[i + 1] = h
  }
  out.fill(h, length + 1, length + 17)
  return out
}

/** Hash of the characters from `from` to `to` of the document whose sums are given. */
export function pieceHash(sumsOf: Int32Array, from: number, to: number): number {
  return (sumsOf[to] - Math.imul(sumsOf[from], POWERS[to - from])) | 0
}

/** The same hash for a string. */
export const hashOf = (word: string): number => longerHash(0, word, 0)

/** The hash of a string whose first `from` characters have this hash. */
export const longerHash = (hash: number, word: string, from: number): number => hashOn(hash, word, from, word.length)

/** The hash of a piece of a string. */
export const hashBetween = (text: string, from: number, to: number): number => hashOn(0, text, from, to)

function hashOn(hash: number, text: string, from: number, to: number): number {
  let h = hash
  for (let i = from; i < to; i++) h = (Math.imul(h, BASE) + text.charCodeAt(i)) | 0
  return h
}

/** The feature of a template with this content: 32 well mixed bits. */
export function mix(template: number, content: number): number {
  let h = Math.imul(content ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return h ^ (h >>> 13)
}
