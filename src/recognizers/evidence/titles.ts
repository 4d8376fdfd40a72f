// Titles: spans that name a post, found from their heads; shared by the recognizers of positions, persons and organizations.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { CLOSE, DIGIT, HANGUL, LATIN, SPACE } from '../../text/classes.js'
import { longer } from '../../text/grow.js'
import { UNIT } from '../../text/units.js'
import { classOf, EMPTY, kindOf, mayEnd, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Context } from '../../types.js'
import { isOneOf } from '../numerals/letters.js'
import { classAt, isEdge, listsAt, particlesOf, rest } from './edges.js'
import { nameBits } from './lists.js'
import {
  BEFORE_CHAIR,
  BEFORE_EXECUTIVE,
  JOIN_CHAIR,
  JOIN_DIPLOMAT,
  JOIN_EXECUTIVE,
  TITLE_DENY,
  TITLE_LONE,
  TITLE_PLACE,
  TITLE_STRONG,
  TITLE_TAIL,
  TITLE_WEAK,
} from './mark-bits.js'
import { isMark, type Marks, marksOf, TEAM } from './marks.js'
import { KNOWN, nameShape } from './names.js'
import { bodyKindOf } from './signs.js'
import { SOUND, soundOf } from './sound.js'
import { isSpaced, unitBefore, type Words, wordsOf } from './words.js'

/** How a title was read. */
const STRONG = 1
const WEAK = 2
/** A longer word that ends in a head: 예산총괄과장. */
const COMPOUND = 3
/** A compound on a head that is also an ordinary noun: 구매총괄. */
const COMPOUND_WEAK = 4
/** Place or body and head: 속초시장, 금융감독원장. */
const OFFICE = 5
/** 최고경영자(CEO). */
const BRACKETED = 6
/** 대표이사 사장, 이사회 의장, 주체코 대사. */
export const JOINED = 7
/** CEO, PD. */
const LETTERS = 8
/** On the list, with a head of its own: 감정평가사. */
const LISTED = 9

export interface Titles {
  count: number
  start: Int32Array
  end: Int32Array
  how: Uint8Array
  /** Kind of what follows inside the run. */
  rest: Int32Array
  /** Offset to the longest title that starts (ends) there, -1 for none. */
  startsAt: Int32Array
  endsAt: Int32Array
}

const titles: Titles = {
  count: 0,
  start: new Int32Array(512),
  end: new Int32Array(512),
  how: new Uint8Array(512),
  rest: new Int32Array(512),
  startsAt: new Int32Array(8192).fill(-1),
  endsAt: new Int32Array(8192).fill(-1),
}
let current: Context | null = null
/** Longest part before the head of a compound. */
const MAX_PREFIX = 14

export function titlesOf(context: Context): Titles {
  if (context === current) return titles
  current = context
  const marks = marksOf(context)
  const words = wordsOf(context)
  clear(context.text.length)
  let lastEnd = -1
  const { start: markStart, end: markEnd, bits: markBits } = marks
  const { of: picked, count: pickedCount } = marks.titles
  for (let p = 0; p < pickedCount; p++) {
    // Of heads that start together the longest counts, of heads that end together the first.
    const head = markStart[picked[p]]
    let end = markEnd[picked[p]]
    let bits = markBits[picked[p]]
    while (p + 1 < pickedCount && markStart[picked[p + 1]] === head) {
      const m = picked[++p]
      if (isEdge(context, markEnd[m])) {
        end = markEnd[m]
        bits = markBits[m]
      }
    }
    if (end === lastEnd) continue
    if (read(context, words, marks, head, end, bits)) lastEnd = end
  }
  listedTitles(context, words)
  return titles
}

/** Forgets the titles of the document before: few, so one by one. */
function clear(length: number): void {
  const { startsAt, endsAt, start, end, count } = titles
  if (startsAt.length < length + 2) {
    titles.startsAt = new Int32Array(2 * length + 2).fill(-1)
    titles.endsAt = new Int32Array(2 * length + 2).fill(-1)
  } else
    for (let n = 0; n < count; n++) {
      startsAt[start[n]] = -1
      endsAt[end[n]] = -1
    }
  titles.count = 0
}

/** Letters and listed titles without a head of ours. */
function listedTitles(context: Context, words: Words): void {
  const { tokens, hits } = context
  const { start: hitStart, end: hitEnd, lists: hitLists } = hits
  const { tokenAt, kind, end: tokenEnd } = tokens
  const { position, nobody } = nameBits(context.gazetteer)
  const { named, namedCount, start: wordStart, of } = words
  for (let i = 0; i < namedCount; i++) {
    const h = named[i]
    if ((hitLists[h] & position) === 0) continue
    const start = hitStart[h]
    const end = hitEnd[h]
    const token = tokenAt[start]
    const w = of[token]
    if (w < 0 || wordStart[w] !== start || titles.endsAt[end] >= 0) continue
    if (kind[token] === LATIN && tokenEnd[token] === end) {
      // Inside of 최고전략책임자(CSO).
      if (titles.endsAt[end + 1] >= 0) continue
      const r = rest(context, end)
      if (kindOf(r) !== OTHER && kindOf(r) !== SUFFIX) push(start, end, LETTERS, r)
    } else if (kind[token] === HANGUL && (hitLists[h] & nobody) === 0 && titles.startsAt[start] < 0) {
      const r = rest(context, end)
      if (mayEnd(kindOf(r))) push(start, end, LISTED, r)
    }
  }
}

