// The recipe: first stage, gold model, weak labels, joint model, pruning, second round on the kept rows.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { templateName } from '../../recognizers/names/templates.js'
import { LARGEST, STEPS, type WeightRow } from '../weights.js'
import { type FirstStage, latticesOf } from './instances.js'
import { allowJoined } from './joined.js'
import type { Lattice, Lists } from './lattice.js'
import { bestReading, FIRST_SQUARE, NAME_LABELS, newWeights, pass, type Steps, scale, scoreLattice, type Weights } from './learn.js'
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

export interface Plan extends Steps {
  seed: number
  bound: number
  eager: boolean
  businessWeight: number
  passes: number
  /** So many second stages are learned, each with a seed of its own, and averaged: steadier than one, and no larger. */
  models: number
  rate: number
  lastRate: number
  firstPasses: number
  /** The first stage learns its spans one by one: fewer are kept. */
  firstApart: boolean
  /** Rows to keep of the first and the second stage; 0 keeps all. */
  firstRows: number
  secondRows: number
  /** Without positions the documents do not know them: none may win. */
  positions: boolean
  /**
   * Whoever counted the forms of the raw text drew names otherwise than the annotated text does. Weakly labelled names side by side become one
   * where the annotated text would have it so, and what the annotated text says for itself comes on top of what both say.
   */
  otherForms: boolean
}

export const PLAN: Plan = {
  seed: 1,
  // Lower than in use (`REACH`): learned on no more spans than it will see, the second stage takes more for names that are none.
  bound: -5,
  eager: false,
  businessWeight: 1.5,
  passes: 4,
  models: 3,
  rate: 0.1,
  lastRate: 0.01,
  decay: 2e-4,
  ownRate: 1,
  ownDecay: 2e-4,
  firstPasses: 3,
  firstApart: true,
  apart: false,
  dropout: 0.3,
  margins: [0, 0, 0, 0],
  firstRows: 10000,
  secondRows: 48500,
  positions: true,
  otherForms: false,
}

/** For text of other kinds and conventions, where speed and size do not count: looks everywhere and keeps more. */
export const GENERAL_PLAN: Plan = {
  ...PLAN,
  bound: -5,
  eager: true,
  firstApart: false,
  models: 2,
  dropout: 0.2,
  margins: [1.2, 1.4, 0.8, 0],
  secondRows: 500000,
  positions: false,
  // Over five folds of KLUE: ORGANIZATION 71.6 → 74.2, LOCATION 70.9 → 73.1, all 78.6 → 79.9. At the full rate more people are found, and fewer
  // of them are right.
  otherForms: true,
  ownRate: 0.4,
  ownDecay: 2e-3,
}

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
  // Domain 1 is what the weights are for: business text, or from the raw text on the news that the plan without positions is for.
  const documents = (): [GoldDocument, number, number][] => [
    ...material.business.map((d): [GoldDocument, number, number] => [d, plan.positions ? 1 : 0, ALL]),
    ...material.general.map((d): [GoldDocument, number, number] => [d, 0, NO_POSITION]),
  ]
  // 1. The first stage, on gold.
  const first = new Rows()
  const firstLattices: Lattice[] = []
  const base = { gazetteer, keep: null, firstRows: null, bound: plan.bound, eager: plan.eager, forms: null, onFeature: null }
  for (const [document, domain, labels] of documents())
    firstLattices.push(
      ...latticesOf(document, firstLattices.length, {
        ...base,
        rows: first,
        stage: 1,
        domain,
        weight: domain === 1 ? plan.businessWeight : 1,
        labels,
      }),
    )
  const rawFirst: Lattice[] = []
  material.raw.forEach((text, n) => {
    rawFirst.push(
      ...latticesOf({ id: '', text, date: null, entities: [] }, n, {
        ...base,
        rows: first,
        stage: 1,
        domain: 0,
        weight: 1,
        labels: ALL,
        forms: material.forms,
      }),
    )
  })
  const firstPlan = { ...plan, apart: plan.firstApart }
  const firstGold = newWeights(first.count)
  fit(firstGold, firstLattices, firstPlan, plan.firstPasses, 'first stage, gold', progress)
  let firstWeights = firstGold
  if (rawFirst.length > 0) {
    project(firstGold, rawFirst, material, plan.otherForms)
    firstWeights = newWeights(first.count)
    fit(firstWeights, [...firstLattices, ...rawFirst], firstPlan, plan.firstPasses, 'first stage, all', progress)
  }
  let kept = firstLattices
  if (rawFirst.length > 0) kept = [...firstLattices, ...rawFirst]
  prune(first, firstWeights, plan.firstRows, kept)
  fit(firstWeights, kept, { ...firstPlan, rate: plan.rate / 2 }, 2, 'first stage, kept rows', progress)
  round(firstWeights)
  // 2. The second stage on what is left.
  const second = new Rows()
  const keep = keeper(firstWeights)
  const lattices: Lattice[] = []
  for (const [document, domain, labels] of documents())
    lattices.push(
      ...latticesOf(document, lattices.length, {
        ...base,
        keep: keep(domain),
        firstRows: first,
        rows: second,
        stage: 2,
        domain,
        weight: domain === 1 ? plan.businessWeight : 1,
        labels,
      }),
    )
  let weights = newWeights(second.count)
  if (material.raw.length > 0) {
    fit(weights, lattices, plan, plan.passes, 'second stage, gold', progress)
    const raw: Lattice[] = []
    material.raw.forEach((text, n) => {
      raw.push(
        ...latticesOf({ id: '', text, date: null, entities: [] }, n, {
          ...base,
          keep: keep(0),
          firstRows: first,
          rows: second,
          stage: 2,
          domain: 0,
          weight: 1,
          labels: ALL,
          forms: material.forms,
        }),
      )
      if (n % 1000 === 0) progress('reading raw text', n, material.raw.length)
    })
    weights = grow(weights, second.count)
    project(weights, raw, material, plan.otherForms)
    // The projection was the annotated text's alone; from here on it and the raw text differ.
    if (plan.otherForms) for (const lattice of lattices) if (lattice.labels === NO_POSITION) lattice.domain = 1
    weights = newWeights(second.count)
    lattices.push(...raw)
    fitMean(weights, lattices, plan, plan.passes, 'second stage, all', progress)
  } else fitMean(weights, lattices, plan, plan.passes, 'second stage', progress)
  if (prune(second, weights, plan.secondRows, lattices))
    fitMean(weights, lattices, { ...plan, rate: plan.rate / 2 }, 2, 'second stage, kept rows', progress)
  round(weights)
  return { first: { rows: first, weights: firstWeights }, second: { rows: second, weights } }
}

