// N조 that is no sum: an article of a law (상법 382조), a group (예선 3조), shifts (4조 3교대).

import { DIGIT, HANGUL } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Context } from '../../types.js'
import { isOneOf } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { Details, wordAt, wordEnd } from '../numerals/words.js'
import type { Numeral } from '../numerals.js'

/** 와, 및, a comma or a dot and their spaces: 750조와 751조. */
const LONGEST_LINK = 4

/** The column `place` of a row of `article`. */
const places = new Details(['article'], ([row]) => row.place)

/** Is this the next of a row of articles, the last of which ended at `last`? */
export const continuesArticles = (context: Context, n: Numeral, last: number): boolean =>
  last >= 0 && n.start - last <= LONGEST_LINK && isJo(context, n)

const isJo = (context: Context, n: Numeral): boolean =>
  n.big === 12 && n.decimal !== null && n.upper === null && isOneOf('조', context.text.units[n.end - 1])

/** 제3조, 상법 382조, 45조 2항, 4조 3교대: an article of a law or a shift, not an amount. */
export function isArticle(context: Context, n: Numeral): boolean {
  const { units, value, classes } = context.text
  if (!isJo(context, n)) return false
  let at = n.start - 1
  // 노조법 2·3조
  while (units[at] === UNIT.MIDDLE_DOT && classes[at - 1] === DIGIT) for (at--; classes[at] === DIGIT; ) at--
  if (isOneOf('제', units[at])) return true
  if (units[at] === UNIT.SPACE) at--
  // 2인 1조, 1석2조
  if (isOneOf('인석', units[at]) && classes[at - 1] === DIGIT) return true
  // 상법 382조, 예선 3조: a word before it says so.
  for (let from = at; from >= 0 && at - from < 4 && classes[from] === HANGUL; from--) {
    const word = wordAt(from, WORD.ARTICLE)
    if (word !== 0 && wordEnd === at + 1 && places.at(word) === 'before') return true
  }
  // 45조에 따르면, 9조 위반: a word after it.
  const tail = wordAt(units[n.end] === UNIT.SPACE ? n.end + 1 : n.end, WORD.ARTICLE)
  const place = tail === 0 ? '' : places.at(tail)
  // 232조 관세, but not 230조 관세.
  if (place === 'after' || (place === 'duty' && n.end - n.start === 4 && !isOneOf('0', units[n.end - 2]))) return true
  let next = n.end
  if (value.startsWith('의', next)) next++
  if (units[next] === UNIT.SPACE) next++
  let digits = next
  while (digits < next + 4 && units[digits] >= UNIT.ZERO && units[digits] <= UNIT.NINE) digits++
  if (digits === next) return false
  return '항호교'.includes(value[digits] || ' ') || value[next - 1] === '의'
}
