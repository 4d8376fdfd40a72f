// Cross-validation: train on some documents, read the others, count what was found by label and by whether a list knows the name.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { latticesOf, NAMES } from './instances.js'
import { bestReading, scoreLattice } from './learn.js'
import { keeper, type Material, type Plan, type Progress, train } from './train.js'

export interface Count {
  found: number
  missed: number
  spurious: number
}

export interface Validation {
  /** By label, in the order of NAMES. */
  labels: Count[]
  /** Annotated names that a list of the gazetteer holds, and those that none does: `spurious` is not known for them. */
  known: Count
  unknown: Count
}

/** `over`: which part of the material is split. General text is read with the weights that all texts share: the convention of its annotation. */
export function crossValidate(material: Material, over: 'business' | 'general', folds: number, gazetteer: Gazetteer, plan: Plan, progress: Progress): Validation {
  const total: Validation = { labels: NAMES.map(zero), known: zero(), unknown: zero() }
  for (let fold = 0; fold < folds; fold++) {
    const held = material[over].filter((_, n) => n % folds === fold)
    const rest = { ...material, [over]: material[over].filter((_, n) => n % folds !== fold) }
    const trained = train(rest, gazetteer, plan, (what, done, all) => progress(`fold ${fold + 1}: ${what}`, done, all))
    trained.first.rows.closed = true
    trained.second.rows.closed = true
    const domain = over === 'business' ? 1 : 0
    const keep = keeper(trained.first.weights)(domain)
    held.forEach((document, n) => {
      const lattices = latticesOf(document, n, {
        gazetteer,
        rows: trained.second.rows,
        firstRows: trained.first.rows,
        stage: 2,
        keep,
        bound: plan.bound,
        domain,
        weight: 1,
        labels: over === 'business' ? 15 : 7,
        forms: null,
        onFeature: null,
      })
      for (const lattice of lattices) {
        const read = bestReading(lattice, scoreLattice(trained.second.weights, lattice))
        for (const y of lattice.lost) {
          total.labels[y].missed++
          total.unknown.missed++
        }
        for (let i = 0; i < read.length; i++) {
          const gold = lattice.gold[i]
          if (gold >= 0) {
            const group = lattice.listed[i] === 1 ? total.known : total.unknown
            const right = read[i] === gold
            total.labels[gold][right ? 'found' : 'missed']++
            group[right ? 'found' : 'missed']++
          }
          if (read[i] >= 0 && read[i] !== gold) total.labels[read[i]].spurious++
        }
      }
    })
  }
  return total
}

const zero = (): Count => ({ found: 0, missed: 0, spurious: 0 })
