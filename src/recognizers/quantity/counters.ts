// Counters and units of measure after a number, from the closed lists.

import type { Column } from '../../gazetteer/kinds.js'
import { HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Scan } from '../date/scan.js'
import { blocked, type Unless, unlessOf } from '../modifiers.js'
import { contextWithin } from '../numerals/context.js'
import { CONTEXT } from '../numerals/context-bits.js'
import { isOneOf } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { Details, shorterWord, wordAt, wordEnd } from '../numerals/words.js'
import type { Numeral } from '../numerals.js'

/** A row of `counter` or `unit`. */
export interface Counter {
  /** '' for a longer word that is none (10단지). */
  unit: string
  /** Takes Arabic and Sino-Korean numerals, native ones, or both. */
  digit: boolean
  native: boolean
  /** May stand right after a native numeral: after any, after all but 한, after none; `tight` never stands a space away. */
  glued: Column<'counter', 'glued'>
  /** 제 before the number belongs to the quantity. */
  ordinal: boolean
  /** Part of a name where a word is glued to the number (형사5부), or stands a space before it as well (고리 2호기). */
  name: Column<'counter', 'name'>
  measure: boolean
  /** `tight` and all the same of ten thousands: 3만호, 2만선. */
  large: boolean
  /** What makes a noun of it: behind a sum and a space it is no counter then (1조 배당). */
  unless: Unless | null
}

const counters = new Details(['counter', 'unit'], ([row]): Counter => {
  return {
    unit: row.unit ?? '',
    digit: row.script !== 'native',
    native: row.script !== 'digit',
    glued: row.glued ?? '',
    ordinal: row.ordinal === '1',
    name: row.name ?? '',
    measure: row.list === 'unit',
    large: row.large === '1',
    unless: unlessOf(row),
  }
})

/** Letters around a lane in which a road is named. */
const ROAD = 20

/** Where the counter that `counterAt` found ends. */
export let counterEnd = 0

/** The longest counter at `at` behind which a word may end. */
export function counterAt(scan: Scan, at: number, script: Numeral['script']): Counter | undefined {
  const digit = script === 'digit'
  let end = 0
  for (let place = wordAt(at, WORD.COUNTER); place !== 0; place = shorterWord(at, end, WORD.COUNTER)) {
    const counter = counters.at(place)
    if (counter.unit === '') return undefined
    end = wordEnd
    if (!(script === 'native' ? counter.native : counter.digit) || !ends(scan, end, counter, digit)) continue
    // 1차로 200억원을 들인다: first of all; lanes are told of roads.
    if (digit && counter.unit === '차로' && isOneOf(' ,는도', scan.units[end]) && !contextWithin(at - ROAD, end + ROAD, CONTEXT.LANE))
      continue
    // 한 A is no ampere.
    if (!digit && counter.measure && scan.classes[at] !== HANGUL) continue
    // 3대째, 다섯 잔째; 3주째 is three weeks.
    counterEnd = counter.unit !== '주' && isNth(scan, end) ? end + 1 : end
    return counter
  }
  return undefined
}

/** After 억 or 조 and a space: 3억 명이, 2억 회, but not 1조 배당, 2조 도로. */
export function countsSum(scan: Scan, at: number): boolean {
  const counter = counterAt(scan, at, 'digit')
  return counter !== undefined && counter.glued !== 'tight' && !blocked(scan.value, counter.unless, counterEnd)
}

const isNth = (scan: Scan, end: number): boolean => scan.units[end] === UNIT.째 && scan.wordEnds(end + 1)

function ends(scan: Scan, end: number, counter: Counter, digit: boolean): boolean {
  const kind = scan.classes[end]
  if (kind !== HANGUL) return kind !== LATIN || scan.classes[end - 1] !== LATIN
  // A sign or Latin unit ends where its letters end: 300㎾h로, 2만4000TEU급.
  if (counter.measure && scan.classes[end - 1] !== HANGUL) return true
  if (scan.numberEnds(end) || isNth(scan, end)) return true
  const wanted = WORD.AFTER_ANY | (digit ? WORD.AFTER_DIGITS : 0) | (counter.measure ? WORD.AFTER_MEASURE : 0)
  for (let place = wordAt(end, wanted); place !== 0; place = shorterWord(end, wordEnd, wanted)) if (scan.wordEnds(wordEnd)) return true
  return false
}
