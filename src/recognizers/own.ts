// The caller's own names → candidates that only a longer closed form beats; his deny list → spans that may not win.

import { factsOf, type Gazetteer, listBit, longestWord } from '../gazetteer/gazetteer.js'
import { USER_LISTS } from '../gazetteer/lists.js'
import { codesOf } from '../gazetteer/lookup.js'
import { HANGUL } from '../text/classes.js'
import { kindOf, OTHER } from '../tokens/particles.js'
import { type Candidate, type Context, LABELS, type Label } from '../types.js'
import { candidateOf } from './candidate.js'
import { listsAt, rest } from './evidence/edges.js'

/** Ends the `source` of these candidates: `organization/own-list`. */
const OWN = '/own-list'
const SCORE = 12

let known: Gazetteer | null = null
let listed = 0
let denied = 0
/** Does any name have one of these bits? Most lists hold nobody's own names. */
let any = false
let denying = false

export function own(context: Context, out: Candidate[]): void {
  const { hits, gazetteer } = context
  if (!holdsOwn(gazetteer)) return
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
export function holdsOwn(gazetteer: Gazetteer): boolean {
  readBits(gazetteer)
  return any
}

/** Is there a deny list? */
export function denies(gazetteer: Gazetteer): boolean {
  readBits(gazetteer)
  return denying
}

/** Does the deny list, if there is one, hold exactly this span? */
export const isDenied = (context: Context, start: number, end: number): boolean => (listsAt(context, start, end) & denied) !== 0

/** A name is whole where its token ends, or before a particle, a suffix or a title: 한빛은, 한빛측, 한빛대표, but not 한빛나래. */
function endsWord(context: Context, end: number): boolean {
  const { text, tokens, gazetteer } = context
  if (text.classes[end] !== HANGUL) return tokens.tokenAt[end] !== tokens.tokenAt[end - 1] || tokens.tokenAt[end] < 0
  return kindOf(rest(context, end)) !== OTHER || longestWord(gazetteer, codesOf(), end, 'title-head') !== null
}

function readBits(gazetteer: Gazetteer): void {
  if (gazetteer === known) return
  known = gazetteer
  denied = listBit(gazetteer, 'deny')
  listed = USER_LISTS.reduce((bits, list) => bits | listBit(gazetteer, list), 0) & ~denied
  denying = gazetteer.user?.denies === true || gazetteer.sets.some((bits) => (bits & denied) !== 0)
  any = gazetteer.user !== null || gazetteer.sets.some((bits) => (bits & (listed | denied)) !== 0)
}
