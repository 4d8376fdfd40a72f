// Listed bodies, with the list and the surroundings in the name of the rule.

import { DIGIT } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { around, mayName } from './around.js'
import { familyOf, organizationRules, partOf } from './rules.js'

const COMMON = partOf('common')
const PLACE = partOf('place')
const NAME = partOf('name')
const SHORT = partOf('short')
const COMMON_EVIDENCE = partOf('common-evidence')
/** Evidence that counts twice for a name that is also a common word. */
const TELLING = partOf('title') | partOf('sequel') | partOf('person') | partOf('bracket-title') | partOf('trigger')
const F = {
  group: familyOf('group'),
  public: familyOf('public'),
  listed: familyOf('listed'),
  company: familyOf('company'),
  foreign: familyOf('foreign'),
  former: familyOf('former'),
  registered: familyOf('registered'),
}

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
    if (common) mask |= COMMON | ((mask & TELLING) !== 0 ? COMMON_EVIDENCE : 0)
    if ((bits & (lists.place | lists.letter)) !== 0) mask |= PLACE
    if ((bits & (lists.person | lists.foreign)) !== 0) mask |= NAME
    if (end - start < 3) mask |= SHORT
    propose(out, organizationRules, start, end, listFamily(bits, lists), mask)
  }
}

function listFamily(bits: number, lists: ListBits): number {
  if ((bits & lists.group) !== 0) return F.group
  if ((bits & lists.publicBody) !== 0) return F.public
  if ((bits & lists.listed) !== 0) return F.listed
  if ((bits & lists.company) !== 0) return F.company
  if ((bits & lists.foreignCompany) !== 0) return F.foreign
  if ((bits & lists.formerBody) !== 0) return F.former
  return F.registered
}
