// POSITION: titles and ranks, alone, compounded, joined, with their short form in brackets.

import { DIGIT, HANGUL } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import { kindOf, SUFFIX } from '../tokens/particles.js'
import type { Candidate, Context } from '../types.js'
import { beside } from './candidate.js'
import { IS_BODY, IS_PLACE } from './evidence/bits.js'
import { classAt, listsAt, listsFrom, unitAt } from './evidence/edges.js'
import { nameBits } from './evidence/lists.js'
import { ORG_HEAD, TITLE_PLACE, TITLE_SEQUEL } from './evidence/mark-bits.js'
import { isMark, markEnd, marksOf } from './evidence/marks.js'
import { isSurname, KNOWN, nameShape } from './evidence/names.js'
import { propose } from './evidence/rules.js'
import { isPostedTo, isWeakTitle, JOINED, titlesOf } from './evidence/titles.js'
import { isShape, isSpaced, unitBefore, type Words, wordsOf } from './evidence/words.js'
import { isOneOf } from './numerals/letters.js'
import { FAMILY, PART, positionRules } from './position/rules.js'

/** The same evidence weighs more beside a head that is also an ordinary noun. */
const WEAK_OF: readonly (readonly [number, number])[] = [
  [PART.NAME_LEFT, PART.WEAK_NAME_LEFT],
  [PART.SURNAME_LEFT, PART.WEAK_NAME_LEFT],
  [PART.BODY_LEFT, PART.WEAK_BODY_LEFT],
  [PART.NAME_RIGHT, PART.WEAK_NAME_RIGHT],
  [PART.AGED_LEFT, PART.WEAK_AGED_LEFT],
  [PART.BRACKET, PART.WEAK_BRACKET],
  [PART.SEQUEL, PART.WEAK_SEQUEL],
  [PART.TITLE_RIGHT, PART.WEAK_TITLE_RIGHT],
]
/** Log-odds of a mayor behind a name and of closed forms, beside the weights. */
const MAYOR = 6
const SENT = 8
/** … and of a division, with the ministry before it. */
const DIVISION = 16

export function position(context: Context, out: Candidate[]): void {
  const titles = titlesOf(context)
  const words = wordsOf(context)
  const mayors = new Set<number>()
  for (let n = 0; n < titles.count; n++) {
    const start = titles.start[n]
    const end = titles.end[n]
    const how = titles.how[n]
    mayor(context, words, start, end, how, mayors, out)
    // 주일본 대사, 주한 일본 대사
    if (how === JOINED && isSent(context, start)) beside(out, 'POSITION', start, end, SENT, 'position/sent')
    const division = divisionStart(context, start, end)
    if (division >= 0) beside(out, 'ORGANIZATION', division, end + 1, DIVISION, 'organization/called-division')
    const longer = titles.start[titles.endsAt[end]] < start || titles.end[titles.startsAt[start]] > end
    propose(
      out,
      positionRules,
      start,
      end,
      how,
      evidence(context, words, start, end, kindOf(titles.rest[n]) === SUFFIX, longer, isWeakTitle(how)),
    )
  }
}

/** `▲기획총괄과 김하나`, `금융위 자본시장총괄과는`: where a division begins that is called like a title but for its last letter; -1 for none. */
export function divisionStart(context: Context, start: number, end: number): number {
  const { value } = context.text
  if (value[end] !== '과' || !CALLED.test(value.slice(start, end))) return -1
  if (ENTRY.test(value.slice(Math.max(0, start - 2), start)) && value[end + 1] === ' ') return start
  const words = wordsOf(context)
  const w = words.of[context.tokens.tokenAt[start]]
  if (w < 1 || words.start[w] !== start || !isSpaced(words, w)) return -1
  const body = words.start[w - 1]
  return (listsAt(context, body, words.end[w - 1]) & nameBits(context.gazetteer).publicBody) === 0 ? -1 : body
}
const CALLED = /총[괄무]$/
const ENTRY = /[■-●] ?$/

