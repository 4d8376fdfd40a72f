// The recipe: first stage, gold model, weak labels, joint model, pruning, second round on the kept rows.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { type FirstStage, latticesOf } from './instances.js'
import type { Lattice, Lists } from './lattice.js'
import { bestReading, NAME_LABELS, newWeights, pass, scoreLattice, type Weights } from './learn.js'
import type { GoldDocument, WeakForm } from './read.js'
import { Rows } from './rows.js'

export interface Material {
  /** Business documents annotated by the guideline. */
  business: GoldDocument[]
  /** News of other conventions, without POSITION. */
  general: GoldDocument[]
  /** Raw sentences and the forms that were annotated in them. */
  raw: string[]
  forms: Map<string, WeakForm>
}

export interface Plan {
  seed: number
  bound: number
  businessWeight: number
  passes: number
  rate: number
  lastRate: number
  decay: number
  firstPasses: number
}

export const PLAN: Plan = { seed: 1, bound: -4, businessWeight: 3, passes: 4, rate: 0.1, lastRate: 0.01, decay: 2e-4, firstPasses: 3 }

export interface Model {
  rows: Rows
  weights: Weights
}

export interface Trained {
  first: Model
  second: Model
}

export type Progress = (what: string, done: number, all: number) => void

const ALL = 15
const NO_POSITION = 7

export function train(material: Material, gazetteer: Gazetteer, plan: Plan, progress: Progress): Trained {
  const documents = (): [GoldDocument, number, number][] => [
    ...material.business.map((d): [GoldDocument, number, number] => [d, 1, ALL]),
    ...material.general.map((d): [GoldDocument, number, number] => [d, 0, NO_POSITION]),
  ]
  // 1. The first stage, on gold.
  const first = new Rows()
  const firstLattices: Lattice[] = []
  const base = { gazetteer, keep: null, firstRows: null, bound: plan.bound, forms: null, onFeature: null }
  for (const [document, domain, labels] of documents())
    firstLattices.push(...latticesOf(document, firstLattices.length, { ...base, rows: first, stage: 1, domain, weight: domain === 1 ? plan.businessWeight : 1, labels }))
  const rawFirst: Lattice[] = []
  material.raw.forEach((text, n) => {
    rawFirst.push(...latticesOf({ id: '', text, date: null, entities: [] }, n, { ...base, rows: first, stage: 1, domain: 0, weight: 1, labels: ALL, forms: material.forms }))
  })
  const firstGold = newWeights(first.count)
  fit(firstGold, firstLattices, plan, plan.firstPasses, 'first stage, gold', progress)
  let firstWeights = firstGold
  if (rawFirst.length > 0) {
    project(firstGold, rawFirst, material)
    firstWeights = newWeights(first.count)
    fit(firstWeights, [...firstLattices, ...rawFirst], plan, plan.firstPasses, 'first stage, all', progress)
  }
  // 2. The second stage on what is left.
  const second = new Rows()
  const keep = keeper(firstWeights)
  const lattices: Lattice[] = []
  for (const [document, domain, labels] of documents())
    lattices.push(...latticesOf(document, lattices.length, { ...base, keep: keep(domain), firstRows: first, rows: second, stage: 2, domain, weight: domain === 1 ? plan.businessWeight : 1, labels }))
  let weights = newWeights(second.count)
  if (material.raw.length > 0) {
    fit(weights, lattices, plan, plan.passes, 'second stage, gold', progress)
    const raw: Lattice[] = []
    material.raw.forEach((text, n) => {
      raw.push(...latticesOf({ id: '', text, date: null, entities: [] }, n, { ...base, keep: keep(0), firstRows: first, rows: second, stage: 2, domain: 0, weight: 1, labels: ALL, forms: material.forms }))
      if (n % 1000 === 0) progress('reading raw text', n, material.raw.length)
    })
    weights = grow(weights, second.count)
    project(weights, raw, material)
    weights = newWeights(second.count)
    fit(weights, [...lattices, ...raw], plan, plan.passes, 'second stage, all', progress)
  } else fit(weights, lattices, plan, plan.passes, 'second stage', progress)
  return { first: { rows: first, weights: firstWeights }, second: { rows: second, weights } }
}

