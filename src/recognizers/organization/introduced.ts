// Quoted names that the text introduces as those of bodies, be they common words: 스타트업 ‘물레’와 ‘노을’이 …, ‘물레’(대표 오지훈), 오지훈 ‘물레’ 대표.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { JOSA, kindOf } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { QUOTED } from '../evidence/bits.js'
import { listsFrom, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { ORG_HEAD, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { nameShape } from '../evidence/names.js'
import { worthyWords } from '../evidence/near.js'
import { bodySignOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { BY_TRIGGER, headsFirm, INTRODUCED, show } from './shown.js'

/** Log-odds of a quoted name behind a word that announces a body: all 16 of the annotated articles are one. */
const QUOTED_NAME = 5
const MOST_WORDS = 3
const MOST_LETTERS = 16
const MOST_NAMES = 8

/** 브랜드 ‘소금꽃’: what a firm sells. */
const waresOf = memoize((gazetteer: Gazetteer) => new RegExp(`${bodySignOf(gazetteer)('wares')}$`))

/** Behind the open names, which clear what is shown. */
export function introducedNames(context: Context, out: Candidate[]): void {
  const words = wordsOf(context)
  const { of, count } = worthyWords(context)
  for (let i = 0; i < count; i++) {
    const w = of[i]
    if ((words.near[w] & QUOTED) === 0) continue
    if (isAnnounced(context, words, w)) readRow(context, words, w, out)
    else if (hasHead(context, words, w)) introduce(words, w, closingOf(context, words, w), out)
  }
}

/** 스타트업 ‘물레: does a word that announces a body stand before the quotation? */
function isAnnounced(context: Context, words: Words, w: number): boolean {
  const { value } = context.text
  const to = w === 0 ? -1 : words.end[w - 1]
  if (to < 0 || !startsAfter(context, words, w, to)) return false
  const marks = marksOf(context)
  const bits = marks.ends[to]
  // 우리은행 is a body that tells of its wares: ‘우리슈퍼통장’.
  if ((bits & ORG_TRIGGER) === 0 || ((bits & ORG_HEAD) !== 0 && !isMark(marks, words.start[w - 1], to, ORG_HEAD))) return false
  return !waresOf(context.gazetteer).test(value.slice(words.start[w - 1], to))
}

/** Does the quotation begin where a word ends, a space between them or none? */
function startsAfter({ text }: Context, { start }: Words, w: number, end: number): boolean {
  const quote = start[w] - 1
  return quote === end || (quote === end + 1 && text.classes[end] === SPACE)
}

/** ‘물레’가, ‘물레’(대표 오지훈), ‘물레’·‘노을’과 ‘서랍’이: names that quotations hold whole. 은행 “이자 내린다” is speech. */
function readRow(context: Context, words: Words, first: number, out: Candidate[]): void {
  const { classes, units, value } = context.text
  const row: number[] = []
  for (let w = first; row.length < 2 * MOST_NAMES; ) {
    const to = closingOf(context, words, w)
    if (to < 0) return
    row.push(w, to)
    let next = words.of[context.tokens.tokenAt[to - 1]] + 1
    // A particle behind the quotation is a word of its own.
    if (words.start[next] === to + 1) next++
    if (next >= words.count || classes[words.start[next] - 1] !== QUOTE || !JOINS.test(value.slice(to + 1, words.start[next] - 1))) {
      if (units[to + 1] !== UNIT.OPEN_PAREN && kindOf(rest(context, to + 1)) !== JOSA) return
      break
    }
    w = next
  }
  for (let i = 0; i < row.length; i += 2) introduce(words, row[i], row[i + 1], out)
}
const JOINS = /^(?:, ?|·|[와과] )$/

/** ‘물레’(대표 오지훈), 오지훈 ‘물레’ 대표: does the head of a firm stand beside the quotation? */
function hasHead(context: Context, words: Words, w: number): boolean {
  const { units } = context.text
  const to = closingOf(context, words, w)
  if (to < 0 || !headsFirm(context, w, to + 2)) return false
  if (units[to + 1] === UNIT.SPACE) return w > 0 && startsAfter(context, words, w, words.end[w - 1]) && mayBePerson(context, words, w - 1)
  const titles = titlesOf(context)
  const next = words.of[context.tokens.tokenAt[titles.end[titles.startsAt[to + 2]] - 1]] + 1
  return units[to + 1] === UNIT.OPEN_PAREN && next < words.count && isSpaced(words, next) && mayBePerson(context, words, next)
}
const mayBePerson = (context: Context, { start, end }: Words, w: number): boolean =>
  nameShape(context, start[w], end[w]) > 0 && (listsFrom(context, start[w], end[w]) & nameBits(context.gazetteer).commonNoun) === 0

/** Where the quotation ends that begins before a word, -1 where it is too long for a name. */
function closingOf({ text }: Context, { start, end, count }: Words, w: number): number {
  for (let v = w; v < count && v < w + MOST_WORDS && end[v] - start[w] <= MOST_LETTERS; v++) {
    if (text.classes[end[v]] === QUOTE) return end[v]
    if (text.classes[end[v]] !== SPACE) return -1
  }
  return -1
}

function introduce({ start }: Words, w: number, to: number, out: Candidate[]): void {
  beside(out, 'ORGANIZATION', start[w], to, QUOTED_NAME, 'organization/introduced')
  show(start[w], to, BY_TRIGGER, INTRODUCED)
}
