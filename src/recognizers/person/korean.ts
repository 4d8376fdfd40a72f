// Korean names: listed people, surname and given name with their evidence, family names before titles, masked names.

import { HANGUL, LATIN, SPACE } from '../../text/classes.js'
import { classOf, COPULA, DISAGREES, EMPTY, JOSA, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, particlesOf, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isAge, isHanjaBracket, isSurname, KNOWN, nameShape, titleAhead } from '../evidence/names.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

const SHAPE_NAME = ['none', 'known', 'unknown', 'short', 'long']
/** ▲ △ ▷ ▶ ◇ ◆ ■ □ ● ○ • = / : ③ and their like open an entry in a list. */
const OPENS_ENTRY = new Set([...'▲△▷▶◇◆■□●○•=/:◎※→'].map((c) => c.charCodeAt(0)))

export function koreanNames(context: Context, out: Candidate[]): void {
  const { text, tokens, hits, gazetteer } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(gazetteer)
  const particles = particlesOf(gazetteer)
  const emit = (start: number, end: number, source: string): void => {
    out.push({ start, end, label: 'PERSON', score: scoreOf(source), source })
  }

  for (let w = 0; w < words.count; w++) {
    const first = words.first[w]
    const start = words.start[w]
    if (tokens.kind[first] !== HANGUL) continue
    const runEnd = tokens.end[first]
    const whole = runEnd === words.end[w]
    const left = w > 0 && words.spaced[w] === 1 ? titles.endsAt[words.end[w - 1]] : -1
    const entry = OPENS_ENTRY.has(words.before[w])
    // Listed people.
    for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) {
      if ((hits.lists[h] & lists.person) === 0) continue
      const end = hits.end[h]
      const kind = kindOf(rest(context, end))
      if (kind === OTHER || kind === DISAGREES) continue
      const common = (hits.lists[h] & (lists.commonNoun | lists.organization | lists.place)) !== 0
      const near = left >= 0 || (kind === EMPTY && titleAhead(context, words, titles, words.of[tokens.tokenAt[end - 1]], 3) >= 0)
      emit(start, end, `person/listed${common ? '-common' : ''}${near ? '-title' : ''}${end - start < 3 ? '-short' : ''}`)
    }
    if (hits.at[start] < 0) continue
    if (!whole && classes[runEnd] === LATIN) continue
    const length = runEnd - start
    for (let n = 1; n <= 5 && n <= length; n++) {
      const end = start + n
      const r = rest(context, end)
      const kind = kindOf(r)
      if (kind === OTHER) continue
      const suffix = kind === SUFFIX ? particles.classes[classOf(r)] : ''
      const honorific = suffix === 'honorific-suffix' || (kind === EMPTY && isHonorificWord(units, classes, end))
      if (n <= 2 && isSurname(context, start, end)) {
        // A family name alone.
        if (kind === EMPTY && w + 1 < words.count && words.spaced[w + 1] === 1 && end === words.end[w] && titles.startsAt[words.start[w + 1]] >= 0) emit(start, end, `person/family-title`)
        else if (honorific && n === end - start) emit(start, end, 'person/family-honorific')
        if (n === 1) continue
      }
      if (kind === DISAGREES || n < 2) continue
      // 김모(33)씨, 김모씨.
      if (n === 2 && units[start + 1] === 0xbaa8 && (honorific || isAge(context, end))) {
        emit(start, end, 'person/masked')
        continue
      }
      const shape = nameShape(context, start, end)
      if (shape === 0) continue
      const listed = listsAt(gazetteer, start, end)
      const noun = (listed & (lists.commonNoun | lists.personNoun | lists.position)) !== 0 || titles.startsAt[start] >= 0
      const body = (listed & (lists.organization | lists.place)) !== 0
      const own = kind === EMPTY && end === words.end[w]
      let evidence = ''
      const ahead = own || classes[end] === 0 ? titleAhead(context, words, titles, w, 3) : -1
      if (isAge(context, end)) evidence = 'age'
      else if (isHanjaBracket(context, end)) evidence = 'hanja'
      else if (own && ahead === 0) evidence = 'title-right'
      else if (honorific) evidence = 'honorific'
      else if (left >= 0) evidence = own ? 'title-left' : kind === JOSA ? 'title-left-josa' : 'title-left-other'
      else if (own && ahead === 1) evidence = 'body-title'
      else if (own && ahead >= 2) evidence = 'far-title'
      else if (own && isTitleBracket(end)) evidence = 'title-bracket'
      else if (entry && own) evidence = 'entry'
      else if (kind === JOSA) evidence = 'josa'
      else if (kind === COPULA || kind === SUFFIX) evidence = 'other'
      else evidence = 'bare'
      // Without a title, an age or an entry sign only a known given name says enough.
      if (shape !== KNOWN && (evidence === 'bare' || evidence === 'josa' || evidence === 'other')) continue
      emit(start, end, `person/${evidence}-${SHAPE_NAME[shape]}${noun ? '-noun' : body ? '-body' : ''}`)
    }
  }

  function isTitleBracket(at: number): boolean {
    return units[at] === 0x28 && titles.startsAt[at + 1] >= 0
  }
}

/** 씨, 님, 군, 양 as a word of its own after a name: `김하늘 씨`. */
function isHonorificWord(units: Uint16Array, classes: Uint8Array, at: number): boolean {
  if (classes[at] !== SPACE) return false
  const unit = units[at + 1]
  return (unit === 0xc528 || unit === 0xad70 || unit === 0xc591) && (classes[at + 2] !== HANGUL || units[at + 2] === 0xb294 || units[at + 2] === 0xb97c || units[at + 2] === 0xac00 || units[at + 2] === 0xc758)
}
