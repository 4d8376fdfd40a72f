// Listed places, alone or at the head of a chain.

import { HANGUL } from '../../text/classes.js'
import { EMPTY, kindOf } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { placeChain } from './chain.js'
import { BUILDING, highestLevel, isBuilding } from './levels.js'
import { FAMILY, locationRules, PART } from './rules.js'
import { sharedSuffix } from './shared.js'

export function listedPlaces(context: Context, out: Candidate[]): void {
  const { hits, gazetteer, text, tokens } = context
  const words = wordsOf(context)
  const lists = nameBits(gazetteer)
  /** Ends of chains that were found: places inside them are no spans of their own. */
  let chainEnd = 0
  for (let i = 0; i < words.namedCount; i++) {
    const h = words.named[i]
    const bits = hits.lists[h]
    if ((bits & lists.place) === 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (start > 0 && text.classes[start - 1] === HANGUL) continue
    let mask = around(context, start, end)
    if (mask < 0) continue
    if ((mask & PART.JOINT) !== 0) sharedSuffix(context, start, end, out)
    const w = words.of[tokens.tokenAt[end - 1]]
    if (start < chainEnd) mask |= PART.CHAIN_INSIDE
    else if (
      w >= 0 &&
      end === words.end[w] &&
      kindOf(rest(context, end)) === EMPTY &&
      words.start[words.of[tokens.tokenAt[start]]] === start
    ) {
      const reached = placeChain(context, h, out)
      if (reached > 0) {
        mask |= PART.CHAIN_HEAD
        chainEnd = Math.max(chainEnd, reached)
      }
    }
    // A building after the place it stands in: 서울 중구 플라자호텔.
    if (
      (bits & lists.area) !== 0 &&
      (mask & PART.AFTER_PLACE) !== 0 &&
      (isBuilding(context, start, end) || highestLevel(context, h) === BUILDING)
    )
      mask = (mask & ~PART.AFTER_PLACE & ~PART.CHAIN_INSIDE) | PART.APART
    if ((bits & lists.commonNoun) !== 0) mask |= PART.NOUN
    else if ((bits & lists.organization) !== 0) mask |= PART.BODY
    else if ((bits & (lists.person | lists.foreign | lists.surname | lists.given)) !== 0) mask |= PART.NAME
    if (end - start === 1) mask |= PART.ONE
    const family =
      (bits & lists.country) !== 0
        ? FAMILY.COUNTRY
        : (bits & lists.korea) !== 0
          ? FAMILY.KOREA
          : (bits & lists.area) !== 0
            ? FAMILY.AREA
            : (bits & lists.city) !== 0
              ? FAMILY.CITY
              : FAMILY.TOWN
    propose(out, locationRules, start, end, family, mask)
  }
}
