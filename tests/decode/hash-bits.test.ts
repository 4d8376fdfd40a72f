// Bits kept by a hash: added up, and forgotten.

import { describe, expect, test } from 'vitest'
import { addBits, bitsOf, clearBits, newHashBits } from '../../src/decode/hash-bits.js'

describe('bits by hash', () => {
  test('are added up, and 0 for what is not there', () => {
    const table = newHashBits()
    clearBits(table, 300)
    for (let n = 0; n < 300; n++) addBits(table, Math.imul(n, 0x01000193), 1 << (n % 4))
    addBits(table, 0, 8)
    expect(table.count).toBe(300)
    expect(bitsOf(table, 0)).toBe(9)
    for (let n = 1; n < 300; n++) expect(bitsOf(table, Math.imul(n, 0x01000193))).toBe(1 << (n % 4))
    expect(bitsOf(table, Math.imul(300, 0x01000193))).toBe(0)
  })

  test('are forgotten, in a smaller table too', () => {
    const table = newHashBits()
    clearBits(table, 300)
    for (let n = 0; n < 300; n++) addBits(table, n, 1)
    clearBits(table, 1)
    expect(table.count).toBe(0)
    for (let n = 0; n < 300; n++) expect(bitsOf(table, n)).toBe(0)
  })
})
