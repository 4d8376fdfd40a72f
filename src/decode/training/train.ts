// The recipe: first stage, gold model, weak labels, joint model, pruning, second round on the kept rows.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { fit, fitMean, type Progress } from './fit.js'
import type { Lattice } from './lattice.js'
import { latticesOf, type Reading } from './make-lattices.js'
import type { Material } from './material.js'
import type { Plan } from './plan.js'
import { prune } from './prune.js'
import { Rows } from './rows.js'
import { NEWS_LABELS, sourcesOf } from './sources.js'
import { project } from './weak-labels.js'
import { enlarge, newWeights, round, type Weights } from './working-weights.js'

export type { Progress } from './fit.js'
export type { Material } from './material.js'
export { GENERAL_PLAN, PLAN, type Plan } from './plan.js'
export { rowsOf } from './readable-rows.js'
export { stepsOf } from './working-weights.js'

export interface Model {
  rows: Rows
  weights: Weights
}

export interface Trained {
  first: Model
  second: Model
}

/** Passes over the rows that are kept, at half the rate. */
const LAST_PASSES = 2

/** Both stages, learned one after the other; the same material, lists and plan give the same weights. */
export function train(material: Material, gazetteer: Gazetteer, plan: Plan, progress: Progress): Trained {
  const first = trainFirst(material, gazetteer, plan, progress)
  return { first, second: trainSecond(material, gazetteer, plan, first, progress) }
}

/** The first stage, over all spans. */
function trainFirst(material: Material, gazetteer: Gazetteer, plan: Plan, progress: Progress): Model {
  const { annotated, raw } = sourcesOf(material, plan)
  const rows = new Rows()
  const reading: Reading = { gazetteer, rows, sieve: null, eager: plan.eager, forms: null, onFeature: null }
  const gold = annotated.flatMap((source) => latticesOf(source, reading))
  const weak = raw.flatMap((source) => latticesOf(source, { ...reading, forms: material.forms }))
  const all = [...gold, ...weak]
  const steps = { ...plan, apart: plan.firstApart }
  let weights = newWeights(rows.count)
  fit(weights, gold, steps, { passes: plan.firstPasses, what: 'first stage, gold', progress })
  if (weak.length > 0) {
    project(weights, weak, material.forms, plan.otherForms)
    weights = newWeights(rows.count)
    fit(weights, all, steps, { passes: plan.firstPasses, what: 'first stage, all', progress })
  }
  prune(rows, weights, plan.firstRows, all)
  fit(weights, all, { ...steps, rate: plan.rate / 2 }, { passes: LAST_PASSES, what: 'first stage, kept rows', progress })
  round(weights)
  return { rows, weights }
}

/** The second stage, over the spans that the first one lets through. */
function trainSecond(material: Material, gazetteer: Gazetteer, plan: Plan, first: Model, progress: Progress): Model {
  const { annotated, raw } = sourcesOf(material, plan)
  const rows = new Rows()
  const reading: Reading = { gazetteer, rows, sieve: { ...first, bound: plan.bound }, eager: plan.eager, forms: null, onFeature: null }
  const all = annotated.flatMap((source) => latticesOf(source, reading))
  if (raw.length > 0) {
    const gold = newWeights(rows.count)
    fit(gold, all, plan, { passes: plan.passes, what: 'second stage, gold', progress })
    const weak: Lattice[] = []
    raw.forEach((source, n) => {
      weak.push(...latticesOf(source, { ...reading, forms: material.forms }))
      if (n % 1000 === 0) progress('reading raw text', n, raw.length)
    })
    project(enlarge(gold, rows.count), weak, material.forms, plan.otherForms)
    // The projection was the annotated text's alone; from here on it and the raw text differ.
    if (plan.otherForms) for (const lattice of all) if (lattice.labels === NEWS_LABELS) lattice.domain = 1
    all.push(...weak)
  }
  const weights = newWeights(rows.count)
  fitMean(weights, all, plan, { passes: plan.passes, what: raw.length > 0 ? 'second stage, all' : 'second stage', progress })
  if (prune(rows, weights, plan.secondRows, all))
    fitMean(weights, all, { ...plan, rate: plan.rate / 2 }, { passes: LAST_PASSES, what: 'second stage, kept rows', progress })
  round(weights)
  return { rows, weights }
}
