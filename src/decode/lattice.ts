// Items that may overlap, sorted by start: what the best path is found in.

import { longer } from '../text/grow.js'

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

export const newLattice = (): Lattice => ({
  count: 0,
  start: new Int32Array(1024),
  end: new Int32Array(1024),
  score: new Float64Array(1024),
  odds: new Float64Array(1024),
  id: new Int32Array(1024),
})

/** One more item, with room made for it; pushed in the order of `start`. */
export function pushItem(lattice: Lattice, start: number, end: number, score: number, id: number): void {
  reserveItems(lattice, 1)
  const n = lattice.count++
  lattice.start[n] = start
  lattice.end[n] = end
  setScore(lattice, n, score)
  lattice.id[n] = id
}

/** `score` in log-odds. */
export function setScore(lattice: Lattice, item: number, score: number): void {
  lattice.score[item] = score
  lattice.odds[item] = oddsOf(score)
}

/** The odds of a score. */
export const oddsOf = (score: number): number => Math.exp(score / TEMPERATURE)

/** Makes room for so many more items. */
export function reserveItems(lattice: Lattice, more: number): void {
  const size = lattice.count + more
  if (size <= lattice.start.length) return
  for (const key of ['start', 'end', 'id'] as const) lattice[key] = longer(lattice[key], 2 * size)
  for (const key of ['score', 'odds'] as const) lattice[key] = longer(lattice[key], 2 * size)
}

/** The model is a little too sure of itself: scores are divided by this before they become probabilities. */
export const TEMPERATURE = 1.35
