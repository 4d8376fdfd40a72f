// Offsets in other units, checked against the slow way.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toUnit } from '../../src/text/offsets.js'
import { anyText } from '../support/text.js'

it('counts what stands before each offset', () => {
  const text = 'é😀삼성'
  expect(toUnit(text, [0, 1, 3, 5], 'utf16')).toEqual([0, 1, 3, 5])
  expect(toUnit(text, [0, 1, 3, 5], 'codepoint')).toEqual([0, 1, 2, 4])
  expect(toUnit(text, [0, 1, 3, 5], 'utf8')).toEqual([0, 2, 6, 12])
})

it('agrees with encoding every prefix', () => {
  const encoder = new TextEncoder()
  fc.assert(
    fc.property(anyText, (text) => {
      // Borders of code points only: a prefix cut inside a pair would encode half of it.
      const offsets = [0]
      for (const c of text) offsets.push(offsets[offsets.length - 1] + c.length)
      expect(toUnit(text, offsets, 'codepoint')).toEqual(offsets.map((offset) => [...text.slice(0, offset)].length))
      expect(toUnit(text, offsets, 'utf8')).toEqual(offsets.map((offset) => encoder.encode(text.slice(0, offset)).length))
    }),
  )
})
