// Which currency stands beside a number: words and signs after it, signs and codes before it.

import { type Gazetteer, type Word, wordsOf } from '../../gazetteer/gazetteer.js'
import type { Column } from '../../gazetteer/kinds.js'
import { memoize } from '../../gazetteer/memoize.js'
import { DIGIT, HANGUL, LATIN, OPEN, MARK as SIGN } from '../../text/classes.js'
import { isSyllable } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import { Scan } from '../date/scan.js'
import { blocked, type Unless, unlessOf } from '../modifiers.js'
import * as MARK from '../numerals/last-bits.js'
import * as WORD from '../numerals/word-bits.js'
import { Details, marksAt, wordAt, wordEnd } from '../numerals/words.js'
import { hasSequel } from './headline.js'

/** Longest sign or code before a number, in code units. */
const LONGEST_SIGN = 5
/** How far the country of a shared currency word is looked for, before and after the amount. */
const NEAR_BEFORE = 600
const NEAR_AFTER = 100

/** A row of `currency`. */
export interface Currency {
  readonly form: string
  readonly code: string
  /** The unit is 10^power of the currency; 0 for the currency itself. */
  readonly power: number
  readonly place: Column<'currency', 'place'>
  readonly needs: Column<'currency', 'needs'>
  readonly unless: Unless | null
  /** May follow one lone digit letter. */
  readonly digit: boolean
}

type Countries = readonly (readonly [country: string, code: string])[]

const currencies = new Details(['currency'], ([row]): Currency => {
  return {
    form: row.form,
    code: row.code,
    power: Number(row.power ?? 0),
    place: row.place ?? '',
    needs: row.needs ?? '',
    unless: unlessOf(row),
    digit: row.digit !== undefined,
  }
})

/** What was found; valid until the next call. */
export const currency = {
  word: null as Currency | null,
  /** After the number: where the currency ends. Before it: where it starts. */
  edge: 0,
}

/** 원, 억 달러, USD right after `end` or one space later; into `currency`. */
export function currencyAfter(context: Context, end: number, multiplied: boolean, digits: number): boolean {
  return (
    at(context, end, multiplied, digits, false) ||
    (context.text.units[end] === UNIT.SPACE && at(context, end + 1, multiplied, digits, true))
  )
}

function at(context: Context, from: number, multiplied: boolean, digits: number, spaced: boolean): boolean {
  const place = wordAt(from, WORD.CURRENCY)
  if (place === 0) return false
  const { value, classes } = context.text
  const word = currencies.at(place)
  if (word.place === 'before') return false
  const end = wordEnd
  // With its country in front (루마니아 레우) the word is sure.
  const bare = end - from <= word.form.length
  if (word.needs !== '') {
    if (word.needs === 'major') return false
    // Right behind digits it is no other word: 5실링, 4200라리.
    const dong = word.code === 'VND'
    const enough = multiplied || (!dong && (classes[from - 1] === DIGIT || (word.needs === 'two' && digits > 1)))
    // 10만 동 are houses unless 베트남 is spoken of.
    if (bare && (!enough || (dong && spaced && !value.slice(Math.max(0, from - NEAR_BEFORE), from).includes('베트남')))) return false
  }
  if (classes[end - 1] === LATIN && classes[end] === LATIN) return false
  if (blocked(value, word.unless, end) && !value.startsWith('부터', end)) return false
  // 24조 원전, 300억 숨긴, 500억 불씨: a letter after a space begins other words.
  if (spaced && end - from === 1 && classes[end] === HANGUL && !hasSequel(end) && !new Scan(context).numberEnds(end)) return false
  currency.word = word
  currency.edge = end
  return true
}

/** The hundredth that belongs to a major unit (20센트 after 1달러) at `from` or one space later; into `currency`. */
export function hundredthAfter(context: Context, from: number, code: string): boolean {
  const place = wordAt(context.text.units[from] === UNIT.SPACE ? from + 1 : from, WORD.CURRENCY)
  if (place === 0) return false
  const word = currencies.at(place)
  if (word.power === 0) return false
  // 센트 is the hundredth of every dollar and of the euro.
  if (word.code !== code && !(word.form === '센트' && (code === 'EUR' || code.endsWith('D')))) return false
  currency.word = word
  currency.edge = wordEnd
  return true
}

