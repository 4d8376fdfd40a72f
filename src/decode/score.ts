// Spans → log-odds of each label: a cheap first stage over every span, all templates over the few that it keeps.

import { leftOf, openFeatures, rightOf, spanOf } from '../recognizers/names/features.js'
import type { Spans } from '../recognizers/names/propose.js'
import type { Candidate, Context } from '../types.js'
import { keepSpans } from './first-stage.js'
import { highOf, lowOf, oddSum, sumWeights, WEIGHT_LABELS, type Weights } from './weights.js'

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
/** Packed sums of right edges by position, and whether they are this document's. */
let secondEven = new Int32Array(8192)
let secondOdd = new Int32Array(8192)
let secondStamp = new Int32Array(8192)
let stamp = 0

/** `closed` are candidates of other labels, `rules` those of the name recognizers, sorted by start. Valid until the next call. */
export function scoreNames(context: Context, weights: Weights, closed: readonly Candidate[], rules: readonly Candidate[]): Scored {
  const edges = openFeatures(context, closed, rules)
  const kept = keepSpans(context, edges, weights, rules)
  reserve(context.text.length + 2, kept.count)
  stamp++
  return secondStage(kept, weights)
}

function reserve(length: number, count: number): void {
  if (secondStamp.length < length) {
    secondEven = new Int32Array(2 * length)
    secondOdd = new Int32Array(2 * length)
    secondStamp = new Int32Array(2 * length)
  }
  if (scored.score.length < count * WIDTH) scored.score = new Int32Array(2 * count * WIDTH)
}

function secondStage({ count, start, end }: Spans, weights: Weights): Scored {
  const { score } = scored
  scored.count = count
  scored.start = start
  scored.end = end
  const stamps = secondStamp
  const evens = secondEven
  const odds = secondOdd
  const now = stamp
  let last = -1
  let leftEven = 0
  let leftOdd = 0
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const e = end[i]
    if (s !== last) {
      last = s
      leftEven = sumWeights(weights, leftOf(s))
      leftOdd = oddSum()
    }
    if (stamps[e] !== now) {
      stamps[e] = now
      evens[e] = sumWeights(weights, rightOf(e))
      odds[e] = oddSum()
    }
    const even = leftEven + evens[e] + sumWeights(weights, spanOf(s, e))
    const odd = leftOdd + odds[e] + oddSum()
    const at = i * WIDTH
    score[at] = lowOf(even)
    score[at + 1] = lowOf(odd)
    score[at + 2] = highOf(even)
    score[at + 3] = highOf(odd)
  }
  return scored
}
