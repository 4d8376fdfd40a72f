// What the number rules need of the closed lists, as typed arrays: compiled with the lists, viewed at load.

import { bytesOf, type Sections, viewOf } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer, type Word } from '../../gazetteer/gazetteer.js'
import { keyOf } from '../../trie/trie.js'
import { WEEKDAYS } from '../date/calendar.js'
import { BRANCHES, STEMS } from '../date/sexagenary.js'
import { digitLetter, firstLetter, MYEOT, NUMBER_LETTERS, POINT, STRONG_POINT, SU, YEO } from './letters.js'
import { NATIVE_ONES, NATIVE_TENS } from './native.js'

/** What a word may be: a row of the list of that name, `DATE_WORD` also of season and holiday. */
export const WORD = {
  APPROXIMATOR: 1,
  ARTICLE: 1 << 1,
  COUNTED: 1 << 2,
  COUNTER: 1 << 3,
  CROWDED: 1 << 4,
  CURRENCY: 1 << 5,
  DATE_UNIT: 1 << 6,
  MONEY_NOUN: 1 << 7,
  MULTIPLIER: 1 << 8,
  NOT_MONEY: 1 << 9,
  NOT_PER: 1 << 10,
  NOT_PERCENT: 1 << 11,
  PERCENT: 1 << 12,
  TIME_UNIT: 1 << 13,
  UNIT: 1 << 14,
  DATE_WORD: 1 << 15,
  TIME_WORD: 1 << 16,
  /** `counter-after`: behind any counter, behind one of an Arabic number, behind a measure. */
  AFTER_ANY: 1 << 27,
  AFTER_DIGITS: 1 << 28,
  AFTER_MEASURE: 1 << 29,
  COUNTER_BEFORE: 1 << 30,
} as const

/** `date-context`, by kind. */
export const CONTEXT = {
  prefix: 1 << 17,
  tail: 1 << 18,
  ordinal: 1 << 19,
  'long-after': 1 << 20,
  'long-stem': 1 << 21,
  'long-before': 1 << 22,
  'feast-after': 1 << 23,
  suffix: 1 << 24,
  'meal-after': 1 << 25,
  'lunch-after': 1 << 26,
} as const
export type ContextKind = keyof typeof CONTEXT

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
  unit: WORD.UNIT,
  'date-word': WORD.DATE_WORD,
  season: WORD.DATE_WORD,
  holiday: WORD.DATE_WORD,
  'time-word': WORD.TIME_WORD,
  'counter-before': WORD.COUNTER_BEFORE,
  // By kind.
  'counter-after': 0,
  'date-context': 0,
}
const AFTER: Readonly<Record<string, number>> = { measure: WORD.AFTER_MEASURE, digit: WORD.AFTER_DIGITS }

/** Words that show that letters before them are a number. */
export const EVIDENCE = WORD.CURRENCY | WORD.PERCENT | WORD.UNIT | WORD.COUNTER | WORD.TIME_UNIT | WORD.DATE_UNIT
/** Words that count things. */
export const COUNTS = WORD.UNIT | WORD.COUNTER

/** What a first letter may begin, and what the second one lets it be. */
export const START = {
  /** A digit or a Hanja letter: the class of the token says so. */
  BY_CLASS: 1,
  DIGIT_WORD: 1 << 1,
  MULTIPLIER: 1 << 2,
  OPEN: 1 << 3,
  /** A native numeral of one letter. */
  SHORT_NATIVE: 1 << 4,
} as const
/** Bits of pairs of letters, each shared by some first letters: longer native numerals, words of dates and times. Those of one letter have their own. */
const NATIVE_GROUPS = [1 << 5, 1 << 6]
const ONE_LETTER = 1 << 7
const WORD_GROUPS = [1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15]
export const SECOND = 16
export const NUMBER_START = 0x7f
export const WORD_START = 0xff80

/** What a letter may be the last of before a number: an approximator, a currency word of an amount that has another, a currency. */
export const MARK = { APPROXIMATOR: 1, LEAD: 2, CURRENCY: 4 } as const

