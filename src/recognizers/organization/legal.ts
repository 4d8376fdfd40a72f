// Legal forms beside a name: ㈜한빛, 한빛㈜, (주)한빛, 주식회사 한빛, 법무법인 한빛, 한빛 유한회사, Hanbit Inc., 한빛 A/S.

import { HANGUL, LATIN, LEGAL, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { EMPTY, JOSA, mayEnd } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { FORM } from '../evidence/bits.js'
import { classAt, isEdge, listsFrom, unitAt } from '../evidence/edges.js'
import { LEGAL_AFTER, LEGAL_BEFORE, LEGAL_LATIN } from '../evidence/mark-bits.js'
import { isMark, type Marks, markEnd, marksOf } from '../evidence/marks.js'
import { worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { isSpaced, unitBefore, type Words, wordsOf } from '../evidence/words.js'
import { bodyRest } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

/** So that the name with its form beats the name alone. */
const JOINED = 2
/** Most words of a Latin firm name. */
const MAX_LATIN = 5

// The document that is being read.
let context!: Context
let out!: Candidate[]
let words!: Words
let marks!: Marks
let units!: Uint16Array
let classes!: Uint8Array

export function legalForms(of: Context, into: Candidate[]): void {
  context = of
  out = into
  words = wordsOf(of)
  marks = marksOf(of)
  units = of.text.units
  classes = of.text.classes
  const { of: chosen, count } = worthyWords(of)
  for (let i = 0; i < count; i++) if ((words.near[chosen[i]] & FORM) !== 0) readWord(chosen[i])
}

function emit(start: number, end: number, family: number, mask: number): void {
  propose(out, organizationRules, start, end, family, mask, JOINED)
}

function readWord(w: number): void {
  const start = words.start[w]
  const end = words.end[w]
  // ㈜ or (주) right before the word, with a space after it at most.
  let sign = start - 1
  if (classAt(classes, sign) === SPACE) sign--
  let form = -1
  if (classAt(classes, sign) === LEGAL) form = sign
  else if (
    unitAt(units, sign) === UNIT.CLOSE_PAREN &&
    unitAt(units, sign - 2) === UNIT.OPEN_PAREN &&
    (unitAt(units, sign - 1) === UNIT.주 || unitAt(units, sign - 1) === UNIT.유)
  )
    form = sign - 2
  if (form >= 0 && (form === 0 || classAt(classes, form - 1) !== HANGUL)) {
    // `농업회사법인 ㈜한빛`: the form before it belongs to the name.
    const outer =
      w > 0 &&
      classAt(classes, form - 1) === SPACE &&
      words.end[w - 1] === form - 1 &&
      isMark(marks, words.start[w - 1], words.end[w - 1], LEGAL_BEFORE)
    ends(w, outer ? words.start[w - 1] : form, FAMILY.LEGAL_SIGN)
  }
  // ㈜ or (주) right after it.
  if (classes[end] === LEGAL) emit(start, end + 1, FAMILY.LEGAL_SIGN_AFTER, 0)
  else if (
    units[end] === UNIT.OPEN_PAREN &&
    (units[end + 1] === UNIT.주 || units[end + 1] === UNIT.유) &&
    units[end + 2] === UNIT.CLOSE_PAREN &&
    !isMark(marks, start, end, LEGAL_BEFORE)
  )
    emit(start, end + 3, FAMILY.LEGAL_SIGN_AFTER, 0)
  // A form spelled out.
  if ((marks.ends[end] & LEGAL_BEFORE) !== 0 && w + 1 < words.count && isMark(marks, start, end, LEGAL_BEFORE)) {
    const bracket = units[end] === UNIT.OPEN_PAREN && units[end + 1] === UNIT.유
    const next = bracket ? words.of[context.tokens.tokenAt[end + 1]] + 1 : w + 1
    if (next < words.count && (bracket || isSpaced(words, next)))
      namesAfter(next, start, context.text.value.startsWith('회사', end - 2) ? FAMILY.LEGAL_COMPANY : FAMILY.LEGAL_WORD)
  }
  if (marks.at[start] >= 0 && w > 0 && isSpaced(words, w)) {
    const edge = formEdge(w)
    if (edge > 0) emit(words.start[w - 1], edge, FAMILY.LEGAL_COMPANY_AFTER, 0)
  }
  const foreign = classes[start] === LATIN ? markEnd(marks, start, LEGAL_LATIN) : 0
  if (foreign > 0 && classes[foreign] !== LATIN) latin(w, foreign)
}

/** The name after a form, and those in a row with it: 법무법인 한빛·누리·가람. */
function namesAfter(next: number, start: number, family: number): void {
  ends(next, start, family)
  for (let w = next + 1; w < words.count && words.start[w] === words.end[w - 1] + 1 && units[words.end[w - 1]] === UNIT.MIDDLE_DOT; w++)
    ends(w, words.start[w], family)
}

/** Where the word ends as a name: whole and at each particle. */
function ends(w: number, from: number, family: number): void {
  const run = context.tokens.start[context.tokens.tokenAt[words.end[w] - 1]]
  const end = words.end[w]
  // 담쟁이 is no 담쟁 with a particle.
  const whole = listsFrom(context, words.start[w], end) !== 0
  let first = !whole
  for (let at = Math.max(words.start[w] + 1, run); at <= end; at++) {
    const kind = bodyRest(context, at)
    if (!mayEnd(kind)) continue
    emit(
      from,
      at,
      family,
      (kind === EMPTY ? 0 : kind === JOSA ? PART.JOSA : PART.SUFFIX) | (first || (whole && at === end) ? 0 : PART.LATER),
    )
    first = false
  }
}

/** End of 유한회사 and its like at the start of word `w`, 0 for none. */
function formEdge(w: number): number {
  const start = words.start[w]
  for (let at = Math.min(words.end[w], start + 6); at > start + 3; at--)
    if (isMark(marks, start, at, LEGAL_AFTER) && isEdge(context, at)) return at
  return 0
}

/** `Hanbit Canada Inc.`: capitalized words up to a Latin legal form at `w` that ends at `end`; or one in Hangul, 한빛 GmbH. */
function latin(w: number, end: number): void {
  let from = w
  while (from > 0 && w - from < MAX_LATIN) {
    const before = unitBefore(context.text, words.start[from])
    const spaced =
      isSpaced(words, from) || ((before === UNIT.DOT || (before === UNIT.COMMA && from === w)) && classes[words.start[from] - 1] === SPACE)
    const first = units[words.start[from - 1]]
    if (!spaced || first < UNIT.A || first > UNIT.Z) break
    from--
  }
  // Only forms stand between it and a name in Hangul: 한빛 Co., Ltd.
  if (
    from > 0 &&
    end - words.start[w] > 2 &&
    isSpaced(words, from) &&
    classes[words.start[from - 1]] === HANGUL &&
    markEnd(marks, words.start[from], LEGAL_LATIN) > 0
  )
    from--
  if (from < w) emit(words.start[from], units[end] === UNIT.DOT ? end + 1 : end, FAMILY.LEGAL_LATIN, 0)
}
