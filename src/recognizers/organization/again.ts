// Bodies said again: a certain name elsewhere in the document, also without its legal form or its last part (한빛그룹, 한빛).

import { HANGUL, LEGAL, SPACE } from '../../text/classes.js'
import { DISAGREES, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isMark, LEGAL_AFTER, LEGAL_BEFORE, marksOf, ORG_STRONG } from '../evidence/marks.js'
import { around, bodyRest, cutsWord } from './around.js'
import { familyOf, organizationRule, partOf } from './rules.js'

/** A candidate names a body for certain from this score on. */
const CERTAIN = 1
/** First unit of a name → 1; reset after use. */
const firsts = new Uint8Array(65536)
const COMMON = partOf('common')
const SHORT = partOf('short')
const COMMON_EVIDENCE = partOf('common-evidence')
const TELLING = partOf('title') | partOf('sequel') | partOf('person') | partOf('bracket-title') | partOf('trigger')
const F = { again: familyOf('again'), bare: familyOf('again-bare'), stem: familyOf('again-stem') }

export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, tokens, gazetteer } = context
  const { value, units, classes } = text
  const marks = marksOf(context)
  const lists = nameBits(gazetteer)
  const names = new Map<string, number>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (c.score < CERTAIN) continue
    if (c.end - c.start > 1) add(value.slice(c.start, c.end), F.again)
    const start = bareStart(c)
    const stop = bareEnd(c)
    if (stop - start > 1 && (start > c.start || stop < c.end)) add(value.slice(start, stop), F.bare)
    for (let at = Math.max(start + 2, stop - 7); at < stop; at++)
      if (isMark(marks, at, stop, ORG_STRONG)) {
        add(value.slice(start, at), F.stem)
        break
      }
  }
  if (names.size === 0) return
  const byFirst = new Map<number, [string, number][]>()
  for (const entry of names) {
    const first = entry[0].charCodeAt(0)
    const list = byFirst.get(first)
    if (list) list.push(entry)
    else byFirst.set(first, [entry])
    firsts[first] = 1
  }
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.start[t]
    if (firsts[units[start]] === 0) continue
    for (const [name, family] of byFirst.get(units[start])!) {
      if (!value.startsWith(name, start)) continue
      const to = start + name.length
      const kind = bodyRest(context, to)
      if (kind === OTHER || kind === DISAGREES || cutsWord(context, start, to)) continue
      const bits = listsAt(gazetteer, start, to)
      let mask = around(context, start, to) | (name.length < 3 ? SHORT : 0)
      if ((bits & (lists.commonNoun | lists.personNoun | lists.place)) !== 0) mask |= COMMON | ((mask & TELLING) !== 0 ? COMMON_EVIDENCE : 0)
      const { source, score } = organizationRule(family, mask)
      out.push({ start, end: to, label: 'ORGANIZATION', score, source })
    }
  }
  for (const name of names.keys()) firsts[name.charCodeAt(0)] = 0

  function add(name: string, family: number): void {
    const old = names.get(name)
    if (old === undefined || family < old) names.set(name, family)
  }

  /** After ㈜, (주) or a legal form and its space. */
  function bareStart(c: Candidate): number {
    if (classes[c.start] === LEGAL) return c.start + 1
    if (units[c.start] === 0x28 && units[c.start + 2] === 0x29) return c.start + 3
    let space = c.start
    while (space < c.end && classes[space] !== SPACE) space++
    if (space < c.end && isMark(marks, c.start, space, LEGAL_BEFORE)) return classes[space + 1] === LEGAL ? space + 2 : space + 1
    return c.start
  }

  function bareEnd(c: Candidate): number {
    if (classes[c.end - 1] === LEGAL) return c.end - 1
    if (units[c.end - 1] === 0x29 && units[c.end - 3] === 0x28 && classes[c.end - 2] === HANGUL) return c.end - 3
    let space = c.end - 1
    while (space > c.start && classes[space] !== SPACE) space--
    return space > c.start && isMark(marks, space + 1, c.end, LEGAL_AFTER) ? space : c.end
  }
}
