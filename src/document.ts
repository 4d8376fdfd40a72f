// Winners and links → the Document: the caller's offsets, plain objects, the wire form.

import { explainReferent, type Reasons } from './link/explain.js'
import type { Links } from './link/link.js'
import { type OffsetUnit, toUnit } from './text/offsets.js'
import { toSourceEnd, toSourceStart } from './text/read.js'
import type { Candidate, Context, Entity, Referent, Relation } from './types.js'

export class Document {
  readonly text: string
  readonly id: string | undefined
  /** Sorted by start, none overlapping; offsets are UTF-16 code units of `text`, unless another unit was asked for. */
  readonly entities: Entity[]
  readonly referents: Referent[]
  readonly relations: Relation[]
  readonly #reasons: Reasons | undefined

  constructor(
    text: string,
    id: string | undefined,
    entities: Entity[],
    referents: Referent[],
    relations: Relation[],
    reasons?: Reasons,
  ) {
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
  toJSON(): { id?: string; entities: Entity[]; referents: Referent[]; relations: Relation[] } {
    const { id, entities, referents, relations } = this
    return { ...(id === undefined ? {} : { id }), entities, referents, relations }
  }
}

/** The same document with its offsets counted in another unit. */
export function inUnit(document: Document, unit: OffsetUnit): Document {
  const { text, entities } = document
  const counted = toUnit(
    text,
    entities.flatMap(({ start, end }) => [start, end]),
    unit,
  )
  const moved = entities.map((entity, i) => ({ ...entity, start: counted[2 * i], end: counted[2 * i + 1] }))
  return document.withEntities(moved)
}

export function toDocument(context: Context, winners: readonly Candidate[], links: Links, id?: string): Document {
  const { text } = context
  const entities = winners.map((winner, i): Entity => {
    const start = toSourceStart(text, winner.start)
    const end = toSourceEnd(text, winner.end)
    const entity: Entity = {
      start,
      end,
      text: text.source.slice(start, end),
      label: winner.label,
      score: winner.score,
      source: winner.source,
    }
    if (winner.type !== undefined) entity.type = winner.type
    if (winner.value !== undefined) entity.value = winner.value
    const ref = links.refs[i]
    if (ref !== null) entity.ref = ref
    const ids = links.ids[i]
    if (ids !== null) entity.ids = ids
    return entity
  })
  return new Document(text.source, id, entities, links.referents, links.relations, links)
}
