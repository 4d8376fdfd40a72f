// The Document: plain objects in the caller's offsets, and their wire form.

import { explainReferent, type Reasons } from './link/explain-referent.js'
import type { Entity, Reading, Referent, Relation } from './types.js'

/** What an analysis found in a text. Plain data but for its methods. */
export class Document {
  /** The text that was read, as it was given. */
  readonly text: string
  /** As it was given. */
  readonly id: string | number | undefined
  /** Sorted by start, none overlapping; offsets are UTF-16 code units of `text`, unless another unit was asked for. */
  readonly entities: Entity[]
  /** Which mentions are one person or one body, in the order of their first mentions. */
  readonly referents: Referent[]
  /** Who holds which post where. */
  readonly relations: Relation[]
  /** Every span that was weighed, in the order of their starts: with `explain: true`. */
  declare readings?: Reading[]
  readonly #reasons: Reasons | undefined

  constructor(
    text: string,
    id: string | number | undefined,
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

  /** Every mention of a referent (`p1`), in text order; none when the document has no such referent. */
  mentionsOf(ref: string): Entity[] {
    const referent = this.referents.find((one) => one.ref === ref)
    return referent === undefined ? [] : referent.mentions.map((index) => this.entities[index])
  }

  /** Why the mentions of a referent are one, and why it has its ids: a line for each reason; none where there is nothing to say. */
  explain(ref: string): string[] {
    const referent = this.referents.find((one) => one.ref === ref)
    return referent === undefined || this.#reasons === undefined ? [] : explainReferent(this.#reasons, referent)
  }

  /** The wire form, which `JSON.stringify` takes: all but the text. */
  toJSON(): { id?: string | number; entities: Entity[]; referents: Referent[]; relations: Relation[]; readings?: Reading[] } {
    const { id, entities, referents, relations, readings } = this
    return { ...(id === undefined ? {} : { id }), entities, referents, relations, ...(readings === undefined ? {} : { readings }) }
  }
}
