// Bodies said again: a certain name elsewhere in the document, also without its legal form or its last part (한빛그룹, 한빛).

import { HANGUL, LEGAL, SPACE } from '../../text/classes.js'
import { DISAGREES, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { classAt, listsAt, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isMark, LEGAL_AFTER, LEGAL_BEFORE, marksOf, ORG_STRONG } from '../evidence/marks.js'
import { KNOWN, nameShape } from '../evidence/names.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { around, bodyRest, cutsWord } from './around.js'
import { familyOf, organizationRules, partOf } from './rules.js'

/** A candidate names a body for certain from this score on. */
const CERTAIN = 1
/** First unit of a name → 1; reset after use. */
const firsts = new Uint8Array(65536)
/** … and beyond doubt from this one on. */
const SURE = 2.5
/** What a source says of its name: a plain listed name, one that a list, a legal form or a head calls a body, or neither. */
const PLAIN = 2
const BODY = 1
const kinds = new Map<string, number>()
function kindOfSource(source: string): number {
  let kind = kinds.get(source)
  if (kind === undefined) {
    const listed = /^organization\/(?:group|public|listed|company|foreign|other|registered)/.test(source)
    kind = listed && !source.includes('common') ? PLAIN : listed || /^organization\/(?:former|legal|head)/.test(source) ? BODY : 0
    kinds.set(source, kind)
  }
  return kind
}
const TWICE = partOf('listed')
const DOUBTFUL = partOf('doubtful')
const COMMON = partOf('common')
const SHORT = partOf('short')
const COMMON_EVIDENCE = partOf('common-evidence')
const TELLING = partOf('title') | partOf('sequel') | partOf('person') | partOf('bracket-title') | partOf('trigger')
const F = { again: familyOf('again'), bare: familyOf('again-bare'), stem: familyOf('again-stem') }

interface Known {
  family: number
  score: number
  /** Where it was read. */
  start: number
  /** Was it read at two places on their own evidence? */
  twice: boolean
}

export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, gazetteer } = context
  const words = wordsOf(context)
  const { value, units, classes } = text
  const marks = marksOf(context)
  const lists = nameBits(gazetteer)
  const names = new Map<string, Known>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    // A listed name that is no common word is found everywhere without help.
    if (c.score < CERTAIN || c.end - c.start < 2 || kindOfSource(c.source) === PLAIN) continue
    const name = value.slice(c.start, c.end)
    const old = names.get(name)
    if (old !== undefined && old.family === F.again) {
      if (old.start !== c.start) old.twice = true
      if (c.score > old.score) old.score = c.score
      continue
    }
    // What reads as a person stays one unless a list, a legal form or a head says body.
    if (kindOfSource(c.source) !== BODY && nameShape(context, c.start, c.end) === KNOWN) continue
    names.set(name, { family: F.again, score: c.score, start: c.start, twice: false })
    const start = bareStart(c)
    const stop = bareEnd(c)
    if (stop - start > 1 && (start > c.start || stop < c.end)) add(value.slice(start, stop), F.bare, c.score)
    for (let at = Math.max(start + 2, stop - 7); at < stop; at++)
      if (isMark(marks, at, stop, ORG_STRONG)) {
        add(value.slice(start, at), F.stem, c.score)
        break
      }
  }
  if (names.size === 0) return
  const byFirst = new Map<number, [string, Known][]>()
  for (const entry of names) {
    const first = entry[0].charCodeAt(0)
    const list = byFirst.get(first)
    if (list) list.push(entry)
    else byFirst.set(first, [entry])
    firsts[first] = 1
  }
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]
    if (firsts[units[start]] === 0) continue
    for (const [name, known] of byFirst.get(units[start])!) {
      if (!value.startsWith(name, start) || (start === known.start && !known.twice)) continue
      const to = start + name.length
      // Inside its own legal form the bare name is no span.
      if (known.family === F.bare && besideForm(start, to)) continue
      const kind = bodyRest(context, to)
      if (kind === OTHER || kind === DISAGREES || cutsWord(context, start, to)) continue
      const bits = listsAt(context, start, to)
      let mask =
        around(context, start, to) | (name.length < 3 ? SHORT : 0) | (known.twice ? TWICE : 0) | (known.score < SURE ? DOUBTFUL : 0)
      if ((bits & (lists.commonNoun | lists.personNoun | lists.place)) !== 0)
        mask |= COMMON | ((mask & TELLING) !== 0 ? COMMON_EVIDENCE : 0)
      propose(out, organizationRules, start, to, known.family, mask)
    }
  }
  for (const name of names.keys()) firsts[name.charCodeAt(0)] = 0

  function add(name: string, family: number, score: number): void {
    if (!names.has(name)) names.set(name, { family, score, start: -1, twice: false })
  }

  function besideForm(start: number, to: number): boolean {
    if (classAt(classes, start - 1) === LEGAL || classes[to] === LEGAL) return true
    if (unitAt(units, start - 1) === 0x29 && unitAt(units, start - 3) === 0x28) return true
    return classAt(classes, start - 1) === SPACE && (marks.ends[start - 1] & LEGAL_BEFORE) !== 0
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
