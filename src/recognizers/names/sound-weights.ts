// How much syllables and pairs of them speak for a foreign name: `data/sounds.tsv`, learned by `npm run train:sounds`, → the sections that ship.
//
// A run of Hangul is read with an edge on either side: 부르크 is 부, 르, 크 and ^부, 부르, 르크, 크^. Pairs share cells by their hash, since names enough are
// known of few pairs alone.

import { bytesOf, type Sections } from '../../gazetteer/container.js'

/** Weights are in this part of log-odds. */
export const SOUND_STEPS = 16
export const CELLS = 8192
/** Stands for whatever bounds a run. */
export const EDGE = 0
/** The cell of two neighbouring code units. */
export const cellOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3d4d51cb), 0x85ebca6b) >>> 19

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
