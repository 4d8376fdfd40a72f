// Learned weights → the sections that ship: the table of the second stage, and the small tables of the first.

import type { Sections } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { firstSections } from './first-tables.js'
import { compileWeights, type Reach, type WeightRow } from './weights.js'

/** `gazetteer` gives the letters and the lists that the tables go by. */
export const weightSections = (gazetteer: Gazetteer, rows: readonly WeightRow[], reach?: Reach): Sections => ({
  weights: compileWeights(rows, reach),
  ...firstSections(gazetteer, rows),
})
