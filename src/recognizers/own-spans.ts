// The caller's own names → candidates that only a longer closed form beats.

import { factsOf, type Gazetteer } from '../gazetteer/gazetteer.js'
import { OWN_LISTS } from '../gazetteer/lists.js'
import { codesOf } from '../gazetteer/lookup.js'
import { HANGUL } from '../text/classes.js'
import { kindOf, OTHER } from '../tokens/particles.js'
import { MAX_KEY, matchAt } from '../trie/trie.js'
import { type Candidate, type Context, LABELS, type Label } from '../types.js'
import { candidateOf } from './candidate.js'
import { rest } from './evidence/edges.js'
import { TITLE } from './evidence/mark-bits.js'
import { markTables } from './evidence/mark-tables.js'

/** Ends the `source` of these candidates: `organization/own-list`. */
const OWN = '/own-list'
const SCORE = 12

/** `listed`, `denied`: bits of the lists of the caller's names, and of the deny list. */
export function proposeOwn(context: Context, listed: number, denied: number, out: Candidate[]): void {
  const { hits, gazetteer } = context
  const { lists, count } = hits
  for (let h = 0; h < count; h++) {
    if ((lists[h] & listed) === 0 || (lists[h] & denied) !== 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (!endsWord(context, end)) continue
    // Several rows may share the name: of each label one candidate, with the type on which they agree.
    const types = new Map<string, string | undefined>()
    for (const { list, label = list.slice('user-'.length), type } of factsOf(gazetteer, hits.name[h])) {
      if (!OWN_LISTS.includes(list) || !LABELS.includes(label as Label)) continue
      types.set(label, !types.has(label) || types.get(label) === type ? type : undefined)
    }
    const score = SCORE + 0.5 * (end - start)
    for (const [label, type] of types)
      out.push(candidateOf(label as Label, start, end, score, label.toLowerCase() + OWN, undefined, undefined, type))
  }
}

/** A name is whole where its token ends, or before a particle, a suffix or a title: 한빛은, 한빛측, 한빛대표, but not 한빛나래. */
function endsWord(context: Context, end: number): boolean {
  const { text, tokens, gazetteer } = context
  if (text.classes[end] !== HANGUL) return tokens.tokenAt[end] !== tokens.tokenAt[end - 1] || tokens.tokenAt[end] < 0
  return kindOf(rest(context, end)) !== OTHER || startsTitle(gazetteer, end)
}

/** Does a word of `title-head` stand at an offset? */
function startsTitle(gazetteer: Gazetteer, at: number): boolean {
  const { bits } = markTables(gazetteer)
  for (let n = matchAt(gazetteer.words, codesOf(), at, found) - 1; n >= 0; n--) if ((bits[found[2 * n + 1]] & TITLE) !== 0) return true
  return false
}
const found = new Int32Array(2 * MAX_KEY + 2)
