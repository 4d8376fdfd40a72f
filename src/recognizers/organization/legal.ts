// Legal forms beside a name: ㈜한빛, 한빛㈜, (주)한빛, 주식회사 한빛, 법무법인 한빛, 한빛 유한회사, Hanbit Inc.

import { HANGUL, LEGAL, SPACE } from '../../text/classes.js'
import { DISAGREES, EMPTY, JOSA, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { rest } from '../evidence/edges.js'
import { isMark, LEGAL_AFTER, LEGAL_BEFORE, marksOf } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { wordsOf } from '../evidence/words.js'

const JU = 0xc8fc
const YU = 0xc720

export function legalForms(context: Context, out: Candidate[]): void {
  const { text, tokens } = context
  const { units, classes, value } = text
  const words = wordsOf(context)
  const marks = marksOf(context)
  const emit = (start: number, end: number, source: string): void => {
    out.push({ start, end, label: 'ORGANIZATION', score: scoreOf(source), source })
  }

  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]
    const end = words.end[w]
    // ㈜ or (주) right before the word, with a space after it at most.
    let sign = start - 1
    if (classes[sign] === SPACE) sign--
    let form = -1
    if (classes[sign] === LEGAL) form = sign
    else if (units[sign] === 0x29 && units[sign - 2] === 0x28 && (units[sign - 1] === JU || units[sign - 1] === YU)) form = sign - 2
    if (form >= 0 && (form === 0 || classes[form - 1] !== HANGUL)) {
      // `농업회사법인 ㈜한빛`: the form before it belongs to the name.
      let from = form
      if (w > 0 && isMark(marks, words.start[w - 1], words.end[w - 1], LEGAL_BEFORE) && classes[form - 1] === SPACE && words.end[w - 1] === form - 1) from = words.start[w - 1]
      ends(w, from, 'organization/legal-sign')
      if (from !== form) ends(w, form, 'organization/legal-sign-inner')
    }
    // ㈜ or (주) right after it.
    if (classes[end] === LEGAL) emit(start, end + 1, 'organization/legal-sign-after')
    else if (units[end] === 0x28 && (units[end + 1] === JU || units[end + 1] === YU) && units[end + 2] === 0x29 && !isMark(marks, start, end, LEGAL_BEFORE)) emit(start, end + 3, 'organization/legal-sign-after')
    // A form spelled out.
    if (isMark(marks, start, end, LEGAL_BEFORE) && w + 1 < words.count) {
      const bracket = units[end] === 0x28 && units[end + 1] === YU
      const next = bracket ? words.of[tokens.tokenAt[end + 1]] + 1 : w + 1
      if (next < words.count && (words.spaced[next] === 1 || (bracket && words.before[next] === 0x29))) ends(next, start, `organization/legal-${value.slice(start, end).endsWith('회사') ? 'company' : 'word'}`)
    }
    if (isMark(marks, start, afterParticle(w), LEGAL_AFTER) && w > 0 && words.spaced[w] === 1) emit(words.start[w - 1], afterParticle(w), 'organization/legal-company-after')
    latin(w)
  }

  /** Where the word ends as a name: whole and at each particle. */
  function ends(w: number, from: number, source: string): void {
    const run = tokens.start[words.last[w]]
    const end = words.end[w]
    let first = true
    for (let at = Math.max(words.start[w] + 1, run); at <= end; at++) {
      const kind = kindOf(rest(context, at))
      if (kind === OTHER || kind === DISAGREES) continue
      emit(from, at, `${source}${kind === EMPTY ? (first ? '' : '-whole') : kind === JOSA ? (first ? '-josa' : '-josa-later') : '-other'}`)
      first = false
    }
    if (first) emit(from, end, source)
  }

  function afterParticle(w: number): number {
    const start = words.start[w]
    for (let at = words.end[w]; at > start + 3; at--) if (kindOf(rest(context, at)) !== OTHER && isMark(marks, start, at, LEGAL_AFTER)) return at
    return words.end[w]
  }

  /** `Hanbit Canada Inc.`: capitalized words up to a Latin legal form. */
  function latin(w: number): void {
    const form = value.slice(words.start[w], words.end[w])
    if (form !== 'Inc' && form !== 'Corp' && form !== 'Ltd' && form !== 'LLC' && form !== 'GmbH' && form !== 'Co' && form !== 'AG') return
    let from = w
    while (from > 0 && w - from < 4 && (words.spaced[from] === 1 || (words.before[from] === 0x2c && classes[words.start[from] - 1] === SPACE)) && units[words.start[from - 1]] >= 0x41 && units[words.start[from - 1]] <= 0x5a) from--
    if (from === w) return
    const end = words.end[w]
    emit(words.start[from], units[end] === 0x2e ? end + 1 : end, 'organization/legal-latin')
  }
}
