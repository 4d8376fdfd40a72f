// Words as the name recognizers see them: tokens that touch without a bracket, a quotation mark or a middle dot between them.
//
// `DL이앤씨`, `KT&G`, `K-water`, `대체투자1본부장은` are one word each; `현대차·기아` and `(대표` are cut at the sign.

import { codesOf } from '../../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA, LATIN, LEGAL, QUOTE, SPACE } from '../../text/classes.js'
import { FIRST_SYLLABLE } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import { FILTER_WORDS } from '../../trie/trie.js'
import type { Context, Text } from '../../types.js'
import {
  AFTER_LAND,
  BRACKET_NEAR,
  BRACKET_NEXT,
  ENTRY,
  FOREIGN_LISTED,
  FORM,
  GIVEN,
  HEADLINE,
  HONORIFIC,
  IS_BODY,
  IS_LAND,
  IS_PLACE,
  LATIN_INSIDE,
  LETTERS,
  LONG_SURNAME,
  OF_PLACE,
  PERSON_LISTED,
  PLACE_STARTS,
  QUOTED,
  SPACED,
  SURNAME,
  some,
} from './bits.js'
import { opensOf } from './edges.js'
import { nameBits, surnamesOf } from './lists.js'

export interface Words {
  count: number
  start: Int32Array
  end: Int32Array
  /** What is known of the word (`bits.ts`): signs, lists; `near.ts` adds titles and announcements. */
  near: Int32Array
  /** Token to its word, -1 for signs between words. */
  of: Int32Array
  /** The hits that are bodies, places, letters of countries, titles or people, in their order. */
  named: Int32Array
  namedCount: number
}

const words: Words = {
  count: 0,
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  near: new Int32Array(4096),
  of: new Int32Array(4096),
  named: new Int32Array(2048),
  namedCount: 0,
}
let current: Context | null = null

/** The words of a document, made once; valid until the next document. */
export function wordsOf(context: Context): Words {
  if (context === current) return words
  current = context
  reserve(context.tokens.count, context.hits.count)
  split(context)
  pickNamed(context)
  deal(context)
  return words
}

/** Do only spaces, at least one, part word `w` from the word before it? */
export const isSpaced = (w: Words, word: number): boolean => (w.near[word] & SPACED) !== 0

/** Letters of the longest listed surname that starts a word, by its bits. */
export const surnameLength = (near: number): number => ((near & LONG_SURNAME) !== 0 ? 2 : (near & SURNAME) !== 0 ? 1 : 0)

/** The unit before an offset, spaces skipped within the line; 0 at the start of the text, 10 at a line break. */
export function unitBefore({ classes, units }: Text, start: number): number {
  let at = start - 1
  while (at >= 0 && classes[at] === SPACE) at--
  return at < 0 ? 0 : units[at]
}

/** The first of the places that stand right before word `w`, one behind the other, or `w`: 서울 강남구 압구정. */
export function firstPlace(words: Words, w: number): number {
  while (w > 0 && isSpaced(words, w) && (words.near[w - 1] & IS_PLACE) !== 0) w--
  return w
}

/** ▲ △ ▷ ▶ ◇ ◆ ■ □ ● ○ ※ */
export const isShape = (unit: number): boolean => (unit >= 0x25a0 && unit <= 0x25cf) || unit === UNIT.REFERENCE_MARK
/** … or ① */
export const isBullet = (unit: number): boolean => isShape(unit) || (unit >= 0x2460 && unit <= 0x2473)

/** Bullets, = / and → open an entry in a list. */
export const opensEntry = (unit: number): boolean => isBullet(unit) || unit === UNIT.EQUALS || unit === UNIT.SLASH || unit === UNIT.ARROW

/** – — | after a space: what stands before them is spoken of. */
export const isDash = (unit: number): boolean => unit === UNIT.EN_DASH || unit === UNIT.EM_DASH || unit === UNIT.BAR

/** `3.`, or a middle dot that opens the line, at `at`. */
const isItem = (units: Uint16Array, at: number): boolean =>
  units[at] === UNIT.MIDDLE_DOT
    ? at === 0 || units[at - 1] === UNIT.LINE_FEED
    : units[at] === UNIT.DOT && at > 0 && units[at - 1] >= UNIT.ZERO && units[at - 1] <= UNIT.NINE

