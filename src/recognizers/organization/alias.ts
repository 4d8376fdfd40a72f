// Aliases: the other name in brackets after a body, 한빛연구원(한빛연), 다솜(옛 한빛), 한빛(이하 ‘갑’), HBN(한빛).

import { DIGIT, END, HANGUL, HANJA, LATIN, LEGAL, NEWLINE, PUNCT, QUOTE, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context, Text } from '../../types.js'
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

/** What a bracket holds beside a body. */
interface Bracket {
  body: Candidate
  /** Where the first name in it begins. */
  start: number
  /** It begins with 옛 or the like. */
  former: boolean
}

export function aliases(context: Context, out: Candidate[], from: number): void {
  const best = bestBefore(context.text, out, from)
  if (best === null) return
  const { units } = context.text
  for (const [open, body] of best) {
    const bracket = openBracket(context, open, body)
    if (bracket === null) continue
    let { start } = bracket
    // Several in one bracket: (KOTRA·코트라).
    for (let part = 0; part < 3; part++) {
      const end = aliasEnd(context.text, start)
      if (end <= start) break
      readAlias(context, out, bracket, start, end)
      if (units[end] !== UNIT.MIDDLE_DOT && !(units[end] === UNIT.COMMA && units[end + 1] === UNIT.SPACE)) break
      start = units[end] === UNIT.MIDDLE_DOT ? end + 1 : end + 2
    }
    if (bracket.former) {
      // The bracket speaks for the name before it as well.
      const mask = body.score > 1 ? 0 : PART.DOUBTFUL
      const rule = ruleOf(organizationRules, FAMILY.HAS_FORMER, mask)
      const score = Math.max(body.score, scoreOf(rule))
      out.push(candidateOf('ORGANIZATION', body.start, body.end, score, sourceOf(rule), undefined, rule))
    }
  }
}

/** Opening bracket → the best body before it; null where there are none. */
function bestBefore({ units, classes }: Text, out: readonly Candidate[], from: number): Map<number, Candidate> | null {
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
  return best
}

/** Null where no word begins behind the bracket, a quote or 옛. */
function openBracket(context: Context, open: number, body: Candidate): Bracket | null {
  const { tokenAt } = context.tokens
  const { classes } = context.text
  let start = open + 1
  if (classes[start] === QUOTE) start++
  if (tokenAt[start] < 0) return null
  const words = wordsOf(context)
  const w = words.of[tokenAt[start]]
  const former = w >= 0 && isMark(marksOf(context), words.start[w], words.end[w], FORMER)
  if (former) {
    start = words.end[w]
    while (classes[start] === SPACE || classes[start] === QUOTE) start++
  }
  return tokenAt[start] < 0 ? null : { body, start, former }
}

/** To the closing bracket, a comma, a middle dot or a closing quote; several words at most. */
function aliasEnd({ units, classes }: Text, start: number): number {
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

function readAlias(context: Context, out: Candidate[], { body, former, start: first }: Bracket, start: number, end: number): void {
  const { tokens, text } = context
  const { classes } = text
  const token = tokens.tokenAt[start]
  if (token < 0 || tokens.start[token] !== start || titlesOf(context).startsAt[start] >= 0) return
  const kind = tokens.kind[token]
  if (kind !== HANGUL && kind !== LATIN && kind !== HANJA && kind !== LEGAL && kind !== DIGIT) return
  // A number with a counter (200만주), an amount or a date is no alias.
  if (kind === DIGIT && !former && classes[end - 1] !== LATIN) return
  let spaces = 0
  for (let i = start; i < end; i++) if (classes[i] === SPACE) spaces++
  if (spaces > 2) return
  const initials = areInitials(text, start, end, body.start, body.end)
  const mask =
    (body.score > 1 || initials ? 0 : PART.DOUBTFUL) | (start > first || spaces > 0 ? PART.LATER : 0) | listPart(context, start, end)
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
  // 이도현로보틱스(이도현): what a name begins with is its own, be it a person's name, too.
  if (end - start > 1 && text.value.startsWith(text.value.slice(start, end), body.start) && end - start < body.end - body.start)
    beside(out, 'ORGANIZATION', start, end, BEGUN, 'organization/alias-begins')
}

/** What the lists say of the alias. */
function listPart(context: Context, start: number, end: number): number {
  const lists = nameBits(context.gazetteer)
  const bits = listsAt(context, start, end)
  if ((bits & lists.organization) !== 0) return PART.LISTED
  if ((bits & lists.place) !== 0) return PART.PLACE
  return (bits & (lists.commonNoun | lists.position | lists.generic)) !== 0 ? PART.NOUN : 0
}

/** Log-odds of letters that begin what may be a name, behind it, beside the weights. */
const BEGUN = 4
