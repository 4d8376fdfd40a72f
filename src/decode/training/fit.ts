// Lattices → weights: some passes over all of them in random order, once or as the mean of several models.

import type { Lattice } from './lattice.js'
import { pass } from './learn.js'
import type { Plan } from './plan.js'
import { seeded } from './random.js'
import { FIRST_SQUARE, scale, type Weights } from './working-weights.js'

export type Progress = (what: string, done: number, all: number) => void

/** How often to go over the lattices, and what to call it. */
export interface Course {
  passes: number
  what: string
  progress: Progress
}

/** Goes on from the weights as they are. */
export function fit(weights: Weights, lattices: readonly Lattice[], plan: Plan, { passes, what, progress }: Course): void {
  const order = Int32Array.from(lattices, (_, i) => i)
  const random = seeded(plan.seed)
  const all = passes * order.length
  for (let p = 0; p < passes; p++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
    }
    const done = p * order.length
    pass(weights, lattices, order, plan, {
      rateAt: (share) => plan.rate + (plan.lastRate - plan.rate) * ((p + share) / passes),
      random,
      onStep: (n) => {
        if (n % 500 === 0) progress(what, done + n, all)
      },
    })
  }
  if (plan.dropout > 0) scale(weights, 1 - plan.dropout)
  progress(what, all, all)
}

/** The mean of several models that go on from the same weights. */
export function fitMean(weights: Weights, lattices: readonly Lattice[], plan: Plan, course: Course): void {
  const names = ['shared', 'own'] as const
  const from = names.map((name) => weights[name].slice())
  const sums = names.map((name) => new Float32Array(weights[name].length))
  for (let model = 0; model < plan.models; model++) {
    names.forEach((name, n) => {
      weights[name].set(from[n])
    })
    weights.sharedSquares.fill(FIRST_SQUARE)
    weights.ownSquares.fill(FIRST_SQUARE)
    fit(
      weights,
      lattices,
      { ...plan, seed: plan.seed + model },
      { ...course, what: `${course.what}, model ${model + 1} of ${plan.models}` },
    )
    names.forEach((name, n) => {
      for (let i = 0; i < sums[n].length; i++) sums[n][i] += weights[name][i] / plan.models
    })
  }
  names.forEach((name, n) => {
    weights[name].set(sums[n])
  })
}
