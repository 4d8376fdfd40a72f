// One-letter countries: 韓, 美 as words of their own, 한·미·일 in a list, 미 before a title.

import { HANGUL, HANJA } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { placeChain } from './chain.js'
import { FAMILY, locationRules, PART } from './rules.js'

export function letters(context: Context, out: Candidate[]): void {
  const { text, tokens, hits, gazetteer } = context
  const { units, classes } = text
  const lists = nameBits(gazetteer)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  for (let i = 0; i < words.namedCount; i++) {
    const h = words.named[i]
    // A letter of a country, as a token or the head of one: hits hold the letters that stand at token starts.
    if ((hits.lists[h] & lists.letter) === 0 || hits.end[h] - hits.start[h] !== 1) continue
    const start = hits.start[h]
    const t = tokens.tokenAt[start]
    const kind = tokens.kind[t]
    const length = tokens.end[t] - start
    const w = words.of[t]
    // 미 조지아주 서배너; 이 중 is no country.
    if (length === 1 && words.end[w] === start + 1 && units[start] !== UNIT.중) {
      const alone = out.length
      placeChain(context, h, out)
      if (out.length > alone) continue
    }
    if (kind === HANJA) {
      // 전년比, 대美: glued to another word it is none.
      if (length === 1 && (start === 0 || classes[start - 1] !== HANGUL))
        push(start, classes[start + 1] === HANGUL && around(context, start, start + 1) < 0 ? FAMILY.HANJA_GLUED : FAMILY.HANJA, 0)
      continue
    }
    const joint =
      (units[start + 1] === UNIT.MIDDLE_DOT && inList(start + 2)) || (unitAt(units, start - 1) === UNIT.MIDDLE_DOT && inList(start - 2))
    if (joint) {
      // The last of a list takes a particle: 한·미·일이.
      if (length === 1) push(start, FAMILY.LETTER_LIST, 0)
      else if (unitAt(units, start - 1) === UNIT.MIDDLE_DOT && length < 4) push(start, FAMILY.LETTER_LIST, PART.JOSA)
      continue
    }
    if (length > 1) continue
    const next = w + 1
    if (w < 0 || words.end[w] !== start + 1 || next >= words.count || !isSpaced(words, next)) continue
    if (titles.startsAt[words.start[next]] >= 0) push(start, FAMILY.LETTER_TITLE, 0)
  }

  /** Another name of a country, short or long: 한·인도. */
  function inList(at: number): boolean {
    if (at < 0 || (classes[at] !== HANGUL && classes[at] !== HANJA)) return false
    if ((listsAt(context, at, at + 1) & lists.letter) !== 0 && (classes[at + 1] !== HANGUL || tokens.end[tokens.tokenAt[at]] - at < 4))
      return true
    const token = tokens.tokenAt[at]
    return (listsAt(context, tokens.start[token], tokens.end[token]) & lists.country) !== 0
  }

  function push(start: number, family: number, mask: number): void {
    propose(out, locationRules, start, start + 1, family, mask)
  }
}
