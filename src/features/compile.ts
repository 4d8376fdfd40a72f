// The lists → what the name model needs of them, as it ships.

import { bytesOf, type Sections } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { List } from '../gazetteer/lists.js'
import { hashOf } from './hashes.js'
import { CONDITIONS } from './tables.js'
import { spread, valueIn, type WordSet } from './word-set.js'

const TITLE_LISTS: Readonly<Record<string, number>> = { position: 1, 'position-head': 2, 'position-ambiguous': 4 }

const TITLE_KINDS: Readonly<Record<string, number>> = { strong: 3, weak: 4, tail: 2 }

/** The sections that `compile` takes along. */
export function featureSections({ letters }: Gazetteer, lists: readonly List[]): Sections {
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
    'title.pairs': bytesOf(pairsOf(titles.keys())),
    'josa.keys': bytesOf(particleSet.keys),
    'josa.values': particleSet.values,
    'josa.pairs': bytesOf(pairsOf(particles.keys())),
    'letter.particles': letterParticles(particleSet, letters),
  }
}

function letterParticles(particles: WordSet, letters: Uint16Array): Uint8Array {
  const out = new Uint8Array(letters.length + 1)
  for (let i = 0; i < letters.length; i++) out[i + 1] = valueIn(particles, letters[i])
  return out
}

/** The last two letters of words of two letters and more, and the length of the longest word with them. */
function pairsOf(words: Iterable<string>): Uint16Array {
  const longest = new Map<string, number>()
  for (const word of words) if (word.length > 1) longest.set(word.slice(-2), Math.max(longest.get(word.slice(-2)) ?? 0, word.length))
  return Uint16Array.from([...longest].sort().flatMap(([pair, length]) => [pair.charCodeAt(0), pair.charCodeAt(1), length]))
}

/** Values from 1 to 255. Words of one hash count as one. */
export function buildWordSet(words: Iterable<readonly [word: string, value: number]>): WordSet {
  const list = [...words]
  let size = 16
  while (size < 3 * list.length) size *= 2
  const set: WordSet = { keys: new Int32Array(size), values: new Uint8Array(size), mask: size - 1 }
  for (const [word, value] of list) {
    const key = hashOf(word)
    let slot = spread(key) & set.mask
    while (set.values[slot] !== 0 && set.keys[slot] !== key) slot = (slot + 1) & set.mask
    set.keys[slot] = key
    set.values[slot] = value
  }
  return set
}

function formsOf(row: Readonly<Record<string, string>>): string[] {
  const key = Object.keys(row)[0]
  return [row[key], ...(row.aliases ?? '').split('|')].filter((form) => form !== '')
}
