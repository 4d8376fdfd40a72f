// Words as parts of regular expressions: the words stand in a closed list by kind, the grammar where it is used.

import { type Gazetteer, wordsOf } from '../gazetteer/gazetteer.js'

/** Kind → any of its words (`oneOf`); of a kind without words `(?!)`, which is nowhere. */
export type AnyOf<Kind extends string> = (kind: Kind) => string

export function anyOf<Kind extends string>(gazetteer: Gazetteer, list: string): AnyOf<Kind> {
  const rows = wordsOf(gazetteer, list)
  return (kind) => {
    const words = rows.flatMap((row) => (row.form === kind ? row.words : [])).join('|')
    return words === '' ? '(?!)' : oneOf(words)
  }
}

/** `주식회사|(주)` → `(?:주식회사|\(주\))`. */
export const oneOf = (words: string): string => `(?:${words.replaceAll(/[\\^$.*+?()[\]{}]/g, '\\$&')})`
