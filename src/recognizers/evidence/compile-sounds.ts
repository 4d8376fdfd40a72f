// `data/sounds.tsv` → how much syllables and pairs of them speak for a foreign name, as it ships.

import { bytesOf, type Sections } from '../../gazetteer/container.js'
import { CELLS, cellOf, EDGE } from './sound-weights.js'

/** A row: `what` is the syllable, or the number of the cell; `weight` is in sixteenths of log-odds. */
export interface SoundRow {
  kind: 'bias' | 'syllable' | 'cell'
  what: string
  weight: string
}

/** The sections that `compile` takes along. Weights of syllables go with the other numbers of letters: `soundsOfSyllables`. */
export function soundSections(rows: readonly SoundRow[]): Sections {
  const cells = new Int8Array(CELLS)
  let bias = 0
  for (const { kind, what, weight } of rows)
    if (kind === 'cell') cells[Number(what)] = Number(weight)
    else if (kind === 'bias') bias = Number(weight)
  // An edge beside an edge is no pair.
  cells[cellOf(EDGE, EDGE)] = 0
  return { 'sound.cells': bytesOf(cells), 'sound.bias': bytesOf(Int32Array.of(bias)) }
}

/** Code unit → weight. */
export const soundsOfSyllables = (rows: readonly SoundRow[]): ReadonlyMap<number, number> =>
  new Map(rows.filter(({ kind }) => kind === 'syllable').map(({ what, weight }) => [what.charCodeAt(0), Number(weight)]))
