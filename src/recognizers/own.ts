// The caller's own names → candidates that only a longer closed form beats; his deny list → spans that may not win.

import { type Gazetteer, listBit } from '../gazetteer/gazetteer.js'
import { OWN_LISTS } from '../gazetteer/lists.js'
import { memoize } from '../gazetteer/memoize.js'
import type { Candidate, Context } from '../types.js'
import { listsAt } from './evidence/edges.js'
import { proposeOwn } from './own-spans.js'

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
  const { own, sets } = gazetteer
  const denied = listBit(gazetteer, 'deny')
  const listed = OWN_LISTS.reduce((bits, list) => bits | listBit(gazetteer, list), 0) & ~denied
  return {
    listed,
    denied,
    any: own !== null || sets.some((bits) => (bits & (listed | denied)) !== 0),
    denying: own?.denies === true || sets.some((bits) => (bits & denied) !== 0),
  }
})

export function own(context: Context, out: Candidate[]): void {
  const { listed, denied, any } = ownOf(context.gazetteer)
  if (any) proposeOwn(context, listed, denied, out)
}

/** Do the lists hold names of the caller, or names that he denies? */
export const holdsOwn = (gazetteer: Gazetteer): boolean => ownOf(gazetteer).any

/** Is there a deny list? */
export const denies = (gazetteer: Gazetteer): boolean => ownOf(gazetteer).denying

/** Does the deny list, if there is one, hold exactly this span? */
export const isDenied = (context: Context, start: number, end: number): boolean =>
  (listsAt(context, start, end) & ownOf(context.gazetteer).denied) !== 0
