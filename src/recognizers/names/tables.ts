// What the name model needs of the lists, in the form its inner loops want: compiled with the lists, viewed at load.

import { bytesOf, type Sections, viewOf } from '../../gazetteer/container.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { listBit } from '../../gazetteer/gazetteer.js'
import type { List } from '../../gazetteer/lists.js'
import { hashOf } from './hashes.js'
import { syllableScores } from './syllables.js'
import { buildWordSet, type WordSet } from './wordSet.js'

/** When a particle may follow: any, after a vowel, after a consonant, after a consonant but ㄹ, after a vowel or ㄹ. */
export const CONDITIONS: Readonly<Record<string, number>> = { A: 1, V: 2, C: 3, CN: 4, VL: 5 }

/** Longer particle chains and titles are not looked for. */
export const LONGEST_PARTICLE = 7
export const LONGEST_TITLE = 10
export const TITLE_SHIFT = 3

export interface NameTables {
  readonly particles: WordSet
  /** 1: a title, 2: the last part of compound titles, 3: both, 4: a word that is a title only with a name beside it. */
  readonly titles: WordSet
  /** The gazetteer's number of a letter → length of the longest particle chain that ends with it (3 bits), of the longest title (above them). */
  readonly lengths: Uint8Array
  /** For each list bit, a number that depends on the list's name alone. */
  readonly listHash: Int32Array
  /** Bits of the shipped lists: a caller's own lists were not there when the weights were learned. */
  readonly shipped: number
  readonly surnameBit: number
  readonly givenBits: number
  readonly syllables: Int8Array
}

const TITLE_LISTS: Readonly<Record<string, number>> = { position: 1, 'position-head': 2, 'position-ambiguous': 4 }

const TITLE_KINDS: Readonly<Record<string, number>> = { strong: 3, weak: 4, tail: 2 }

/** The sections that `compile` takes along. */
export function nameSections(lists: readonly List[]): Sections {
  const titles = new Map<string, number>()
  const particles = new Map<string, number>()
  for (const list of lists)
    for (const row of list.rows)
      for (const form of formsOf(row)) {
        const title = list.name === 'title-head' ? TITLE_KINDS[row.kind] : TITLE_LISTS[list.name]
        if (title !== undefined && form.length > 1) titles.set(form, (titles.get(form) ?? 0) | title)
        if (list.folder === 'words' && list.name === 'josa') particles.set(form, CONDITIONS[row.condition] ?? 1)
      }
  const titleSet = buildWordSet(titles)
  const particleSet = buildWordSet(particles)
  return {
    'title.keys': bytesOf(titleSet.keys),
    'title.values': titleSet.values,
    'title.ends': bytesOf(endsOf(titles.keys())),
    'josa.keys': bytesOf(particleSet.keys),
    'josa.values': particleSet.values,
    'josa.ends': bytesOf(endsOf(particles.keys())),
    syllables: bytesOf(syllableScores(lists)),
  }
}

const cache = new WeakMap<Gazetteer, NameTables>()

export function nameTables(gazetteer: Gazetteer): NameTables {
  let tables = cache.get(gazetteer)
  if (!tables) cache.set(gazetteer, (tables = view(gazetteer)))
  return tables
}

function view(gazetteer: Gazetteer): NameTables {
  const { sections } = gazetteer
  return {
    particles: setOf(sections, 'josa'),
    titles: setOf(sections, 'title'),
    lengths: lengthsOf(gazetteer),
    listHash: Int32Array.from(gazetteer.lists, hashOf),
    shipped: gazetteer.lists.length < 32 ? (1 << gazetteer.lists.length) - 1 : -1,
    surnameBit: listBit(gazetteer, 'surname'),
    givenBits: listBit(gazetteer, 'given-name'),
    syllables: sections.syllables ? viewOf(sections.syllables, Int8Array) : new Int8Array(0),
  }
}

/** Pairs of a code unit and the length of the longest word that ends with it. */
function endsOf(words: Iterable<string>): Uint16Array {
  const longest = new Map<number, number>()
  for (const word of words) {
    const unit = word.charCodeAt(word.length - 1)
    longest.set(unit, Math.max(longest.get(unit) ?? 0, word.length))
  }
  return Uint16Array.from([...longest].sort((a, b) => a[0] - b[0]).flat())
}

function lengthsOf({ sections, alphabet, letters }: Gazetteer): Uint8Array {
  const out = new Uint8Array(letters.length + 1)
  const add = (name: string, longest: number, shift: number): void => {
    if (sections[name] === undefined) return
    const pairs = viewOf(sections[name], Uint16Array)
    for (let i = 0; i < pairs.length; i += 2) out[alphabet[pairs[i]]] |= Math.min(longest, pairs[i + 1]) << shift
  }
  add('josa.ends', LONGEST_PARTICLE, 0)
  add('title.ends', LONGEST_TITLE, TITLE_SHIFT)
  return out
}

function setOf(sections: Sections, name: string): WordSet {
  if (!sections[`${name}.keys`]) return buildWordSet([])
  const values = sections[`${name}.values`]
  return { keys: viewOf(sections[`${name}.keys`], Int32Array), values, mask: values.length - 1 }
}

function formsOf(row: Readonly<Record<string, string>>): string[] {
  const key = Object.keys(row)[0]
  return [row[key], ...(row.aliases ?? '').split('|')].filter((form) => form !== '')
}
