// What the closed lists say about dates and times, by the value that the word trie gives; built once for each gazetteer.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { createParticles, type Particles } from '../../tokens/particles.js'
import { matchAt } from '../../trie/trie.js'
import { wordValues } from '../numerals/rows.js'
import { STEMS } from './sexagenary.js'

export type WordGrain =
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'trading'
  | 'period'
  | 'same-month'
  | 'plain'
  | 'part'
  | 'span'
  | 'season'
  | 'holiday'

/** A row of `date-word`, `season` or `holiday`. */
export interface DateWord {
  grain: WordGrain
  base: string
  shift: number
  /** Holidays: month and day, four digits, once or for each year from `from` on. */
  days: string
  from: number
  /** `time`: only a space or a particle of time may follow; `versus`: only 대비. */
  edge: string
}

/** A row of `date-unit`: 년, 개월, 주. */
export type UnitKind = 'year' | 'month' | 'week' | 'day' | 'trading' | 'span' | 'nights' | 'fiscal'

/** A row of `date-context`. */
export interface ContextWord {
  kind: 'prefix' | 'tail' | 'ordinal' | 'long-after' | 'long-stem' | 'long-before' | 'feast-after' | 'suffix' | 'meal-after' | 'lunch-after'
  value: string
}

/** A bit for each kind. */
export const CONTEXT_KINDS: Record<ContextWord['kind'], number> = {
  prefix: 1,
  tail: 2,
  ordinal: 4,
  'long-after': 8,
  'long-stem': 16,
  'long-before': 32,
  'feast-after': 64,
  suffix: 128,
  'meal-after': 256,
  'lunch-after': 512,
}

/** A row of `time-word`: 오전, 정오, 점심시간. */
export interface TimeWord {
  kind: 'half' | 'part' | 'meal' | 'lunch' | 'low' | 'alone' | 'noon' | 'midnight' | 'span'
  /** Added to an hour below 12; null when no hour follows. */
  hours: number | null
  /** 밤: its small hours are after midnight. */
  night: boolean
}

/** A row of `time-unit`: 시간, 분, 초. */
export interface TimeUnit {
  /** Letter of an ISO 8601 duration, empty below a second. */
  iso: string
  clock: boolean
}

export interface Tables {
  readonly particles: Particles
  readonly dateWords: readonly (DateWord | undefined)[]
  readonly dateUnits: readonly (UnitKind | undefined)[]
  readonly contextWords: readonly (readonly ContextWord[] | undefined)[]
  /** Word value → bits of `CONTEXT_KINDS`. */
  readonly contextKinds: Uint16Array
  readonly timeWords: readonly (TimeWord | undefined)[]
  readonly timeUnits: readonly (TimeUnit | undefined)[]
  /** Two code units, by `pairOf` → DATE_PAIR when a date word may start with them, TIME_PAIR for a time word, FIRST_PAIR for 첫 번째. */
  readonly pairs: Uint8Array
  /** First letters of all of them, and of the names of days and years: 월요일, 병오년. */
  readonly firsts: ReadonlySet<number>
  /** Word value → DATE_PAIR for date words, PREFIX for 지난, 이번, TIME_PAIR for time words. */
  readonly starts: Uint8Array
}

/** What may stand after a word besides letters, and which letters besides particles. */
const SIGNS = '\0\n\r\t .,!?;:()[]{}<>\'"‘’“”…·~-/=|▲△◇◆■□●○※'
const AFTER_WORD = '동치분물쯤께경중말초전후뒤'

export const WEEKDAYS = '월화수목금토일'
export const DATE_PAIR = 1
export const TIME_PAIR = 2
/** 첫 번째, 첫번째. */
export const FIRST_PAIR = 4
/** Only a word that leads to a date stands here: 지난, 이번. */
export const PREFIX = 8
const PAIR_MASK = 0xffff
export const pairOf = (first: number, second: number): number => (first * 31 + second * 1021) & PAIR_MASK

const cache = new WeakMap<Gazetteer, Tables>()
const found = new Int32Array(512)

export function tablesOf(gazetteer: Gazetteer): Tables {
  let tables = cache.get(gazetteer)
  if (tables === undefined) {
    tables = build(gazetteer)
    cache.set(gazetteer, tables)
  }
  return tables
}

/** Where the word that `longest` found last ends. */
export let end = 0

/** The bits of `Tables.starts` of all words that start at `at`. */
export function startsOf(gazetteer: Gazetteer, starts: Uint8Array, codes: Uint16Array, at: number): number {
  let bits = 0
  for (let n = matchAt(gazetteer.words, codes, at, found) - 1; n >= 0; n--) bits |= starts[found[2 * n + 1]]
  return bits
}

