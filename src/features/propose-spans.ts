// The spans of `propose.ts` one by one: for training.

import type { Candidate, Context } from '../types.js'
import { type Edges, NEAR } from './edges.js'
import { proposeStarts, type Spans } from './propose.js'

const spans: Spans = { count: 0, start: new Int32Array(0), end: new Int32Array(0) }

/** Valid until the next call. */
export function proposeSpans(context: Context, edges: Edges, rules: readonly Candidate[], eager: boolean): Spans {
  const { count, start, near, far, farTo: farTos } = proposeStarts(context, edges, rules, eager)
  const pairs: [start: number, end: number][] = []
  for (let i = 0; i < count; i++) {
    for (let n = 0; n < NEAR; n++) if ((near[i] & (1 << n)) !== 0) pairs.push([start[i], start[i] + n + 1])
    for (let f = i === 0 ? 0 : farTos[i - 1]; f < farTos[i]; f++) pairs.push([start[i], far[f]])
  }
  spans.count = pairs.length
  spans.start = Int32Array.from(pairs, (pair) => pair[0])
  spans.end = Int32Array.from(pairs, (pair) => pair[1])
  return spans
}
