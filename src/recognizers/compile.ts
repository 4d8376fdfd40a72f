// The lists → the sections that the rules ask for: whoever compiles lists to analyze with takes them along, with those of `features/`.

import type { Sections } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { List } from '../gazetteer/lists.js'
import type { SoundRow } from './evidence/compile-sounds.js'
import { syllableSections } from './evidence/compile-syllables.js'
import { evidenceSections } from './evidence/compile-tables.js'
import { numberSections } from './numerals/compile-tables.js'

/** `gazetteer` holds the lists as they will be loaded; `sounds` are the rows of `sounds.tsv`. */
export const ruleSections = (gazetteer: Gazetteer, lists: readonly List[], sounds: readonly SoundRow[]): Sections => ({
  ...syllableSections(gazetteer, lists, sounds),
  ...evidenceSections(gazetteer),
  ...numberSections(gazetteer),
})
