// PERSON: Korean names, foreign names, and names that the document says again.

import type { Candidate, Context } from '../types.js'
import { koreanNames } from './person/korean.js'
import { foreignNames } from './person/foreign.js'
import { namesAgain } from './person/again.js'

export function person(context: Context, out: Candidate[]): void {
  const from = out.length
  koreanNames(context, out)
  foreignNames(context, out)
  namesAgain(context, out, from)
}
