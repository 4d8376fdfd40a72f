// Heads: words that end like a body (한빛증권, 국립한빛연구원), also with the place or body before them in a word of its own.

import { DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import { DIGIT, HANGUL } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, isMark, marksOf, ORG_HEAD, ORG_SCHOOL, ORG_STRONG } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { around } from './around.js'

export function heads(context: Context, out: Candidate[]): void {
  const { tokens, text } = context
  const { classes, units } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(context.gazetteer)
  const seen = new Set<number>()
  for (let m = 0; m < marks.count; m++) {
    const bits = marks.bits[m]
    if ((bits & ORG_HEAD) === 0) continue
    const head = marks.start[m]
    const end = marks.end[m]
    const w = words.of[tokens.tokenAt[head]]
    if (w < 0) continue
    const start = words.start[w]
    const stem = head - start
    if (stem > 20) continue
    const kind = kindOf(rest(context, end))
    if (kind === OTHER || kind === DISAGREES) continue
    if (end < words.end[w] && classes[end] !== HANGUL) continue
    const strength = (bits & ORG_STRONG) !== 0 ? 'strong' : (bits & ORG_SCHOOL) !== 0 ? 'school' : 'weak'
    if (stem === 0) {
      // The head is a word by itself: only with a place or body before it (뉴욕 연방준비은행).
      if (w === 0 || words.spaced[w] === 0 || end - start < 3 || titles.startsAt[start] >= 0) continue
      const left = words.start[w - 1]
      const before = listsAt(context.gazetteer, left, words.end[w - 1])
      if ((before & (lists.place | lists.organization)) === 0) continue
      out.push(candidate(left, end, `organization/spaced-head-${strength}-${(before & lists.place) !== 0 ? 'place' : 'body'}`))
      continue
    }
    if (seen.has(end)) continue
    seen.add(end)
    if (isMark(marks, start, end, GENERIC) || classes[start] === DIGIT && units[start + 1] !== 0xd68c && stem < 3) continue
    const whole = listsAt(context.gazetteer, start, end)
    if ((whole & lists.generic) !== 0) continue
    if (titles.endsAt[end] >= 0 && titles.start[titles.endsAt[end]] === start && strength !== 'strong') continue
    const common = (whole & lists.commonNoun) !== 0
    const stemLists = listsAt(context.gazetteer, start, head)
    const what = (stemLists & lists.organization) !== 0 && (stemLists & lists.commonNoun) === 0 ? 'body' : (stemLists & lists.place) !== 0 ? 'place' : (stemLists & lists.commonNoun) !== 0 ? 'noun' : stem === 1 ? 'one' : 'new'
    out.push(candidate(start, end, `organization/head-${strength}-${what}${common ? '-common' : ''}/${around(context, start, end)}`))
  }

  function candidate(start: number, end: number, source: string): Candidate {
    return { start, end, label: 'ORGANIZATION', score: scoreOf(source), source }
  }
}
