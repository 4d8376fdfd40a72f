// Counters and units of measure after a number, from the closed lists.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { HANGUL, LATIN } from '../../text/classes.js'
import { matchAt } from '../../trie/trie.js'
import type { Scan } from '../date/scan.js'
import { wordValues } from '../numerals/rows.js'
import type { Numeral } from '../numerals.js'

/** A row of `counter` or `unit`. */
export interface Counter {
  unit: string
  /** Takes Arabic and Sino-Korean numerals, native ones, or both. */
  digit: boolean
  native: boolean
  /** May stand right after a native numeral: after any, after all but 한, after none; `tight` never stands a space away. */
  glued: 'all' | 'two' | 'tight' | ''
  /** 제 before the number belongs to the quantity. */
  ordinal: boolean
  /** Part of a name where a word is glued to the number (형사5부), or stands a space before it as well (고리 2호기). */
  name: 'glued' | 'spaced' | ''
  measure: boolean
}

interface Tables {
  readonly counters: readonly (Counter | undefined)[]
  /** Word value → ANY, DIGITS or MEASURES when the word may follow a counter. */
  readonly after: Uint8Array
  /** Code unit → 1 when a counter or a unit starts with it. */
  readonly first: Uint8Array
  /** Word value → 1 when the word may be glued before a number. */
  readonly before: Uint8Array
}

const ANY = 1
const DIGITS = 2
const MEASURES = 3
const cache = new WeakMap<Gazetteer, Tables>()
const found = new Int32Array(512)
const after = new Int32Array(512)

/** Where the counter that `counterAt` found ends. */
export let counterEnd = 0

/** Is the word glued to the left of a number one that makes no name of it: 영하10도? */
export function mayPrecede(gazetteer: Gazetteer, scan: Scan, from: number, to: number): boolean {
  const { before } = tablesOf(gazetteer)
  for (let n = matchAt(gazetteer.words, scan.codes, from, found) - 1; n >= 0; n--)
    if (before[found[2 * n + 1]] !== 0 && found[2 * n] === to) return true
  return false
}

/** The longest counter at `at` behind which a word may end. */
export function counterAt(gazetteer: Gazetteer, scan: Scan, at: number, script: Numeral['script']): Counter | undefined {
  const tables = tablesOf(gazetteer)
  if (tables.first[scan.units[at]] === 0) return undefined
  const digit = script === 'digit'
  for (let n = matchAt(gazetteer.words, scan.codes, at, found) - 1; n >= 0; n--) {
    const counter = tables.counters[found[2 * n + 1]]
    const end = found[2 * n]
    if (
      counter === undefined ||
      !(script === 'native' ? counter.native : counter.digit) ||
      !ends(gazetteer, tables, scan, end, counter, digit)
    )
      continue
    // 한 A is no ampere.
    if (!digit && counter.measure && scan.classes[at] !== HANGUL) continue
    // 3대째, 다섯 잔째; 3주째 is three weeks.
    counterEnd = counter.unit !== '주' && isNth(scan, end) ? end + 1 : end
    return counter
  }
  return undefined
}

const isNth = (scan: Scan, end: number): boolean => scan.value[end] === '째' && scan.wordEnds(end + 1)

function ends(gazetteer: Gazetteer, tables: Tables, scan: Scan, end: number, counter: Counter, digit: boolean): boolean {
  const kind = scan.classes[end]
  if (kind !== HANGUL) return kind !== LATIN || scan.classes[end - 1] !== LATIN
  // A sign or Latin unit ends where its letters end: 300㎾h로, 2만4000TEU급.
  if (counter.measure && scan.classes[end - 1] !== HANGUL) return true
  if (scan.numberEnds(end) || isNth(scan, end)) return true
  for (let n = matchAt(gazetteer.words, scan.codes, end, after) - 1; n >= 0; n--) {
    const follows = tables.after[after[2 * n + 1]]
    if (follows !== 0 && (follows === ANY || (follows === DIGITS ? digit : counter.measure)) && scan.wordEnds(after[2 * n])) return true
  }
  return false
}

function tablesOf(gazetteer: Gazetteer): Tables {
  let tables = cache.get(gazetteer)
  if (tables === undefined) {
    tables = build(gazetteer)
    cache.set(gazetteer, tables)
  }
  return tables
}

function build(gazetteer: Gazetteer): Tables {
  const counters: (Counter | undefined)[] = new Array(gazetteer.wordRows.length)
  const follows = new Uint8Array(gazetteer.wordRows.length)
  const before = new Uint8Array(gazetteer.wordRows.length)
  const first = new Uint8Array(65536)
  for (const value of wordValues(gazetteer)) {
    for (const row of gazetteer.wordRows[value]) {
      if (row.list === 'counter' || row.list === 'unit') first[row.form.charCodeAt(0)] = 1
      if (row.list === 'counter')
        counters[value] = {
          unit: row.unit,
          digit: row.script !== 'native',
          native: row.script !== 'digit',
          glued: (row.glued ?? '') as Counter['glued'],
          ordinal: row.ordinal === '1',
          name: (row.name ?? '') as Counter['name'],
          measure: false,
        }
      else if (row.list === 'unit' && counters[value] === undefined)
        counters[value] = {
          unit: row.unit,
          digit: true,
          native: true,
          glued: row.form === '도' ? 'tight' : '',
          ordinal: false,
          name: row.form === '도' ? 'glued' : '',
          measure: true,
        }
      else if (row.list === 'counter-before') before[value] = 1
      else if (row.list === 'counter-after') follows[value] = row.kind === 'measure' ? MEASURES : row.kind === 'digit' ? DIGITS : ANY
    }
  }
  return { counters, after: follows, before, first }
}
