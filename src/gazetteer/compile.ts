// Lists → the bytes that ship: an alphabet, two tries, list memberships and the facts behind each name.

import { IreumError } from '../errors.js'
import type { Trie } from '../trie/trie.js'
import { bytesOf, pack, type Sections } from './container.js'
import { type FactRow, packFacts } from './facts.js'
import { alphabetOf, formsOf, normal, trieOf, writtenIn } from './forms.js'
import { type Gazetteer, loadGazetteer, type Meta } from './gazetteer.js'
import { type List, OWN_BIT, OWN_LISTS, type Row } from './lists.js'
import { packWords } from './words-pack.js'

/**
 * Deterministic: the same lists give the same bytes. `extra` sections (weights) ride along, and what `derive` makes of the lists
 * as they will be loaded: tables by trie value, which a first analysis then need not build. The rows of the closed lists in `tabled` stay out
 * then: the tables say all that is asked of them.
 */
export function compile(
  lists: readonly List[],
  extra: Sections = {},
  derive: ((gazetteer: Gazetteer) => Sections) | null = null,
  tabled: ReadonlySet<string> = new Set(),
): Uint8Array<ArrayBuffer> {
  const open = lists.filter((list) => list.folder === 'names').sort(byName)
  const shipped = open.filter((list) => !OWN_LISTS.includes(list.name))
  const closed = lists.filter((list) => list.folder === 'words').sort(byName)
  if (shipped.length > OWN_BIT)
    throw new IreumError('bad-list', `${shipped.length} name lists, at most ${OWN_BIT} fit`, 'names/', 'Join lists that serve one purpose')

  const bits = new Map<string, number>()
  open.forEach((list) => {
    const own = OWN_LISTS.indexOf(list.name)
    const bit = own < 0 ? shipped.indexOf(list) : OWN_BIT + own
    for (const row of list.rows) for (const form of formsOf(writtenIn(row))) bits.set(form, ((bits.get(form) ?? 0) | (1 << bit)) >>> 0)
  })
  const forms = new Set(closed.flatMap((list) => list.rows.flatMap((row) => formsOf(writtenIn(row)))))

  const alphabet = alphabetOf([...bits.keys(), ...forms])
  const names = trieOf([...bits.keys()], alphabet)
  const closedWords = trieOf([...forms], alphabet)

  const { sets, setOf } = packSets(bits, names)

  const facts = packFacts(open.map((list) => ({ list: list.name, rows: list.rows.map((row) => factRow(row, names.leafOf, list.name)) })))
  const rowsWithout = (left: ReadonlySet<string>): Sections => {
    const { meta: words, forms: counts, leaves, rows } = packWords(closed, closedWords.leafOf, left)
    const meta: Meta = { lists: shipped.map((list) => list.name), words }
    return { 'words.forms': counts, 'words.leaves': leaves, 'words.rows': rows, meta: json(meta) }
  }
  const sections: Sections = {
    ...extra,
    alphabet: bytesOf(Uint16Array.from(alphabet, (c) => c.charCodeAt(0))),
    ...trieSections('names', names.trie),
    'names.sets': bytesOf(sets),
    'names.setOf': bytesOf(setOf),
    'names.tables': json(facts.meta),
    'names.facts': facts.section,
    ...trieSections('words', closedWords.trie),
    ...rowsWithout(new Set()),
    roots: bytesOf(Uint32Array.of(names.trie.root, closedWords.trie.root)),
  }
  const bytes = pack(sections)
  return derive === null ? bytes : pack({ ...sections, ...derive(loadGazetteer(bytes)), ...rowsWithout(tabled) })
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const byName = (a: List, b: List): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** The different sets of lists, frequent ones first, and the set of each leaf; what is no leaf is not asked for. */
function packSets(
  bits: ReadonlyMap<string, number>,
  { trie, leafOf }: ReturnType<typeof trieOf>,
): { sets: Uint32Array; setOf: Uint8Array | Uint16Array } {
  const count = new Map<number, number>()
  for (const set of bits.values()) count.set(set, (count.get(set) ?? 0) + 1)
  const sets = [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || a - b)
  const index = new Map(sets.map((set, i) => [set, i]))
  const setOf = new (sets.length > 256 ? Uint16Array : Uint8Array)(trie.slots.length)
  for (const [form, set] of bits) setOf[leafOf.get(form)!] = index.get(set)!
  return { sets: Uint32Array.from(sets), setOf }
}

function trieSections(name: string, trie: Trie): Sections {
  return {
    [`${name}.slots`]: bytesOf(trie.slots),
    [`${name}.filter`]: bytesOf(trie.filter),
    [`${name}.single`]: bytesOf(trie.single),
    [`${name}.tails`]: bytesOf(trie.tails),
  }
}

/** Where the column `canonical` is filled, it names the row and the first column is one more form of that name. */
function factRow(row: Row, leafOf: Map<string, number>, list: string): FactRow {
  const own = Object.keys(row)[0]
  const forms = formsOf(writtenIn(row))
  const canonical = row.canonical ? normal(row.canonical) : forms[0]
  const leaf = leafOf.get(canonical)
  if (leaf === undefined)
    throw new IreumError(
      'bad-list',
      `"${canonical}" is named as canonical but stands in no list`,
      `names/${list}.tsv`,
      'Give it a row of its own in some list',
    )
  const cells: Row = {}
  for (const [key, cell] of Object.entries(row))
    if (key !== own && key !== 'aliases' && key !== 'canonical' && cell !== '') cells[key] = cell
  return {
    leaf,
    aliases: forms.filter((form) => form !== canonical).map((form) => leafOf.get(form)!),
    cells,
    elsewhere: !forms.includes(canonical),
  }
}
