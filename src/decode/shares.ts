// How probable each winner is: the share of all readings of its cluster that hold it, by forward–backward sums.

import { type Lattice, TEMPERATURE } from './lattice.js'
import { logAdd } from './log-add.js'
import type { Path } from './path.js'

// By position, counted from the start of a cluster.
let alpha = new Float64Array(256)
let beta = new Float64Array(256)

function reserve(length: number): void {
  if (alpha.length >= length) return
  alpha = new Float64Array(2 * length)
  beta = new Float64Array(2 * length)
}

/** Up to this sum of positive scores e^sum is far from the largest double, and plain sums will do. */
export const SAFE = 500

/** The items `first..last` are a cluster, and the winners of the path without a probability yet are the last ones and all of it. */
export function addShares({ start, end, odds }: Lattice, first: number, last: number, path: Path): void {
  const from = start[first]
  let to = 0
  for (let i = first; i < last; i++) if (end[i] - from > to) to = end[i] - from
  reserve(to + 1)
  const forth = alpha
  const rear = beta
  // No built-in fill: clusters are short, and a call costs more than they do.
  for (let p = to; p >= 0; p--) {
    forth[p] = 0
    rear[p] = 0
  }
  forth[0] = 1
  let p = 0
  for (let i = first; i < last; i++) {
    const s = start[i] - from
    for (; p < s; p++) forth[p + 1] += forth[p]
    forth[end[i] - from] += forth[s] * odds[i]
  }
  for (; p < to; p++) forth[p + 1] += forth[p]
  // Backward needs, at each start, the value of every later position: walk items from the last start to the first.
  rear[to] = 1
  p = to
  for (let i = last - 1; i >= first; i--) {
    const s = start[i] - from
    for (; p > s; p--) rear[p - 1] += rear[p]
    rear[s] += rear[end[i] - from] * odds[i]
  }
  const total = forth[to]
  for (let w = path.probability.length; w < path.winners.length; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, (forth[start[i] - from] * odds[i] * rear[end[i] - from]) / total))
  }
}

/** The same in logarithms: slower, for any scores. */
export function addSharesByLogs({ start, end, score }: Lattice, first: number, last: number, path: Path): void {
  const from = start[first]
  let to = 0
  for (let i = first; i < last; i++) if (end[i] - from > to) to = end[i] - from
  reserve(to + 1)
  alpha.fill(Number.NEGATIVE_INFINITY, 0, to + 1)
  beta.fill(Number.NEGATIVE_INFINITY, 0, to + 1)
  alpha[0] = 0
  let p = 0
  for (let i = first; i < last; i++) {
    const s = start[i] - from
    for (; p < s; p++) alpha[p + 1] = logAdd(alpha[p + 1], alpha[p])
    alpha[end[i] - from] = logAdd(alpha[end[i] - from], alpha[s] + score[i] / TEMPERATURE)
  }
  for (; p < to; p++) alpha[p + 1] = logAdd(alpha[p + 1], alpha[p])
  const total = alpha[to]
  beta[to] = 0
  p = to
  for (let i = last - 1; i >= first; i--) {
    const s = start[i] - from
    for (; p > s; p--) beta[p - 1] = logAdd(beta[p - 1], beta[p])
    beta[s] = logAdd(beta[s], beta[end[i] - from] + score[i] / TEMPERATURE)
  }
  for (let w = path.probability.length; w < path.winners.length; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, Math.exp(alpha[start[i] - from] + score[i] / TEMPERATURE + beta[end[i] - from] - total)))
  }
}
