// What stands between two mentions: nothing, a genitive, a bracket, a conjunction, a word such as 전, or too much to join them.

import { memoize } from '../gazetteer/memoize.js'
import { CLASS_OF, isWordLetter, QUOTE } from '../text/classes.js'
import { FIRST_SYLLABLE } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import type { Status, Text } from '../types.js'
import { clauseOf } from './clauses.js'
import { unitsOf } from './letters.js'
import { type Mention, PLACE, POST } from './mentions.js'
import { nameAt, readBy } from './names.js'
import type { GapWord, LinkWords } from './words.js'

export const FAR = 0
/** Nothing, a space, or a status word: `이재용 회장`, `이재용 전 회장`. */
export const NEAR = 1
/** `삼성전자의 이재용`, `삼성전자를 이끄는 이재용`. */
export const GENITIVE = 2
/** `최고경영자인 이재용`. */
export const COPULA = 3
/** `·` and its kin. */
export const JOIN = 4
export const OPEN = 5
export const CLOSE = 6
/** One bare word: `전략담당`. */
export const WORD = 7
/** `회장 겸 대표이사`. */
export const JOIN_POST = 8
/** `머스크가 이끄는 xAI`. */
export const LEAD = 9
/** `(옛 소프트뱅크벤처스)`, `(이하 노을)`, `(본명 강해온)`: a bracket that opens with one word. */
export const OPEN_WORD = 10
/** Closes one bracket and opens the next, or closes and joins. */
const CLOSE_OPEN = 11
/** `DAXA·닥사`, `王麗君·영어명 제인` inside a bracket come as JOIN or JOIN_WORD. */
export const JOIN_WORD = 12
/** One bare word that is part of the place before it or of the post behind it: `서울`사무소 `차장`, 디바이스경험(DX)`부문장`. */
export const GLUED = 13

export interface Gap {
  role: number
  status: Status | null
  /** The single word of OPEN_WORD, JOIN_WORD and WORD. */
  word: string
}

const MAX_GAP = 26
const far: Gap = { role: FAR, status: null, word: '' }
const near: Gap = { role: NEAR, status: null, word: '' }
const ROLES: Record<GapWord['role'], number | null> = {
  near: NEAR,
  genitive: GENITIVE,
  lead: LEAD,
  copula: COPULA,
  join: JOIN,
  'join-post': JOIN_POST,
  // 옛 이름: joins nothing by itself.
  'former-name': null,
}

export function gapBetween(text: Text, words: LinkWords, from: Mention, to: Mention): Gap {
  const { units, value } = text
  const start = from.end
  const end = to.start
  const length = end - start
  if (length === 0) return near
  if (length > MAX_GAP) return far
  if (length === 1 && units[start] === UNIT.SPACE) return near
  let first = start
  while (first < end && units[first] === UNIT.SPACE) first++
  let last = end
  while (last > first && units[last - 1] === UNIT.SPACE) last--
  if (last - first === 1) {
    const sign = words.signs.get(units[first])
    if (sign !== undefined) return sign
  }
  if (to.kind === POST && first < last && isGlued(units, from.kind, start, end)) {
    const part = value.slice(first, last).replace(/\([^()]*\)/, '')
    if (isWord(part)) return { role: GLUED, status: null, word: part }
  }
  if (!mayJoin(text, words, start, end, first, last)) return far
  if (length > SHORT_GAP) return readGap(value.slice(start, end), words)
  const name = nameAt(units, value, start, end)
  return (readBy(name, words).gap ??= readGap(name.text, words))
}

/** Is a word part of the place before it, or of the post behind it? */
const isGlued = (units: Uint16Array, before: number, start: number, end: number): boolean =>
  units[end - 1] === UNIT.SPACE ? before === PLACE : units[start] === UNIT.SPACE

/** Gaps so short come again and again: what they say is remembered. */
const SHORT_GAP = 6

/** Words and brackets of one letter: most gaps that say something are such. */
export function readSigns(words: LinkWords): void {
  for (const sign of ['(', ')', ']', ...words.gaps.keys()]) if (sign.length === 1) words.signs.set(sign.charCodeAt(0), readGap(sign, words))
}

/** Signs that `readGap` knows: a gap that has one is read with care. */
const SIGNS = unitsOf('()[]·‘’\'"*\u2028\u2029')

/** Neither a new line nor several words that begin with none of the known ones say anything of the join, and most long gaps are such. */
function mayJoin({ units, value }: Text, words: LinkWords, start: number, end: number, first: number, last: number): boolean {
  let known = first === last || words.gapFirst.has(units[first])
  let spaces = 0
  for (let i = first; i < last; i++) {
    const unit = units[i]
    if (unit === UNIT.LINE_FEED) return false
    if (unit === UNIT.SPACE) spaces++
    else if (unit === UNIT.대 || (unit < FIRST_SYLLABLE && (unit < UNIT.SPACE || SIGNS.has(unit)))) known = true
  }
  if (known) return true
  if (units[start] !== UNIT.SPACE || units[end - 1] !== UNIT.SPACE) return false
  return spaces === 0 ? last - first <= MAX_WORD : dutiesOf(words).includes(value.slice(last - 2, last))
}

