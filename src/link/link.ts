// Winning candidates → referents and relations of the document.

import type { Candidate, Context, Ids, Referent, Relation } from '../types.js'

/** What linking adds: for each winner its referent and ids (same index), and what was said about them. */
export interface Links {
  /** Winner index → ref, or null. */
  refs: (string | null)[]
  ids: (Ids | null)[]
  referents: Referent[]
  relations: Relation[]
}

export function link(_context: Context, winners: readonly Candidate[]): Links {
  return { refs: winners.map(() => null), ids: winners.map(() => null), referents: [], relations: [] }
}
