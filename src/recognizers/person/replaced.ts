// Who makes way for whom in a post, be their names unknown: 대표이사가 조하람에서 오지별로 변경됐다.

import { firstsOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { listsFrom } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { nameShape } from '../evidence/names.js'
import { lastWordWith, sameBefore } from '../evidence/pieces.js'
import { postSignOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { type Words, wordsOf } from '../evidence/words.js'

/** Log-odds of such a name. */
const REPLACED = 5
const NAME = 3

const changesOf = memoize((gazetteer: Gazetteer) => {
  const words = postSignOf(gazetteer).words('changes')
  return { words, firsts: Array.from(firstsOf(words), (letter) => letter.charCodeAt(0)) }
})

export function replacedNames(context: Context, out: Candidate[]): void {
  const { text, gazetteer } = context
  const words = wordsOf(context)
  const changes = changesOf(gazetteer)
  for (const first of changes.firsts)
    for (let w = lastWordWith(context, words, gazetteer.alphabet[first]); w > 2; w = sameBefore(w))
      if (changes.words.some((word) => text.value.startsWith(word, words.start[w]))) readPair(context, words, w - 1, out)
}

/** `w`: the word of who comes. */
function readPair(context: Context, { start, end }: Words, w: number, out: Candidate[]): void {
  const { value } = context.text
  const from = start[w - 1]
  const to = start[w]
  if (!/^으?로$/.test(value.slice(to + NAME, end[w])) || value.slice(from + NAME, end[w - 1]) !== '에서') return
  // 대표이사를 …, 최대주주가 …
  const post = titlesOf(context).startsAt[start[w - 2]] >= 0 || value.startsWith('최대주주', start[w - 2])
  if (!post || !isName(context, from) || !isName(context, to)) return
  for (const at of [from, to]) beside(out, 'PERSON', at, at + NAME, REPLACED, 'person/replaced')
}

function isName(context: Context, at: number): boolean {
  const { commonNoun, organization, place } = nameBits(context.gazetteer)
  return nameShape(context, at, at + NAME) > 0 && (listsFrom(context, at, at + NAME) & (commonNoun | organization | place)) === 0
}
