// The loaded lists: tries to walk, list memberships to test, facts to read when an entity asks for them.

import { matchAt, type Trie } from '../trie/trie.js'
import { unpack, viewOf } from './container.js'

/** A row of a closed list: `form`, `list` and the columns of `data/words/LIST.tsv`. */
export interface Word { readonly list: string; readonly form: string; readonly [column: string]: string }

export interface Gazetteer {
  /** Code unit → id in the tries, 0 for letters that no list uses. */
  readonly alphabet: Uint16Array
  /** Open lists. A value is a name index. */
  readonly names: Trie
  /** Name index → bit set over `lists`. */
  readonly nameLists: Uint32Array
  /** Names of the open lists, in the order of their bits. */
  readonly lists: readonly string[]
  /** Closed lists. A value indexes `wordRows`. */
  readonly words: Trie
  readonly wordRows: readonly (readonly Word[])[]
  readonly factOf: Uint32Array
  readonly facts: Uint8Array
  readonly sections: Record<string, Uint8Array>
}

export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const sections = unpack(bytes)
  const meta = JSON.parse(new TextDecoder().decode(sections.meta)) as { lists: string[]; words: Word[][] }
  const roots = viewOf(sections.roots, Uint32Array)
  const letters = viewOf(sections.alphabet, Uint16Array)
  const alphabet = new Uint16Array(65536)
  for (let i = 0; i < letters.length; i++) alphabet[letters[i]] = i + 1
  return {
    alphabet,
    names: { slots: viewOf(sections['names.slots'], Int32Array), root: roots[0], filter: viewOf(sections['names.filter'], Uint32Array) },
    nameLists: viewOf(sections['names.lists'], Uint32Array),
    lists: meta.lists,
    words: { slots: viewOf(sections['words.slots'], Int32Array), root: roots[1], filter: viewOf(sections['words.filter'], Uint32Array) },
    wordRows: meta.words,
    factOf: viewOf(sections['names.facts'], Uint32Array),
    facts: sections.facts,
    sections,
  }
}

/** The bit of an open list; 0 when there is no such list. */
export function listBit(gazetteer: Gazetteer, name: string): number {
  const index = gazetteer.lists.indexOf(name)
  return index < 0 ? 0 : (1 << index) >>> 0
}

/** What the lists say of a name: one record for each row that holds it; `name` is the canonical name where the form is an alias. */
export function factsOf(gazetteer: Gazetteer, name: number): Record<string, string>[] {
  const from = gazetteer.factOf[name]
  if (from === 0) return []
  const text = new TextDecoder().decode(gazetteer.facts.subarray(from, gazetteer.facts.indexOf(0, from)))
  return text.split('\n').map((line) => Object.fromEntries(line.split('\t').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])))
}

const found = new Int32Array(512)

/** The longest word of a closed list that starts at `from`; null when there is none. `end` of it is left in `wordEnd()`. */
export function longestWord(gazetteer: Gazetteer, codes: Uint16Array, from: number, list: string): Word | null {
  for (let n = matchAt(gazetteer.words, codes, from, found) - 1; n >= 0; n--)
    for (const word of gazetteer.wordRows[found[2 * n + 1]])
      if (word.list === list) {
        lastEnd = found[2 * n]
        return word
      }
  return null
}

let lastEnd = 0
/** Where the word that `longestWord` found last ends. */
export const wordEnd = (): number => lastEnd
