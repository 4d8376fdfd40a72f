// Chains of places from the larger to the smaller: 경기도 화성시, 미국 미시간주 홀랜드.

import { HANGUL } from '../../text/classes.js'
import { DISAGREES, EMPTY, JOSA, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { isInflectedNoun, listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { PLACE_SEQUEL } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { BUILDING, CITY, COUNTRY, highestLevel, isBuilding, levelBelow, PROVINCE, suffixLevel } from './levels.js'
import { familyOf, locationRules, partOf } from './rules.js'

/** Most places of one chain. */
const MAX_CHAIN = 5
/** What each link of a chain adds, so that the joined span beats its parts. */
const LINK = 4

const JOSA_PART = partOf('josa')
const COMMON = partOf('common')
const DEEP = partOf('deep')
const F = {
  listed: familyOf('chain-listed'),
  shape: familyOf('chain-shape'),
  any: familyOf('chain-any'),
}

/** Goes on from hit `h` over the next words as long as the level falls; every length is a candidate. Returns the end of the longest sure chain, 0 for none. */
export function placeChain(context: Context, h: number, out: Candidate[]): number {
  const { hits, tokens, text, gazetteer } = context
  const { classes } = text
  const lists = nameBits(gazetteer)
  const words = wordsOf(context)
  const marks = marksOf(context)
  const titles = titlesOf(context)
  const start = hits.start[h]
  const korean = (hits.lists[h] & lists.korea) !== 0
  let level = highestLevel(context, h)
  let w = words.of[tokens.tokenAt[hits.end[h] - 1]]
  let reached = 0
  for (let n = 2; n <= MAX_CHAIN; n++) {
    const next = w + 1
    if (next >= words.count || !isSpaced(words, next)) return reached
    const at = words.start[next]
    const end = words.end[next]
    let deeper = -1
    for (let i = hits.at[at]; i >= 0 && i < hits.count && hits.start[i] === at; i++) {
      if ((hits.lists[i] & lists.place) === 0 || hits.end[i] > end) continue
      const below = levelBelow(context, i, level)
      const kind = kindOf(rest(context, hits.end[i]))
      if (below < 0 || kind === DISAGREES || (kind === OTHER && markEnd(marks, hits.end[i], PLACE_SEQUEL) === 0)) continue
      // A quarter or an island ends a chain (서울 여의도), a building stands apart (서울 중구 플라자호텔): short names without a head are quarters.
      const area = (hits.lists[i] & lists.area) !== 0
      if (area && (below === BUILDING || isBuilding(context, at, hits.end[i]))) continue
      push(
        hits.end[i],
        F.listed,
        ((hits.lists[i] & lists.commonNoun) !== 0 ? COMMON : 0) | (area ? DEEP : 0) | (kind === JOSA ? JOSA_PART : 0),
        n,
      )
      if (!area) reached = hits.end[i]
      if (kind === EMPTY && hits.end[i] === end) deeper = below
    }
    if (deeper < 0 && reached < at && titles.startsAt[at] < 0) {
      // An unlisted place by its last syllable: 수비면, 코코모시.
      for (let edge = at + 2; edge <= end && classes[edge - 1] === HANGUL; edge++) {
        const below = suffixLevel(context, at, edge)
        if (below <= level || below < PROVINCE || (level === COUNTRY && below > CITY)) continue
        const kind = kindOf(rest(context, edge))
        if (kind === OTHER || kind === DISAGREES) continue
        const bits = listsAt(context, at, edge)
        if (isInflectedNoun(context, at, edge, lists.commonNoun) || (listsAt(context, at, edge - 1) & lists.commonNoun) !== 0) continue
        push(edge, F.shape, ((bits & lists.commonNoun) !== 0 ? COMMON : 0) | (kind === JOSA ? JOSA_PART : 0), n)
        if ((bits & lists.commonNoun) === 0) {
          reached = edge
          if (kind === EMPTY && edge === end) deeper = below
        }
      }
      if (reached < at && level === PROVINCE && !korean && classes[at] === HANGUL) {
        // After a foreign state any word may be its city: 캔자스주 뉴센추리.
        for (let edge = at + 2; edge <= end; edge++) {
          const kind = kindOf(rest(context, edge))
          if (kind !== JOSA && !(kind === EMPTY && edge === end)) continue
          if (
            (listsAt(context, at, edge) & (lists.commonNoun | lists.organization)) !== 0 ||
            isInflectedNoun(context, at, edge, lists.commonNoun)
          )
            continue
          push(edge, F.any, kind === JOSA ? JOSA_PART : 0, n)
        }
      }
    }
    if (deeper < 0) return reached
    level = deeper
    w = next
  }
  return reached

  function push(end: number, family: number, mask: number, links: number): void {
    propose(out, locationRules, start, end, family, mask, LINK * (links - 1))
  }
}