/** Tokens → words, with what stands right around each and what its first letters may be. */
function split({ text, tokens, gazetteer }: Context): void {
  const { units, classes } = text
  const { start: tokenStart, end: tokenEnd, kind, count: tokenCount } = tokens
  const { start, end, near, of } = words
  const codes = codesOf()
  const opens = opensOf(gazetteer)
  const surnames = surnamesOf(gazetteer)
  const { filter } = gazetteer.names
  let count = 0
  /** Where the word before ends. */
  let previous = -1
  for (let t = 0; t < tokenCount; t++) {
    const what = kind[t]
    if (!isLetter(what)) {
      of[t] = -1
      continue
    }
    const w = count++
    const from = tokenStart[t]
    start[w] = from
    of[t] = w
    let flags = what > DIGIT ? LETTERS : 0
    if (what === LATIN) flags |= LATIN_INSIDE
    let to = tokenEnd[t]
    for (let next = t + 1; next < tokenCount && tokenStart[next] === to; next = t + 1) {
      const more = kind[next]
      if (isLetter(more)) t = next
      else {
        // A joining sign with letters on both sides.
        const after = next + 1
        if (after >= tokenCount || tokenStart[after] !== tokenEnd[next] || !isLetter(kind[after])) break
        const sign = units[tokenStart[next]]
        if (sign !== UNIT.AMPERSAND && !((sign === UNIT.HYPHEN || sign === UNIT.PLUS) && kind[t] === LATIN && kind[after] === LATIN)) break
        of[next] = w
        t = after
      }
      of[t] = w
      to = tokenEnd[t]
      if (kind[t] === LATIN) flags |= LATIN_INSIDE
    }
    end[w] = to
    let at = from - 1
    while (at >= 0 && classes[at] === SPACE) at--
    if (at === previous - 1 && from > previous) flags |= SPACED
    const left = at < 0 ? 0 : units[at]
    if (left < FIRST_SYLLABLE) {
      if (opensEntry(left)) flags |= ENTRY
      if (at >= 0) {
        if (left === UNIT.CLOSE_PAREN || classes[at] === LEGAL) flags |= FORM
        else if (classes[at] === QUOTE && at === from - 1) flags |= QUOTED
      }
    }
    const right = units[to]
    if (right === UNIT.OPEN_PAREN) {
      flags |= BRACKET_NEXT | BRACKET_NEAR | FORM
      if (w > 0 && (flags & SPACED) !== 0) {
        near[w - 1] |= BRACKET_NEAR
        if (w > 1 && (near[w - 1] & SPACED) !== 0) near[w - 2] |= BRACKET_NEAR
      }
    } else if (right === UNIT.COMMA) {
      if (w === 0 || left === UNIT.LINE_FEED || left === UNIT.CLOSE_SQUARE) flags |= HEADLINE
    } else if (
      right === UNIT.SPACE &&
      isDash(units[to + 1]) &&
      (w === 0 || left === UNIT.LINE_FEED || opensEntry(left) || isItem(units, at))
    )
      flags |= HEADLINE
    else if (classes[to] === LEGAL) flags |= FORM
    const unit = units[from]
    if ((unit === UNIT.씨 || unit === UNIT.군 || unit === UNIT.양) && w > 0) near[w - 1] |= HONORIFIC
    // A surname, then two syllables that begin a listed name and may end there: without a branch, as every other word has a surname.
    const family = surnames[codes[from]]
    const second = codes[from + 2]
    const row = codes[from + 1] * FILTER_WORDS + ((second & 255) >> 5)
    const begins = row < filter.length ? filter[row] >>> (second & 31) : 0
    const ends = some((classes[from + 3] ^ HANGUL) | opens[codes[from + 3]])
    flags |= family * SURNAME + (family & begins & ends & ~((to - from - 3) >> 31)) * GIVEN
    near[w] = flags
    previous = to
  }
  words.count = count
}

/** Picks the hits that say more than that a word is a noun or a surname of one letter. Without a branch: any hit may. */
function pickNamed({ hits, gazetteer }: Context): void {
  const { start, end, lists: hitLists, count } = hits
  const lists = nameBits(gazetteer)
  const interest = lists.organization | lists.place | lists.letter | lists.position | lists.person | lists.foreign
  const surname = lists.surname | 0
  const { named } = words
  let n = 0
  for (let h = 0; h < count; h++) {
    const known = hitLists[h]
    named[n] = h
    n += some((known & interest) | (known & surname & (some((end[h] - start[h]) ^ 2) - 1)))
  }
  words.namedCount = n
}

/** Deals these hits out to the words that they start with. */
function deal({ text, tokens, hits, gazetteer }: Context): void {
  const { classes, units } = text
  const { tokenAt } = tokens
  const { start: hitStart, end: hitEnd, lists: hitLists } = hits
  const codes = codesOf()
  const opens = opensOf(gazetteer)
  const lists = nameBits(gazetteer)
  const { start, end, near, of, named, namedCount, count } = words
  for (let i = 0; i < namedCount; i++) {
    const h = named[i]
    const from = hitStart[h]
    const w = of[tokenAt[from]]
    if (w < 0 || start[w] !== from) continue
    const known = hitLists[h]
    const to = hitEnd[h]
    let flags = 0
    if ((known & lists.place) !== 0) {
      flags |= PLACE_STARTS
      if (to === end[w] - 1 && units[to] === UNIT.의 && w + 1 < count && (near[w + 1] & SPACED) !== 0) near[w + 1] |= OF_PLACE
    }
    if (to === end[w]) {
      if ((known & lists.organization) !== 0) flags |= IS_BODY
      if ((known & lists.place) !== 0) flags |= IS_PLACE
      if ((known & (lists.country | lists.letter)) !== 0) {
        flags |= IS_LAND
        if (w + 1 < count && (near[w + 1] & SPACED) !== 0) near[w + 1] |= AFTER_LAND
      }
    }
    if (classes[to] !== HANGUL || opens[codes[to]] !== 0) {
      if ((known & lists.person) !== 0) flags |= PERSON_LISTED
      if ((known & lists.foreign) !== 0) flags |= FOREIGN_LISTED
    }
    if (to - from === 2 && (known & lists.surname) !== 0) flags |= LONG_SURNAME | GIVEN
    near[w] |= flags
  }
}

/** Hangul, digits, Latin letters, Chinese characters: classes that follow one another. */
const isLetter = (kind: number): boolean => kind >= HANGUL && kind <= HANJA

function reserve(tokens: number, hits: number): void {
  if (words.named.length <= hits) words.named = new Int32Array(2 * hits + 1)
  if (words.of.length <= tokens) {
    words.of = new Int32Array(2 * tokens + 1)
    for (const key of ['start', 'end', 'near'] as const) words[key] = new Int32Array(2 * tokens + 1)
  }
}
