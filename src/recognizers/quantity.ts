// Quantities: a number with a counter or a unit of measure, ranks, ages, multiples, fractions and ratios.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import { END, HANGUL, LATIN, LEGAL } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context, Modifier, QuantityValue } from '../types.js'
import { candidateOf } from './candidate.js'
import { Scan } from './date/scan.js'
import { isWeek } from './date/stretch.js'
import { FIRST_TRIGGER, findTriggers, triggers } from './date/triggers.js'
import { bodyKindOf } from './evidence/signs.js'
import { blocked, modifierAround } from './modifiers.js'
import { lowerEnd } from './numerals/dash.js'
import { compare } from './numerals/exact.js'
import { bigLetter, isOneOf } from './numerals/letters.js'
import { listStart } from './numerals/list.js'
import * as WORD from './numerals/word-bits.js'
import { isWord } from './numerals/words.js'
import { isNegative, type Numeral } from './numerals.js'
import { type Counter, counterAt, counterEnd } from './quantity/counters.js'
import { type Ratio, readFraction, readRatio } from './quantity/ratio.js'

/** Endings of a clause that 하다 goes on from: 막도록 한 조항, 짓기로 한 가게. */
const CLAUSE_ENDS = ['도록', '기로', '기도', '려고', '라고', '다고', '자고']
/** Log-odds of a closed form, and of one letter that may be a word (한 편, 백 대). */
const CLOSED = 8
const LETTER = 5

export function quantity(context: Context, numerals: readonly Numeral[], out: Candidate[]): void {
  const scan = new Scan(context)
  for (let i = 0; i < numerals.length; i++) {
    let numeral = numerals[i]
    if ((numeral.follow & WORD.COUNTER) === 0 && !mayBeRatio(scan, numeral.end)) continue
    const lower = lowerEnd(scan.units, numerals[i - 1], numeral)
    if (lower === null && scan.units[numeral.start - 1] !== UNIT.COMMA && isPartOfWord(scan, numeral)) continue
    const ratio = mayBeRatio(scan, numeral.end) ? (readFraction(scan, numerals, i) ?? readRatio(scan, numerals, i)) : null
    if (ratio !== null) {
      pushRatio(context, scan, numeral, ratio, out)
      i += ratio.used - 1
      continue
    }
    const counter = counterOf(context, scan, numeral)
    if (counter === undefined) continue
    if (counter.unit === '남') {
      if (readChildren(scan, numeral, numerals[i + 1], out)) i++
      continue
    }
    const end = counterEnd
    if (lower !== null) {
      push(context, out, lower.signStart, end, lower, numeral, false, counter)
      continue
    }
    let start = startOf(scan, numerals, i, counter)
    if (start < 0) continue
    // △45세: a bullet.
    if (!counter.measure && scan.units[start] === UNIT.TRIANGLE && numeral.upper === null && numeral.decimal !== null) {
      numeral = { ...numeral, decimal: numeral.decimal.replace('-', '') }
      start++
    }
    const upper = upperEnd(context, scan, numerals[i + 1], numeral, counter, end)
    const joined = start < numeral.signStart && scan.units[numeral.start - 1] !== UNIT.제
    push(context, out, start, upper === null ? end : counterEnd, numeral, upper, joined, counter)
    if (upper !== null) i++
  }
  readFirst(context, scan, out)
}

/** 3분의 1, 114대 1, 0.38 대 0.62, 1:0.42 */
function mayBeRatio(scan: Scan, end: number): boolean {
  const unit = scan.units[end]
  return (
    unit === UNIT.분 ||
    unit === UNIT.대 ||
    unit === UNIT.COLON ||
    (unit === UNIT.SPACE && (scan.units[end + 1] === UNIT.대 || scan.units[end + 1] === UNIT.COLON))
  )
}

/** A320, KF-21, ㈜3분의2: Latin letters, longer numbers and legal forms to the left. */
function isPartOfWord(scan: Scan, numeral: Numeral): boolean {
  const kind = numeral.start === 0 ? END : scan.classes[numeral.start - 1]
  if (kind === LEGAL || (numeral.glued && kind !== HANGUL)) return true
  return scan.units[numeral.start - 1] === UNIT.HYPHEN && scan.classes[numeral.start - 2] === LATIN
}

