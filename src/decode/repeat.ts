// A name found once with certainty is likelier wherever else it stands in the document; so is the last part of a foreign person's name.

import { hashOf } from '../recognizers/names/hashes.js'
import type { Candidate } from '../types.js'

/** Sure enough to speak for other places. */
const SURE = 0.6
const NAME_BITS: Readonly<Record<string, number>> = { PERSON: 1, ORGANIZATION: 2, LOCATION: 4 }

/** Log-odds that a repeated name gains: by label, for the whole name and for the last part of a person's name. */
export const REPEATED = 2
export const LAST_PART = 2

/** Hash of a name → bits of its labels; 8: last part of a person's name. Null when nothing in the document can gain. */
export function knownNames(text: string, winners: readonly Candidate[]): ReadonlyMap<number, number> | null {
  const names = new Map<number, number>()
  for (const { start, end, label, score } of winners) {
    const bit = NAME_BITS[label]
    if (bit === undefined || score < SURE || end - start < 2) continue
    const name = text.slice(start, end)
    const hash = hashOf(name)
    names.set(hash, (names.get(hash) ?? 0) | bit)
    if (bit !== 1) continue
    const space = name.lastIndexOf(' ')
    if (space > 0 && name.length - space > 2) {
      const last = hashOf(name.slice(space + 1))
      names.set(last, (names.get(last) ?? 0) | 8)
    }
  }
  return names.size === 0 ? null : names
}
