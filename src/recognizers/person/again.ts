// Names said again: the full name elsewhere in the document, the last part of a foreign name, the surname of someone named.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL } from '../../text/classes.js'
import { finalOf, isSyllable } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import { EMPTY, JOSA, kindOf, mayEnd } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { isEdge, listsFrom, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { startsFresh } from '../evidence/names.js'
import { honoredWords, titleAfter, titleAhead } from '../evidence/near.js'
import { clearPieces, findAgain, findPiece, newPieces, pieceOf } from '../evidence/pieces.js'
import { propose } from '../evidence/rules.js'
import { postSignOf } from '../evidence/signs.js'
import { isWeakTitle, titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { FAMILY, PART, personRules } from './rules.js'

/** A candidate counts as someone named from this score on. */
const CERTAIN = 1
/** In place of a family: a given name before 이, and a last name of one letter; and their log-odds beside the weights. */
const INTIMATE = 254
const LETTER = 255
const BRIEF = 6
const names = newPieces()
const surnames = newPieces()
/** Of people in full whose surname is a word, too: the surname, and the last letter but one of the title ahead. */
const held = new Set<number>()

/** Reads the candidates from `from` on; adds where their names stand again, and the family names of people named in full. */
export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { units } = context.text
  const words = wordsOf(context)
  clearPieces(names)
  clearPieces(surnames)
  held.clear()
  const count = out.length
  for (let i = from; i < count; i++) {
    const { score, start, end, source } = out[i]
    // Of a family name alone there is nothing to say again.
    if (score >= CERTAIN && isSyllable(units[start]) && !source.startsWith('person/family')) {
      readName(units, start, end)
      const w = words.of[context.tokens.tokenAt[start]]
      if (isOneOf('이한', units[start]) && titleAhead(context, w) >= 0)
        held.add((units[start] << 16) | units[titlesOf(context).end[titleAfter(w)] - 2])
    }
  }
  if (surnames.count === 0) return
  const lists = nameBits(context.gazetteer)
  honoredFamilies(context, out)
  familiesBeforeTitles(context, lists, out)
  familiesBeforeOthers(context, out)
  if (names.count === 0) return
  const nouns = lists.commonNoun | lists.place | lists.organization
  const found = findAgain(context, names, words)
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]
    const end = found.end[i]
    const name = found.piece[i]
    const twice = names.twice[name] === 1
    if (start === names.read[name] && !twice) continue
    if (names.family[name] >= INTIMATE) {
      briefly(context, out, start, end, names.family[name])
      continue
    }
    const kind = kindOf(rest(context, end))
    if (!mayEnd(kind)) continue
    const noun = (listsFrom(context, start, end) & nouns) !== 0
    propose(
      out,
      personRules,
      start,
      end,
      names.family[name],
      (noun ? PART.NOUN : 0) | (kind === EMPTY ? 0 : PART.JOINED) | (twice ? PART.TWO : 0),
    )
  }
}

/** `종혁`이는 after 이종혁, `쿡`은 after 팀 쿡: what the weights know too little of. */
function briefly(context: Context, out: Candidate[], start: number, end: number, how: number): void {
  const { units } = context.text
  if (how === INTIMATE) {
    if (
      units[end] !== UNIT.이 ||
      !isOneOf('는가를도의', units[end + 1]) ||
      kindOf(rest(context, end + 1)) !== JOSA ||
      finalOf(units[end - 1]) === 0
    )
      return
  } else {
    const { surname, letter } = nameBits(context.gazetteer)
    if (!isOneOf('은는이', units[end]) || kindOf(rest(context, end)) !== JOSA || !startsFresh(context, start)) return
    if ((listsFrom(context, start, end) & (surname | letter)) !== 0) return
  }
  beside(out, 'PERSON', start, end, BRIEF, 'person/brief')
}

/** Notes a name with its parts, and what may stand for it before a title. */
function readName(units: Uint16Array, start: number, end: number): void {
  const known = findPiece(names, units, start, end)
  if (known >= 0 && names.read[known] >= 0) {
    if (names.read[known] !== start) names.twice[known] = 1
    return
  }
  let first = start + 1
  while (first < end && units[first] !== UNIT.SPACE) first++
  if (first === end) {
    if (end - start < 2) return
    note(units, start, end, end - start > 2 ? FAMILY.AGAIN : FAMILY.AGAIN_SHORT)
    if (end - start === 3) add(units, start + 1, end, 0, INTIMATE)
    pieceOf(surnames, units, start, start + 1)
    if (end - start > 3) pieceOf(surnames, units, start, start + 2)
    return
  }
  let space = end - 1
  while (units[space] !== UNIT.SPACE) space--
  note(units, start, end, FAMILY.AGAIN)
  add(units, start, end, 1, FAMILY.AGAIN)
  add(units, space + 1, end, 0, end - space > 2 ? FAMILY.LAST_NAME : LETTER)
  if (first - start > 1) add(units, start, first, 0, FAMILY.FIRST_NAME)
  // 알 타니, 빈 살만: the last two parts.
  let two = space - 1
  while (two > start && units[two] !== UNIT.SPACE) two--
  if (two > start) {
    add(units, two + 1, end, 0, FAMILY.LAST_NAME)
    add(units, two + 1, end, 1, FAMILY.LAST_NAME)
  }
  pieceOf(surnames, units, space + 1, end)
  pieceOf(surnames, units, start, first)
}

