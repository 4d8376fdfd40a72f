// Lists → the bytes that ship: an alphabet, two tries, list memberships and the facts behind each name.

import { IreumError } from '../errors.js'
import { buildTrie } from '../trie/build.js'
import { MAX_ID } from '../trie/trie.js'
import { bytesOf, pack, type Sections } from './container.js'
import type { List, Row } from './lists.js'

const MAX_LISTS = 32

interface Name { form: string; lists: number; facts: string[] }

/** Deterministic: the same lists give the same bytes. `extra` sections (weights) ride along. */
export function compile(lists: readonly List[], extra: Sections = {}): Uint8Array<ArrayBuffer> {
  const open = lists.filter((list) => list.folder === 'names').sort(byName)
  const closed = lists.filter((list) => list.folder === 'words').sort(byName)
  if (open.length > MAX_LISTS) throw new IreumError('bad-list', `${open.length} name lists, at most ${MAX_LISTS} fit`, 'names/', 'Join lists that serve one purpose')

  const names = new Map<string, Name>()
  open.forEach((list, bit) => {
    for (const row of list.rows) for (const form of formsOf(row)) addName(names, form, bit, factsOf(row, form))
  })
  const words = new Map<string, [list: string, row: Row][]>()
  for (const list of closed)
    for (const row of list.rows)
      for (const form of formsOf(row)) {
        const entry = words.get(form)
        if (entry) entry.push([list.name, row])
        else words.set(form, [[list.name, row]])
      }

  const alphabet = makeAlphabet([...names.keys(), ...words.keys()])
  const id = new Map(alphabet.map((c, i) => [c, i + 1]))
  const nameTable = sortByCodes([...names.keys()], id)
  const wordTable = sortByCodes([...words.keys()], id)
  const nameTrie = buildTrie(nameTable.map((e) => e.codes), nameTable.map((_, i) => i))
  const wordTrie = buildTrie(wordTable.map((e) => e.codes), wordTable.map((_, i) => i))

  const encoder = new TextEncoder()
  // Facts are kept once for equal texts; most names have none.
  const factOf = new Uint32Array(nameTable.length)
  const blob: Uint8Array[] = [new Uint8Array(1)]
  const seen = new Map<string, number>()
  let size = 1
  nameTable.forEach((entry, i) => {
    const facts = names.get(entry.form)!.facts.join('\n')
    if (facts === '') return
    let at = seen.get(facts)
    if (at === undefined) {
      at = size
      seen.set(facts, at)
      const bytes = encoder.encode(`${facts}\0`)
      blob.push(bytes)
      size += bytes.length
    }
    factOf[i] = at
  })
  const facts = new Uint8Array(size)
  let at = 0
  for (const part of blob) {
    facts.set(part, at)
    at += part.length
  }
  return pack({
    ...extra,
    alphabet: bytesOf(Uint16Array.from(alphabet, (c) => c.charCodeAt(0))),
    'names.slots': bytesOf(nameTrie.slots),
    'names.filter': bytesOf(nameTrie.filter),
    'names.lists': bytesOf(Uint32Array.from(nameTable, (entry) => names.get(entry.form)!.lists)),
    'names.facts': bytesOf(factOf),
    facts,
    'words.slots': bytesOf(wordTrie.slots),
    'words.filter': bytesOf(wordTrie.filter),
    roots: bytesOf(Uint32Array.of(nameTrie.root, wordTrie.root)),
    meta: encoder.encode(JSON.stringify({ lists: open.map((list) => list.name), words: wordTable.map((entry) => words.get(entry.form)!.map(([list, row]) => ({ list, ...wordRow(row) }))) })),
  })
}

const byName = (a: List, b: List): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** The first column and the `aliases` of a row, without repeats. */
function formsOf(row: Row): string[] {
  const key = Object.keys(row)[0]
  const forms = [row[key], ...(row.aliases ?? '').split('|')]
  return [...new Set(forms.map((form) => form.trim().normalize('NFC')).filter((form) => form !== ''))]
}

function addName(names: Map<string, Name>, form: string, bit: number, fact: string): void {
  let name = names.get(form)
  if (!name) names.set(form, (name = { form, lists: 0, facts: [] }))
  name.lists |= 1 << bit
  if (fact !== '' && !name.facts.includes(fact)) name.facts.push(fact)
}

/** `key=value` pairs of a row's other columns, tab separated; the canonical name when the form is an alias. Empty when nothing is known. */
function factsOf(row: Row, form: string): string {
  const keys = Object.keys(row)
  const parts: string[] = []
  for (const key of keys.slice(1)) if (key !== 'aliases' && row[key] !== '') parts.push(`${key}=${row[key]}`)
  if (row[keys[0]] !== form) parts.unshift(`name=${row[keys[0]]}`)
  return parts.join('\t')
}

function wordRow(row: Row): Row {
  const keys = Object.keys(row)
  const out: Row = { form: row[keys[0]] }
  for (const key of keys.slice(1)) if (key !== 'aliases' && row[key] !== '') out[key] = row[key]
  return out
}

/** Ids by falling frequency, ties by code unit, so that common letters sit together. */
function makeAlphabet(forms: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const form of forms) for (let i = 0; i < form.length; i++) count.set(form[i], (count.get(form[i]) ?? 0) + 1)
  const letters = [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || (a < b ? -1 : 1))
  if (letters.length > MAX_ID) throw new IreumError('bad-list', `The lists use ${letters.length} different characters, at most ${MAX_ID} fit`, 'names/', 'Remove names in rare Hanja')
  return letters
}

function sortByCodes(forms: string[], id: Map<string, number>): { form: string; codes: number[] }[] {
  const table = forms.map((form) => ({ form, codes: Array.from({ length: form.length }, (_, i) => id.get(form[i])!) }))
  return table.sort((a, b) => {
    const n = Math.min(a.codes.length, b.codes.length)
    for (let i = 0; i < n; i++) if (a.codes[i] !== b.codes[i]) return a.codes[i] - b.codes[i]
    return a.codes.length - b.codes.length
  })
}
