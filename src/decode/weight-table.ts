// Weights by key: a perfect hash that is read with two loads and no branch.
//
// A bucket's displacement leads each of its keys to a slot of its own, which holds in one integer four weights of 6 bits and 8 bits that
// prove the key. Byte y of a slot: 6 bits of weight of label y (counted from -ZERO), 2 bits of proof above them. Read where it lies.

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

/** What a weight of 0 is stored as. */
export const ZERO = 32
/** Two weights in every second byte, and two zeros. */
export const WEIGHT = 0x003f003f
export const BIAS = 0x00200020
/** All weights 0. */
export const EMPTY = 0x20202020
/** Where in a slot the proof stands. */
export const PROOF = 0xc0c0c0c0 | 0
/** Displacements of a bucket. */
const TRIES = 256
/** Keys that do not fit into 2 to this are too close to each other. */
const MOST_SLOTS = 22
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

/** Rows with different keys → a table. */
export function tableOf(rows: readonly Row[]): WeightTable {
  if (new Set(rows.map((row) => row.key)).size < rows.length) throw unhashed('two rows have one key')
  let slotBits = 4
  while (rows.length > FULL * (1 << slotBits)) slotBits++
  let bucketBits = slotBits - 2
  let placed = place(rows, slotBits, bucketBits)
  while (placed === null) {
    if (++bucketBits > slotBits + 1) bucketBits = ++slotBits - 2
    if (slotBits > MOST_SLOTS) throw unhashed('a row finds no slot')
    placed = place(rows, slotBits, bucketBits)
  }
  const { owner, displacements } = placed
  const packed = new Int32Array(owner.length).fill(EMPTY)
  owner.forEach((n, slot) => {
    if (n >= 0) packed[slot] = packedOf(rows[n].weights) | (proofOf(rows[n].key) & PROOF)
  })
  return { shift: 32 - slotBits, mask: displacements.length - 1, displacements, packed }
}

const unhashed = (why: string): IreumError =>
  new IreumError('bad-list', `The weights cannot be hashed: ${why}`, 'weights.tsv', 'Train again with another seed')

const packedOf = ([a, b, c, d]: readonly number[]): number => (a + ZERO) | ((b + ZERO) << 8) | ((c + ZERO) << 16) | ((d + ZERO) << 24)

/** Products of a key close to 0 or 2^31 lie close together: the displacements give it few slots. */
const isStubborn = (key: number, slotBits: number): boolean => Math.abs((key << 1) >> 1) < 1 << (32 - slotBits)

/** Stubborn keys first, then the fullest buckets, each with the first displacement that finds free slots for all its keys. */
function place(rows: readonly Row[], slotBits: number, bucketBits: number): { owner: Int32Array; displacements: Uint8Array } | null {
  const buckets: number[][] = Array.from({ length: 1 << bucketBits }, () => [])
  rows.forEach(({ key }, n) => buckets[key & (buckets.length - 1)].push(n))
  const rank = buckets.map((members) => members.length + (members.some((n) => isStubborn(rows[n].key, slotBits)) ? rows.length : 0))
  const order = buckets.map((_, b) => b).sort((a, b) => rank[b] - rank[a] || a - b)
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

/** A table as bytes, to be written one after the other at a multiple of 4. */
export const bytesOfTable = ({ shift, mask, displacements, packed }: WeightTable): Uint8Array[] => [
  bytesOf(Int32Array.of(shift, mask)),
  bytesOf(packed),
  displacements,
]

/** The table that was written there. */
export function viewTable(bytes: Uint8Array): WeightTable {
  const [shift, mask] = viewOf(bytes.subarray(0, 8), Int32Array)
  const end = 8 + (4 << (32 - shift))
  return { shift, mask, displacements: bytes.subarray(end, end + mask + 1), packed: viewOf(bytes.subarray(8, end), Int32Array) }
}
