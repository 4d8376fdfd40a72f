// The constituency in a bracket after a member of parliament: 의원(대전 유성을), 의원(노원3), 의원(경북 안동·예천).

import type { Candidate, Context } from '../../types.js'
import { nameBits } from '../evidence/lists.js'
import { propose } from '../evidence/rules.js'
import { familyOf, locationRules } from './rules.js'

const OPEN = 0x28
const CLOSE = 0x29
const WON = 0xc6d0
const EUI = 0xc758
const MOST = 24
/** So that the whole beats the places in it. */
const JOINED = 8
const F = familyOf('constituency')

export function constituencies(context: Context, out: Candidate[]): void {
  const { text, tokens, hits, gazetteer } = context
  const { units } = text
  const { korea, town } = nameBits(gazetteer)
  for (let t = 1; t + 1 < tokens.count; t++) {
    const open = tokens.start[t]
    if (units[open] !== OPEN || units[open - 1] !== WON || units[open - 2] !== EUI) continue
    const start = open + 1
    let place = 0
    for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) place |= hits.lists[h] & (korea | town)
    if (place === 0) continue
    let end = start
    while (end - start < MOST && units[end] !== CLOSE && units[end] !== 0x2c && units[end] !== 10 && units[end] !== 0) end++
    if (units[end] === CLOSE) propose(out, locationRules, start, end, F, 0, JOINED)
  }
}
