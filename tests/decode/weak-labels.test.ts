// Weak labels: as many of a form's occurrences as were annotated, the likeliest ones.

import { expect, test } from 'vitest'
import { NAME_LABELS, ORGANIZATION, PERSON } from '../../src/decode/training/labels.js'
import type { Lattice } from '../../src/decode/training/lattice.js'
import { project } from '../../src/decode/training/weak-labels.js'
import { newWeights } from '../../src/decode/training/working-weights.js'

const LABEL = { PERSON: 0, ORGANIZATION: 1 }
const NONE = { at: Int32Array.of(0, 0), rows: new Int32Array(0) }

/** A sentence that is one name, or no name; its one feature is the row of its number. */
const sentence = (form: string, row: number, allowed: number): Lattice => ({
  domain: 0,
  weight: 1,
  labels: 15,
  length: form.length,
  start: Int32Array.of(0),
  end: Int32Array.of(form.length),
  left: Int32Array.of(0),
  right: Int32Array.of(0),
  lefts: { at: Int32Array.of(0, 1), rows: Int32Array.of(row) },
  rights: NONE,
  insides: NONE,
  gold: Int8Array.of(-1),
  allowed: Uint8Array.of(allowed),
  surface: [form],
  closedStart: new Int32Array(0),
  closedEnd: new Int32Array(0),
  closedScore: new Float64Array(0),
})

function labelled(scores: number[], count: number, firm = true): number[] {
  const weights = newWeights(scores.length)
  scores.forEach((score, row) => {
    weights.shared[row * NAME_LABELS + LABEL.ORGANIZATION] = score
  })
  const raw = scores.map((_, row) => sentence('가람', row, ORGANIZATION))
  project(weights, raw, new Map([['가람', { labels: ORGANIZATION, count, firm }]]), false)
  return raw.map(({ gold }) => gold[0])
}

test('keeps so many occurrences, those that score best', () => {
  expect(labelled([-1, 3, 0, 2], 2)).toEqual([-1, LABEL.ORGANIZATION, -1, LABEL.ORGANIZATION])
  expect(labelled([-1, 3, 0, 2], 9)).toEqual([1, 1, 1, 1])
})

test('believes the count against a low score, but not where our guideline counts the kind only sometimes', () => {
  expect(labelled([-3], 1)).toEqual([LABEL.ORGANIZATION])
  expect(labelled([-3], 1, false)).toEqual([-1])
})

test('gives the likeliest of the labels that a form may have, and no other', () => {
  const weights = newWeights(1)
  weights.shared.set([5, 2, 9, 0])
  const of = (labels: number): number => {
    const raw = [sentence('가람', 0, labels)]
    project(weights, raw, new Map([['가람', { labels, count: 1, firm: true }]]), false)
    return raw[0].gold[0]
  }
  expect(of(PERSON | ORGANIZATION)).toBe(LABEL.PERSON)
  expect(of(ORGANIZATION)).toBe(LABEL.ORGANIZATION)
  expect(of(0)).toBe(-1)
})
