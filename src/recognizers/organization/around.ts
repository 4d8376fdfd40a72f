// What stands around a span that may name a body: one telling word for the source of a candidate.

import { HANGUL, QUOTE, SPACE } from '../../text/classes.js'
import { classOf, EMPTY, JOSA, kindOf, SUFFIX } from '../../tokens/particles.js'
import type { Context } from '../../types.js'
import { particlesOf, rest } from '../evidence/edges.js'
import { isMark, markEnd, marksOf, ORG_SEQUEL, ORG_TRIGGER } from '../evidence/marks.js'
import { nameShape, titleAhead } from '../evidence/names.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

/** ▲ △ ▷ ▶ ◇ ◆ ■ □ ● ○ • open an entry in a list. */
export const OPENS_ENTRY = new Set([...'▲△▷▶◇◆■□●○•※'].map((c) => c.charCodeAt(0)))

/**
 * Evidence for the span [start, end) in the order of its weight:
 * `sequel` (X 관계자), `title` (X 회장), `person` (X 이재용 회장), `bracket-title` (X(대표 …)), `trigger` (스타트업 X), `entry` (▲X=),
 * `quoted`, `headline` (X, …), `joint` (X·Y), `josa-subject`, `josa`, `side` (X 측), `bare`; `glued` where the rest is a suffix.
 */
export function around(context: Context, start: number, end: number): string {
  const { text, tokens } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const marks = marksOf(context)
  const r = rest(context, end)
  const kind = kindOf(r)
  const w = words.of[tokens.tokenAt[start]]
  const last = words.of[tokens.tokenAt[end - 1]]
  const next = last + 1
  if (kind === EMPTY && last >= 0 && next < words.count && words.spaced[next] === 1 && words.end[last] === end) {
    const at = words.start[next]
    if (titles.startsAt[at] >= 0) return 'title'
    const sequel = markEnd(marks, at, ORG_SEQUEL)
    if (sequel > 0 && kindOf(rest(context, sequel)) !== 0) return 'sequel'
    const ahead = titleAhead(context, words, titles, last, 1)
    if (ahead === 1 && nameShape(context, at, words.end[next]) > 0) return 'person'
  }
  if (units[end] === 0x28 && titles.startsAt[end + 1] >= 0) return 'bracket-title'
  if (w > 0 && words.spaced[w] === 1) {
    const left = w - 1
    if (isMark(marks, lastRun(words.start[left], words.end[left], classes), words.end[left], ORG_TRIGGER) || isMark(marks, words.start[left], words.end[left], ORG_TRIGGER)) return 'trigger'
  }
  if (w >= 0 && words.start[w] === start && OPENS_ENTRY.has(words.before[w])) return units[end] === 0x3d || units[end] === 0x28 || units[end] === 0x2c ? 'entry-head' : 'entry'
  if (classes[start - 1] === QUOTE && classes[end] === QUOTE) {
    let at = start - 2
    while (at > 0 && classes[at] === SPACE) at--
    if (w > 0 && at + 1 === words.end[w - 1] && isMark(marks, lastRun(words.start[w - 1], words.end[w - 1], classes), words.end[w - 1], ORG_TRIGGER)) return 'trigger-quoted'
    return 'quoted'
  }
  if (units[end] === 0x2c && (w === 0 || words.before[w] === 10 || words.before[w] === 0x5d)) return 'headline'
  if (units[end] === 0xb7 || units[start - 1] === 0xb7) return 'joint'
  if (kind === JOSA) {
    const name = particlesOf(context.gazetteer).classes[classOf(r)]
    return name === 'topic' || name === 'subject' || name === 'dative' ? 'josa-subject' : 'josa'
  }
  if (kind === SUFFIX) return particlesOf(context.gazetteer).classes[classOf(r)] === 'side-suffix' ? 'side' : 'glued'
  if (kind !== EMPTY) return 'glued'
  return units[end] === 0x28 ? 'bracket' : 'bare'
}

/** Start of the last Hangul run of a word. */
function lastRun(start: number, end: number, classes: Uint8Array): number {
  let at = end
  while (at > start && classes[at - 1] === HANGUL) at--
  return at
}