/** The longest word of a table that starts at `at`. */
export function longest<T>(gazetteer: Gazetteer, table: readonly (T | undefined)[], codes: Uint16Array, at: number): T | undefined {
  for (let n = matchAt(gazetteer.words, codes, at, found) - 1; n >= 0; n--) {
    const word = table[found[2 * n + 1]]
    if (word !== undefined) {
      end = found[2 * n]
      return word
    }
  }
  return undefined
}

/** The longest word of `date-context` of a kind at `at`; `bit` is that of the kind. */
export function contextWord(
  gazetteer: Gazetteer,
  tables: Tables,
  codes: Uint16Array,
  at: number,
  kind: ContextWord['kind'],
  bit: number,
): ContextWord | undefined {
  const { contextKinds } = tables
  for (let n = matchAt(gazetteer.words, codes, at, found) - 1; n >= 0; n--) {
    const value = found[2 * n + 1]
    if ((contextKinds[value] & bit) === 0) continue
    end = found[2 * n]
    for (const word of tables.contextWords[value]!) if (word.kind === kind) return word
  }
  return undefined
}

function build(gazetteer: Gazetteer): Tables {
  const rows = gazetteer.wordRows
  const dateWords: (DateWord | undefined)[] = new Array(rows.length)
  const dateUnits: (UnitKind | undefined)[] = new Array(rows.length)
  const contextWords: (ContextWord[] | undefined)[] = new Array(rows.length)
  const contextKinds = new Uint16Array(rows.length)
  const timeWords: (TimeWord | undefined)[] = new Array(rows.length)
  const timeUnits: (TimeUnit | undefined)[] = new Array(rows.length)
  const pairs = new Uint8Array(PAIR_MASK + 1)
  const starts = new Uint8Array(rows.length)
  const particles = new Set<string>()
  const firsts = new Set<number>(Array.from(WEEKDAYS + STEMS, (letter) => letter.charCodeAt(0)))
  const values = wordValues(gazetteer)
  for (const value of values) for (const row of rows[value]) if (row.list === 'josa' || row.list === 'ending') particles.add(row.form[0])
  /** A word of one letter is followed by no letter or by a particle, a prefix by a space or a digit. */
  const mark = (form: string, bit: number, prefix: boolean): void => {
    const first = form.charCodeAt(0)
    firsts.add(first)
    if (form.length > 1) pairs[pairOf(first, form.charCodeAt(1))] |= bit
    else {
      const next = prefix ? ' 0123456789' : `${SIGNS}0123456789${AFTER_WORD}${[...particles].join('')}`
      for (let i = 0; i < next.length; i++) pairs[pairOf(first, next.charCodeAt(i))] |= bit
    }
  }
  for (const value of values) {
    for (const row of rows[value]) {
      const grain = row.list === 'date-word' ? row.grain : row.list === 'season' || row.list === 'holiday' ? row.list : null
      if (grain !== null) {
        mark(row.form, DATE_PAIR, false)
        starts[value] |= DATE_PAIR
        dateWords[value] = {
          grain: grain as WordGrain,
          base: row.base ?? '',
          shift: Number(row.shift ?? 0),
          days: row.days ?? '',
          from: Number(row.from ?? 0),
          edge: row.edge ?? '',
        }
      } else if (row.list === 'date-unit') dateUnits[value] = row.kind as UnitKind
      else if (row.list === 'date-context') {
        const entry = { kind: row.kind as ContextWord['kind'], value: row.value ?? '' }
        if (entry.kind === 'prefix') {
          mark(row.form, DATE_PAIR, true)
          starts[value] |= PREFIX
        }
        contextKinds[value] |= CONTEXT_KINDS[entry.kind] ?? 0
        contextWords[value] = [...(contextWords[value] ?? []), entry]
      } else if (row.list === 'time-word') {
        mark(row.form, TIME_PAIR, false)
        starts[value] |= TIME_PAIR
        timeWords[value] = {
          kind: row.kind as TimeWord['kind'],
          hours: row.hours === undefined ? null : Number(row.hours),
          night: row.night === '1',
        }
      } else if (row.list === 'time-unit') timeUnits[value] = { iso: row.iso ?? '', clock: row.clock === '1' }
    }
  }
  mark('첫 ', FIRST_PAIR, false)
  mark('첫번', FIRST_PAIR, false)
  return {
    particles: createParticles(gazetteer.words, rows),
    dateWords,
    dateUnits,
    contextWords,
    contextKinds,
    timeWords,
    timeUnits,
    pairs,
    firsts,
    starts,
  }
}
