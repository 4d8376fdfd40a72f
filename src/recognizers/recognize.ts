// Context → Candidate[]: runs every recognizer; this list is the registry.

import type { Candidate, Context } from '../types.js'
import { location } from './location.js'
import { numbers } from './numbers.js'
import { organization } from './organization.js'
import { isDenied, own as ownNames } from './own.js'
import { person } from './person.js'
import { position } from './position.js'

export type Recognizer = (context: Context, out: Candidate[]) => void

export const RECOGNIZERS: readonly Recognizer[] = [ownNames, numbers, position, organization, location, person]
const WITHOUT_RULES_FOR_NAMES: readonly Recognizer[] = [ownNames, numbers]

/** Candidates may overlap; the decoder chooses. Sorted by start, then end. `own` are the caller's recognizers. */
export function recognize(context: Context, own: readonly Recognizer[] = []): Candidate[] {
  const out: Candidate[] = []
  for (const recognizer of context.gazetteer.rules === false ? WITHOUT_RULES_FOR_NAMES : RECOGNIZERS) recognizer(context, out)
  for (const recognizer of own) recognizer(context, out)
  return out.filter((candidate) => !isDenied(context, candidate.start, candidate.end)).sort((a, b) => a.start - b.start || a.end - b.end)
}
