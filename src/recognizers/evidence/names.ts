// The shape of a Korean name, surname and given name by list, and what stands around it.

import { DIGIT, HANGUL, HANJA, OPEN, QUOTE, SPACE } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { SYLLABLE_KINDS } from '../names/syllables.js'
import { nameTables } from '../names/tables.js'
import { listsAt } from './edges.js'
import { nameBits } from './lists.js'
import { marksOf, PERSON_LEFT } from './marks.js'
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
const NONE = 0xff
/** Word → words between it and its next title, 0xff for none near. */
let ahead = new Uint8Array(2048)
/** Word → its next title. */
let titleOf = new Int32Array(2048)
/** Word → what stands near it. */
let near = new Uint8Array(2048)
let current: Context | null = null

/** A title within three words on the right. */
export const TITLE_AHEAD = 1
/** A title right before it. */
export const TITLE_BEFORE = 2
/** A bracket that opens right after it, or after one of the two words behind it. */
export const BRACKET_NEXT = 4
export const BRACKET_NEAR = 8
/** 씨, 님 in it, or 씨, 군, 양 after it. */
export const HONORIFIC = 16
/** After a word that announces people. */
export const ANNOUNCED = 32
/** At a sign that opens an entry. */
export const ENTRY = 64
/** Latin letters or Chinese characters. */
export const LETTERS = 128

/**
 * What stands near each word, one bit for each kind: the few words with a bit are worth a closer look.
 * Filled from the few titles, brackets and signs outwards, not by asking every word.
 */
export function nearOf(context: Context): Uint8Array {
  if (context !== current) look(context)
  return near
}

/**
 * Words between `w` and the next title on the right: 0 when it stands right after `w`, -1 when there is none within three words.
 * Only spaces and short brackets may stand between: `김하늘 한빛은행(한빛) 부행장`.
 */
export function titleAhead(context: Context, w: number): number {
  if (context !== current) look(context)
  return ahead[w] === NONE ? -1 : ahead[w]
}

/** The title that `titleAhead` found for `w`. */
export const titleAfter = (w: number): number => titleOf[w]

function look(context: Context): void {
  current = context
  const { count } = wordsOf(context)
  if (ahead.length <= count) {
    ahead = new Uint8Array(2 * count + 2)
    near = new Uint8Array(2 * count + 2)
    titleOf = new Int32Array(2 * count + 2)
  }
  ahead.fill(NONE, 0, count)
  near.fill(0, 0, count)
  fromSigns(context)
  fromTitles(context)
  fromHonorifics(context, '씨')
  fromHonorifics(context, '님')
  fromAnnouncements(context)
}

/** ▲ △ ▷ ▶ ◇ ◆ ■ □ ● ○ = / ※ → open an entry in a list. */
export const opensEntry = (unit: number): boolean =>
  (unit >= 0x25a0 && unit <= 0x25cf) || unit === 0x3d || unit === 0x2f || unit === 0x203b || unit === 0x2192

function fromSigns(context: Context): void {
  const { start, end, before, spaced, count } = wordsOf(context)
  const { units, classes } = context.text
  const flags = near
  for (let w = 0; w < count; w++) {
    const from = start[w]
    const first = units[from]
    if (units[end[w]] === 0x28) {
      flags[w] |= BRACKET_NEXT | BRACKET_NEAR
      for (let v = w; v > 0 && w - v < 2 && spaced[v] === 1; v--) flags[v - 1] |= BRACKET_NEAR
    }
    if (before[w] < 0xac00 && opensEntry(before[w])) flags[w] |= ENTRY
    if (classes[from] > DIGIT) flags[w] |= LETTERS
    if ((first === 0xc528 || first === 0xad70 || first === 0xc591) && w > 0) flags[w - 1] |= HONORIFIC
  }
}

/** From each title to the words before it; the nearer title counts. */
function fromTitles(context: Context): void {
  const { tokens, text } = context
  const { units, classes } = text
  const { start, end, spaced, before, after, of, count } = wordsOf(context)
  const titles = titlesOf(context)
  for (let n = 0; n < titles.count; n++) {
    const stop = titles.end[n]
    const last = of[tokens.tokenAt[stop - 1]]
    // 회장 김하늘, 대표(CEO) 김하늘.
    const behind =
      last >= 0 && end[last] === stop ? last + 1 : classes[stop] === SPACE && units[stop - 1] === 0x29 ? wordAt(context, stop + 1) : -1
    if (behind > 0 && behind < count && (spaced[behind] === 1 || start[behind] === stop + 1)) near[behind] |= TITLE_BEFORE
    if (titles.startsAt[titles.start[n]] !== n) continue
    let to = of[tokens.tokenAt[titles.start[n]]]
    if (to < 0 || start[to] !== titles.start[n]) continue
    for (let distance = 0; distance <= FAR; distance++) {
      if (distance > 0 && (titles.startsAt[start[to]] >= 0 || stops(units, classes, start[to], end[to]))) break
      let from = to - 1
      const beside = from >= 0 && spaced[to] === 1
      if (!beside) {
        // Over a short bracket.
        from--
        if (from < 0 || before[to] !== 0x29 || classes[start[to] - 1] !== SPACE) break
        if (spaced[to - 1] === 1 || before[to - 1] !== 0x28 || after[to - 1] !== 0x29 || units[end[from]] !== 0x28) break
      } else {
        ahead[from] = distance
        titleOf[from] = n
        near[from] |= TITLE_AHEAD
      }
      to = from
    }
  }
}

/** The word that starts at `at`, -1 for none. */
function wordAt(context: Context, at: number): number {
  const { start, of } = wordsOf(context)
  const token = context.tokens.tokenAt[at]
  const w = token < 0 ? -1 : of[token]
  return w >= 0 && start[w] === at ? w : -1
}

function fromHonorifics(context: Context, honorific: string): void {
  const { value } = context.text
  const { of } = wordsOf(context)
  for (let at = value.indexOf(honorific); at >= 0; at = value.indexOf(honorific, at + 1)) {
    const token = context.tokens.tokenAt[at]
    if (token >= 0 && of[token] >= 0) near[of[token]] |= HONORIFIC
  }
}

function fromAnnouncements(context: Context): void {
  const { start, end, spaced, of, count } = wordsOf(context)
  const marks = marksOf(context)
  const { tokenAt } = context.tokens
  for (let m = 0; m < marks.count; m++) {
    if ((marks.bits[m] & PERSON_LEFT) === 0 || marks.end[m] - marks.start[m] < 2) continue
    const w = of[tokenAt[marks.start[m]]]
    if (w >= 0 && w + 1 < count && spaced[w + 1] === 1 && start[w] === marks.start[m] && end[w] === marks.end[m]) near[w + 1] |= ANNOUNCED
  }
}

/** A head that is also an ordinary noun? */
export function isWeakTitle(how: number): boolean {
  return how === WEAK || how === COMPOUND_WEAK || how === LISTED
}

/** A word that ends like a topic, an object or a genitive closes the way to a title. */
function stops(units: Uint16Array, classes: Uint8Array, start: number, end: number): boolean {
  if (classes[end - 1] !== HANGUL || end - start < 2) return false
  const last = units[end - 1]
  // 은 는 을 를 의 에 다
  return last === 0xc740 || last === 0xb294 || last === 0xc744 || last === 0xb97c || last === 0xc758 || last === 0xc5d0 || last === 0xb2e4
}
