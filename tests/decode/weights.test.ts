import { describe, expect, test } from 'vitest'
import {
  compileWeights,
  formatWeights,
  highOf,
  LARGEST,
  loadWeights,
  lowOf,
  oddSum,
  parseReach,
  parseWeights,
  REACH,
  sumWeights,
  type WeightRow,
  weightsOf,
} from '../../src/decode/weights.js'
import { features } from '../../src/recognizers/names/features.js'
import { mix } from '../../src/recognizers/names/hashes.js'

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
    for (const row of rows) expect(weightsOf(weights, row.key)).toEqual(row.weights)
  })

  test('of unknown features are rarely taken for others', () => {
    let wrong = 0
    for (let n = 0; n < 20_000; n++) if (weightsOf(weights, mix(8, n)) !== null) wrong++
    expect(wrong / 20_000).toBeLessThan(0.01)
  })

  test('add up, whatever their signs', () => {
    for (let from = 0; from + 60 < rows.length; from += 61) {
      const some = rows.slice(from, from + 60)
      some.forEach((row, i) => {
        features[i] = row.key
      })
      const even = sumWeights(weights, some.length)
      const odd = oddSum()
      const sums = [0, 1, 2, 3].map((y) => some.reduce((sum, row) => sum + row.weights[y], 0))
      expect([lowOf(even), lowOf(odd), highOf(even), highOf(odd)]).toEqual(sums)
    }
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
  })

  test('of a damaged row are refused with the line', () => {
    const content = formatWeights(rows.slice(0, 2)).replace(/\t-?\d+\n$/, '\t400\n')
    expect(() => parseWeights(content, 'weights.tsv')).toThrow(/weights\.tsv:4/)
  })
})
