// The spans that the first stage kept → log-odds of each label, by all templates.

import { hashed } from '../features/features.js'
import { leftOf, openFullFeatures, rightOf, spanOf } from '../features/full-features.js'
import type { Spans } from '../features/propose.js'
import { ROOM } from '../features/requests.js'
import type { Context } from '../types.js'
import { addWeights, evenBetween, highOf, lowOf, oddBetween } from './weight-sums.js'
import { WEIGHT_LABELS, type Weights } from './weights.js'

const WIDTH = WEIGHT_LABELS.length

export interface Scored {
  count: number
  /** Sorted by start, then end. */
  start: Int32Array
  end: Int32Array
  /** `WIDTH` numbers a span, in steps of 1/STEPS. */
  score: Int32Array
}

const scored: Scored = { count: 0, start: new Int32Array(0), end: new Int32Array(0), score: new Int32Array(4096 * WIDTH) }
/** Of a right edge: the document it was read for, and two packed sums. */
const EDGE = 4
let edges = new Int32Array(8192 * EDGE)
let stamp = 0
/** Spans are read in batches. Of a span: where its features end that belong to its left edge, to its right edge, to the whole. */
const BATCH = 64
const leftEnd = new Int32Array(BATCH)
const rightEnd = new Int32Array(BATCH)
const spanEnd = new Int32Array(BATCH)
/** More features no span asks for. */
const MOST = 512

/** Valid until the next call. */
export function scoreSpans(context: Context, { count, start, end }: Spans, weights: Weights): Scored {
  openFullFeatures(context)
  reserve(context.text.length + 2, count)
  stamp++
  const { score } = scored
  scored.count = count
  scored.start = start
  scored.end = end
  const edge = edges
  const now = stamp
  let last = -1
  let leftEven = 0
  let leftOdd = 0
  for (let i = 0; i < count; ) {
    const first = i
    let n = 0
    for (; i < count && i < first + BATCH && n < ROOM - MOST; i++) {
      const s = start[i]
      const e = end[i]
      if (s !== last) {
        last = s
        n = leftOf(n, s)
      }
      leftEnd[i - first] = n
      if (edge[e * EDGE] !== now) {
        edge[e * EDGE] = now
        n = rightOf(n, e)
      }
      rightEnd[i - first] = n
      n = spanOf(n, s, e)
      spanEnd[i - first] = n
    }
    addWeights(weights, hashed(n))
    let from = 0
    for (let j = first; j < i; j++) {
      const left = leftEnd[j - first]
      const right = rightEnd[j - first]
      const span = spanEnd[j - first]
      if (left > from) {
        leftEven = evenBetween(from, left)
        leftOdd = oddBetween(from, left)
      }
      const at = end[j] * EDGE
      if (right > left) {
        edge[at + 1] = evenBetween(left, right)
        edge[at + 2] = oddBetween(left, right)
      }
      const even = leftEven + edge[at + 1] + evenBetween(right, span)
      const odd = leftOdd + edge[at + 2] + oddBetween(right, span)
      from = span
      score[j * WIDTH] = lowOf(even)
      score[j * WIDTH + 1] = lowOf(odd)
      score[j * WIDTH + 2] = highOf(even)
      score[j * WIDTH + 3] = highOf(odd)
    }
  }
  return scored
}

function reserve(length: number, count: number): void {
  if (edges.length < length * EDGE) edges = new Int32Array(2 * length * EDGE)
  if (scored.score.length < count * WIDTH) scored.score = new Int32Array(2 * count * WIDTH)
}
