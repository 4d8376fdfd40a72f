// Learning for an evaluation: which documents are scored by weights that never saw them, and such weights in memory.

import { weightSections } from '../decode/compile.js'
import { GENERAL_PLAN, type Material, type Plan, type Progress, stepsOf, type Trained, train } from '../decode/training/train.js'
import { LARGEST, type WeightRow } from '../decode/weight-rows.js'
import { WEIGHT_LABELS } from '../decode/weights.js'
import { IreumError } from '../errors.js'
import { hashOf } from '../features/hashes.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { AnnotatedDocument } from './documents.js'

/** One round of an evaluation: the first documents are scored by what is learned from the others. */
export interface Round {
  scored: readonly AnnotatedDocument[]
  learned: readonly AnnotatedDocument[]
}

/** `folds` of 0: all documents are scored, none is learned from. `most` documents are learned from in a round; 0 for all of the other folds. */
export function roundsOf(documents: readonly AnnotatedDocument[], folds: number, most = 0): Round[] {
  if (folds === 0) return [{ scored: documents, learned: [] }]
  const rounds = Array.from({ length: folds }, (_, fold) => {
    const others = documents.filter(({ id }) => foldOf(id, folds) !== fold)
    return { scored: documents.filter(({ id }) => foldOf(id, folds) === fold), learned: most === 0 ? others : drawn(others, most) }
  })
  return rounds.filter(({ scored, learned }) => scored.length > 0 && learned.length > 0)
}

/** By the id alone: more documents do not move the others. */
export const foldOf = (id: string, folds: number): number => (hashOf(id) >>> 0) % folds

/** So many, of all files alike, in their order; a larger draw holds the smaller ones. */
function drawn(documents: readonly AnnotatedDocument[], most: number): AnnotatedDocument[] {
  const chosen = new Set([...documents].sort((a, b) => (hashOf(a.id) >>> 0) - (hashOf(b.id) >>> 0)).slice(0, most))
  return documents.filter((document) => chosen.has(document))
}

/** Weights that learned a text know it by heart: annotated twice it is refused, raw sentences that are scored are not learned. */
export function keepApart(documents: readonly AnnotatedDocument[], material: Material): Material {
  const learned = new Set([...material.business, ...material.general].map(({ text }) => text.trim()))
  const both = documents.find(({ text }) => learned.has(text.trim()))
  if (both !== undefined)
    throw new IreumError(
      'bad-option',
      'A document would be learned and scored',
      both.id,
      'Leave it out of one of the two, or give it to GOLD with --folds',
    )
  const scored = new Set(documents.map(({ text }) => text.trim()))
  return { ...material, raw: material.raw.filter((text) => !scored.has(text.trim())) }
}

/** The lists of a gazetteer with weights learned from the material. `general`: as they are for news of other conventions. */
export function learn(gazetteer: Gazetteer, material: Material, plan: Plan, general: boolean, progress: Progress): Gazetteer {
  const bare = withoutWeights(gazetteer)
  const chosen = general ? GENERAL_PLAN : plan
  const rows = rowsFor(train(material, bare, chosen, progress), chosen)
  return { ...bare, sections: { ...bare.sections, ...weightSections(bare, rows, general ? GENERAL_PLAN : undefined) } }
}

/** The hand-set scores decide. */
export function withoutWeights(gazetteer: Gazetteer): Gazetteer {
  const { weights: _, ...sections } = gazetteer.sections
  return { ...gazetteer, sections }
}

/** What ships, without the readable contents, which take long to find. */
function rowsFor(trained: Trained, plan: Plan): WeightRow[] {
  const position = WEIGHT_LABELS.indexOf('POSITION')
  const taken = new Set<number>()
  return [trained.first, trained.second].flatMap((model) => {
    const { rows, weights } = model
    const out: WeightRow[] = []
    for (let row = 0; row < rows.count; row++) {
      const steps = WEIGHT_LABELS.map((_, y) => stepsOf(weights, row * WEIGHT_LABELS.length + y))
      if (steps.every((weight) => weight === 0) || taken.has(rows.hashOf(row))) continue
      taken.add(rows.hashOf(row))
      if (!plan.positions && model === trained.second) steps[position] = -LARGEST
      out.push({ template: '', content: '', key: rows.hashOf(row), weights: steps })
    }
    return out
  })
}
