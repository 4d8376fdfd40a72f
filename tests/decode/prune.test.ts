// Fewer rows: the small weights go, from the table and from the lattices.

import { expect, test } from 'vitest'
import { NAME_LABELS } from '../../src/decode/training/labels.js'
import type { Lattice } from '../../src/decode/training/lattice.js'
import { prune } from '../../src/decode/training/prune.js'
import { Rows } from '../../src/decode/training/rows.js'
import { newWeights } from '../../src/decode/training/working-weights.js'

const HASHES = [70, 71, 72, 73]

function learned() {
  const rows = new Rows()
  for (const hash of HASHES) rows.rowOf(hash)
  const weights = newWeights(HASHES.length)
  // What counts is the largest weight of a row, whatever its sign and wherever it is kept.
  weights.shared[0 * NAME_LABELS] = 0.1
  weights.shared[1 * NAME_LABELS + 2] = -3
  weights.own[2 * NAME_LABELS + 1] = 2
  weights.shared[3 * NAME_LABELS] = 0.5
  const lists = () => ({ at: Int32Array.of(0, 2, 3, 4), rows: Int32Array.of(0, 1, 3, 2) })
  const lattice = { lefts: lists(), rights: lists(), insides: lists() } as Lattice
  return { rows, weights, lattice }
}

test('keeps the rows with the largest weights, and their numbers', () => {
  const { rows, weights, lattice } = learned()
  expect(prune(rows, weights, 2, [lattice])).toBe(true)
  expect(HASHES.map((hash) => rows.rowOf(hash))).toEqual([-1, 1, 2, -1])
  expect(weights.shared[3 * NAME_LABELS]).toBe(0)
  expect(weights.shared[1 * NAME_LABELS + 2]).toBe(-3)
  for (const { at, rows: left } of [lattice.lefts, lattice.rights, lattice.insides]) {
    expect([...at]).toEqual([0, 1, 1, 2])
    expect([...left]).toEqual([1, 2])
  }
})

test('keeps of two rows as large the one that is asked for more often', () => {
  const { rows, weights, lattice } = learned()
  weights.shared[3 * NAME_LABELS] = -3
  lattice.lefts = { at: Int32Array.of(0, 2, 3, 5), rows: Int32Array.of(0, 1, 3, 2, 3) }
  prune(rows, weights, 1, [lattice])
  expect(HASHES.map((hash) => rows.rowOf(hash))).toEqual([-1, -1, -1, 3])
})

test('makes no new rows afterwards', () => {
  const { rows, weights, lattice } = learned()
  prune(rows, weights, 2, [lattice])
  expect(rows.rowOf(99)).toBe(-1)
})

test.each([0, 4, 9])('leaves all as it is when %i may stay', (keep) => {
  const { rows, weights, lattice } = learned()
  expect(prune(rows, weights, keep, [lattice])).toBe(false)
  expect(HASHES.map((hash) => rows.rowOf(hash))).toEqual([0, 1, 2, 3])
  expect(rows.rowOf(99)).toBe(4)
})
