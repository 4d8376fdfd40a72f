// The constituency in a bracket after a member of parliament: 의원(대전 유성을), 의원(노원3), 의원(경북 안동·예천).

import { nextHit } from '../../gazetteer/lookup.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { BRACKET_NEXT } from '../evidence/bits.js'
import { unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { FAMILY, locationRules } from './rules.js'

const MOST = 24
/** So that the whole beats the places in it. */
const JOINED = 8

export function constituencies(context: Context, out: Candidate[]): void {
  const { text, hits, gazetteer } = context
  const { units } = text
  const { korea, town } = nameBits(gazetteer)
  const words = wordsOf(context)
  const { of, count } = worthyWords(context)
  for (let i = 0; i < count; i++) {
    if ((words.near[of[i]] & BRACKET_NEXT) === 0) continue
    const open = words.end[of[i]]
    if (units[open - 1] !== UNIT.원 || unitAt(units, open - 2) !== UNIT.의) continue
    const start = open + 1
    let place = 0
    for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) place |= hits.lists[h] & (korea | town)
    if (place === 0) continue
    let end = start
    while (
      end - start < MOST &&
      units[end] !== UNIT.CLOSE_PAREN &&
      units[end] !== UNIT.COMMA &&
      units[end] !== UNIT.LINE_FEED &&
      units[end] !== 0
    )
      end++
    if (units[end] === UNIT.CLOSE_PAREN) propose(out, locationRules, start, end, FAMILY.CONSTITUENCY, 0, JOINED)
  }
}
