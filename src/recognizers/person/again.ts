// Names said again: the full name elsewhere in the document, the last part of a foreign name, the surname of someone named.

import { HANGUL } from '../../text/classes.js'
import { DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { scoreOf } from '../evidence/scores.js'

/** A candidate counts as someone named from this score on. */
const CERTAIN = 1.5
/** First unit of a name → 1; reset after use. */
const firsts = new Uint8Array(65536)

/** Reads the candidates from `from` on; adds where their names stand again, and the family names of people named in full. */
export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, tokens, gazetteer } = context
  const { value, units } = text
  const lists = nameBits(gazetteer)
  const names = new Map<string, string>()
  const surnames = new Set<string>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (c.label !== 'PERSON' || c.score < CERTAIN || c.source.startsWith('person/family')) continue
    const name = value.slice(c.start, c.end)
    if (units[c.start] < 0xac00) continue
    const space = name.lastIndexOf(' ')
    if (space > 0) {
      add(name, 'person/again')
      if (name.length - space > 2) add(name.slice(space + 1), 'person/last-name')
      const first = name.indexOf(' ')
      if (first > 1) add(name.slice(0, first), 'person/first-name')
      add(name.replaceAll(' ', ''), 'person/again')
      surnames.add(name.slice(space + 1))
      surnames.add(name.slice(0, first))
    } else if (name.length > 1) {
      if (name.length > 2) add(name, 'person/again')
      else add(name, 'person/again-short')
      surnames.add(name.slice(0, 1))
      if (name.length > 2) surnames.add(name.slice(0, 2))
    }
  }
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (!c.source.startsWith('person/family')) continue
    if (surnames.has(value.slice(c.start, c.end))) {
      const source = `${c.source}-named`
      out.push({ ...c, score: scoreOf(source), source })
    }
  }
  if (names.size > 0) {
    for (let t = 0; t < tokens.count; t++) {
      const start = tokens.start[t]
      if (firsts[units[start]] === 0 || tokens.kind[t] !== HANGUL) continue
      for (const [name, source] of names) {
        if (units[start] !== name.charCodeAt(0) || !value.startsWith(name, start)) continue
        const to = start + name.length
        const kind = kindOf(rest(context, to))
        if (kind === OTHER || kind === DISAGREES) continue
        const noun = (listsAt(gazetteer, start, to) & (lists.commonNoun | lists.place | lists.organization)) !== 0
        const full = source + (noun ? '-noun' : '')
        out.push({ start, end: to, label: 'PERSON', score: scoreOf(full), source: full })
      }
    }
    for (const name of names.keys()) firsts[name.charCodeAt(0)] = 0
  }

  function add(name: string, source: string): void {
    if (names.has(name) && source !== 'person/again') return
    names.set(name, source)
    firsts[name.charCodeAt(0)] = 1
  }
}