/** $, US$, €, KRW right before `start` or one space earlier; into `currency`. */
export function currencyBefore(context: Context, start: number): boolean {
  const { units, classes } = context.text
  const end = units[start - 1] === UNIT.SPACE ? start - 1 : start
  if (end < 1 || (marksAt(end - 1) & MARK.CURRENCY) === 0) return false
  const kind = classes[end - 1]
  if (kind !== LATIN && kind !== SIGN) return false
  for (let from = Math.max(0, end - LONGEST_SIGN); from < end; from++) {
    const place = wordAt(from, WORD.CURRENCY)
    if (place === 0 || wordEnd !== end) continue
    const word = currencies.at(place)
    if (word.place !== 'before' && word.place !== 'both') continue
    // 10₩ 100, 100 USD 500: the sign belongs to the number before it.
    if (from > 0 && (classes[from - 1] === DIGIT || (classes[from] === LATIN && classes[from - 1] === LATIN))) continue
    if (word.place === 'both' && from > 1 && units[from - 1] === UNIT.SPACE && classes[from - 2] === DIGIT) continue
    currency.word = word
    currency.edge = from
    return true
  }
  return false
}

/** The code of the currency that `leadBefore` was asked for, or of the dollars that it found: 호주달러 3억 달러. */
export let leadCode = ''

/** A currency word in front of the number that belongs to the amount: 미화 30만 달러. Returns where the amount starts. */
export function leadBefore(context: Context, start: number, code: string): number {
  const { units, value, classes } = context.text
  leadCode = code
  const end = units[start - 1] === UNIT.SPACE ? start - 1 : start
  if (end < 2 || (marksAt(end - 1) & MARK.LEAD) === 0 || classes[end - 1] !== HANGUL) return start
  for (const lead of vocabularyOf(context.gazetteer).leads) {
    const from = end - lead.form.length
    if ((lead.code !== code && (code !== 'USD' || !lead.form.endsWith('달러'))) || from < 0 || !value.startsWith(lead.form, from)) continue
    if (from > 0 && classes[from - 1] === HANGUL) continue
    // 한화 is also a group of firms: it is the currency only where an amount is restated (… 한화 1270억원), right after a bracket.
    if (lead.needs === 'bracket' && (from === 0 || classes[from - 1] !== OPEN)) continue
    leadCode = lead.code
    return from
  }
  return start
}

/** The code of a word that several countries share, by the country named nearest; the word's own code without one. */
export function codeOf(context: Context, word: Currency, start: number, end: number): string {
  const countries = countriesOf(context, word)
  if (countries === undefined) return word.code
  const { value } = context.text
  const before = value.slice(Math.max(0, start - NEAR_BEFORE), start)
  let code = word.code
  let nearest = -1
  for (const [country, own] of countries) {
    const where = lastWord(before, country)
    if (where > nearest) {
      nearest = where
      code = own
    }
  }
  if (nearest >= 0) return code
  const after = value.slice(end, end + NEAR_AFTER)
  let first = after.length
  for (const [country, own] of countries) {
    const where = after.indexOf(country)
    if (where > 0 && where < first && !isSyllable(after.charCodeAt(where - 1))) {
      first = where
      code = own
    }
  }
  return code
}

/** The last place where `name` begins a word (이란 is also a particle). */
function lastWord(text: string, name: string): number {
  let at = text.lastIndexOf(name)
  while (at > 0 && isSyllable(text.charCodeAt(at - 1))) at = text.lastIndexOf(name, at - 1)
  return at
}

export const sharesWord = (context: Context, word: Currency): boolean => countriesOf(context, word) !== undefined

/** Countries that share a word, and their codes; undefined for a word of one country. */
const countriesOf = ({ gazetteer }: Context, { form }: Currency): Countries | undefined => vocabularyOf(gazetteer).countries.get(form)

interface Vocabulary {
  leads: readonly Word<'money-lead'>[]
  /** Shared currency word → countries and codes. */
  countries: ReadonlyMap<string, Countries>
}

const vocabularyOf = memoize((gazetteer: Gazetteer): Vocabulary => {
  const countries = new Map<string, (readonly [string, string])[]>()
  for (const row of wordsOf(gazetteer, 'currency-country')) {
    const pairs = countries.get(row.word) ?? []
    for (const name of row.names.split('|')) pairs.push([name, row.code])
    countries.set(row.word, pairs)
  }
  return { leads: wordsOf(gazetteer, 'money-lead'), countries }
})
