// Listed bodies, with the list and the surroundings in the name of the rule.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { DIGIT, LATIN } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { bodySignOf } from '../evidence/signs.js'
import { wordsOf } from '../evidence/words.js'
import { around, mayName } from './around.js'
import { FAMILY, organizationRules, PART } from './rules.js'

/** Evidence that counts twice for a name that is also a common word. */
const TELLING = PART.TITLE | PART.SEQUEL | PART.PERSON | PART.BRACKET_TITLE | PART.TRIGGER

/** Log-odds of the letters of a public body before what it grants, beside the weights: FDA 승인. */
const LETTERS = 1
/** What a name of several words adds, so that it beats its parts: 인천 유나이티드. */
const JOINED = 4
const grantsOf = memoize((gazetteer: Gazetteer) => new RegExp(`^ ${bodySignOf(gazetteer)('grants')}`))

export function listedBodies(context: Context, out: Candidate[]): void {
  const { hits, text } = context
  const lists = nameBits(context.gazetteer)
  const marks = marksOf(context)
  const { named, namedCount } = wordsOf(context)
  for (let i = 0; i < namedCount; i++) {
    const h = named[i]
    const bits = hits.lists[h]
    if ((bits & lists.organization) === 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (!mayName(context, start, end)) continue
    if ((bits & lists.generic) !== 0 || isMark(marks, start, end, GENERIC)) continue
    if (start > 0 && text.classes[start - 1] === DIGIT) continue
    const common = (bits & (lists.commonNoun | lists.nobody | lists.position)) !== 0
    let mask = around(context, start, end)
    if (common) mask |= PART.COMMON | ((mask & TELLING) !== 0 ? PART.COMMON_EVIDENCE : 0)
    if ((bits & (lists.place | lists.letter)) !== 0) mask |= PART.PLACE
    if ((bits & (lists.person | lists.foreign)) !== 0) mask |= PART.NAME
    if (end - start < 3) mask |= PART.SHORT
    else if (
      bits === lists.publicBody &&
      text.classes[end - 1] === LATIN &&
      grantsOf(context.gazetteer).test(text.value.slice(end, end + 5))
    )
      beside(out, 'ORGANIZATION', start, end, LETTERS, 'organization/grants')
    propose(out, organizationRules, start, end, listFamily(bits, lists), mask, text.value.slice(start, end).includes(' ') ? JOINED : 0)
  }
}

function listFamily(bits: number, lists: ListBits): number {
  if ((bits & lists.group) !== 0) return FAMILY.GROUP
  if ((bits & lists.publicBody) !== 0) return FAMILY.PUBLIC
  if ((bits & lists.listed) !== 0) return FAMILY.LISTED
  if ((bits & lists.company) !== 0) return FAMILY.COMPANY
  if ((bits & lists.foreignCompany) !== 0) return FAMILY.FOREIGN
  return FAMILY.FORMER
}
