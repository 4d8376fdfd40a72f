// Divisions: a body and the part of it named after it in a word of its own (한빛전자 DS부문, 국회 정무위원회).

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { DIGIT, HANGUL, LATIN, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside, candidateOf } from '../candidate.js'
import { isEdge, listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { marksOf } from '../evidence/marks.js'
import { titleAhead } from '../evidence/near.js'
import { ruleOf, scoreOf, sourceOf } from '../evidence/rules.js'
import { bodyKindOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { FAMILY, organizationRules, PART } from './rules.js'

/** So that the joined span beats the body and its division apart. */
const LINK = 2
/** A division may have divisions of its own. Without an end to it, bodies side by side would join to spans of every length. */
const LONGEST = 40

/** Log-odds of a court's division, beside the weights: more than its number has as a quantity. */
const OF_COURT = 24
const courtOf = memoize((gazetteer: Gazetteer) => new RegExp(`(?:${bodyKindOf(gazetteer)('court')})(?: [가-힣]{2,3}지원)?$`))

export function divisions(context: Context, out: Candidate[], from: number): void {
  const { tokens, text, gazetteer } = context
  const { classes, units } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(gazetteer)
  const isOfSomebody = (w: number): boolean => titles.startsAt[words.start[w]] >= 0 || titleAhead(context, w) >= 0
  let bodies: Map<number, Candidate> | null = null
  let done = -1
  for (let i = 0; i < marks.divisions.count; i++) {
    const m = marks.divisions.of[i]
    const end = marks.end[m]
    if (done === end) continue
    const w = words.of[tokens.tokenAt[marks.start[m]]]
    if (w <= 0 || !isSpaced(words, w)) continue
    if (!isEdge(context, end) || (end < words.end[w] && classes[end] !== HANGUL) || titles.endsAt[end] >= 0) continue
    done = end
    bodies ??= bodiesByEnd(classes, out, from)
    const start = words.start[w]
    const stem = marks.start[m] - start
    // 일부, 내부, 결과: a word, no part of a body.
    if (stem === 1 && end - marks.start[m] === 1 && classes[start] === HANGUL) continue
    // 가람식품 국수과 누리제과 만두가: a particle, unless somebody of the division follows (산업부 반도체과 김하나 과장).
    if (units[end - 1] === UNIT.과 && end === words.end[w] && w + 1 < words.count && isSpaced(words, w + 1) && !isOfSomebody(w + 1))
      continue
    for (let back = 1; back <= 2 && w - back >= 0; back++) {
      const body = bodies.get(words.end[w - back])
      if (body !== undefined && end - body.start <= LONGEST) {
        const whole = listsAt(context, start, end)
        // 누리대 연구팀
        if ((whole & lists.generic) !== 0) break
        const part = listsAt(context, start, marks.start[m])
        const mask =
          (stem === 0 ? PART.BARE : 0) |
          (end - marks.start[m] === 1 ? PART.ONE : 0) |
          (body.score < 0.5 ? PART.DOUBTFUL : 0) |
          ((whole & lists.commonNoun) !== 0 || ((part & lists.commonNoun) === 0 && stem > 0 && classes[start] !== LATIN) ? PART.NOUN : 0) |
          ((whole & lists.organization) !== 0 ? PART.LISTED : 0)
        const family = back > 1 ? FAMILY.DIVISION_TWO : FAMILY.DIVISION
        const rule = ruleOf(organizationRules, family, mask)
        const score = scoreOf(rule) + LINK + Math.max(0, body.score)
        const joined = candidateOf('ORGANIZATION', body.start, end, score, sourceOf(rule), undefined, rule)
        out.push(joined)
        bodies.set(end, joined)
        // 대법원 2부: no two copies.
        if (classes[marks.start[m] - 1] === DIGIT && courtOf(gazetteer).test(text.value.slice(body.start, body.end)))
          beside(out, 'ORGANIZATION', body.start, end, OF_COURT, 'organization/court')
        break
      }
      if (!isSpaced(words, w - back)) break
    }
  }
}

/** End of a body, where a space follows → its best candidate. */
function bodiesByEnd(classes: Uint8Array, out: readonly Candidate[], from: number): Map<number, Candidate> {
  const bodies = new Map<number, Candidate>()
  for (let i = from; i < out.length; i++) {
    const c = out[i]
    if (classes[c.end] !== SPACE) continue
    const best = bodies.get(c.end)
    if (best === undefined || best.score < c.score) bodies.set(c.end, c)
  }
  return bodies
}
