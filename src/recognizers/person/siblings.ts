// Given names of one house: 박삼구·`찬구` 형제, `동관`·`동원` 형제, 장남 `인근`씨, 김재호 `재훈`(한빛전자 부장) 씨 모친상.

import { firstsOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { ANNOUNCED } from '../evidence/bits.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { nameShape } from '../evidence/names.js'
import { honoredWords } from '../evidence/near.js'
import { lastWordWith, sameBefore } from '../evidence/pieces.js'
import { personSignOf } from '../evidence/signs.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'

/** Log-odds of such a name, beside the weights. */
const SIBLING = 6
/** Letters before the word that tells of them. */
const REACH = 120
const GIVEN = 2
/** Name in full, then given names, each with what its bearer does in a bracket; or given names alone. */
const OF_ONE = /(?<![가-힣·])([가-힣]{2,3})((?:·[가-힣]{2})+) (?:[두세네] |\d)?$/
/** Nobody is called 부친상. */
const MOURNERS = /(?<![가-힣])([가-힣]{2}(?!상)[가-힣])(?:\([^()\n]*\))?((?:(?:·|, ?| )[가-힣]{2}(?:\([^()\n]*\))?)+) ?$/

const telling = memoize(
  (gazetteer: Gazetteer) => {
    const words = personSignOf(gazetteer).words('siblings')
    return { words, letters: Array.from(`${firstsOf(words)}345`, (letter) => letter.charCodeAt(0)) }
  },
  ({ closed }) => closed,
)

export function siblings(context: Context, out: Candidate[]): void {
  const { text, gazetteer } = context
  const { units, value } = text
  const words = wordsOf(context)
  const { start } = words
  const { words: kinds, letters } = telling(gazetteer)
  for (const letter of letters)
    for (let w = lastWordWith(context, words, gazetteer.alphabet[letter]); w > 0; w = sameBefore(w)) {
      const at = start[w] + (letter <= UNIT.NINE ? 1 : 0)
      if (isSpaced(words, w) && kinds.some((kind) => value.startsWith(kind, at))) read(context, out, OF_ONE, at)
    }
  // 씨 as a word, and behind a bracket.
  for (let w = lastWordWith(context, words, gazetteer.alphabet[UNIT.씨]); w > 0; w = sameBefore(w)) {
    if (units[start[w] + 1] === UNIT.SPACE && units[start[w] + 4] === UNIT.상) read(context, out, MOURNERS, start[w])
    if (isSpaced(words, w)) announced(context, words, out, w - 1, words.end[w - 1])
  }
  const { of, count } = honoredWords(context)
  for (let i = 0; i < count; i++) if (units[start[of[i]] + GIVEN] === UNIT.씨) announced(context, words, out, of[i], start[of[i]] + GIVEN)
}

/** Given names in a row that ends at `at`. */
function read(context: Context, out: Candidate[], row: RegExp, at: number): void {
  const { value } = context.text
  const from = at > REACH ? at - REACH : 0
  const match = row.exec(value.slice(from, at))
  if (match === null) return
  let start = from + match.index
  const { organization, place, commonNoun, given, foreign } = nameBits(context.gazetteer)
  const other = organization | place | commonNoun
  const end = start + match[1].length
  const full = end - start > GIVEN
  if (full && (nameShape(context, start, end) === 0 || (listsAt(context, start, end) & (other | foreign)) !== 0)) return
  const names: number[] = full ? [] : [start]
  start = from + match.index + match[0].indexOf(match[2], match[1].length)
  for (const part of match[2].matchAll(/(?<=[·, ])[가-힣]{2}(?=[(·, ]|$)/g)) names.push(start + part.index)
  // Without a name in full all must be such names, and one nothing but a given name.
  const lists = names.map((name) => listsAt(context, name, name + GIVEN))
  const isOne = (bits: number): boolean => (bits & given) !== 0 || (bits & other) === 0
  if (!full && !(lists.every(isOne) && lists.some((bits) => (bits & (given | other)) === given))) return
  names.forEach((name, n) => {
    if (isOne(lists[n])) beside(out, 'PERSON', name, name + GIVEN, SIBLING, 'person/sibling')
  })
}

/** 장남 `인근`씨 */
function announced(context: Context, words: Words, out: Candidate[], w: number, end: number): void {
  const start = words.start[w]
  if ((words.near[w] & ANNOUNCED) === 0 || end - start !== GIVEN) return
  const { given, surname } = nameBits(context.gazetteer)
  if ((listsAt(context, start, end) & (given | surname)) === given) beside(out, 'PERSON', start, end, SIBLING, 'person/sibling')
}
