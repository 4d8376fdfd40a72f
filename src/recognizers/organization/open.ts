// Names that only their surroundings give away: after 스타트업 and its like, in quotes, between a person and a title, at the head of an entry, in Latin letters.

import { DIGIT, HANGUL, HANJA, LATIN, QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { EMPTY, JOSA, mayEnd } from '../../tokens/particles.js'
import type { Candidate, Context, Tokens } from '../../types.js'
import { AFTER_LAND, ENTRY, HEADLINE, LATIN_INSIDE, OF_PLACE, QUOTED, TITLE_AHEAD, TRIGGERED } from '../evidence/bits.js'
import { classAt, isInflectedNoun, listsAt, listsFrom } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_HEAD, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { isAlien, KNOWN, nameShape } from '../evidence/names.js'
import { NEAR_BODY, titleAhead, worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { type Titles, titlesOf } from '../evidence/titles.js'
import { isBullet, isSpaced, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { around, bodyRest, isDepartment } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'
import { BY_BRACKET, BY_OWN_PERSON, BY_SIGN, BY_TITLE, BY_TRIGGER, clearShown, headsFirm, INTRODUCED, show } from './shown.js'

/** A word that acts, or is quoted, behind an announcement is hardly a part of a phrase. */
const SPEAKING = PART.SUBJECT | PART.QUOTED | PART.BRACKET

/** What may stand before a foreign name of several words. */
const BEFORE_ALIENS = TRIGGERED | AFTER_LAND | OF_PLACE | QUOTED | HEADLINE
const MOST_ALIENS = 4

// The document that is being read.
let context!: Context
let out!: Candidate[]
let tokens!: Tokens
let words!: Words
let titles!: Titles
let lists!: ListBits
let units!: Uint16Array
let classes!: Uint8Array

export function openNames(of: Context, into: Candidate[]): void {
  context = of
  out = into
  tokens = of.tokens
  words = wordsOf(of)
  titles = titlesOf(of)
  lists = nameBits(of.gazetteer)
  units = of.text.units
  classes = of.text.classes
  clearShown()
  const marks = marksOf(of)
  const { near, start: starts, end: ends } = words
  const { of: chosen, count } = worthyWords(of)
  for (let i = 0; i < count; i++) {
    const w = chosen[i]
    const flags = near[w]
    if ((flags & NEAR_BODY) === 0) continue
    const start = starts[w]
    const end = ends[w]
    const kind = classes[start]
    const last = classes[end - 1]
    if (
      (flags & LATIN_INSIDE) !== 0 &&
      (kind === LATIN || last === LATIN || (kind === DIGIT && classes[tokens.end[tokens.tokenAt[start]]] === LATIN))
    )
      latin(w)
    if (kind === HANJA || titles.startsAt[start] >= 0 || isMark(marks, start, end, ORG_TRIGGER | GENERIC)) continue
    if ((flags & TITLE_AHEAD) !== 0) {
      const ahead = titleAhead(of, w)
      if (ahead < 2) betweenPersonAndTitle(w, ahead)
      if (ahead > 0 && units[end - 1] === UNIT.의 && end - start > 2) beforeOwnPerson(w, ahead)
    }
    if ((flags & BEFORE_ALIENS) !== 0 && kind === HANGUL) alienWords(w)
    const family = quick(w, flags)
    if (family < 0 || (kind === DIGIT && family !== FAMILY.OPEN_QUOTED && family !== FAMILY.OPEN_BRACKET_TITLE)) continue
    readEdges(w, start, end, last, family)
  }
}

/** The word whole, and at its particles. */
function readEdges(w: number, start: number, end: number, last: number, family: number): void {
  const run = tokens.start[tokens.tokenAt[words.end[w] - 1]]
  // 담쟁이 is no 담쟁 with a particle; nor does one stand before a bracket or the end of a quotation.
  const whole = listsFrom(context, start, end) !== 0 || family === FAMILY.OPEN_BRACKET_TITLE || family === FAMILY.OPEN_QUOTED
  let first = true
  for (let at = Math.max(start + 2, run + (last === HANGUL && run > start ? 0 : 1)); at <= end; at++) {
    const r = bodyRest(context, at)
    if (!mayEnd(r) || (r === EMPTY && at < end)) continue
    if (family === FAMILY.OPEN_AFTER_PLACE && saysWhatItIs(at)) continue
    const mask =
      around(context, start, at) |
      flags(start, at) |
      (whole === (at === end) || (first && !whole) ? 0 : PART.LATER) |
      (at - start > 6 ? PART.LONG : at - start < 3 ? PART.SHORT : 0)
    emit(start, at, family, mask | (r !== EMPTY && r !== JOSA ? PART.SUFFIX : 0))
    if (first || at === end ? first || whole : false) showAs(w, start, at, family, mask)
    first = false
  }
}

/** Notes what the evidence of a word says of it elsewhere. */
function showAs(w: number, start: number, end: number, family: number, mask: number): void {
  if (family === FAMILY.OPEN_BRACKET_TITLE)
    show(start, end, BY_BRACKET, headsFirm(context, w, end + 1) ? (namesHead(end + 1) ? INTRODUCED : 2) : 1)
  else if (family !== FAMILY.OPEN_TRIGGER) show(start, end, BY_SIGN, family === FAMILY.OPEN_AFTER_PLACE ? 0 : 1)
  else {
    // 은행 김하늘 행장: rather a person.
    if ((mask & PART.TITLE) !== 0) return
    const common = (listsFrom(context, start, end) & (lists.commonNoun | lists.nobody)) !== 0
    show(start, end, BY_TRIGGER, !common && (mask & SPEAKING) !== 0 ? 2 : 1)
  }
}

/** (대표 오지훈): a person behind the title of a bracket? */
function namesHead(bracket: number): boolean {
  const w = words.of[tokens.tokenAt[titles.end[titles.startsAt[bracket]] - 1]] + 1
  return w > 0 && w < words.count && isSpaced(words, w) && personLike(w) > 0
}

/** 미국 물류회사, 중국 부품업체: what a body is, no name; 은행 and 그룹 are also heads of names. */
const saysWhatItIs = (end: number): boolean => (marksOf(context).ends[end] & (ORG_TRIGGER | ORG_HEAD)) === ORG_TRIGGER

function emit(start: number, end: number, family: number, mask: number): void {
  propose(out, organizationRules, start, end, family, mask)
}

/** 김하늘 한빛 대표, 한빛 김하늘 대표, 한빛 대표 김하늘. */
function betweenPersonAndTitle(w: number, ahead: number): void {
  const start = words.start[w]
  const end = words.end[w]
  const far = ahead === 1 ? w + 1 : w
  const farEnd = words.end[far]
  const family = far > w ? FAMILY.PERSON_TITLE_TWO : FAMILY.PERSON_TITLE
  if (w > 0 && isSpaced(words, w)) {
    const sure = personBefore(w)
    if (sure > 0) {
      emit(start, farEnd, family, flags(start, farEnd) | (sure > 1 ? 0 : PART.DOUBTFUL) | inflected(start, farEnd))
      if (far === w) show(start, end, BY_TITLE, headsFirm(context, w, 0) ? 2 : 1)
    }
  } else if (
    unitBefore(context.text, start) === UNIT.CLOSE_PAREN &&
    classAt(classes, start - 1) === SPACE &&
    classAt(classes, start - 3) === DIGIT
  )
    emit(start, farEnd, FAMILY.AGED_TITLE, flags(start, farEnd) | (far > w ? PART.LATER : 0))
  if (ahead === 1 && isSpaced(words, w + 1)) {
    const sure = personLike(w + 1)
    if (sure > 0) {
      emit(start, end, FAMILY.BEFORE_PERSON_TITLE, flags(start, end) | (sure > 1 ? 0 : PART.DOUBTFUL) | inflected(start, end))
      show(start, end, BY_TITLE, 1)
    }
  }
  if (ahead === 0 && w + 2 < words.count && isSpaced(words, w + 1) && isSpaced(words, w + 2) && titles.endsAt[words.end[w + 1]] >= 0) {
    const sure = personLike(w + 2)
    if (sure > 0) {
      emit(start, end, FAMILY.BEFORE_TITLE_PERSON, flags(start, end) | (sure > 1 ? 0 : PART.DOUBTFUL) | inflected(start, end))
      show(start, end, BY_TITLE, headsFirm(context, w, 0) ? 2 : 1)
    }
  }
}

/** 서랍의 정하늘 대표, 서랍의 카를로스 멘데스 이사. */
function beforeOwnPerson(w: number, ahead: number): void {
  for (let next = w + 1; next <= w + ahead; next++) {
    const sure = personLike(next)
    if (sure === 0 && !isAlien(context, words.start[next], words.end[next])) return
    if (sure === 0) continue
    const start = words.start[w]
    const end = words.end[w] - 1
    emit(start, end, FAMILY.GENITIVE_TITLE, flags(start, end) | (sure > 1 ? 0 : PART.DOUBTFUL))
    show(start, end, BY_OWN_PERSON, headsFirm(context, w, 0) ? 2 : 1)
    return
  }
}

function inflected(start: number, end: number): number {
  return isInflectedNoun(context, start, end, lists.commonNoun | lists.nobody) ? PART.NOUN : 0
}

/** The kind of evidence that makes the word worth a look, -1 for none. */
function quick(w: number, flags: number): number {
  const start = words.start[w]
  const end = words.end[w]
  if (units[end] === UNIT.OPEN_PAREN && titles.startsAt[end + 1] >= 0) return FAMILY.OPEN_BRACKET_TITLE
  if ((flags & TRIGGERED) !== 0) return FAMILY.OPEN_TRIGGER
  if ((flags & AFTER_LAND) !== 0) return FAMILY.OPEN_AFTER_PLACE
  if ((flags & ENTRY) !== 0 && isBullet(unitBefore(context.text, start)) && !isDepartment(context, end)) return FAMILY.OPEN_ENTRY
  if ((flags & QUOTED) !== 0 && classes[end] === QUOTE && end - start < 16) return FAMILY.OPEN_QUOTED
  if ((flags & HEADLINE) !== 0) return FAMILY.OPEN_HEADLINE
  // 한빛연(HB): letters in a bracket after an unlisted word.
  if (
    units[end] === UNIT.OPEN_PAREN &&
    classes[end + 1] === LATIN &&
    classes[words.start[w]] === HANGUL &&
    units[tokens.end[tokens.tokenAt[end + 1]]] === UNIT.CLOSE_PAREN
  )
    return FAMILY.OPEN_ALIAS
  return -1
}

/** Is a person named before the word, or before 전 (formerly) and the word? Unlisted names count where they sound foreign and the word does not. */
function personBefore(w: number): number {
  const before =
    units[words.start[w - 1]] === UNIT.전 && words.end[w - 1] - words.start[w - 1] === 1 && w > 1 && isSpaced(words, w - 1) ? w - 2 : w - 1
  const sure = personLike(before)
  return sure > 0 || !isAlien(context, words.start[before], words.end[before]) || isAlien(context, words.start[w], words.end[w]) ? sure : 1
}

/** 2: a likely name of a person, 1: perhaps. */
function personLike(w: number): number {
  const start = words.start[w]
  const end = words.end[w]
  if (classes[start] !== HANGUL || tokens.end[tokens.tokenAt[start]] !== end || titles.startsAt[start] >= 0) return 0
  const bits = listsFrom(context, start, end)
  if ((bits & (lists.commonNoun | lists.organization | lists.place)) !== 0) return 0
  const shape = nameShape(context, start, end)
  if (shape === KNOWN || (bits & (lists.foreign | lists.person)) !== 0) return 2
  return shape > 0 && inflected(start, end) === 0 ? 1 : 0
}

function flags(start: number, end: number): number {
  const bits = listsAt(context, start, end)
  if ((bits & (lists.place | lists.letter)) !== 0) return PART.PLACE
  if ((bits & lists.organization) !== 0) return PART.LISTED
  if ((bits & (lists.foreign | lists.person)) !== 0 || nameShape(context, start, end) === KNOWN) return PART.NAME
  if ((bits & (lists.commonNoun | lists.nobody | lists.position | lists.generic)) !== 0) return PART.NOUN
  return 0
}

/** Two to four words that sound foreign, or all but the last one, a head: 덴마크 스코우고르 이솔레링, 펀드 오크힐 스튜어드십 파트너스. */
function alienWords(w: number): void {
  const start = words.start[w]
  if (!isForeign(start, words.end[w])) return
  for (let next = w + 1; next < words.count && next - w < MOST_ALIENS; next++) {
    const from = words.start[next]
    const end = words.end[next]
    if (!isSpaced(words, next) || classes[from] !== HANGUL || titles.startsAt[from] >= 0) return
    for (let at = from + 2; at <= end; at++) {
      const r = bodyRest(context, at)
      if (!mayEnd(r) || (r === EMPTY && at < end)) continue
      const head = (marksOf(context).ends[at] & ORG_HEAD) !== 0
      if (!head && !isForeign(from, at)) continue
      emit(start, at, FAMILY.ALIEN_WORDS, around(context, start, at) | (next - w > 1 ? PART.LONG : 0) | (head ? 0 : PART.DOUBTFUL))
      break
    }
    if (!isForeign(from, end)) return
  }
}

const isForeign = (start: number, end: number): boolean =>
  isAlien(context, start, end) || (listsFrom(context, start, end) & (lists.foreign | lists.foreignCompany)) !== 0

const isCapital = (unit: number): boolean => unit >= UNIT.A && unit <= UNIT.Z

/** Does a capitalised word of Latin letters stand before it, with a space or an ampersand between? */
function isLatinBefore(w: number): boolean {
  if (w === 0 || classes[words.end[w - 1] - 1] !== LATIN || !isCapital(units[words.start[w - 1]])) return false
  return isSpaced(words, w) || (words.start[w] - words.end[w - 1] === 3 && units[words.start[w] - 2] === UNIT.AMPERSAND)
}

/** Capital letters, alone, in two words (LG CNS) or with Hangul (DL이앤씨). */
function latin(w: number): void {
  const start = words.start[w]
  const end = words.end[w]
  let upper = 0
  let lower = 0
  let hangul = 0
  let letters = start
  for (let at = start; at < end; at++) {
    const unit = units[at]
    if (unit >= UNIT.A && unit <= UNIT.Z) upper++
    else if (classes[at] === LATIN) lower++
    else if (classes[at] === HANGUL) hangul++
    if (hangul === 0) letters = at + 1
  }
  const length = upper + lower
  if (length === 0) return
  const capital = isCapital(units[start])
  const family = lower === 0 ? FAMILY.LATIN_UPPER : capital ? FAMILY.LATIN_CAPITAL : FAMILY.LATIN_LOWER
  const size = length > 5 ? PART.LONG : length < 3 ? PART.SHORT : 0
  if (length > 1 || letters - start > 1) {
    const r = bodyRest(context, letters)
    if (letters > start && classes[letters - 1] === LATIN && mayEnd(r)) {
      const near = around(context, start, letters)
      emit(start, letters, family, near | size | flags(start, letters))
      let from = w
      while (w - from < MOST_ALIENS && isLatinBefore(from)) {
        from--
        emit(
          words.start[from],
          letters,
          w - from > 1 ? FAMILY.LATIN_MORE : FAMILY.LATIN_TWO,
          around(context, words.start[from], letters) | flags(words.start[from], letters),
        )
      }
    }
  }
  if (hangul === 0 || classes[words.end[w] - 1] !== HANGUL) return
  const run = tokens.start[tokens.tokenAt[words.end[w] - 1]]
  let first = true
  for (let at = run + 2; at <= end; at++) {
    const r = bodyRest(context, at)
    // AI사업부장 is a title.
    if (!mayEnd(r) || titles.endsAt[at] >= 0) continue
    const bits = listsAt(context, run, at)
    emit(
      start,
      at,
      FAMILY.LATIN_HANGUL,
      around(context, start, at) |
        (first ? 0 : PART.LATER) |
        (r === JOSA ? PART.JOSA : 0) |
        ((bits & lists.commonNoun) !== 0 ? PART.NOUN : (bits & lists.organization) !== 0 ? PART.LISTED : 0),
    )
    first = false
  }
}
