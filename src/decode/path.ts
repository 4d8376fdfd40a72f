// The best way through overlapping items, and how probable each winner is among its rivals.

export interface Lattice {
  count: number
  /** Items sorted by start. */
  start: Int32Array
  end: Int32Array
  score: Float64Array
  /** What the item stands for; the caller's number. */
  id: Int32Array
}

export interface Path {
  /** Items of the best set, in order. */
  winners: number[]
  /** For each winner the share of all readings that hold it. */
  probability: number[]
}

export const newLattice = (): Lattice => ({
  count: 0,
  start: new Int32Array(1024),
  end: new Int32Array(1024),
  score: new Float64Array(1024),
  id: new Int32Array(1024),
})

export function pushItem(lattice: Lattice, start: number, end: number, score: number, id: number): void {
  const n = lattice.count++
  if (n === lattice.start.length) {
    for (const key of ['start', 'end', 'id'] as const) {
      const larger = new Int32Array(2 * n)
      larger.set(lattice[key])
      lattice[key] = larger
    }
    const larger = new Float64Array(2 * n)
    larger.set(lattice.score)
    lattice.score = larger
  }
  lattice.start[n] = start
  lattice.end[n] = end
  lattice.score[n] = score
  lattice.id[n] = id
}

let best = new Float64Array(8192)
let back = new Int32Array(8192)
let alpha = new Float64Array(8192)
let beta = new Float64Array(8192)
let odds = new Float64Array(64)

/** The set without overlaps whose scores add up to most; items of 0 or less never win. Linear in items and length. */
export function bestPath(lattice: Lattice, length: number): Path {
  if (best.length < length + 2) {
    best = new Float64Array(2 * length + 2)
    back = new Int32Array(2 * length + 2)
    alpha = new Float64Array(2 * length + 2)
    beta = new Float64Array(2 * length + 2)
  }
  const { count, start, end, score } = lattice
  // Between items the best sum only carries over, so positions are settled up to the start of the next item.
  best.fill(-1, 0, length + 1)
  best[0] = 0
  back[0] = -1
  let settled = 0
  for (let i = 0; i < count; i++) {
    const points = score[i]
    if (points <= 0) continue
    const s = start[i]
    settled = settle(settled, s)
    const sum = best[s] + points
    const e = end[i]
    if (sum > best[e]) {
      best[e] = sum
      back[e] = i
    }
  }
  settle(settled, length)
  const winners: number[] = []
  for (let p = length; p > 0; ) {
    const i = back[p]
    if (i < 0) p = -1 - i
    else {
      winners.push(i)
      p = start[i]
    }
  }
  winners.reverse()
  return { winners, probability: [] }
}

/** Carries the best sum from `from` to `to`. `back` of a carried position is -1 - (where the sum came from). */
function settle(from: number, to: number): number {
  let sum = best[from]
  let origin = back[from] < 0 ? -1 - back[from] : from
  for (let p = from + 1; p <= to; p++) {
    if (best[p] > sum) {
      sum = best[p]
      origin = p
    } else {
      best[p] = sum
      back[p] = -1 - origin
    }
  }
  return to > from ? to : from
}

/** The model is a little too sure of itself: scores are divided by this before they become probabilities. */
export const TEMPERATURE = 1.6

/** Forward–backward within each cluster of overlapping items that holds a winner; fills `path.probability`. */
export function probabilities(lattice: Lattice, path: Path, length: number): void {
  const { count, start, end } = lattice
  let winner = 0
  let i = 0
  while (i < count && winner < path.winners.length) {
    const from = start[i]
    let to = end[i]
    let next = i + 1
    while (next < count && start[next] < to) {
      if (end[next] > to) to = end[next]
      next++
    }
    if (path.winners[winner] < next) {
      const first = winner
      while (winner < path.winners.length && path.winners[winner] < next) winner++
      if (next - i === 1) path.probability.push(1 / (1 + Math.exp(-lattice.score[i] / TEMPERATURE)))
      else cluster(lattice, i, next, from, Math.min(to, length), path, first, winner)
    }
    i = next
  }
}

/** Up to this sum of positive scores e^sum is far from the largest double, and plain sums will do. */
const SAFE = 500

function cluster(
  lattice: Lattice,
  first: number,
  last: number,
  from: number,
  to: number,
  path: Path,
  firstWinner: number,
  lastWinner: number,
): void {
  let most = 0
  for (let i = first; i < last; i++) if (lattice.score[i] > 0) most += lattice.score[i]
  if (most > SAFE) {
    largeCluster(lattice, first, last, from, to, path, firstWinner, lastWinner)
    return
  }
  const { start, end, score } = lattice
  if (odds.length < last - first) odds = new Float64Array(2 * (last - first))
  for (let p = from; p <= to; p++) {
    alpha[p] = 0
    beta[p] = 0
  }
  alpha[from] = 1
  let p = from
  for (let i = first; i < last; i++) {
    for (; p < start[i]; p++) alpha[p + 1] += alpha[p]
    odds[i - first] = Math.exp(score[i] / TEMPERATURE)
    alpha[end[i]] += alpha[start[i]] * odds[i - first]
  }
  for (; p < to; p++) alpha[p + 1] += alpha[p]
  // Backward needs, at each start, the value of every later position: walk items from the last start to the first.
  beta[to] = 1
  p = to
  for (let i = last - 1; i >= first; i--) {
    for (; p > start[i]; p--) beta[p - 1] += beta[p]
    beta[start[i]] += beta[end[i]] * odds[i - first]
  }
  const total = alpha[to]
  for (let w = firstWinner; w < lastWinner; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, (alpha[start[i]] * odds[i - first] * beta[end[i]]) / total))
  }
}

/** The same in logarithms. */
function largeCluster(
  lattice: Lattice,
  first: number,
  last: number,
  from: number,
  to: number,
  path: Path,
  firstWinner: number,
  lastWinner: number,
): void {
  const { start, end, score } = lattice
  alpha.fill(Number.NEGATIVE_INFINITY, from, to + 1)
  beta.fill(Number.NEGATIVE_INFINITY, from, to + 1)
  alpha[from] = 0
  let p = from
  for (let i = first; i < last; i++) {
    for (; p < start[i]; p++) alpha[p + 1] = logAdd(alpha[p + 1], alpha[p])
    alpha[end[i]] = logAdd(alpha[end[i]], alpha[start[i]] + score[i] / TEMPERATURE)
  }
  for (; p < to; p++) alpha[p + 1] = logAdd(alpha[p + 1], alpha[p])
  const total = alpha[to]
  beta[to] = 0
  p = to
  for (let i = last - 1; i >= first; i--) {
    for (; p > start[i]; p--) beta[p - 1] = logAdd(beta[p - 1], beta[p])
    beta[start[i]] = logAdd(beta[start[i]], beta[end[i]] + score[i] / TEMPERATURE)
  }
  for (let w = firstWinner; w < lastWinner; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, Math.exp(alpha[start[i]] + score[i] / TEMPERATURE + beta[end[i]] - total)))
  }
}

function logAdd(a: number, b: number): number {
  if (a < b) {
    const swap = a
    a = b
    b = swap
  }
  const d = b - a
  return d > -20 ? a + Math.log1p(Math.exp(d)) : a
}
