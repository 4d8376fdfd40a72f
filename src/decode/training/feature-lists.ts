// Spans → their features as lists of rows: one list for each start, each end and each span, so that what spans share is counted once.

import { features, hashed } from '../../features/features.js'
import { firstLeft, firstRight, firstSpan } from '../../features/first-features.js'
import { leftOf, rightOf, spanOf } from '../../features/full-features.js'
import type { Lists, SpanFeatures } from './lattice.js'
import type { Rows } from './rows.js'

/** What one stage sees: functions that leave hashes in `features` and say how many. For the document whose features are open. */
export interface Stage {
  left(start: number): number
  right(end: number): number
  span(start: number, end: number): number
}
export const FIRST_STAGE: Stage = { left: firstLeft, right: firstRight, span: firstSpan }
export const SECOND_STAGE: Stage = {
  left: (start) => hashed(leftOf(0, start)),
  right: (end) => hashed(rightOf(0, end)),
  span: (start, end) => hashed(spanOf(0, start, end)),
}

/** Told the hash of every feature, and its place, by which `nameOf` says its content at once: to name the rows that are kept. */
export type OnFeature = (hash: number, place: number) => void

/** The features of `count` spans of a document; `of(i)` gives the start and the end of the span at place `i`. */
export function featureLists(
  count: number,
  of: (i: number) => readonly [start: number, end: number],
  stage: Stage,
  rows: Rows,
  onFeature: OnFeature | null,
): SpanFeatures {
  const lefts = new ListWriter(rows, onFeature)
  const rights = new ListWriter(rows, onFeature)
  const insides = new ListWriter(rows, onFeature)
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const left = new Int32Array(count)
  const right = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const [start, end] = of(i)
    let l = starts.get(start)
    if (l === undefined) {
      starts.set(start, (l = starts.size))
      lefts.add(stage.left(start))
    }
    let r = ends.get(end)
    if (r === undefined) {
      ends.set(end, (r = ends.size))
      rights.add(stage.right(end))
    }
    left[i] = l
    right[i] = r
    insides.add(stage.span(start, end))
  }
  return { left, right, lefts: lefts.done(), rights: rights.done(), insides: insides.done() }
}

/** Takes what the feature functions leave in `features`, as rows. */
class ListWriter {
  private readonly at: number[] = [0]
  private readonly list: number[] = []
  constructor(
    private readonly rows: Rows,
    private readonly onFeature: OnFeature | null,
  ) {}

  add(count: number): void {
    const { rows, onFeature } = this
    for (let i = 0; i < count; i++) {
      this.list.push(rows.rowOf(features[i]))
      if (onFeature !== null) onFeature(features[i], i)
    }
    this.at.push(this.list.length)
  }

  done(): Lists {
    return { at: Int32Array.from(this.at), rows: Int32Array.from(this.list) }
  }
}
