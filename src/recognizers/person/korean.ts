// Korean names: listed people, surname and given name with their evidence, family names before titles, masked names.

import { codesOf, nextHit } from '../../gazetteer/lookup.js'
import { CLOSE, DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { COPULA, DISAGREES, EMPTY, JOSA, kindOf, mayEnd, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { ANNOUNCED, ENTRY, GIVEN, LONG_SURNAME, PERSON_LISTED, SURNAME } from '../evidence/bits.js'
import { classAt, isEdge, isHonorific, isInflectedNoun, listsAt, listsFrom, opensOf, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_HEAD } from '../evidence/mark-bits.js'
import { isMark, type Marks, marksOf } from '../evidence/marks.js'
import { givenness, isAge, isHanjaBracket, isSurname, KNOWN, nameShape, startsFresh, UNKNOWN } from '../evidence/names.js'
import { NEAR_KOREAN, TELLING, titleAfter, titleAhead, worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { isWeakTitle, type Titles, titleBefore, titlesOf } from '../evidence/titles.js'
import { isSpaced, opensEntry, surnameLength, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { isBodyLike } from './bodies.js'
import { isGivenName } from './given-names.js'
import { isHonorificWord } from './honorifics.js'
import { FAMILY, PART, personRules } from './rules.js'

const SHAPE_PART = [0, PART.KNOWN, PART.UNKNOWN, PART.SHORT, PART.LONG]

/** Letters of most names. */
const USUAL = 3

/** Each way in which a Korean name shows asks for one of these; for the words without any of the second only a known given name counts. */
const WORTHY = GIVEN | PERSON_LISTED | NEAR_KOREAN

// The document that is being read.
let context!: Context
let out!: Candidate[]
let words!: Words
let titles!: Titles
let marks!: Marks
let lists!: ListBits
let units!: Uint16Array
let classes!: Uint8Array

// The word of it that is being read.
let w = 0
/** What is near the word: bits of `evidence/bits.ts`. */
let flags = 0
let start = 0
/** Where its run of Hangul ends. */
let runEnd = 0
/** Letters of its listed surname, 0 for none. */
let surname = 0
/** How many words ahead a title stands (0 is the next one), and the title that ends before the word: -1 for none. */
let ahead = -1
let left = -1
/** `FRESH` or 0. */
let fresh = 0
let isTitle = false
let entry = false
let announced = false
/** Has a shorter beginning of it the shape of a name? */
let shaped = false

// The beginning of that word that is being read.
let end = 0
/** What stands behind it: EMPTY, JOSA, ... */
let kind = 0
/** It is the whole word. */
let fills = false
let honorific = false
let aged = false

export function koreanNames(of: Context, into: Candidate[]): void {
  context = of
  out = into
  words = wordsOf(of)
  titles = titlesOf(of)
  marks = marksOf(of)
  lists = nameBits(of.gazetteer)
  units = of.text.units
  classes = of.text.classes
  const { near } = words
  const { of: chosen, count } = worthyWords(of)
  for (let i = 0; i < count; i++) {
    const word = chosen[i]
    const bits = near[word]
    if ((bits & WORTHY) === 0) continue
    // A surname with nothing near: only a listed given name after it counts. Something near without a surname: only what tells a name.
    if (
      (bits & (PERSON_LISTED | NEAR_KOREAN)) === 0
        ? !hasGivenName(word, bits)
        : (bits & (PERSON_LISTED | TELLING | SURNAME | LONG_SURNAME)) === 0
    )
      continue
    w = word
    flags = bits
    readWord()
  }
}

/** Does a listed given name that may end there follow the surname of a word? */
function hasGivenName(word: number, bits: number): boolean {
  const from = words.start[word] + surnameLength(bits)
  const to = from + 2
  const codes = codesOf()
  if (to > words.end[word] || (classes[to] === HANGUL && opensOf(context.gazetteer)[codes[to]] === 0)) return false
  return isGivenName(context.gazetteer, codes, from)
}

function readWord(): void {
  start = words.start[w]
  const sign = classAt(classes, start - 1)
  // A run that touches a bracket, letters or digits on its left is their particle or counter.
  if (classes[start] !== HANGUL || sign === CLOSE || sign === DIGIT || sign === LATIN) return
  surname = surnameLength(flags)
  ahead = titleAhead(context, w)
  left = titleBefore(context, words, w)
  runEnd = context.tokens.end[context.tokens.tokenAt[start]]
  if ((flags & PERSON_LISTED) !== 0) listedPeople()
  if (runEnd < words.end[w] && classes[runEnd] === LATIN) return
  readLengths()
}

function emit(to: number, family: number, mask: number): void {
  propose(out, personRules, start, to, family, mask)
}

function listedPeople(): void {
  const { hits, tokens } = context
  const part = startsFresh(context, start) ? PART.FRESH : 0
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) {
    if ((hits.lists[h] & lists.person) === 0) continue
    const to = hits.end[h]
    const after = kindOf(rest(context, to))
    if (!mayEnd(after)) continue
    const common = (hits.lists[h] & (lists.commonNoun | lists.organization | lists.place)) !== 0
    const last = words.of[tokens.tokenAt[to - 1]]
    const near = left >= 0 || (after === EMPTY && last >= 0 && titleAhead(context, last) >= 0)
    emit(to, FAMILY.LISTED, (common ? PART.NOUN : 0) | (near ? PART.NEAR_TITLE : 0) | (to - start < 3 ? PART.SHORT : 0) | part)
  }
}

/** Reads the beginnings of the word that may be names, shortest first. */
function readLengths(): void {
  isTitle = titles.startsAt[start] >= 0
  entry = (flags & ENTRY) !== 0
  announced = (flags & ANNOUNCED) !== 0
  const usual = surname + 2
  const close = (flags & NEAR_KOREAN) !== 0
  // Without anything near only a known given name counts, so only that length is read.
  if (!close && (runEnd - start < usual || !isEdge(context, start + usual))) return
  fresh = startsFresh(context, start) ? PART.FRESH : 0
  shaped = false
  const most = close ? Math.min(5, runEnd - start) : usual
  for (let n = close ? 1 : usual; n <= most; n++) readLength(n)
}

function readLength(n: number): void {
  const r = rest(context, start + n)
  if (kindOf(r) === OTHER) return
  end = start + n
  kind = kindOf(r)
  honorific = (kind === SUFFIX && isHonorific(context, r)) || (kind === EMPTY && isHonorificWord(context.text, end))
  if (n <= surname && isSurname(context, start, end)) {
    maskedApart()
    if (!isMask(n)) familyAlone(n)
    if (n === 1) return
  }
  if (kind === DISAGREES || n < 2) return
  // 김모(33)씨, 김모씨.
  if (surname > 0 && n === 2 && units[start + 1] === UNIT.모 && (honorific || isAge(context, end))) {
    emit(end, FAMILY.MASKED, 0)
    return
  }
  fills = kind === EMPTY && end === words.end[w]
  aged = kind === EMPTY && isAge(context, end)
  const telling = aged || honorific || left >= 0 || fills
  const shape = surname > 0 ? nameShape(context, start, end) : 0
  if (shape === 0) {
    // A rare surname shows only beside a strong title or an age.
    if (telling && (fills || n === USUAL) && !shaped && n <= 4 && !isTitle) rareName(n)
    return
  }
  shaped = true
  // Without a title, an age or an entry sign only a known given name says enough.
  if (telling || shape === KNOWN) shapedName(n, shape)
}

/** 김 모 씨, 김 모(33) 씨, 김 모 부장. */
function maskedApart(): void {
  const to = end + 2
  if (units[end] !== UNIT.SPACE || units[end + 1] !== UNIT.모 || classes[to] === HANGUL) return
  if (isHonorificWord(context.text, to) || isAge(context, to) || (units[to] === UNIT.SPACE && titles.startsAt[to + 1] >= 0))
    emit(to, FAMILY.MASKED, 0)
}

/** 모 behind a surname, 김 `모` 씨: no surname itself. */
const isMask = (n: number): boolean =>
  n === 1 && units[start] === UNIT.모 && w > 0 && isSpaced(words, w) && isSurname(context, words.start[w - 1], words.end[w - 1])

/** 손 회장, 손씨. 두 회장 are two of them, unless somebody named 두 is told of: see `again.ts`. */
function familyAlone(n: number): void {
  if (units[start] === UNIT.두) return
  if (kind === EMPTY && ahead === 0 && end === words.end[w])
    emit(end, FAMILY.FAMILY_TITLE, weakAfter() | (isDeterminer(n) ? PART.DETERMINER : 0) | fresh | (n > 1 ? PART.TWO : 0))
  else if (honorific && !isTitle) emit(end, FAMILY.FAMILY_HONORIFIC, isDeterminer(n) ? PART.DETERMINER : 0)
}

/** A name whose first letter is in no list of surnames. */
function rareName(n: number): void {
  const nouns = lists.commonNoun | lists.nobody
  if (
    (listsFrom(context, start, end) & (nouns | lists.organization | lists.place | lists.foreign | lists.position)) !== 0 ||
    isInflectedNoun(context, start, end, nouns) ||
    (marks.ends[end] & ORG_HEAD) !== 0
  )
    return
  const given = likeness(start + 1, end)
  const mask = fresh | (n === USUAL ? 0 : n < USUAL ? PART.SHORT : PART.LONG) | given
  if (!fills) {
    // 부사장 묘상혁은.
    if (left >= 0 && kind === JOSA && given === PART.GIVEN_LIKE && !isWeakTitle(titles.how[left]))
      emit(end, FAMILY.ANY_TITLE_LEFT, mask | PART.SUFFIX)
  } else if (aged) emit(end, FAMILY.AGE, mask)
  else if (ahead === 0 && weakAfter() === 0) emit(end, FAMILY.ANY_TITLE_RIGHT, mask | afterName())
  else if (left >= 0 && n > 2 && !isWeakTitle(titles.how[left]))
    emit(end, FAMILY.ANY_TITLE_LEFT, mask | (headsEntry(left) ? PART.NEAR_TITLE : 0))
  // 곡민재 푸른셀 부사장.
  else if (ahead > 0 && n === USUAL && given === PART.GIVEN_LIKE && isBodyLike(context, w + 1))
    emit(end, FAMILY.ANY_BODY_TITLE, mask | weakAfter())
}

/** A name that has the shape of one: a surname and a given name, listed or not. */
function shapedName(n: number, shape: number): void {
  const nouns = lists.commonNoun | lists.nobody
  const listed = listsAt(context, start, end)
  const noun =
    (listed & (nouns | lists.position)) !== 0 ||
    (isTitle && titles.end[titles.startsAt[start]] === end) ||
    isMark(marks, start, end, GENERIC) ||
    isPredicate(n)
  const body = (listed & (lists.organization | lists.place)) !== 0
  let family: number
  let mask = SHAPE_PART[shape] | (noun ? PART.NOUN : body ? PART.BODY : 0) | fresh
  if (aged) family = FAMILY.AGE
  else if (isHanjaBracket(context, end)) family = FAMILY.HANJA_BRACKET
  else if (fills && ahead === 0) {
    family = FAMILY.TITLE_RIGHT
    mask |= afterName() | weakAfter()
  } else if (honorific) family = FAMILY.HONORIFIC
  else if (left >= 0) {
    family = fills
      ? headsEntry(left)
        ? FAMILY.ENTRY_TITLE_LEFT
        : FAMILY.TITLE_LEFT
      : kind === JOSA
        ? FAMILY.TITLE_LEFT_JOSA
        : FAMILY.TITLE_LEFT_OTHER
    if (isWeakTitle(titles.how[left])) mask |= PART.WEAK_TITLE_LEFT
  } else if (fills && ahead > 0) {
    // 좌장은 제주대 강도훈 교수: the title is that of the name before it.
    if (
      ahead > 1 &&
      nameShape(context, words.start[w + ahead], words.end[w + ahead]) === KNOWN &&
      isInflectedNoun(context, start, end, nouns)
    )
      return
    family = isBodyLike(context, w + 1) ? FAMILY.BODY_TITLE : ahead === 1 ? FAMILY.WORD_TITLE : FAMILY.FAR_TITLE
    mask |= weakAfter()
  } else if (fills && units[end] === UNIT.OPEN_PAREN && titles.startsAt[end + 1] >= 0) family = FAMILY.TITLE_BRACKET
  else if (fills && announced) family = FAMILY.ANNOUNCED
  else if (fills && shape === KNOWN && (units[end] === UNIT.MIDDLE_DOT || unitBefore(context.text, start) === UNIT.MIDDLE_DOT))
    family = FAMILY.JOINT
  else if (fills && entry) family = FAMILY.ENTRY
  else if (shape !== KNOWN) return
  else if (kind === JOSA) family = FAMILY.JOSA
  else if (kind === COPULA || kind === SUFFIX) {
    family = FAMILY.OTHER
    if (kind === SUFFIX) mask |= PART.SUFFIX
  } else family = FAMILY.BARE
  if (shape !== KNOWN) {
    if (isInflectedNoun(context, start, end, nouns | lists.organization | lists.place)) mask |= PART.INFLECTED
    mask |= likeness(start + (n > 3 && surname > 1 ? 2 : 1), end)
  }
  emit(end, family, mask)
}

/** 회사를 `합병해`, 공장을 `방문한`, 사장으로 `승진해` CEO를: a noun and a form of 하다, after the particle of what it takes. */
function isPredicate(n: number): boolean {
  const last = units[end - 1]
  if ((last !== UNIT.해 && last !== UNIT.한) || n !== USUAL || w === 0 || !isSpaced(words, w)) return false
  const before = units[words.end[w - 1] - 1]
  // 후임으로 조정한 전무를: a name as often.
  return (
    (before === UNIT.을 || before === UNIT.를 || (before === UNIT.로 && last === UNIT.해)) &&
    (listsAt(context, start, end - 1) & lists.commonNoun) !== 0
  )
}

/** Is the title ahead a weak one? */
const weakAfter = (): number => (isWeakTitle(titles.how[titleAfter(w)]) ? PART.WEAK_TITLE : 0)

/** 이 회장, 전 대표: a surname that is also an ordinary word. */
function isDeterminer(n: number): boolean {
  return n === 1 && (listsAt(context, start, start + 1) & lists.commonNoun) !== 0
}

/** Does a title stand at the head of an entry: ▲감사실장? */
function headsEntry(title: number): boolean {
  const first = words.of[context.tokens.tokenAt[titles.start[title]]]
  return first >= 0 && opensEntry(unitBefore(context.text, words.start[first]))
}

function likeness(from: number, end: number): number {
  if (end - from < 2) return 0
  const odds = givenness(context, from, end)
  return odds > 24 ? PART.GIVEN_LIKE : odds < -16 ? PART.GIVEN_UNLIKE : 0
}

/** 구자온 푸른셀 회장: right after a name in three syllables stands its body. */
function afterName(): number {
  if (w === 0 || !isSpaced(words, w)) return 0
  const from = words.start[w - 1]
  const to = words.end[w - 1]
  if (to - from !== 3 || kindOf(rest(context, to - 1)) === JOSA) return 0
  const shape = nameShape(context, from, to)
  return shape === KNOWN || shape === UNKNOWN ? PART.AFTER_NAME : 0
}
