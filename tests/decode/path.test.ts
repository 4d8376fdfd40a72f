// The best path and its probabilities, against all sets of items tried one by one.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newLattice, pushItem, TEMPERATURE } from '../../src/decode/lattice.js'
import { bestPath, changedPath } from '../../src/decode/path.js'

interface Item {
  start: number
  end: number
  score: number
}

const LENGTH = 12
const items = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: LENGTH - 1 }),
      size: fc.integer({ min: 1, max: 4 }),
      score: fc.integer({ min: -30, max: 60 }),
    }),
    { maxLength: 9 },
  )
  .map((list) =>
    list
      .map(({ start, size, score }): Item => ({ start, end: Math.min(LENGTH, start + size), score: score / 10 }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  )

function run(list: readonly Item[]) {
  const lattice = newLattice()
  list.forEach(({ start, end, score }, i) => {
    pushItem(lattice, start, end, score, i)
  })
  return bestPath(lattice)
}

/** Every set without overlaps, by brute force. */
function sets(list: readonly Item[], from = 0): number[][] {
  if (from === list.length) return [[]]
  const rest = sets(list, from + 1)
  return [
    ...rest,
    ...rest
      .filter((set) => set.every((i) => list[i].start >= list[from].end || list[i].end <= list[from].start))
      .map((set) => [from, ...set]),
  ]
}

const sum = (list: readonly Item[], set: readonly number[]): number => set.reduce((total, i) => total + list[i].score, 0)

describe('the best path', () => {
  test('is the best of all sets without overlaps', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { winners } = run(list)
        const best = Math.max(...sets(list).map((set) => sum(list, set)))
        expect(sum(list, winners)).toBeCloseTo(best, 9)
        winners.forEach((w, n) => {
          expect(list[w].score).toBeGreaterThan(0)
          if (n > 0) expect(list[w].start).toBeGreaterThanOrEqual(list[winners[n - 1]].end)
        })
      }),
    )
  })

  test('gives each winner the share of all readings that hold it', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { winners, probability } = run(list)
        const all = sets(list)
        const total = all.reduce((z, set) => z + Math.exp(sum(list, set) / TEMPERATURE), 0)
        winners.forEach((w, n) => {
          const share = all.filter((set) => set.includes(w)).reduce((z, set) => z + Math.exp(sum(list, set) / TEMPERATURE), 0) / total
          expect(probability[n]).toBeCloseTo(share, 6)
        })
      }),
    )
  })

  test('stays sure where e to the sum of scores is no number any more', () => {
    const list = Array.from({ length: 200 }, (_, i): Item[] => [
      { start: i, end: i + 1, score: 9 },
      { start: i, end: i + 2, score: 9 },
    ]).flat()
    const lattice = newLattice()
    list.forEach(({ start, end, score }, i) => {
      pushItem(lattice, start, end, score, i)
    })
    const path = bestPath(lattice)
    expect(path.winners.length).toBe(200)
    // The last two readings are equally good.
    for (const p of path.probability.slice(0, -1)) expect(p).toBeGreaterThan(0.98)
  })

  test('is the same whether all is read again or only what has changed', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 511 }), (list, bits) => {
        const lattice = newLattice()
        list.forEach(({ start, end, score }, i) => {
          pushItem(lattice, start, end, score, i)
        })
        const before = bestPath(lattice)
        const changed = list.map((_, i) => i).filter((i) => (bits & (1 << i)) !== 0)
        for (const i of changed) lattice.score[i] += 2
        expect(changedPath(lattice, before, changed)).toEqual(bestPath(lattice))
      }),
    )
  })

  test('of nothing is nothing', () => {
    expect(run([]).winners).toEqual([])
  })
})
