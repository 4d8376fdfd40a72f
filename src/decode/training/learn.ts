// Maximum likelihood over lattices: forward–backward, AdaGrad, one step a sentence.

import { logAdd } from '../log-add.js'
import { NAME_LABELS } from './labels.js'
import type { Lattice, Lists } from './lattice.js'
import type { Weights } from './working-weights.js'

/** How far a step goes. */
export interface Steps {
  decay: number
  /** Of what domain 1 says on top: its rate as a share of the rate, and its decay. */
  ownRate: number
  ownDecay: number
  dropout: number
  /** Log-odds by which an annotated name of each label must beat its rivals while learning: more are found, fewer of them are right. */
  margins: readonly number[]
  /** Spans are learned one by one, not as the reading of a sentence: then a score says by itself whether its span may be dropped. */
  apart: boolean
}

/** Share of the features that a step leaves out, so that no feature is leaned on too much; 2^32 times it, and the step's own number. */
let dropped = 0
let stepNumber = 0

const isDropped = (row: number): boolean => dropped > 0 && Math.imul((row ^ stepNumber) | 1, 0x9e3779b1) >>> 0 < dropped

let leftSums = new Float64Array(1024)
let rightSums = new Float64Array(1024)
let leftSteps = new Float64Array(1024)
let rightSteps = new Float64Array(1024)
let scores = new Float64Array(4096)
let alpha = new Float64Array(1024)
let beta = new Float64Array(1024)
const sum = new Float64Array(NAME_LABELS)

function room(array: Float64Array, size: number): Float64Array<ArrayBuffer> {
  return array.length >= size ? (array as Float64Array<ArrayBuffer>) : new Float64Array(2 * size)
}

/** Scores of all spans and labels of a sentence; valid until the next call. */
export function scoreLattice(weights: Weights, lattice: Lattice): Float64Array {
  const spans = lattice.start.length
  const lefts = lattice.lefts.at.length - 1
  const rights = lattice.rights.at.length - 1
  leftSums = room(leftSums, lefts * NAME_LABELS)
  rightSums = room(rightSums, rights * NAME_LABELS)
  scores = room(scores, spans * NAME_LABELS)
  sumLists(weights, lattice.domain, lattice.lefts, leftSums)
  sumLists(weights, lattice.domain, lattice.rights, rightSums)
  sumLists(weights, lattice.domain, lattice.insides, scores)
  for (let i = 0; i < spans; i++) {
    const l = lattice.left[i] * NAME_LABELS
    const r = lattice.right[i] * NAME_LABELS
    for (let y = 0; y < NAME_LABELS; y++) scores[i * NAME_LABELS + y] += leftSums[l + y] + rightSums[r + y]
  }
  return scores
}

function sumLists(weights: Weights, domain: number, lists: Lists, out: Float64Array): void {
  const { at, rows } = lists
  const { shared, own } = weights
  for (let i = 0; i + 1 < at.length; i++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let n = at[i]; n < at[i + 1]; n++) {
      const row = rows[n] * NAME_LABELS
      if (row < 0 || isDropped(row)) continue
      a += shared[row]
      b += shared[row + 1]
      c += shared[row + 2]
      d += shared[row + 3]
      if (domain !== 0) {
        a += own[row]
        b += own[row + 1]
        c += own[row + 2]
        d += own[row + 3]
      }
    }
    out[i * NAME_LABELS] = a
    out[i * NAME_LABELS + 1] = b
    out[i * NAME_LABELS + 2] = c
    out[i * NAME_LABELS + 3] = d
  }
}

/** Turns `scores` into marginals in place; returns the log of the sum over all readings. */
function marginals(lattice: Lattice): number {
  const { start, end, length, labels, closedStart, closedEnd, closedScore } = lattice
  const spans = start.length
  alpha = room(alpha, length + 1)
  beta = room(beta, length + 1)
  alpha[0] = 0
  let i = 0
  let k = 0
  for (let p = 1; p <= length; p++) {
    let best = alpha[p - 1]
    for (; i < spans && end[i] === p; i++)
      for (let y = 0; y < NAME_LABELS; y++)
        if ((labels & (1 << y)) !== 0) best = logAdd(best, alpha[start[i]] + scores[i * NAME_LABELS + y])
    for (; k < closedEnd.length && closedEnd[k] === p; k++) best = logAdd(best, alpha[closedStart[k]] + closedScore[k])
    alpha[p] = best
  }
  beta.fill(Number.NEGATIVE_INFINITY, 0, length + 1)
  beta[length] = 0
  i = spans - 1
  k = closedEnd.length - 1
  const total = alpha[length]
  for (let p = length; p > 0; p--) {
    const here = beta[p]
    for (; i >= 0 && end[i] === p; i--)
      for (let y = 0; y < NAME_LABELS; y++) {
        const at = i * NAME_LABELS + y
        if ((labels & (1 << y)) === 0) {
          scores[at] = 0
          continue
        }
        const s = scores[at]
        scores[at] = Math.exp(alpha[start[i]] + s + here - total)
        beta[start[i]] = logAdd(beta[start[i]], here + s)
      }
    for (; k >= 0 && closedEnd[k] === p; k--) beta[closedStart[k]] = logAdd(beta[closedStart[k]], here + closedScore[k])
    beta[p - 1] = logAdd(beta[p - 1], here)
  }
  return total
}

