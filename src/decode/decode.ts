// Candidate[] → the best set without overlaps, by dynamic programming over candidate ends.

import type { Candidate } from '../types.js'

/** Candidates sorted by start. Returns the winners sorted by start: the set with the greatest sum of scores above 0. */
export function decode(candidates: readonly Candidate[]): Candidate[] {
  const order = candidates.filter((c) => c.score > 0).sort((a, b) => a.end - b.end || a.start - b.start)
  const n = order.length
  const best = new Float64Array(n + 1)
  const back = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    const c = order[i - 1]
    let lo = 0
    let hi = i - 1
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1
      if (order[mid - 1].end <= c.start) lo = mid
      else hi = mid - 1
    }
    const take = best[lo] + c.score
    if (take > best[i - 1]) {
      best[i] = take
      back[i] = lo
    } else {
      best[i] = best[i - 1]
      back[i] = -1
    }
  }
  const out: Candidate[] = []
  for (let i = n; i > 0; ) {
    if (back[i] < 0) i--
    else {
      out.push(order[i - 1])
      i = back[i]
    }
  }
  return out.reverse()
}
