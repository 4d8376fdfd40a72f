// The best way through overlapping items.

import type { Lattice } from './lattice.js'
import { addShares, addSharesByLogs, SAFE } from './shares.js'

export interface Path {
  /** Items of the best set, in order. */
  readonly winners: number[]
  /** For each winner the share of all readings that hold it. */
  readonly probability: number[]
}

/** The set without overlaps whose scores add up to most, and how sure each of its items is; items of 0 or less never win. Linear in items and length. */
export function bestPath(lattice: Lattice): Path {
  const path: Path = { winners: [], probability: [] }
  const { count, start, end } = lattice
  for (let i = 0; i < count; ) {
    const next = clusterFrom(start, end, count, i)
    readCluster(lattice, i, next, path)
    i = next
  }
  return path
}

/** The best path after some scores have changed: only their clusters are read again. `changed` are items, in order, and not empty. */
export function changedPath(lattice: Lattice, before: Path, changed: readonly number[]): Path {
  const path: Path = { winners: [], probability: [] }
  const { count, start, end } = lattice
  let w = 0
  let c = 0
  for (let i = 0; i < count; ) {
    const next = clusterFrom(start, end, count, i)
    const read = c < changed.length && changed[c] < next
    while (c < changed.length && changed[c] < next) c++
    if (read) readCluster(lattice, i, next, path)
    for (; w < before.winners.length && before.winners[w] < next; w++) {
      if (read) continue
      path.winners.push(before.winners[w])
      path.probability.push(before.probability[w])
    }
    i = next
  }
  return path
}

/** Items that overlap, directly or through others, stand together: where those end that stand with the first. */
function clusterFrom(start: Int32Array, end: Int32Array, count: number, first: number): number {
  let to = end[first]
  let next = first + 1
  while (next < count && start[next] < to) {
    if (end[next] > to) to = end[next]
    next++
  }
  return next
}

function readCluster(lattice: Lattice, first: number, last: number, path: Path): void {
  const { score, odds } = lattice
  if (last - first === 1) {
    if (score[first] <= 0) return
    path.winners.push(first)
    path.probability.push(1 / (1 + 1 / odds[first]))
    return
  }
  let most = 0
  for (let i = first; i < last; i++) if (score[i] > 0) most += score[i]
  if (most === 0) return
  bestOf(lattice, first, last, path.winners)
  if (most > SAFE) addSharesByLogs(lattice, first, last, path)
  else addShares(lattice, first, last, path)
}

// By position, counted from the start of a cluster.
let best = new Float64Array(256)
let back = new Int32Array(256)

/** Sums that differ by less differ by rounding alone. Of readings that weigh the same the first wins, that with the shorter names. */
const TIE = 1e-9

/** Puts the winners of a cluster behind the others. */
function bestOf({ start, end, score }: Lattice, first: number, last: number, winners: number[]): void {
  const from = start[first]
  let to = from
  for (let i = first; i < last; i++) if (end[i] > to) to = end[i]
  reserve(to - from + 1)
  const sums = best
  const by = back
  for (let p = to - from; p > 0; p--) sums[p] = -1
  sums[0] = 0
  by[0] = -1
  // Between items the best sum only carries over, so positions are settled up to the start of the next item.
  let settled = 0
  for (let i = first; i < last; i++) {
    if (score[i] <= 0) continue
    const s = start[i] - from
    if (s > settled) settled = settle(sums, by, settled, s)
    const sum = sums[s] + score[i]
    const e = end[i] - from
    if (sum > sums[e] + TIE) {
      sums[e] = sum
      by[e] = i
    }
  }
  settle(sums, by, settled, to - from)
  let n = winners.length
  for (let p = to - from; p > 0; ) {
    const i = by[p]
    if (i < 0) p--
    else {
      winners.push(i)
      p = start[i] - from
    }
  }
  for (let z = winners.length - 1; n < z; n++, z--) {
    const swap = winners[n]
    winners[n] = winners[z]
    winners[z] = swap
  }
}

/** Carries the best sum from `from` to `to`; `back` of a position that it was carried to is -1. */
function settle(sums: Float64Array, by: Int32Array, from: number, to: number): number {
  for (let p = from + 1; p <= to; p++) {
    if (sums[p] > sums[p - 1] + TIE) continue
    sums[p] = sums[p - 1]
    by[p] = -1
  }
  return to
}

function reserve(length: number): void {
  if (best.length < length) {
    best = new Float64Array(2 * length)
    back = new Int32Array(2 * length)
  }
}
