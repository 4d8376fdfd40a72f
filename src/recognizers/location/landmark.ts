// Buildings, facilities, natural places and districts by their last part: 가온타워, 새봄항, 가온국가산업단지; also two words: 새봄 원전.

import { DIGIT, HANGUL, LATIN, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { JOSA, kindOf } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { IS_PLACE } from '../evidence/bits.js'
import { isInflectedNoun, listsAt, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { soundsForeign } from '../evidence/names.js'
import { propose } from '../evidence/rules.js'
import { SOUND } from '../evidence/sound.js'
import { firstPlace, isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { around } from './around.js'
import { FAMILY, locationRules, PART } from './rules.js'

const SURE_SUFFIX = PART.AFTER_PLACE | PART.LOCATIVE
/** Ends of phrases, and of no foreign name. */
const INFLECTS = '은는을를의에와과서던'
const MAX_STEM = 14
/** What the place before it adds to a building or a facility, which stands in it. */
const STANDS_IN = 3
/** What a foreign name before it adds to a word of its own. */
const NAMED = 2
/** Log-odds beside the weights: of a line by its number, and of a road by its ends, which beats the two places. */
const LINE = 6
const ROAD = 16
/** Log-odds of an address with its number, which takes in every place of its chain. */
const HOUSE_NUMBER = 20
const LANDMARK = LANDMARK_STRONG | LANDMARK_WEAK
/** Log-odds of a part of a facility with the facility. */
const FACILITY = 14
const NUMBERED_PART = /^(?:제?\d{1,3}(?:-\d)?(?:블록|부두|터미널|여객터미널|공구|전시장|선석)|([A-Z]{1,2}-?\d{1,3}블록))$/
const HOUSE = /^( \d{1,4}(?:-\d{1,4})?(?:번지)?)(?! [층개곳명위호년월채대](?![가-힣]{2}))(?=[ )에의]|[,.(](?!\d)|\n|$)/
const LINES = /(?:지하철|전철|도시철도|메트로|국도|지방도)$/

export function landmarks(context: Context, out: Candidate[]): void {
  const { tokens, text, gazetteer } = context
  const { classes } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const lists = nameBits(gazetteer)
  let seen = -1
  for (let i = 0; i < marks.landmarks.count; i++) {
    const m = marks.landmarks.of[i]
    const bits = marks.bits[m]
    const head = marks.start[m]
    const end = marks.end[m]
    if (end === seen) continue
    const w = words.of[tokens.tokenAt[head]]
    if (w < 0) continue
    let start = words.start[w]
    if (head - start > MAX_STEM || (end < words.end[w] && classes[end] !== HANGUL)) continue
    const strong = (bits & LANDMARK_STRONG) !== 0
    const suffix = !strong && (bits & LANDMARK_WEAK) === 0
    if (suffix) {
      if (head === start) continue
      // 읍, 면, 동, 시 … are common endings: only after a place, with a place as stem or before a locative particle.
      const afterPlace = w > 0 && isSpaced(words, w) && (words.near[w - 1] & IS_PLACE) !== 0
      if (!afterPlace && kindOf(rest(context, end)) !== JOSA && (listsAt(context, start, head) & lists.place) === 0) {
        seen = end
        continue
      }
      if (afterPlace) houseNumber(context, out, w, start, head, end)
    }
    let mask = around(context, start, end)
    if (mask < 0) continue
    if (text.value.startsWith('고속도로', head)) road(context, out, head === start ? w - 1 : w, end, words)
    if (head === start) {
      spaced(context, out, w, start, end, strong ? FAMILY.SPACED_STRONG : FAMILY.SPACED_WEAK)
      continue
    }
    seen = end
    partOf(context, out, w, end)
    if (classes[start] === DIGIT) {
      if (classes[head - 1] === DIGIT || end - head === 1) {
        numbered(context, out, w, end, end - head === 1)
        continue
      }
      // 63시티, 5·18기념공원
      start = words.start[firstNumber(context, w)]
      mask = around(context, start, end)
    }
    const whole = listsAt(context, start, end)
    const stem = listsAt(context, start, head)
    const noun = (whole & lists.commonNoun) !== 0
    // 지역, 예산, 올해: a common noun may end with any letter.
    if (noun && (suffix || end - head === 1)) continue
    if (suffix && (mask & SURE_SUFFIX) === 0 && (stem & lists.place) === 0) continue
    const part = stemPart(lists, stem)
    if (!suffix && end - head > 1 && (noun || part === PART.STEM_NOUN))
      spaced(context, out, w, start, end, strong ? FAMILY.SPACED_STRONG : FAMILY.SPACED_WEAK, true)
    mask |= part === 0 && !suffix && soundsForeign(context, start, head) ? PART.ALIEN : part
    if (head - start === 1) mask |= PART.STEM_ONE
    if (noun) mask |= PART.COMMON
    const more = suffix || (mask & PART.AFTER_PLACE) === 0 ? 0 : STANDS_IN
    propose(
      out,
      locationRules,
      start,
      end,
      suffix ? FAMILY.SHAPE_SUFFIX : strong ? FAMILY.LANDMARK_STRONG : FAMILY.LANDMARK_WEAK,
      mask,
      more,
    )
  }
}

function stemPart(lists: ListBits, stem: number): number {
  return (stem & lists.place) !== 0
    ? PART.STEM_PLACE
    : (stem & lists.commonNoun) !== 0
      ? PART.STEM_NOUN
      : (stem & lists.organization) !== 0
        ? PART.STEM_BODY
        : 0
}

/** A word of its own after a place or a name, 바라카 원전; `compound`: a noun with it after a place or a foreign name, 루카리페 국립공원. */
function spaced(context: Context, out: Candidate[], w: number, start: number, end: number, family: number, compound = false): void {
  const { classes, units } = context.text
  const words = wordsOf(context)
  const lists = nameBits(context.gazetteer)
  if ((end - start < 2 && family !== FAMILY.SPACED_STRONG) || w === 0 || !isSpaced(words, w)) return
  const from = words.start[w - 1]
  const to = words.end[w - 1]
  const mask = around(context, from, end)
  if (mask < 0) return
  // 38번 국도, M35 고속도로
  if (classes[from] === DIGIT ? units[to - 1] === UNIT.번 : classes[from] === LATIN && classes[to - 1] === DIGIT)
    propose(out, locationRules, from, end, FAMILY.NUMBERED, mask, NAMED)
  if (classes[from] === DIGIT || isInflectedNoun(context, from, to, lists.commonNoun)) return
  let part = stemPart(lists, listsAt(context, from, to))
  // 오른 시장, 쓰던 부두 are native; 안타미나 is none with 나.
  if (part === 0 && soundsForeign(context, from, to, SOUND.surelyForeign) && !isOneOf(INFLECTS, units[to - 1])) part = PART.ALIEN
  if (compound && part !== PART.ALIEN && (family === FAMILY.SPACED_WEAK || part !== PART.STEM_PLACE)) return
  propose(
    out,
    locationRules,
    from,
    end,
    family,
    mask | part,
    (part === PART.ALIEN ? NAMED : 0) + ((mask & PART.AFTER_PLACE) === 0 ? 0 : STANDS_IN),
  )
}

/** 두코바니 5·6호기, 서울 지하철 2호선, 국가산업단지 5공구: the number of a part, with the name in the word before it. */
function numbered(context: Context, out: Candidate[], w: number, end: number, one: boolean): void {
  const { classes } = context.text
  const words = wordsOf(context)
  const lists = nameBits(context.gazetteer)
  const first = firstNumber(context, w)
  if (classes[words.start[first]] !== DIGIT) return
  if (context.text.value.startsWith('호선', end - 2)) line(context, out, first, end, words)
  if (first === 0 || !isSpaced(words, first)) return
  const name = first - 1
  const start = words.start[name]
  if (classes[start] === DIGIT || isInflectedNoun(context, start, words.end[name], lists.commonNoun)) return
  const left = listsAt(context, start, words.end[name])
  // 37도, 4천, 10시: of one letter only behind a place.
  if (one && (left & lists.place) === 0) return
  const mask = (left & lists.place) !== 0 ? PART.STEM_PLACE : (left & lists.commonNoun) !== 0 ? PART.STEM_NOUN : 0
  propose(out, locationRules, start, end, FAMILY.NUMBERED, mask)
  if (name === 0 || !isSpaced(words, name)) return
  // 텍사스주 새봄 공장 2블록, 누리항 배후단지 1구역
  const before = words.start[name - 1]
  const afterPlace = (words.near[name - 1] & IS_PLACE) !== 0
  const isName = classes[before] !== DIGIT && !isInflectedNoun(context, before, words.end[name - 1], lists.commonNoun)
  if (afterPlace || (isName && isMark(marksOf(context), start, words.end[name], LANDMARK)))
    propose(out, locationRules, before, end, FAMILY.NUMBERED, mask | (afterPlace ? PART.AFTER_PLACE : 0))
}

/** 서울~양평고속도로, 광주-대구 고속도로: a road by both its ends, word `w` being the second. */
function road({ text }: Context, out: Candidate[], w: number, end: number, { start, end: ends, near }: Words): void {
  const sign = w > 0 ? start[w] - 1 : 0
  if (ends[w - 1] === sign && isOneOf('~-', text.units[sign]) && (near[w - 1] & IS_PLACE) !== 0)
    beside(out, 'LOCATION', start[w - 1], end, ROAD, 'location/road')
}

/** 2호선, 서울 지하철 2호선, 인천 1호선: a line by its number, with what it is a line of. */
function line({ text }: Context, out: Candidate[], first: number, end: number, words: Words): void {
  const { start, end: ends } = words
  const from = isSpaced(words, first) && LINES.test(text.value.slice(start[first - 1], ends[first - 1])) ? first - 1 : first
  beside(out, 'LOCATION', start[firstPlace(words, from)], end, LINE, 'location/line')
}

/** 사상구 사상로 211, 압구정동 434-1: the number of a house or a plot behind its road or quarter, word `w`. 중구로 3 is none, nor 종로 3가. */
function houseNumber(context: Context, out: Candidate[], w: number, start: number, head: number, end: number): void {
  const { classes, units, value } = context.text
  const words = wordsOf(context)
  if (classes[end] !== SPACE || classes[end + 1] !== DIGIT || !isOneOf('로길동리', units[end - 1])) return
  if ((listsAt(context, start, head) & nameBits(context.gazetteer).place) !== 0 && kindOf(rest(context, head)) === JOSA) return
  const number = HOUSE.exec(value.slice(end, end + 14))
  if (number !== null) beside(out, 'LOCATION', words.start[firstPlace(words, w)], end + number[1].length, HOUSE_NUMBER, 'location/house')
}

/** 군산항 7부두, 벡스코 제2전시장, 과천시 과천지식정보타운 S8블록: a part of a facility by its number, word `w`. */
function partOf(context: Context, out: Candidate[], w: number, end: number): void {
  const { value } = context.text
  const words = wordsOf(context)
  const at = words.start[w]
  if (w === 0 || !isSpaced(words, w)) return
  const found = NUMBERED_PART.exec(value.slice(at, end))
  if (found === null) return
  const from = words.start[w - 1]
  const to = words.end[w - 1]
  const marks = marksOf(context)
  const landmark = to - from > 2 && (marks.ends[to] & LANDMARK) !== 0 && !isMark(marks, from, to, LANDMARK)
  const { place, country } = nameBits(context.gazetteer)
  const listed = listsAt(context, from, to)
  if (!landmark && ((listed & place) === 0 || (listed & country) !== 0)) return
  beside(out, 'LOCATION', found[1] === undefined ? from : words.start[firstPlace(words, w - 1)], end, FACILITY, 'location/part')
}

/** The first of the words that a sign joins to word `w`: 5·6호기, 1~4호기. */
function firstNumber(context: Context, w: number): number {
  const { units, classes } = context.text
  const { start, end } = wordsOf(context)
  let first = w
  while (
    first > 0 &&
    isOneOf('·~', units[start[first] - 1]) &&
    end[first - 1] === start[first] - 1 &&
    classes[end[first - 1] - 1] === DIGIT
  )
    first--
  return first
}