export interface NumberTables {
  /** Values of the word trie that are words of numbers, rising, after a 0. The place of a word is its index here. */
  readonly values: Uint32Array
  /** Place → bits of `WORD` and `CONTEXT`. */
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
    'number.values': bytesOf(values),
    'number.bits': bytesOf(bits),
    'number.letters': bytesOf(letters),
    'number.firsts': bytesOf(firsts),
    'number.marks': marks,
  }
}

const cache = new WeakMap<Gazetteer, NumberTables>()

export function numberTables(gazetteer: Gazetteer): NumberTables {
  let tables = cache.get(gazetteer)
  if (tables === undefined) {
    // Lists that were compiled by hand come without the sections.
    tables = gazetteer.sections['number.firsts'] === undefined ? build(gazetteer) : view(gazetteer)
    cache.set(gazetteer, tables)
  }
  return tables
}

function view({ sections, words }: Gazetteer): NumberTables {
  const values = viewOf(sections['number.values'], Uint32Array)
  return {
    values,
    bits: viewOf(sections['number.bits'], Int32Array),
    places: placesOf(values, words.slots.length),
    letters: viewOf(sections['number.letters'], Int32Array),
    firsts: viewOf(sections['number.firsts'], Int32Array),
    marks: sections['number.marks'],
  }
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
  if (row.list === 'date-context') return CONTEXT[row.kind as ContextKind] ?? 0
  if (row.list === 'counter-after') return AFTER[row.kind] ?? WORD.AFTER_ANY
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

const DIGITS = '0123456789'
/** The first syllable; Hanja come before. */
const HANGUL = 0xac00

/** Letters that no list uses share the id 0, and what any of them may be. */
function numberLetters(gazetteer: Gazetteer, { values, bits, letters }: NumberTables): void {
  const { alphabet, words } = gazetteer
  const { DIGIT_WORD, MULTIPLIER, OPEN, SHORT_NATIVE } = START
  const begin = (unit: number, bit: number): void => {
    letters[alphabet[unit]] |= bit
  }
  const goOn = (unit: number, bit: number): void => {
    letters[alphabet[unit]] |= bit << SECOND
  }
  for (const unit of NUMBER_LETTERS) {
    if (unit < HANGUL) {
      // Hanja numbers are rare, and most of their letters are in no list.
      begin(unit, START.BY_CLASS)
      continue
    }
    const digit = digitLetter(unit) !== 0
    if (firstLetter(unit) !== 0) begin(unit, digit ? DIGIT_WORD : MULTIPLIER)
    // No two digit letters make a number.
    goOn(unit, MULTIPLIER | (digit ? 0 : OPEN | DIGIT_WORD))
  }
  for (const unit of [SU, MYEOT]) begin(unit, OPEN)
  for (const unit of [SU, MYEOT, YEO, POINT, STRONG_POINT]) goOn(unit, MULTIPLIER)
  for (const unit of [POINT, STRONG_POINT, ...unitsOf('분')]) goOn(unit, DIGIT_WORD)
  for (const unit of unitsOf(DIGITS)) {
    begin(unit, START.BY_CLASS)
    goOn(unit, MULTIPLIER)
  }
  for (let id = 0; id < letters.length; id++) letters[id] |= START.BY_CLASS << SECOND
  for (let place = 1; place < values.length; place++)
    if ((bits[place] & (EVIDENCE | WORD.MULTIPLIER)) !== 0) letters[keyOf(words, values[place])[0]] |= (MULTIPLIER | SHORT_NATIVE) << SECOND
  // A digit letter alone is a number before the short names of currencies and signs of percents only, and in a fraction.
  for (const { word } of entriesOf(gazetteer, 'currency'))
    if (word.form.length <= 2 || word.digit !== undefined) goOn(word.form.charCodeAt(0), DIGIT_WORD)
  for (const { word } of entriesOf(gazetteer, 'percent')) if (word.form.charCodeAt(0) < HANGUL) goOn(word.form.charCodeAt(0), DIGIT_WORD)
  // A space before the unit or the multiplier, the sign of a range.
  goOn(0x20, MULTIPLIER | OPEN | SHORT_NATIVE)
  goOn(0x7e, MULTIPLIER)
  const natives: Pairs = new Map()
  for (const word of [...NATIVE_ONES, ...NATIVE_TENS]) {
    const first = word.charCodeAt(0)
    // 둘, 셋 and 하나 stand before no unit.
    if ((firstLetter(first) & 2) === 0) continue
    if (word.length > 1) addPair(natives, alphabet[first], alphabet[word.charCodeAt(1)])
    else begin(first, SHORT_NATIVE)
  }
  // 열두, 쉰여.
  for (const word of NATIVE_ONES) goOn(word.charCodeAt(0), SHORT_NATIVE)
  goOn(YEO, SHORT_NATIVE)
  share(natives, NATIVE_GROUPS, letters)
}

/** What may stand after a word of one letter besides particles. */
const SIGNS = '\0\n\r\t .,!?;:()[]{}<>\'"‘’“”…·~-/=|▲△◇◆■□●○※'
const AFTER_WORD = '동치분물쯤께경중말초전후뒤'

function wordLetters(gazetteer: Gazetteer, { values, bits, letters }: NumberTables): void {
  const { alphabet, words } = gazetteer
  const pairs: Pairs = new Map()
  for (let place = 1; place < values.length; place++) {
    if ((bits[place] & (WORD.DATE_WORD | WORD.TIME_WORD | CONTEXT.prefix)) === 0) continue
    const key = keyOf(words, values[place])
    if (key.length > 1) addPair(pairs, key[0], key[1])
    else if ((bits[place] & (WORD.DATE_WORD | WORD.TIME_WORD)) !== 0) letters[key[0]] |= ONE_LETTER
    else for (const unit of unitsOf(` ${DIGITS}`)) addPair(pairs, key[0], alphabet[unit])
  }
  // A word of one letter is followed by no letter or by a particle.
  const particles = [...entriesOf(gazetteer, 'josa'), ...entriesOf(gazetteer, 'ending')].map(({ word }) => word.form.charCodeAt(0))
  for (const unit of [...particles, ...unitsOf(SIGNS + DIGITS + AFTER_WORD)]) letters[alphabet[unit]] |= ONE_LETTER << SECOND
  // 월요일, 병오년, 첫 번째.
  for (const unit of unitsOf(WEEKDAYS)) addPair(pairs, alphabet[unit], alphabet['요'.charCodeAt(0)])
  for (const stem of unitsOf(STEMS)) for (const branch of unitsOf(BRANCHES)) addPair(pairs, alphabet[stem], alphabet[branch])
  for (const unit of unitsOf(' 번')) addPair(pairs, alphabet['첫'.charCodeAt(0)], alphabet[unit])
  share(pairs, WORD_GROUPS, letters)
}

/** First letter → its second letters, both by trie id. */
type Pairs = Map<number, Set<number>>

function addPair(pairs: Pairs, first: number, second: number): void {
  const seconds = pairs.get(first)
  if (seconds === undefined) pairs.set(first, new Set([second]))
  else seconds.add(second)
}

/** Gives each first letter one of few bits, so that the fewest pairs pass that are none: letters of many pairs first. */
function share(pairs: Pairs, groups: readonly number[], letters: Int32Array): void {
  const shared = groups.map((bit) => ({ bit, firsts: 0, seconds: new Set<number>() }))
  for (const [first, seconds] of [...pairs].sort((a, b) => b[1].size - a[1].size || a[0] - b[0])) {
    let best = shared[0]
    let least = Number.POSITIVE_INFINITY
    for (const group of shared) {
      const both = new Set([...group.seconds, ...seconds]).size
      const cost = (group.firsts + 1) * both - group.firsts * group.seconds.size
      if (cost < least) {
        least = cost
        best = group
      }
    }
    best.firsts++
    for (const second of seconds) best.seconds.add(second)
    letters[first] |= best.bit
    for (const second of seconds) letters[second] |= best.bit << SECOND
  }
}

const unitsOf = (letters: string): number[] => Array.from(letters, (letter) => letter.charCodeAt(0))
