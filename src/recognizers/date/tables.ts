// What the rows of the closed lists say about dates and times.

import type { Column, KindOf } from '../../gazetteer/kinds.js'
import { Details } from '../numerals/words.js'

export type WordGrain = Column<'date-word', 'grain'> | 'season' | 'holiday'

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
export type UnitKind = KindOf<'date-unit'>

/** A row of `time-word`: 오전, 정오, 점심시간. */
export interface TimeWord {
  kind: KindOf<'time-word'>
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

export const dateWords = new Details(['season', 'holiday', 'date-word'], ([row]): DateWord => {
  return {
    grain: row.list === 'date-word' ? row.grain : row.list,
    base: row.base ?? '',
    shift: Number(row.shift ?? 0),
    days: row.days ?? '',
    from: Number(row.from ?? 0),
    edge: row.edge ?? '',
  }
})

export const dateUnits = new Details(['date-unit'], ([row]) => row.kind)

/** The values of the rows of `date-context` of one kind. */
const contextValues = (kind: KindOf<'date-context'>) =>
  new Details(['date-context'], (rows) => rows.find((row) => row.kind === kind)?.value ?? '')
export const prefixes = contextValues('prefix')
export const suffixes = contextValues('suffix')
export const ordinals = contextValues('ordinal')

export const timeWords = new Details(['time-word'], ([row]): TimeWord => {
  return { kind: row.kind, hours: row.hours === undefined ? null : Number(row.hours), night: row.night === '1' }
})

export const timeUnits = new Details(['time-unit'], ([row]): TimeUnit => {
  return { iso: row.iso ?? '', clock: row.clock === '1' }
})
