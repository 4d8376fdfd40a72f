// The words that the number rules ask for, at any offset of the document: what each is, in bits, and its row when a rule wants more.

import type { Gazetteer, Word } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { matchAt, type Trie } from '../../trie/trie.js'
import type { Context } from '../../types.js'
import { type NumberTables, numberTables } from './tables.js'

// The document at hand, and the tables of its lists.
let gazetteer: Gazetteer | null = null
let trie: Trie
let codes: Uint16Array = new Uint16Array(0)
let tables: NumberTables
let places: Uint16Array = new Uint16Array(0)
let bits: Int32Array = new Int32Array(0)
let marks: Uint8Array = new Uint8Array(0)

/** Rules ask about the same few offsets again and again: what was found there, by the offset's last bits. */
const KEPT = 16
const NOWHERE = -9
const keptAt = new Int32Array(KEPT).fill(NOWHERE)
const keptBits = new Int32Array(KEPT)
const keptCount = new Uint8Array(KEPT)
/** Pairs of an end and a place, shortest first. */
const kept = Array.from({ length: KEPT }, () => new Int32Array(512))

/** Where the word that `wordAt` found last ends. */
export let wordEnd = 0

/** Makes a document the one that is asked about. */
export function readWords(context: Context): NumberTables {
  if (context.gazetteer !== gazetteer) {
    gazetteer = context.gazetteer
    trie = gazetteer.words
    tables = numberTables(gazetteer)
    ;({ places, bits, marks } = tables)
  }
  codes = codesOf()
  keptAt.fill(NOWHERE)
  return tables
}

/** The bits of all words that start at `at`. */
export function bitsAt(at: number): number {
  const row = at & (KEPT - 1)
  if (keptAt[row] !== at) find(at, row)
  return keptBits[row]
}

/** The place of the longest word that is one of `wanted` (bits) and starts at `at`, 0 for none. Its end is left in `wordEnd`. */
export function wordAt(at: number, wanted: number): number {
  const row = at & (KEPT - 1)
  if (keptAt[row] !== at) find(at, row)
  if ((keptBits[row] & wanted) === 0) return 0
  return longest(row, keptCount[row], wanted)
}

/** The longest one that ends before `end`. */
export function shorterWord(at: number, end: number, wanted: number): number {
  const row = at & (KEPT - 1)
  if (keptAt[row] !== at) find(at, row)
  let n = keptCount[row]
  const pairs = kept[row]
  while (n > 0 && pairs[2 * n - 2] >= end) n--
  return longest(row, n, wanted)
}

function longest(row: number, count: number, wanted: number): number {
  const pairs = kept[row]
  for (let n = count - 1; n >= 0; n--) {
    const place = pairs[2 * n + 1]
    if ((bits[place] & wanted) === 0) continue
    wordEnd = pairs[2 * n]
    return place
  }
  return 0
}

/** Is [at, end) one of `wanted`? */
export function isWord(at: number, end: number, wanted: number): boolean {
  if ((bitsAt(at) & wanted) === 0) return false
  const row = at & (KEPT - 1)
  const pairs = kept[row]
  for (let n = keptCount[row] - 1; n >= 0; n--) if (pairs[2 * n] === end && (bits[pairs[2 * n + 1]] & wanted) !== 0) return true
  return false
}

/** What the letter at `at` may be of a word: bits of `MARK`. */
export const marksAt = (at: number): number => marks[codes[at]]

function find(at: number, row: number): void {
  keptAt[row] = at
  let all = 0
  let count = 0
  if ((marks[codes[at]] & 1) !== 0) {
    const pairs = kept[row]
    const n = matchAt(trie, codes, at, pairs)
    for (let i = 0; i < n; i++) {
      const place = places[pairs[2 * i + 1]]
      if (place === 0) continue
      pairs[2 * count] = pairs[2 * i]
      pairs[2 * count + 1] = place
      all |= bits[place]
      count++
    }
  }
  keptBits[row] = all
  keptCount[row] = count
}

/** What rows of some lists say, read when a text first has the word. */
export class Details<T> {
  private readonly lists: readonly string[]
  private readonly make: (rows: readonly Word[]) => T
  private readonly cache = new WeakMap<Gazetteer, T[]>()
  private known: Gazetteer | null = null
  /** By place. */
  private details: T[] = []

  /** `make` gets the rows of a word in these lists, in this order. */
  constructor(lists: readonly string[], make: (rows: readonly Word[]) => T) {
    this.lists = lists
    this.make = make
  }

  /** Of the word at a place that `wordAt` gave. */
  at(place: number): T {
    if (this.known !== gazetteer) this.use(gazetteer!)
    const { details } = this
    return details[place] ?? (details[place] = this.read(tables.values[place]))
  }

  private read(leaf: number): T {
    const { closed } = gazetteer!
    return this.make(this.lists.flatMap((list) => closed.rowsOf(list, leaf)))
  }

  private use(now: Gazetteer): void {
    this.known = now
    const known = this.cache.get(now)
    this.details = known ?? []
    if (known === undefined) this.cache.set(now, this.details)
  }
}