/** Drops all rows but the `keep` with the largest weight from the lattices and the table; starts the step sizes afresh. False when nothing is dropped. */
export function prune(rows: Rows, weights: Weights, keep: number, lattices: readonly Lattice[]): boolean {
  if (keep === 0 || rows.count <= keep) return false
  const size = new Float32Array(rows.count)
  for (let row = 0; row < rows.count; row++)
    for (let y = 0; y < NAME_LABELS; y++)
      size[row] = Math.max(size[row], Math.abs(weights.shared[row * NAME_LABELS + y] + weights.own[row * NAME_LABELS + y]))
  const limit = Float32Array.from(size).sort()[rows.count - keep]
  for (let row = 0; row < rows.count; row++) {
    if (size[row] >= limit) continue
    rows.drop(row)
    weights.shared.fill(0, row * NAME_LABELS, row * NAME_LABELS + NAME_LABELS)
    weights.own.fill(0, row * NAME_LABELS, row * NAME_LABELS + NAME_LABELS)
  }
  weights.sharedSquares.fill(FIRST_SQUARE)
  weights.ownSquares.fill(FIRST_SQUARE)
  for (const { lefts, rights, insides } of lattices)
    for (const lists of [lefts, rights, insides]) {
      let to = 0
      let from = lists.at[0]
      for (let i = 0; i + 1 < lists.at.length; i++) {
        const end = lists.at[i + 1]
        for (; from < end; from++) if (size[lists.rows[from]] >= limit) lists.rows[to++] = lists.rows[from]
        lists.at[i + 1] = to
      }
      lists.rows = lists.rows.slice(0, to)
    }
  rows.closed = true
  return true
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
      for (let y = 0; y < NAME_LABELS; y++) out[i * NAME_LABELS + y] += weights.shared[row + y] + (domain === 0 ? 0 : weights.own[row + y])
    }
  return out
}

export function grow(weights: Weights, rows: number): Weights {
  const larger = newWeights(rows)
  for (const key of ['shared', 'own', 'sharedSquares', 'ownSquares'] as const) larger[key].set(weights[key].subarray(0, larger[key].length))
  return larger
}

