// MONEY: a number with its currency, joined with cents and ranges, and headline amounts without one.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import { DIGIT, HANGUL, HANJA, LATIN } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context, Modifier, MoneyValue } from '../types.js'
import { candidateOf } from './candidate.js'
import { listsAt } from './evidence/edges.js'
import { nameBits } from './evidence/lists.js'
import { postSignOf } from './evidence/signs.js'
import { titlesOf } from './evidence/titles.js'
import { modifierAround } from './modifiers.js'
import { continuesArticles, isArticle } from './money/article.js'
import {
  type Currency,
  codeOf,
  currency,
  currencyAfter,
  currencyBefore,
  hundredthAfter,
  leadBefore,
  leadCode,
  sharesWord,
} from './money/currency.js'
import { crowdedBefore, hasAmountTail, headsTable, impliedEnds, looksLikeMoney } from './money/headline.js'
import { perUnitAfter, perUnitBefore } from './money/per.js'
import { contextWithin } from './numerals/context.js'
import { CONTEXT } from './numerals/context-bits.js'
import { add, compare, shift } from './numerals/exact.js'
import * as MARK from './numerals/last-bits.js'
import { digitLetter, isCoefficientLetter, isMultiplierLetter, isOneOf } from './numerals/letters.js'
import { liftLower } from './numerals/range.js'
import { read, readNumber } from './numerals/read.js'
import * as WORD from './numerals/word-bits.js'
import { EVIDENCE } from './numerals/word-bits.js'
import { bitsAt, Details, marksAt, wordAt, wordEnd } from './numerals/words.js'
import { isNegative, type Numeral } from './numerals.js'

/** The power of ten of a multiplier in Latin letters. */
const powers = new Details(['multiplier'], ([row]) => Number(row.power))

/** One number with its currency. */
interface Amount {
  start: number
  end: number
  code: string
  /** With its sign. */
  decimal: string | null
  upper: string | null
  modifier: Modifier | null
  source: string
  /** Index of its last numeral. */
  last: number
}

export function money(context: Context, numerals: readonly Numeral[], out: Candidate[]): void {
  const { units } = context.text
  // Where the last article of a law ended; -1 before the first.
  let article = -1
  for (let i = 0; i < numerals.length; i++) {
    const n = numerals[i]
    const amount = mayBeAmount(units, n) && !isNoSum(context, n) ? amountAt(context, numerals, i) : null
    if (amount === null) {
      if (n.big === 0) continue
      if (continuesArticles(context, n, article) || isArticle(context, n)) article = n.end
      else if (!isNoSum(context, n) && looksLikeMoney(context, n)) propose(context, bare(context, numerals, i), out)
      continue
    }
    joinRange(context, numerals, amount)
    const lower = i > 0 ? numerals[i - 1] : null
    if (lower !== null) joinBefore(context, lower, amount, out)
    propose(context, amount, out)
    i = amount.last
  }
}

/** A currency or a multiplier follows, or the end of a currency stands before. */
function mayBeAmount(units: Uint16Array, n: Numeral): boolean {
  if ((n.follow & (WORD.CURRENCY | WORD.MULTIPLIER)) !== 0) return true
  const before = n.signStart - 1
  return before >= 0 && (marksAt(units[before] === UNIT.SPACE ? before - 1 : before) & MARK.CURRENCY) !== 0
}

