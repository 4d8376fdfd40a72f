// What the closed lists say about dates and times, by the value that the word trie gives; built once for each gazetteer.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { createParticles, type Particles } from '../../tokens/particles.js'
import { matchAt } from '../../trie/trie.js'

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
  readonly timeWords: readonly (TimeWord | undefined)[]
  readonly timeUnits: readonly (TimeUnit | undefined)[]
  /** Two code units, by `pairOf` → DATE_PAIR when a date word may start with them, TIME_PAIR for a time word, FIRST_PAIR for 첫 번째. */
  readonly pairs: Uint8Array
}

/** What may stand after a word besides letters, and which letters besides particles. */
const SIGNS = '\0\n\r\t .,!?;:()[]{}<>\'"‘’“”…·~-/=|▲△◇◆■□●○※'
const AFTER_WORD = '동치분물쯤께경중말초전후뒤'

export const DATE_PAIR = 1
export const TIME_PAIR = 2
/** 첫 번째, 첫번째. */
export const FIRST_PAIR = 4
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

/** The longest word of `date-context` of a kind at `at`. */
export function contextWord(
  gazetteer: Gazetteer,
  tables: Tables,
  codes: Uint16Array,
  at: number,
  kind: ContextWord['kind'],
): ContextWord | undefined {
  for (let n = matchAt(gazetteer.words, codes, at, found) - 1; n >= 0; n--) {
    const word = tables.contextWords[found[2 * n + 1]]?.find((entry) => entry.kind === kind)
    if (word !== undefined) {
      end = found[2 * n]
      return word
    }
  }
  return undefined
}

function build(gazetteer: Gazetteer): Tables {
  const rows = gazetteer.wordRows
  const dateWords: (DateWord | undefined)[] = new Array(rows.length)
  const dateUnits: (UnitKind | undefined)[] = new Array(rows.length)
  const contextWords: (ContextWord[] | undefined)[] = new Array(rows.length)
  const timeWords: (TimeWord | undefined)[] = new Array(rows.length)
  const timeUnits: (TimeUnit | undefined)[] = new Array(rows.length)
  const pairs = new Uint8Array(PAIR_MASK + 1)
  const particles = new Set<string>()
  for (const words of rows) for (const row of words) if (row.list === 'josa' || row.list === 'ending') particles.add(row.form[0])
  /** A word of one letter is followed by no letter or by a particle, a prefix by a space or a digit. */
  const mark = (form: string, bit: number, prefix: boolean): void => {
    const first = form.charCodeAt(0)
    if (form.length > 1) pairs[pairOf(first, form.charCodeAt(1))] |= bit
    else {
      const next = prefix ? ' 0123456789' : `${SIGNS}0123456789${AFTER_WORD}${[...particles].join('')}`
      for (let i = 0; i < next.length; i++) pairs[pairOf(first, next.charCodeAt(i))] |= bit
    }
  }
  rows.forEach((words, value) => {
    for (const row of words) {
      const grain = row.list === 'date-word' ? row.grain : row.list === 'season' || row.list === 'holiday' ? row.list : null
      if (grain !== null) {
        mark(row.form, DATE_PAIR, false)
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
        if (entry.kind === 'prefix') mark(row.form, DATE_PAIR, true)
        contextWords[value] = [...(contextWords[value] ?? []), entry]
      } else if (row.list === 'time-word') {
        mark(row.form, TIME_PAIR, false)
        timeWords[value] = {
          kind: row.kind as TimeWord['kind'],
          hours: row.hours === undefined ? null : Number(row.hours),
          night: row.night === '1',
        }
      } else if (row.list === 'time-unit') timeUnits[value] = { iso: row.iso ?? '', clock: row.clock === '1' }
    }
  })
  mark('첫 ', FIRST_PAIR, false)
  mark('첫번', FIRST_PAIR, false)
  return { particles: createParticles(gazetteer.words, rows), dateWords, dateUnits, contextWords, timeWords, timeUnits, pairs }
}
