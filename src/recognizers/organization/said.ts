// What sentences say of a body: 서랍을 세웠다, 이름은 화석입니다, 구름빵이라는 회사, 도구를 만드는 구름빵, 거품의 직원.

import { type AnyOf, firstsOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { finalOf, isSyllable } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import { COPULA, kindOf } from '../../tokens/particles.js'
import type { Context, Text } from '../../types.js'
import { SPACED } from '../evidence/bits.js'
import { listsFrom, rest } from '../evidence/edges.js'
import { ORG_SEQUEL, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'
import { aliasWordOf, bodySignOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { isBodyEdge } from './around.js'
import { BY_SEQUEL, BY_TRADE, BY_WORDS, headsFirm, show } from './shown.js'

/** Words that a sentence may go on with, and their first letters: most words begin with none of them. */
interface Opening {
  words: RegExp
  firsts: string
}
const NAME: Opening = { words: /이름[은이]/y, firsts: '이' }
const openings = memoize((gazetteer: Gazetteer): Record<'founds' | 'makes' | 'called' | 'named', Opening> => {
  const sign = bodySignOf(gazetteer)
  const alias = aliasWordOf(gazetteer)
  const opening = <Kind extends string>(words: AnyOf<Kind>, kind: Kind, behind = ''): Opening => ({
    words: new RegExp(words(kind) + behind, 'y'),
    firsts: firstsOf(words.words(kind)),
  })
  return {
    founds: opening(sign, 'founds'),
    makes: opening(sign, 'makes', '는'),
    called: opening(sign, 'called'),
    named: opening(alias, 'legal', '[은이]'),
  }
})

/** Does one of the words stand at `at`? */
const begins = ({ words, firsts }: Opening, { units, value }: Text, at: number): boolean => {
  if (!isOneOf(firsts, units[at])) return false
  words.lastIndex = at
  return words.test(value)
}

const isObject = (unit: number): boolean => unit === UNIT.을 || unit === UNIT.를

/** Shows the words that are spoken of so, found by the particle that each ends with; a word of the lists `nouns` by half. */
export function readSaid(context: Context, nouns: number): void {
  const { text } = context
  const { units } = text
  const { start, end, near, count } = wordsOf(context)
  const titles = titlesOf(context)
  const marks = marksOf(context)
  const { founds, makes, called, named } = openings(context.gazetteer)
  const say = (w: number, to: number): void => show(start[w], to, BY_WORDS, (listsFrom(context, start[w], to) & nouns) !== 0 ? 1 : 2)
  for (let w = 0; w + 1 < count; w++) {
    const next = start[w + 1]
    const spaced = (near[w + 1] & SPACED) !== 0
    const to = end[w]
    const last = units[to - 1]
    if (to - start[w] < 2) continue
    if (isObject(last)) {
      if (spaced && begins(founds, text, next)) say(w, to - 1)
    } else if (last === UNIT.는) {
      if (!spaced) continue
      if (units[to - 2] === UNIT.라 && begins(called, text, next))
        say(w, to - (units[to - 3] === UNIT.이 && !endsOpen(units[to - 4]) ? 3 : 2))
      else if (w > 0 && isObject(units[end[w - 1] - 1]) && begins(makes, text, start[w])) showEdges(context, w + 1)
    } else if (last === UNIT.의) {
      if (spaced && (titles.startsAt[next] >= 0 ? headsFirm(context, w, next) : markEnd(marks, next, ORG_SEQUEL) > 0))
        show(start[w], to - 1, BY_SEQUEL, 1)
    } else if (
      (last === UNIT.은 || last === UNIT.이) &&
      (begins(named, text, start[w]) ||
        (w > 0 && (near[w] & SPACED) !== 0 && begins(NAME, text, start[w]) && (marks.ends[end[w - 1]] & ORG_TRIGGER) !== 0))
    )
      readName(context, w + 1)
  }
}

/** A word by what its particles leave of it. */
function showEdges(context: Context, w: number): void {
  const { start, end } = wordsOf(context)
  for (let at = start[w] + 2; at <= end[w]; at++) {
    if (!isBodyEdge(context, at)) continue
    show(start[w], at, BY_TRADE, 1)
    return
  }
}

/** After 이름은: up to the copula. */
function readName(context: Context, w: number): void {
  const { start, end } = wordsOf(context)
  const from = start[w]
  for (let at = from + 2; at < end[w]; at++) if (kindOf(rest(context, at)) === COPULA) show(from, at, BY_WORDS, 2)
}

/** Does a syllable end in a vowel? */
const endsOpen = (unit: number): boolean => isSyllable(unit) && finalOf(unit) === 0