/** The amount whose number is `numerals[i]`; null when no currency stands beside it. */
function amountAt(context: Context, numerals: readonly Numeral[], i: number): Amount | null {
  const n = numerals[i]
  const { units } = context.text
  if (n.script === 'native') return null
  let end = n.end
  let decimal = n.decimal
  let upper = n.upper
  const before = (!n.glued || context.text.classes[n.start - 1] === LATIN) && currencyBefore(context, n.signStart) ? currency.word : null
  const beforeEdge = currency.edge
  if (before === null && (n.follow & (WORD.CURRENCY | WORD.MULTIPLIER)) === 0) return null
  const power = (n.follow & WORD.MULTIPLIER) !== 0 ? multiplierAfter(context, end) : 0
  if (power > 0) {
    const multiplied = wordEnd
    const followed = currencyAfter(context, multiplied, true, 2)
    if (before !== null || followed) {
      end = multiplied
      if (decimal !== null) decimal = shift(decimal, power)
      if (upper !== null) upper = shift(upper, power)
    }
  }
  if (before !== null) {
    let start = beforeEdge
    if (start > 0 && units[start - 1] === UNIT.HYPHEN && n.signStart === n.start && !isLetterOrDigit(context.text.classes[start - 2]))
      start--
    if (start < beforeEdge && units[start] === UNIT.HYPHEN && decimal !== null && decimal !== '0') decimal = `-${decimal}`
    let last = i
    const plain = units[end] === UNIT.HYPHEN && start === beforeEdge && upper === null && decimal !== null
    if (plain && dashed(context, numerals[i + 1], end, { ...n, decimal }, power > 0)) {
      decimal = range.low
      upper = range.high
      end = range.end
      last++
    }
    const code = codeOf(context, before, start, end)
    // 500달러 after US, and a code after the number, belong to the same amount: $500 USD.
    if (currencyAfter(context, end, true, 2) && currency.word!.code === code) end = currency.edge
    return {
      start,
      end,
      code,
      decimal,
      upper,
      modifier: n.modifier,
      source: 'money/currency-amount',
      last,
    }
  }
  const wide = n.big > 0 || end > n.end
  if (!currencyAfter(context, end, wide, n.end - n.start)) return null
  const word = currency.word!
  end = currency.edge
  if (n.script !== 'digit' && !believed(context, n, word)) return null
  if (word.form === '파운드' && isWeight(context, n.start, end)) return null
  if (n.glued && !gluedMoney(context, n, i > 0 ? numerals[i - 1] : null)) return null
  const code = codeOf(context, word, n.start, end)
  if (word.power !== 0) {
    if (decimal !== null) decimal = shift(decimal, word.power)
    if (upper !== null) upper = shift(upper, word.power)
  }
  const amount: Amount = {
    start: leadBefore(context, n.signStart, code),
    end,
    code: leadCode,
    decimal,
    upper,
    modifier: n.modifier,
    source: sourceOf(context, word, end),
    last: i,
  }
  if (word.power === 0 && decimal !== null && upper === null) joinHundredth(context, numerals, amount, n.script !== 'digit')
  return amount
}

/** What `dashed` found. */
const range = { low: '', high: '', end: 0 }

/** Is `next` the upper end of an amount whose dash is at `end`: $60-70, $3-4bn, but not $5-10%? What multiplies it alone multiplies `lower` too. */
function dashed(context: Context, next: Numeral | undefined, end: number, lower: Numeral, multiplied: boolean): boolean {
  const { units } = context.text
  if (next === undefined || next.start !== end + 1 || next.decimal === null || next.upper !== null) return false
  const power = (next.follow & WORD.MULTIPLIER) === 0 ? 0 : multiplierAfter(context, next.end)
  range.end = power > 0 ? wordEnd : next.end
  if (units[range.end] === UNIT.HYPHEN || (bitsAt(range.end, EVIDENCE) !== 0 && bitsAt(range.end, WORD.APPROXIMATOR) === 0)) return false
  range.high = shift(next.decimal, power)
  range.low = lower.decimal!
  if (!multiplied && power > 0) range.low = shift(range.low, power)
  else if (!multiplied) {
    readNumber(units, next.start, false)
    range.low = liftLower(units, lower, next.decimal)
  }
  return compare(range.low, range.high) < 0
}

/** A bare 달러, or a word that several countries share, is somebody's default: `source` says so. */
function sourceOf(context: Context, word: Currency, end: number): string {
  if (sharesWord(context, word)) return 'money/amount-shared-currency'
  const { value } = context.text
  if (word.form === '달러' && value.startsWith('달러', end - 2) && !'국미美S.'.includes(value[end - 3] ?? ' '))
    return 'money/amount-default-dollar'
  return 'money/amount-currency'
}

/** Latin multiplier right after the number or one space later; its end is in `wordEnd`. Returns its power, 0 for none. */
function multiplierAfter(context: Context, end: number): number {
  const { units, classes } = context.text
  const from = units[end] === UNIT.SPACE ? end + 1 : end
  const kind = classes[from]
  if (kind !== LATIN && kind !== HANGUL) return 0
  const place = wordAt(from, WORD.MULTIPLIER)
  if (place === 0 || (kind === LATIN && classes[wordEnd] === LATIN)) return 0
  return powers.at(place)
}

/** 1달러 20센트, 1380원 50전, 이달러이십삼센트. */
function joinHundredth(context: Context, numerals: readonly Numeral[], amount: Amount, letters: boolean): void {
  const { units, classes } = context.text
  const from = units[amount.end] === UNIT.SPACE ? amount.end + 1 : amount.end
  if (classes[from] !== DIGIT && !(letters && isCoefficientLetter(units[from]))) return
  if (!readNumber(units, from, letters) || read.decimal === null) return
  const { decimal, end } = read
  // 십만원이 전부: letters and their unit stand together.
  if (letters && units[end] === UNIT.SPACE) return
  if (!hundredthAfter(context, end, amount.code)) return
  const small = shift(decimal, currency.word!.power)
  if (compare(small, '1') >= 0) return
  amount.decimal = add(amount.decimal!, amount.decimal![0] === '-' ? `-${small}` : small)
  amount.end = currency.edge
  const next = numerals[amount.last + 1]
  if (next !== undefined && next.start < amount.end) amount.last++
}

