// Words as parts of regular expressions: the words stand in a closed list by kind, the grammar where it is used.

import { type Gazetteer, wordsOf } from './gazetteer.js'
import type { KindList, KindOf } from './kinds.js'

export interface AnyOf<Kind extends string> {
  /** Any of the words of this kind (`oneOf`); of a kind without words `(?!)`, which is nowhere. */
  (kind: Kind): string
  /** The words of this kind, for tests that are cheaper. */
  words(kind: Kind): readonly string[]
}

/** Of a list of a row a kind (`owns`: 주가|지분), or of one of a row a word with its kind (본명: `other`). */
export function anyOf<List extends KindList>(gazetteer: Gazetteer, list: List): AnyOf<KindOf<List>> {
  const rows = wordsOf(gazetteer, list)
  const words = (kind: KindOf<List>): string[] =>
    rows.flatMap((row) => (row.kind === kind ? row.form : row.form === kind && row.words !== undefined ? row.words.split('|') : []))
  return Object.assign((kind: KindOf<List>) => oneOf(words(kind)), { words })
}

/** `주식회사`, `(주)` → `(?:주식회사|\(주\))`. */
export const oneOf = (words: readonly string[]): string =>
  words.length === 0 ? '(?!)' : `(?:${words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}]/g, '\\$&')).join('|')})`

/** First letters of words: most places have none of them, and no word need be looked for there. */
export const firstsOf = (words: readonly string[]): string => [...new Set(words.map((word) => word[0]))].join('')
