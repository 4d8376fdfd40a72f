// Names that the document tells: several places show a word to name a body, be it a common noun (정하늘 서랍 대표 … 서랍은).

import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { QUOTE } from '../../text/classes.js'
import { longer } from '../../text/grow.js'
import { COPULA, DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context, Text } from '../../types.js'
import { SPACED, TITLE_AHEAD } from '../evidence/bits.js'
import { classAt, listsFrom, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_SEQUEL, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { isMark, markEnd, marksOf } from '../evidence/marks.js'
import { isAlien, KNOWN, nameShape } from '../evidence/names.js'
import { titleAfter } from '../evidence/near.js'
import { clearPieces, findAgain, newPieces, pieceOf } from '../evidence/pieces.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { besideForm } from './again.js'
import { around, bodyRest, cutsWord } from './around.js'
import { familyOf, organizationRules, partOf } from './rules.js'

/** Places that show a name: where, how, and how much that says by itself. */
const shown = { count: 0, start: new Int32Array(256), end: new Int32Array(256), how: new Uint8Array(256), points: new Uint8Array(256) }
/** How: each kind counts once. */
export const BY_TITLE = 1
export const BY_BRACKET = 2
export const BY_OWN_PERSON = 4
export const BY_TRIGGER = 8
export const BY_SIGN = 16
const BY_WORDS = 32
const BY_SEQUEL = 64
const BY_TRADE = 128

/** So many points tell a name; and so many leave no doubt. */
const TOLD = 2
const SURE = 4
const F = { told: familyOf('told'), noun: familyOf('told-noun') }
const SHORT = partOf('short')
const DOUBTFUL = partOf('doubtful')
const LATER = partOf('later')
/** Told several times over. */
const BARE = partOf('bare')
/** What stands around another mention and says more. */
const SPEAKS = partOf('sequel') | partOf('bracket-title')
/** 신임 대표, 신규 선임: what happens to somebody. */
const noticesOf = memoize(
  (gazetteer: Gazetteer): ReadonlySet<string> => new Set(entriesOf(gazetteer, 'notice-word').map(({ word }) => word.form)),
)
const names = newPieces()
let masks = new Int32Array(256)

export function clearShown(): void {
  shown.count = 0
}

export function show(start: number, end: number, how: number, points: number): void {
  const n = shown.count++
  if (n === shown.start.length) {
    shown.start = longer(shown.start, 2 * n)
    shown.end = longer(shown.end, 2 * n)
    shown.how = longer(shown.how, 2 * n)
    shown.points = longer(shown.points, 2 * n)
  }
  shown.start[n] = start
  shown.end[n] = end
  shown.how[n] = how
  shown.points[n] = points
}

/** Heads of firms: 대표, 창업자, CEO. A word before another title may be a trade or a department: 마케팅 이사. */
const HEAD = /대표|창업|CEO|최고/

/** Does the title that stands next on the right, after a person or a bracket, head a firm? */
export function headsFirm(context: Context, w: number, bracket: number): boolean {
  const titles = titlesOf(context)
  const n = bracket > 0 ? titles.startsAt[bracket] : (wordsOf(context).near[w] & TITLE_AHEAD) !== 0 ? titleAfter(w) : -1
  return n >= 0 && HEAD.test(context.text.value.slice(titles.start[n], titles.end[n]))
}

export function toldNames(context: Context, out: Candidate[]): void {
  const { text, gazetteer } = context
  const { units } = text
  const lists = nameBits(gazetteer)
  const marks = marksOf(context)
  const notices = noticesOf(gazetteer)
  const others = lists.place | lists.letter | lists.surname | lists.organization | lists.foreign | lists.person
  const nouns = lists.commonNoun | lists.nobody | lists.position
  readSaid(context, nouns)
  if (shown.count === 0) return
  clearPieces(names)
  for (let i = 0; i < shown.count; i++) {
    const start = shown.start[i]
    const end = shown.end[i]
    if (end - start < 2 || isMark(marks, start, end, GENERIC | ORG_TRIGGER | ORG_SEQUEL) || notices.has(text.value.slice(start, end)))
      continue
    const bits = listsFrom(context, start, end)
    if ((bits & others) !== 0 || nameShape(context, start, end) === KNOWN || isAlien(context, start, end)) continue
    const before = names.count
    const name = pieceOf(names, units, start, end)
    if (names.count > before) names.score[name] = names.family[name] = 0
    add(name, shown.how[i], shown.points[i])
    if (names.read[name] >= 0 && names.read[name] !== start) names.twice[name] = 1
    names.read[name] = start
  }
  if (names.count === 0) return
  const found = findAgain(context, names, wordsOf(context))
  if (masks.length < found.count) masks = new Int32Array(2 * found.count)
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]
    const end = found.end[i]
    const kind = bodyRest(context, end)
    masks[i] = -1
    if (kind === OTHER || kind === DISAGREES || cutsWord(context, start, end) || besideForm(text, marks, start, end)) continue
    masks[i] = around(context, start, end)
    if ((masks[i] & SPEAKS) === 0 || names.read[found.piece[i]] === start) continue
    add(found.piece[i], BY_SEQUEL, 1)
    names.twice[found.piece[i]] = 1
  }
  for (let i = 0; i < found.count; i++) {
    const points = names.score[found.piece[i]]
    if (masks[i] < 0 || points < TOLD) continue
    const start = found.start[i]
    const end = found.end[i]
    // One place tells nothing new of itself.
    if (start === names.read[found.piece[i]] && names.twice[found.piece[i]] === 0) continue
    const common = (listsFrom(context, start, end) & nouns) !== 0
    const mask = masks[i] | (points === TOLD ? (common ? LATER : DOUBTFUL) : points < SURE ? 0 : BARE)
    if (common) propose(out, organizationRules, start, end, F.noun, mask)
    else propose(out, organizationRules, start, end, F.told, end - start < 3 ? mask | SHORT : mask)
  }
}

