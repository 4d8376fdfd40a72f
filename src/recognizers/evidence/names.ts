// The shape of a Korean name: surname and given name, each by list, and what stands around it.

import { DIGIT, HANGUL, HANJA, OPEN, SPACE } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { listsAt } from './edges.js'
import { nameBits } from './lists.js'
import type { Titles } from './titles.js'
import type { Words } from './words.js'

/** Surname and a given name on the list. */
export const KNOWN = 1
/** Surname and two syllables that are no listed given name. */
export const UNKNOWN = 2
/** Surname and one syllable. */
export const SHORT = 3
/** Surname and three syllables. */
export const LONG = 4

/** How [start, end) reads as a Korean name: 0 (not at all), KNOWN, UNKNOWN, SHORT, LONG. `start` must be a token start. */
export function nameShape(context: Context, start: number, end: number): number {
  const { hits, gazetteer } = context
  const lists = nameBits(gazetteer)
  let best = 0
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) {
    const cut = hits.end[h]
    if (cut - start > 2 || (hits.lists[h] & lists.surname) === 0) continue
    const given = end - cut
    if (given < 1 || given > 3) continue
    let shape = given === 1 ? SHORT : given === 3 ? LONG : UNKNOWN
    if (given === 2 && (listsAt(gazetteer, cut, end) & lists.given) !== 0) shape = KNOWN
    if (best === 0 || shape < best) best = shape
  }
  return best
}

/** Length of a listed surname that fills [start, end). */
export function isSurname(context: Context, start: number, end: number): boolean {
  const { hits, gazetteer } = context
  if (end - start > 2) return false
  const surname = nameBits(gazetteer).surname
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) if (hits.end[h] === end && (hits.lists[h] & surname) !== 0) return true
  return false
}

/** `(33)`, `(57세)`: an age in a bracket that opens at `at`. */
export function isAge(context: Context, at: number): boolean {
  const { classes, units } = context.text
  if (classes[at] !== OPEN || classes[at + 1] !== DIGIT) return false
  let to = at + 1
  while (classes[to] === DIGIT) to++
  if (to - at > 3) return false
  return units[to] === 0x29 || (units[to] === 0xc138 && units[to + 1] === 0x29) || units[to] === 0x2c || units[to] === 0xb7
}

/** A bracket with Chinese characters opens at `at`: `왕리쥔(王麗君)`. */
export const isHanjaBracket = (context: Context, at: number): boolean => context.text.classes[at] === OPEN && context.text.classes[at + 1] === HANJA

/**
 * Words from `w` to the next title on the right: 0 when it stands right after `w`, -1 when there is none near.
 * Only spaces and short brackets may stand between: `김하늘 한빛은행(한빛) 부행장`.
 */
export function titleAhead(context: Context, words: Words, titles: Titles, w: number, most: number): number {
  const { units, classes } = context.text
  let distance = 0
  for (let j = w + 1; j < words.count && distance <= most; j++) {
    const sign = words.before[j]
    const from = words.end[j - 1]
    if (words.spaced[j] === 0) {
      if (sign === 0x28 && units[from] === 0x28) {
        if (words.after[j] !== 0x29) return -1
        continue
      }
      if (sign !== 0x29 || classes[words.start[j] - 1] !== SPACE) return -1
    }
    if (titles.startsAt[words.start[j]] >= 0) return distance
    if (stops(context, words, j)) return -1
    distance++
  }
  return -1
}

/** A word that ends like a topic, an object or a genitive closes the way to a title. */
function stops(context: Context, words: Words, j: number): boolean {
  const { units, classes } = context.text
  const end = words.end[j]
  if (classes[end - 1] !== HANGUL || end - words.start[j] < 2) return false
  const last = units[end - 1]
  return last === 0xc740 || last === 0xb294 || last === 0xc744 || last === 0xb97c || last === 0xc758 || last === 0xc5d0 || last === 0xb2e4
}
