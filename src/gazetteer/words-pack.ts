// Closed lists → bytes: what `words.ts` reads.

import { bytesOf } from './container.js'
import { formsOf, writtenIn } from './forms.js'
import type { List } from './lists.js'
import type { WordsMeta } from './words.js'

export interface PackedWords {
  meta: WordsMeta[]
  /** Of each row the number of its forms. */
  forms: Uint8Array
  /** Leaf of each form. */
  leaves: Uint8Array
  rows: Uint8Array
}

/** `leafOf` knows every form of every row. Of the lists in `tabled` nothing but the name is kept. */
export function packWords(lists: readonly List[], leafOf: ReadonlyMap<string, number>, tabled: ReadonlySet<string>): PackedWords {
  const counts: number[] = []
  const leaves: number[] = []
  const texts: string[] = []
  const meta = lists.map(({ name, rows }): WordsMeta => {
    if (tabled.has(name)) return { list: name, rows: 0, forms: 0, size: 0, tabled: true }
    const first = leaves.length
    const words = rows.map((row) => {
      const forms = formsOf(writtenIn(row))
      counts.push(forms.length)
      for (const form of forms) leaves.push(leafOf.get(form)!)
      const [own, ...others] = Object.keys(row)
      const word: Record<string, string> = { list: name, form: row[own] }
      for (const column of others) if (column !== 'aliases' && row[column] !== '') word[column] = row[column]
      return word
    })
    const text = `[${words.map((word) => JSON.stringify(word)).join(',\n')}]`
    texts.push(text)
    return { list: name, rows: words.length, forms: leaves.length - first, size: bytesIn(text).length }
  })
  return { meta, forms: bytesOf(Uint16Array.from(counts)), leaves: bytesOf(Uint32Array.from(leaves)), rows: bytesIn(texts.join('')) }
}

const bytesIn = (text: string): Uint8Array => new TextEncoder().encode(text)
