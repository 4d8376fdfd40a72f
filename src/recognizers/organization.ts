// ORGANIZATION: listed bodies, legal forms, heads, names that only their surroundings give away, divisions, aliases, names said again.

import type { Candidate, Context } from '../types.js'
import { namesAgain } from './organization/again.js'
import { aliases } from './organization/alias.js'
import { divisions } from './organization/division.js'
import { families } from './organization/family.js'
import { funds } from './organization/fund.js'
import { heads } from './organization/heads.js'
import { introducedNames } from './organization/introduced.js'
import { legalForms } from './organization/legal.js'
import { listedBodies } from './organization/listed.js'
import { openNames } from './organization/open.js'
import { rows } from './organization/row.js'
import { schools } from './organization/school.js'
import { toldNames } from './organization/told.js'

export function organization(context: Context, out: Candidate[]): void {
  const from = out.length
  listedBodies(context, out)
  legalForms(context, out)
  heads(context, out)
  // What reads these is loaded by the first text that may have one.
  if (NUMBERED.some((end) => context.text.value.includes(end))) funds(context, out)
  schools(context, out)
  openNames(context, out)
  introducedNames(context, out)
  families(context, out)
  divisions(context, out, from)
  aliases(context, out, from)
  const found = out.length
  namesAgain(context, out, from)
  toldNames(context, out)
  // What is found only now has divisions, too.
  if (out.length > found) divisions(context, out, found)
  rows(context, out)
}

/** 나루제5호 */
const NUMBERED = Array.from('0123456789', (digit) => `${digit}호`)
