// Fewer rows: those with the largest weights stay.

import { NAME_LABELS } from './labels.js'
import type { Lattice } from './lattice.js'
import type { Rows } from './rows.js'
import { FIRST_SQUARE, type Weights } from './working-weights.js'

/** Drops all rows but the `keep` with the largest weight from the lattices and the table; starts the step sizes afresh. False when nothing is dropped. */
export function prune(rows: Rows, weights: Weights, keep: number, lattices: readonly Lattice[]): boolean {
  if (keep === 0 || rows.count <= keep) return false
  const size = new Float32Array(rows.count)
  for (let row = 0; row < rows.count; row++)
    for (let y = 0; y < NAME_LABELS; y++)
      size[row] = Math.max(size[row], Math.abs(weights.shared[row * NAME_LABELS + y] + weights.own[row * NAME_LABELS + y]))
  const limit = Float32Array.from(size).sort()[rows.count - keep]
  for (let row = 0; row < rows.count; row++) {
    if (size[row] >= limit) continue
    rows.drop(row)
    weights.shared.fill(0, row * NAME_LABELS, row * NAME_LABELS + NAME_LABELS)
    weights.own.fill(0, row * NAME_LABELS, row * NAME_LABELS + NAME_LABELS)
  }
  weights.sharedSquares.fill(FIRST_SQUARE)
  weights.ownSquares.fill(FIRST_SQUARE)
  for (const { lefts, rights, insides } of lattices)
    for (const lists of [lefts, rights, insides]) {
      let to = 0
      let from = lists.at[0]
      for (let i = 0; i + 1 < lists.at.length; i++) {
        const end = lists.at[i + 1]
        for (; from < end; from++) if (size[lists.rows[from]] >= limit) lists.rows[to++] = lists.rows[from]
        lists.at[i + 1] = to
      }
      lists.rows = lists.rows.slice(0, to)
    }
  rows.closed = true
  return true
}
