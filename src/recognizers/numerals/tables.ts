// What the number rules need of the closed lists, as typed arrays: compiled with the lists, viewed at load.

import { bytesOf, type Sections, viewOf } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer, type Word } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { keyOf } from '../../trie/trie.js'
import { numberLetters, wordLetters } from './start-letters.js'
import { WORD } from './word-bits.js'

export { CONTEXT, EVIDENCE, WORD } from './word-bits.js'

const LISTS: Readonly<Record<string, number>> = {
  approximator: WORD.APPROXIMATOR,
  article: WORD.ARTICLE,
  counted: WORD.COUNTED,
  counter: WORD.COUNTER,
  crowded: WORD.CROWDED,
  currency: WORD.CURRENCY,
  'date-unit': WORD.DATE_UNIT,
  'money-noun': WORD.MONEY_NOUN,
  multiplier: WORD.MULTIPLIER,
  'not-money': WORD.NOT_MONEY,
  'not-per': WORD.NOT_PER,
  'not-percent': WORD.NOT_PERCENT,
  percent: WORD.PERCENT,
  'time-unit': WORD.TIME_UNIT,
  unit: WORD.COUNTER,
  'date-word': WORD.DATE_WORD,
  season: WORD.DATE_WORD,
  holiday: WORD.DATE_WORD,
  'time-word': WORD.TIME_WORD,
  'counter-before': WORD.COUNTER_BEFORE,
  'near-number': WORD.CONTEXT,
  // By kind.
  'counter-after': 0,
  'date-context': 0,
}
const AFTER: Readonly<Record<string, number>> = {
  any: WORD.AFTER_ANY,
  digit: WORD.AFTER_DIGITS,
  measure: WORD.AFTER_MEASURE,
  sum: WORD.AFTER_SUM,
}

/** What a letter may be the last of before a number: an approximator, a currency word of an amount that has another, a currency. */
export const MARK = { APPROXIMATOR: 1, LEAD: 2, CURRENCY: 4 } as const

export interface NumberTables {
  /** Values of the word trie that are words of numbers, rising, after a 0. The place of a word is its index here. */
  readonly values: Uint32Array
  /** Place → bits of `WORD`. */
  readonly bits: Int32Array
  /** Value → place, 0 for other words. */
  readonly places: Uint16Array
  /** Trie id of a letter → what a word may be that it begins (bits of `START` and groups), and from bit 16 on what one may be whose second letter it is. */
  readonly letters: Int32Array
  /** Trie id of a letter → bits of the words that it begins. */
  readonly firsts: Int32Array
  /** Trie id of a letter → bits of `MARK`. */
  readonly marks: Uint8Array
}

/** The sections that `compile` takes along. */
export function numberSections(gazetteer: Gazetteer): Sections {
  const { values, bits, letters, firsts, marks } = build(gazetteer)
  return {
    'number.values': bytesOf(stepsOf(values)),
    'number.bits': bytesOf(bits),
    'number.letters': bytesOf(letters),
    'number.firsts': bytesOf(firsts),
    'number.marks': marks,
  }
}

/** Lists that were compiled by hand come without the sections. */
export const numberTables = memoize((gazetteer: Gazetteer) =>
  gazetteer.sections['number.firsts'] === undefined ? build(gazetteer) : view(gazetteer),
)

function view({ sections, words }: Gazetteer): NumberTables {
  const values = summed(viewOf(sections['number.values'], Uint32Array))
  return {
    values,
    bits: viewOf(sections['number.bits'], Int32Array),
    places: placesOf(values, words.slots.length),
    letters: viewOf(sections['number.letters'], Int32Array),
    firsts: viewOf(sections['number.firsts'], Int32Array),
    marks: sections['number.marks'],
  }
}

/** Rising numbers as the steps between them, which compress to a fifth. */
const stepsOf = (values: Uint32Array): Uint32Array => values.map((value, i) => (i === 0 ? value : value - values[i - 1]))

function summed(steps: Uint32Array): Uint32Array {
  let value = 0
  return steps.map((step) => (value += step))
}

function placesOf(values: ArrayLike<number>, size: number): Uint16Array {
  const places = new Uint16Array(size)
  for (let place = 1; place < values.length; place++) places[values[place]] = place
  return places
}

function build(gazetteer: Gazetteer): NumberTables {
  const bitsOfLeaf = new Map<number, number>()
  for (const list of Object.keys(LISTS))
    for (const { leaf, word } of entriesOf(gazetteer, list)) bitsOfLeaf.set(leaf, (bitsOfLeaf.get(leaf) ?? 0) | bitsOf(word))
  const values = [0, ...[...bitsOfLeaf.keys()].sort((a, b) => a - b)]
  const tables: NumberTables = {
    values: Uint32Array.from(values),
    bits: Int32Array.from(values, (value) => bitsOfLeaf.get(value) ?? 0),
    places: placesOf(values, gazetteer.words.slots.length),
    letters: new Int32Array(gazetteer.letters.length + 1),
    firsts: new Int32Array(gazetteer.letters.length + 1),
    marks: new Uint8Array(gazetteer.letters.length + 1),
  }
  for (let place = 1; place < values.length; place++) tables.firsts[keyOf(gazetteer.words, values[place])[0]] |= tables.bits[place]
  letterMarks(gazetteer, tables)
  numberLetters(gazetteer, tables)
  wordLetters(gazetteer, tables)
  return tables
}

function bitsOf(row: Word): number {
  if (row.list === 'date-context') return row.kind === 'prefix' ? WORD.DATE_PREFIX : WORD.CONTEXT
  if (row.list === 'counter-after') return (row.kind ?? 'any').split('|').reduce((bits, kind) => bits | AFTER[kind], 0)
  return LISTS[row.list]
}

function letterMarks(gazetteer: Gazetteer, { marks }: NumberTables): void {
  const { alphabet, words } = gazetteer
  const last = (form: string): number => alphabet[form.charCodeAt(form.length - 1)]
  for (const { word } of entriesOf(gazetteer, 'approximator'))
    if (word.place === 'before' || word.place === 'skip') marks[last(word.form)] |= MARK.APPROXIMATOR
  for (const { word } of entriesOf(gazetteer, 'money-lead')) marks[last(word.form)] |= MARK.LEAD
  for (const { leaf, word } of entriesOf(gazetteer, 'currency'))
    if (word.place === 'before' || word.place === 'both') marks[keyOf(words, leaf).pop()!] |= MARK.CURRENCY
}
