// Lists as the rules see them.

import { featureSections } from '../../src/features/compile.js'
import { compile } from '../../src/gazetteer/compile.js'
import { type Gazetteer, loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import type { List } from '../../src/gazetteer/lists.js'
import { ruleSections } from '../../src/recognizers/compile.js'
import type { SoundRow } from '../../src/recognizers/evidence/compile-sounds.js'

/** Lists with what an analysis needs of them. */
export const loadLists = (lists: readonly List[], sounds: readonly SoundRow[] = []): Gazetteer =>
  loadGazetteer(compile(lists, {}, (loaded) => ({ ...featureSections(loaded, lists), ...ruleSections(loaded, lists, sounds) })))
