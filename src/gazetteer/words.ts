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

/** How a list is kept; goes into the meta section. The cells stand one column after the other, a line each. */
export interface WordsMeta {
  list: string
  entries: number
  columns: string[]
  /** Bytes of its cells. */
  size: number
}

/** One entry for each form of each row. */
export function packWords(
  lists: readonly List[],
  leafOf: ReadonlyMap<string, number>,
): { meta: WordsMeta[]; leaves: Uint8Array; cells: Uint8Array } {
  const leaves: number[] = []
  const texts: string[] = []
  const meta = lists.map((list): WordsMeta => {
    const entries = list.rows.flatMap((row) => formsOf(writtenIn(row)).map((form) => ({ leaf: leafOf.get(form)!, row })))
    const [own, ...others] = Object.keys(list.rows[0] ?? {})
    const columns = [own, ...others.filter((column) => column !== 'aliases')].filter((column) =>
      entries.some(({ row }) => row[column] !== ''),
    )
    const text = columns.map((column) => entries.map(({ row }) => row[column]).join('\n')).join('\n')
    for (const { leaf } of entries) leaves.push(leaf)
    texts.push(text)
    return {
      list: list.name,
      entries: entries.length,
      columns: columns.map((column) => (column === own ? 'form' : column)),
      size: new TextEncoder().encode(text).length,
    }
  })
  return { meta, leaves: bytesOf(Uint32Array.from(leaves)), cells: new TextEncoder().encode(texts.join('')) }
}

const NO_ENTRIES: readonly Entry[] = []
const NO_WORDS: readonly Word[] = []

export class ClosedLists {
  readonly #meta: readonly WordsMeta[]
  readonly #leaves: Uint32Array
  readonly #cells: Uint8Array
  readonly #slots: number
  readonly #entries = new Map<string, readonly Entry[]>()
  #rows: readonly (readonly Word[])[] | null = null

  /** `slots` is the number of leaves that the trie of words could have. */
  constructor(meta: readonly WordsMeta[], leaves: Uint32Array, cells: Uint8Array, slots: number) {
    this.#meta = meta
    this.#leaves = leaves
    this.#cells = cells
    this.#slots = slots
  }

  /** The entries of a list in the order of its file; none when there is no such list. */
  entriesOf(list: string): readonly Entry[] {
    let entries = this.#entries.get(list)
    if (entries === undefined) this.#entries.set(list, (entries = this.#read(list)))
    return entries
  }

  /** Leaf → the rows of all lists that hold the form. */
  get rows(): readonly (readonly Word[])[] {
    if (this.#rows === null) {
      const rows = new Array<readonly Word[]>(this.#slots).fill(NO_WORDS)
      for (const { list } of this.#meta)
        for (const { leaf, word } of this.entriesOf(list)) rows[leaf] = rows[leaf] === NO_WORDS ? [word] : [...rows[leaf], word]
      this.#rows = rows
    }
    return this.#rows
  }

  #read(name: string): readonly Entry[] {
    let first = 0
    let at = 0
    for (const { list, entries: count, columns, size } of this.#meta) {
      if (list === name) {
        const cells = new TextDecoder().decode(this.#cells.subarray(at, at + size)).split('\n')
        const entries: Entry[] = []
        for (let i = 0; i < count; i++) {
          const word: Record<string, string> = { list }
          for (let c = 0; c < columns.length; c++) {
            const cell = cells[c * count + i]
            if (cell !== '') word[columns[c]] = cell
          }
          entries.push({ leaf: this.#leaves[first + i], word: word as unknown as Word })
        }
        return entries
      }
      first += count
      at += size
    }
    return NO_ENTRIES
  }
}
