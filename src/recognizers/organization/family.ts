// Families that are called by their group: 한빛家, 한빛가(家).

import { listsOf } from '../../gazetteer/gazetteer.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { listsFrom, nameBefore } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { wordsOf } from '../evidence/words.js'

/** Log-odds of a listed body before the sign, beside the weights. */
const HOUSE = 4

export function families(context: Context, out: Candidate[]): void {
  const { value } = context.text
  const { organization } = nameBits(context.gazetteer)
  const words = wordsOf(context)
  for (let at = value.indexOf('家'); at > 0; at = value.indexOf('家', at + 1)) {
    const end = value.startsWith('가(', at - 2) ? at - 2 : at
    const w = words.of[context.tokens.tokenAt[end - 1]]
    if (w < 0) continue
    const start = words.start[w]
    if (
      end - start > 1 &&
      ((listsFrom(context, start, end) | listsOf(context.gazetteer, nameBefore(context, start, end, '그룹'))) & organization) !== 0
    )
      beside(out, 'ORGANIZATION', start, end, HOUSE, 'organization/family')
  }
}
