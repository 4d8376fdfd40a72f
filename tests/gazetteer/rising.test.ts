// Rising numbers in few bytes, against the numbers themselves.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packRising, Rising } from '../../src/gazetteer/rising.js'

const rising = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 70_000 })), { maxLength: 300 })
  .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)))

function packed(numbers: readonly number[]): Rising {
  const { meta, parts } = packRising(numbers)
  const bytes = parts.flatMap((part) => [...part])
  let at = 0
  return new Rising(meta, (size) => Uint8Array.from(bytes.slice(at, (at += size))))
}

it('gives every number back and finds each, and those between', () => {
  fc.assert(
    fc.property(rising, (numbers) => {
      const kept = packed(numbers)
      expect(kept.count).toBe(numbers.length)
      expect(numbers.map((_, i) => kept.at(i))).toEqual(numbers)
      for (const wanted of [0, ...numbers.flatMap((n) => [n - 1, n, n + 1])]) {
        const first = numbers.findIndex((n) => n >= wanted)
        expect(kept.indexOf(wanted)).toBe(first < 0 ? numbers.length : first)
      }
    }),
    { numRuns: 30 },
  )
})

it('takes a byte a step where the steps are small', () => {
  const { meta, parts } = packRising(Array.from({ length: 640 }, (_, i) => 3 * i))
  expect(meta).toEqual({ count: 640, bytes: [1, 2] })
  expect(parts.map((part) => part.length)).toEqual([640, 20])
})
