// Names said again: the full name elsewhere in the document, the last part of a foreign name, the surname of someone named.

import { HANGUL } from '../../text/classes.js'
import { DISAGREES, EMPTY, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isWeakTitle } from '../evidence/names.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { familyOf, partOf, personRules } from './rules.js'

/** A candidate counts as someone named from this score on. */
const CERTAIN = 1
/** First unit of a name → 1; reset after use. */
const firsts = new Uint8Array(65536)
const F = {
  again: familyOf('again'),
  againShort: familyOf('again-short'),
  lastName: familyOf('last-name'),
  firstName: familyOf('first-name'),
  familyNamed: familyOf('family-named'),
}
const SSI = 0xc528
const HONORIFIC = partOf('suffix')
const TWICE = partOf('two')
const NOUN = partOf('noun')
const JOINED = partOf('joined')
const WEAK_TITLE = partOf('weak-title')
const DETERMINER = partOf('determiner')

interface Known {
  family: number
  /** Where it was read, -1 for a part of a name. */
  start: number
  /** Was it read at two places on their own evidence? */
  twice: boolean
}

/** Reads the candidates from `from` on; adds where their names stand again, and the family names of people named in full. */
export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, tokens, gazetteer } = context
  const { value, units } = text
  const lists = nameBits(gazetteer)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const names = new Map<string, Known>()
  const surnames = new Set<string>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (c.score < CERTAIN || units[c.start] < 0xac00 || c.source.startsWith('person/family')) continue
    const name = value.slice(c.start, c.end)
    const old = names.get(name)
    if (old !== undefined && old.start >= 0) {
      if (old.start !== c.start) old.twice = true
      continue
    }
    const space = name.lastIndexOf(' ')
    if (space > 0) {
      const first = name.indexOf(' ')
      names.set(name, { family: F.again, start: c.start, twice: false })
      add(name.replaceAll(' ', ''), F.again)
      if (name.length - space > 2) add(name.slice(space + 1), F.lastName)
      if (first > 1) add(name.slice(0, first), F.firstName)
      // 알 타니, 빈 살만: the last two parts.
      const two = name.lastIndexOf(' ', space - 1)
      if (two > 0) {
        add(name.slice(two + 1), F.lastName)
        add(name.slice(two + 1).replaceAll(' ', ''), F.lastName)
      }
      surnames.add(name.slice(space + 1))
      surnames.add(name.slice(0, first))
    } else if (name.length > 1) {
      names.set(name, { family: name.length > 2 ? F.again : F.againShort, start: c.start, twice: false })
      surnames.add(name.slice(0, 1))
      if (name.length > 3) surnames.add(name.slice(0, 2))
    }
  }
  if (surnames.size === 0) return
  // A family name before a title.
  for (let w = 0; w + 1 < words.count; w++) {
    const start = words.start[w]
    const to = words.end[w]
    if (tokens.kind[words.first[w]] !== HANGUL) continue
    if (units[start + 1] === SSI || units[start + 2] === SSI) honorific(start, to)
    if (to - start > 3 || words.spaced[w + 1] === 0) continue
    const title = titles.startsAt[words.start[w + 1]]
    if (title < 0 || !surnames.has(value.slice(start, to))) continue
    // The last part of a name in full is no name by itself.
    if (to - start > 1 && words.spaced[w] === 1 && (words.lists[w - 1] & lists.foreign) !== 0) continue
    const mask =
      (title >= 0 && isWeakTitle(titles.how[title]) ? WEAK_TITLE : 0) |
      (to - start === 1 && (listsAt(context, start, to) & lists.commonNoun) !== 0 ? DETERMINER : 0)
    push(start, to, F.familyNamed, mask)
  }
  if (names.size > 0) {
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
        const kind = kindOf(rest(context, to))
        if (kind === OTHER || kind === DISAGREES) continue
        const noun = (listsAt(context, start, to) & (lists.commonNoun | lists.place | lists.organization)) !== 0
        push(start, to, known.family, (noun ? NOUN : 0) | (kind === EMPTY ? 0 : JOINED) | (known.twice ? TWICE : 0))
      }
    }
    for (const name of names.keys()) firsts[name.charCodeAt(0)] = 0
  }

  /** 김씨는 after 김하늘. */
  function honorific(start: number, to: number): void {
    for (let at = start + 1; at < to && at - start < 3; at++) {
      if (units[at] !== SSI || !surnames.has(value.slice(start, at))) continue
      const kind = kindOf(rest(context, at))
      if (kind !== OTHER && kind !== DISAGREES) push(start, at, F.familyNamed, HONORIFIC)
    }
  }
  function add(name: string, family: number): void {
    if (!names.has(name)) names.set(name, { family, start: -1, twice: false })
  }
  function push(start: number, to: number, family: number, mask: number): void {
    propose(out, personRules, start, to, family, mask)
  }
}
