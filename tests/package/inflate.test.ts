// Inflating against the platform's own.

import { constants, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflate } from '../../src/inflate.js'

const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]

describe('inflate', () => {
  it('gives back what was deflated: random bytes, few letters, at every level and by every strategy', () => {
    const few = fc.array(fc.constantFrom(0, 1, 65, 255), { maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes))
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 2000 }), few),
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...strategies),
        (bytes, level, strategy) => {
          expect(Buffer.from(inflate(deflateRawSync(bytes, { level, strategy }))).equals(bytes)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('reads many blocks, the longest distances, and much more than it was given', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, i) => Math.imul(i, 2654435761) >>> (20 + ((i >> 12) & 7)))
    const twice = new Uint8Array(400_000)
    twice.set(noise)
    twice.set(noise.subarray(0, 32_000), 232_000)
    for (const bytes of [twice, new Uint8Array(1_000_000)])
      for (const level of [0, 1, 9]) expect(Buffer.from(inflate(deflateRawSync(bytes, { level }))).equals(bytes)).toBe(true)
  })
})
