// The closed lists that the number rules ask, as tables over the values of the word trie: built once for each gazetteer.

import type { Gazetteer, Word } from '../../gazetteer/gazetteer.js'
import { keyOf, matchAt } from '../../trie/trie.js'
import { wordValues } from './rows.js'

/** The lists, by name. */
export const LIST = {
  approximator: 0,
  article: 1,
  counted: 2,
  counter: 3,
  crowded: 4,
  currency: 5,
  'date-unit': 6,
  'money-noun': 7,
  multiplier: 8,
  'not-money': 9,
  'not-per': 10,
  'not-percent': 11,
  percent: 12,
  'time-unit': 13,
  unit: 14,
} as const

/** What a word may be right after a number: bits of `Numeral.follow`. */
export const FOLLOWED_BY = { unit: 1, currency: 2, percent: 4, multiplier: 8, counted: 16, date: 32, time: 64 } as const

/** Lists whose words are evidence that Hangul letters before them are a number have `unit`. */
const FOLLOW_BITS: Record<string, number> = {
  currency: FOLLOWED_BY.unit | FOLLOWED_BY.currency,
  percent: FOLLOWED_BY.unit | FOLLOWED_BY.percent,
  unit: FOLLOWED_BY.unit | FOLLOWED_BY.counted,
  counter: FOLLOWED_BY.unit | FOLLOWED_BY.counted,
  'time-unit': FOLLOWED_BY.unit | FOLLOWED_BY.time,
  'date-unit': FOLLOWED_BY.unit | FOLLOWED_BY.date,
  multiplier: FOLLOWED_BY.multiplier,
}

interface Tables {
  /** For each list: word value → place in `words`, 0 for words of other lists. */
  readonly places: readonly Uint16Array[]
  readonly words: readonly (Word | null)[]
  /** Word value → bits of `FOLLOWED_BY`. */
  readonly follow: Uint8Array
}

const cache = new WeakMap<Gazetteer, Tables>()
let last: Gazetteer | null = null
let tables: Tables = { places: [], words: [], follow: new Uint8Array(0) }

const found = new Int32Array(512)
/** Where the word that `listedAt` found last ends. */
export let listedEnd = 0

/** The longest word of a list (of `LIST`) that starts at `from`; null when there is none. Its end is left in `listedEnd`. */
export function listedAt(gazetteer: Gazetteer, codes: Uint16Array, from: number, list: number): Word | null {
  let n = matchAt(gazetteer.words, codes, from, found) - 1
  if (n < 0) return null
  if (gazetteer !== last) use(gazetteer)
  const places = tables.places[list]
  for (; n >= 0; n--) {
    const place = places[found[2 * n + 1]]
    if (place > 0) {
      listedEnd = found[2 * n]
      return tables.words[place]
    }
  }
  return null
}

/** The bits of `FOLLOWED_BY` of all words that start at `from`. */
export function followAt(gazetteer: Gazetteer, codes: Uint16Array, from: number): number {
  let n = matchAt(gazetteer.words, codes, from, found) - 1
  if (n < 0) return 0
  if (gazetteer !== last) use(gazetteer)
  const { follow } = tables
  let bits = 0
  for (; n >= 0; n--) bits |= follow[found[2 * n + 1]]
  return bits
}

/** First letters of everything that may follow a number. */
export function unitFirsts(gazetteer: Gazetteer): Set<number> {
  if (gazetteer !== last) use(gazetteer)
  const firsts = new Set<number>()
  // A row gives its first form only; the trie knows the others, too.
  const { follow } = tables
  for (const value of wordValues(gazetteer)) if (follow[value] !== 0) firsts.add(gazetteer.letters[keyOf(gazetteer.words, value)[0] - 1])
  return firsts
}

/** Is [start, end) a unit of the closed lists? */
export function isUnit(gazetteer: Gazetteer, codes: Uint16Array, start: number, end: number): boolean {
  let n = matchAt(gazetteer.words, codes, start, found) - 1
  if (gazetteer !== last) use(gazetteer)
  for (; n >= 0; n--) if (found[2 * n] === end && (tables.follow[found[2 * n + 1]] & FOLLOWED_BY.unit) !== 0) return true
  return false
}

function use(gazetteer: Gazetteer): void {
  let known = cache.get(gazetteer)
  if (known === undefined) {
    known = build(gazetteer)
    cache.set(gazetteer, known)
  }
  tables = known
  last = gazetteer
}

function build(gazetteer: Gazetteer): Tables {
  const rows = gazetteer.wordRows
  const numbers = new Map<string, number>(Object.entries(LIST))
  const places = Object.keys(LIST).map(() => new Uint16Array(rows.length))
  const words: (Word | null)[] = [null]
  const follow = new Uint8Array(rows.length)
  for (const value of wordValues(gazetteer)) {
    const here = rows[value]
    for (let i = 0; i < here.length; i++) {
      const list = numbers.get(here[i].list)
      if (list === undefined) continue
      follow[value] |= FOLLOW_BITS[here[i].list] ?? 0
      if (places[list][value] === 0) places[list][value] = words.push(here[i]) - 1
    }
  }
  return { places, words, follow }
}
