// Material → the documents of a training, each with its domain, its weight and the labels that its annotation knows.

import { glued } from './glued.js'
import { ALL, POSITION } from './labels.js'
import type { Source } from './make-lattices.js'
import type { Material } from './material.js'
import type { Plan } from './plan.js'

/** News of other conventions knows no positions. */
export const NEWS_LABELS = ALL & ~POSITION

export interface Sources {
  annotated: Source[]
  raw: Source[]
}

/** Domain 1 is what the weights are for: business text, or from the raw text on the news that the plan without positions is for. */
export function sourcesOf({ business, general, raw }: Material, { positions, businessWeight, gluedEvery }: Plan): Sources {
  const ours: Omit<Source, 'document'> = positions
    ? { domain: 1, weight: businessWeight, labels: ALL }
    : { domain: 0, weight: 1, labels: ALL }
  // Edited news hardly shows them.
  const copies = business
    .filter((_, i) => gluedEvery > 0 && i % gluedEvery === 0)
    .map(glued)
    .filter((copy) => copy !== null)
  return {
    annotated: [
      ...[...business, ...copies].map((document) => ({ ...ours, document })),
      ...general.map((document) => ({ document, domain: 0, weight: 1, labels: NEWS_LABELS })),
    ],
    raw: raw.map((text) => ({ document: { id: '', text, entities: [] }, domain: 0, weight: 1, labels: ALL })),
  }
}
