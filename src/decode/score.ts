// Spans → log-odds of each label: a cheap first stage over every span, all templates over the few that it keeps.

import { mix } from '../recognizers/names/hashes.js'
import {
  FIRST_EDGES, FIRST_EXTENTS, FIRST_SHAPES, firstEdge, firstExtent, firstLeft, firstRare, firstRight, firstShape, hasRare, leftOf, openFeatures, rightOf, spanOf,
} from '../recognizers/names/features.js'
import { proposeSpans, type Spans } from '../recognizers/names/propose.js'
import { nameTables } from '../recognizers/names/tables.js'
import { TEMPLATES } from '../recognizers/names/templates.js'
import type { Candidate, Context } from '../types.js'
import { highOf, lowOf, oddSum, STEPS, sumWeights, WEIGHT_LABELS, type Weights, weightsOf } from './weights.js'

/** Spans whose best first-stage score is lower are dropped. */
export const BOUND = -4
const WIDTH = WEIGHT_LABELS.length

export interface Scored {
  count: number
  /** Sorted by start, then end. */
  start: Int32Array
  end: Int32Array
  /** `WIDTH` numbers a span, in steps of 1/STEPS. */
  score: Int32Array
}

const scored: Scored = { count: 0, start: new Int32Array(4096), end: new Int32Array(4096), score: new Int32Array(4096 * WIDTH) }
/** Packed sums of right edges by position, and whether they are this document's: first stage, second stage. */
let firstEven = new Int32Array(8192)
let firstOdd = new Int32Array(8192)
let secondEven = new Int32Array(8192)
let secondOdd = new Int32Array(8192)
let firstStamp = new Int32Array(8192)
let secondStamp = new Int32Array(8192)
let stamp = 0

/** Weights of the features whose contents are small numbers: two packed sums for each number. */
interface Direct {
  edges: Int32Array
  shapes: Int32Array
  extents: Int32Array
}
const directs = new WeakMap<Weights, Direct>()

/** `closed` are candidates of other labels, `rules` those of the name recognizers, sorted by start. Valid until the next call. */
export function scoreNames(context: Context, weights: Weights, closed: readonly Candidate[], rules: readonly Candidate[]): Scored {
  const edges = openFeatures(context, closed, rules)
  const spans = proposeSpans(context, edges, nameTables(context.gazetteer), rules)
  reserve(context.text.length + 2, spans.count)
  stamp++
  const kept = firstStage(context.text.classes, spans, weights, directOf(weights))
  return secondStage(kept, weights)
}

function directOf(weights: Weights): Direct {
  let direct = directs.get(weights)
  if (!direct) {
    direct = {
      edges: sumsOf(weights, TEMPLATES.firstEdge, FIRST_EDGES),
      shapes: sumsOf(weights, TEMPLATES.firstShape, FIRST_SHAPES),
      extents: sumsOf(weights, TEMPLATES.firstExtent, FIRST_EXTENTS),
    }
    directs.set(weights, direct)
  }
  return direct
}

function sumsOf(weights: Weights, template: number, size: number): Int32Array {
  const out = new Int32Array(2 * size)
  for (let content = 0; content < size; content++) {
    const row = weightsOf(weights, mix(template, content))
    if (row === null) continue
    out[2 * content] = row[0] + 65536 * row[2]
    out[2 * content + 1] = row[1] + 65536 * row[3]
  }
  return out
}

function reserve(length: number, count: number): void {
  if (firstStamp.length < length) {
    firstEven = new Int32Array(2 * length)
    firstOdd = new Int32Array(2 * length)
    secondEven = new Int32Array(2 * length)
    secondOdd = new Int32Array(2 * length)
    firstStamp = new Int32Array(2 * length)
    secondStamp = new Int32Array(2 * length)
  }
  if (scored.start.length < count) {
    scored.start = new Int32Array(2 * count)
    scored.end = new Int32Array(2 * count)
    scored.score = new Int32Array(2 * count * WIDTH)
  }
}

/** Compacts the spans that stay into `scored`; returns how many. */
function firstStage(classes: Uint8Array, spans: Spans, weights: Weights, direct: Direct): number {
  const bound = BOUND * STEPS
  const { edges, shapes, extents } = direct
  const { count, start, end } = spans
  const outStart = scored.start
  const outEnd = scored.end
  const stamps = firstStamp
  const evens = firstEven
  const odds = firstOdd
  const now = stamp
  let kept = 0
  let last = -1
  let leftEven = 0
  let leftOdd = 0
  let rare = false
  let seen = 0
  let seenTo = 0
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const e = end[i]
    if (s !== last) {
      last = s
      leftEven = sumWeights(weights, firstLeft(s))
      leftOdd = oddSum()
      rare = hasRare(s)
      seen = 0
      seenTo = s
    }
    if (stamps[e] !== now) {
      stamps[e] = now
      const edge = 2 * firstEdge(e)
      evens[e] = sumWeights(weights, firstRight(e)) + edges[edge]
      odds[e] = oddSum() + edges[edge + 1]
    }
    while (seenTo < e) seen |= 1 << classes[seenTo++]
    const shape = 2 * firstShape(seen, e - s)
    const extent = 2 * firstExtent(s, e)
    let even = leftEven + evens[e] + shapes[shape] + extents[extent]
    let odd = leftOdd + odds[e] + shapes[shape + 1] + extents[extent + 1]
    if (rare) {
      const n = firstRare(s, e)
      if (n !== 0) {
        even += sumWeights(weights, n)
        odd += oddSum()
      }
    }
    if (lowOf(even) < bound && lowOf(odd) < bound && highOf(even) < bound && highOf(odd) < bound) continue
    outStart[kept] = s
    outEnd[kept++] = e
  }
  return kept
}

function secondStage(count: number, weights: Weights): Scored {
  const { start, end, score } = scored
  scored.count = count
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
