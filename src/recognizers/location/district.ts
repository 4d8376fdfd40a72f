// Districts without their 구 before one of their 동: 분당 서현동, 수원 영통 이의동.

import { nextHit } from '../../gazetteer/lookup.js'
import { UNIT } from '../../text/units.js'
import { kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { listsAt, nameWith, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { liesIn } from './levels.js'

/** Log-odds beside the weights. */
const OF_DISTRICT = 10

export function districts(context: Context, out: Candidate[]): void {
  const { hits, gazetteer, text } = context
  const { korea, town } = nameBits(gazetteer)
  const words = wordsOf(context)
  for (let w = 1; w < words.count; w++) {
    if (!isSpaced(words, w)) continue
    for (let h = hits.at[words.start[w]]; h >= 0; h = nextHit(hits, h)) {
      const end = hits.end[h]
      if ((hits.lists[h] & town) === 0 || text.units[end - 1] !== UNIT.동 || kindOf(rest(context, end)) === OTHER) continue
      const district = nameWith(context, words.start[w - 1], words.end[w - 1], UNIT.구)
      if (district === 0 || !liesIn(gazetteer, hits.name[h], district)) continue
      const city = w > 1 && isSpaced(words, w - 1) && (listsAt(context, words.start[w - 2], words.end[w - 2]) & korea) !== 0
      beside(out, 'LOCATION', words.start[w - (city ? 2 : 1)], end, OF_DISTRICT, 'location/district')
    }
  }
}