function add(name: number, how: number, points: number): void {
  if ((names.family[name] & how) !== 0) return
  names.family[name] |= how
  names.score[name] += points
}

const EUN = 0xc740
const I = 0xc774
const EUL = 0xc744
const REUL = 0xb97c
const NEUN = 0xb294
const RA = 0xb77c
const UI = 0xc758
const FOUNDS = /세[우운웠]|차[리린렸]|창업|설립|이끄|운영/y
const NAMED = /(?:사명|상호|회사명)[은이]/y
const NAME = /이름[은이]/y
const CALLED = /회사|기업|스타트업|업체/y
const MAKES = /(?:만드|파|돕|짓|운영하|개발하|생산하|판매하|제공하|중개하|빌려주)는/y

/** Does one of the words stand at `at`? Most words do not begin with any of their first letters. */
const begins = (what: RegExp, first: string, { units, value }: Text, at: number): boolean => {
  if (!isOneOf(first, units[at])) return false
  what.lastIndex = at
  return what.test(value)
}

const isObject = (unit: number): boolean => unit === EUL || unit === REUL

/** 쌀겨를 세웠다, 이름은 화석입니다, 구름빵이라는 회사, 도구를 만드는 구름빵, 거품의 직원: found by the particle that such a word ends with. */
function readSaid(context: Context, nouns: number): void {
  const { text } = context
  const { units } = text
  const { start, end, near, count } = wordsOf(context)
  const titles = titlesOf(context)
  const marks = marksOf(context)
  const say = (w: number, to: number): void => show(start[w], to, BY_WORDS, (listsFrom(context, start[w], to) & nouns) !== 0 ? 1 : 2)
  for (let w = 0; w + 1 < count; w++) {
    const next = start[w + 1]
    const spaced = (near[w + 1] & SPACED) !== 0
    const to = end[w]
    const last = units[to - 1]
    if (to - start[w] < 2) continue
    if (isObject(last)) {
      if (spaced && begins(FOUNDS, '세차창설이운', text, next)) say(w, to - 1)
    } else if (last === NEUN) {
      if (!spaced) continue
      if (units[to - 2] === RA && begins(CALLED, '회기스업', text, next))
        say(w, to - (units[to - 3] === I && !endsOpen(units[to - 4]) ? 3 : 2))
      else if (w > 0 && isObject(units[end[w - 1] - 1]) && begins(MAKES, '만파돕짓운개생판제중빌', text, start[w]))
        showEdges(context, w + 1)
    } else if (last === UI) {
      if (spaced && (titles.startsAt[next] >= 0 ? headsFirm(context, w, next) : markEnd(marks, next, ORG_SEQUEL) > 0))
        show(start[w], to - 1, BY_SEQUEL, 1)
    } else if (
      (last === EUN || last === I) &&
      (begins(NAMED, '사상회', text, start[w]) ||
        (w > 0 && (near[w] & SPACED) !== 0 && begins(NAME, '이', text, start[w]) && (marks.ends[end[w - 1]] & ORG_TRIGGER) !== 0))
    )
      readName(context, w + 1)
  }
}

/** A word by what its particles leave of it. */
function showEdges(context: Context, w: number): void {
  const { start, end } = wordsOf(context)
  for (let at = start[w] + 2; at <= end[w]; at++) {
    const kind = bodyRest(context, at)
    if (kind === OTHER || kind === DISAGREES) continue
    show(start[w], at, BY_TRADE, 1)
    return
  }
}

/** After 이름은: up to the closing quotation mark or the copula. */
function readName(context: Context, w: number): void {
  const { classes } = context.text
  const { start, end } = wordsOf(context)
  const from = start[w]
  const quoted = classAt(classes, from - 1) === QUOTE
  if (quoted && classes[end[w]] === QUOTE) show(from, end[w], BY_WORDS, 2)
  for (let at = from + 2; at < end[w]; at++) if (kindOf(rest(context, at)) === COPULA) show(from, at, BY_WORDS, 2)
}

/** Does a syllable end in a vowel? */
const endsOpen = (unit: number): boolean => unit >= 0xac00 && (unit - 0xac00) % 28 === 0
