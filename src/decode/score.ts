// Spans → log-odds of each label: a cheap first stage over every span, all templates over the few that it keeps.

import { openFeatures } from '../features/features.js'
import type { Candidate, Context } from '../types.js'
import { keepSpans } from './first-stage.js'
import { type Scored, scoreSpans } from './second-stage.js'
import type { Weights } from './weights.js'

/** `closed` are candidates of other labels, `rules` those of the name recognizers, sorted by start. Valid until the next call. */
export function scoreNames(context: Context, weights: Weights, closed: readonly Candidate[], rules: readonly Candidate[]): Scored {
  const edges = openFeatures(context, closed, rules)
  return scoreSpans(context, keepSpans(context, edges, weights, rules), weights)
}
