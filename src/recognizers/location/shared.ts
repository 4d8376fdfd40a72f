// Lists that share the last syllable: 이촌·한남동, 수성·달서구. A part is a place when the lists know it with that syllable.

import { listsOf } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import type { Candidate, Context } from '../../types.js'
import { candidateOf } from '../candidate.js'
import { IS_PLACE } from '../evidence/bits.js'
import { nameWith } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'

const DOT = 0xb7
/** Log-odds beside the weights. */
const SHARED = 7

/** Proposes the places before the listed one at [start, end), and it when there are any. */
export function sharedSuffix(context: Context, start: number, end: number, out: Candidate[]): void {
  const { text, tokens, gazetteer } = context
  const { units } = text
  if (!isOneOf('구동읍면', units[end - 1])) return
  const { place } = nameBits(gazetteer)
  const words = wordsOf(context)
  let found = false
  for (let w = words.of[tokens.tokenAt[start]]; w > 0 && units[words.start[w] - 1] === DOT && words.end[w - 1] === words.start[w] - 1; ) {
    w--
    const name = nameWith(context, words.start[w], words.end[w], codesOf()[end - 1])
    if (name === 0 || (listsOf(gazetteer, name) & place) === 0) continue
    found = true
    let from = w
    // 서울 강남구 압구정·청담동
    while (from > 0 && isSpaced(words, from) && (words.near[from - 1] & IS_PLACE) !== 0) from--
    push(words.start[from], words.end[w])
  }
  if (found) push(start, end)

  function push(from: number, to: number): void {
    out.push(candidateOf('LOCATION', from, to, SHARED, 'location/shared', undefined))
  }
}