function counterOf(context: Context, scan: Scan, numeral: Numeral): Counter | undefined {
  const { script, end, decimal } = numeral
  if (script === 'hanja' || (script !== 'digit' && numeral.glued)) return undefined
  if ((numeral.follow & WORD.COUNTER) === 0) return undefined
  const native = script === 'native'
  const at = scan.skipSpace(end)
  const counter = counterAt(scan, at, script)
  if (counter === undefined) return undefined
  const tight = at === end
  if (numeral.glued && !isOrdinal(scan, numeral.start) && (!tight || (counter.name !== '' && !isFree(context, numeral)))) return undefined
  if (native) {
    // 여덟 자, 두 면
    if (counter.glued === 'tight' && (tight || decimal === '1')) return undefined
    if (tight && isOneOf('넉석', scan.units[numeral.start])) return undefined
    if (decimal === '1' && isVerb(scan, numeral.start, at)) return undefined
    if (tight && numeral.end - numeral.start === 1 && counter.glued !== 'all' && (counter.glued !== 'two' || decimal === '1'))
      return undefined
    // 세배 is a bow.
    if (tight && decimal === '3' && counter.unit === '배') return undefined
  } else {
    if (counter.glued === 'tight' && !tight && (counter.unit !== '호' || numeral.big === 0)) return undefined
    if (script === 'hangul' && !numeral.open && isOrdinary(scan, numeral, counter, tight)) return undefined
    // 100억대, 1000억급 are amounts; ranks and generations are small.
    if (counter.glued === 'tight' && numeral.big > (counter.large ? 4 : 0)) return undefined
    // 1보, 2보 are reports; steps are many.
    if (counter.unit === '보' && end - numeral.start === 1) return undefined
    // 3억5천만대 are cars, 3억대 is about a sum, as is the 3억 of 3억 대가.
    if (numeral.big >= 8) {
      if (tight ? counter.unit === '대' && bigLetter(scan.units[end - 1]) !== 4 : blocked(scan.value, counter.unless, counterEnd))
        return undefined
    }
  }
  // 코스피 5000도 가능하다.
  if (counter.unit === '°' && INDEX.test(scan.value.slice(Math.max(0, numeral.start - NEAR_INDEX), numeral.start))) return undefined
  // 가람전자 1 대 누리소재 0.4059146: shares for shares.
  if (counter.unit === '대' && !tight && SHARES.test(scan.value.slice(counterEnd, counterEnd + 24))) return undefined
  if (counter.unit === '주' && isWeek(scan, numeral, counterEnd)) return undefined
  if (counter.unit === '세대' && isAgeGroup(scan, numeral)) return undefined
  if (counter.unit === '호' && isOfFund(context, numeral)) return undefined
  return counter
}

const INDEX = /(?:코스피|코스닥|나스닥|다우|지수)[^.\n]*$/
/** Letters before a number in which an index is named. */
const NEAR_INDEX = 12
const SHARES = /^ [가-힣A-Za-z&]+ 0?\d?\.\d{3}/

/** 별하투자조합 2호, 별하 2호 벤처투자조합: a part of a fund's name; 2호 펀드 is one of several. */
function isOfFund({ text: { value, units }, gazetteer }: Context, { start }: Numeral): boolean {
  const from = start - (units[start - 1] === UNIT.제 ? 1 : 0)
  const { before, named } = fundsOf(gazetteer)
  if (units[from - 1] === UNIT.SPACE && before.test(value.slice(Math.max(0, from - 1 - LONGEST_FUND), from - 1))) return true
  named.lastIndex = counterEnd
  return named.test(value)
}
/** Letters of such a word, at most. */
const LONGEST_FUND = 12
/** What funds are called before their number, and behind it: there what they put their money in must be said. */
const fundsOf = memoize((gazetteer: Gazetteer) => {
  const fund = bodyKindOf(gazetteer)('fund')
  return { before: new RegExp(`${fund}$`), named: new RegExp(` [가-힣]{0,8}(?:투자|기술)[가-힣]{0,6}(?:${fund}|회사)`, 'y') }
})

/** 2030세대, 4050 세대: people in their twenties and thirties, not 2,030 households. */
function isAgeGroup({ units }: Scan, { start, end }: Numeral): boolean {
  return end - start === 4 && units[start + 1] === UNIT.ZERO && units[start + 3] === UNIT.ZERO && units[start + 2] === units[start] + 1
}

/** 영하10도: the word before the number is no name. */
function isFree(context: Context, numeral: Numeral): boolean {
  const token = context.tokens.tokenAt[numeral.start - 1]
  return token >= 0 && isWord(context.tokens.start[token], numeral.start, WORD.COUNTER_BEFORE)
}

/** Letters that read as a number and are a word: 만기, 백인, 공백, 만일 주, 일조량, 구조팀, 이 명. */
function isOrdinary(scan: Scan, numeral: Numeral, counter: Counter, tight: boolean): boolean {
  const { start, end, decimal, big } = numeral
  const length = end - start
  if (isOneOf('공영', scan.units[start]) || big >= 12 || scan.starts('만일', start)) return true
  if (length === 1 && (decimal!.length < 2 || (tight && counter.unit !== '명' && counter.unit !== '배'))) return true
  return tight && counter.glued !== 'all' && counter.glued !== 'two' && !(counter.unit === '대' && isOneOf('십', scan.units[end - 1]))
}

/** 한 after a clause is 하다 (제시하도록 한 조항), 개인 is a person. */
function isVerb(scan: Scan, start: number, at: number): boolean {
  if (scan.starts('개인', at) || scan.starts('건지', at)) return true
  if (scan.units[start - 1] !== UNIT.SPACE || start < 3) return false
  return CLAUSE_ENDS.includes(scan.value.slice(start - 3, start - 1))
}