function note(units: Uint16Array, start: number, end: number, family: number): void {
  const name = pieceOf(names, units, start, end)
  names.family[name] = family
  names.read[name] = start
}

/** A part of a name, unless its letters are known already. */
function add(units: Uint16Array, start: number, end: number, joined: 0 | 1, family: number): void {
  const before = names.count
  const name = pieceOf(names, units, start, end, joined)
  if (names.count > before) names.family[name] = family
}

/** 김씨는 after 김하늘. */
function honoredFamilies(context: Context, out: Candidate[]): void {
  const { units } = context.text
  const words = wordsOf(context)
  const { of, count } = honoredWords(context)
  for (let i = 0; i < count; i++) {
    const start = words.start[of[i]]
    const end = words.end[of[i]]
    for (let at = start + 1; at < end && at - start < 3; at++) {
      if (units[at] !== UNIT.씨 || findPiece(surnames, units, start, at) < 0) continue
      if (isEdge(context, at)) propose(out, personRules, start, at, FAMILY.FAMILY_NAMED, PART.SUFFIX)
    }
  }
}

/** A family name in a word of its own before a title, or before 전 and a title. */
function familiesBeforeTitles(context: Context, lists: ListBits, out: Candidate[]): void {
  const { text, tokens } = context
  const { units, classes } = text
  const words = wordsOf(context)
  const titles = titlesOf(context)
  for (let n = 0; n < titles.count; n++) {
    let w = words.of[tokens.tokenAt[titles.start[n]]]
    if (w < 1 || words.start[w] !== titles.start[n] || titles.startsAt[titles.start[n]] !== n || !isSpaced(words, w)) continue
    if (w > 1 && units[words.start[w - 1]] === UNIT.전 && words.end[w - 1] - words.start[w - 1] === 1 && isSpaced(words, w - 1)) w--
    const start = words.start[w - 1]
    const end = words.end[w - 1]
    if (classes[start] !== HANGUL || end - start > 3 || findPiece(surnames, units, start, end) < 0) continue
    // The last part of a name in full is no name by itself.
    if (
      end - start > 1 &&
      w > 1 &&
      isSpaced(words, w - 1) &&
      (listsFrom(context, words.start[w - 2], words.end[w - 2]) & lists.foreign) !== 0
    )
      continue
    propose(out, personRules, start, end, FAMILY.FAMILY_NAMED, isWeakTitle(titles.how[n]) ? PART.WEAK_TITLE : 0)
    // 한 장관은 after 한하늘 장관.
    if (end - start === 1 && held.has((units[start] << 16) | units[titles.end[n] - 2])) callBriefly(units, out, start)
  }
}

/** 김 직무대행은, 한 후보자는 after 김하늘 and 한하늘: no titles. */
function familiesBeforeOthers(context: Context, out: Candidate[]): void {
  const { units, value } = context.text
  const words = wordsOf(context)
  for (let w = 1; w < words.count; w++) {
    const start = words.start[w - 1]
    const end = words.end[w - 1]
    if (end - start > 1 || !isSpaced(words, w) || units[start] === UNIT.전 || findPiece(surnames, units, start, end) < 0) continue
    if (others(context.gazetteer).test(value.slice(end, end + LONGEST))) callBriefly(units, out, start)
  }
}
/** Letters of such a word and the space before it. */
const LONGEST = 5
const others = memoize((gazetteer: Gazetteer) => {
  const sign = postSignOf(gazetteer)
  return new RegExp(`^ (?:${sign('acting')}|${sign('nominee')})`)
})

/** A word of its own, and not one of many: 여당의 한 의원은, 회사를 떠난 한 상무는. */
function callBriefly(units: Uint16Array, out: Candidate[], start: number): void {
  if (units[start - 1] <= UNIT.SPACE && (units[start] !== UNIT.한 || isOneOf('이가을를에로도고.,”"\n', units[start - 2])))
    beside(out, 'PERSON', start, start + 1, BRIEF, 'person/brief')
}
