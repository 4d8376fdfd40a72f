// Where a stem falls into words: 동계올림픽 → 동계 올림픽, 코엔형제 → 코엔 형제, 2년만 → 년 만, 한미 → 한 미.

import { finalOf } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import { bitsOfName, firstNoun, type Listed } from './listed.js'
import { type MorphologyModel, STEM_KINDS, stemOf } from './model.js'

const SUFFIX = 1 << STEM_KINDS.indexOf('SUFFIX')
const APART = 1 << STEM_KINDS.indexOf('APART')
const NUMERAL = 1 << STEM_KINDS.indexOf('NUMERAL')
const LONGEST_WORD = 8

/** Where the last word of a noun begins, `from` when it is one word. */
export function lastWord(listed: Listed, model: MorphologyModel, units: Uint16Array, from: number, to: number): number {
  const n = to - from
  if (n < 3) return from
  const own = bitsOfName(listed, from, to)
  if (own !== 0) return from
  // 송파병, 강화을: a constituency is a place with a number.
  if (isConstituency(units[to - 1]) && (bitsOfName(listed, from, to - 1) & listed.bodies) !== 0) return to - 1
  // 하나하나, 하루하루
  if (n === 4 && units[from] === units[from + 2] && units[from + 1] === units[from + 3]) return from + 2
  let last = from
  for (let start = Math.max(from + 2, to - LONGEST_WORD); start < to; start++) {
    if ((stemOf(model, units, start, to) & SUFFIX) !== 0) return start
    if (to - start < 2 || (bitsOfName(listed, start, to) & listed.nouns) === 0) continue
    if (bitsOfName(listed, from, start) !== 0) return start
    if (last === from) last = start
  }
  if (last > from) {
    // 잠정합의안 is 잠정 합의안, not 잠정합 의안: what is left must not be a noun and one letter.
    const noun = firstNoun(listed, from, last)
    return noun === last - 1 ? noun : last
  }
  // 유경이는, 현준이만: a given name that ends in a consonant takes 이.
  if (n === 3 && units[to - 1] === UNIT.이 && finalOf(units[to - 2]) !== 0 && (bitsOfName(listed, from, to - 1) & listed.givenNames) !== 0)
    return to - 1
  return from
}

/** 갑 을 병 정 */
const isConstituency = (unit: number): boolean => unit === UNIT.갑 || unit === UNIT.을 || unit === UNIT.병 || unit === UNIT.정

/** Where an appellation of two letters or more begins that ends at `to`: 타이슨박사. `to` when there is none. */
export function longSuffix(model: MorphologyModel, units: Uint16Array, from: number, to: number): number {
  for (let start = Math.max(from + 2, to - 4); start < to - 1; start++) if ((stemOf(model, units, start, to) & SUFFIX) !== 0) return start
  return to
}

/** Where the appellation begins that a person's name is written together with: 타이슨박사, 홍길동군. `to` when there is none. */
export function appellation(model: MorphologyModel, units: Uint16Array, from: number, to: number): number {
  const long = longSuffix(model, units, from, to)
  return long === to && to - from > 3 && isAppellation(units[to - 1]) ? to - 1 : long
}

/** 군 양 님 짱 형 */
const isAppellation = (unit: number): boolean =>
  unit === UNIT.군 || unit === UNIT.양 || unit === UNIT.님 || unit === UNIT.짱 || unit === UNIT.형

/** End of a name of three letters that starts a run of more than four that no list knows: 김기덕스럽다. `from` when there is none. */
export function nameEnd(listed: Listed, from: number, to: number): number {
  if (to - from < 5) return from
  const { surnames, givenNames, nouns, bodies } = listed
  if ((bitsOfName(listed, from, from + 1) & surnames) === 0 || (bitsOfName(listed, from + 1, from + 3) & givenNames) === 0) return from
  // 유지하는데 is no 유지하, 한국영화 no 한국영, 아프리카라도 no 아프리.
  for (let end = from + 2; end <= to; end++) {
    const bits = bitsOfName(listed, from, end)
    if ((bits & (nouns | bodies)) !== 0 || (bits !== 0 && end > from + 3)) return from
  }
  return from + 3
}

/** Where 간 at the end of a span of time begins: 년간. `to` when there is none. */
export const lastingStart = (units: Uint16Array, from: number, to: number): number =>
  to - from > 1 && units[to - 1] === UNIT.간 && isSpanOfTime(units[to - 2]) ? to - 1 : to

/** 년 월 일 주 분 초 */
const isSpanOfTime = (unit: number): boolean =>
  unit === UNIT.년 || unit === UNIT.월 || unit === UNIT.일 || unit === UNIT.주 || unit === UNIT.분 || unit === UNIT.초

/** 둘 셋 넷 before 다 or 중. */
export const isNumeralOfAll = (units: Uint16Array, from: number): boolean =>
  (units[from] === UNIT.둘 || units[from] === UNIT.셋 || units[from] === UNIT.넷) &&
  (units[from + 1] === ALL || units[from + 1] === UNIT.중)
export const ALL = UNIT.다

export const isSuffixWord = (model: MorphologyModel, units: Uint16Array, from: number, to: number): boolean =>
  (stemOf(model, units, from, to) & SUFFIX) !== 0

/** Where the listed ending word of a run that was read as one verb or adverb begins: 톰크루즈 같은, 한세경 엄마. `from` when there is none. */
export function lastSuffix(model: MorphologyModel, units: Uint16Array, from: number, to: number): number {
  for (let start = Math.max(from + 2, to - LONGEST_WORD); start < to - 1; start++)
    if ((stemOf(model, units, start, to) & SUFFIX) !== 0) return start
  return from
}

/** Where the title at the end of a post begins: 국회 의장, 서울시 교육감. `from` when it is one word. */
export function lastTitle(listed: Listed, units: Uint16Array, from: number, to: number): number {
  for (let start = from + 2; start < to; start++) {
    const body = bitsOfName(listed, from, start)
    if (
      (isChief(units, start, to) && (body & listed.organizations) !== 0) ||
      ((body & listed.bodies) !== 0 && (bitsOfName(listed, start, to) & listed.titles) !== 0)
    )
      return start
  }
  return from
}

/** 장 */
const isChief = (units: Uint16Array, from: number, to: number): boolean => to - from === 1 && units[from] === UNIT.장

/** Do the letters stand apart, each a name: 남북, 한미? */
export const lettersApart = (model: MorphologyModel, units: Uint16Array, from: number, to: number): boolean =>
  to - from < 4 && (stemOf(model, units, from, to) & APART) !== 0

/** End of the numeral of native words that starts a run: 한, 두, 다섯; `from` when there is none. */
export function numeralEnd(model: MorphologyModel, units: Uint16Array, from: number, to: number): number {
  for (let end = Math.min(to, from + 2); end > from; end--) if ((stemOf(model, units, from, end) & NUMERAL) !== 0) return end
  return from
}
