// The learned weights: the bytes that ship → a table. `compile.ts` makes them of a readable list.
//
// Integers, little-endian: version, format, steps per unit, bound, eagerness; then the table of the second stage.
// What the first stage needs is compiled into tables of its own: `first-tables.ts`.

import { IreumError } from '../errors.js'
import { viewOf } from '../gazetteer/container.js'
import { EMPTY, packedIn, unpacked, viewTable, type WeightTable } from './weight-table.js'

export const WEIGHT_LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const
export type WeightLabel = (typeof WEIGHT_LABELS)[number]
/** Raise it when templates or hashes change their meaning. */
export const WEIGHTS_VERSION = 2
/** Steps for one unit of log-odds. */
export const STEPS = 12
/** A span that a rule of such a score proposes passes the first stage: what a document tells of a common word weighs more than the word. */
export const SURE_RULE = 3

/** Which spans the model looks at: it knows no others from its training. */
export interface Reach {
  /** Spans whose best first-stage score, in log-odds, is lower are dropped. */
  bound: number
  /** Propose names where neither lists nor rules say anything, too: slower, for text that keeps to no style. */
  eager: boolean
}

export interface Weights extends Reach {
  /** The rows of the second stage. */
  readonly full: WeightTable
}

/** The weights of a compiled section. Throws an IreumError for another version. */
export function loadWeights(bytes: Uint8Array): Weights {
  const [version, format, steps, bound, eager] = viewOf(bytes.subarray(0, HEAD), Int32Array)
  if (version !== WEIGHTS_VERSION || format !== FORMAT)
    throw new IreumError(
      'bad-version',
      `The weights have version ${version}, format ${format}; this ireum reads version ${WEIGHTS_VERSION}, format ${FORMAT}`,
      'section weights',
      'Build the list file again with this version: ireum build DIR -o FILE',
    )
  return { full: viewTable(bytes.subarray(HEAD)), bound: bound / steps, eager: eager === 1 }
}

/** The weights of a feature of the second stage in steps, null when it has none. */
export function stepsOfFeature({ full }: Weights, key: number): number[] | null {
  const packed = packedIn(full, key)
  return packed === EMPTY ? null : unpacked(packed)
}

/** Raise it when the bytes change. */
export const FORMAT = 4
/** Bytes before the tables. */
const HEAD = 20
