// What the number rules need of the closed lists, as typed arrays: compiled with the lists (`compile-tables.ts`), viewed at load.

import { viewOf } from '../../gazetteer/container.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'

export interface CompiledTables {
  /** Values of the word trie that are words of numbers, rising, after a 0. The place of a word is its index here. */
  readonly values: Uint32Array
  /** Place → bits of `WORD`. */
  readonly bits: Int32Array
  /** Trie id of a letter → what a word may be that it begins (bits of `START` and groups), and from bit 16 on what one may be whose second letter it is. */
  readonly letters: Int32Array
  /** Trie id of a letter → bits of the words that it begins. */
  readonly firsts: Int32Array
  /** Trie id of a letter → bits of `MARK`. */
  readonly marks: Uint8Array
}

export interface NumberTables extends CompiledTables {
  /** Value → place, 0 for other words. */
  readonly places: Uint16Array
}

export const numberTables = memoize(({ sections, words }: Gazetteer): NumberTables => {
  const values = summed(viewOf(sections['number.values'], Uint32Array))
  const places = new Uint16Array(words.slots.length)
  values.forEach((value, place) => {
    places[value] = place
  })
  return {
    values,
    bits: viewOf(sections['number.bits'], Int32Array),
    places,
    letters: viewOf(sections['number.letters'], Int32Array),
    firsts: viewOf(sections['number.firsts'], Int32Array),
    marks: sections['number.marks'],
  }
})

/** Rising numbers by the steps between them. */
function summed(steps: Uint32Array): Uint32Array {
  let value = 0
  return steps.map((step) => (value += step))
}
