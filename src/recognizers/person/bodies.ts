// Where bodies stand: what the recognizers before this one were sure of, and what a word looks like.

import { LATIN, LEGAL } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { IS_BODY, IS_PLACE } from '../evidence/bits.js'
import { classAt } from '../evidence/edges.js'
import { ORG_HEAD } from '../evidence/mark-bits.js'
import { marksOf } from '../evidence/marks.js'
import { wordsOf } from '../evidence/words.js'

const SURE = 0.5
/** Offset → 1 where a certain body or place starts. */
let starts = new Uint8Array(8192)

/** Notes where the bodies and places among the candidates so far start: between a name and a title they tell the name. */
export function noteBodies({ text }: Context, candidates: readonly Candidate[]): void {
  if (starts.length <= text.length) starts = new Uint8Array(2 * text.length + 1)
  else starts.fill(0, 0, text.length + 1)
  for (let i = 0; i < candidates.length; i++) {
    const { label, score, start } = candidates[i]
    if (score > SURE && (label === 'ORGANIZATION' || label === 'LOCATION')) starts[start] = 1
  }
}

/** A certain or listed body or place, letters, a legal form, or a word that ends like a body? */
export function isBodyLike(context: Context, w: number): boolean {
  const { classes } = context.text
  const words = wordsOf(context)
  const start = words.start[w]
  return (
    starts[start] === 1 ||
    classes[start] === LATIN ||
    classAt(classes, start - 1) === LEGAL ||
    (words.near[w] & (IS_BODY | IS_PLACE)) !== 0 ||
    (marksOf(context).ends[words.end[w]] & ORG_HEAD) !== 0
  )
}
