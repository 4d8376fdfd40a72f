// Which spans the second stage learns from: those that the first one lets through.

import { NAME_LABELS } from './labels.js'
import type { Lists, SpanFeatures } from './lattice.js'
import type { Rows } from './rows.js'
import type { Weights } from './working-weights.js'

/** The first stage, learned. */
export interface Sieve {
  rows: Rows
  weights: Weights
  /** Spans with a lower best score, in log-odds, are dropped. */
  bound: number
}

/** 1 for each span that passes, by its first-stage features. */
export function passing({ weights, bound }: Sieve, { left, right, lefts, rights, insides }: SpanFeatures, domain: number): Uint8Array {
  const out = new Uint8Array(left.length)
  const starts = sumsOf(weights, domain, lefts)
  const ends = sumsOf(weights, domain, rights)
  const spans = sumsOf(weights, domain, insides)
  for (let i = 0; i < left.length; i++)
    for (let y = 0; y < NAME_LABELS; y++)
      if (starts[left[i] * NAME_LABELS + y] + ends[right[i] * NAME_LABELS + y] + spans[i * NAME_LABELS + y] >= bound) out[i] = 1
  return out
}

function sumsOf(weights: Weights, domain: number, lists: Lists): Float64Array {
  const out = new Float64Array((lists.at.length - 1) * NAME_LABELS)
  for (let i = 0; i + 1 < lists.at.length; i++)
    for (let n = lists.at[i]; n < lists.at[i + 1]; n++) {
      const row = lists.rows[n] * NAME_LABELS
      if (row < 0) continue
      for (let y = 0; y < NAME_LABELS; y++) out[i * NAME_LABELS + y] += weights.shared[row + y] + (domain === 0 ? 0 : weights.own[row + y])
    }
  return out
}
