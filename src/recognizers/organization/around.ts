// What stands around a span that may name a body, as parts of its rule; and where such a span may end.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL, LATIN, QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { classOf, EMPTY, JOSA, kindOf, mayEnd, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Context } from '../../types.js'
import { HEADLINE as HEADLINE_WORD, IS_LAND } from '../evidence/bits.js'
import { classAt, isEdge, particlesOf, rest, unitAt } from '../evidence/edges.js'
import { ORG_SEQUEL, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'
import { nameShape, startsFresh } from '../evidence/names.js'
import { titleAhead } from '../evidence/near.js'
import { bodyKindOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { isBullet, isDash, isSpaced, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { PART } from './rules.js'

export function around(context: Context, start: number, end: number): number {
  const { text, tokens } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const marks = marksOf(context)
  const r = rest(context, end)
  const kind = kindOf(r)
  const w = words.of[tokens.tokenAt[start]]
  const last = words.of[tokens.tokenAt[end - 1]]
  let mask = 0
  if (kind === EMPTY && last >= 0 && last + 1 < words.count && isSpaced(words, last + 1) && words.end[last] === end) {
    const at = words.start[last + 1]
    if (titles.startsAt[at] >= 0) mask |= PART.TITLE
    else {
      const sequel = markEnd(marks, at, ORG_SEQUEL)
      if (sequel > 0 && kindOf(rest(context, sequel)) !== OTHER) mask |= PART.SEQUEL
      else if (titleAhead(context, last) === 1 && nameShape(context, at, words.end[last + 1]) > 0) mask |= PART.PERSON
    }
  }
  if (units[end] === UNIT.OPEN_PAREN) mask |= titles.startsAt[end + 1] >= 0 ? PART.BRACKET_TITLE : PART.BRACKET
  if (w > 0 && isSpaced(words, w)) {
    if (triggers(context, words, w - 1)) mask |= PART.TRIGGER
    else if ((words.near[w - 1] & IS_LAND) !== 0) mask |= PART.AFTER_PLACE
  }
  if (w >= 0 && words.start[w] === start && isBullet(unitBefore(text, words.start[w])) && !isDepartment(context, end)) mask |= PART.ENTRY
  if (classAt(classes, start - 1) === QUOTE && classes[end] === QUOTE) {
    mask |= PART.QUOTED
    let at = start - 2
    while (at > 0 && classes[at] === SPACE) at--
    if (w > 0 && at + 1 === words.end[w - 1] && triggers(context, words, w - 1)) mask |= PART.TRIGGER
  }
  if (
    units[end] === UNIT.COMMA &&
    (w === 0 || unitBefore(text, words.start[w]) === UNIT.LINE_FEED || unitBefore(text, words.start[w]) === UNIT.CLOSE_SQUARE)
  )
    mask |= PART.HEADLINE
  else if (kind === EMPTY && units[end] === UNIT.SPACE && isDash(units[end + 1]) && w >= 0 && (words.near[w] & HEADLINE_WORD) !== 0)
    mask |= PART.ENTRY
  if (units[end] === UNIT.MIDDLE_DOT || unitAt(units, start - 1) === UNIT.MIDDLE_DOT) mask |= PART.JOINT
  if (kind === JOSA) {
    const name = particlesOf(context.gazetteer).classes[classOf(r)]
    mask |= name === 'topic' || name === 'subject' || name === 'dative' || name === 'genitive' ? PART.SUBJECT : PART.JOSA
  } else if (kind === SUFFIX) mask |= particlesOf(context.gazetteer).classes[classOf(r)] === 'side-suffix' ? PART.SEQUEL : PART.SUFFIX
  else if (kind !== EMPTY) mask |= PART.SUFFIX
  if (startsFresh(context, start)) mask |= PART.FRESH
  return mask
}

/** ▲여신심사부 김하나: a part of the body that heads the notice, before the one who goes there. */
export function isDepartment(context: Context, end: number): boolean {
  const { units, value } = context.text
  if (units[end] !== UNIT.SPACE || !departmentOf(context.gazetteer).test(value.slice(Math.max(0, end - 2), end))) return false
  const words = wordsOf(context)
  const next = words.of[context.tokens.tokenAt[end + 1]]
  return next >= 0 && words.start[next] === end + 1 && nameShape(context, end + 1, words.end[next]) > 0
}
/** By the last two letters: 연구소 is more often a body of its own. 부 by itself ends too much to stand in the list. */
const departmentOf = memoize((gazetteer: Gazetteer) => new RegExp(`(?:${bodyKindOf(gazetteer)('unit')}|부)$`))

/** Does word `w` end in a noun that announces a body: 스타트업, 개발사? */
const triggers = (context: Context, words: Words, w: number): boolean => (marksOf(context).ends[words.end[w]] & ORG_TRIGGER) !== 0

/** Kind of what follows, with 우 as a suffix. */
export function bodyRest(context: Context, at: number): number {
  const kind = kindOf(rest(context, at))
  // A preferred share marks its firm: 한빛전자우.
  return context.text.units[at] === UNIT.우 && isEdge(context, at + 1) ? SUFFIX : kind
}

/** May a body end at `at`? */
export const isBodyEdge = (context: Context, at: number): boolean => mayEnd(bodyRest(context, at))

/** May [start, end) name a body? It is not cut out of a Latin word and does not start inside a Hangul run. */
export function mayName(context: Context, start: number, end: number): boolean {
  const { classes } = context.text
  return isBodyEdge(context, end) && (classes[end] !== LATIN || classes[end - 1] !== LATIN) && classAt(classes, start - 1) !== HANGUL
}