function readGap(between: string, words: LinkWords): Gap {
  let gap = between
  if (gap.includes('\n')) return far
  // A remark without a name in it says nothing of the join: (63), (왼쪽), (사진).
  if (gap.includes('(') && gap.includes(')')) gap = gap.replace(/\([^()]*\)/, '')
  if (hasMark(gap) || gap.includes('대 ')) {
    if (/[‘’'"*]|\d대 /.test(gap)) gap = gap.replace(/[‘’'"*]/g, '').replace(/제?\d+대 /, '')
  }
  let trimmed = gap.trim()
  if (trimmed === '') return near
  const known = words.gaps.get(trimmed) ?? clauseOf(words, trimmed)
  if (known != null) {
    // A particle or a predicate must be glued to the name, a status word must not be.
    const role = ROLES[known.role]
    if (role !== null) return { role, status: known.status, word: trimmed }
  }
  // 김하나씨(전 한빛전자 부사장) 별세.
  if (trimmed.startsWith('씨(')) trimmed = trimmed.slice(1)
  // 부문장 직무대행(사장): the word is of the post before it.
  if (trimmed === '(' || (trimmed.endsWith('(') && words.gaps.get(trimmed.slice(0, -1))?.role === 'near'))
    return { role: OPEN, status: null, word: '' }
  if (trimmed === ')' || trimmed === ']') return { role: CLOSE, status: null, word: '' }
  if (trimmed === ')(') return { role: CLOSE_OPEN, status: null, word: '' }
  if (trimmed.charCodeAt(0) === UNIT.OPEN_PAREN) {
    // (향년 91세·전 한빛전자 부사장): what stands before the last separator is another remark.
    const inside = trimmed.slice(Math.max(trimmed.lastIndexOf('·'), trimmed.lastIndexOf(','), 0) + 1).trim()
    if (inside === '') return { role: OPEN, status: null, word: '' }
    // 前 is no bare word.
    const said = words.gaps.get(inside)
    return said !== undefined || isWord(inside) ? { role: OPEN_WORD, status: said?.status ?? null, word: inside } : far
  }
  if (trimmed.charCodeAt(0) === UNIT.CLOSE_PAREN) {
    const outside = trimmed.slice(1).trim()
    const after = words.gaps.get(outside)
    if (after !== undefined) return { role: CLOSE, status: after.status, word: outside }
    return isWord(outside) ? { role: CLOSE, status: null, word: outside } : far
  }
  if (trimmed.charCodeAt(0) === UNIT.MIDDLE_DOT) {
    const rest = trimmed.slice(1).trim()
    const said = words.gaps.get(rest)
    return said !== undefined || isWord(rest) ? { role: JOIN_WORD, status: said?.status ?? null, word: rest } : far
  }
  // 전 전략담당: a status word, then one bare word; 글로벌 마케팅 담당: what somebody is in charge of.
  const space = trimmed.indexOf(' ')
  if (space > 0) {
    if (isDuty(trimmed, words) && gap.charCodeAt(0) === UNIT.SPACE) return { role: WORD, status: null, word: trimmed }
    const first = words.gaps.get(trimmed.slice(0, space))
    const rest = trimmed.slice(space + 1)
    if (first === undefined || !isWord(rest)) return far
    const role = ROLES[first.role]
    // 한빛전자의 젊은 김하나; 교사인 누나 김하나, but no 교사인 그는 김하나.
    const stays = role === GENITIVE || (role === COPULA && !endsInParticle(rest))
    return { role: stays ? role : WORD, status: first.status, word: rest }
  }
  if (gap.charCodeAt(0) === UNIT.SPACE && gap.charCodeAt(gap.length - 1) === UNIT.SPACE && isWord(trimmed) && !endsInParticle(trimmed))
    return { role: WORD, status: null, word: trimmed }
  return far
}

/** What is said of a field of work, two letters each. */
const dutiesOf = memoize(({ postSign }: LinkWords) => postSign.words('duty'))

/** Bare words that end with 담당, 총괄 or the like. */
const isDuty = (gap: string, words: LinkWords): boolean =>
  dutiesOf(words).includes(gap.slice(-2)) &&
  !words.gaps.has(gap.slice(0, gap.indexOf(' '))) &&
  gap.split(' ').every((word) => isWord(word) && !endsInParticle(word))

const PARTICLES = '은는이가을를의에로와과도며고서'
const endsInParticle = (word: string): boolean => PARTICLES.includes(word[word.length - 1]) && !DEPARTMENT.test(word)
/** 정형외과, 심리학과: 과 is no particle there. */
const DEPARTMENT = /(?:[내외]|[^대]학|부인|피부|청소년|인후)과$/

/** A quote, or the mark of bold type in Markdown. */
function hasMark(gap: string): boolean {
  for (let i = 0; i < gap.length; i++) {
    const unit = gap.charCodeAt(i)
    if (CLASS_OF[unit] === QUOTE || unit === UNIT.ASTERISK) return true
  }
  return false
}

const MAX_WORD = 8

function isWord(word: string): boolean {
  if (word.length === 0 || word.length > MAX_WORD) return false
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    // R&D총괄
    if (!isWordLetter(unit) && unit !== UNIT.AMPERSAND) return false
  }
  return true
}
