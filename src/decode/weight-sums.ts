// Hashes of features → the sums of their weights over any stretch, two labels in an integer.

import { features } from '../features/features.js'
import { ROOM } from '../features/requests.js'
import { BIAS, PROOF, PROVING, WEIGHT } from './weight-table.js'
import type { Weights } from './weights.js'

/**
 * `addWeights` adds up the weights of `features[0..count]`, so that `evenBetween` and `oddBetween` can tell the sum over any stretch of them:
 * for PERSON and LOCATION, for ORGANIZATION and POSITION, packed. Nothing here depends on a branch, and the slots are fetched in a loop of
 * its own that does nothing else: so most of them are on their way from memory at once. A closure made once, for the reason told in
 * `features/requests.ts`.
 */
export const { addWeights, evenBetween, oddBetween } = (() => {
  const keys = features
  /** Where the weights of each feature would stand, and what stands there. */
  const slots = new Int32Array(ROOM)
  const found = new Int32Array(ROOM)
  /** The sums before each feature. */
  const evens = new Int32Array(ROOM + 1)
  const odds = new Int32Array(ROOM + 1)
  const pair = WEIGHT
  const zeros = BIAS
  const proof = PROOF
  const proving = PROVING

  function addWeights({ full }: Weights, count: number): void {
    const { shift, mask, displacements, packed } = full
    for (let i = 0; i < count; i++) {
      const key = keys[i]
      slots[i] = Math.imul(key, 2 * displacements[key & mask] + 1) >>> shift
    }
    // Four at a time; what is found behind the last is not looked at.
    for (let i = 0; i < count; i += 4) {
      found[i] = packed[slots[i]]
      found[i + 1] = packed[slots[i + 1]]
      found[i + 2] = packed[slots[i + 2]]
      found[i + 3] = packed[slots[i + 3]]
    }
    let even = 0
    let odd = 0
    for (let i = 0; i < count; i++) {
      const w = found[i]
      // All bits where the proof holds, none where it does not; the lowest bit of a slot is no proof.
      const held = ((((w ^ Math.imul(keys[i], proving)) & proof) >>> 1) - 1) >> 31
      even = (even + (((w & pair) - zeros) & held)) | 0
      odd = (odd + ((((w >>> 8) & pair) - zeros) & held)) | 0
      evens[i + 1] = even
      odds[i + 1] = odd
    }
  }

  /** The differences of sums that have run over are right all the same. */
  function evenBetween(from: number, to: number): number {
    return (evens[to] - evens[from]) | 0
  }
  function oddBetween(from: number, to: number): number {
    return (odds[to] - odds[from]) | 0
  }

  return { addWeights, evenBetween, oddBetween }
})()

/** A packed sum is low + 65536 × high, each between -32768 and 32767; packed sums can be added. */
export const lowOf = (sum: number): number => (sum << 16) >> 16
export const highOf = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16
