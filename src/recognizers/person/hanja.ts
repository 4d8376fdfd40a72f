// A surname in Chinese letters before a post, as headlines have it: 崔회장, 姜 실장, 朴 前총장.

import { HANGUL, HANJA, SPACE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { classAt, listsAt, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { FAMILY, personRules } from './rules.js'

export function hanjaSurnames(context: Context, out: Candidate[]): void {
  const { text, hits, gazetteer } = context
  const { position, surname } = nameBits(gazetteer)
  const { named, namedCount } = wordsOf(context)
  for (let i = 0; i < namedCount; i++) {
    if ((hits.lists[named[i]] & position) === 0) continue
    let end = hits.start[named[i]]
    if (unitAt(text.units, end - 1) === UNIT.前) end--
    if (classAt(text.classes, end - 1) === SPACE) end--
    const before = classAt(text.classes, end - 2)
    if (classAt(text.classes, end - 1) !== HANJA || (before >= HANGUL && before <= HANJA)) continue
    if ((listsAt(context, end - 1, end) & surname) !== 0) propose(out, personRules, end - 1, end, FAMILY.FAMILY_TITLE, 0)
  }
}
