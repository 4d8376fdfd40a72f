// The closed lists: packed when lists are compiled; the rows of a list are made when somebody first asks for them.

import { bytesOf } from './container.js'
import { formsOf, writtenIn } from './forms.js'
import type { List } from './lists.js'

/** A row of a closed list: `form`, `list` and the filled columns of `data/words/LIST.tsv`. */
export interface Word {
  readonly list: string
  readonly form: string
  readonly [column: string]: string
}

/** A form of a closed list: its leaf in the trie of words, and its row. */
export interface Entry {
  readonly leaf: number
  readonly word: Word
}

/** How a list is kept; goes into the meta section. */
export interface WordsMeta {
  list: string
  rows: number
  forms: number
  /** Bytes of its rows, which are JSON: nothing makes many small objects faster. */
  size: number
}

export interface PackedWords {
  meta: WordsMeta[]
  /** Of each row the number of its forms. */
  forms: Uint8Array
  /** Leaf of each form. */
  leaves: Uint8Array
  rows: Uint8Array
}

export function packWords(lists: readonly List[], leafOf: ReadonlyMap<string, number>): PackedWords {
  const counts: number[] = []
  const leaves: number[] = []
  const texts: string[] = []
  const meta = lists.map(({ name, rows }): WordsMeta => {
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
    const text = JSON.stringify(words)
    texts.push(text)
    return { list: name, rows: words.length, forms: leaves.length - first, size: bytesIn(text).length }
  })
  return { meta, forms: bytesOf(Uint16Array.from(counts)), leaves: bytesOf(Uint32Array.from(leaves)), rows: bytesIn(texts.join('')) }
}

const bytesIn = (text: string): Uint8Array => new TextEncoder().encode(text)

const NO_WORDS: readonly Word[] = []

export class ClosedLists {
  readonly #meta: readonly WordsMeta[]
  readonly #forms: Uint16Array
  readonly #leaves: Uint32Array
  readonly #bytes: Uint8Array
  readonly #slots: number
  readonly #entries = new Map<string, readonly Entry[]>()
  #rows: readonly (readonly Word[])[] | null = null

  /** `slots` is the number of leaves that the trie of words could have. */
  constructor(meta: readonly WordsMeta[], forms: Uint16Array, leaves: Uint32Array, rows: Uint8Array, slots: number) {
    this.#meta = meta
    this.#forms = forms
    this.#leaves = leaves
    this.#bytes = rows
    this.#slots = slots
  }

  /** The entries of a list in the order of its file; none when there is no such list. */
  entriesOf(list: string): readonly Entry[] {
    let entries = this.#entries.get(list)
    if (entries === undefined) {
      const made: Entry[] = []
      this.#read(list, (leaf, word) => made.push({ leaf, word }))
      this.#entries.set(list, (entries = made))
    }
    return entries
  }

  /** Leaf → the rows of all lists that hold the form. */
  get rows(): readonly (readonly Word[])[] {
    if (this.#rows === null) {
      const rows = new Array<readonly Word[]>(this.#slots).fill(NO_WORDS)
      this.#read(null, (leaf, word) => {
        rows[leaf] = rows[leaf] === NO_WORDS ? [word] : [...rows[leaf], word]
      })
      this.#rows = rows
    }
    return this.#rows
  }

  /** Of one list, or of all. */
  #read(wanted: string | null, each: (leaf: number, word: Word) => void): void {
    let row = 0
    let leaf = 0
    let at = 0
    for (const { list, rows, forms, size } of this.#meta) {
      if (wanted === null || wanted === list) {
        const words = JSON.parse(new TextDecoder().decode(this.#bytes.subarray(at, at + size))) as Word[]
        let entry = leaf
        for (let n = 0; n < rows; n++) for (let left = this.#forms[row + n]; left > 0; left--) each(this.#leaves[entry++], words[n])
      }
      row += rows
      leaf += forms
      at += size
    }
  }
}
