// The constituency of a member of parliament: 의원(대전 유성을), 의원(경북 안동·예천), 국회부의장(대구 수성갑), 서울 강남갑 김하나 의원.

import { nextHit } from '../../gazetteer/lookup.js'
import { isSyllable } from '../../text/hangul.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { BRACKET_NEXT, IS_PLACE } from '../evidence/bits.js'
import { listsAt, nameWith, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { titleAfter, titleAhead, worthyWords } from '../evidence/near.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'
import { FAMILY, locationRules } from './rules.js'

const MOST = 24
/** So that the whole beats the places in it. */
const JOINED = 8
/** What parts a place into several. */
const PARTED = '갑을병정'

export function constituencies(context: Context, out: Candidate[]): void {
  const { text, hits, gazetteer } = context
  const { units } = text
  const { korea, town } = nameBits(gazetteer)
  const words = wordsOf(context)
  const { of, count } = worthyWords(context)
  for (let i = 0; i < count; i++) {
    const w = of[i]
    const open = words.end[w]
    if ((words.near[w] & BRACKET_NEXT) === 0) {
      if (isOneOf(PARTED, units[open - 1]) && isSeat(context, w))
        propose(out, locationRules, words.start[w - 1], open, FAMILY.CONSTITUENCY, 0, JOINED)
      continue
    }
    // 의원(가람당·부산 사하을): behind the party.
    const dot = text.value.slice(open, open + MOST).indexOf('·')
    let start = open + 1
    if (!isPlace(start) && dot > 0) start = open + dot + 1
    if (!isPlace(start)) continue
    let end = start
    while (
      end - start < MOST &&
      units[end] !== UNIT.CLOSE_PAREN &&
      units[end] !== UNIT.COMMA &&
      units[end] !== UNIT.LINE_FEED &&
      units[end] !== 0
    )
      end++
    const member = units[open - 1] === UNIT.원 && isOneOf('의위', unitAt(units, open - 2))
    if (units[end] === UNIT.CLOSE_PAREN && (member || isOneOf(PARTED, units[end - 1])))
      propose(out, locationRules, start, end, FAMILY.CONSTITUENCY, 0, JOINED)
  }

  function isPlace(at: number): boolean {
    for (let h = hits.at[at]; h >= 0; h = nextHit(hits, h)) {
      const next = units[hits.end[h]]
      if ((hits.lists[h] & (korea | town)) !== 0 && (!isSyllable(next) || isOneOf(PARTED, next))) return true
    }
    return false
  }
}

/** A part of a district behind its town, before a member or his name: 서울 `강남을` 김하나 의원. */
function isSeat(context: Context, w: number): boolean {
  const words = wordsOf(context)
  const { korea, town } = nameBits(context.gazetteer)
  const ahead = titleAhead(context, w)
  if (w === 0 || !isSpaced(words, w) || ahead < 0 || ahead > 1 || (words.near[w - 1] & IS_PLACE) === 0) return false
  const start = words.start[w]
  const end = words.end[w] - 1
  if ((listsAt(context, start, end) & (korea | town)) === 0 && nameWith(context, start, end, UNIT.구) === 0) return false
  const title = titlesOf(context).end[titleAfter(w)]
  return context.text.value.startsWith('의원', title - 2)
}
