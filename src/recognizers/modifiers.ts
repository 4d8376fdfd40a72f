// The words around a number that bound it: 약, 최대 before; 안팎, 이상, 을 넘는 after.

import type { Gazetteer, Word } from '../gazetteer/gazetteer.js'
import { codesOf } from '../gazetteer/lookup.js'
import { HANGUL } from '../text/classes.js'
import type { Context, Modifier } from '../types.js'
import { isOneOf, startsAt } from './numerals/letters.js'
import { LIST, listedAt, listedEnd } from './numerals/listed.js'
import { wordValues } from './numerals/rows.js'

const SPACE = 0x20

interface Leads {
  /** Words before a number that give a sign, and words that may stand between. */
  before: readonly Word[]
  skip: readonly Word[]
  /** Their last letters. */
  lasts: string
}

const leads = new WeakMap<Gazetteer, Leads>()
/** The `unless` column of a word, split. */
const longerWords = new WeakMap<Word, { words: readonly string[]; firsts: string }>()

/** What the words around [start, end) say. An upper or lower bound wins over 약; a word after the number over one before it. */
export function modifierAround(context: Context, start: number, end: number): Modifier | null {
  const after = modifierAfter(context, end)
  if (after !== null && after !== 'about') return after
  return modifierBefore(context, start) ?? after
}

/** 약 100억원, 최대 총 5억원. */
export function modifierBefore(context: Context, start: number): Modifier | null {
  const { value, classes } = context.text
  const { before, skip, lasts } = leadsOf(context.gazetteer)
  let at = start
  for (let step = 0; step < 3; step++) {
    if (context.text.units[at - 1] === SPACE) at--
    if (at < 1 || !isOneOf(lasts, context.text.units[at - 1])) return null
    const word = wordBefore(value, classes, at, before)
    if (word !== null) return word.modifier as Modifier
    const other = wordBefore(value, classes, at, skip)
    if (other === null) return null
    at -= other.form.length
  }
  return null
}

/** 100억원 안팎, 100억원어치 이상, 100억원을 넘는, 100억원대. */
export function modifierAfter(context: Context, end: number): Modifier | null {
  const { units } = context.text
  let at = end
  if (startsAt(units, '어치', at) || startsAt(units, '짜리', at) || startsAt(units, '상당', at)) at += 2
  const word = wordAt(context, at)
  if (word !== null) return word.modifier as Modifier
  if (units[at] === SPACE) return boundWord(context, wordAt(context, pastAdverb(context, at + 1)))
  // 을 넘는, 를 초과하는, 이 넘게, 도 넘는.
  if (units[at + 1] === SPACE && isOneOf('을를이가도은는', units[at])) {
    const bound = wordAt(context, pastAdverb(context, at + 2))
    return bound !== null && bound.modifier === 'more-than' ? 'more-than' : null
  }
  return null
}

/** 15조원을 처음 넘어: past an adverb and its space. */
function pastAdverb(context: Context, at: number): number {
  const word = listedAt(context.gazetteer, codesOf(), at, LIST.approximator)
  if (word === null || word.place !== 'between') return at
  const end = listedEnd
  return context.text.units[end] === SPACE ? end + 1 : at
}

/** 대 after a space is a bound only with what follows there: 1400원 대로, 3억 원 대 초반. */
function boundWord(context: Context, word: Word | null): Modifier | null {
  if (word === null) return null
  if (word.form === '대') {
    const { units } = context.text
    const at = listedEnd
    const next = units[at] === SPACE ? at + 1 : at
    if (!isOneOf(next > at ? '초중후' : '로를의에까', units[next])) return null
  }
  return word.modifier as Modifier
}

function wordAt(context: Context, at: number): Word | null {
  const word = listedAt(context.gazetteer, codesOf(), at, LIST.approximator)
  if (word === null || word.place !== 'after') return null
  return blocked(context.text.value, word, listedEnd) ? null : word
}

/** Does a longer word stand where `word` was found (its `unless` column)? */
export function blocked(value: string, word: Word, end: number): boolean {
  if (word.unless === undefined) return false
  let longer = longerWords.get(word)
  if (longer === undefined) {
    const words = word.unless.split('|')
    longer = { words, firsts: words.map((next) => next[0]).join('') }
    longerWords.set(word, longer)
  }
  if (end >= value.length || !longer.firsts.includes(value[end])) return false
  for (const next of longer.words) if (value.startsWith(next, end)) return true
  return false
}

function wordBefore(value: string, classes: Uint8Array, end: number, words: readonly Word[]): Word | null {
  for (const word of words) {
    const from = end - word.form.length
    if (from >= 0 && value.startsWith(word.form, from) && (from === 0 || classes[from - 1] !== HANGUL)) return word
  }
  return null
}

function leadsOf(gazetteer: Gazetteer): Leads {
  let found = leads.get(gazetteer)
  if (found === undefined) {
    const words = wordValues(gazetteer)
      .flatMap((value) => gazetteer.wordRows[value])
      .filter((word) => word.list === 'approximator')
    const before = words.filter((word) => word.place === 'before')
    const skip = words.filter((word) => word.place === 'skip')
    found = { before, skip, lasts: [...before, ...skip].map((word) => word.form[word.form.length - 1]).join('') }
    leads.set(gazetteer, found)
  }
  return found
}
