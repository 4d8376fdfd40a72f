// The offsets of a new document in another unit: code points or UTF-8 bytes.

import type { Document } from './document.js'
import { type OffsetUnit, toUnit } from './text/offsets.js'

/** Counts the offsets of a new document in another unit. */
export function countIn({ text, entities, readings = [] }: Document, unit: OffsetUnit): void {
  const spans = [...entities, ...readings]
  const offsets = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const counted = toUnit(text, offsets, unit)
  const unitOf = new Map(offsets.map((offset, i) => [offset, counted[i]]))
  for (const span of spans) {
    span.start = unitOf.get(span.start)!
    span.end = unitOf.get(span.end)!
  }
}
