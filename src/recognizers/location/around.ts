// What stands around a span that may name a place, as parts of its rule.

import { nextHit } from '../../gazetteer/lookup.js'
import { QUOTE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { COPULA, classOf, DISAGREES, EMPTY, JOSA, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Context } from '../../types.js'
import { IS_PLACE } from '../evidence/bits.js'
import { classAt, isEdge, particlesOf, rest, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { PLACE_SEQUEL } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'
import { startsFresh } from '../evidence/names.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { PART } from './rules.js'

/** Particles that lead to or from a place. */
const LOCATIVES = new Set(['locative', 'instrumental', 'from', 'until', 'locative-short', 'attested-okt-mecab'])
/** Suffixes that a place takes: 미국산, 중국계, 유럽식, 두바이발, 부산행. */
const PLACE_SUFFIXES = new Set([
  'made-in-suffix',
  'descent-suffix',
  'style-suffix',
  'origin-suffix',
  'bound-suffix',
  'version-suffix',
  'inside-suffix',
])

/** Parts for [start, end), -1 where no place can end at `end`. */
export function around(context: Context, start: number, end: number): number {
  const { text, tokens, gazetteer } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const r = rest(context, end)
  const kind = kindOf(r)
  let mask = startsFresh(context, start) ? PART.FRESH : 0
  if (kind === DISAGREES) return -1
  if (kind === OTHER) {
    const sequel = markEnd(marksOf(context), end, PLACE_SEQUEL)
    // 경기도지사 is a title.
    if (sequel === 0 || kindOf(rest(context, sequel)) === OTHER || titlesOf(context).startsAt[start] >= 0) return -1
    return mask | PART.BRANCH
  }
  const name = kind === EMPTY ? '' : particlesOf(gazetteer).classes[classOf(r)]
  if (kind === SUFFIX) mask |= PLACE_SUFFIXES.has(name) ? PART.MADE_IN : PART.SUFFIX
  else if (kind === JOSA) mask |= LOCATIVES.has(name) ? PART.LOCATIVE : PART.JOSA
  else if (kind === COPULA) mask |= PART.COPULA
  const w = words.of[tokens.tokenAt[end - 1]]
  const first = words.of[tokens.tokenAt[start]]
  if (kind === EMPTY) {
    if (units[end] === UNIT.EQUALS) mask |= PART.BYLINE
    else if (units[end] === UNIT.OPEN_PAREN) mask |= PART.BRACKET
    const next = w + 1
    if (w >= 0 && words.end[w] === end && next < words.count && isSpaced(words, next)) {
      const at = words.start[next]
      if (titlesOf(context).startsAt[at] >= 0) mask |= PART.TITLE
      else {
        const lists = nameBits(gazetteer)
        const bits = wordLists(context, at, words.end[next])
        if ((bits & lists.place) !== 0) mask |= PART.BEFORE_PLACE
        else if ((bits & lists.organization) !== 0) mask |= PART.BEFORE_BODY
        else if ((bits & lists.commonNoun) !== 0) mask |= PART.BEFORE_NOUN
      }
    } else if (w >= 0 && words.end[w] === end) mask |= PART.END
  }
  if (units[end] === UNIT.MIDDLE_DOT || unitAt(units, start - 1) === UNIT.MIDDLE_DOT) mask |= PART.JOINT
  if (classAt(classes, start - 1) === QUOTE && classes[end] === QUOTE) mask |= PART.QUOTED
  if (first > 0 && isSpaced(words, first) && words.start[first] === start) {
    if ((words.near[first - 1] & IS_PLACE) !== 0) mask |= PART.AFTER_PLACE
  }
  return mask
}

/** Lists of the longest name at the start of a word, whole or up to a particle. */
function wordLists(context: Context, start: number, end: number): number {
  const { hits } = context
  let bits = 0
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) {
    if (hits.end[h] > end) continue
    if (isEdge(context, hits.end[h])) bits = hits.lists[h]
  }
  return bits
}
