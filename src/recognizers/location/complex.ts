// Apartment complexes by what is said behind their quotation: ‘가온 리버포레’ 721가구, ‘가온 숲마을 2차’ 견본주택, ‘가온리버’를 분양한다.

import { QUOTE } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { QUOTED } from '../evidence/bits.js'
import { worthyWords } from '../evidence/near.js'
import { isSpaced, wordsOf } from '../evidence/words.js'

/** Words of a name at most. */
const MOST = 4
/** Log-odds beside the weights. Of 20 annotated quotations before such words 17 were complexes. */
const SOLD = 4
const SOLD_BEHIND = /^[을를이은]? ?(?:[\d,천백]+여?가구|견본주택|모델하우스|분양)/
const LONGEST_BEHIND = 10

export function complexes(context: Context, out: Candidate[]): void {
  const { classes, value } = context.text
  const words = wordsOf(context)
  const { of, count } = worthyWords(context)
  for (let i = 0; i < count; i++) {
    const w = of[i]
    if ((words.near[w] & QUOTED) === 0) continue
    let last = w
    while (last + 1 < words.count && last - w < MOST - 1 && isSpaced(words, last + 1)) last++
    const end = words.end[last]
    if (classes[end] === QUOTE && SOLD_BEHIND.test(value.slice(end + 1, end + LONGEST_BEHIND)))
      beside(out, 'LOCATION', words.start[w], end, SOLD, 'location/complex')
  }
}
