// The closed lists: the rows of a list are made when somebody first asks for them.

import type { Cells } from './kinds.js'

/** A row of a closed list: `form`, `list` and the filled columns of `data/words/LIST.tsv`. */
export type Word<List extends string = string> = List extends string
  ? { readonly list: List; readonly form: string; readonly [column: string]: string } & Cells<List>
  : never

/** A form of a closed list: its leaf in the trie of words, and its row. */
export interface Entry<List extends string = string> {
  readonly leaf: number
  readonly word: Word<List>
}

/** How a list is kept; goes into the meta section. */
export interface WordsMeta {
  list: string
  rows: number
  forms: number
  /** Bytes of its rows, which are JSON, a line each: nothing makes many small objects faster. */
  size: number
  /** Its rows stayed out, since tables say all that is asked of them. */
  tabled?: true
}

const NO_WORDS: readonly never[] = []

const NEW_LINE = 10
const decoder = new TextDecoder()

/** Where a list's rows, leaves and bytes begin among those of all. */
interface Stretch extends WordsMeta {
  row: number
  leaf: number
  at: number
}

export class ClosedLists {
  readonly #stretches = new Map<string, Stretch>()
  readonly #forms: Uint16Array
  readonly #leaves: Uint32Array
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, readonly Entry[]>()

  constructor(meta: readonly WordsMeta[], forms: Uint16Array, leaves: Uint32Array, rows: Uint8Array) {
    let row = 0
    let leaf = 0
    let at = 0
    for (const one of meta) {
      this.#stretches.set(one.list, { ...one, row, leaf, at })
      row += one.rows
      leaf += one.forms
      at += one.size
    }
    this.#forms = forms
    this.#leaves = leaves
    this.#bytes = rows
  }

  /** The entries of a list in the order of its file; none when there is no such list. */
  entriesOf<List extends string>(list: List): readonly Entry<List>[] {
    let entries = this.#entries.get(list) as readonly Entry<List>[] | undefined
    if (entries === undefined) {
      const made: Entry<List>[] = []
      const stretch = this.#stretchOf(list)
      if (stretch !== undefined) this.#read<List>(stretch, (leaf, word) => made.push({ leaf, word }))
      this.#entries.set(list, (entries = made))
    }
    return entries
  }

  /** The rows of a list in the order of its file, made by every call; none when there is no such list. */
  wordsOf<List extends string>(list: List): readonly Word<List>[] {
    const stretch = this.#stretchOf(list)
    return stretch === undefined ? NO_WORDS : this.#words(stretch)
  }

  /** The rows of a list that hold the form of a leaf; no others are read. */
  rowsOf<List extends string>(list: List, leaf: number): Word<List>[] {
    const found: Word<List>[] = []
    const stretch = this.#stretchOf(list)
    if (stretch === undefined) return found
    const leaves = this.#leaves.subarray(stretch.leaf, stretch.leaf + stretch.forms)
    const bytes = this.#bytes.subarray(stretch.at, stretch.at + stretch.size)
    let row = 0
    let line = 0
    let forms = this.#forms[stretch.row]
    for (let entry = leaves.indexOf(leaf); entry >= 0; entry = leaves.indexOf(leaf, entry + 1)) {
      for (; forms <= entry; forms += this.#forms[stretch.row + row]) {
        row++
        line = bytes.indexOf(NEW_LINE, line) + 1
      }
      const end = bytes.indexOf(NEW_LINE, line)
      // Without the bracket or the comma around it.
      found.push(JSON.parse(decoder.decode(bytes.subarray(row === 0 ? 1 : line, (end < 0 ? bytes.length : end) - 1))))
    }
    return found
  }

  /** Undefined when there is no such list. Asking for rows that stayed out is a mistake of ours. */
  #stretchOf(list: string): Stretch | undefined {
    const stretch = this.#stretches.get(list)
    if (stretch?.tabled) throw new Error(`The rows of "${list}" are not kept: read its tables, or take it out of recognizers/tabled.ts`)
    return stretch
  }

  #words<List extends string>({ at, size }: Stretch): Word<List>[] {
    return JSON.parse(decoder.decode(this.#bytes.subarray(at, at + size)))
  }

  #read<List extends string>(stretch: Stretch, each: (leaf: number, word: Word<List>) => void): void {
    const { row, leaf, rows } = stretch
    const words = this.#words<List>(stretch)
    let entry = leaf
    for (let n = 0; n < rows; n++) for (let left = this.#forms[row + n]; left > 0; left--) each(this.#leaves[entry++], words[n])
  }
}
