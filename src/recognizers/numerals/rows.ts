// The values of the word trie that have rows, found once: most of its slots have none, and many tables are built from those that do.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'

const cache = new WeakMap<Gazetteer, readonly number[]>()

/** Rising. */
export function wordValues(gazetteer: Gazetteer): readonly number[] {
  let values = cache.get(gazetteer)
  if (values === undefined) {
    const rows = gazetteer.wordRows
    const filled: number[] = []
    for (let value = 0; value < rows.length; value++) if (rows[value].length > 0) filled.push(value)
    values = filled
    cache.set(gazetteer, values)
  }
  return values
}
