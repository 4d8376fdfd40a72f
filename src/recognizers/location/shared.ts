// Lists that share the last syllable: 이촌·한남동, 수성·달서구. A part is a place when the lists know it with that syllable.

import { listsOf } from '../../gazetteer/gazetteer.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { nameWith } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { firstPlace, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'

const SHARED = 7

/** Proposes the places before the listed one at [start, end), and it when there are any. */
export function sharedSuffix(context: Context, start: number, end: number, out: Candidate[]): void {
  const { text, tokens, gazetteer } = context
  const { units } = text
  if (!isOneOf('구동읍면', units[end - 1])) return
  const { place } = nameBits(gazetteer)
  const words = wordsOf(context)
  let found = false
  for (
    let w = words.of[tokens.tokenAt[start]];
    w > 0 && units[words.start[w] - 1] === UNIT.MIDDLE_DOT && words.end[w - 1] === words.start[w] - 1;
  ) {
    w--
    const name = nameWith(context, words.start[w], words.end[w], units[end - 1])
    if (name === 0 || (listsOf(gazetteer, name) & place) === 0) continue
    found = true
    // 서울 강남구 압구정·청담동
    beside(out, 'LOCATION', words.start[firstPlace(words, w)], words.end[w], SHARED, 'location/shared')
  }
  if (found) beside(out, 'LOCATION', start, end, SHARED, 'location/shared')
}
