// A Hangul run whose reading is known → its morphemes: numerals, counters, suffixes and determiners stand apart, the tail is cut off.

import { UNIT } from '../text/units.js'
import type { Hits } from '../types.js'
import {
  ALL,
  appellation,
  isNumeralOfAll,
  isSuffixWord,
  lastingStart,
  lastSuffix,
  lastWord,
  lettersApart,
  longSuffix,
  nameEnd,
  numeralEnd,
} from './compounds.js'
import { NOMINALS, PARTICLE } from './features.js'
import { counterEnd, isName, knownAs, type Listed } from './listed.js'
import { type MorphologyModel, STEM_KINDS, stemOf } from './model.js'
import { P, put } from './morphemes.js'

/** Part of speech of a particle tail, a copula tail, an ending tail. */
const TAIL_PART = [P.ADP, P.AUX, P.PART]

let model: MorphologyModel
let listed: Listed
let hits: Hits
let units: Uint16Array

/** From now on runs are cut by this model and these lists, in the text of these hits and code units. */
export function preparePieces(wanted: MorphologyModel, lists: Listed, found: Hits, text: Uint16Array): void {
  model = wanted
  listed = lists
  hits = found
  units = text
}

/** Cuts a run whose reading is known; returns where it stopped: what is left there has to be read by itself. */
export function cutPieces(from: number, to: number, kind: number, counted: number, head: number, cut: number, tail: number): number {
  // A copula that stands alone (입니다) is one whatever it is melted into.
  if (head === PARTICLE) {
    put(from, to, tail > 0 && (counted === 0 || counted === 2) ? P.AUX : TAIL_PART[tail])
    return to
  }
  if (kind === 1 || kind === 2) {
    if (lettersApart(model, units, from, to)) for (let i = from; i < to; i++) put(i, i + 1, P.PROPN)
    else if (kind === 1 && to - from === 2 && units[to - 1] === UNIT.모) {
      put(from, to - 1, P.PROPN)
      put(to - 1, to, P.DET)
    } else {
      const after = kind === 1 ? appellation(model, units, from, cut) : cut
      put(from, after, head)
      if (after < cut) put(after, cut, P.NOUN)
      if (cut < to) put(cut, to, TAIL_PART[tail])
    }
    return to
  }
  // 둘다, 둘중에
  if (kind === 0 && to - from > 1 && (cut === to ? to - from === 2 : cut === from + 2) && isNumeralOfAll(units, from)) {
    put(from, from + 1, P.NUM)
    put(from + 1, from + 2, units[from + 1] === ALL ? P.ADV : P.NOUN)
    if (cut < to && cut === from + 2) put(cut, to, TAIL_PART[tail])
    return to
  }
  const person = kind === 0 && cut === to ? nameEnd(listed, from, to) : from
  if (person > from) {
    put(from, person, P.PROPN)
    return person
  }
  let at = from
  let counter = from
  if (counted === 1 || counted === 2) {
    if (counted === 1) while (at < cut && isPower(units[at])) at++
    counter = counterEnd(listed, at, cut, false)
    if (at > from) put(from, at, P.NUM)
    // 5구역, 3차원
    if (counter === at || (kind === 0 && isName(listed, at, cut))) counter = from
  } else {
    // 한번쯤, 두시간은
    const numeral = numeralEnd(model, units, from, cut)
    if (numeral > from) counter = counterEnd(listed, numeral, cut, kind === 0 && head !== P.DET)
    if (
      counter === numeral ||
      counter === cut ||
      (counter === cut - 1 && !isSuffixWord(model, units, counter, cut)) ||
      isName(listed, from, cut)
    )
      counter = from
    if (counter > from) {
      put(from, numeral, P.DET)
      at = numeral
    }
  }
  if (counter > from && counter < cut) {
    put(at, counter, P.NOUN)
    at = counter
    // What was taken for one word with its counter is read again: 10점 준다.
    if (cut === to && kind === 0 && to - from <= LONGEST_READ_AGAIN) return at
  }
  const suffix = head >= NOMINALS && head !== P.AUX && cut === to && kind === 0 && at === from ? lastSuffix(model, units, at, to) : at
  if (suffix > at) {
    // The name or noun before 같은 or 때문 that was taken for one verb with it.
    put(at, suffix, P.NOUN)
    put(suffix, to, P.NOUN)
    return to
  }
  const lasting = kind === 3 || counted === 1 || counted === 2 ? lastingStart(units, at, cut) : cut
  if (at < lasting) stem(at, lasting, at > from ? P.NOUN : head)
  if (lasting < cut) put(lasting, cut, P.NOUN)
  if (cut < to) put(cut, to, TAIL_PART[tail])
  return to
}

/** So that a run without spaces is not read once for each of its counters. */
const LONGEST_READ_AGAIN = 16

/** The stem of a run; a determiner or 지난 that is written together with its noun is cut off: 이날 → 이/DET 날/NOUN. */
function stem(from: number, to: number, head: number): void {
  if (head === P.DET && lettersApart(model, units, from, to)) {
    noun(from, to, P.PROPN)
    return
  }
  const [kind, part] = head === P.DET ? [DETERMINER, P.DET] : head === P.VERB && to - from < 5 ? [MODIFIER, P.VERB] : [0, 0]
  if (kind !== 0 && (stemOf(model, units, from, to) & kind) === 0)
    for (let end = Math.min(to - 1, from + 2); end > from; end--)
      if ((stemOf(model, units, from, end) & kind) !== 0) {
        put(from, end, part)
        noun(end, to, P.NOUN)
        return
      }
  if (head === P.NOUN || head === P.PROPN || head === P.PRON || head === P.NUM) noun(from, to, head)
  else put(from, to, head)
}

const borders = new Int32Array(64)

/** 감독님들 → 감독 님 들, 코엔형제 → 코엔 형제: the words of a noun stand apart, so that the name before them does. */
function noun(from: number, to: number, head: number): void {
  let count = 0
  let end = to
  // Not in listed words: 아들, 아저씨.
  if (knownAs(listed, hits, from, to) === 0)
    while (count < 60 && end > from + 1) {
      const long = longSuffix(model, units, from, end)
      const start = long < end ? long : isSuffix(units[end - 1]) ? end - 1 : lastWord(listed, model, units, from, end)
      if (start === from) break
      borders[count++] = end = start
    }
  if (lettersApart(model, units, from, end)) {
    for (let i = from; i < end; i++) put(i, i + 1, P.PROPN)
  } else put(from, end, head)
  while (count > 0) {
    const start = borders[--count]
    put(start, count > 0 ? borders[count - 1] : to, P.NOUN)
  }
}

/** 들 님 쯤 째 씩 씨 */
function isSuffix(unit: number): boolean {
  return unit === UNIT.들 || unit === UNIT.님 || unit === UNIT.쯤 || unit === UNIT.째 || unit === UNIT.씩 || unit === UNIT.씨
}

const DETERMINER = 1 << STEM_KINDS.indexOf('DET')
const MODIFIER = 1 << STEM_KINDS.indexOf('MODIFIER')

/** 십 백 천 만 억 조 경 */
function isPower(unit: number): boolean {
  return (
    unit === UNIT.십 || unit === UNIT.백 || unit === UNIT.천 || unit === UNIT.만 || unit === UNIT.억 || unit === UNIT.조 || unit === UNIT.경
  )
}
