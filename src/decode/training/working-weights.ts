// Weights while they are learned: row × label, with what their steps have come to.

import { LARGEST } from '../weight-rows.js'
import { STEPS } from '../weights.js'
import { NAME_LABELS } from './labels.js'

/** What the sums of squared steps begin with. */
export const FIRST_SQUARE = 1e-3

export interface Weights {
  /** Row × label, for all texts and for those of domain 1 on top. */
  shared: Float32Array
  own: Float32Array
  sharedSquares: Float32Array
  ownSquares: Float32Array
}

export function newWeights(rows: number): Weights {
  const size = rows * NAME_LABELS
  return {
    shared: new Float32Array(size),
    own: new Float32Array(size),
    sharedSquares: new Float32Array(size).fill(FIRST_SQUARE),
    ownSquares: new Float32Array(size).fill(FIRST_SQUARE),
  }
}

/** The same weights with room for more rows. */
export function enlarge(weights: Weights, rows: number): Weights {
  const larger = newWeights(rows)
  for (const key of ['shared', 'own', 'sharedSquares', 'ownSquares'] as const) larger[key].set(weights[key].subarray(0, larger[key].length))
  return larger
}

/** Brings weights that were learned with dropout to the size they need when every feature speaks. */
export function scale(weights: Weights, factor: number): void {
  for (const key of ['shared', 'own'] as const) for (let i = 0; i < weights[key].length; i++) weights[key][i] *= factor
}

/** To the steps of the weights file: the sum for domain 1, and the shared part, both as they ship. */
export function round(weights: Weights): void {
  for (let i = 0; i < weights.shared.length; i++) {
    const sum = step(weights.shared[i] + weights.own[i])
    weights.shared[i] = step(weights.shared[i])
    weights.own[i] = sum - weights.shared[i]
  }
}

const step = (weight: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * STEPS))) / STEPS

/** A weight as it ships. */
export const stepsOf = (weights: Weights, at: number): number => Math.round((weights.shared[at] + weights.own[at]) * STEPS)