/** The left edge: a sign, 제 before an ordinal, smaller numbers joined by `·` or a comma (3·4세). -1 when 제 or a name before it makes it no quantity (제3자). */
function startOf(scan: Scan, numerals: readonly Numeral[], i: number, counter: Counter): number {
  const start = listStart(scan.units, numerals, i, numerals[i].signStart)
  if (isOrdinal(scan, start)) return counter.ordinal ? start - 1 : -1
  if (scan.units[start - 1] === UNIT.SPACE && scan.classes[start - 2] === HANGUL) {
    // 고리 2호기, not 12월 1호기, 승인을 받아 2호기
    if (counter.name === 'spaced') return isOneOf('은는을를에의월해년아어고', scan.units[start - 2]) ? start : -1
    // 대한항공 1282편
    if (counter.unit === '편' && scan.starts('항공', start - 3)) return -1
  }
  return start
}

/** Is 제 by itself before the number? */
const isOrdinal = (scan: Scan, start: number): boolean => scan.units[start - 1] === UNIT.제 && scan.classes[start - 2] !== HANGUL

/** The second number of 3명~5명, which has the same counter; its end is in `counterEnd`. */
function upperEnd(
  context: Context,
  scan: Scan,
  next: Numeral | undefined,
  numeral: Numeral,
  counter: Counter,
  end: number,
): Numeral | null {
  if (next === undefined || numeral.upper !== null || scan.units[scan.skipSpace(end)] !== UNIT.TILDE) return null
  if (next.start !== scan.skipSpace(scan.skipSpace(end) + 1) || next.upper !== null) return null
  const other = counterOf(context, scan, next)
  return other !== undefined && other.unit === counter.unit ? next : null
}

function push(
  context: Context,
  out: Candidate[],
  start: number,
  end: number,
  numeral: Numeral,
  upper: Numeral | null,
  joined: boolean,
  counter: Counter,
): void {
  const { unit } = counter
  // 3·4세 has no single number.
  const exact = numeral.decimal !== null && !joined
  const value: QuantityValue = { unit }
  if (exact) {
    const sign = unit === '°' && !isNegative(numeral) && /영하 ?$/.test(context.text.value.slice(Math.max(0, start - 3), start)) ? '-' : ''
    const first = sign + numeral.decimal!
    const second = sign + (upper?.decimal ?? numeral.upper ?? numeral.decimal!)
    const rises = compare(first, second) <= 0
    value.decimal = rises ? first : second
    if (second !== first) value.upper = rises ? second : first
  }
  const modifier = numeral.modifier ?? upper?.modifier ?? modifierAround(context, start, end)
  if (modifier !== null) value.modifier = modifier
  const letter = numeral.script !== 'digit' && numeral.end - numeral.start === 1
  const source = counter.measure ? 'quantity/measure' : 'quantity/counter'
  out.push(candidateOf('QUANTITY', start, end, (letter ? LETTER : CLOSED) + 0.5 * (end - start), source, value))
}

/** 2남 1녀: so many children; 3남 by itself is the third son. */
function readChildren(scan: Scan, sons: Numeral, daughters: Numeral | undefined, out: Candidate[]): boolean {
  if (daughters === undefined || daughters.start !== scan.skipSpace(sons.end + 1) || !isOneOf('녀', scan.units[daughters.end])) return false
  const decimal = String(Number(sons.decimal) + Number(daughters.decimal))
  const end = daughters.end + 1
  out.push(candidateOf('QUANTITY', sons.start, end, CLOSED + 0.5 * (end - sons.start), 'quantity/counter', { decimal, unit: '명' }))
  return true
}

function pushRatio(context: Context, scan: Scan, numeral: Numeral, ratio: Ratio, out: Candidate[]): void {
  let { end } = ratio
  const value: QuantityValue = { unit: ratio.unit }
  // 10억분의 1m, not 10분의 1도
  if (ratio.unit === 'fraction') {
    const counter = counterAt(scan, end, 'digit')
    if (counter?.measure && counter.glued !== 'tight') {
      end = counterEnd
      value.unit = counter.unit
    }
  }
  if (ratio.decimal !== null) value.decimal = ratio.decimal
  const modifier: Modifier | null = modifierAround(context, numeral.start, end)
  if (modifier !== null) value.modifier = modifier
  out.push(candidateOf('QUANTITY', numeral.start, end, CLOSED + 0.5 * (end - numeral.start), `quantity/${ratio.unit}`, value))
}

/** 첫 번째 */
function readFirst(context: Context, scan: Scan, out: Candidate[]): void {
  findTriggers(context)
  for (let t = 0; t < triggers.count; t++) {
    if ((triggers.bits[t] & FIRST_TRIGGER) === 0) continue
    const start = triggers.at[t]
    const at = scan.skipSpace(start + 1)
    if (scan.starts('번째', at) && scan.wordEnds(at + 2))
      out.push(candidateOf('QUANTITY', start, at + 2, CLOSED + 2, 'quantity/first', { decimal: '1', unit: '번째' }))
  }
}
