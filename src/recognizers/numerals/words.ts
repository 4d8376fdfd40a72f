// The words that the number rules ask for, at any offset of the document: what each is, in bits, and its row when a rule wants more.

import type { Gazetteer, Word } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { memoize } from '../../gazetteer/memoize.js'
import { longer } from '../../text/grow.js'
import { MAX_KEY, matchAt, type Trie } from '../../trie/trie.js'
import type { Context } from '../../types.js'
import { type NumberTables, numberTables } from './tables.js'

// The document at hand, and the tables of its lists.
let gazetteer: Gazetteer
let trie: Trie
let codes: Uint16Array = new Uint16Array(0)
let tables: NumberTables
let places: Uint16Array = new Uint16Array(0)
let bits: Int32Array = new Int32Array(0)
let firsts: Int32Array = new Int32Array(0)
let marks: Uint8Array = new Uint8Array(0)

/** Rules ask about the same offsets again and again: what was found there, by the offset's last bits, four numbers each. */
const KEPT = 256
const AT = 0
const BITS = 1
/** Where its words begin and end in `words`. */
const FROM = 2
const TO = 3
const NOWHERE = -9
const kept = new Int32Array(4 * KEPT).fill(NOWHERE)
/** Pairs of an end and a place, of one offset shortest first. */
let words = new Int32Array(1024)
let used = 0
/** What the trie has of one offset: pairs of an end and a value. */
const found = new Int32Array(2 * MAX_KEY + 2)

/** Where the word that `wordAt` found last ends. */
export let wordEnd = 0

/** Makes a document the one that is asked about. */
export function readWords(context: Context): NumberTables {
  gazetteer = context.gazetteer
  trie = gazetteer.words
  tables = numberTables(gazetteer)
  ;({ places, bits, firsts, marks } = tables)
  codes = codesOf()
  kept.fill(NOWHERE)
  used = 0
  return tables
}

/** Which of `wanted` (bits) the words are that start at `at`. */
export function bitsAt(at: number, wanted: number): number {
  return (firsts[codes[at]] & wanted) === 0 ? 0 : kept[rowOf(at) + BITS] & wanted
}

/** The place of the longest word that is one of `wanted` and starts at `at`, 0 for none. Its end is left in `wordEnd`. */
export function wordAt(at: number, wanted: number): number {
  if ((firsts[codes[at]] & wanted) === 0) return 0
  const row = rowOf(at)
  return (kept[row + BITS] & wanted) === 0 ? 0 : longest(kept[row + FROM], kept[row + TO], wanted)
}

/** The longest one that ends before `end`. */
export function shorterWord(at: number, end: number, wanted: number): number {
  const row = rowOf(at)
  const from = kept[row + FROM]
  let to = kept[row + TO]
  while (to > from && words[to - 2] >= end) to -= 2
  return longest(from, to, wanted)
}

function longest(from: number, to: number, wanted: number): number {
  for (let n = to - 2; n >= from; n -= 2) {
    const place = words[n + 1]
    if ((bits[place] & wanted) === 0) continue
    wordEnd = words[n]
    return place
  }
  return 0
}

/** Is [at, end) one of `wanted`? */
export function isWord(at: number, end: number, wanted: number): boolean {
  if (bitsAt(at, wanted) === 0) return false
  const row = rowOf(at)
  for (let n = kept[row + FROM]; n < kept[row + TO]; n += 2) if (words[n] === end) return (bits[words[n + 1]] & wanted) !== 0
  return false
}

/** What the letter at `at` may be the last of: bits of `MARK`. */
export const marksAt = (at: number): number => marks[codes[at]]

/** Where `kept` has what starts at `at`. */
function rowOf(at: number): number {
  const row = 4 * (at & (KEPT - 1))
  if (kept[row + AT] !== at) find(at, row)
  return row
}

function find(at: number, row: number): void {
  const n = matchAt(trie, codes, at, found)
  if (used + 2 * n > words.length) words = longer(words, 2 * words.length)
  let all = 0
  kept[row + AT] = at
  kept[row + FROM] = used
  for (let i = 0; i < 2 * n; i += 2) {
    const place = places[found[i + 1]]
    if (place === 0) continue
    words[used++] = found[i]
    words[used++] = place
    all |= bits[place]
  }
  kept[row + TO] = used
  kept[row + BITS] = all
}

/** What rows of some lists say, read when a text first has the word. */
export class Details<List extends string, T> {
  private readonly lists: readonly List[]
  private readonly make: (rows: readonly Word<List>[]) => T
  // By place, and of full length: an array that grows by leaps is slow for ever.
  private readonly detailsOf = memoize((_: Gazetteer): T[] => new Array(tables.values.length))

  /** `make` gets the rows of a word in these lists, in this order. */
  constructor(lists: readonly List[], make: (rows: readonly Word<List>[]) => T) {
    this.lists = lists
    this.make = make
  }

  /** Of the word at a place that `wordAt` gave. */
  at(place: number): T {
    const details = this.detailsOf(gazetteer)
    return details[place] ?? (details[place] = this.read(tables.values[place]))
  }

  private read(leaf: number): T {
    const { closed } = gazetteer
    return this.make(this.lists.flatMap((list) => closed.rowsOf(list, leaf)))
  }
}
