// Foreign names: one to five Hangul words by list and evidence, initials, Latin and Chinese spellings in brackets.

import { CLOSE, HANGUL, HANJA, LATIN, OPEN, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { EMPTY, kindOf, mayEnd, SUFFIX } from '../../tokens/particles.js'
import type { Candidate, Context, Tokens } from '../../types.js'
import { beside } from '../candidate.js'
import { ANNOUNCED, BRACKET_NEXT, FOREIGN_LISTED, HONORIFIC, TITLE_AHEAD, TITLE_BEFORE } from '../evidence/bits.js'
import { classAt, isHonorific, listsAt, listsFrom, rest, unitAt } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { ORG_HEAD } from '../evidence/mark-bits.js'
import { type Marks, marksOf } from '../evidence/marks.js'
import { isAge, nameShape, startsFresh } from '../evidence/names.js'
import { NEAR_FOREIGN, titleAfter, titleAhead, worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { SOUND, soundOf } from '../evidence/sound.js'
import { isWeakTitle, type Titles, titleBefore, titlesOf } from '../evidence/titles.js'
import { isSpaced, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { isBodyLike } from './bodies.js'
import { FAMILY, PART, personRules } from './rules.js'

/** Most words of one name: 나세르 빈 하마드 알 타니. */
const MAX_PARTS = 6
/** What each further part adds, so that the joined name beats its parts. */
const JOINED = 1.5
/** Log-odds of a letter with an age and 씨, beside the weights. */
const MASKED = 8
/** … of letters before a foreign name. */
const LETTERED = 4
/** … and letters to the end of its bracket: A(33·남) */
const LONGEST_AGE = 9
/** Of the first word, and of the last one: makes more of a name than that lists know its parts. */
const FIRST = TITLE_BEFORE | ANNOUNCED
const LAST = TITLE_AHEAD | BRACKET_NEXT | HONORIFIC
const COUNT = [0, PART.ONE, PART.TWO, PART.THREE, PART.MANY, PART.MANY, PART.MANY]

// The document that is being read.
let context!: Context
let out!: Candidate[]
let tokens!: Tokens
let words!: Words
let titles!: Titles
let marks!: Marks
let lists!: ListBits
let units!: Uint16Array
let classes!: Uint8Array

export function foreignNames(of: Context, into: Candidate[]): void {
  context = of
  out = into
  tokens = of.tokens
  words = wordsOf(of)
  titles = titlesOf(of)
  marks = marksOf(of)
  lists = nameBits(of.gazetteer)
  units = of.text.units
  classes = of.text.classes
  const { near, start: starts } = words
  const { of: chosen, count } = worthyWords(of)
  for (let i = 0; i < count; i++) {
    const w = chosen[i]
    if ((near[w] & NEAR_FOREIGN) === 0) continue
    const kind = classes[starts[w]]
    if (kind === HANGUL) hangul(w)
    else if (kind === LATIN) latin(w)
    else if (kind === HANJA) hanja(w)
  }
}

function emit(start: number, end: number, family: number, mask: number): void {
  propose(out, personRules, start, end, family, mask)
}

/** One to five Hangul words: a name starts where a list knows its first part, or where a title, an age or a bracket is near. */
function hangul(w: number): void {
  const start = words.start[w]
  if (titles.startsAt[start] >= 0 || classAt(classes, start - 1) === CLOSE) return
  // 이를 위해, 이와 달리, 이에 맞서: a pronoun and its particle.
  if (units[start] === UNIT.이 && words.end[w] === start + 2 && isOneOf('를와에', units[start + 1])) return
  const { near } = words
  const listed = lists.organization | lists.place | lists.commonNoun | lists.position
  const noNames = listed | lists.nobody
  if ((near[w] & FOREIGN_LISTED) === 0 && (listsFrom(context, start, words.end[w]) & listed) !== 0) return
  const spaced = isSpaced(words, w)
  const left = titleBefore(context, words, w)
  const announced = (near[w] & ANNOUNCED) !== 0
  const around =
    (startsFresh(context, start) ? PART.FRESH : 0) |
    (spaced && isCountry(w - 1) ? PART.AFTER_COUNTRY : 0) |
    (isCountry(w) ? PART.COUNTRY_FIRST : 0)
  let known = 0
  let nouns = 0
  for (let k = 1; k <= MAX_PARTS; k++) {
    const v = w + k - 1
    if (v >= words.count) break
    const from = words.start[v]
    if (k > 1 && !isSpaced(words, v) && !followsInitial(v)) break
    if (k > 1 && isInitial(v)) {
      known++
      continue
    }
    if (classes[from] !== HANGUL || titles.startsAt[from] >= 0) break
    const runEnd = tokens.end[tokens.tokenAt[from]]
    const wordEnd = words.end[v]
    // What could be said of the name up to here?
    const inside = (near[v] & FOREIGN_LISTED) !== 0 ? 1 : 0
    const possible =
      (near[v] & LAST) !== 0 || (near[w] & FIRST) !== 0 || classes[runEnd] === OPEN || (k > 1 && known + inside >= (k > 2 ? k - 1 : 1))
    // Every right edge of the last part.
    for (let end = !possible ? runEnd + 1 : Math.max(from + 1, runEnd - 6); end <= runEnd; end++) {
      const r = rest(context, end)
      const what = kindOf(r)
      if (!mayEnd(what)) continue
      const own = what === EMPTY && end === wordEnd
      if (what === EMPTY && !own && classes[end] !== HANGUL && end < wordEnd) continue
      const part = listsAt(context, from, end)
      const inList = (part & lists.foreign) !== 0
      const all = known + (inList ? 1 : 0)
      const surnameLast = known > 0 && end - from === 1 && (part & lists.surname) !== 0
      const noun = !inList && !surnameLast && ((part & noNames) !== 0 || (marks.ends[end] & ORG_HEAD) !== 0)
      const ahead = own ? titleAhead(context, v) : -1
      let family: number
      if (isAge(context, end)) family = FAMILY.FOREIGN_AGE
      else if (ahead === 0) family = FAMILY.FOREIGN_TITLE_RIGHT
      else if (ahead > 0) family = isBodyLike(context, v + 1) ? FAMILY.FOREIGN_BODY_TITLE : FAMILY.FOREIGN_WORD_TITLE
      else if (what === SUFFIX && isHonorific(context, r)) family = FAMILY.FOREIGN_HONORIFIC
      else if (left >= 0) family = FAMILY.FOREIGN_TITLE_LEFT
      else if (units[end] === UNIT.OPEN_PAREN && (classes[end + 1] === HANJA || classes[end + 1] === LATIN) && k < 4)
        family = FAMILY.FOREIGN_BRACKET
      else if (announced) family = FAMILY.FOREIGN_ANNOUNCED
      else family = own ? FAMILY.FOREIGN_BARE : FAMILY.FOREIGN_JOSA
      const loose = family === FAMILY.FOREIGN_BARE || family === FAMILY.FOREIGN_JOSA
      if (k === 1 && (loose || family === FAMILY.FOREIGN_BRACKET || family === FAMILY.FOREIGN_WORD_TITLE || end - from < 2)) continue
      if (loose && (all === 0 || (k > 2 && all < k - 1))) continue
      const bad = nouns + (noun ? 1 : 0)
      const alien = soundOf(context, start, end)
      if (bad > (all > 0 || (k > 1 && alien > SOUND.foreign) ? 1 : 0)) continue
      if (all === 0 && alien < SOUND.foreign) continue
      let mask =
        COUNT[k] |
        (all >= k ? PART.ALL : all > 0 ? PART.SOME : 0) |
        (bad > 0 ? PART.SOME_NOUN : 0) |
        (alien > SOUND.surelyForeign ? PART.ALIEN : alien < SOUND.native ? PART.NATIVE : 0) |
        around
      if (k === 1 && (part & (lists.commonNoun | lists.organization | lists.place)) !== 0) mask |= PART.NOUN
      if ((ahead >= 0 && isWeakTitle(titles.how[titleAfter(v)])) || (family === FAMILY.FOREIGN_TITLE_LEFT && isWeakTitle(titles.how[left])))
        mask |= PART.WEAK_TITLE
      if (surnameLast) mask |= PART.SURNAME_LAST
      else if (end - from === 1) mask |= PART.ONE_LETTER
      if (own && endsWithJosa(from, end)) mask |= PART.TRAILING_JOSA
      propose(out, personRules, start, end, family, mask, loose || all === 0 ? 0 : JOINED * (k - 1))
    }
    // The name goes on only over a whole word.
    if (runEnd !== wordEnd) break
    const part = listsFrom(context, from, wordEnd)
    if ((part & lists.foreign) !== 0) known++
    else if ((part & noNames) !== 0 || endsWithJosa(from, runEnd) || (marks.ends[runEnd] & ORG_HEAD) !== 0) nouns++
    if (nouns > 1) break
  }
}

/** 은, 는, 을, 를, 의, 에, 에서 … at the end of an unlisted word of three letters or more. */
function endsWithJosa(from: number, end: number): boolean {
  if (end - from < 3) return false
  return isOneOf('은는을를의에서고로한', units[end - 1])
}

/** 존 `F.` 케네디, 조지 `W` 부시. */
const isInitial = (v: number): boolean => words.end[v] - words.start[v] === 1 && classes[words.start[v]] === LATIN
const followsInitial = (v: number): boolean =>
  isInitial(v - 1) &&
  words.start[v] - words.end[v - 1] === 2 &&
  units[words.end[v - 1]] === UNIT.DOT &&
  classes[words.start[v] - 1] === SPACE

/** Is a whole word a country? */
const isCountry = (w: number): boolean => (listsAt(context, words.start[w], words.end[w]) & lists.country) !== 0

/** `Daniel Kwon` beside a title or in a bracket after a name, `T.J. 휘트콤`, `RJ 스캐린지`. */
function latin(w: number): void {
  const start = words.start[w]
  const upper = units[start] >= UNIT.A && units[start] <= UNIT.Z
  if (!upper || classAt(classes, start - 1) === LATIN || unitAt(units, start - 1) === UNIT.DOT) return
  // Initials, then a Hangul name.
  let at = start
  let initials = 0
  while (classes[at] === LATIN && units[at + 1] === UNIT.DOT && initials < 4) {
    initials++
    at += 2
  }
  if (initials > 0 && units[at] === UNIT.SPACE && classes[at + 1] === HANGUL) {
    const token = tokens.tokenAt[at + 1]
    // `Q. 누가` and `A. 첫째는` are no names: one letter needs a title near.
    if (initials === 1 && titleAhead(context, words.of[token]) < 0) return
    for (let end = at + 3; end <= tokens.end[token]; end++) {
      const what = kindOf(rest(context, end))
      if (mayEnd(what))
        emit(
          start,
          end,
          FAMILY.INITIALS,
          (titles.startsAt[at + 1] >= 0 ? PART.NOUN : 0) |
            (what === EMPTY && titleAhead(context, words.of[token]) >= 0 ? PART.NEAR_TITLE : 0),
        )
    }
    return
  }
  // A씨, A 씨, A(61)씨, A(33·여) 씨
  let honorific = start + 1
  const aged = isAge(context, honorific)
  if (aged) {
    while (units[honorific] !== UNIT.CLOSE_PAREN && honorific < start + LONGEST_AGE) honorific++
    honorific++
  }
  if (units[honorific] === UNIT.SPACE) honorific++
  if (isOneOf(aged ? '씨군양' : '씨', units[honorific])) {
    emit(start, start + 1, FAMILY.LETTER, 0)
    if (aged) beside(out, 'PERSON', start, start + 1, MASKED, 'person/letter')
    return
  }
  if (isCalled(w)) beside(out, 'PERSON', start, words.end[w + 1], LETTERED, 'person/lettered')
  // Two or three capitalized words.
  let v = w
  while (v + 1 < words.count && v - w < 2 && isSpaced(words, v + 1) && isName(v + 1)) v++
  if (v === w || !isName(w)) return
  const end = words.end[v]
  const left = w > 0 && isSpaced(words, w) && titles.endsAt[words.end[w - 1]] >= 0
  const bracket =
    unitBefore(context.text, start) === UNIT.OPEN_PAREN &&
    units[end] === UNIT.CLOSE_PAREN &&
    start > 1 &&
    classAt(classes, start - 2) === HANGUL
  const ahead = titleAhead(context, v)
  emit(
    start,
    end,
    left
      ? FAMILY.LATIN_TITLE_LEFT
      : ahead === 0 || ahead === 1
        ? FAMILY.LATIN_TITLE_RIGHT
        : bracket
          ? FAMILY.LATIN_BRACKET
          : FAMILY.LATIN_BARE,
    0,
  )
}

/** RJ 스캐린지, N 찬드라세카란 before a title: one or two letters of no body, then what may be no Korean name and is no word. */
function isCalled(w: number): boolean {
  const start = words.start[w]
  const end = words.end[w]
  if (end - start > 2 || classes[end - 1] !== LATIN || w + 1 >= words.count || !isSpaced(words, w + 1)) return false
  const from = words.start[w + 1]
  const to = words.end[w + 1]
  const ahead = titleAhead(context, w + 1)
  if (ahead < 0 || ahead > 1 || (listsAt(context, start, end) & lists.organization) !== 0) return false
  if (endsWithJosa(from, to) || (marks.ends[to] & ORG_HEAD) !== 0) return false
  const nouns = lists.commonNoun | lists.organization | lists.place | lists.position
  return (listsFrom(context, from, to) & nouns) === 0 && nameShape(context, from, to) === 0 && soundOf(context, from, to) > SOUND.native
}

/** Capital, then small letters. */
function isName(w: number): boolean {
  const start = words.start[w]
  const end = words.end[w]
  if (classes[start] !== LATIN || tokens.end[tokens.tokenAt[start]] !== end || end - start < 2) return false
  return units[start] >= UNIT.A && units[start] <= UNIT.Z && units[start + 1] >= UNIT.a
}

/** `왕리쥔(王麗君)`: two to five characters in a bracket after Hangul. */
function hanja(w: number): void {
  const start = words.start[w]
  const end = tokens.end[tokens.tokenAt[words.start[w]]]
  if (unitAt(units, start - 1) !== UNIT.OPEN_PAREN || classAt(classes, start - 2) !== HANGUL || end - start < 2 || end - start > 5) return
  const next = units[end]
  const before = words.of[tokens.tokenAt[start - 2]]
  const noun =
    before >= 0 && (listsAt(context, words.start[before], words.end[before]) & (lists.commonNoun | lists.organization | lists.place)) !== 0
  emit(start, end, next === UNIT.MIDDLE_DOT || next === UNIT.COMMA ? FAMILY.HANJA_AGE : FAMILY.HANJA, noun ? PART.NOUN : 0)
}
