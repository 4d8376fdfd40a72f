// Titles that name no post where they stand: 대표 발의, 대리인, 배달용 시장, 산업은행 감사 결과.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import type { Context } from '../../types.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { postKindOf } from '../evidence/signs.js'

/** Title → what shows around it that it is none; what stands there begins with the title. */
const othersOf = memoize(
  (gazetteer: Gazetteer) =>
    new RegExp(`^(?:대표로? 발의|대리인|감사(?:(?:[를에]|에서)? ${postKindOf(gazetteer)('audit')}|에서도 |[도가] (?:끝|마|시작|진행)))`),
  ({ closed }) => closed,
)
/** Letters that such a sign takes at most. */
const LONGEST = 7

export function isNoPost(context: Context, start: number, end: number): boolean {
  const { value } = context.text
  if (end - start > 2) return isDivision(context, start, end)
  const title = value.slice(start, end)
  // 이희용 시장 is a mayor.
  if (title === '시장') return value.startsWith('용 ', start - 2) && isNounBefore(context, start - 2)
  return othersOf(context.gazetteer).test(value.slice(start, end + LONGEST)) || (title === '감사' && value.startsWith('감사원 ', start - 4))
}

/** ▲`기획총괄`과 김하나: a division. */
export const isDivision = ({ text: { value } }: Context, start: number, end: number): boolean =>
  value[end] === '과' && DIVISION.test(value.slice(Math.max(0, start - 2), end + 2))
const DIVISION = /[■-●] ?[가-힣]+총[괄무]과 $/

/** A common noun of two letters that begins its word: `배달`용. */
const isNounBefore = (context: Context, end: number): boolean =>
  (listsAt(context, end - 2, end) & nameBits(context.gazetteer).commonNoun) !== 0
