// The lists of names and `data/sounds.tsv` → what syllables say of names, as it ships.

import { bytesOf, type Sections } from '../../gazetteer/container.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { List } from '../../gazetteer/lists.js'
import { FIRST_SYLLABLE } from '../../text/hangul.js'
import { type SoundRow, soundSections, soundsOfSyllables } from './compile-sounds.js'
import { FOREIGN, LETTER_KINDS } from './syllable-tables.js'
import { SYLLABLE_KINDS, syllableScores } from './syllables.js'

/** The sections that `compile` takes along. */
export const syllableSections = ({ letters }: Gazetteer, lists: readonly List[], sounds: readonly SoundRow[]): Sections => ({
  'letter.syllables': bytesOf(letterSyllables(syllableScores(lists), soundsOfSyllables(sounds), letters)),
  ...soundSections(sounds),
})

function letterSyllables(syllables: Int8Array, sounds: ReadonlyMap<number, number>, letters: Uint16Array): Int8Array {
  const out = new Int8Array(LETTER_KINDS * (letters.length + 1))
  for (let i = 0; i < letters.length; i++) {
    const from = (letters[i] - FIRST_SYLLABLE) * SYLLABLE_KINDS
    if (from >= 0 && from < syllables.length) out.set(syllables.subarray(from, from + SYLLABLE_KINDS), LETTER_KINDS * (i + 1))
    out[LETTER_KINDS * (i + 1) + FOREIGN] = sounds.get(letters[i]) ?? 0
  }
  return out
}
