// Chains of places from the larger to the smaller: 경기도 화성시, 미국 미시간주 홀랜드.

import { nextHit } from '../../gazetteer/lookup.js'
import { HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { DISAGREES, EMPTY, JOSA, kindOf, mayEnd, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { isInflectedNoun, listsAt, nameWith, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK, ORG_HEAD, PLACE_SEQUEL } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'
import { soundsForeign } from '../evidence/names.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { around } from './around.js'
import {
  BUILDING,
  CITY,
  COUNTRY,
  highestLevel,
  isBuilding,
  levelBelow,
  liesIn,
  liesInLetter,
  PROVINCE,
  QUARTER,
  suffixLevel,
} from './levels.js'
import { FAMILY, locationRules, PART } from './rules.js'

/** Most places of one chain. */
const MAX_CHAIN = 5
/** What each link of a chain adds, so that the joined span beats its parts. */
const LINK = 4
/** What a word after a country loses that leads to or from no place: bodies stand there as well. */
const DOUBTFUL = -3
/** A building is no link. */
const LANDMARK = LANDMARK_STRONG | LANDMARK_WEAK
/** 읍, 면, 동, 구 */
const PARTS = [UNIT.읍, UNIT.면, UNIT.동, UNIT.구]

/** What stands right of a word tells of its chain as well. */
const NEXT = PART.JOSA | PART.LOCATIVE | PART.BEFORE_NOUN | PART.BEFORE_BODY | PART.TITLE | PART.END | PART.BRACKET

/** Goes on from hit `h` over the next words as long as the level falls; every length is a candidate. Returns the end of the longest sure chain, 0 for none. */
export function placeChain(context: Context, h: number, out: Candidate[]): number {
  const { hits, tokens, text, gazetteer } = context
  const { classes, units } = text
  const lists = nameBits(gazetteer)
  const words = wordsOf(context)
  const marks = marksOf(context)
  const titles = titlesOf(context)
  const start = hits.start[h]
  const korean = (hits.lists[h] & lists.korea) !== 0
  const isLetter = (hits.lists[h] & lists.letter) !== 0
  let level = highestLevel(context, h)
  let w = words.of[tokens.tokenAt[hits.end[h] - 1]]
  let reached = 0
  /** The place that the chain has come to. */
  let last = h
  for (let n = 2; n <= MAX_CHAIN; n++) {
    const next = w + 1
    if (next >= words.count || !isSpaced(words, next)) return reached
    const at = words.start[next]
    const end = words.end[next]
    let deeper = -1
    for (let i = hits.at[at]; i >= 0; i = nextHit(hits, i)) {
      if ((hits.lists[i] & lists.place) === 0 || hits.end[i] > end) continue
      const below = levelBelow(context, i, level)
      const kind = kindOf(rest(context, hits.end[i]))
      if (isLetter && n === 2 && !liesInLetter(context, h, i)) continue
      if (below < 0 || kind === DISAGREES || (kind === OTHER && markEnd(marks, hits.end[i], PLACE_SEQUEL) === 0)) continue
      // A quarter or an island ends a chain (서울 여의도), a building stands apart (서울 중구 플라자호텔): short names without a head are quarters.
      // 산둥성 and 조지아주 are as large as those of the list of cities.
      const area = (hits.lists[i] & lists.area) !== 0 && below > PROVINCE
      if (area && (below === BUILDING || isBuilding(context, at, hits.end[i]) || (hits.end[i] === end && namesLandmark(context, next))))
        continue
      push(
        hits.end[i],
        FAMILY.CHAIN_LISTED,
        ((hits.lists[i] & lists.commonNoun) !== 0 ? PART.COMMON : 0) | (area ? PART.DEEP : 0) | (kind === JOSA ? PART.JOSA : 0),
        n,
      )
      if (!area) reached = hits.end[i]
      if (kind === EMPTY && hits.end[i] === end) {
        deeper = below
        last = i
      }
    }
    if (reached < at && hits.end[last] === words.end[w]) {
      const edge = barePart(context, last, at, end, n)
      if (edge > 0) {
        push(edge, FAMILY.CHAIN_LISTED, PART.JOSA, n)
        return edge
      }
    }
    if (deeper < 0 && reached < at && titles.startsAt[at] < 0 && !(isLetter && n === 2)) {
      // An unlisted place by its last syllable: 수비면, 코코모시.
      for (let edge = at + 2; edge <= end && classes[edge - 1] === HANGUL; edge++) {
        // 사거리 is no village, and 가온도 in a county is an island.
        if ((marks.ends[edge] & LANDMARK) !== 0) continue
        const below = korean && level >= CITY && units[edge - 1] === UNIT.도 ? QUARTER : suffixLevel(context, at, edge)
        if (below <= level || below < PROVINCE || (level === COUNTRY && below > CITY)) continue
        const kind = kindOf(rest(context, edge))
        if (!mayEnd(kind)) continue
        const bits = listsAt(context, at, edge)
        // 활주로 is no street, but 만수리 and 나성동 are places, whatever 만수 and 나성 mean.
        const named = isOneOf('로', units[edge - 1]) && (listsAt(context, at, edge - 1) & lists.commonNoun) !== 0
        if (named || isInflectedNoun(context, at, edge, lists.commonNoun)) continue
        push(edge, FAMILY.CHAIN_SHAPE, ((bits & lists.commonNoun) !== 0 ? PART.COMMON : 0) | (kind === JOSA ? PART.JOSA : 0), n)
        if ((bits & lists.commonNoun) === 0) {
          reached = edge
          if (kind === EMPTY && edge === end) deeper = below
        }
      }
      if (reached < at && level < CITY && !korean && classes[at] === HANGUL && !namesLandmark(context, next)) unlisted(at, end, n)
    }
    if (deeper < 0) return reached
    level = deeper
    w = next
  }
  return reached

  /** After a foreign state any word may be its city, 캔자스주 뉴센추리; after a country one that sounds foreign or leads to or from a place: 스위스 루가노. */
  function unlisted(at: number, end: number, n: number): void {
    // 텍사스주 등에
    if (kindOf(rest(context, at)) !== OTHER) return
    for (let edge = at + 2; edge <= end; edge++) {
      const kind = kindOf(rest(context, edge))
      if (kind !== JOSA && !(kind === EMPTY && edge === end)) continue
      if (level === COUNTRY && (kindOf(rest(context, edge - 1)) === JOSA || (marks.ends[edge] & (ORG_HEAD | LANDMARK)) !== 0)) continue
      if (
        (listsAt(context, at, edge) & (lists.commonNoun | lists.organization)) !== 0 ||
        isInflectedNoun(context, at, edge, lists.commonNoun)
      )
        continue
      const mask = (around(context, at, edge) & NEXT) | (soundsForeign(context, at, edge) ? PART.ALIEN : 0)
      if (level === PROVINCE) push(edge, FAMILY.CHAIN_ANY, mask, n)
      else if ((mask & (PART.ALIEN | PART.LOCATIVE)) !== 0)
        push(edge, FAMILY.CHAIN_LAND, mask, n, (mask & PART.LOCATIVE) === 0 ? DOUBTFUL : 0)
    }
  }

  function push(end: number, family: number, mask: number, links: number, more = 0): void {
    propose(out, locationRules, start, end, family, mask, LINK * (links - 1) + more)
  }
}

/**
 * End of a part of the city of hit `h` without its 읍, 면, 동 or 구 (경기 화성 봉담에, 충남 아산 탕정 공장), 0 for none. Only a particle of places or what stands in
 * one tells it from another word; right behind a city a common noun needs 에서, and a body is none.
 */
function barePart(context: Context, h: number, at: number, end: number, n: number): number {
  const { gazetteer, hits, text } = context
  const { units } = text
  const { commonNoun, organization } = nameBits(gazetteer)
  // 강남, 마포
  const whole = nameWith(context, hits.start[h], hits.end[h], UNIT.구) || hits.name[h]
  for (let edge = at + 2; edge <= end; edge++) {
    // Not before 도 and 만: 여수 돌산도, 거제 옥포만.
    const told =
      edge === end
        ? units[end] === UNIT.SPACE && markEnd(marksOf(context), end + 1, PLACE_SEQUEL | LANDMARK) > 0
        : isOneOf('에의은는이가과와', units[edge]) && kindOf(rest(context, edge)) === JOSA
    if (!told) continue
    if (n === 2 && (listsAt(context, at, edge) & (units[edge + 1] === UNIT.서 ? organization : organization | commonNoun)) !== 0) continue
    for (const suffix of PARTS) {
      const name = nameWith(context, at, edge, suffix)
      if (name !== 0 && liesIn(gazetteer, name, whole)) return edge
    }
  }
  return 0
}

/** 칠레 오이긴스주 `엘테니엔테` 광산, 호주 `로이힐` 광산: does word `w` begin the name of what the next one says? */
function namesLandmark(context: Context, w: number): boolean {
  const words = wordsOf(context)
  const marks = marksOf(context)
  const next = w + 1
  if (next >= words.count || !isSpaced(words, next)) return false
  const at = words.start[next]
  for (let m = marks.at[at]; m >= 0 && m < marks.count && marks.start[m] === at; m++)
    if ((marks.bits[m] & LANDMARK) !== 0 && marks.end[m] - at > 1 && kindOf(rest(context, marks.end[m])) !== OTHER) return true
  return false
}
