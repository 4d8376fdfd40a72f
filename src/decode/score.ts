// Spans → log-odds of each label: a cheap first stage over every span, all templates over the few that it keeps.

import { firstLeft, firstRight, firstSpan, leftOf, openFeatures, rightOf, spanOf } from '../recognizers/names/features.js'
import { proposeSpans, type Spans } from '../recognizers/names/propose.js'
import { nameTables } from '../recognizers/names/tables.js'
import type { Candidate, Context } from '../types.js'
import { addWeights, STEPS, WEIGHT_LABELS, type Weights } from './weights.js'

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
/** Sums of right edges by position: first stage, second stage; valid where the stamp is this document's. */
let rightFirst = new Int32Array(8192 * WIDTH)
let rightSecond = new Int32Array(8192 * WIDTH)
let stampFirst = new Int32Array(8192)
let stampSecond = new Int32Array(8192)
let stamp = 0
const left = new Int32Array(WIDTH)
const sum = new Int32Array(WIDTH)

/** `closed` are candidates of other labels, `rules` those of the name recognizers, sorted by start. Valid until the next call. */
export function scoreNames(context: Context, weights: Weights, closed: readonly Candidate[], rules: readonly Candidate[]): Scored {
  const edges = openFeatures(context, closed, rules)
  const spans = proposeSpans(context, edges, nameTables(context.gazetteer), rules)
  reserve(context.text.length + 2, spans.count)
  stamp++
  const kept = firstStage(spans, weights, rules)
  return secondStage(kept, weights)
}

function reserve(length: number, count: number): void {
  if (stampFirst.length < length) {
    rightFirst = new Int32Array(2 * length * WIDTH)
    rightSecond = new Int32Array(2 * length * WIDTH)
    stampFirst = new Int32Array(2 * length)
    stampSecond = new Int32Array(2 * length)
  }
  if (scored.start.length < count) {
    scored.start = new Int32Array(2 * count)
    scored.end = new Int32Array(2 * count)
    scored.score = new Int32Array(2 * count * WIDTH)
  }
}

/** Compacts the spans that stay into `scored`; returns how many. */
function firstStage(spans: Spans, weights: Weights, rules: readonly Candidate[]): number {
  const bound = BOUND * STEPS
  let kept = 0
  let lastStart = -1
  let rule = 0
  for (let i = 0; i < spans.count; i++) {
    const s = spans.start[i]
    const e = spans.end[i]
    if (s !== lastStart) {
      lastStart = s
      left.fill(0)
      addWeights(weights, firstLeft(s), left, 0)
    }
    if (stampFirst[e] !== stamp) {
      stampFirst[e] = stamp
      rightFirst.fill(0, e * WIDTH, e * WIDTH + WIDTH)
      addWeights(weights, firstRight(e), rightFirst, e * WIDTH)
    }
    sum.set(left)
    addWeights(weights, firstSpan(s, e), sum, 0)
    const r = e * WIDTH
    let keep = sum[0] + rightFirst[r] >= bound || sum[1] + rightFirst[r + 1] >= bound || sum[2] + rightFirst[r + 2] >= bound || sum[3] + rightFirst[r + 3] >= bound
    if (!keep) {
      while (rule < rules.length && rules[rule].start < s) rule++
      for (let n = rule; n < rules.length && rules[n].start === s; n++) if (rules[n].end === e) keep = true
    }
    if (!keep) continue
    scored.start[kept] = s
    scored.end[kept++] = e
  }
  return kept
}

function secondStage(count: number, weights: Weights): Scored {
  const { start, end, score } = scored
  scored.count = count
  let lastStart = -1
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const e = end[i]
    const at = i * WIDTH
    if (s !== lastStart) {
      lastStart = s
      left.fill(0)
      addWeights(weights, leftOf(s), left, 0)
    }
    if (stampSecond[e] !== stamp) {
      stampSecond[e] = stamp
      rightSecond.fill(0, e * WIDTH, e * WIDTH + WIDTH)
      addWeights(weights, rightOf(e), rightSecond, e * WIDTH)
    }
    for (let y = 0; y < WIDTH; y++) score[at + y] = left[y] + rightSecond[e * WIDTH + y]
    addWeights(weights, spanOf(s, e), score, at)
  }
  return scored
}
