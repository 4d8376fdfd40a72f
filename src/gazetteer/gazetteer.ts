// The loaded lists: tries to walk, list memberships to test, facts to read when an entity asks for them.

import { keyOf, type Trie } from '../trie/trie.js'
import { checkWhole, damaged, unpack, viewOf } from './container.js'
import { type Table, type TableMeta, unpackFacts } from './facts.js'
import { bitOf } from './lists.js'
import type { Overlay } from './overlay.js'
import { ClosedLists, type Entry, type Word, type WordsMeta } from './words.js'

export type { Word } from './words.js'

export interface Gazetteer {
  /** Code unit → id in the tries, 0 for letters that no list uses. */
  readonly alphabet: Uint16Array
  /** Id - 1 → code unit. */
  readonly letters: Uint16Array
  /** Open lists. A name is known by its leaf. */
  readonly names: Trie
  /** Leaf → index in `sets`: the bits of the lists that hold the name. */
  readonly setOf: Uint8Array | Uint16Array
  readonly sets: Uint32Array
  /** Names of the open lists, in the order of their bits. */
  readonly lists: readonly string[]
  /** Closed lists: the trie of all their forms, and the rows of each. */
  readonly words: Trie
  readonly closed: ClosedLists
  /** What the open lists say; unpacked by the first call. */
  readonly tables: () => readonly Table[]
  readonly sections: Record<string, Uint8Array>
  /** The caller's own names and deny list. */
  readonly own: Overlay | null
  /** False leaves names to the weights alone: to measure what the rules for names add. */
  readonly rules?: false
}

/** What a compiled file says in JSON. */
export interface Meta {
  lists: string[]
  words: WordsMeta[]
}

/**
 * Throws an IreumError that says what is wrong with the bytes; `shipped` ones are taken to be whole, since to read them all takes as long as
 * to load them. They are viewed, not copied: do not change them afterwards.
 */
export function loadGazetteer(bytes: Uint8Array, shipped = false): Gazetteer {
  const sections = unpack(bytes)
  if (!shipped) checkWhole(bytes)
  try {
    return viewed(sections)
  } catch {
    throw damaged(bytes.length)
  }
}

function viewed(sections: Record<string, Uint8Array>): Gazetteer {
  const meta = jsonOf(sections.meta) as Meta
  const letters = viewOf(sections.alphabet, Uint16Array)
  const alphabet = new Uint16Array(65536)
  for (let i = 0; i < letters.length; i++) alphabet[letters[i]] = i + 1
  const roots = viewOf(sections.roots, Uint32Array)
  const names = trieFrom(sections, 'names', roots[0])
  const words = trieFrom(sections, 'words', roots[1])
  const setOf = sections['names.setOf']
  let tables: Table[] | null = null
  return gazetteerOf(
    {
      alphabet,
      letters,
      names,
      setOf: setOf.length === names.slots.length ? setOf : viewOf(setOf, Uint16Array),
      sets: viewOf(sections['names.sets'], Uint32Array),
      lists: meta.lists,
      words,
      closed: new ClosedLists(
        meta.words,
        viewOf(sections['words.forms'], Uint16Array),
        viewOf(sections['words.leaves'], Uint32Array),
        sections['words.rows'],
      ),
      tables: () => (tables ??= unpackFacts(jsonOf(sections['names.tables']) as TableMeta[], sections['names.facts'], meta.lists)),
      sections,
    },
    null,
  )
}

const jsonOf = (section: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(section))

/** One place makes them all, with a caller's lists or without, so that the hot loops see one shape. */
export function gazetteerOf(parts: Omit<Gazetteer, 'own'>, own: Overlay | null): Gazetteer {
  const { alphabet, letters, names, setOf, sets, lists, words, closed, tables, sections, rules } = parts
  return {
    alphabet,
    letters,
    names,
    setOf,
    sets,
    lists,
    words,
    closed,
    tables,
    sections,
    own,
    rules,
  }
}

function trieFrom(sections: Record<string, Uint8Array>, name: string, root: number): Trie {
  return {
    slots: viewOf(sections[`${name}.slots`], Int32Array),
    root,
    filter: viewOf(sections[`${name}.filter`], Uint32Array),
    single: viewOf(sections[`${name}.single`], Uint32Array),
    tails: viewOf(sections[`${name}.tails`], Uint16Array),
  }
}

/** The bit of an open list; 0 when there is no such list. */
export const listBit = (gazetteer: Gazetteer, list: string): number => bitOf(gazetteer.lists, list)

/** The entries of a closed list in the order of its file, made when first asked for; none when there is no such list. */
export const entriesOf = <List extends string>({ closed }: Gazetteer, list: List): readonly Entry<List>[] => closed.entriesOf(list)

/** The rows of a closed list in the order of its file, made by every call; none when there is no such list. */
export const wordsOf = <List extends string>({ closed }: Gazetteer, list: List): readonly Word<List>[] => closed.wordsOf(list)

/** The bits of the lists that hold a name. */
export function listsOf(gazetteer: Gazetteer, name: number): number {
  const { own, sets, setOf } = gazetteer
  return own !== null && name >= own.first ? own.lists[name - own.first] : sets[setOf[name]]
}

/**
 * What the lists say of a name: one record for each row that says something. `list` is the list, `name` the canonical name.
 * The caller's own rows come first. Who has the name as a string gives it as `form`.
 */
export function factsOf(gazetteer: Gazetteer, name: number, form: string | null = null): Record<string, string>[] {
  const { own } = gazetteer
  if (own !== null && name >= own.first) {
    const { facts, shipped } = own.entries.get(name - own.first)!
    return [...facts, ...shipped.flatMap((leaf) => factsOf(gazetteer, leaf))]
  }
  const facts: Record<string, string>[] = []
  const bits = listsOf(gazetteer, name)
  for (const table of gazetteer.tables()) {
    if ((bits & table.bit) === 0) continue
    for (const row of table.rowsOf(name)) {
      const record = { list: table.list } as Record<string, string>
      const leaf = table.leafOf(row)
      if (leaf === name && form !== null) record.name = form
      else nameWhenAsked(record, () => nameOf(gazetteer, leaf))
      for (const column of table.columns) {
        const cell = column.cell(row)
        if (cell !== '') record[column.name] = cell
      }
      facts.push(record)
    }
  }
  return facts
}

/** Many ask for a code; few ask for the name, which may have to be read out of the trie. */
function nameWhenAsked(record: Record<string, string>, read: () => string): void {
  let name: string | null = null
  Object.defineProperty(record, 'name', { enumerable: true, configurable: true, get: () => (name ??= read()) })
}

/** A shipped name as a string. */
export function nameOf(gazetteer: Gazetteer, leaf: number): string {
  let name = ''
  for (const id of keyOf(gazetteer.names, leaf)) name += String.fromCharCode(gazetteer.letters[id - 1])
  return name
}
