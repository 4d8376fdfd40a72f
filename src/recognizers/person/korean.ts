// Korean names: listed people, surname and given name with their evidence, family names before titles, masked names.

import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { memoize } from '../../gazetteer/memoize.js'
import { CLOSE, DIGIT, HANGUL, LATIN, LEGAL, SPACE } from '../../text/classes.js'
import { COPULA, DISAGREES, EMPTY, JOSA, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import { matchAt } from '../../trie/trie.js'
import type { Candidate, Context } from '../../types.js'
import {
  ANNOUNCED,
  ENTRY,
  GIVEN,
  HONORIFIC,
  IS_BODY,
  IS_PLACE,
  LONG_SURNAME,
  PERSON_LISTED,
  SURNAME,
  TITLE_AHEAD,
  TITLE_BEFORE,
} from '../evidence/bits.js'
import { classAt, isEdge, isHonorific, isInflectedNoun, listsAt, listsFrom, opensOf, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_HEAD } from '../evidence/mark-bits.js'
import { isMark, type Marks, marksOf } from '../evidence/marks.js'
import { givenness, isAge, isHanjaBracket, isSurname, isWeakTitle, KNOWN, nameShape, startsFresh, UNKNOWN } from '../evidence/names.js'
import { NEAR_KOREAN, TELLING, titleAfter, titleAhead, worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { type Titles, titlesOf } from '../evidence/titles.js'
import { isSpaced, opensEntry, surnameLength, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { familyOf, partOf, personRules } from './rules.js'

const SHAPE_PART = [0, partOf('known'), partOf('unknown'), partOf('short'), partOf('long')]
const NOUN = partOf('noun')
const BODY = partOf('body')
const FRESH = partOf('fresh')
const WEAK_TITLE = partOf('weak-title')
const WEAK_TITLE_LEFT = partOf('weak-title-left')
const GIVEN_LIKE = partOf('given-like')
const GIVEN_UNLIKE = partOf('given-unlike')
const SUFFIXED = partOf('suffix')
const DETERMINER = partOf('determiner')
const SHORT_PART = partOf('short')
const LONG_PART = partOf('long')
const TWO = partOf('two')
const NEAR_TITLE = partOf('near-title')
const INFLECTED = partOf('inflected')
const AFTER_NAME = partOf('after-name')
const F = {
  listed: familyOf('listed'),
  familyTitle: familyOf('family-title'),
  familyHonorific: familyOf('family-honorific'),
  masked: familyOf('masked'),
  age: familyOf('age'),
  hanja: familyOf('hanja-bracket'),
  honorific: familyOf('honorific'),
  titleRight: familyOf('title-right'),
  titleLeft: familyOf('title-left'),
  titleLeftJosa: familyOf('title-left-josa'),
  titleLeftOther: familyOf('title-left-other'),
  entryTitleLeft: familyOf('entry-title-left'),
  bodyTitle: familyOf('body-title'),
  wordTitle: familyOf('word-title'),
  farTitle: familyOf('far-title'),
  titleBracket: familyOf('title-bracket'),
  joint: familyOf('joint'),
  entry: familyOf('entry'),
  announced: familyOf('announced'),
  josa: familyOf('josa'),
  other: familyOf('other'),
  bare: familyOf('bare'),
  anyTitleRight: familyOf('any-title-right'),
  anyTitleLeft: familyOf('any-title-left'),
}
const SSI = 0xc528
const NIM = 0xb2d8
const MIDDLE_DOT = 0xb7
const found = new Int32Array(512)

/** Each way in which a Korean name shows asks for one of these; for the words without any of the second only a known given name counts. */
const WORTHY = GIVEN | PERSON_LISTED | NEAR_KOREAN

// The document that is being read.
let context!: Context
let out!: Candidate[]
let bodies!: Uint8Array
let words!: Words
let titles!: Titles
let marks!: Marks
let lists!: ListBits
let units!: Uint16Array
let classes!: Uint8Array

/** `certain` are the starts of certain bodies: between a name and a title they tell the name. */
export function koreanNames(of: Context, into: Candidate[], certain: Uint8Array): void {
  context = of
  out = into
  bodies = certain
  words = wordsOf(of)
  titles = titlesOf(of)
  marks = marksOf(of)
  lists = nameBits(of.gazetteer)
  asked = askedOf(of.gazetteer)
  units = of.text.units
  classes = of.text.classes
  const { near } = words
  const { of: chosen, count } = worthyWords(of)
  for (let i = 0; i < count; i++) {
    const w = chosen[i]
    const flags = near[w]
    if ((flags & WORTHY) === 0) continue
    // A surname with nothing near: only a listed given name after it counts. Something near without a surname: only what tells a name.
    if (
      (flags & (PERSON_LISTED | NEAR_KOREAN)) === 0
        ? !hasGivenName(w, flags)
        : (flags & (PERSON_LISTED | TELLING | SURNAME | LONG_SURNAME)) === 0
    )
      continue
    readWord(w, flags)
  }
}

/** Does a listed given name that may end there follow the surname of word `w`? */
function hasGivenName(w: number, flags: number): boolean {
  const from = words.start[w] + surnameLength(flags)
  const end = from + 2
  const codes = codesOf()
  if (end > words.end[w] || (classes[end] === HANGUL && opensOf(context.gazetteer)[codes[end]] === 0)) return false
  return isGivenName(context.gazetteer, codes, from)
}

/** Two letters → twice their ids, plus whether they are a listed given name: words repeat, and the trie of names is large. */
let asked = new Int32Array(0)
const ASKED = 2048
const askedOf = memoize((_: Gazetteer) => new Int32Array(ASKED))

function isGivenName(gazetteer: Gazetteer, codes: Uint16Array, from: number): boolean {
  const pair = ((codes[from] << 12) | codes[from + 1]) << 1
  const row = (Math.imul(pair, 0x9e3779b1) >>> 16) & (ASKED - 1)
  if ((asked[row] & ~1) === pair) return (asked[row] & 1) === 1
  const n = matchAt(gazetteer.names, codes, from, found)
  let given = 0
  for (let i = 0; i < n; i++) if (found[2 * i] === from + 2 && (listsOf(gazetteer, found[2 * i + 1]) & lists.given) !== 0) given = 1
  asked[row] = pair | given
  return given === 1
}

function readWord(w: number, flags: number): void {
  const start = words.start[w]
  const sign = classAt(classes, start - 1)
  // A run that touches a bracket, letters or digits on its left is their particle or counter.
  if (classes[start] !== HANGUL || sign === CLOSE || sign === DIGIT || sign === LATIN) return
  const surname = surnameLength(flags)
  const ahead = (flags & TITLE_AHEAD) === 0 ? -1 : titleAhead(context, w)
  const left =
    (flags & TITLE_BEFORE) === 0
      ? -1
      : isSpaced(words, w)
        ? titles.endsAt[words.end[w - 1]]
        : sign === SPACE && unitBefore(context.text, start) === 0x29
          ? titles.endsAt[start - 1]
          : -1
  const listed = (flags & PERSON_LISTED) !== 0
  const runEnd = context.tokens.end[context.tokens.tokenAt[start]]
  if (surname === 0 && !listed && ahead !== 0 && left < 0 && units[runEnd] !== 0x28) return
  if (listed) listedPeople(start, left, startsFresh(context, start) ? FRESH : 0)
  if (runEnd < words.end[w] && classes[runEnd] === LATIN) return
  names(w, flags, start, runEnd, surname, ahead, left)
}

function emit(start: number, end: number, family: number, mask: number): void {
  propose(out, personRules, start, end, family, mask)
}

function listedPeople(start: number, left: number, fresh: number): void {
  const { hits, tokens } = context
  for (let h = hits.at[start]; h < hits.count && hits.start[h] === start; h++) {
    if ((hits.lists[h] & lists.person) === 0) continue
    const end = hits.end[h]
    const kind = kindOf(rest(context, end))
    if (kind === OTHER || kind === DISAGREES) continue
    const common = (hits.lists[h] & (lists.commonNoun | lists.organization | lists.place)) !== 0
    const last = words.of[tokens.tokenAt[end - 1]]
    const near = left >= 0 || (kind === EMPTY && last >= 0 && titleAhead(context, last) >= 0)
    emit(start, end, F.listed, (common ? NOUN : 0) | (near ? NEAR_TITLE : 0) | (end - start < 3 ? SHORT_PART : 0) | fresh)
  }
}

function names(w: number, flags: number, start: number, runEnd: number, surname: number, ahead: number, left: number): void {
  const nouns = lists.commonNoun | lists.personNoun
  const isTitle = titles.startsAt[start] >= 0
  const whole = words.end[w] - start
  // A rare surname shows only in a whole word beside a title or an age.
  if (
    surname === 0 &&
    (isTitle || runEnd - start !== whole || whole < 2 || whole > 4 || (ahead !== 0 && left < 0 && !isAge(context, runEnd)))
  )
    return
  const entry = (flags & ENTRY) !== 0
  const announced = (flags & ANNOUNCED) !== 0
  // Without anything near only a known given name counts, so only that length is read.
  const close =
    (flags & NEAR_KOREAN) !== 0 && (ahead >= 0 || left >= 0 || entry || announced || units[runEnd] === 0x28 || hasHonorific(start, runEnd))
  if (!close && (runEnd - start < surname + 2 || !isEdge(context, start + surname + 2))) return
  const fresh = startsFresh(context, start) ? FRESH : 0
  const most = close ? Math.min(5, runEnd - start) : surname + 2
  let shaped = false
  for (let n = !close ? surname + 2 : surname === 0 ? whole : 1; n <= most; n++) {
    // A part of the word is a name only after a title, before 씨 or with a listed given name.
    if (close && n !== whole && n !== 3 && n !== surname + 2 && left < 0 && (flags & HONORIFIC) === 0) continue
    const end = start + n
    const r = rest(context, end)
    const kind = kindOf(r)
    if (kind === OTHER) continue
    const honorific = (kind === SUFFIX && isHonorific(context, r)) || (kind === EMPTY && isHonorificWord(units, classes, end))
    if (n <= surname && isSurname(context, start, end)) {
      // A family name alone.
      const next = w + 1
      if (kind === EMPTY && ahead === 0 && end === words.end[w]) {
        const weak = isWeakTitle(titles.how[titleAfter(w)])
        emit(start, end, F.familyTitle, (weak ? WEAK_TITLE : 0) | (isDeterminer(start, n) ? DETERMINER : 0) | fresh | (n > 1 ? TWO : 0))
      } else if (honorific && !isTitle && next > 0) emit(start, end, F.familyHonorific, isDeterminer(start, n) ? DETERMINER : 0)
      if (n === 1) continue
    }
    if (kind === DISAGREES || n < 2) continue
    // 김모(33)씨, 김모씨.
    if (surname > 0 && n === 2 && units[start + 1] === 0xbaa8 && (honorific || isAge(context, end))) {
      emit(start, end, F.masked, 0)
      continue
    }
    const own = kind === EMPTY && end === words.end[w]
    const aged = kind === EMPTY && isAge(context, end)
    const telling = aged || honorific || left >= 0 || (own && (ahead >= 0 || announced || entry || units[end] === 0x28))
    const shape = surname > 0 ? nameShape(context, start, end) : 0
    if (shape === 0) {
      // A rare surname shows only beside a strong title or an age.
      if (!telling || !own || shaped || n > 4 || isTitle) continue
      const listed = listsFrom(context, start, end)
      if (
        (listed & (nouns | lists.organization | lists.place | lists.foreign | lists.position)) !== 0 ||
        isInflectedNoun(context, start, end, nouns) ||
        (marks.ends[end] & ORG_HEAD) !== 0
      )
        continue
      const mask = fresh | (n === 3 ? 0 : n < 3 ? SHORT_PART : LONG_PART) | likeness(start + 1, end)
      if (aged) emit(start, end, F.age, mask)
      else if (ahead === 0 && !isWeakTitle(titles.how[titleAfter(w)])) emit(start, end, F.anyTitleRight, mask | afterName(w))
      else if (left >= 0 && n > 2 && !isWeakTitle(titles.how[left]))
        emit(start, end, F.anyTitleLeft, mask | (headsEntry(left) ? NEAR_TITLE : 0))
      continue
    }
    shaped = true
    // Without a title, an age or an entry sign only a known given name says enough.
    if (!telling && shape !== KNOWN) continue
    const listed = listsAt(context, start, end)
    const noun =
      (listed & (lists.commonNoun | lists.personNoun | lists.position)) !== 0 ||
      (isTitle && titles.end[titles.startsAt[start]] === end) ||
      isMark(marks, start, end, GENERIC)
    const body = (listed & (lists.organization | lists.place)) !== 0
    let family: number
    let mask = SHAPE_PART[shape] | (noun ? NOUN : body ? BODY : 0) | fresh
    if (aged) family = F.age
    else if (isHanjaBracket(context, end)) family = F.hanja
    else if (own && ahead === 0) {
      family = F.titleRight
      mask |= afterName(w)
      if (isWeakTitle(titles.how[titleAfter(w)])) mask |= WEAK_TITLE
    } else if (honorific) family = F.honorific
    else if (left >= 0) {
      family = own ? (headsEntry(left) ? F.entryTitleLeft : F.titleLeft) : kind === JOSA ? F.titleLeftJosa : F.titleLeftOther
      if (isWeakTitle(titles.how[left])) mask |= WEAK_TITLE_LEFT
    } else if (own && ahead > 0) {
      // 좌장은 제주대 강도훈 교수: the title is that of the name before it.
      if (
        ahead > 1 &&
        nameShape(context, words.start[w + ahead], words.end[w + ahead]) === KNOWN &&
        isInflectedNoun(context, start, end, nouns)
      )
        continue
      family = isBodyLike(w + 1) ? F.bodyTitle : ahead === 1 ? F.wordTitle : F.farTitle
      if (isWeakTitle(titles.how[titleAfter(w)])) mask |= WEAK_TITLE
    } else if (own && units[end] === 0x28 && titles.startsAt[end + 1] >= 0) family = F.titleBracket
    else if (own && announced) family = F.announced
    else if (own && shape === KNOWN && (units[end] === MIDDLE_DOT || unitBefore(context.text, words.start[w]) === MIDDLE_DOT))
      family = F.joint
    else if (own && entry) family = F.entry
    else if (shape !== KNOWN) continue
    else if (kind === JOSA) family = F.josa
    else if (kind === COPULA || kind === SUFFIX) {
      family = F.other
      if (kind === SUFFIX) mask |= SUFFIXED
    } else family = F.bare
    if (shape !== KNOWN) {
      if (isInflectedNoun(context, start, end, nouns | lists.organization | lists.place)) mask |= INFLECTED
      mask |= likeness(start + (n > 3 && surname > 1 ? 2 : 1), end)
    }
    emit(start, end, family, mask)
  }
}

/** 이 회장, 전 대표: a surname that is also an ordinary word. */
function isDeterminer(start: number, n: number): boolean {
  return n === 1 && (listsAt(context, start, start + 1) & lists.commonNoun) !== 0
}

/** Does a title stand at the head of an entry: ▲감사실장? */
function headsEntry(title: number): boolean {
  const w = words.of[context.tokens.tokenAt[titles.start[title]]]
  return w >= 0 && opensEntry(unitBefore(context.text, words.start[w]))
}

/** Is there a 씨, 님 or a word of it within reach? */
function hasHonorific(start: number, runEnd: number): boolean {
  for (let at = start + 1; at < runEnd && at - start < 6; at++) if (units[at] === SSI || units[at] === NIM) return true
  return isHonorificWord(units, classes, runEnd)
}

function likeness(from: number, end: number): number {
  if (end - from < 2) return 0
  const odds = givenness(context, from, end)
  return odds > 24 ? GIVEN_LIKE : odds < -16 ? GIVEN_UNLIKE : 0
}

/** A certain or listed body or place, letters, a legal form, or a word that ends like a body. */
function isBodyLike(w: number): boolean {
  const start = words.start[w]
  return (
    bodies[start] === 1 ||
    classes[start] === LATIN ||
    classAt(classes, start - 1) === LEGAL ||
    (words.near[w] & (IS_BODY | IS_PLACE)) !== 0 ||
    (marks.ends[words.end[w]] & ORG_HEAD) !== 0
  )
}

/** 씨, 님, 군, 양 as a word of its own after a name: `김하늘 씨`. */
function isHonorificWord(units: Uint16Array, classes: Uint8Array, at: number): boolean {
  if (classes[at] !== SPACE) return false
  const unit = units[at + 1]
  if (unit !== 0xc528 && unit !== 0xad70 && unit !== 0xc591) return false
  const next = units[at + 2]
  // Alone or with 는, 를, 가, 의, 은, 을, 이.
  return (
    classes[at + 2] !== HANGUL ||
    next === 0xb294 ||
    next === 0xb97c ||
    next === 0xac00 ||
    next === 0xc758 ||
    next === 0xc740 ||
    next === 0xc744 ||
    next === 0xc774
  )
}

/** 구자온 푸른셀 회장: right after a name in three syllables stands its body. */
function afterName(w: number): number {
  if (w === 0 || !isSpaced(words, w)) return 0
  const start = words.start[w - 1]
  const end = words.end[w - 1]
  if (end - start !== 3 || kindOf(rest(context, end - 1)) === JOSA) return 0
  const shape = nameShape(context, start, end)
  return shape === KNOWN || shape === UNKNOWN ? AFTER_NAME : 0
}
