// The caller's own names → candidates that only a longer closed form beats; his deny list → spans that may not win.

import { factsOf, type Gazetteer, listBit } from '../gazetteer/gazetteer.js'
import { USER_LISTS } from '../gazetteer/lists.js'
import { codesOf } from '../gazetteer/lookup.js'
import { memoize } from '../gazetteer/memoize.js'
import { HANGUL } from '../text/classes.js'
import { kindOf, OTHER } from '../tokens/particles.js'
import { MAX_KEY, matchAt } from '../trie/trie.js'
import { type Candidate, type Context, LABELS, type Label } from '../types.js'
import { candidateOf } from './candidate.js'
import { listsAt, rest } from './evidence/edges.js'
import { TITLE } from './evidence/mark-bits.js'
import { markTables } from './evidence/mark-tables.js'

/** Ends the `source` of these candidates: `organization/own-list`. */
const OWN = '/own-list'
const SCORE = 12

interface Own {
  /** Bits of the lists of the caller's names, and of the deny list. */
  readonly listed: number
  readonly denied: number
  /** Does any name have one of these bits? Most lists hold nobody's own names. */
  readonly any: boolean
  /** Is there a deny list? */
  readonly denying: boolean
}

const ownOf = memoize((gazetteer: Gazetteer): Own => {
  const { user, sets } = gazetteer
  const denied = listBit(gazetteer, 'deny')
  const listed = USER_LISTS.reduce((bits, list) => bits | listBit(gazetteer, list), 0) & ~denied
  return {
    listed,
    denied,
    any: user !== null || sets.some((bits) => (bits & (listed | denied)) !== 0),
    denying: user?.denies === true || sets.some((bits) => (bits & denied) !== 0),
  }
})

export function own(context: Context, out: Candidate[]): void {
  const { hits, gazetteer } = context
  const { listed, denied, any } = ownOf(gazetteer)
  if (!any) return
  const { lists, count } = hits
  for (let h = 0; h < count; h++) {
    if ((lists[h] & listed) === 0 || (lists[h] & denied) !== 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (!endsWord(context, end)) continue
    for (const { list, label = list.slice('user-'.length), type } of factsOf(gazetteer, hits.name[h])) {
      if (!USER_LISTS.includes(list) || !LABELS.includes(label as Label)) continue
      const score = SCORE + 0.5 * (end - start)
      out.push(candidateOf(label as Label, start, end, score, label.toLowerCase() + OWN, undefined, undefined, type))
    }
  }
}

/** Do the lists hold names of the caller, or names that he denies? */
export const holdsOwn = (gazetteer: Gazetteer): boolean => ownOf(gazetteer).any

/** Is there a deny list? */
export const denies = (gazetteer: Gazetteer): boolean => ownOf(gazetteer).denying

/** Does the deny list, if there is one, hold exactly this span? */
export const isDenied = (context: Context, start: number, end: number): boolean =>
  (listsAt(context, start, end) & ownOf(context.gazetteer).denied) !== 0

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
