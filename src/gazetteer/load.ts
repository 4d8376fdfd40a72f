// What the doors (`ireum`, `ireum/wink`) load: the shipped lists, and list files that a caller gives.

import { IreumError } from '../errors.js'
import { type Gazetteer, loadGazetteer } from './gazetteer.js'
import { memoize } from './memoize.js'
import { type OwnLists, overlay } from './overlay.js'

/** The lists whose bytes `read` gives when it is first asked. Doors share the tables and what is remembered of them. */
export const loadOnce = memoize((read: () => Uint8Array) => loadGazetteer(read(), true))

/** What is looked at by the first analysis, or by the first that asks for facts: `loadGazetteer` does not miss it. */
const NEEDED =
  'words.rows names.tables names.facts josa.keys josa.values josa.pairs title.keys title.values title.pairs letter.particles letter.syllables sound.cells sound.bias ' +
  'mark.bits mark.roles mark.pairs number.values number.bits number.letters number.firsts number.marks particle.info particle.edges particle.classes'
/** What goes with weights. */
const WEIGHED =
  ' first.left first.right first.titles first.sounds first.soundsIn first.edges first.insides first.inner first.words first.rules first.sets'

/** The lists of a file. Throws an IreumError that says what is wrong with it; to analyze with it then misses nothing. */
export function loadGiven(bytes: Uint8Array): Gazetteer {
  const gazetteer = loadGazetteer(bytes)
  const { sections } = gazetteer
  for (const name of (sections.weights === undefined ? NEEDED : NEEDED + WEIGHED).split(' '))
    if (sections[name] === undefined)
      throw new IreumError(
        'bad-bytes',
        'The list file lacks a section',
        `section ${name}`,
        'Build it again with this version: ireum build DIR -o FILE',
      )
  return gazetteer
}

/**
 * The lists that options ask for, and the caller's names over them: given ones or those that `readShipped` reads, which are loaded when they are first asked
 * for. A given file is loaded at once, so that a bad one is refused where it is given.
 */
export function openGazetteer(options: OwnLists & { lists?: Uint8Array | undefined }, readShipped: () => Uint8Array): () => Gazetteer {
  const { lists, names, deny } = options
  const given = lists && loadGiven(lists)
  let both: Gazetteer | undefined
  return () => {
    const base = given ?? loadOnce(readShipped)
    return names || deny ? (both ??= overlay(base, options)) : base
  }
}
