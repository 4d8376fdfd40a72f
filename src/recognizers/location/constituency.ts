// The constituency in a bracket after a member of parliament: 의원(대전 유성을), 의원(노원3), 의원(경북 안동·예천).

import { nextHit } from '../../gazetteer/lookup.js'
import type { Candidate, Context } from '../../types.js'
import { BRACKET_NEXT } from '../evidence/bits.js'
import { unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { FAMILY, locationRules } from './rules.js'

const CLOSE = 0x29
const WON = 0xc6d0
const EUI = 0xc758
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
    if (units[open - 1] !== WON || unitAt(units, open - 2) !== EUI) continue
    const start = open + 1
    let place = 0
    for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) place |= hits.lists[h] & (korea | town)
    if (place === 0) continue
    let end = start
    while (end - start < MOST && units[end] !== CLOSE && units[end] !== 0x2c && units[end] !== 10 && units[end] !== 0) end++
    if (units[end] === CLOSE) propose(out, locationRules, start, end, FAMILY.CONSTITUENCY, 0, JOINED)
  }
}