/** One head at [head, end): finds where its title starts. */
function read(context: Context, words: Words, marks: Marks, head: number, end: number, bits: number): boolean {
  const { text, tokens } = context
  const { classes, units, value } = text
  const w = words.of[tokens.tokenAt[head]]
  if (w < 0) return false
  // 김 교수팀은, and no 대표팀
  const r = rest(context, units[end] === TEAM && !value.startsWith('대표', end - 2) ? end + 1 : end)
  const kind = kindOf(r)
  if (!mayEnd(kind)) return false
  if (kind === EMPTY && end < words.end[w] && classes[end] !== HANGUL) return false
  if (kind === SUFFIX && !isTitleSuffix(particlesOf(context.gazetteer).classes[classOf(r)])) return false
  // 前회장, 現대표: the sign stays outside.
  const from = words.start[w] + (isOneOf('前現', units[words.start[w]]) ? 1 : 0)
  const to = end
  if (head === from) {
    if ((bits & TITLE_TAIL) !== 0 && (bits & (TITLE_STRONG | TITLE_WEAK)) === 0 && !value.startsWith('최고', from)) return false
    const alias = bracketed(context, from, to)
    if (alias > 0) {
      push(from, to, (bits & TITLE_STRONG) !== 0 ? STRONG : WEAK, r)
      push(from, alias, BRACKETED, rest(context, alias))
      return true
    }
    join(context, words, w, from, to, r)
    push(from, to, (bits & TITLE_STRONG) !== 0 ? STRONG : (bits & TITLE_PLACE) !== 0 && isForeign(context, words, w) ? OFFICE : WEAK, r)
    return true
  }
  // A compound: everything from the start of the word. Numbers may stand inside (조사1국장), not a unit before them.
  if (head - from > MAX_PREFIX) return false
  if (isMark(marks, from, to, TITLE_DENY)) return false
  const place = placeEnds(context, from, head)
  // 한국수자원공사 구미지사: a branch, no governor.
  if (
    value.startsWith('지사', to - 2) &&
    isSpaced(words, w) &&
    branchedOf(context.gazetteer).test(value.slice(words.start[w - 1], words.end[w - 1]))
  )
    return false
  // 주한 일본대사.
  if (place && isMark(marks, head, to, JOIN_DIPLOMAT) && isPosted(context, words, w - 1)) {
    push(words.start[w - 1], to, JOINED, r)
    return true
  }
  if ((bits & TITLE_LONE) !== 0 && (listsAt(context, from, to) & nameBits(context.gazetteer).position) === 0) return false
  const lists = nameBits(context.gazetteer)
  const whole = listsAt(context, from, to)
  if ((whole & lists.commonNoun) !== 0 && (whole & lists.position) === 0) return false
  const alias = bracketed(context, from, to)
  if (alias > 0) push(from, alias, BRACKETED, rest(context, alias))
  if ((bits & TITLE_PLACE) !== 0) {
    // 시장 after a place is its mayor (속초시장, 수원특례시장) unless a market is named, after a name somebody's post (김하나시장); 자본시장 is none.
    if (place || (listsAt(context, from, to - 1) & lists.korea) !== 0) push(from, to, OFFICE, r)
    else if (nameShape(context, from, head) === KNOWN && (listsAt(context, from, head) & lists.commonNoun) === 0) push(head, to, WEAK, r)
    else return false
    return true
  }
  if (place || (listsAt(context, from, to - 1) & lists.organization) !== 0) {
    push(from, to, OFFICE, r)
    return true
  }
  if (classes[from] === DIGIT && head - from > 2 && classes[from + 1] === DIGIT) return false
  push(from, to, (bits & TITLE_STRONG) !== 0 || (whole & lists.position) !== 0 ? COMPOUND : COMPOUND_WEAK, r)
  return true
}

/** What has branches all over the country. */
const branchedOf = memoize((gazetteer: Gazetteer) => new RegExp(`${bodyKindOf(gazetteer)('branched')}$`))

/** A listed Korean or foreign place that fills [from, to)? */
function placeEnds(context: Context, from: number, to: number): boolean {
  const lists = nameBits(context.gazetteer)
  return (listsAt(context, from, to) & (lists.korea | lists.country | lists.city)) !== 0
}