/** Turns `scores` into the probabilities of each span's labels in place, as if no other span were there. */
function standAlone({ start, labels }: Lattice): void {
  for (let i = 0; i < start.length * NAME_LABELS; i += NAME_LABELS) {
    let total = 1
    for (let y = 0; y < NAME_LABELS; y++) {
      scores[i + y] = (labels & (1 << y)) === 0 ? 0 : Math.exp(scores[i + y])
      total += scores[i + y]
    }
    for (let y = 0; y < NAME_LABELS; y++) scores[i + y] /= total
  }
}

/** What one pass goes by. */
export interface Pass {
  /** The rate of a step, by the share of the pass that is done. */
  rateAt(done: number): number
  /** From 0 up to 1. */
  random(): number
  /** Told how many sentences are done. */
  onStep(done: number): void
}

/** One pass over the lattices in the given order. */
export function pass(
  weights: Weights,
  lattices: readonly Lattice[],
  order: Int32Array,
  steps: Steps,
  { rateAt, random, onStep }: Pass,
): void {
  for (let n = 0; n < order.length; n++) {
    dropped = steps.dropout * 4294967296
    stepNumber = Math.floor(random() * 4294967296) & ~1
    step(weights, lattices[order[n]], rateAt(n / order.length), steps)
    onStep(n + 1)
  }
  dropped = 0
}

function step(weights: Weights, lattice: Lattice, rate: number, steps: Steps): void {
  if (lattice.start.length === 0) return
  const { margins } = steps
  scoreLattice(weights, lattice)
  for (let i = 0; i < lattice.start.length; i++)
    if (lattice.gold[i] >= 0) scores[i * NAME_LABELS + lattice.gold[i]] -= margins[lattice.gold[i]]
  if (steps.apart) standAlone(lattice)
  else marginals(lattice)
  const spans = lattice.start.length
  const lefts = lattice.lefts.at.length - 1
  const rights = lattice.rights.at.length - 1
  leftSteps = room(leftSteps, lefts * NAME_LABELS)
  rightSteps = room(rightSteps, rights * NAME_LABELS)
  leftSteps.fill(0, 0, lefts * NAME_LABELS)
  rightSteps.fill(0, 0, rights * NAME_LABELS)
  for (let i = 0; i < spans; i++)
    for (let y = 0; y < NAME_LABELS; y++) {
      const at = i * NAME_LABELS + y
      const g = ((lattice.gold[i] === y ? 1 : 0) - scores[at]) * lattice.weight
      scores[at] = g
      leftSteps[lattice.left[i] * NAME_LABELS + y] += g
      rightSteps[lattice.right[i] * NAME_LABELS + y] += g
    }
  update(weights, lattice.domain, lattice.lefts, leftSteps, rate, steps)
  update(weights, lattice.domain, lattice.rights, rightSteps, rate, steps)
  update(weights, lattice.domain, lattice.insides, scores, rate, steps)
}

const SMALLEST = 0.005

function update(weights: Weights, domain: number, lists: Lists, gradients: Float64Array, rate: number, steps: Steps): void {
  const { at, rows } = lists
  for (let i = 0; i + 1 < at.length; i++) {
    let any = false
    for (let y = 0; y < NAME_LABELS; y++) {
      const g = gradients[i * NAME_LABELS + y]
      sum[y] = g
      if (g > SMALLEST || g < -SMALLEST) any = true
    }
    if (!any) continue
    for (let n = at[i]; n < at[i + 1]; n++) {
      const row = rows[n] * NAME_LABELS
      if (row < 0 || isDropped(row)) continue
      move(weights.shared, weights.sharedSquares, row, rate, steps.decay)
      if (domain !== 0) move(weights.own, weights.ownSquares, row, rate * steps.ownRate, steps.ownDecay)
    }
  }
}

function move(w: Float32Array, squares: Float32Array, row: number, rate: number, decay: number): void {
  for (let y = 0; y < NAME_LABELS; y++) {
    const g = sum[y]
    if (g < SMALLEST && g > -SMALLEST) continue
    const step = g - decay * w[row + y]
    const square = squares[row + y] + step * step
    squares[row + y] = square
    w[row + y] += (rate * step) / Math.sqrt(square)
  }
}

/** The best reading: for each span its label or -1. */
export function bestReading(lattice: Lattice, scoresOf: Float64Array): Int8Array {
  const { start, end, length, labels, closedStart, closedEnd, closedScore } = lattice
  const spans = start.length
  const best = new Float64Array(length + 1)
  const back = new Int32Array(length + 1).fill(-1)
  const label = new Int8Array(spans)
  let i = 0
  let k = 0
  for (let p = 1; p <= length; p++) {
    best[p] = best[p - 1]
    for (; i < spans && end[i] === p; i++)
      for (let y = 0; y < NAME_LABELS; y++) {
        if ((labels & (1 << y)) === 0) continue
        const s = best[start[i]] + scoresOf[i * NAME_LABELS + y]
        if (s > best[p]) {
          best[p] = s
          back[p] = i
          label[i] = y
        }
      }
    for (; k < closedEnd.length && closedEnd[k] === p; k++) {
      const s = best[closedStart[k]] + closedScore[k]
      if (s > best[p]) {
        best[p] = s
        back[p] = spans + k
      }
    }
  }
  const out = new Int8Array(spans).fill(-1)
  for (let p = length; p > 0; ) {
    const b = back[p]
    if (b < 0) p--
    else if (b >= spans) p = closedStart[b - spans]
    else {
      out[b] = label[b]
      p = start[b]
    }
  }
  return out
}
