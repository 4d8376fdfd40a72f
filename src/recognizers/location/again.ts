// Places said again: a certain place elsewhere in the document, and its short name in brackets (대전컨벤션센터(DCC)).

import { LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { clearPieces, findAgain, newPieces, pieceOf } from '../evidence/pieces.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { FAMILY, locationRules } from './rules.js'

/** A candidate names a place for certain from this score on. */
const CERTAIN = 1
const places = newPieces()

export function placesAgain(context: Context, out: Candidate[], from: number): void {
  const { units, classes } = context.text
  clearPieces(places)
  const count = out.length
  for (let i = from; i < count; i++) {
    const { start, end, score } = out[i]
    if (score < CERTAIN || end - start < 3) continue
    if (units[end] === UNIT.OPEN_PAREN) {
      let to = end + 1
      while (classes[to] === LATIN && to - end < 8) to++
      if (to - end > 2 && units[to] === UNIT.CLOSE_PAREN) propose(out, locationRules, end + 1, to, FAMILY.ALIAS, 0)
    }
    pieceOf(places, units, start, end)
  }
  if (places.count === 0) return
  const found = findAgain(context, places, wordsOf(context))
  for (let i = 0; i < found.count; i++) {
    const mask = around(context, found.start[i], found.end[i])
    if (mask >= 0) propose(out, locationRules, found.start[i], found.end[i], FAMILY.AGAIN, mask)
  }
}
