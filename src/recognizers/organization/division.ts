// Divisions: a body and the part of it named after it in a word of its own (삼성전자 DS부문, 국회 정무위원회).

import { HANGUL } from '../../text/classes.js'
import { DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { rest } from '../evidence/edges.js'
import { marksOf, ORG_DIVISION } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

export function divisions(context: Context, out: Candidate[], from: number): void {
  const { tokens, text } = context
  const { classes } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  /** End of a body → its candidate with the best score. */
  const bodies = new Map<number, Candidate>()
  for (let i = from; i < out.length; i++) {
    const c = out[i]
    const best = bodies.get(c.end)
    if (best === undefined || best.score < c.score) bodies.set(c.end, c)
  }
  const done = new Set<number>()
  for (let m = 0; m < marks.count; m++) {
    if ((marks.bits[m] & ORG_DIVISION) === 0) continue
    const end = marks.end[m]
    if (done.has(end)) continue
    const w = words.of[tokens.tokenAt[marks.start[m]]]
    if (w <= 0 || words.spaced[w] === 0) continue
    const kind = kindOf(rest(context, end))
    if (kind === OTHER || kind === DISAGREES) continue
    if (end < words.end[w] && classes[end] !== HANGUL) continue
    if (titles.endsAt[end] >= 0) continue
    done.add(end)
    const stem = marks.start[m] - words.start[w]
    const length = marks.end[m] - marks.start[m]
    for (let back = 1; back <= 2 && w - back >= 0; back++) {
      const body = bodies.get(words.end[w - back])
      if (body !== undefined && body.end === words.end[w - back]) {
        const source = `organization/division${back > 1 ? '-two' : ''}${stem === 0 ? '-bare' : ''}${length === 1 ? '-one' : ''}${body.score < 0 ? '-doubtful' : ''}`
        const joined: Candidate = { start: body.start, end, label: 'ORGANIZATION', score: scoreOf(source) + Math.max(0, body.score), source }
        out.push(joined)
        bodies.set(end, joined)
        break
      }
      if (words.spaced[w - back] === 0) break
    }
  }
}
