// The closed lists → the tables of the number rules, which ship with the lists.

import { bytesOf, type Sections } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer, type Word } from '../../gazetteer/gazetteer.js'
import { keyOf } from '../../trie/trie.js'
import * as MARK from './last-bits.js'
import { numberLetters, wordLetters } from './start-letters.js'
import type { CompiledTables } from './tables.js'
import * as WORD from './word-bits.js'

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

/** Rising numbers as the steps between them, which compress to a fifth. */
const stepsOf = (values: Uint32Array): Uint32Array => values.map((value, i) => (i === 0 ? value : value - values[i - 1]))

function build(gazetteer: Gazetteer): CompiledTables {
  const bitsOfLeaf = new Map<number, number>()
  for (const list of Object.keys(LISTS))
    for (const { leaf, word } of entriesOf(gazetteer, list)) bitsOfLeaf.set(leaf, (bitsOfLeaf.get(leaf) ?? 0) | bitsOf(word))
  const values = [0, ...[...bitsOfLeaf.keys()].sort((a, b) => a - b)]
  const tables: CompiledTables = {
    values: Uint32Array.from(values),
    bits: Int32Array.from(values, (value) => bitsOfLeaf.get(value) ?? 0),
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

function letterMarks(gazetteer: Gazetteer, { marks }: CompiledTables): void {
  const { alphabet, words } = gazetteer
  const last = (form: string): number => alphabet[form.charCodeAt(form.length - 1)]
  for (const { word } of entriesOf(gazetteer, 'approximator'))
    if (word.place === 'before' || word.place === 'skip') marks[last(word.form)] |= MARK.APPROXIMATOR
  for (const { word } of entriesOf(gazetteer, 'money-lead')) marks[last(word.form)] |= MARK.LEAD
  for (const { leaf, word } of entriesOf(gazetteer, 'currency'))
    if (word.place === 'before' || word.place === 'both') marks[keyOf(words, leaf).pop()!] |= MARK.CURRENCY
}
