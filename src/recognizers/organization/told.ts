// Names that the document tells: several places show a word to name a body, be it a common noun (정하늘 서랍 대표 … 서랍은).

import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import type { Candidate, Context } from '../../types.js'
import { listsFrom } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_SEQUEL, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { isAlien, KNOWN, nameShape } from '../evidence/names.js'
import { clearPieces, type Found, findAgain, newPieces, pieceOf } from '../evidence/pieces.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { besideForm } from './again.js'
import { around, mayName } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'
import { readSaid } from './said.js'
import { BY_SEQUEL, INTRODUCED, shown } from './shown.js'

/** So many points tell a name. */
const TOLD = 2
/** What stands around another mention and says more. */
const SPEAKS = PART.SEQUEL | PART.BRACKET_TITLE
/** 신임 대표, 신규 선임: what happens to somebody. */
const noticesOf = memoize(
  (gazetteer: Gazetteer): ReadonlySet<string> => new Set(entriesOf(gazetteer, 'notice-word').map(({ word }) => word.form)),
)
/** The names shown in the document: their points, how they are shown as bits, where last, and whether at two places. */
const names = newPieces()
/** What stands around each place where one of them is found, -1 where none can be. */
let masks = new Int32Array(256)

export function toldNames(context: Context, out: Candidate[]): void {
  const lists = nameBits(context.gazetteer)
  const nouns = lists.commonNoun | lists.nobody | lists.position
  readSaid(context, nouns)
  if (shown.count === 0) return
  gather(context)
  if (names.count === 0) return
  const found = findAgain(context, names, wordsOf(context))
  lookAround(context, found)
  proposeTold(context, found, nouns, out)
}

/** The names that are shown, each with the points of all its places; not those that lists or their shape tell to be something else. */
function gather(context: Context): void {
  const { text, gazetteer } = context
  const lists = nameBits(gazetteer)
  const marks = marksOf(context)
  const notices = noticesOf(gazetteer)
  const others = lists.place | lists.letter | lists.surname | lists.organization | lists.foreign | lists.person
  clearPieces(names)
  for (let i = 0; i < shown.count; i++) {
    const start = shown.start[i]
    const end = shown.end[i]
    if (end - start < 2 || isMark(marks, start, end, GENERIC | ORG_TRIGGER | ORG_SEQUEL) || notices.has(text.value.slice(start, end)))
      continue
    const introduced = shown.points[i] === INTRODUCED
    if (
      !introduced &&
      ((listsFrom(context, start, end) & others) !== 0 || nameShape(context, start, end) === KNOWN || isAlien(context, start, end))
    )
      continue
    const before = names.count
    const name = pieceOf(names, text.units, start, end)
    if (names.count > before) names.score[name] = names.family[name] = 0
    add(name, shown.how[i], shown.points[i])
    if (introduced && names.score[name] < INTRODUCED) names.score[name] = INTRODUCED
    if (names.read[name] >= 0 && names.read[name] !== start) names.twice[name] = 1
    names.read[name] = start
  }
}

/** What stands around every place of the names; what says more counts, too. */
function lookAround(context: Context, found: Found): void {
  const marks = marksOf(context)
  if (masks.length < found.count) masks = new Int32Array(2 * found.count)
  for (let i = 0; i < found.count; i++) {
    const start = found.start[i]
    const end = found.end[i]
    masks[i] = -1
    if (!mayName(context, start, end) || besideForm(context.text, marks, start, end)) continue
    masks[i] = around(context, start, end)
    if ((masks[i] & SPEAKS) === 0 || names.read[found.piece[i]] === start) continue
    add(found.piece[i], BY_SEQUEL, 1)
    names.twice[found.piece[i]] = 1
  }
}

function proposeTold(context: Context, found: Found, nouns: number, out: Candidate[]): void {
  for (let i = 0; i < found.count; i++) {
    const points = names.score[found.piece[i]]
    if (masks[i] < 0 || points < TOLD) continue
    const start = found.start[i]
    const end = found.end[i]
    // One place tells nothing new of itself, unless it leaves no doubt.
    if (points < INTRODUCED && start === names.read[found.piece[i]] && names.twice[found.piece[i]] === 0) continue
    const common = (listsFrom(context, start, end) & nouns) !== 0
    const mask = masks[i] | (points === TOLD ? (common ? PART.LATER : PART.DOUBTFUL) : points < INTRODUCED ? 0 : PART.BARE)
    if (common) propose(out, organizationRules, start, end, FAMILY.TOLD_NOUN, mask)
    else propose(out, organizationRules, start, end, FAMILY.TOLD, end - start < 3 ? mask | PART.SHORT : mask)
  }
}

function add(name: number, how: number, points: number): void {
  if ((names.family[name] & how) !== 0) return
  names.family[name] |= how
  names.score[name] += points
}
