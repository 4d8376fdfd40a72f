// Titles and names that are ordinary words where they stand: 대표 발의, 선박의 인도 시점, 산업은행 감사 결과.

import { type Gazetteer, wordsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { postKindOf } from '../../recognizers/evidence/signs.js'
import type { Context } from '../../types.js'

/** What shows around a word that it is no name, a pattern a side; the word stands in it. */
const othersOf = memoize(
  (gazetteer: Gazetteer) => {
    const rows = wordsOf(gazetteer, 'homonym')
    const any = (side: 'before' | 'after', beside: (title: string, words: string) => string): string =>
      rows.flatMap((row) => (row[side] ? [beside(row.form, `(?:${row[side]})`)] : [])).join('|')
    return {
      before: new RegExp(`(?:${any('before', (title, words) => words + title)})$`),
      after: new RegExp(`^(?:${any('after', (title, words) => title + words)}|감사(?:[를에]|에서)? ${postKindOf(gazetteer)('audit')})`),
    }
  },
  ({ closed }) => closed,
)
/** Letters that such a sign takes at most, before a word and behind it. */
const BEFORE = 5
const AFTER = 7

/** Does what stands beside it show that it is an ordinary word: 대표 발의, 선박의 인도 시점? */
export function isHomonym({ text: { value }, gazetteer }: Context, start: number, end: number): boolean {
  const { before, after } = othersOf(gazetteer)
  return before.test(value.slice(Math.max(0, start - BEFORE), end)) || after.test(value.slice(start, end + AFTER))
}
