// Schools by their shortest form: 경북고, 통영중, 풍무초. Much else ends so (하고, 회의 중), so a place inside of it or what stands beside it must speak.

import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { IS_PLACE } from '../evidence/bits.js'
import { isEdge, listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { ORG_SCHOOL } from '../evidence/mark-bits.js'
import { marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

const SHORTEST = 3
const LONGEST = 7
/** Letters of a particle after it: 풍무초에서는. */
const MOST_AFTER = 4

const signsOf = memoize(
  (gazetteer: Gazetteer): ReadonlySet<string> => new Set(entriesOf(gazetteer, 'school-sign').map(({ word }) => word.form)),
)

export function schools(context: Context, out: Candidate[]): void {
  const { tokens, text } = context
  const { units } = text
  const { count, kind, start: starts, end: ends } = tokens
  for (let t = 0; t < count; t++) {
    const start = starts[t]
    if (kind[t] !== HANGUL || ends[t] - start < SHORTEST) continue
    for (let end = ends[t]; end >= start + SHORTEST && ends[t] - end <= MOST_AFTER; end--)
      if (end - start <= LONGEST && endsSchool(units[end - 1])) read(context, start, end, out)
  }
}

const endsSchool = (unit: number): boolean => unit === UNIT.고 || unit === UNIT.중 || unit === UNIT.초

/** What stands before 고 in a verb: 하고, 이라고, 있고. A place of Korea may end so, too: 수지고, but not 나하고. */
const VERBAL: ReadonlySet<number> = new Set([...'하되라다자냐이있없않었았였했렸졌됐겠르지시'].map((letter) => letter.charCodeAt(0)))

function read(context: Context, start: number, end: number, out: Candidate[]): void {
  if (!isEdge(context, end)) return
  const words = wordsOf(context)
  const w = words.of[context.tokens.tokenAt[start]]
  if (w < 0 || words.start[w] !== start) return
  const lists = nameBits(context.gazetteer)
  const stem = listsAt(context, start, end - 1)
  const ofPlace = (stem & lists.place) !== 0
  const { units } = context.text
  const high = units[end - 1] === UNIT.고
  // 검토하고, 회의중, 학기초.
  if (high ? VERBAL.has(units[end - 2]) && (stem & (lists.korea | lists.town)) === 0 : !ofPlace && (stem & lists.commonNoun) !== 0) return
  const sign = followedBySign(context, words, w)
  const joint = isSchool(context, words, w + 1) || isSchool(context, words, w - 1)
  if (!sign && !joint && !(ofPlace && high)) return
  propose(
    out,
    organizationRules,
    start,
    end,
    FAMILY.SHORT_SCHOOL,
    around(context, start, end) |
      (ofPlace ? PART.STEM_PLACE : 0) |
      (sign ? PART.TRIGGER : 0) |
      (joint ? PART.JOINT : 0) |
      (w > 0 && isSpaced(words, w) && (words.near[w - 1] & IS_PLACE) !== 0 ? PART.AFTER_PLACE : 0),
  )
}

/** 교장, 졸업 … as the next word. */
function followedBySign({ gazetteer, text }: Context, words: Words, w: number): boolean {
  if (w + 1 >= words.count || !isSpaced(words, w + 1)) return false
  const at = words.start[w + 1]
  return signsOf(gazetteer).has(text.value.slice(at, at + 2))
}

/** Does word `w` name a school: 서울대, 연세대를, 순천여고? */
function isSchool(context: Context, words: Words, w: number): boolean {
  if (w < 0 || w >= words.count) return false
  const { ends } = marksOf(context)
  const { units } = context.text
  for (let end = words.start[w] + 2; end <= words.end[w]; end++)
    if ((ends[end] & ORG_SCHOOL) !== 0 || (units[end - 1] === UNIT.대 && end - words.start[w] > 2 && isEdge(context, end))) return true
  return false
}
