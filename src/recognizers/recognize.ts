// Context → Candidate[]: runs every recognizer; this list is the registry.

import type { Candidate, Context, RecognizerContext } from '../types.js'
import { location } from './location.js'
import { numbers } from './numbers.js'
import { organization } from './organization.js'
import { denies, isDenied, own as ownNames } from './own.js'
import { person } from './person.js'
import { position } from './position.js'

/**
 * Looks at a text and pushes what may be entities to `out`; they may overlap. Offsets are those of `context.text.value`, the normalised text.
 * It pushes before it returns. Nothing of `context` may be kept, and no other text analyzed meanwhile: the next document reuses it.
 */
export type Recognizer = (context: RecognizerContext, out: Candidate[]) => void
/** One of the house, which may read the inside of the lists. */
type OfHouse = (context: Context, out: Candidate[]) => void

export const RECOGNIZERS: readonly OfHouse[] = [ownNames, numbers, position, organization, location, person]
const WITHOUT_RULES_FOR_NAMES: readonly OfHouse[] = [ownNames, numbers]

/** Candidates may overlap; the decoder chooses. Sorted by start, then end. `own` are the caller's recognizers. */
export function recognize(context: Context, own: readonly Recognizer[] = []): Candidate[] {
  const out: Candidate[] = []
  for (const recognizer of context.gazetteer.rules === false ? WITHOUT_RULES_FOR_NAMES : RECOGNIZERS) recognizer(context, out)
  for (const recognizer of own) recognizer(context, out)
  return ordered(context, denies(context.gazetteer) ? out.filter(({ start, end }) => !isDenied(context, start, end)) : out)
}

/** Starts of candidates as bits, all zero between documents; the first candidate of a start that has its bit; the next one of that start. */
let starts = new Int32Array(256)
let heads = new Int32Array(8192)
let nexts = new Int32Array(1024)

/** Sorted by start, then end, then as they came. Few start at one place, so they are dealt out by start. */
function ordered(context: Context, candidates: Candidate[]): Candidate[] {
  const count = candidates.length
  const { length } = context.text
  if (heads.length <= length) {
    heads = new Int32Array(2 * length + 2)
    starts = new Int32Array((heads.length >> 5) + 1)
  }
  if (nexts.length < count) nexts = new Int32Array(2 * count)
  for (let i = count - 1; i >= 0; i--) {
    const { start } = candidates[i]
    const bit = 1 << (start & 31)
    nexts[i] = (starts[start >> 5] & bit) === 0 ? -1 : heads[start]
    starts[start >> 5] |= bit
    heads[start] = i
  }
  const out: Candidate[] = new Array(count)
  let filled = 0
  for (let word = 0; filled < count; word++) {
    for (let bits = starts[word]; bits !== 0; bits &= bits - 1) {
      const first = filled
      for (let i = heads[(word << 5) + 31 - Math.clz32(bits & -bits)]; i >= 0; i = nexts[i]) {
        const candidate = candidates[i]
        let at = filled++
        for (; at > first && out[at - 1].end > candidate.end; at--) out[at] = out[at - 1]
        out[at] = candidate
      }
    }
    starts[word] = 0
  }
  return out
}
