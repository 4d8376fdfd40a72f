// One-letter countries: 韓, 美 as words of their own, 한·미·일 in a list, 미 before a title or a body.

import { HANGUL, HANJA } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

const DOT = 0xb7

export function letters(context: Context, out: Candidate[]): void {
  const { text, tokens, hits, gazetteer } = context
  const { units, classes } = text
  const lists = nameBits(gazetteer)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const isLetter = (at: number): boolean => (classes[at] === HANGUL || classes[at] === HANJA) && (listsAt(gazetteer, at, at + 1) & lists.letter) !== 0
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.start[t]
    if (tokens.end[t] - start !== 1 && tokens.kind[t] !== HANJA) {
      // The last of a list takes a particle: 한·미·일이.
      if (tokens.kind[t] !== HANGUL || units[start - 1] !== DOT || tokens.end[t] - start > 3 || !isLetter(start) || !isLetter(start - 2)) continue
      push(start, 'location/letter-list-josa')
      continue
    }
    if (hits.at[start] < 0 && !isLetter(start)) continue
    if (!isLetter(start)) continue
    if (tokens.kind[t] === HANJA) {
      if (tokens.end[t] - start === 1) push(start, classes[start + 1] === HANGUL ? 'location/hanja-glued' : 'location/hanja')
      continue
    }
    if (tokens.kind[t] !== HANGUL) continue
    const joint = (units[start + 1] === DOT && isLetter(start + 2)) || (units[start - 1] === DOT && isLetter(start - 2))
    if (joint) push(start, 'location/letter-list')
    else {
      const w = words.of[t]
      if (w >= 0 && words.end[w] === start + 1 && w + 1 < words.count && words.spaced[w + 1] === 1) push(start, titles.startsAt[words.start[w + 1]] >= 0 ? 'location/letter-title' : 'location/letter-bare')
    }
  }

  function push(start: number, source: string): void {
    out.push({ start, end: start + 1, label: 'LOCATION', score: scoreOf(source), source })
  }
}
