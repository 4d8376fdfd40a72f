// Funds by their number: 한빛제3호 사모투자합자회사, 소나기 기후테크 2호 투자조합, 나루 신기술투자조합 제12호, 나루제5호.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { classAt } from '../evidence/edges.js'
import { LEGAL_AFTER, ORG_HEAD, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { bodyKindOf } from '../evidence/signs.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { isBodyEdge } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

/** Words of a name before its number, and between the number and the end. */
const MOST_BEFORE = 3
const MOST_AFTER = 2
/** What funds are called last. */
const fundOf = memoize((gazetteer: Gazetteer): RegExp => {
  const kind = bodyKindOf(gazetteer)
  return new RegExp(`(?:${kind('fund')}|${kind('numbered')})$`)
})
const isFund = ({ gazetteer, text }: Context, start: number, end: number): boolean => fundOf(gazetteer).test(text.value.slice(start, end))

export function funds(context: Context, out: Candidate[]): void {
  const { units } = context.text
  const { kind, start: tokenStart, end: tokenEnd, count } = context.tokens
  const words = wordsOf(context)
  for (let t = 0; t + 1 < count; t++) {
    if (kind[t] !== DIGIT || kind[t + 1] !== HANGUL || units[tokenStart[t + 1]] !== UNIT.호 || tokenStart[t + 1] !== tokenEnd[t]) continue
    const w = words.of[t]
    if (w < 0) continue
    const number = tokenEnd[t] + 1
    const named = fundEnd(context, words, w, number)
    const stem = tokenStart[t] - words.start[w] - (units[tokenStart[t] - 1] === UNIT.제 ? 1 : 0)
    const told = stem === 0 && w > 0 && isSpaced(words, w) && isFund(context, words.start[w - 1], words.end[w - 1])
    let first = told ? w - 1 : w
    while (first > 0 && w - first < MOST_BEFORE && isSpaced(words, first) && goesOn(context, words, first - 1)) first--
    const edge = isBodyEdge(context, number)
    for (let from = stem > 1 ? w : w - 1; from >= first; from--) {
      const more = (from > first ? PART.DOUBTFUL : 0) | (w - from > 1 ? PART.LONG : 0)
      if (named > 0) propose(out, organizationRules, words.start[from], named, FAMILY.FUND, more)
      if (edge)
        propose(
          out,
          organizationRules,
          words.start[from],
          number,
          FAMILY.FUND,
          more | (told ? PART.STEM_BODY : stem > 1 ? PART.BARE : PART.BARE | PART.LATER) | (named > 0 ? PART.DOUBTFUL : 0),
        )
    }
  }
}

/** Where a fund's name ends that goes on behind its number, 0 where it does not. */
function fundEnd(context: Context, words: Words, w: number, number: number): number {
  const marks = marksOf(context)
  for (let next = w; next < words.count && next - w <= MOST_AFTER; next++) {
    if (next > w && !isSpaced(words, next)) break
    for (let end = words.end[next]; end > Math.max(number, words.start[next] + 1); end--) {
      if ((marks.ends[end] & (ORG_HEAD | LEGAL_AFTER | ORG_TRIGGER)) === 0 || !isBodyEdge(context, end)) continue
      if (isFund(context, words.start[next], end)) return end
    }
  }
  return 0
}

/** May a fund's name begin with this word or go on over it? Not with a topic, an object or a genitive, nor an announcement. */
function goesOn(context: Context, words: Words, w: number): boolean {
  const { units, classes } = context.text
  const last = units[words.end[w] - 1]
  if (classAt(classes, words.start[w]) === DIGIT || (marksOf(context).ends[words.end[w]] & ORG_TRIGGER) !== 0)
    return isFund(context, words.start[w], words.end[w]) && classes[words.start[w]] !== DIGIT
  // 은 는 을 를 의 에 와 과 가 서 인 한
  return !ENDS.includes(last)
}
const ENDS = [UNIT.은, UNIT.는, UNIT.을, UNIT.를, UNIT.의, UNIT.에, UNIT.와, UNIT.과, UNIT.가, UNIT.서, UNIT.인, UNIT.한]
