// The shape of a Korean name, surname and given name by list, and what stands around it.

import { DIGIT, HANGUL, HANJA, OPEN, QUOTE, SPACE } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { SYLLABLE_KINDS } from '../names/syllables.js'
import { nameTables } from '../names/tables.js'
import { listsAt } from './edges.js'
import { nameBits } from './lists.js'
import { COMPOUND_WEAK, LISTED, titlesOf, WEAK } from './titles.js'
import { wordsOf } from './words.js'

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
  const { hits, gazetteer } = context
  if (end - start > 2) return false
  const surname = nameBits(gazetteer).surname
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++)
    if (hits.end[h] === end && (hits.lists[h] & surname) !== 0) return true
  return false
}

/** `(33)`, `(57세)`, `(33·`: an age in a bracket that opens at `at`. */
export function isAge(context: Context, at: number): boolean {
  const { classes, units } = context.text
  if (classes[at] !== OPEN || classes[at + 1] !== DIGIT) return false
  let to = at + 1
  while (classes[to] === DIGIT) to++
  if (to - at > 3) return false
  return units[to] === 0x29 || (units[to] === 0xc138 && units[to + 1] === 0x29) || units[to] === 0x2c || units[to] === 0xb7
}

/** A bracket with Chinese characters opens at `at`: `왕리쥔(王麗君)`. */
export const isHanjaBracket = (context: Context, at: number): boolean =>
  context.text.classes[at] === OPEN && context.text.classes[at + 1] === HANJA

/** Mean over the Hangul of [start, end) of how much a syllable speaks for a foreign name, in sixteenths of log-odds. */
export function foreignness(context: Context, start: number, end: number): number {
  const { syllables } = nameTables(context.gazetteer)
  const { units } = context.text
  let sum = 0
  let n = 0
  for (let at = start; at < end; at++) {
    const syllable = units[at] - 0xac00
    if (syllable < 0 || syllable >= 11172) continue
    sum += syllables[syllable * SYLLABLE_KINDS + 2]
    n++
  }
  return n === 0 ? 0 : sum / n
}

/** How two syllables read as a given name: the sum of their log-odds in sixteenths. */
export function givenness(context: Context, start: number, end: number): number {
  const { syllables } = nameTables(context.gazetteer)
  const { units } = context.text
  const first = units[start] - 0xac00
  const last = units[end - 1] - 0xac00
  if (first < 0 || last < 0 || first >= 11172 || last >= 11172) return 0
  return syllables[first * SYLLABLE_KINDS] + syllables[last * SYLLABLE_KINDS + 1]
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
    unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x5d || unit === 0x2c || unit === 0xb7 || unit === 0x3d || unit === 0x29
  )
}

const FAR = 3
/** Word → distance to the next title, 0xff for none near: from a name, and from a word inside the way, which may have a bracket after it. */
let ahead = new Uint8Array(2048)
let within = new Uint8Array(2048)
/** Word → 1 where a bracket opens within two words on the right. */
let bracket = new Uint8Array(2048)
/** Word → its title. */
let titleOf = new Int32Array(2048)
let current: Context | null = null

/**
 * Words between `w` and the next title on the right: 0 when it stands right after `w`, -1 when there is none within three words.
 * Only spaces and short brackets may stand between: `김하늘 한빛은행(한빛) 부행장`.
 */
export function titleAhead(context: Context, w: number): number {
  if (context !== current) walk(context)
  return ahead[w] === NONE ? -1 : ahead[w]
}

/** Does a bracket open after `w` or one of the two words behind it? */
export function bracketAhead(context: Context, w: number): boolean {
  if (context !== current) walk(context)
  return bracket[w] !== 0
}

/** The title that `titleAhead` found for `w`. */
export const titleAfter = (w: number): number => titleOf[w]

const NONE = 0xff

/** All words from right to left: each distance is one more than that of the next word on the way. */
function walk(context: Context): void {
  current = context
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const { units, classes } = context.text
  const count = words.count
  if (ahead.length <= count) {
    ahead = new Uint8Array(2 * count + 2)
    within = new Uint8Array(2 * count + 2)
    bracket = new Uint8Array(2 * count + 2)
    titleOf = new Int32Array(2 * count + 2)
  }
  for (let w = count - 1; w >= 0; w--) {
    ahead[w] = NONE
    within[w] = NONE
    const next = w + 1
    bracket[w] = units[words.end[w]] === 0x28 ? 3 : next < count && words.spaced[next] === 1 && bracket[next] > 0 ? bracket[next] - 1 : 0
    if (next >= count) continue
    let to = -1
    if (words.spaced[next] === 1) to = next
    else if (
      next + 1 < count &&
      words.before[next] === 0x28 &&
      units[words.end[w]] === 0x28 &&
      words.after[next] === 0x29 &&
      words.before[next + 1] === 0x29 &&
      classes[words.start[next + 1] - 1] === SPACE
    )
      to = next + 1
    if (to < 0) continue
    const title = titles.startsAt[words.start[to]]
    let distance = NONE
    if (title >= 0) {
      distance = 0
      titleOf[w] = title
    } else if (within[to] < FAR && !stops(context, words.start[to], words.end[to])) {
      distance = within[to] + 1
      titleOf[w] = titleOf[to]
    }
    within[w] = distance
    if (to === next) ahead[w] = distance
  }
}

/** A head that is also an ordinary noun? */
export function isWeakTitle(how: number): boolean {
  return how === WEAK || how === COMPOUND_WEAK || how === LISTED
}

/** A word that ends like a topic, an object or a genitive closes the way to a title. */
function stops(context: Context, start: number, end: number): boolean {
  const { units, classes } = context.text
  if (classes[end - 1] !== HANGUL || end - start < 2) return false
  const last = units[end - 1]
  // 은 는 을 를 의 에 다
  return last === 0xc740 || last === 0xb294 || last === 0xc744 || last === 0xb97c || last === 0xc758 || last === 0xc5d0 || last === 0xb2e4
}
