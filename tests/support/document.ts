// Documents made by hand, for tests of what comes after the analysis.

import { Document } from '../../src/document.js'
import type { Entity, Label, Referent, Relation, Value } from '../../src/types.js'

type Mention = [text: string, label: Label, extra?: Value | { ref: string }]

/** Each mention is looked for behind the one before it. */
export function documentOf(
  text: string,
  mentions: Mention[],
  referents: Referent[] = [],
  relations: Relation[] = [],
  id?: string,
): Document {
  let at = 0
  const entities = mentions.map(([surface, label, extra]): Entity => {
    const start = text.indexOf(surface, at)
    if (start < 0) throw new Error(`${surface} is not in the text`)
    at = start + surface.length
    const entity: Entity = { start, end: at, text: surface, label, score: 1, source: 'test' }
    if (extra !== undefined) Object.assign(entity, 'ref' in extra ? extra : { value: extra })
    return entity
  })
  return new Document(text, id, entities, referents, relations)
}
