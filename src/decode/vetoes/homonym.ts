// Titles and names that are ordinary words where they stand: 대표 발의, 선박의 인도 시점, 산업은행 감사 결과.

import { type Gazetteer, wordsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { listsAt } from '../../recognizers/evidence/edges.js'
import { nameBits } from '../../recognizers/evidence/lists.js'
import { postKindOf } from '../../recognizers/evidence/signs.js'
import { UNIT } from '../../text/units.js'
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
/** 가득 쌓인 사장(沙場): Chinese letters tell which word it is. */
const GLOSS = /^\([一-龥]{2}\)/
/** Letters that such a sign takes at most, before a word and behind it. */
const BEFORE = 5
const AFTER = 7

/** Does what stands beside it show that it is an ordinary word: 대표 발의, 선박의 인도 시점? */
export function isHomonym(context: Context, start: number, end: number): boolean {
  const { gazetteer } = context
  const { value, units } = context.text
  if (units[end] === UNIT.OPEN_PAREN && GLOSS.test(value.slice(end, end + 4))) {
    const { commonNoun, position, place } = nameBits(gazetteer)
    const bits = listsAt(context, start, end)
    if ((bits & place) === 0 && (bits & (commonNoun | position)) !== 0) return true
  }
  const { before, after } = othersOf(gazetteer)
  return before.test(value.slice(Math.max(0, start - BEFORE), end)) || after.test(value.slice(start, end + AFTER))
}
