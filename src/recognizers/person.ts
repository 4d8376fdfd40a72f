// PERSON: Korean names, foreign names, and names that the document says again.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import type { Candidate, Context } from '../types.js'
import { personSignOf } from './evidence/signs.js'
import { namesAgain } from './person/again.js'
import { noteBodies } from './person/bodies.js'
import { calledNames } from './person/called.js'
import { foreignNames } from './person/foreign.js'
import { hanjaSurnames } from './person/hanja.js'
import { koreanNames } from './person/korean.js'
import { replacedNames } from './person/replaced.js'
import { siblings } from './person/siblings.js'

export function person(context: Context, out: Candidate[]): void {
  const from = out.length
  noteBodies(context, out)
  koreanNames(context, out)
  foreignNames(context, out)
  hanjaSurnames(context, out)
  calledNames(context, out)
  replacedNames(context, out)
  namesAgain(context, out, from)
  // What reads these is loaded by the first text that may have some.
  if (ofHouse(context.gazetteer).some((word) => context.text.value.includes(word))) siblings(context, out)
}

/** 동관·동원 형제, 장남 인근씨 */
const ofHouse = memoize(
  (gazetteer: Gazetteer) => ['씨', ...personSignOf(gazetteer).words('siblings')],
  ({ closed }) => closed,
)