/** 라이언 베이커 보스턴 `시장은`, 아이치현 `지사가`: after a foreign name and its place, unless a market is won or lost. */
function isForeign(context: Context, words: Words, w: number): boolean {
  const { units } = context.text
  const { organization, place, city } = nameBits(context.gazetteer)
  const { start, end } = words
  if (w < 2 || !isSpaced(words, w) || !isOneOf('은는이가과와의도,', units[start[w] + 2])) return false
  if ((listsAt(context, start[w - 1], end[w - 1]) & city) === 0) return false
  const v = w - 2
  if (!isSpaced(words, w - 1) || (listsAt(context, start[v], end[v]) & (organization | place)) !== 0) return false
  return soundOf(context, start[v], end[v]) > SOUND.foreign
}

/** 주한, 주미 right before the next word. */
const isPosted = (context: Context, words: Words, w: number): boolean =>
  w >= 0 && isSpaced(words, w + 1) && words.end[w] - words.start[w] === 2 && isPostedTo(context, words.start[w], words.end[w])

/** 대표이사 사장, 이사회 의장, 주체코 대사: the joined span is a title beside its last word. */
function join(context: Context, words: Words, w: number, from: number, to: number, r: number): void {
  if (w === 0 || !isSpaced(words, w)) return
  const { units } = context.text
  const marks = marksOf(context)
  const left = words.start[w - 1]
  const leftEnd = words.end[w - 1]
  const before = marks.ends[leftEnd]
  if (isMark(marks, from, to, JOIN_CHAIR) && (before & BEFORE_CHAIR) !== 0) push(left, to, JOINED, r)
  else if (isMark(marks, from, to, JOIN_EXECUTIVE) && isMark(marks, left, leftEnd, BEFORE_EXECUTIVE)) push(left, to, JOINED, r)
  else if (isMark(marks, from, to, JOIN_DIPLOMAT)) {
    // 주한 체코 대사, 주한 대사, 주체코 대사.
    if (isPosted(context, words, w - 2) && placeEnds(context, left, leftEnd)) push(words.start[w - 2], to, JOINED, r)
    else if (units[left] === UNIT.주 && (leftEnd - left > 3 || isPostedTo(context, left, leftEnd))) push(left, to, JOINED, r)
  }
}

/** 주체코, 주중, 주유엔, 주제네바대표부: where a diplomat is sent to. */
export function isPostedTo(context: Context, start: number, end: number): boolean {
  const { units, value } = context.text
  const { letter, organization } = nameBits(context.gazetteer)
  return (
    units[start] === UNIT.주 &&
    (placeEnds(context, start + 1, end) ||
      (listsAt(context, start + 1, end) & (end - start === 2 ? letter : organization)) !== 0 ||
      value.startsWith('대표부', end - 3))
  )
}

/** End of the Latin short form in a bracket right after `to`, 0 for none: 최고경영자(CEO), 프라이빗뱅커(PB). 부사장(CFO) holds two posts. */
function bracketed(context: Context, from: number, to: number): number {
  const { classes, units, value } = context.text
  if (units[to] !== UNIT.OPEN_PAREN) return 0
  let at = to + 1
  while (classes[at] === LATIN && at - to <= 6) at++
  if (at - to < 3 || classes[at] !== CLOSE) return 0
  if (value.startsWith('최고', from)) return at + 1
  const ofChief = value[to + 1] === 'C' && value[at - 1] === 'O' && !value.startsWith('책임자', to - 3)
  return !ofChief && (listsAt(context, to + 1, at) & nameBits(context.gazetteer).position) !== 0 ? at + 1 : 0
}

/** The title that ends right before word `w`, also one in brackets: -1 for none. */
export function titleBefore({ text }: Context, words: Words, w: number): number {
  const { endsAt } = titles
  if (isSpaced(words, w)) return endsAt[words.end[w - 1]]
  const space = words.start[w] - 1
  return classAt(text.classes, space) === SPACE && unitBefore(text, space) === UNIT.CLOSE_PAREN ? endsAt[space] : -1
}

/** A head that is also an ordinary noun? */
export function isWeakTitle(how: number): boolean {
  return how === WEAK || how === COMPOUND_WEAK || how === LISTED
}

/** 회장들, 회장 측, 회장님 and 회장 등 keep the title; 부사장급, 회장발 do not. */
const isTitleSuffix = (name: string): boolean =>
  name === 'plural' || name === 'etc' || name === 'side-suffix' || name === 'honorific-suffix' || name === 'between-suffix'

function push(start: number, end: number, how: number, r: number): void {
  if (titles.count === titles.start.length) grow()
  const n = titles.count++
  titles.start[n] = start
  titles.end[n] = end
  titles.how[n] = how
  titles.rest[n] = r
  const a = titles.startsAt[start]
  if (a < 0 || titles.end[a] < end) titles.startsAt[start] = n
  const b = titles.endsAt[end]
  if (b < 0 || titles.start[b] > start) titles.endsAt[end] = n
}

function grow(): void {
  const length = 2 * titles.count
  for (const key of ['start', 'end', 'rest'] as const) titles[key] = longer(titles[key], length)
  titles.how = longer(titles.how, length)
}