/** 무게 20파운드, 20파운드(약 9㎏), 1파운드에 3.6달러: a weight, not money. */
function isWeight(context: Context, start: number, end: number): boolean {
  const { units, classes } = context.text
  if (isOneOf('에', units[end]) && units[end + 1] === UNIT.SPACE && classes[end + 2] === DIGIT) return true
  return contextWithin(start - 12, start, CONTEXT.WEIGHT) || /^\([^)]*([㎏㎎g]|그램)(\)|$)/.test(context.text.value.slice(end, end + 14))
}

/** Hangul letters before a currency are a number when nobody would read another word there: not 사원, 이유로, 공원, 만원 버스. */
function believed(context: Context, n: Numeral, word: Currency): boolean {
  const { units, classes } = context.text
  if (wordAt(n.start, WORD.NOT_MONEY) !== 0 || headsTable(context, n.start) || isPerson(context, n.start, currency.edge)) return false
  const first = units[n.start]
  if (n.end - n.start === 1 && first === UNIT.만 && crowdedBefore(context, n.start)) return false
  // 백원국, 3년 만 원상 복구: one multiplier letter needs a particle or the like after its currency.
  if (n.end - n.start === 1 && isMultiplierLetter(first) && classes[currency.edge] === HANGUL && !hasAmountTail(context, currency.edge))
    return false
  // 사조동아원, 영해동
  if (n.script === 'hangul' && n.end - n.start === 2 && word.form === '동') return false
  if (units[n.end] === UNIT.SPACE && n.script === 'hangul' && !n.open) {
    // 오직 …만이 불: a particle and a noun. 천 불 is a temple's thousand Buddhas.
    if ((units[n.end - 1] === UNIT.이 && n.end - n.start === 2) || (word.form === '불' && (n.big === 0 || n.end - n.start < 2)))
      return false
  }
  // 영 and 공 begin 영원, 공원.
  if (digitLetter(first) === 1 && n.end - n.start === 1) return false
  if (digitLetter(first) !== 0 && n.end - n.start === 1) return word.digit || n.script === 'hanja' || hundredthComes(context)
  return true
}

/** A listed person beside a post, or one who was something: 이억원 위원장, 이억원 금융위 위원장, (위원장 이억원), 이억원 전 차관. */
function isPerson(context: Context, start: number, end: number): boolean {
  const { gazetteer, tokens } = context
  const { units } = context.text
  if (end - start !== 3 || (listsAt(context, start, end) & nameBits(gazetteer).person) === 0) return false
  const { startsAt, endsAt } = titlesOf(context)
  if (start > 0 && units[start - 1] === UNIT.SPACE && endsAt[start - 1] >= 0) return true
  // 이억원·이두리, 첫 회동: who speaks or acts in a headline.
  if (speaks(gazetteer).test(context.text.value.slice(end, end + 6))) return true
  if (units[end] !== UNIT.SPACE) return false
  if (startsAt[end + 1] >= 0 || (units[end + 1] === UNIT.전 && units[end + 2] === UNIT.SPACE)) return true
  const bodyEnd = tokens.end[tokens.tokenAt[end + 1]]
  return startsAt[bodyEnd + 1] >= 0 && (listsAt(context, end + 1, bodyEnd) & nameBits(gazetteer).organization) !== 0
}

const speaks = memoize((gazetteer: Gazetteer) => new RegExp(`^(?:·[가-힣]{3}[, ]| (?:["“‘'][가-힣]|${postSignOf(gazetteer)('nominee')}))`))

/** 이불이십삼센트: cents after it make a lone digit letter a number. */
function hundredthComes(context: Context): boolean {
  const { units } = context.text
  const from = currency.edge
  if (!isCoefficientLetter(units[from])) return false
  const word = currency.word!
  const edge = currency.edge
  const comes = readNumber(units, from, true) && hundredthAfter(context, read.end, word.code)
  currency.word = word
  currency.edge = edge
  return comes
}

/** 약100억원, 매출2603억원, 100-200달러: a letter or a range may stand before a number with a currency, a Latin name may not. */
function gluedMoney(context: Context, n: Numeral, before: Numeral | null): boolean {
  if (context.text.units[n.start - 1] === UNIT.HYPHEN) return before !== null && before.end === n.start - 1 && !before.glued
  const kind = context.text.classes[n.start - 1]
  return kind === HANGUL || kind === HANJA
}

