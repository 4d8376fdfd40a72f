// One pass of learning: what a span's score comes to as a reading of its sentence, and by itself.

import { expect, test } from 'vitest'
import { NAME_LABELS } from '../../src/decode/training/labels.js'
import type { Lattice } from '../../src/decode/training/lattice.js'
import { pass, type Steps, scoreLattice } from '../../src/decode/training/learn.js'
import { newWeights } from '../../src/decode/training/working-weights.js'

const one = (row: number) => ({ at: Int32Array.of(0, 1), rows: Int32Array.of(row) })

/** 가람전자 is annotated, 가람 is not; each has one feature of its own. */
const sentence: Lattice = {
  domain: 0,
  weight: 1,
  labels: 15,
  length: 4,
  start: Int32Array.of(0, 0),
  end: Int32Array.of(2, 4),
  left: Int32Array.of(0, 0),
  right: Int32Array.of(0, 1),
  lefts: one(0),
  rights: { at: Int32Array.of(0, 1, 2), rows: Int32Array.of(1, 2) },
  insides: { at: Int32Array.of(0, 0, 0), rows: new Int32Array(0) },
  gold: Int8Array.of(-1, 1),
  allowed: null,
  surface: null,
  closedStart: new Int32Array(0),
  closedEnd: new Int32Array(0),
  closedScore: new Float64Array(0),
}

function learned(apart: boolean): Float64Array {
  const steps: Steps = { decay: 0, ownRate: 1, ownDecay: 0, dropout: 0, margins: [0, 0, 0, 0], apart }
  const weights = newWeights(3)
  for (let n = 0; n < 200; n++)
    pass(weights, [sentence], Int32Array.of(0), steps, { rateAt: () => 0.1, random: () => 0.5, onStep: () => {} })
  return scoreLattice(weights, sentence).slice(0, 2 * NAME_LABELS)
}

test('a span that only loses to another keeps a middling score, one that is learned by itself gets a low one', () => {
  const [reading, alone] = [learned(false), learned(true)]
  const ORGANIZATION = 1
  expect(reading[NAME_LABELS + ORGANIZATION]).toBeGreaterThan(2)
  expect(alone[NAME_LABELS + ORGANIZATION]).toBeGreaterThan(2)
  const best = (scores: Float64Array): number => Math.max(...scores.slice(0, NAME_LABELS))
  expect(best(reading) - best(alone)).toBeGreaterThan(1)
})
