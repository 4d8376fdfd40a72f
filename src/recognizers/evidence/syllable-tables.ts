// What syllables and pairs of them say of names, in the form that inner loops want: compiled with the lists (`compile-syllables.ts`), viewed at load.

import { viewOf } from '../../gazetteer/container.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'

/** First and last syllable of a given name, foreign name, and room for one more. */
export const LETTER_KINDS = 4
export const GIVEN_FIRST = 0
export const GIVEN_LAST = 1
export const FOREIGN = 2

export interface SyllableTables {
  /** By the gazetteer's number of a letter how much it speaks for a name, `LETTER_KINDS` numbers; 0 for letters that are no syllables. */
  readonly letterSyllables: Int8Array
  /** How much pairs of syllables speak for a foreign name, by their cell, and any run does. */
  readonly sounds: Int8Array
  readonly soundBias: number
}

export const syllableTables = memoize(
  ({ sections }: Gazetteer): SyllableTables => ({
    letterSyllables: viewOf(sections['letter.syllables'], Int8Array),
    sounds: viewOf(sections['sound.cells'], Int8Array),
    soundBias: viewOf(sections['sound.bias'], Int32Array)[0],
  }),
)