/** 700억 달러~720억 달러, 1억원∼2억원, 10달러 - 20달러, 5억원~3억원, 수십만원~수백만원. 10조원에서 12조원 stays two amounts. */
function joinRange(context: Context, numerals: readonly Numeral[], amount: Amount): void {
  if (amount.upper !== null) return
  const next = numerals[amount.last + 1]
  if (next === undefined || next.start > amount.end + 8) return
  const { units } = context.text
  let at = amount.end
  let spaced = false
  if (units[at] === UNIT.SPACE) {
    at++
    spaced = true
  }
  const sign = units[at]
  if (sign !== UNIT.TILDE && sign !== UNIT.HYPHEN) return
  at++
  if (units[at] === UNIT.SPACE) at++
  else if (spaced && sign === UNIT.HYPHEN) return
  const upper = amountAt(context, numerals, amount.last + 1)
  if (upper === null || upper.start !== at || upper.code !== amount.code || upper.upper !== null) return
  if (amount.decimal === null || upper.decimal === null) {
    if (amount.decimal !== upper.decimal) return
  } else if (compare(upper.decimal, amount.decimal) > 0) amount.upper = upper.decimal
  else if (sign === UNIT.TILDE) {
    amount.upper = amount.decimal
    amount.decimal = upper.decimal
  } else return
  amount.end = upper.end
  amount.last = upper.last
  if (upper.modifier !== null) amount.modifier = upper.modifier
}

/** A number without a unit right before this amount that is its lower end (25000 - 30000원) or its old value (40만→46만원, 5만에서 7만원, 1만·5만원). */
function joinBefore(context: Context, lower: Numeral, amount: Amount, out: Candidate[]): void {
  const gap = amount.start - lower.end
  if (gap < 1 || gap > 3 || lower.upper !== null || lower.decimal === null || lower.script === 'native' || lower.glued) return
  if (amount.decimal === null) return
  const { units, value } = context.text
  const between = value.slice(lower.end, amount.start)
  const sign = between.trim()
  if (sign === '-') {
    if (amount.upper !== null || isNegative(lower)) return
    readNumber(units, amount.start, true)
    const decimal = liftLower(units, lower, amount.decimal)
    if (compare(decimal, amount.decimal) >= 0) return
    amount.upper = amount.decimal
    amount.decimal = decimal
    amount.start = lower.signStart
  } else if (
    (sign === '→' && (lower.big > 0 || lower.decimal.length >= 4)) ||
    ((between === '에서 ' || between === '·') && lower.big > 0)
  ) {
    // 억 and 조 are found without a currency of their own.
    if (lower.big >= 8) return
    const { signStart: start, end, decimal, modifier } = lower
    propose(context, { ...amount, start, end, decimal, upper: null, modifier, source: 'money/carried-back' }, out)
  }
}

/** An amount of won whose currency the headline leaves out. */
function bare(context: Context, numerals: readonly Numeral[], i: number): Amount {
  const n = numerals[i]
  const [decimal, upper] = impliedEnds(context, n)
  return {
    start: n.signStart,
    end: n.end,
    code: 'KRW',
    decimal,
    upper,
    modifier: n.modifier,
    source: 'money/headline',
    last: i,
  }
}

function propose(context: Context, amount: Amount, out: Candidate[]): void {
  if (isUnit(context, amount)) return
  const { code, decimal } = amount
  const value: MoneyValue = decimal === null ? { currency: code } : { currency: code, decimal, amount: Number(decimal) }
  if (decimal !== null) {
    if (amount.upper !== null) value.upper = amount.upper
    const modifier = modifierAround(context, amount.start, amount.end) ?? amount.modifier
    if (modifier !== null) value.modifier = modifier
  }
  const per = perUnitBefore(context, amount.start) ?? perUnitAfter(context, amount.end)
  if (per !== null) value.per = per
  out.push(candidateOf('MONEY', amount.start, amount.end, 8 + 0.5 * (amount.end - amount.start), amount.source, value))
}

/** Is it what a table counts in: `매출액(백만원)`, `자본금(만원)`? */
function isUnit({ text }: Context, { start, end }: Amount): boolean {
  return (
    text.units[start - 1] === UNIT.OPEN_PAREN && text.units[end] === UNIT.CLOSE_PAREN && ONLY_MULTIPLIERS.test(text.value.slice(start, end))
  )
}
const ONLY_MULTIPLIERS = /^[십백천만억조]+ ?[^\d십백천만억조]/

/** 제2경인고속도로 and 제1원전, not 결제1만원; 백일해 and 이경원: nobody spells out so much. */
const isNoSum = ({ text: { units, classes } }: Context, { start, end, script, big }: Numeral): boolean =>
  (script === 'hangul' && big >= 16 && end - start < 4) || (units[start - 1] === UNIT.제 && (start < 2 || classes[start - 2] !== HANGUL))

const isLetterOrDigit = (kind: number): boolean => kind >= HANGUL && kind <= HANJA
