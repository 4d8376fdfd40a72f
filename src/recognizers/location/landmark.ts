// Buildings, facilities, natural places and districts by their last part: 가온타워, 새봄항, 가온국가산업단지; also two words: 새봄 원전.

import { DIGIT, HANGUL } from '../../text/classes.js'
import { JOSA, kindOf } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { IS_PLACE } from '../evidence/bits.js'
import { isInflectedNoun, listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK } from '../evidence/mark-bits.js'
import { marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { familyOf, locationRules, partOf } from './rules.js'

const STEM_PLACE = partOf('stem-place')
const STEM_NOUN = partOf('stem-noun')
const STEM_BODY = partOf('stem-body')
const STEM_ONE = partOf('stem-one')
const COMMON = partOf('common')
const SURE_SUFFIX = partOf('after-place') | partOf('locative')
const F = {
  suffix: familyOf('shape-suffix'),
  strong: familyOf('landmark-strong'),
  weak: familyOf('landmark-weak'),
  spacedStrong: familyOf('spaced-strong'),
  spacedWeak: familyOf('spaced-weak'),
  numbered: familyOf('numbered'),
}
const AFTER_PLACE = partOf('after-place')
const MIDDLE_DOT = 0xb7
const MAX_STEM = 14

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
    const start = words.start[w]
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
    }
    let mask = around(context, start, end)
    if (mask < 0) continue
    if (head === start) {
      // A word of its own after a place or a name: 바라카 원전.
      if (end - start < 2 || w === 0 || !isSpaced(words, w) || classes[words.start[w - 1]] === DIGIT) continue
      const left = listsAt(context, words.start[w - 1], words.end[w - 1])
      if (isInflectedNoun(context, words.start[w - 1], words.end[w - 1], lists.commonNoun)) continue
      mask |=
        (left & lists.place) !== 0
          ? STEM_PLACE
          : (left & lists.commonNoun) !== 0
            ? STEM_NOUN
            : (left & lists.organization) !== 0
              ? STEM_BODY
              : 0
      propose(out, locationRules, words.start[w - 1], end, strong ? F.spacedStrong : F.spacedWeak, mask)
      continue
    }
    seen = end
    if (classes[start] === DIGIT) {
      numbered(context, out, w, end)
      continue
    }
    const whole = listsAt(context, start, end)
    const stem = listsAt(context, start, head)
    if (suffix) {
      if ((mask & SURE_SUFFIX) === 0 && (stem & lists.place) === 0) continue
      if ((whole & lists.commonNoun) !== 0) continue
    }
    mask |=
      (stem & lists.place) !== 0
        ? STEM_PLACE
        : (stem & lists.commonNoun) !== 0
          ? STEM_NOUN
          : (stem & lists.organization) !== 0
            ? STEM_BODY
            : 0
    if (head - start === 1) mask |= STEM_ONE
    if ((whole & lists.commonNoun) !== 0) mask |= COMMON
    propose(out, locationRules, start, end, suffix ? F.suffix : strong ? F.strong : F.weak, mask)
  }
}

/** 두코바니 5·6호기, 서울 지하철 2호선, 국가산업단지 5공구: the number of a part, with the name in the word before it. */
function numbered(context: Context, out: Candidate[], w: number, end: number): void {
  const { units, classes } = context.text
  const words = wordsOf(context)
  const lists = nameBits(context.gazetteer)
  let first = w
  while (first > 0 && units[words.start[first] - 1] === MIDDLE_DOT && words.end[first - 1] === words.start[first] - 1) first--
  if (classes[words.start[first]] !== DIGIT || first === 0 || !isSpaced(words, first)) return
  const name = first - 1
  const start = words.start[name]
  if (classes[start] === DIGIT || isInflectedNoun(context, start, words.end[name], lists.commonNoun)) return
  const left = listsAt(context, start, words.end[name])
  const mask = (left & lists.place) !== 0 ? STEM_PLACE : (left & lists.commonNoun) !== 0 ? STEM_NOUN : 0
  propose(out, locationRules, start, end, F.numbered, mask)
  if (name > 0 && isSpaced(words, name) && (words.near[name - 1] & IS_PLACE) !== 0)
    propose(out, locationRules, words.start[name - 1], end, F.numbered, mask | AFTER_PLACE)
}
