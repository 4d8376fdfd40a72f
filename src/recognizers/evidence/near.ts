// What stands near each word, and the few words that each family of rules has to look at.

import { HANGUL, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import {
  AFTER_LAND,
  ANNOUNCED,
  BRACKET_NEAR,
  BRACKET_NEXT,
  ENTRY,
  FOREIGN_LISTED,
  FORM,
  GIVEN,
  HEADLINE,
  HONORIFIC,
  HONORIFIC_NEAR,
  LATIN_INSIDE,
  LETTERS,
  OF_PLACE,
  PERSON_LISTED,
  QUOTED,
  some,
  TITLE_AHEAD,
  TITLE_BEFORE,
  TRIGGERED,
} from './bits.js'
import { LEGAL_AFTER, LEGAL_BEFORE, LEGAL_LATIN, ORG_TRIGGER, PERSON_LEFT } from './mark-bits.js'
import { marksOf } from './marks.js'
import { titlesOf } from './titles.js'
import { isSpaced, unitBefore, type Words, wordsOf } from './words.js'

/** Words by number, in their order. */
export interface Few {
  count: number
  of: Int32Array
}

/** Words that some rule has to look at, and words with 씨 in them. */
const worthy: Few = { count: 0, of: new Int32Array(1024) }
const honored: Few = { count: 0, of: new Int32Array(1024) }
const FAR = 3
/** Word → words between it and its next title, and that title; where TITLE_AHEAD is set. */
let ahead = new Uint8Array(2048)
let titleOf = new Int32Array(2048)
let current: Context | null = null

/** What makes a word without a listed surname worth a look. */
export const TELLING = TITLE_AHEAD | TITLE_BEFORE | BRACKET_NEXT
/** What makes every reading of a word as a Korean name worth a look. */
export const NEAR_KOREAN = TELLING | HONORIFIC | ANNOUNCED | ENTRY
/** A title, an age, 씨 or a bracket within the reach of a name of three parts, a word that announces people; letters; a list. */
export const NEAR_FOREIGN = TITLE_AHEAD | TITLE_BEFORE | BRACKET_NEAR | HONORIFIC_NEAR | ANNOUNCED | LETTERS | FOREIGN_LISTED
/** What may give away a body. */
export const NEAR_BODY = TITLE_AHEAD | BRACKET_NEXT | ENTRY | LETTERS | LATIN_INSIDE | QUOTED | HEADLINE | TRIGGERED | AFTER_LAND | OF_PLACE
const WORTHY = GIVEN | PERSON_LISTED | NEAR_KOREAN | NEAR_FOREIGN | NEAR_BODY | FORM

/** The few words that have anything telling, each by its bits. Found from titles, brackets and signs outwards. Valid until the next document. */
export function worthyWords(context: Context): Few {
  if (context !== current) look(context)
  return worthy
}

/** Words with 씨 in them. */
export function honoredWords(context: Context): Few {
  if (context !== current) look(context)
  return honored
}

/**
 * Words between `w` and the next title on the right: 0 when it stands right after `w`, -1 when there is none within three words.
 * Only spaces and short brackets may stand between: `김하늘 한빛은행(한빛) 부행장`.
 */
export function titleAhead(context: Context, w: number): number {
  if (context !== current) look(context)
  return (wordsOf(context).near[w] & TITLE_AHEAD) === 0 ? -1 : ahead[w]
}

/** The title that `titleAhead` found for `w`. */
export const titleAfter = (w: number): number => titleOf[w]

function look(context: Context): void {
  current = context
  const words = wordsOf(context)
  if (ahead.length <= words.count) {
    const size = 2 * words.count + 2
    ahead = new Uint8Array(size)
    titleOf = new Int32Array(size)
    worthy.of = new Int32Array(size)
    honored.of = new Int32Array(size)
  }
  fromTitles(context, words)
  honored.count = 0
  fromHonorifics(context, words, '씨', true)
  fromHonorifics(context, words, '님', false)
  fromNotices(context, words)
  choose(words)
}

/** From each title to the words before it; the nearer title counts. */
function fromTitles(context: Context, words: Words): void {
  const { tokens, text } = context
  const { units, classes } = text
  const { start, end, of, count, near } = words
  const titles = titlesOf(context)
  for (let n = 0; n < titles.count; n++) {
    const stop = titles.end[n]
    const last = of[tokens.tokenAt[stop - 1]]
    // 회장 김하늘, 대표(CEO) 김하늘.
    const behind =
      last >= 0 && end[last] === stop
        ? last + 1
        : classes[stop] === SPACE && units[stop - 1] === UNIT.CLOSE_PAREN
          ? wordAt(context, words, stop + 1)
          : -1
    if (behind > 0 && behind < count && (isSpaced(words, behind) || start[behind] === stop + 1)) near[behind] |= TITLE_BEFORE
    if (titles.startsAt[titles.start[n]] !== n) continue
    let to = of[tokens.tokenAt[titles.start[n]]]
    if (to < 0 || start[to] !== titles.start[n]) continue
    for (let distance = 0; distance <= FAR; distance++) {
      if (distance > 0 && (titles.startsAt[start[to]] >= 0 || stops(units, classes, start[to], end[to]))) break
      let from = to - 1
      const beside = from >= 0 && isSpaced(words, to)
      if (!beside) {
        // Over a short bracket.
        from--
        if (from < 0 || unitBefore(text, start[to]) !== UNIT.CLOSE_PAREN || classes[start[to] - 1] !== SPACE) break
        if (units[end[from]] !== UNIT.OPEN_PAREN) break
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
function wordAt(context: Context, { start, of }: Words, at: number): number {
  const token = context.tokens.tokenAt[at]
  const w = token < 0 ? -1 : of[token]
  return w >= 0 && start[w] === at ? w : -1
}

function fromHonorifics(context: Context, words: Words, honorific: string, noted: boolean): void {
  const { of, near: bits } = words
  const { value } = context.text
  const { tokenAt } = context.tokens
  for (let at = value.indexOf(honorific); at >= 0; at = value.indexOf(honorific, at + 1)) {
    const w = tokenAt[at] < 0 ? -1 : of[tokenAt[at]]
    if (w < 0) continue
    bits[w] |= HONORIFIC
    if (noted) {
      // 니산타 페레라씨, 마리오 델 피노씨.
      if (w > 0 && isSpaced(words, w)) bits[w - 1] |= HONORIFIC_NEAR
      if (w > 1 && isSpaced(words, w) && isSpaced(words, w - 1)) bits[w - 2] |= HONORIFIC_NEAR
    }
    if (noted && (honored.count === 0 || honored.of[honored.count - 1] !== w)) honored.of[honored.count++] = w
  }
}

/** Announcements stand before a word, legal forms in one. */
function fromNotices(context: Context, words: Words): void {
  const { start, end, of, count, near: bits } = words
  const marks = marksOf(context)
  const { tokenAt } = context.tokens
  for (let i = 0; i < marks.notices.count; i++) {
    const m = marks.notices.of[i]
    const from = marks.start[m]
    const to = marks.end[m]
    const w = of[tokenAt[from]]
    const last = of[tokenAt[to - 1]]
    if (w < 0 || last < 0) continue
    const own = marks.bits[m]
    if ((own & (LEGAL_BEFORE | LEGAL_AFTER | LEGAL_LATIN)) !== 0 && start[w] === from) bits[w] |= FORM
    if (to - from < 2 || last + 1 >= count || !isSpaced(words, last + 1) || end[last] !== to) continue
    if ((own & ORG_TRIGGER) !== 0) bits[last + 1] |= TRIGGERED
    if ((own & PERSON_LEFT) !== 0 && start[w] === from && last === w) bits[last + 1] |= ANNOUNCED
  }
}

/** Without a branch: one word in four has something. */
function choose({ near, count }: Words): void {
  const { of } = worthy
  let n = 0
  for (let w = 0; w < count; w++) {
    of[n] = w
    n += some(near[w] & WORTHY)
  }
  worthy.count = n
}

/** A word that ends like a topic, an object or a genitive closes the way to a title. */
function stops(units: Uint16Array, classes: Uint8Array, start: number, end: number): boolean {
  if (classes[end - 1] !== HANGUL || end - start < 2) return false
  const last = units[end - 1]
  // 은 는 을 를 의 에 다
  return (
    last === UNIT.은 || last === UNIT.는 || last === UNIT.을 || last === UNIT.를 || last === UNIT.의 || last === UNIT.에 || last === UNIT.다
  )
}