/** The mean of several models that go on from the same weights. */
function fitMean(weights: Weights, lattices: readonly Lattice[], plan: Plan, passes: number, what: string, progress: Progress): void {
  const names = ['shared', 'own'] as const
  const from = names.map((name) => weights[name].slice())
  const sums = names.map((name) => new Float32Array(weights[name].length))
  for (let model = 0; model < plan.models; model++) {
    names.forEach((name, n) => {
      weights[name].set(from[n])
    })
    weights.sharedSquares.fill(FIRST_SQUARE)
    weights.ownSquares.fill(FIRST_SQUARE)
    fit(weights, lattices, { ...plan, seed: plan.seed + model }, passes, `${what}, model ${model + 1} of ${plan.models}`, progress)
    names.forEach((name, n) => {
      for (let i = 0; i < sums[n].length; i++) sums[n][i] += weights[name][i] / plan.models
    })
  }
  names.forEach((name, n) => {
    weights[name].set(sums[n])
  })
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
    pass(
      weights,
      lattices,
      order,
      (f) => plan.rate + (plan.lastRate - plan.rate) * ((p + f) / passes),
      plan,
      random,
      (n) => {
        if (n % 500 === 0) progress(what, done + n, all)
      },
    )
  }
  if (plan.dropout > 0) scale(weights, 1 - plan.dropout)
  progress(what, all, all)
}

/** Weak labels: of each form's occurrences as many as were annotated stay, the best scoring ones; then the best reading over them, joined or not. */
export function project(weights: Weights, raw: Lattice[], material: Material, joins: boolean): void {
  const occurrences = new Map<string, { score: number; lattice: Lattice; span: number }[]>()
  for (const lattice of raw) {
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      if (allowed === 0) continue
      const form = lattice.surface![i]
      let best = Number.NEGATIVE_INFINITY
      for (let y = 0; y < NAME_LABELS; y++)
        if ((allowed & (1 << y)) !== 0 && scores[i * NAME_LABELS + y] > best) best = scores[i * NAME_LABELS + y]
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
    if (joins) allowJoined(lattice)
    const scores = scoreLattice(weights, lattice)
    for (let i = 0; i < lattice.start.length; i++) {
      const allowed = lattice.allowed![i]
      const firm = material.forms.get(lattice.surface![i])?.firm ?? true
      const bonus = firm ? 2 * (lattice.end[i] - lattice.start[i]) : 0
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

const POSITION = 3

/** A weight as it ships. */
export const stepsOf = (weights: Weights, at: number): number => Math.round((weights.shared[at] + weights.own[at]) * STEPS)

/** The rows that the trained model keeps, with readable contents: template, content, key, weights in steps; in order of template and content. */
export function rowsOf(trained: Trained, material: Material, gazetteer: Gazetteer, plan: Plan, progress: Progress): WeightRow[] {
  const out: WeightRow[] = []
  /** A feature of each stage may have one key, once in a few trainings: the first stage has it then. */
  const taken = new Set<number>()
  for (const [model, stage] of [
    [trained.first, 1],
    [trained.second, 2],
  ] as const) {
    const contents = new Map<number, [template: number, content: string]>()
    const kept = new Set<number>()
    for (let row = 0; row < model.rows.count; row++) {
      const at = row * NAME_LABELS
      for (let y = 0; y < NAME_LABELS; y++) if (stepsOf(model.weights, at + y) !== 0) kept.add(model.rows.hashOf(row))
    }
    const onFeature = (hash: number, template: number, content: string): void => {
      if (kept.has(hash) && !contents.has(hash)) contents.set(hash, [template, content])
    }
    const texts: GoldDocument[] = [
      ...material.business,
      ...material.general,
      ...material.raw.map((text) => ({ id: '', text, date: null, entities: [] })),
    ]
    const keep = keeper(trained.first.weights)
    for (let n = 0; n < texts.length && contents.size < kept.size; n++) {
      latticesOf(texts[n], n, {
        gazetteer,
        rows: model.rows,
        firstRows: trained.first.rows,
        stage,
        keep: stage === 1 ? null : keep(n < material.business.length ? 1 : 0),
        bound: plan.bound,
        eager: plan.eager,
        domain: 0,
        weight: 1,
        labels: ALL,
        forms: null,
        onFeature,
      })
      if (n % 500 === 0) progress('naming weights', n, texts.length)
    }
    for (let row = 0; row < model.rows.count; row++) {
      const hash = model.rows.hashOf(row)
      const known = contents.get(hash)
      if (known === undefined || taken.has(hash)) continue
      const at = row * NAME_LABELS
      const weights = Array.from({ length: NAME_LABELS }, (_, y) => stepsOf(model.weights, at + y))
      if (!weights.some((w) => w !== 0)) continue
      taken.add(hash)
      if (stage === 2 && !plan.positions) weights[POSITION] = -LARGEST
      out.push({ template: templateName(known[0]), content: known[1], key: hash, weights })
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return out.sort((a, b) => order(a.template, b.template) || order(a.content, b.content) || a.key - b.key)
}
