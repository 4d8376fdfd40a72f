// The shape of a Korean name, surname and given name by list, and what stands around it.

import { codesOf, nextHit } from '../../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA, OPEN, QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import { listsAt, listsFrom } from './edges.js'
import { nameBits } from './lists.js'
import { SOUND, soundOf } from './sound.js'
import { GIVEN_FIRST, GIVEN_LAST, LETTER_KINDS, syllableTables } from './syllable-tables.js'

/** Surname and a given name on the list. */
export const KNOWN = 1
/** Surname and two syllables that are no listed given name. */
export const UNKNOWN = 2
/** Surname and one syllable. */
const SHORT = 3
/** Surname and three syllables. */
const LONG = 4

/** How [start, end) reads as a Korean name: 0 (not at all), KNOWN, UNKNOWN, SHORT, LONG. `start` must be a token start. */
export function nameShape(context: Context, start: number, end: number): number {
  const { hits, gazetteer } = context
  const lists = nameBits(gazetteer)
  let best = 0
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) {
    const cut = hits.end[h]
    if (cut - start > 2) break
    if ((hits.lists[h] & lists.surname) === 0) continue
    const given = end - cut
    if (given < 1 || given > 3) continue
    let shape = given === 1 ? SHORT : given === 3 ? LONG : UNKNOWN
    if (given === 2 && (listsAt(context, cut, end) & lists.given) !== 0) shape = KNOWN
    if (best === 0 || shape < best) best = shape
  }
  return best
}

/** Is [start, end) a listed surname? */
export function isSurname(context: Context, start: number, end: number): boolean {
  return end - start < 3 && (listsFrom(context, start, end) & nameBits(context.gazetteer).surname) !== 0
}

/** `(33)`, `(57세)`, `(33·`: an age in a bracket that opens at `at`. */
export function isAge(context: Context, at: number): boolean {
  const { classes, units } = context.text
  if (classes[at] !== OPEN || classes[at + 1] !== DIGIT) return false
  let to = at + 1
  while (classes[to] === DIGIT) to++
  if (to - at > 3) return false
  return (
    units[to] === UNIT.CLOSE_PAREN ||
    (units[to] === UNIT.세 && units[to + 1] === UNIT.CLOSE_PAREN) ||
    units[to] === UNIT.COMMA ||
    units[to] === UNIT.MIDDLE_DOT
  )
}

/** A bracket with Chinese characters opens at `at`: `왕리쥔(王麗君)`. */
export const isHanjaBracket = (context: Context, at: number): boolean =>
  context.text.classes[at] === OPEN && context.text.classes[at + 1] === HANJA

/** Do its syllables speak for a foreign name? */
export const soundsForeign = (context: Context, start: number, end: number, bound: number = SOUND.foreign): boolean =>
  end - start > 1 && soundOf(context, start, end) > bound

/** An unlisted Hangul word that sounds foreign? */
export const isAlien = (context: Context, start: number, end: number): boolean =>
  context.text.classes[start] === HANGUL && listsAt(context, start, end) === 0 && soundsForeign(context, start, end)

/** How two syllables read as a given name: the sum of their log-odds in sixteenths. */
export function givenness(context: Context, start: number, end: number): number {
  const { letterSyllables } = syllableTables(context.gazetteer)
  const codes = codesOf()
  return letterSyllables[codes[start] * LETTER_KINDS + GIVEN_FIRST] + letterSyllables[codes[end - 1] * LETTER_KINDS + GIVEN_LAST]
}

/** At the start of a sentence, a line, a quotation or a list entry? */
export function startsFresh(context: Context, start: number): boolean {
  const { classes, units } = context.text
  let at = start - 1
  while (at >= 0 && classes[at] === SPACE) at--
  if (at < 0) return true
  const kind = classes[at]
  if (kind === 2 || kind === QUOTE || kind === OPEN) return true
  const unit = units[at]
  return (
    unit === UNIT.DOT ||
    unit === UNIT.QUESTION ||
    unit === UNIT.EXCLAMATION ||
    unit === UNIT.CLOSE_SQUARE ||
    unit === UNIT.COMMA ||
    unit === UNIT.MIDDLE_DOT ||
    unit === UNIT.EQUALS ||
    unit === UNIT.CLOSE_PAREN
  )
}
