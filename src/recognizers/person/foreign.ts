// Foreign names: two to four Hangul words by list and evidence, initials, Latin and Chinese spellings in brackets.

import { HANGUL, HANJA, LATIN } from '../../text/classes.js'
import { classOf, DISAGREES, EMPTY, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, particlesOf, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { titleAhead } from '../evidence/names.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

/** Most words of one name: 나세르 빈 하마드 알 타니. */
const MAX_PARTS = 5

export function foreignNames(context: Context, out: Candidate[]): void {
  const { text, tokens, gazetteer } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(gazetteer)
  const particles = particlesOf(gazetteer)
  const emit = (start: number, end: number, source: string): void => {
    out.push({ start, end, label: 'PERSON', score: scoreOf(source), source })
  }

  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]
    const kind = tokens.kind[words.first[w]]
    if (kind === LATIN) {
      latin(w)
      continue
    }
    if (kind === HANJA) {
      hanja(w)
      continue
    }
    if (kind !== HANGUL) continue
    const left = w > 0 && words.spaced[w] === 1 ? titles.endsAt[words.end[w - 1]] : -1
    let known = 0
    let nouns = 0
    for (let k = 1; k <= MAX_PARTS; k++) {
      const v = w + k - 1
      if (v >= words.count) break
      if (k > 1 && words.spaced[v] === 0) break
      const from = words.start[v]
      if (tokens.kind[words.first[v]] !== HANGUL) break
      const runEnd = tokens.end[words.first[v]]
      // Every right edge of the last part.
      for (let end = from + 1; end <= runEnd; end++) {
        const r = rest(context, end)
        const what = kindOf(r)
        if (what === OTHER || what === DISAGREES) continue
        const part = listsAt(gazetteer, from, end)
        const inList = (part & lists.foreign) !== 0
        const all = known + (inList ? 1 : 0)
        const own = what === EMPTY && end === words.end[v]
        const noun = (part & (lists.commonNoun | lists.organization | lists.place | lists.position | lists.surname)) !== 0 && !inList
        if (end - from === 1 && !inList && k === 1) continue
        const ahead = own ? titleAhead(context, words, titles, v, 2) : -1
        const honorific = what === SUFFIX && particles.classes[classOf(r)] === 'honorific-suffix'
        const evidence =
          ahead === 0 ? 'title-right' : ahead > 0 ? 'body-title' : left >= 0 ? 'title-left' : units[end] === 0x28 && (classes[end + 1] === HANJA || classes[end + 1] === LATIN) ? 'bracket' : honorific ? 'honorific' : own ? 'bare' : 'josa'
        if (k === 1) {
          if (inList && (evidence === 'title-right' || evidence === 'title-left' || evidence === 'body-title' || evidence === 'honorific')) emit(start, end, `person/foreign-one-${evidence}${(part & (lists.commonNoun | lists.organization | lists.place)) !== 0 ? '-noun' : ''}`)
          continue
        }
        if (all === 0 && (evidence === 'bare' || evidence === 'josa')) continue
        if (nouns + (noun ? 1 : 0) > (all > 0 ? 1 : 0)) continue
        if (titles.startsAt[from] >= 0) continue
        emit(start, end, `person/foreign-${k > 3 ? 'many' : k}-${all >= k ? 'all' : all > 0 ? 'some' : 'none'}-${evidence}${nouns + (noun ? 1 : 0) > 0 ? '-noun' : ''}`)
      }
      // The name goes on only over a whole word.
      if (runEnd !== words.end[v] || titles.startsAt[from] >= 0) break
      const part = listsAt(gazetteer, from, runEnd)
      if ((part & lists.foreign) !== 0) known++
      else if ((part & (lists.commonNoun | lists.organization | lists.place | lists.position)) !== 0) nouns++
      if (nouns > 1) break
    }
  }

  /** `Daniel Kwon` beside a title or in a bracket after a name, `T.J. 휘트콤`. */
  function latin(w: number): void {
    const start = words.start[w]
    const upper = units[start] >= 0x41 && units[start] <= 0x5a
    if (!upper || classes[start - 1] === LATIN || units[start - 1] === 0x2e) return
    // Initials, then a Hangul name.
    let at = start
    let initials = 0
    while (classes[at] === LATIN && units[at + 1] === 0x2e && classes[at + 1] !== LATIN) {
      initials++
      at += 2
    }
    if (initials > 0 && units[at] === 0x20 && classes[at + 1] === HANGUL) {
      const token = tokens.tokenAt[at + 1]
      for (let end = at + 3; end <= tokens.end[token]; end++) {
        const what = kindOf(rest(context, end))
        if (what !== OTHER && what !== DISAGREES) emit(start, end, what === EMPTY ? 'person/initials' : 'person/initials-josa')
      }
      return
    }
    if (tokens.end[words.first[w]] - start === 1 && units[start + 1] === 0xc528) {
      emit(start, start + 1, 'person/letter')
      return
    }
    // Two or three capitalized words.
    let v = w
    while (v + 1 < words.count && v - w < 2 && words.spaced[v + 1] === 1 && isName(v + 1)) v++
    if (v === w || !isName(w)) return
    const end = words.end[v]
    const left = w > 0 && words.spaced[w] === 1 && titles.endsAt[words.end[w - 1]] >= 0
    const bracket = words.before[w] === 0x28 && units[end] === 0x29 && start > 1 && classes[start - 2] === HANGUL
    const ahead = titleAhead(context, words, titles, v, 1)
    emit(start, end, `person/latin-${left ? 'title-left' : ahead >= 0 ? 'title-right' : bracket ? 'bracket' : 'bare'}`)
  }

  /** Capital, then small letters. */
  function isName(w: number): boolean {
    const start = words.start[w]
    const end = words.end[w]
    if (tokens.kind[words.first[w]] !== LATIN || words.first[w] !== words.last[w] || end - start < 2) return false
    return units[start] >= 0x41 && units[start] <= 0x5a && units[start + 1] >= 0x61
  }

  /** `왕리쥔(王麗君)`: two to four characters in a bracket after Hangul. */
  function hanja(w: number): void {
    const start = words.start[w]
    const end = tokens.end[words.first[w]]
    if (units[start - 1] !== 0x28 || classes[start - 2] !== HANGUL || end - start < 2 || end - start > 4) return
    const next = units[end]
    emit(start, end, next === 0xb7 || next === 0x2c ? 'person/hanja-age' : 'person/hanja')
  }
}
