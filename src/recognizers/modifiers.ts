// The words around a number that bound it: 약, 최대 before; 안팎, 이상, 을 넘는 after.

import { type Gazetteer, type Word, wordsOf } from '../gazetteer/gazetteer.js'
import type { Column } from '../gazetteer/kinds.js'
import { memoize } from '../gazetteer/memoize.js'
import { DIGIT, HANGUL, NEWLINE } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Context, Modifier } from '../types.js'
import * as MARK from './numerals/last-bits.js'
import { isOneOf, startsAt } from './numerals/letters.js'
import * as WORD from './numerals/word-bits.js'
import { bitsAt, Details, marksAt, wordAt, wordEnd } from './numerals/words.js'

/** Letters between a number and what bounds it, at most. */
const LONGEST_BRACKET = 30

type Lead = Word<'approximator'>

/** A row of `approximator`. */
interface Approximator {
  readonly form: string
  readonly place: Column<'approximator', 'place'>
  readonly modifier: Modifier | null
  readonly unless: Unless | null
}

/** Longer words that stand where a word was found: the `unless` column. */
export interface Unless {
  readonly words: readonly string[]
  readonly firsts: string
}

const approximators = new Details(['approximator'], ([row]): Approximator => {
  return { form: row.form, place: row.place, modifier: row.modifier ?? null, unless: unlessOf(row) }
})

/** What the words around [start, end) say. An upper or lower bound wins over 약; a word after the number over one before it. */
export function modifierAround(context: Context, start: number, end: number): Modifier | null {
  const after = modifierAfter(context, end)
  if (after !== null && after !== 'about') return after
  return modifierBefore(context, start) ?? after
}

/** 약 100억원, 최대 총 5억원. */
function modifierBefore(context: Context, start: number): Modifier | null {
  const { value, classes, units } = context.text
  let at = start
  for (let step = 0; step < 3; step++) {
    if (units[at - 1] === UNIT.SPACE) at--
    if (at < 1 || (marksAt(at - 1) & MARK.APPROXIMATOR) === 0) return null
    const word = wordBefore(value, classes, at, leadsOf(context.gazetteer).get(units[at - 1])!)
    if (word === undefined) return null
    if (word.place === 'before') return word.modifier ?? null
    at -= word.form.length
  }
  return null
}

/** 100억원 안팎, 100억원어치 이상, 100억원을 넘는, 100억원대. */
function modifierAfter(context: Context, end: number): Modifier | null {
  const { units, classes } = context.text
  let at = pastBracket(context, end)
  if (classes[at] === HANGUL) {
    // Suffixes of a sum, before what bounds it: 100억원짜리 이상, 100억원상당 이상.
    if (startsAt(units, '어치', at) || startsAt(units, '짜리', at) || startsAt(units, '상당', at)) at += 2
  }
  if (units[at] === UNIT.SPACE)
    return bitsAt(at + 1, WORD.APPROXIMATOR) === 0
      ? null
      : boundWord(context, boundAt(context, pastAdverb(context, at + 1)), isOneOf('원억조', units[at - 1]))
  const word = boundAt(context, at)
  if (word !== null) return word.modifier
  // 을 넘는, 를 초과하는, 이 넘게, 도 넘는.
  if (units[at + 1] === UNIT.SPACE && isOneOf('을를이가도은는', units[at])) {
    const bound = boundAt(context, pastAdverb(context, at + 2))
    return bound !== null && bound.modifier === 'more-than' ? 'more-than' : null
  }
  return null
}

/** 100억 달러(약 145조 원) 이상: past the bracket that says the number once more. */
function pastBracket({ text }: Context, end: number): number {
  const { units, classes } = text
  if (units[end] !== UNIT.OPEN_PAREN) return end
  let digits = false
  for (let at = end + 1; at < end + LONGEST_BRACKET; at++) {
    if (units[at] === UNIT.CLOSE_PAREN) return digits ? at + 1 : end
    if (units[at] === UNIT.OPEN_PAREN || classes[at] === NEWLINE) return end
    digits ||= classes[at] === DIGIT
  }
  return end
}

/** 15조원을 처음 넘어: past an adverb and its space. */
function pastAdverb(context: Context, at: number): number {
  const place = wordAt(at, WORD.APPROXIMATOR)
  if (place === 0 || approximators.at(place).place !== 'between') return at
  return context.text.units[wordEnd] === UNIT.SPACE ? wordEnd + 1 : at
}

/** 대 after a space is a bound only with what follows there: 1400원 대로, 3억 원 대 초반; after a sum any word does: 20억 대 횡령. */
function boundWord(context: Context, word: Approximator | null, sum: boolean): Modifier | null {
  if (word === null) return null
  if (word.form === '대') {
    const { units } = context.text
    const at = wordEnd
    const next = units[at] === UNIT.SPACE ? at + 1 : at
    if (!(sum && next > at && context.text.classes[next] === HANGUL) && !isOneOf(next > at ? '초중후' : '로를의에까', units[next]))
      return null
  }
  return word.modifier
}

/** The bound that stands after a number at `at`. */
function boundAt(context: Context, at: number): Approximator | null {
  const place = wordAt(at, WORD.APPROXIMATOR)
  if (place === 0) return null
  const word = approximators.at(place)
  return word.place === 'after' && !blocked(context.text.value, word.unless, wordEnd) ? word : null
}

export function unlessOf(row: Word): Unless | null {
  if (row.unless === undefined) return null
  const words = row.unless.split('|')
  return { words, firsts: words.map((next) => next[0]).join('') }
}

/** Does a longer word stand where a word ended at `end`? */
export function blocked(value: string, unless: Unless | null, end: number): boolean {
  if (unless === null || end >= value.length || !unless.firsts.includes(value[end])) return false
  for (const next of unless.words) if (value.startsWith(next, end)) return true
  return false
}

const wordBefore = (value: string, classes: Uint8Array, end: number, words: readonly Lead[]): Lead | undefined =>
  words.find(({ form }) => {
    const from = end - form.length
    return from >= 0 && value.startsWith(form, from) && (from === 0 || classes[from - 1] !== HANGUL)
  })

/** Words before a number that give a sign, then words that may stand between, by their last letters. */
const leadsOf = memoize((gazetteer: Gazetteer): ReadonlyMap<number, readonly Lead[]> => {
  const rows = wordsOf(gazetteer, 'approximator')
  const byLast = new Map<number, Lead[]>()
  for (const place of ['before', 'skip'])
    for (const word of rows.filter((row) => row.place === place)) {
      const last = word.form.charCodeAt(word.form.length - 1)
      byLast.set(last, [...(byLast.get(last) ?? []), word])
    }
  return byLast
})
