// The table of weights: found by key, summed, written out and read back.

import { describe, expect, test } from 'vitest'
import { compileWeights, firstWeights } from '../../src/decode/compile.js'
import { formatWeights, LARGEST, parseReach, parseWeights, REACH, type WeightRow } from '../../src/decode/weight-rows.js'
import { addWeights, evenBetween, highOf, lowOf, oddBetween } from '../../src/decode/weight-sums.js'
import { packedIn } from '../../src/decode/weight-table.js'
import { loadWeights, stepsOfFeature, WEIGHTS_VERSION } from '../../src/decode/weights.js'
import { features } from '../../src/features/features.js'
import { mix } from '../../src/features/hashes.js'

/** Rows with keys and weights that look random and are always the same. */
function rowsOf(count: number): WeightRow[] {
  return Array.from({ length: count }, (_, n) => ({
    template: 'form',
    content: `이름${n}`,
    key: mix(7, n),
    weights: [0, 1, 2, 3].map((y) => ((Math.imul(n + 1, 2654435761 + y) >>> 7) % (2 * LARGEST + 1)) - LARGEST),
  }))
}

describe('weights', () => {
  const rows = rowsOf(5000)
  const weights = loadWeights(compileWeights(rows))

  test('are found again by their keys', () => {
    for (const row of rows) expect(stepsOfFeature(weights, row.key)).toEqual(row.weights)
  })

  test('are found by keys whose products lie close together, in full tables', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const full = Array.from({ length: 228 }, (_, n) => ({ ...rows[n], key: mix(seed, n + 1) }))
      const all = [...full, { ...rows[0], key: 0 }, { ...rows[1], key: 0x7fffffa3 }]
      const table = loadWeights(compileWeights(all))
      for (const { key, weights: steps } of all) expect(stepsOfFeature(table, key)).toEqual(steps)
    }
  })

  test('of the first stage stand apart from the others', () => {
    const mixed = rows.map((row, n) => (n % 5 === 0 ? { ...row, template: 'firstLetter' } : row))
    const first = firstWeights(mixed)
    const full = loadWeights(compileWeights(mixed))
    const packed = ([a, b, c, d]: readonly number[]): number => ((a + 32) | ((b + 32) << 8) | ((c + 32) << 16) | ((d + 32) << 24)) >>> 0
    mixed.forEach((row, n) => {
      if (n % 5 === 0) expect(packedIn(first, row.key) >>> 0).toBe(packed(row.weights))
      else expect(stepsOfFeature(full, row.key)).toEqual(row.weights)
    })
  })

  test('of two features with one key are refused with advice', () => {
    expect(() => compileWeights([rows[0], rows[0]])).toThrow(/one key/)
  })

  test('of unknown features are rarely taken for others', () => {
    let wrong = 0
    for (let n = 0; n < 20_000; n++) if (stepsOfFeature(weights, mix(8, n)) !== null) wrong++
    expect(wrong / 20_000).toBeLessThan(0.01)
  })

  test('add up over any stretch, whatever their signs', () => {
    rows.slice(0, 2000).forEach((row, i) => {
      features[i] = row.key
    })
    addWeights(weights, 2000)
    for (let from = 0; from + 60 < 2000; from += 37) {
      const even = evenBetween(from, from + 60)
      const odd = oddBetween(from, from + 60)
      const sums = [0, 1, 2, 3].map((y) => rows.slice(from, from + 60).reduce((sum, row) => sum + row.weights[y], 0))
      expect([lowOf(even), lowOf(odd), highOf(even), highOf(odd)]).toEqual(sums)
    }
  })

  test('of unknown features add nothing', () => {
    features[0] = rows[0].key
    features[1] = mix(8, 1)
    features[2] = rows[1].key
    addWeights(weights, 3)
    expect(stepsOfFeature(weights, mix(8, 1))).toBeNull()
    expect([evenBetween(1, 2), oddBetween(1, 2)]).toEqual([0, 0])
  })

  test('survive the readable file', () => {
    expect(parseWeights(formatWeights(rows.slice(0, 50)), 'weights.tsv')).toEqual(rows.slice(0, 50))
  })

  test('say in the readable file where they look', () => {
    const everywhere = { bound: -5, eager: true }
    expect(parseReach(formatWeights(rows.slice(0, 2), everywhere))).toEqual(everywhere)
    expect(parseWeights(formatWeights(rows.slice(0, 2), everywhere), 'weights.tsv')).toEqual(rows.slice(0, 2))
    expect(parseReach(formatWeights(rows.slice(0, 2)))).toEqual(REACH)
  })

  test('give the same bytes each time', () => {
    expect(compileWeights(rows)).toEqual(compileWeights(rowsOf(5000)))
  })

  test('of another version are refused with advice', () => {
    expect(() => parseWeights('# ireum weights, version 0\n', 'weights.tsv')).toThrow(/version.*weights\.tsv:1.*ireum train/s)
    const bytes = compileWeights(rows.slice(0, 3))
    bytes[0] = 99
    expect(() => loadWeights(bytes)).toThrow(/version 99/)
    bytes[0] = WEIGHTS_VERSION
    bytes[4] = 98
    expect(() => loadWeights(bytes)).toThrow(/format 98/)
  })

  test('of a damaged row are refused with the line', () => {
    const content = formatWeights(rows.slice(0, 2)).replace(/\t-?\d+\n$/, '\t400\n')
    expect(() => parseWeights(content, 'weights.tsv')).toThrow(/weights\.tsv:4/)
  })
})
