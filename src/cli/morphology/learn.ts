// Follow-the-regularised-leader over the readings of a Hangul run (head class × cut), with an L1 term that keeps few features.

import { NOMINALS, PARTICLE, WIDTH } from '../../morphology/features.js'

/** One way to cut a run: which heads it may have, and where the features that depend on it lie in the pool. */
export interface Cut {
  at: number
  /** 0 uncut, 1 cut inside, 2 all tail. */
  tail: number
  from: number
  to: number
}
/** One run: where its shared features lie in the pool, its cuts, and how likely each reading is. */
export interface Instance {
  from: number
  to: number
  cuts: Cut[]
  /** Probability of head h with cut c at c × WIDTH + h, given sparsely. */
  target: readonly (readonly [reading: number, probability: number])[]
  weight: number
}

/** Heads a reading with this cut may have: tail 0 uncut, 1 cut inside, 2 all tail. */
export const RANGE: readonly (readonly [number, number])[] = [
  [0, PARTICLE],
  [0, NOMINALS],
  [PARTICLE, WIDTH],
]

export interface LearnOptions {
  epochs: number
  l1: number
  l2: number
  rate: number
}

/** Returns the weights, `WIDTH` for each feature. */
export function learn(
  pool: Int32Array,
  instances: readonly Instance[],
  features: number,
  { epochs, l1, l2, rate }: LearnOptions,
  random: () => number,
): Float64Array {
  const z = new Float64Array(features * WIDTH)
  const n = new Float64Array(features * WIDTH)
  const w = new Float64Array(features * WIDTH)
  const order = Int32Array.from(instances, (_, i) => i)
  const gradients = new Float64Array(WIDTH * 16)
  const byHead = new Float64Array(WIDTH)
  const update = (feature: number, head: number, gradient: number): void => {
    const i = feature * WIDTH + head
    const g2 = gradient * gradient
    const sigma = (Math.sqrt(n[i] + g2) - Math.sqrt(n[i])) / rate
    z[i] += gradient - sigma * w[i]
    n[i] += g2
    const size = Math.abs(z[i])
    w[i] = size <= l1 ? 0 : -(z[i] - Math.sign(z[i]) * l1) / (l2 + (1 + Math.sqrt(n[i])) / rate)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const index of order) {
      const instance = instances[index]
      const { from, to, cuts, target, weight } = instance
      distribution(w, pool, instance, gradients)
      for (const [reading, probability] of target) gradients[reading] -= probability
      byHead.fill(0)
      for (let c = 0; c < cuts.length; c++) {
        const { tail, from, to } = cuts[c]
        const [first, last] = RANGE[tail]
        for (let h = first; h < last; h++) {
          const gradient = weight * gradients[c * WIDTH + h]
          byHead[h] += gradient
          if (Math.abs(gradient) > 1e-4) for (let f = from; f < to; f++) update(pool[f], h, gradient)
        }
      }
      for (let h = 0; h < WIDTH; h++) if (Math.abs(byHead[h]) > 1e-4) for (let f = from; f < to; f++) update(pool[f], h, byHead[h])
    }
  }
  return w
}

/** Probabilities of the readings of one run; those that a cut does not allow are left alone. */
export function distribution(w: Float64Array, pool: Int32Array, { from, to, cuts }: Instance, out: Float64Array): void {
  let max = -Infinity
  for (let c = 0; c < cuts.length; c++) {
    const { tail, from: own, to: end } = cuts[c]
    const [first, last] = RANGE[tail]
    for (let h = first; h < last; h++) {
      let s = 0
      for (let f = from; f < to; f++) s += w[pool[f] * WIDTH + h]
      for (let f = own; f < end; f++) s += w[pool[f] * WIDTH + h]
      out[c * WIDTH + h] = s
      if (s > max) max = s
    }
  }
  let sum = 0
  for (let c = 0; c < cuts.length; c++) {
    const [first, last] = RANGE[cuts[c].tail]
    for (let h = first; h < last; h++) {
      const p = Math.exp(out[c * WIDTH + h] - max)
      out[c * WIDTH + h] = p
      sum += p
    }
  }
  for (let c = 0; c < cuts.length; c++) {
    const [first, last] = RANGE[cuts[c].tail]
    for (let h = first; h < last; h++) out[c * WIDTH + h] /= sum
  }
}
