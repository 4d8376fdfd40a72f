// A trained model → the rows of the readable list of weights.

import { nameOf, templateOf } from '../../features/feature-names.js'
import { templateName } from '../../features/templates.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { LARGEST, type WeightRow } from '../weight-rows.js'
import { WEIGHT_LABELS } from '../weights.js'
import type { Progress } from './fit.js'
import { NAME_LABELS } from './labels.js'
import { latticesOf } from './make-lattices.js'
import type { Material } from './material.js'
import type { Plan } from './plan.js'
import { sourcesOf } from './sources.js'
import type { Model, Trained } from './train.js'
import { stepsOf } from './working-weights.js'

/** The rows that the trained model keeps, with readable contents: template, content, key, weights in steps; in order of template and content. */
export function rowsOf({ first, second }: Trained, material: Material, gazetteer: Gazetteer, plan: Plan, progress: Progress): WeightRow[] {
  const { annotated, raw } = sourcesOf(material, plan)
  const sources = [...annotated, ...raw]
  const sieve = { ...first, bound: plan.bound }
  const out: WeightRow[] = []
  /** A feature of each stage may have one key, once in a few trainings: the first stage has it then. */
  const taken = new Set<number>()
  for (const model of [first, second]) {
    const said = new Map<number, Said>()
    const kept = keptKeys(model)
    for (let n = 0; n < sources.length && said.size < kept.size; n++) {
      latticesOf(sources[n], {
        gazetteer,
        rows: model.rows,
        sieve: model === first ? null : sieve,
        eager: plan.eager,
        forms: null,
        onFeature: (key, place) => {
          if (kept.has(key) && !said.has(key)) said.set(key, { template: templateName(templateOf(place)), content: nameOf(place) })
        },
      })
      if (n % 500 === 0) progress('naming weights', n, sources.length)
    }
    for (let row = 0; row < model.rows.count; row++) {
      const key = model.rows.hashOf(row)
      const known = said.get(key)
      if (known === undefined || taken.has(key)) continue
      const weights = weightsAt(model, row)
      if (!weights.some((weight) => weight !== 0)) continue
      taken.add(key)
      if (model === second && !plan.positions) weights[WEIGHT_LABELS.indexOf('POSITION')] = -LARGEST
      out.push({ ...known, key, weights })
    }
  }
  return out.sort((a, b) => order(a.template, b.template) || order(a.content, b.content) || a.key - b.key)
}

/** What a feature says. */
type Said = Pick<WeightRow, 'template' | 'content'>

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const weightsAt = ({ weights }: Model, row: number): number[] =>
  Array.from({ length: NAME_LABELS }, (_, y) => stepsOf(weights, row * NAME_LABELS + y))

/** The keys of the rows that have any weight. */
function keptKeys(model: Model): Set<number> {
  const out = new Set<number>()
  for (let row = 0; row < model.rows.count; row++) if (weightsAt(model, row).some((weight) => weight !== 0)) out.add(model.rows.hashOf(row))
  return out
}