function evidence(context: Context, words: Words, start: number, end: number, suffix: boolean, inside: boolean, weak: boolean): number {
  const { text, tokens, gazetteer } = context
  const { units, classes } = text
  const lists = nameBits(gazetteer)
  const marks = marksOf(context)
  const titles = titlesOf(context)
  let mask = suffix ? PART.SUFFIX : 0
  if (inside) mask |= PART.INSIDE
  if (end - start > 6) mask |= PART.LONG
  const w = words.of[tokens.tokenAt[start]]
  if (w > 0 && words.start[w] === start) {
    const left = words.start[w - 1]
    const leftEnd = words.end[w - 1]
    if (isSpaced(words, w) && classes[left] === HANGUL) {
      if (isSurname(context, left, leftEnd)) mask |= PART.SURNAME_LEFT
      else if ((listsFrom(context, left, leftEnd) & lists.organization) !== 0) mask |= PART.BODY_LEFT
      else if (isName(context, left, leftEnd)) mask |= PART.NAME_LEFT
      else if ((marks.ends[leftEnd] & ORG_HEAD) !== 0) mask |= PART.BODY_LEFT
    } else if (unitAt(units, start - 1) === UNIT.SPACE && unitBefore(text, words.start[w]) === UNIT.CLOSE_PAREN) {
      if (classAt(classes, start - 3) === DIGIT) mask |= PART.AGED_LEFT
      else mask |= PART.BODY_LEFT
    } else if (isSpaced(words, w) && classes[leftEnd - 1] !== DIGIT) mask |= PART.BODY_LEFT
  }
  // 김하나시장.
  if (w >= 0 && words.start[w] < start && isName(context, words.start[w], start)) mask |= PART.NAME_LEFT
  const sign = w < 0 ? 0 : unitBefore(text, words.start[w])
  if (isShape(sign) || sign === UNIT.OPEN_SQUARE) mask |= PART.ENTRY
  if (sign === UNIT.OPEN_PAREN && unitAt(units, start - 1) === UNIT.OPEN_PAREN)
    mask |= PART.BRACKET | (titles.endsAt[start - 1] >= 0 ? PART.TITLE_LEFT : 0)
  const last = words.of[tokens.tokenAt[end - 1]]
  const next = last + 1
  if (last >= 0 && next < words.count && isSpaced(words, next) && words.end[last] === end) {
    const at = words.start[next]
    const to = tokens.end[tokens.tokenAt[at]]
    const sequel = markEnd(marks, at, TITLE_SEQUEL)
    if (sequel > 0) mask |= PART.SEQUEL
    else if (titles.startsAt[at] >= 0) mask |= PART.TITLE_RIGHT
    else if (classes[at] === HANGUL && nameShape(context, at, to) > 0 && (listsFrom(context, at, to) & lists.commonNoun) === 0)
      mask |= PART.NAME_RIGHT
  }
  if (weak) {
    let strengthened = 0
    for (const [plain, stronger] of WEAK_OF) if ((mask & plain) !== 0) strengthened |= stronger
    mask |= strengthened
  }
  return mask
}

/** Does the word that begins there say where a diplomat is? */
const isSent = (context: Context, start: number): boolean => isPostedTo(context, start, context.text.value.indexOf(' ', start))

/** 시장 is a post behind a name (홍태용 시장), and behind the surname of one who was called so before: 박형준 부산시장 … 박 시장. */
function mayor(context: Context, words: Words, start: number, end: number, how: number, mayors: Set<number>, out: Candidate[]): void {
  const { tokens, text } = context
  const { units, value } = text
  const office = how === FAMILY.OFFICE && value.startsWith('시장', end - 2)
  if (!office && !(how === FAMILY.WEAK && isMark(marksOf(context), start, end, TITLE_PLACE))) return
  const w = words.of[tokens.tokenAt[start]]
  if (w < 1 || !isSpaced(words, w) || words.start[w] !== start) return
  const { korea, commonNoun } = nameBits(context.gazetteer)
  // 변지훈 거제 시장
  const v = w > 1 && isSpaced(words, w - 1) && (listsAt(context, words.start[w - 1], words.end[w - 1]) & korea) !== 0 ? w - 2 : w - 1
  const left = words.start[v]
  const leftEnd = words.end[v]
  // 김해시 홍하람 시장: after a city any word that may be a name.
  const named =
    ((words.near[v - 1] & IS_PLACE) !== 0 && units[left - 2] === UNIT.시) ||
    ((words.near[v] & (IS_PLACE | IS_BODY)) === 0 && nameShape(context, left, leftEnd) === KNOWN)
  // 성장한 시장: what the market did. 배달용 시장
  if (isOneOf('한용', units[leftEnd - 1]) && (listsFrom(context, left, leftEnd - 1) & commonNoun) !== 0) return
  // 박모 시장
  const masked = leftEnd - left === 2 && units[left + 1] === UNIT.모 && isSurname(context, left, left + 1)
  if (masked || (named && isName(context, left, leftEnd))) mayors.add(units[left])
  else if (leftEnd - left > 1 || !mayors.has(units[left])) return
  // 시장 선점, 시장 안: before another word the weights decide.
  if (office || units[end] === UNIT.SPACE) return
  beside(out, 'POSITION', start, end, MAYOR, 'position/mayor')
  if (masked) beside(out, 'PERSON', left, leftEnd, MAYOR, 'person/masked')
}

/** Has it the shape of a Korean name, and is no noun, or is it a listed person? */
function isName(context: Context, start: number, end: number): boolean {
  const lists = nameBits(context.gazetteer)
  const bits = listsFrom(context, start, end)
  return (nameShape(context, start, end) > 0 && (bits & lists.commonNoun) === 0) || (bits & (lists.person | lists.foreign)) !== 0
}
