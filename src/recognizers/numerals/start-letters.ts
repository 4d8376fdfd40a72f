// The letters that numbers and words of dates and times begin with, and those that may come second: bits that are compiled with the lists.

import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { FIRST_SYLLABLE } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import { keyOf } from '../../trie/trie.js'
import { WEEKDAYS } from '../date/calendar.js'
import { BRANCHES, STEMS } from '../date/sexagenary.js'
import { digitLetter, firstLetter, isCoefficientLetter, isMultiplierLetter } from './letters.js'
import { ONES, TENS } from './native.js'
import * as START from './start-bits.js'
import { SECOND } from './start-bits.js'
import type { CompiledTables } from './tables.js'
import * as WORD from './word-bits.js'
import { EVIDENCE } from './word-bits.js'

/** Bits of pairs of letters, each shared by some first letters: longer native numerals, words of dates and times. Those of one letter have their own. */
const NATIVE_GROUPS = [1 << 5, 1 << 6]
const ONE_LETTER = 1 << 7
const WORD_GROUPS = [1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15]
const DIGITS = '0123456789'
/** Letters of numbers. */
const NUMBER_LETTERS = Array.from({ length: 65536 }, (_, unit) => unit).filter(
  (unit) => isCoefficientLetter(unit) || isMultiplierLetter(unit),
)

/** Letters that no list uses share the id 0, and what any of them may be. */
export function numberLetters(gazetteer: Gazetteer, { values, bits, letters }: CompiledTables): void {
  const { alphabet, words } = gazetteer
  const { DIGIT_WORD, MULTIPLIER, OPEN, SHORT_NATIVE } = START
  const begin = (unit: number, bit: number): void => {
    letters[alphabet[unit]] |= bit
  }
  const goOn = (unit: number, bit: number): void => {
    letters[alphabet[unit]] |= bit << SECOND
  }
  for (const unit of NUMBER_LETTERS) {
    if (unit < FIRST_SYLLABLE) {
      // Hanja numbers are rare, and most of their letters are in no list.
      begin(unit, START.BY_CLASS)
      continue
    }
    const digit = digitLetter(unit) !== 0
    if (firstLetter(unit) !== 0) begin(unit, digit ? DIGIT_WORD : MULTIPLIER)
    goOn(unit, MULTIPLIER | (digit ? 0 : OPEN | DIGIT_WORD))
  }
  for (const unit of [UNIT.수, UNIT.몇]) begin(unit, OPEN)
  for (const unit of [UNIT.수, UNIT.몇, UNIT.여, UNIT.점, UNIT.쩜]) goOn(unit, MULTIPLIER)
  for (const unit of [UNIT.점, UNIT.쩜, ...unitsOf('분')]) goOn(unit, DIGIT_WORD)
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
  for (const { word } of entriesOf(gazetteer, 'percent'))
    if (word.form.charCodeAt(0) < FIRST_SYLLABLE) goOn(word.form.charCodeAt(0), DIGIT_WORD)
  // A space before the unit or the multiplier, the sign of a range.
  goOn(UNIT.SPACE, MULTIPLIER | OPEN | SHORT_NATIVE)
  goOn(UNIT.TILDE, MULTIPLIER)
  const natives: Pairs = new Map()
  for (const [word] of [...ONES, ...TENS]) {
    const first = word.charCodeAt(0)
    // 둘, 셋 and 하나 stand before no unit.
    if ((firstLetter(first) & 2) === 0) continue
    if (word.length > 1) addPair(natives, alphabet[first], alphabet[word.charCodeAt(1)])
    else begin(first, SHORT_NATIVE)
  }
  // 이삼십, 오륙백: of two digit letters only neighbours begin a number.
  const hangul = NUMBER_LETTERS.filter((unit) => unit >= FIRST_SYLLABLE && digitLetter(unit) > 1)
  for (const first of hangul)
    for (const second of hangul) if (digitLetter(second) === digitLetter(first) + 1) addPair(natives, alphabet[first], alphabet[second])
  // 열두, 쉰여.
  for (const [word] of ONES) goOn(word.charCodeAt(0), SHORT_NATIVE)
  goOn(UNIT.여, SHORT_NATIVE)
  share(natives, NATIVE_GROUPS, letters)
}

/** What may stand after a word of one letter besides particles. */
const SIGNS = '\0\n\r\t .,!?;:()[]{}<>\'"‘’“”…·~-/=|▲△◇◆■□●○※'
const AFTER_WORD = '동치분물쯤께경중말초전후뒤'

export function wordLetters(gazetteer: Gazetteer, { values, bits, letters }: CompiledTables): void {
  const { alphabet, words } = gazetteer
  const pairs: Pairs = new Map()
  for (let place = 1; place < values.length; place++) {
    if ((bits[place] & (WORD.DATE_WORD | WORD.TIME_WORD | WORD.DATE_PREFIX)) === 0) continue
    const key = keyOf(words, values[place])
    if (key.length > 1) addPair(pairs, key[0], key[1])
    else if ((bits[place] & (WORD.DATE_WORD | WORD.TIME_WORD)) !== 0) letters[key[0]] |= ONE_LETTER
    else for (const unit of unitsOf(` ${DIGITS}`)) addPair(pairs, key[0], alphabet[unit])
  }
  // A word of one letter is followed by no letter or by a particle.
  const particles = [...entriesOf(gazetteer, 'josa'), ...entriesOf(gazetteer, 'ending')].map(({ word }) => word.form.charCodeAt(0))
  for (const unit of [...particles, ...unitsOf(SIGNS + DIGITS + AFTER_WORD)]) letters[alphabet[unit]] |= ONE_LETTER << SECOND
  // 월요일, 병오년, 첫 번째.
  for (const unit of unitsOf(WEEKDAYS)) addPair(pairs, alphabet[unit], alphabet[UNIT.요])
  for (const stem of unitsOf(STEMS)) for (const branch of unitsOf(BRANCHES)) addPair(pairs, alphabet[stem], alphabet[branch])
  for (const unit of unitsOf(' 번')) addPair(pairs, alphabet[UNIT.첫], alphabet[unit])
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
