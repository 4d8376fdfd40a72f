// The Document: plain objects in the caller's offsets, and their wire form.

import { explainReferent, type Reasons } from './link/explain.js'
import { type OffsetUnit, toUnit } from './text/offsets.js'
import type { Entity, Reading, Referent, Relation } from './types.js'

export class Document {
  readonly text: string
  readonly id: string | undefined
  /** Sorted by start, none overlapping; offsets are UTF-16 code units of `text`, unless another unit was asked for. */
  readonly entities: Entity[]
  readonly referents: Referent[]
  readonly relations: Relation[]
  /** Every span that was weighed, in the order of their starts: with `explain: true`. */
  readings?: Reading[]
  readonly #reasons: Reasons | undefined

  constructor(text: string, id: string | undefined, entities: Entity[], referents: Referent[], relations: Relation[], reasons?: Reasons) {
    this.text = text
    this.id = id
    this.entities = entities
    this.referents = referents
    this.relations = relations
    this.#reasons = reasons
  }

  /** Every mention of a referent, in text order. */
  mentionsOf(ref: string): Entity[] {
    return this.entities.filter((entity) => entity.ref === ref)
  }

  /** Why the mentions of a referent are one, and why it has its ids: a line for each reason. */
  explain(ref: string): string[] {
    const referent = this.referents.find((one) => one.ref === ref)
    return referent === undefined || this.#reasons === undefined ? [] : explainReferent(this.#reasons, referent)
  }

  /** The same document with other entities: their offsets counted in another unit. */
  withEntities(entities: Entity[]): Document {
    return new Document(this.text, this.id, entities, this.referents, this.relations, this.#reasons)
  }

  /** The wire form. */
  toJSON(): { id?: string; entities: Entity[]; referents: Referent[]; relations: Relation[]; readings?: Reading[] } {
    const { id, entities, referents, relations, readings } = this
    return { ...(id === undefined ? {} : { id }), entities, referents, relations, ...(readings === undefined ? {} : { readings }) }
  }
}

/** The same document with its offsets counted in another unit. */
export function inUnit(document: Document, unit: OffsetUnit): Document {
  const { text, entities, readings } = document
  const spans = [...entities, ...(readings ?? [])]
  const offsets = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const counted = toUnit(text, offsets, unit)
  const unitOf = new Map(offsets.map((offset, i) => [offset, counted[i]]))
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: unitOf.get(span.start)!,
    end: unitOf.get(span.end)!,
  })
  const out = document.withEntities(entities.map(moved))
  if (readings !== undefined) out.readings = readings.map(moved)
  return out
}
