// Rows of weights → the perfect hash that `weight-table.ts` reads.

import { IreumError } from '../errors.js'
import { bytesOf } from '../gazetteer/container.js'
import { EMPTY, PROOF, proofOf, slotOf, type WeightTable, ZERO } from './weight-table.js'

export interface Row {
  key: number
  /** Four whole numbers from -31 to 31. */
  weights: readonly number[]
}

/** Displacements of a bucket. */
const TRIES = 256
/** Keys that do not fit into 2 to this are too close to each other. */
const MOST_SLOTS = 22
/** At most this share of the slots is taken. */
const FULL = 0.9

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
