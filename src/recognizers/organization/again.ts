// Bodies said again: a certain name elsewhere in the document, also without its legal form or its last part (한빛그룹, 한빛).

import { LEGAL, SPACE } from '../../text/classes.js'
import { longer } from '../../text/grow.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context, Text } from '../../types.js'
import { classAt, listsFrom, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { LEGAL_AFTER, LEGAL_BEFORE, ORG_STRONG } from '../evidence/mark-bits.js'
import { isMark, type Marks, marksOf } from '../evidence/marks.js'
import { KNOWN, nameShape } from '../evidence/names.js'
import { clearPieces, findAgain, findPiece, newPieces, pieceOf } from '../evidence/pieces.js'
import { propose, sourceOf } from '../evidence/rules.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { around, mayName } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

/** A candidate names a body for certain from this score on. */
const CERTAIN = 1
/** … and beyond doubt from this one on. */
const SURE = 2.5
/** What a rule says of its name: a plain listed name, one that a list, a legal form or a head calls a body, or neither. */
const PLAIN = 3
const BODY = 2
const NEITHER = 1
/** By the number of the rule, 0 where it was not asked yet. */
let kinds = new Uint8Array(1024)
const TELLING = PART.TITLE | PART.SEQUEL | PART.PERSON | PART.BRACKET_TITLE | PART.TRIGGER
const names = newPieces()

export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, gazetteer } = context
  const marks = marksOf(context)
  clearPieces(names)
  const count = out.length
  for (let i = from; i < count; i++) {
    const c = out[i]
    if (c.score < CERTAIN || c.end - c.start < 2) continue
    const kind = kindOf(c.rule!)
    // A listed name that is no common word is found everywhere without help.
    if (kind === PLAIN || endsForeignName(context, c)) continue
    readName(context, marks, c, kind)
  }
  if (names.count === 0) return
  const lists = nameBits(gazetteer)
  const nouns = lists.commonNoun | lists.nobody | lists.place
  const found = findAgain(context, names, wordsOf(context))
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]
    const end = found.end[i]
    const name = found.piece[i]
    const twice = names.twice[name] === 1
    const family = names.family[name]
    if (start === names.read[name] && !twice) continue
    // Inside its own legal form the bare name is no span.
    if (family === FAMILY.AGAIN_BARE && besideForm(text, marks, start, end)) continue
    if (!mayName(context, start, end)) continue
    let mask =
      around(context, start, end) |
      (end - start < 3 ? PART.SHORT : 0) |
      (end - start < 2 ? PART.ONE : 0) |
      (twice ? PART.LISTED : 0) |
      (names.score[name] < SURE ? PART.DOUBTFUL : 0)
    if ((listsFrom(context, start, end) & nouns) !== 0) mask |= PART.COMMON | ((mask & TELLING) !== 0 ? PART.COMMON_EVIDENCE : 0)
    propose(out, organizationRules, start, end, family, mask)
  }
}

/** 머스크 in 일론 `머스크` CEO: what is a listed part of foreign names after another one names nobody else by itself. */
function endsForeignName(context: Context, { start, end }: Candidate): boolean {
  const { foreign } = nameBits(context.gazetteer)
  if ((listsFrom(context, start, end) & foreign) === 0) return false
  const words = wordsOf(context)
  const w = words.of[context.tokens.tokenAt[start]]
  return (
    w > 0 && words.start[w] === start && isSpaced(words, w) && (listsFrom(context, words.start[w - 1], words.end[w - 1]) & foreign) !== 0
  )
}

/** Notes the name of a candidate, and its shorter forms. */
function readName(context: Context, marks: Marks, { start, end, score }: Candidate, kind: number): void {
  const { text } = context
  const { units } = text
  const known = findPiece(names, units, start, end)
  if (known >= 0 && names.family[known] === FAMILY.AGAIN) {
    if (names.read[known] !== start) names.twice[known] = 1
    if (score > names.score[known]) names.score[known] = score
    return
  }
  // What reads as a person stays one unless a list, a legal form or a head says body.
  if (kind !== BODY && nameShape(context, start, end) === KNOWN) return
  const name = known >= 0 ? known : pieceOf(names, units, start, end)
  names.family[name] = FAMILY.AGAIN
  names.score[name] = score
  names.read[name] = start
  const from = bareStart(text, marks, start, end)
  const to = bareEnd(text, marks, start, end)
  if (from > start || to < end) add(units, from, to, FAMILY.AGAIN_BARE, score)
  for (let at = Math.max(from + 2, to - 7); at < to; at++)
    if (isMark(marks, at, to, ORG_STRONG)) {
      add(units, from, at, FAMILY.AGAIN_STEM, score)
      break
    }
}

/** A shorter form, unless its letters are known already. */
function add(units: Uint16Array, start: number, end: number, family: number, score: number): void {
  const before = names.count
  const name = pieceOf(names, units, start, end)
  if (names.count === before) return
  names.family[name] = family
  names.score[name] = score
}

function kindOf(rule: number): number {
  if (rule >= kinds.length) kinds = longer(kinds, 2 * rule)
  if (kinds[rule] === 0) kinds[rule] = kindOfSource(sourceOf(rule))
  return kinds[rule]
}

function kindOfSource(source: string): number {
  const listed = /^organization\/(?:group|public|listed|company|foreign|other)/.test(source)
  if (listed && !source.includes('common')) return PLAIN
  return listed || /^organization\/(?:former|legal|head)/.test(source) ? BODY : NEITHER
}

/** Between ㈜ or a legal form and the end of the name? */
export function besideForm({ units, classes }: Text, marks: Marks, start: number, to: number): boolean {
  if (classAt(classes, start - 1) === LEGAL || classes[to] === LEGAL) return true
  if (unitAt(units, start - 1) === UNIT.CLOSE_PAREN && unitAt(units, start - 3) === UNIT.OPEN_PAREN) return true
  return classAt(classes, start - 1) === SPACE && (marks.ends[start - 1] & LEGAL_BEFORE) !== 0
}

/** After ㈜ or a legal form and its space. */
function bareStart({ classes }: Text, marks: Marks, start: number, end: number): number {
  if (classes[start] === LEGAL) return start + 1
  let space = start
  while (space < end && classes[space] !== SPACE) space++
  if (space < end && isMark(marks, start, space, LEGAL_BEFORE)) return classes[space + 1] === LEGAL ? space + 2 : space + 1
  return start
}

function bareEnd({ classes }: Text, marks: Marks, start: number, end: number): number {
  if (classes[end - 1] === LEGAL) return end - 1
  let space = end - 1
  while (space > start && classes[space] !== SPACE) space--
  return space > start && isMark(marks, space + 1, end, LEGAL_AFTER) ? space : end
}
