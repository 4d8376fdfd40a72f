// Weights by key: a perfect hash that is read with two loads and no branch.
//
// A bucket's displacement leads each of its keys to a slot of its own, which holds in one integer four weights of 6 bits and 8 bits that
// prove the key. Byte y of a slot: 6 bits of weight of label y (counted from -ZERO), 2 bits of proof above them. Read where it lies.

import { viewOf } from '../gazetteer/container.js'

export interface WeightTable {
  /** Of the highest bits of a hash the slot is made. */
  readonly shift: number
  /** Of the lowest bits of a key the bucket is made. */
  readonly mask: number
  readonly displacements: Uint8Array
  readonly packed: Int32Array
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
/** Where the weights of a key stand, by the displacement of its bucket. */
export const slotOf = (key: number, displacement: number, shift: number): number => Math.imul(key, 2 * displacement + 1) >>> shift
/** A key times this has the proof. */
export const PROVING = 0x27d4eb2f
export const proofOf = (key: number): number => Math.imul(key, PROVING)

/** The weights of a key as they are packed, without proof; `EMPTY` when it has none. */
export function packedIn({ shift, mask, displacements, packed }: WeightTable, key: number): number {
  const w = packed[slotOf(key, displacements[key & mask], shift)]
  return ((w ^ proofOf(key)) & PROOF) === 0 ? w & ~PROOF : EMPTY
}

export const unpacked = (packed: number): number[] => [0, 8, 16, 24].map((at) => ((packed >>> at) & 63) - ZERO)

/** The table that was written there. */
export function viewTable(bytes: Uint8Array): WeightTable {
  const [shift, mask] = viewOf(bytes.subarray(0, 8), Int32Array)
  const end = 8 + (4 << (32 - shift))
  return { shift, mask, displacements: bytes.subarray(end, end + mask + 1), packed: viewOf(bytes.subarray(8, end), Int32Array) }
}
