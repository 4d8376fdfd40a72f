// The best way through overlapping items, and how probable each winner is among its rivals.

export interface Lattice {
  count: number
  /** Items sorted by start. */
  start: Int32Array
  end: Int32Array
  score: Float64Array
  /** e to its score, divided by `TEMPERATURE`. */
  odds: Float64Array
  /** What the item stands for; the caller's number. */
  id: Int32Array
}

export interface Path {
  /** Items of the best set, in order. */
  readonly winners: number[]
  /** For each winner the share of all readings that hold it. */
  readonly probability: number[]
}

export const newLattice = (): Lattice => ({
  count: 0,
  start: new Int32Array(1024),
  end: new Int32Array(1024),
  score: new Float64Array(1024),
  odds: new Float64Array(1024),
  id: new Int32Array(1024),
})

export function pushItem(lattice: Lattice, start: number, end: number, score: number, id: number): void {
  reserveItems(lattice, 1)
  const n = lattice.count++
  lattice.start[n] = start
  lattice.end[n] = end
  setScore(lattice, n, score)
  lattice.id[n] = id
}

export function setScore(lattice: Lattice, item: number, score: number): void {
  lattice.score[item] = score
  lattice.odds[item] = oddsOf(score)
}

export const oddsOf = (score: number): number => Math.exp(score / TEMPERATURE)

/** Makes room for so many more items. */
export function reserveItems(lattice: Lattice, more: number): void {
  const size = lattice.count + more
  if (size <= lattice.start.length) return
  for (const key of ['start', 'end', 'id'] as const) {
    const larger = new Int32Array(2 * size)
    larger.set(lattice[key])
    lattice[key] = larger
  }
  for (const key of ['score', 'odds'] as const) {
    const larger = new Float64Array(2 * size)
    larger.set(lattice[key])
    lattice[key] = larger
  }
}

/** The model is a little too sure of itself: scores are divided by this before they become probabilities. */
export const TEMPERATURE = 1.35

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
  const from = path.winners.length
  bestOf(lattice, first, last, path.winners)
  if (most > SAFE) sharesOfMany(lattice, first, last, path, from)
  else shares(lattice, first, last, path, from)
}

// By position, counted from the start of a cluster.
let best = new Float64Array(256)
let back = new Int32Array(256)
let alpha = new Float64Array(256)
let beta = new Float64Array(256)

/** Up to this sum of positive scores e^sum is far from the largest double, and plain sums will do. */
const SAFE = 500

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
    alpha = new Float64Array(2 * length)
    beta = new Float64Array(2 * length)
  }
}

/** Forward–backward: the probabilities of the winners from number `winner` on, which are all in this cluster. */
function shares({ start, end, odds }: Lattice, first: number, last: number, path: Path, winner: number): void {
  const from = start[first]
  let to = 0
  for (let i = first; i < last; i++) if (end[i] - from > to) to = end[i] - from
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
  for (let w = winner; w < path.winners.length; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, (forth[start[i] - from] * odds[i] * rear[end[i] - from]) / total))
  }
}

/** The same in logarithms. */
function sharesOfMany({ start, end, score }: Lattice, first: number, last: number, path: Path, winner: number): void {
  const from = start[first]
  let to = 0
  for (let i = first; i < last; i++) if (end[i] - from > to) to = end[i] - from
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
  for (let w = winner; w < path.winners.length; w++) {
    const i = path.winners[w]
    path.probability.push(Math.min(1, Math.exp(alpha[start[i] - from] + score[i] / TEMPERATURE + beta[end[i] - from] - total)))
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
