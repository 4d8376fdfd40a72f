// Why a span has its log-odds: the strongest of the features that were weighed.

import { nameOf, templateOf } from '../features/feature-names.js'
import { features, hashed } from '../features/features.js'
import { leftOf, rightOf, spanOf } from '../features/full-features.js'
import { templateName } from '../features/templates.js'
import type { Evidence } from '../types.js'
import { STEPS, stepsOfFeature, type Weights } from './weights.js'

/** How many are shown of a span. */
const STRONGEST = 8

/** The strongest first. For a span of the document whose features are open; `label` counts as in `WEIGHT_LABELS`. */
export function evidenceOf(weights: Weights, start: number, end: number, label: number): Evidence[] {
  const count = hashed(spanOf(rightOf(leftOf(0, start), end), start, end))
  const out: Evidence[] = []
  for (let i = 0; i < count; i++) {
    const steps = stepsOfFeature(weights, features[i])?.[label] ?? 0
    if (steps !== 0) out.push({ feature: `${templateName(templateOf(i))} ${nameOf(i)}`.trimEnd(), weight: steps / STEPS })
  }
  return out.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, STRONGEST)
}
