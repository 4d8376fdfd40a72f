// A surname in Chinese letters before a post, as headlines have it: 崔회장, 姜 실장, 朴 前총장.

import { HANGUL, HANJA, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { classAt, isEdge, listsAt, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { FAMILY, personRules } from './rules.js'

/** Log-odds beside the weights of a post that is glued to a surname. */
const GLUED = 4

export function hanjaSurnames(context: Context, out: Candidate[]): void {
  const { text, hits, gazetteer } = context
  const { position, surname } = nameBits(gazetteer)
  const { named, namedCount } = wordsOf(context)
  for (let i = 0; i < namedCount; i++) {
    if ((hits.lists[named[i]] & position) === 0) continue
    const post = hits.start[named[i]]
    const postEnd = hits.end[named[i]]
    let end = post
    if (unitAt(text.units, end - 1) === UNIT.前) end--
    if (classAt(text.classes, end - 1) === SPACE) end--
    const before = classAt(text.classes, end - 2)
    if (classAt(text.classes, end - 1) !== HANJA || (before >= HANGUL && before <= HANJA)) continue
    if ((listsAt(context, end - 1, end) & surname) === 0) continue
    propose(out, personRules, end - 1, end, FAMILY.FAMILY_TITLE, 0)
    // 李시장 is no market.
    if (end === post && isEdge(context, postEnd)) beside(out, 'POSITION', post, postEnd, GLUED, 'position/surname')
  }
}
