// Which currency stands beside a number: words and signs after it, signs and codes before it.

import type { Gazetteer, Word } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { CLASS_OF, DIGIT, HANGUL, LATIN, MARK, OPEN } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { blocked } from '../modifiers.js'
import { LIST, listedAt, listedEnd } from '../numerals/listed.js'
import { wordValues } from '../numerals/rows.js'

const SPACE = 0x20
/** Longest sign or code before a number, in code units. */
const LONGEST_SIGN = 5
/** How far the country of a shared currency word is looked for, before and after the amount. */
const NEAR_BEFORE = 600
const NEAR_AFTER = 100

/** What was found; valid until the next call. */
export const currency = {
  word: null as Word | null,
  /** After the number: where the currency ends. Before it: where it starts. */
  edge: 0,
}

/** 원, 억 달러, USD right after `end` or one space later; into `currency`. */
export function currencyAfter(context: Context, end: number, multiplied: boolean, digits: number): boolean {
  return at(context, end, multiplied, digits) || (context.text.units[end] === SPACE && at(context, end + 1, multiplied, digits))
}

function at(context: Context, from: number, multiplied: boolean, digits: number): boolean {
  const { value, classes } = context.text
  const word = listedAt(context.gazetteer, codesOf(), from, LIST.currency)
  if (word === null || word.place === 'before') return false
  const end = listedEnd
  // With its country in front (루마니아 레우) the word is sure.
  const bare = end - from <= word.form.length
  if (bare && word.needs === 'multiplier' && !multiplied) return false
  if (bare && word.needs === 'two' && !multiplied && digits < 2) return false
  if (word.needs === 'major') return false
  if (classes[end - 1] === LATIN && classes[end] === LATIN) return false
  if (blocked(value, word, end)) return false
  currency.word = word
  currency.edge = end
  return true
}

/** The hundredth that belongs to a major unit (20센트 after 1달러) at `from` or one space later; into `currency`. */
export function hundredthAfter(context: Context, from: number, code: string): boolean {
  const start = context.text.units[from] === SPACE ? from + 1 : from
  const word = listedAt(context.gazetteer, codesOf(), start, LIST.currency)
  if (word === null || word.power === undefined) return false
  // 센트 is the hundredth of every dollar and of the euro.
  if (word.code !== code && !(word.form === '센트' && (code === 'EUR' || code.endsWith('D')))) return false
  currency.word = word
  currency.edge = listedEnd
  return true
}

/** $, US$, €, KRW right before `start` or one space earlier; into `currency`. */
export function currencyBefore(context: Context, start: number): boolean {
  const { units, classes } = context.text
  const end = units[start - 1] === SPACE ? start - 1 : start
  if (end < 1) return false
  const kind = classes[end - 1]
  if (kind !== LATIN && kind !== MARK) return false
  const codes = codesOf()
  for (let from = Math.max(0, end - LONGEST_SIGN); from < end; from++) {
    const word = listedAt(context.gazetteer, codes, from, LIST.currency)
    if (word === null || listedEnd !== end || (word.place !== 'before' && word.place !== 'both')) continue
    // 10₩ 100, 100 USD 500: the sign belongs to the number before it.
    if (from > 0 && (classes[from - 1] === DIGIT || (classes[from] === LATIN && classes[from - 1] === LATIN))) continue
    if (word.place === 'both' && from > 1 && units[from - 1] === SPACE && classes[from - 2] === DIGIT) continue
    currency.word = word
    currency.edge = from
    return true
  }
  return false
}

/** A currency word in front of the number that belongs to the amount: 미화 30만 달러. Returns where the amount starts. */
export function leadBefore(context: Context, start: number, code: string): number {
  const { units, value, classes } = context.text
  const end = units[start - 1] === SPACE ? start - 1 : start
  if (end < 2 || classes[end - 1] !== HANGUL) return start
  const { leads, lasts } = vocabularyOf(context.gazetteer)
  if (!lasts.includes(value[end - 1])) return start
  for (const lead of leads) {
    const from = end - lead.form.length
    if (lead.code !== code || from < 0 || !value.startsWith(lead.form, from)) continue
    if (from > 0 && classes[from - 1] === HANGUL) continue
    // 한화 is also a group of firms: it is the currency only where an amount is restated (… 한화 1270억원), right after a bracket.
    if (lead.needs === 'bracket' && (from === 0 || classes[from - 1] !== OPEN)) continue
    return from
  }
  return start
}

/** The code of a word that several countries share, by the country named nearest; the word's own code without one. */
export function codeOf(context: Context, word: Word, start: number, end: number): string {
  const countries = vocabularyOf(context.gazetteer).countries.get(word.form)
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
    if (where > 0 && where < first && !isHangul(after.charCodeAt(where - 1))) {
      first = where
      code = own
    }
  }
  return code
}

/** The last place where `name` begins a word (이란 is also a particle). */
function lastWord(text: string, name: string): number {
  let at = text.lastIndexOf(name)
  while (at > 0 && isHangul(text.charCodeAt(at - 1))) at = text.lastIndexOf(name, at - 1)
  return at
}

const isHangul = (unit: number): boolean => CLASS_OF[unit] === HANGUL

export const sharesWord = (context: Context, word: Word): boolean => vocabularyOf(context.gazetteer).countries.has(word.form)

interface Vocabulary {
  leads: readonly Word[]
  /** Their last letters. */
  lasts: string
  /** Shared currency word → countries and codes. */
  countries: ReadonlyMap<string, readonly (readonly [country: string, code: string])[]>
}

const vocabularies = new WeakMap<Gazetteer, Vocabulary>()

function vocabularyOf(gazetteer: Gazetteer): Vocabulary {
  let found = vocabularies.get(gazetteer)
  if (found === undefined) {
    const rows = wordValues(gazetteer).flatMap((value) => gazetteer.wordRows[value])
    const countries = new Map<string, (readonly [string, string])[]>()
    for (const row of rows) {
      if (row.list !== 'currency-country') continue
      const pairs = countries.get(row.word) ?? []
      for (const name of row.names.split('|')) pairs.push([name, row.code])
      countries.set(row.word, pairs)
    }
    const leads = rows.filter((row) => row.list === 'money-lead')
    found = { leads, lasts: leads.map(({ form }) => form[form.length - 1]).join(''), countries }
    vocabularies.set(gazetteer, found)
  }
  return found
}
