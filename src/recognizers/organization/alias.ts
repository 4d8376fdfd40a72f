// Aliases: the other name in brackets after a body, 한빛연구원(한빛연), 다솜(옛 한빛), 한빛(이하 ‘갑’), HBN(한빛).

import { DIGIT, END, HANGUL, HANJA, LATIN, LEGAL, NEWLINE, PUNCT, QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside, candidateOf } from '../candidate.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { FORMER } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { propose, ruleOf, scoreOf, sourceOf } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'
import { areInitials } from './initials.js'
import { FAMILY, organizationRules, PART } from './rules.js'

const MAX_ALIAS = 28

export function aliases(context: Context, out: Candidate[], from: number): void {
  const { tokens, text, gazetteer } = context
  const { units, classes } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const lists = nameBits(gazetteer)
  /** Opening bracket → the best body before it. */
  let best: Map<number, Candidate> | null = null
  for (let i = from; i < out.length; i++) {
    const c = out[i]
    // ‘세림푸른리사이클’(SPR): the quotation ends first.
    const open = classes[c.end] === QUOTE ? c.end + 1 : c.end
    if (units[open] !== UNIT.OPEN_PAREN) continue
    best ??= new Map()
    const other = best.get(open)
    if (other === undefined || other.score < c.score) best.set(open, c)
  }
  if (best === null) return
  for (const [open, body] of best) {
    let at = open + 1
    if (classes[at] === QUOTE) at++
    let former = false
    let token = tokens.tokenAt[at]
    if (token < 0) continue
    const w = words.of[token]
    if (w >= 0 && isMark(marks, words.start[w], words.end[w], FORMER)) {
      former = true
      at = words.end[w]
      while (classes[at] === SPACE || classes[at] === QUOTE) at++
      token = tokens.tokenAt[at]
      if (token < 0) continue
    }
    let start = at
    // Several in one bracket: (KOTRA·코트라).
    for (let part = 0; part < 3; part++) {
      const end = aliasEnd(start)
      if (end <= start) break
      read(start, end, former, part, body)
      if (units[end] !== UNIT.MIDDLE_DOT && !(units[end] === UNIT.COMMA && units[end + 1] === UNIT.SPACE)) break
      start = units[end] === UNIT.MIDDLE_DOT ? end + 1 : end + 2
    }
    if (former) {
      // The bracket speaks for the name before it as well.
      const mask = body.score > 1 ? 0 : PART.DOUBTFUL
      const rule = ruleOf(organizationRules, FAMILY.HAS_FORMER, mask)
      const score = Math.max(body.score, scoreOf(rule))
      out.push(candidateOf('ORGANIZATION', body.start, body.end, score, sourceOf(rule), undefined, rule))
    }
  }

  /** To the closing bracket, a comma, a middle dot or a closing quote; several words at most. */
  function aliasEnd(start: number): number {
    let end = start
    while (
      end - start < MAX_ALIAS &&
      units[end] !== UNIT.CLOSE_PAREN &&
      units[end] !== UNIT.MIDDLE_DOT &&
      classes[end] !== QUOTE &&
      classes[end] !== NEWLINE &&
      classes[end] !== END &&
      (classes[end] !== PUNCT || units[end] === UNIT.DOT)
    )
      end++
    if (end - start >= MAX_ALIAS) return start
    while (end > start && classes[end - 1] === SPACE) end--
    return end
  }

  function read(start: number, end: number, former: boolean, part: number, body: Candidate): void {
    const token = tokens.tokenAt[start]
    if (token < 0 || tokens.start[token] !== start || titles.startsAt[start] >= 0) return
    const kind = tokens.kind[token]
    if (kind !== HANGUL && kind !== LATIN && kind !== HANJA && kind !== LEGAL && kind !== DIGIT) return
    // A number with a counter (200만주), an amount or a date is no alias.
    if (kind === DIGIT && !former && classes[end - 1] !== LATIN) return
    let spaces = 0
    for (let i = start; i < end; i++) if (classes[i] === SPACE) spaces++
    if (spaces > 2) return
    const bits = listsAt(context, start, end)
    const initials = areInitials(text, start, end, body.start, body.end)
    const mask =
      (body.score > 1 || initials ? 0 : PART.DOUBTFUL) |
      (part > 0 || spaces > 0 ? PART.LATER : 0) |
      ((bits & lists.organization) !== 0
        ? PART.LISTED
        : (bits & lists.place) !== 0
          ? PART.PLACE
          : (bits & (lists.commonNoun | lists.position | lists.generic)) !== 0
            ? PART.NOUN
            : 0)
    const family = former
      ? FAMILY.ALIAS_FORMER
      : initials
        ? FAMILY.ALIAS_INITIALS
        : kind === LATIN
          ? FAMILY.ALIAS_LATIN
          : kind === HANJA
            ? FAMILY.ALIAS_HANJA
            : FAMILY.ALIAS_HANGUL
    propose(out, organizationRules, start, end, family, mask)
    if (former || body.score <= 0.5) return
    // 세림푸른리사이클(SPR): letters that spell a name are its own. So are those that begin it, be they a person's name, too: 이도현로보틱스(이도현).
    if (initials) beside(out, 'ORGANIZATION', start, end, SPELT, 'organization/alias-initials')
    else if (end - start > 1 && text.value.startsWith(text.value.slice(start, end), body.start) && end - start < body.end - body.start)
      beside(out, 'ORGANIZATION', start, end, BEGUN, 'organization/alias-begins')
  }
}

/** Log-odds of initials behind what may be a name, beside the weights. */
const SPELT = 1
/** … of letters that begin it. */
const BEGUN = 4