/** First-stage scores for the documents of a domain. */
export function keeper(weights: Weights): (domain: number) => (spans: FirstStage) => Float64Array {
  return (domain) => (spans) => {
    const n = spans.left.length
    const out = new Float64Array(n)
    const sums = [spans.lefts, spans.rights, spans.insides].map((lists) => sumsOf(weights, domain, lists))
    for (let i = 0; i < n; i++) {
      let best = Number.NEGATIVE_INFINITY
      for (let y = 0; y < NAME_LABELS; y++) {
        const s = sums[0][spans.left[i] * NAME_LABELS + y] + sums[1][spans.right[i] * NAME_LABELS + y] + sums[2][i * NAME_LABELS + y]
        if (s > best) best = s
      }
      out[i] = best
    }
    return out
  }
}

function sumsOf(weights: Weights, domain: number, lists: Lists): Float64Array {
  const out = new Float64Array((lists.at.length - 1) * NAME_LABELS)
  for (let i = 0; i + 1 < lists.at.length; i++)
    for (let n = lists.at[i]; n < lists.at[i + 1]; n++) {
      const row = lists.rows[n] * NAME_LABELS
      if (row < 0) continue
      for (let y = 0; y < NAME_LABELS; y++) out[i * NAME_LABELS + y] += weights.shared[row + y] + (domain === 0 ? 0 : weights.business[row + y])
    }
  return out
}

export function grow(weights: Weights, rows: number): Weights {
  const larger = newWeights(rows)
  for (const key of ['shared', 'business', 'sharedSquares', 'businessSquares'] as const) larger[key].set(weights[key].subarray(0, larger[key].length))
  return larger
}

export function fit(weights: Weights, lattices: readonly Lattice[], plan: Plan, passes: number, what: string, progress: Progress): void {
  const order = Int32Array.from(lattices, (_, i) => i)
  const random = generator(plan.seed)
  const all = passes * order.length
  for (let p = 0; p < passes; p++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]
      order[i] = order[j]
      order[j] = swap
    }
    const done = p * order.length
    pass(weights, lattices, order, (f) => plan.rate + (plan.lastRate - plan.rate) * ((p + f) / passes), plan.decay, (n) => {
      if (n % 500 === 0) progress(what, done + n, all)
    })
  }
  progress(what, all, all)
}

/** Weak labels: of each form's occurrences as many as were annotated stay, the best scoring ones; then the best reading over them. */
function project(weights: Weights, raw: Lattice[], material: Material): void {
  const occurrences = new Map<string, { score: number; lattice: Lattice; span: number }[]>()
  for (const lattice of raw) {
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      if (allowed === 0) continue
      const form = lattice.surface![i]
      let best = Number.NEGATIVE_INFINITY
      for (let y = 0; y < NAME_LABELS; y++) if ((allowed & (1 << y)) !== 0 && scores[i * NAME_LABELS + y] > best) best = scores[i * NAME_LABELS + y]
      const list = occurrences.get(form)
      if (list) list.push({ score: best, lattice, span: i })
      else occurrences.set(form, [{ score: best, lattice, span: i }])
    }
  }
  for (const [form, list] of occurrences) {
    const quota = material.forms.get(form)?.count ?? 0
    if (list.length <= quota) continue
    list.sort((a, b) => b.score - a.score)
    for (let i = quota; i < list.length; i++) list[i].lattice.allowed![list[i].span] = 0
  }
  for (const lattice of raw) {
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      const form = allowed === 0 ? undefined : material.forms.get(lattice.surface![i])
      const bonus = form?.firm ? 2 * (lattice.end[i] - lattice.start[i]) : 0
      for (let y = 0; y < NAME_LABELS; y++) {
        const at = i * NAME_LABELS + y
        scores[at] = (allowed & (1 << y)) === 0 ? Number.NEGATIVE_INFINITY : scores[at] + bonus
      }
    }
    lattice.gold = bestReading(lattice, scores)
  }
}

/** Mulberry32: the same numbers for the same seed everywhere. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
