// Weights by key: a perfect hash that is read with two loads and no branch.
//
// A bucket's displacement leads each of its keys to a slot of its own, which holds in one integer four weights of 6 bits and 8 bits that
// prove the key. Byte y of a slot: 6 bits of weight of label y (counted from -ZERO), 2 bits of proof above them. It ships without its empty slots.

import { IreumError } from '../errors.js'
import { bytesOf, viewOf } from '../gazetteer/container.js'

export interface WeightTable {
  /** Of the highest bits of a hash the slot is made. */
  readonly shift: number
  /** Of the lowest bits of a key the bucket is made. */
  readonly mask: number
  readonly displacements: Uint8Array
  readonly packed: Int32Array
}

export interface Row {
  key: number
  /** Four whole numbers from -31 to 31. */
  weights: readonly number[]
}

/** Two weights in every second byte, and the zero they are counted from. */
export const WEIGHT = 0x003f003f
export const BIAS = 0x00200020
/** All weights 0. */
export const EMPTY = 0x20202020
/** Where in a slot the proof stands. */
export const PROOF = 0xc0c0c0c0 | 0
const ZERO = 32
/** Displacements of a bucket. */
const TRIES = 256
/** At most this share of the slots is taken. */
const FULL = 0.9

const slotOf = (key: number, displacement: number, shift: number): number => Math.imul(key, 2 * displacement + 1) >>> shift
/** A key times this has the proof. */
export const PROVING = 0x27d4eb2f
const proofOf = (key: number): number => Math.imul(key, PROVING)

/** The weights of a key as they are packed, without proof; `EMPTY` when it has none. */
export function packedIn({ shift, mask, displacements, packed }: WeightTable, key: number): number {
  const w = packed[slotOf(key, displacements[key & mask], shift)]
  return ((w ^ proofOf(key)) & PROOF) === 0 ? w & ~PROOF : EMPTY
}

export const unpacked = (packed: number): number[] => [0, 8, 16, 24].map((at) => ((packed >>> at) & 63) - ZERO)

/** Rows with different keys → integers and bytes, to be written one after the other. */
export function compileTable(rows: readonly Row[]): Uint8Array[] {
  if (new Set(rows.map((row) => row.key)).size < rows.length)
    throw new IreumError('bad-list', 'The weights cannot be hashed: two rows have one key', 'weights.tsv', 'Train again with another seed')
  let slotBits = 4
  while (rows.length > FULL * (1 << slotBits)) slotBits++
  let bucketBits = slotBits - 2
  let placed = place(rows, slotBits, bucketBits)
  while (placed === null) placed = place(rows, slotBits, ++bucketBits)
  const { owner, displacements } = placed
  const taken = new Uint8Array((1 << slotBits) / 8)
  const packed = new Int32Array(rows.length)
  let count = 0
  owner.forEach((n, slot) => {
    if (n < 0) return
    taken[slot >> 3] |= 1 << (slot & 7)
    const [a, b, c, d] = rows[n].weights
    packed[count++] = (a + ZERO) | ((b + ZERO) << 8) | ((c + ZERO) << 16) | ((d + ZERO) << 24) | (proofOf(rows[n].key) & PROOF)
  })
  return [bytesOf(Int32Array.of(slotBits, bucketBits, count)), bytesOf(packed), taken, displacements]
}

/** The fullest buckets first, each with the first displacement that finds free slots for all its keys. */
function place(rows: readonly Row[], slotBits: number, bucketBits: number): { owner: Int32Array; displacements: Uint8Array } | null {
  const buckets: number[][] = Array.from({ length: 1 << bucketBits }, () => [])
  rows.forEach(({ key }, n) => buckets[key & (buckets.length - 1)].push(n))
  const order = buckets.map((_, b) => b).sort((a, b) => buckets[b].length - buckets[a].length || a - b)
  const owner = new Int32Array(1 << slotBits).fill(-1)
  const displacements = new Uint8Array(buckets.length)
  for (const bucket of order) {
    const members = buckets[bucket]
    let d = 0
    for (; d < TRIES; d++) {
      const slots = members.map((n) => slotOf(rows[n].key, d, 32 - slotBits))
      if (slots.some((slot, i) => owner[slot] >= 0 || slots.indexOf(slot) < i)) continue
      slots.forEach((slot, i) => {
        owner[slot] = members[i]
      })
      break
    }
    if (d === TRIES) return null
    displacements[bucket] = d
  }
  return { owner, displacements }
}

/** Reads a table from where it was written; also says where it ends. */
export function readTable(bytes: Uint8Array, from: number): { table: WeightTable; end: number } {
  let at = from
  const take = (size: number): Uint8Array => bytes.subarray(at, (at += size))
  const [slotBits, bucketBits, count] = viewOf(take(12), Int32Array)
  const rows = viewOf(take(4 * count), Int32Array)
  const taken = take((1 << slotBits) / 8)
  const displacements = take(1 << bucketBits).slice()
  const packed = new Int32Array(1 << slotBits).fill(EMPTY)
  let row = 0
  for (let byte = 0; byte < taken.length; byte++)
    for (let bits = taken[byte]; bits !== 0; bits &= bits - 1) packed[(byte << 3) + 31 - Math.clz32(bits & -bits)] = rows[row++]
  return { table: { shift: 32 - slotBits, mask: displacements.length - 1, displacements, packed }, end: at }
}
