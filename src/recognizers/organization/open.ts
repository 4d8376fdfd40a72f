// Names that only their surroundings give away: after 스타트업 and its like, in quotes, between a person and a title, at the head of an entry, in Latin letters.

import { DIGIT, HANGUL, HANJA, LATIN } from '../../text/classes.js'
import { DISAGREES, EMPTY, JOSA, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, isMark, marksOf, ORG_TRIGGER } from '../evidence/marks.js'
import { KNOWN, nameShape, SHORT, titleAhead } from '../evidence/names.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { around, OPENS_ENTRY } from './around.js'

export function openNames(context: Context, out: Candidate[]): void {
  const { text, tokens, gazetteer } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const marks = marksOf(context)
  const lists = nameBits(gazetteer)
  const emit = (start: number, end: number, source: string): void => {
    out.push({ start, end, label: 'ORGANIZATION', score: scoreOf(source), source })
  }

  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]
    const end = words.end[w]
    const kind = tokens.kind[words.first[w]]
    const last = tokens.kind[words.last[w]]
    const isTitle = titles.startsAt[start] >= 0
    if (kind === LATIN || last === LATIN) latin(w)
    if (isTitle || isMark(marks, start, end, ORG_TRIGGER | GENERIC)) continue
    // Between a person and a title: 김하늘 한빛 대표, also two words.
    if (kind !== HANJA && w > 0) {
      const ahead = last === HANGUL || last === LATIN || last === DIGIT ? titleAhead(context, words, titles, w, 1) : -1
      if (ahead === 0 || ahead === 1) {
        const far = ahead === 1 ? w + 1 : w
        if (words.spaced[w] === 1 && isPerson(w - 1)) emit(start, words.end[far], `organization/person-title${far > w ? '-two' : ''}${flags(start, words.end[far])}`)
        else if (words.before[w] === 0x29 && isAged(w)) emit(start, words.end[far], `organization/aged-title${far > w ? '-two' : ''}${flags(start, words.end[far])}`)
        else if (ahead === 1 && words.spaced[w + 1] === 1 && isPerson(w + 1)) emit(start, end, `organization/before-person-title${flags(start, end)}`)
      }
      if (ahead === 0 && w + 2 < words.count && words.spaced[w + 1] === 1 && words.spaced[w + 2] === 1 && titles.endsAt[words.end[w + 1]] >= 0 && isPerson(w + 2)) emit(start, end, `organization/before-title-person${flags(start, end)}`)
    }
    const evidence = context.tokens.kind[words.first[w]] === HANGUL || kind === DIGIT || kind === LATIN ? quick(w) : ''
    if (evidence === '') continue
    // Whole, and at its particles.
    const run = tokens.start[words.last[w]]
    let firstEdge = true
    for (let at = Math.max(start + 1, run); at <= end; at++) {
      const r = kindOf(rest(context, at))
      if (r === OTHER || r === DISAGREES) continue
      if (r === EMPTY && at < end) continue
      const sure = around(context, start, at)
      const edge = r === JOSA ? (firstEdge ? '-josa' : '-josa-later') : r === EMPTY ? (firstEdge ? '' : '-whole') : '-other'
      emit(start, at, `organization/open-${evidence === 'trigger' && !sure.startsWith('trigger') ? 'trigger' : sure}${edge}${flags(start, at)}`)
      firstEdge = false
    }
  }

  /** Is there any evidence that makes the word worth a look? */
  function quick(w: number): string {
    const start = words.start[w]
    const end = words.end[w]
    if (units[end] === 0x28 && titles.startsAt[end + 1] >= 0) return 'bracket-title'
    if (w > 0 && words.spaced[w] === 1) {
      for (let at = words.end[w - 1] - 1; at >= words.start[w - 1] && words.end[w - 1] - at <= 6; at--) if (isMark(marks, at, words.end[w - 1], ORG_TRIGGER)) return 'trigger'
    }
    if (OPENS_ENTRY.has(words.before[w])) return 'entry'
    if (classes[start - 1] === 10 && (classes[end] === 10 || end - start < 12)) return 'quoted'
    if (units[end] === 0x2c && (w === 0 || words.before[w] === 10 || words.before[w] === 0x5d)) return 'headline'
    return ''
  }

  /** ` 한빛` after `김하늘(34)`. */
  function isAged(w: number): boolean {
    return classes[words.start[w] - 1] === 1 && classes[words.start[w] - 3] === DIGIT
  }

  function isPerson(w: number): boolean {
    const start = words.start[w]
    const end = words.end[w]
    if (tokens.kind[words.first[w]] !== HANGUL || words.first[w] !== words.last[w]) return false
    const shape = nameShape(context, start, end)
    if (shape === KNOWN || shape === SHORT || shape > 0) return (listsAt(gazetteer, start, end) & (lists.commonNoun | lists.organization | lists.place)) === 0
    return (listsAt(gazetteer, start, end) & lists.foreign) !== 0
  }

  function flags(start: number, end: number): string {
    const bits = listsAt(gazetteer, start, end)
    if ((bits & lists.place) !== 0) return '-place'
    if ((bits & lists.organization) !== 0) return '-listed'
    if ((bits & (lists.commonNoun | lists.personNoun | lists.position | lists.generic)) !== 0) return '-noun'
    return ''
  }

  /** Capital letters, alone, in two words (LG CNS) or with Hangul (DL이앤씨). */
  function latin(w: number): void {
    const start = words.start[w]
    const end = words.end[w]
    let upper = 0
    let lower = 0
    let hangul = 0
    let letters = 0
    for (let at = start; at < end; at++) {
      const unit = units[at]
      if (unit >= 0x41 && unit <= 0x5a) upper++
      else if (classes[at] === LATIN) lower++
      else if (classes[at] === HANGUL) hangul++
      if (hangul === 0) letters = at + 1
    }
    if (upper + lower === 0) return
    const capital = units[start] >= 0x41 && units[start] <= 0x5a
    const shape = lower === 0 ? 'upper' : capital ? 'capital' : 'lower'
    const length = upper + lower
    if (length === 1 && hangul === 0 && !(letters - start > 1)) return
    if (hangul === 0 || kindOf(rest(context, letters)) !== OTHER) {
      if (letters > start && classes[letters - 1] === LATIN) {
        emit(start, letters, `organization/latin-${shape}${length > 5 ? '-long' : length < 3 ? '-short' : ''}/${around(context, start, letters)}`)
        if (w > 0 && words.spaced[w] === 1 && tokens.kind[words.last[w - 1]] === LATIN && tokens.kind[words.first[w - 1]] === LATIN) emit(words.start[w - 1], letters, `organization/latin-two/${around(context, start, letters)}`)
      }
    }
    if (hangul > 0) {
      const run = tokens.start[words.last[w]]
      for (let at = Math.max(run + (tokens.kind[words.last[w]] === HANGUL ? 2 : 1), letters + 1); at <= end; at++) {
        const r = kindOf(rest(context, at))
        if (r === OTHER || r === DISAGREES) continue
        if (classes[at - 1] !== HANGUL && at !== end) continue
        emit(start, at, `organization/latin-hangul-${shape}${r === EMPTY ? '' : '-josa'}/${around(context, start, at)}`)
      }
    }
  }
}
