// Listed bodies, with the list and the surroundings in the name of the rule.

import { DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import { HANGUL, LATIN } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { GENERIC, isMark, marksOf } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { around } from './around.js'

export function listedBodies(context: Context, out: Candidate[]): void {
  const { hits, text } = context
  const { classes } = text
  const lists = nameBits(context.gazetteer)
  const marks = marksOf(context)
  for (let h = 0; h < hits.count; h++) {
    const bits = hits.lists[h]
    if ((bits & lists.organization) === 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    const kind = kindOf(rest(context, end))
    if (kind === OTHER || kind === DISAGREES) continue
    if (classes[end] === LATIN && classes[end - 1] === LATIN) continue
    // Inside a word that goes on to the left (삼성|전자 at a change of script) a listed name is no start.
    if (start > 0 && classes[start - 1] === HANGUL) continue
    if ((bits & lists.generic) !== 0 || isMark(marks, start, end, GENERIC)) continue
    const common = (bits & (lists.commonNoun | lists.personNoun | lists.position)) !== 0
    const place = (bits & lists.place) !== 0
    const name = (bits & (lists.person | lists.foreign)) !== 0
    const source = `organization/${listName(bits, lists)}${common ? '-common' : place ? '-place' : name ? '-name' : ''}${end - start < 3 ? '-short' : ''}/${around(context, start, end)}`
    out.push({ start, end, label: 'ORGANIZATION', score: scoreOf(source), source })
  }
}

function listName(bits: number, lists: ListBits): string {
  if ((bits & lists.group) !== 0) return 'group'
  if ((bits & lists.publicBody) !== 0) return 'public'
  if ((bits & lists.listed) !== 0) return 'listed'
  if ((bits & lists.company) !== 0) return 'company'
  if ((bits & lists.foreignCompany) !== 0) return 'foreign'
  if ((bits & lists.otherBody) !== 0) return 'other'
  if ((bits & lists.formerBody) !== 0) return 'former'
  return 'registered'
}
