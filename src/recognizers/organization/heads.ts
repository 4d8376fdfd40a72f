// Heads: words that end like a body (한빛증권, 국립한빛연구원), also with the place or body before them in a word of its own.

import { DIGIT, HANGUL } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { IS_BODY, IS_PLACE, PLACE_STARTS } from '../evidence/bits.js'
import { isInflectedNoun, listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_SCHOOL, ORG_STRONG } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { isAlien } from '../evidence/names.js'
import { propose } from '../evidence/rules.js'
import { isPostedTo, titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { around, isBodyEdge } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

const MAX_STEM = 20
/** Foreign words before a head. */
const MOST_ALIENS = 3

export function heads(context: Context, out: Candidate[]): void {
  const { tokens, text, gazetteer } = context
  const { classes } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(gazetteer)
  let seen = -1
  for (let i = 0; i < marks.heads.count; i++) {
    const m = marks.heads.of[i]
    const bits = marks.bits[m]
    const head = marks.start[m]
    const end = marks.end[m]
    const w = words.of[tokens.tokenAt[head]]
    if (w < 0 || end === seen) continue
    const start = words.start[w]
    const stem = head - start
    if (stem > MAX_STEM) continue
    if (!isBodyEdge(context, end) || (end < words.end[w] && classes[end] !== HANGUL)) continue
    const strong = (bits & ORG_STRONG) !== 0
    const mission = text.value.startsWith('사관', end - 2) ? missionFrom(context, w) : -1
    if (mission >= 0) {
      beside(out, 'ORGANIZATION', words.start[mission], end, MISSION, 'organization/mission')
      continue
    }
    if (stem === 0) {
      // The head is a word by itself: only with a place, a body (뉴욕 연방준비은행) or a foreign word (노스베이 로지스틱스) before it.
      if (w === 0 || !isSpaced(words, w) || end - start < 3 || titles.startsAt[start] >= 0) continue
      const left = words.start[w - 1]
      const before = words.near[w - 1]
      if ((before & (IS_PLACE | IS_BODY)) === 0) {
        // 수르야 베르간 머티리얼: more of them, too.
        let mask = 0
        for (let v = w - 1; strong && v >= 0 && v >= w - MOST_ALIENS && isSpaced(words, v + 1); v--) {
          // 사프란 랜딩 시스템즈: not each of them sounds foreign.
          if (!isAlien(context, words.start[v], words.end[v])) {
            if (classes[words.start[v]] !== HANGUL || isInflectedNoun(context, words.start[v], words.end[v], lists.commonNoun)) break
            mask = PART.DOUBTFUL
          }
          propose(out, organizationRules, words.start[v], end, FAMILY.ALIEN_HEAD, mask | (v < w - 1 ? PART.LONG : 0))
        }
        continue
      }
      propose(
        out,
        organizationRules,
        left,
        end,
        FAMILY.SPACED_HEAD,
        ((before & IS_PLACE) !== 0 ? PART.PLACE : 0) | (strong ? 0 : PART.DOUBTFUL),
      )
      continue
    }
    seen = end
    if (isMark(marks, start, end, GENERIC) || (classes[start] === DIGIT && stem < 3)) continue
    const whole = listsAt(context, start, end)
    if ((whole & lists.generic) !== 0) continue
    if (titles.endsAt[end] >= 0 && titles.start[titles.endsAt[end]] === start) continue
    const stemLists = listsAt(context, start, head)
    let mask = around(context, start, end)
    if ((whole & lists.commonNoun) !== 0) mask |= PART.COMMON
    if ((stemLists & lists.organization) !== 0 && (stemLists & lists.commonNoun) === 0) mask |= PART.STEM_BODY
    else if ((stemLists & lists.place) !== 0 || ((words.near[w] & PLACE_STARTS) !== 0 && isOfLand(context, start, head)))
      mask |= PART.STEM_PLACE
    else if ((stemLists & lists.commonNoun) !== 0 || nounsOnly(context, start, head, lists.commonNoun)) mask |= PART.STEM_NOUN
    if (stem === 1) mask |= PART.ONE
    if (w > 0 && isSpaced(words, w) && (words.near[w - 1] & IS_BODY) !== 0) mask |= PART.AFTER_BODY
    if (end - start > 6) mask |= PART.LONG
    if (end - head === 1) mask |= PART.DOUBTFUL
    propose(
      out,
      organizationRules,
      start,
      end,
      strong ? FAMILY.HEAD_STRONG : (bits & ORG_SCHOOL) !== 0 ? FAMILY.HEAD_SCHOOL : FAMILY.HEAD_WEAK,
      mask,
    )
  }
}

/** The word where the name of a mission begins that word `w` ends, -1 for none: 주오사카 총영사관, 주몽골 대한민국 대사관, 주중 한국대사관. */
function missionFrom(context: Context, w: number): number {
  const words = wordsOf(context)
  for (let v = w - 1; v >= 0 && isSpaced(words, v + 1); v--) {
    if (isPostedTo(context, words.start[v], words.end[v])) return v
    if (v < w - 1 || (words.near[v] & IS_PLACE) === 0) break
  }
  return -1
}
/** Its log-odds beside the weights, as those of whom it is led by. */
const MISSION = 8

/** A country and a common noun: 태국|감사. */
function isOfLand(context: Context, start: number, head: number): boolean {
  const { country, commonNoun } = nameBits(context.gazetteer)
  for (let cut = start + 2; cut <= head - 2; cut++)
    if ((listsAt(context, start, cut) & country) !== 0) return (listsAt(context, cut, head) & commonNoun) !== 0
  return false
}

/** Two common nouns side by side: 수산|식품, 금융|투자. */
function nounsOnly(context: Context, start: number, head: number, noun: number): boolean {
  for (let cut = start + 2; cut <= head - 2; cut++)
    if ((listsAt(context, start, cut) & noun) !== 0 && (listsAt(context, cut, head) & noun) !== 0) return true
  return false
}
