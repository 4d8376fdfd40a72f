// Titles that name no post where they stand: homonyms, 배달용 시장, the head of a section (금융위 `자본시장총괄과`).

import { listsAt } from '../../recognizers/evidence/edges.js'
import { nameBits } from '../../recognizers/evidence/lists.js'
import { divisionStart } from '../../recognizers/position.js'
import type { Context } from '../../types.js'
import { isHomonym } from './homonym.js'

export function isNoPost(context: Context, start: number, end: number): boolean {
  const { value } = context.text
  if (end - start > 2 && value.startsWith('지사', end - 2) && !GOVERNOR.test(value.slice(start, end))) return true
  if (end - start > 3) return divisionStart(context, start, end) >= 0
  const title = value.slice(start, end)
  // 이희용 시장 is a mayor.
  if (title === '시장') return value.startsWith('용 ', start - 2) && isNounBefore(context, start - 2)
  if (isHomonym(context, start, end)) return true
  return end - start > 2 && divisionStart(context, start, end) >= 0
}

/** 경남지사, 뉴욕주지사; `두바이지사` is an office. */
const GOVERNOR = /(?:[주부도]|경기|강원|제주|[충전경][남북])지사$/

/** A common noun of two letters that begins its word: `배달`용. */
const isNounBefore = (context: Context, end: number): boolean =>
  (listsAt(context, end - 2, end) & nameBits(context.gazetteer).commonNoun) !== 0
