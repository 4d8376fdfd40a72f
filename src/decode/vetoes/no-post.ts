// Titles that name no post where they stand: 대표 발의, 대리인, 배달용 시장, 산업은행 감사 결과.

import { type Gazetteer, wordsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { listsAt } from '../../recognizers/evidence/edges.js'
import { nameBits } from '../../recognizers/evidence/lists.js'
import { postKindOf } from '../../recognizers/evidence/signs.js'
import { divisionStart } from '../../recognizers/position.js'
import type { Context } from '../../types.js'

/** What shows around a title that it is none, a pattern a side; the title stands in it. */
const othersOf = memoize(
  (gazetteer: Gazetteer) => {
    const rows = wordsOf(gazetteer, 'no-post')
    const any = (side: 'before' | 'after', beside: (title: string, words: string) => string): string =>
      rows.flatMap((row) => (row[side] ? [beside(row.form, `(?:${row[side]})`)] : [])).join('|')
    return {
      before: new RegExp(`(?:${any('before', (title, words) => words + title)})$`),
      after: new RegExp(`^(?:${any('after', (title, words) => title + words)}|감사(?:[를에]|에서)? ${postKindOf(gazetteer)('audit')})`),
    }
  },
  ({ closed }) => closed,
)
/** Letters that such a sign takes at most, before a title and behind it. */
const BEFORE = 5
const AFTER = 7

export function isNoPost(context: Context, start: number, end: number): boolean {
  const { value } = context.text
  if (end - start > 2 && value.startsWith('지사', end - 2) && !GOVERNOR.test(value.slice(start, end))) return true
  if (end - start > 3) return divisionStart(context, start, end) >= 0
  const title = value.slice(start, end)
  // 이희용 시장 is a mayor.
  if (title === '시장') return value.startsWith('용 ', start - 2) && isNounBefore(context, start - 2)
  if (isOther(context, start, end)) return true
  return end - start > 2 && divisionStart(context, start, end) >= 0
}

/** Does what stands beside it show that it is an ordinary word: 대표 발의, 선박의 인도 시점? */
export function isOther({ text: { value }, gazetteer }: Context, start: number, end: number): boolean {
  const { before, after } = othersOf(gazetteer)
  return before.test(value.slice(Math.max(0, start - BEFORE), end)) || after.test(value.slice(start, end + AFTER))
}

/** 경남지사, 뉴욕주지사; `두바이지사` is an office. */
const GOVERNOR = /(?:[주부도]|경기|강원|제주|[충전경][남북])지사$/

/** A common noun of two letters that begins its word: `배달`용. */
const isNounBefore = (context: Context, end: number): boolean =>
  (listsAt(context, end - 2, end) & nameBits(context.gazetteer).commonNoun) !== 0
