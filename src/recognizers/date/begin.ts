// What a date may begin with: the cheap questions that are asked of every number and of every 지난 or 다음.

import { DIGIT, HANGUL, LATIN } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { firstLetter, isOneOf } from '../numerals/letters.js'
import * as WORD from '../numerals/word-bits.js'
import { bitsAt } from '../numerals/words.js'
import type { Numeral } from '../numerals.js'
import type { Scan } from './scan.js'

/** What may begin with a number: a date of the calendar, a stretch, a fiscal year. */
export const CALENDAR = 1
const STRETCH = 2
const FISCAL = 4
/** What stands after the number of a calendar date: 3월, 2분기, 2025.03.28, 2Q25, 7·8월, 3 ~ 5일, 9.16(화). */
const AFTER = '일년월 분·,~-./(QqHh'

/** What may begin with this number: bits of CALENDAR, STRETCH and FISCAL, 0 for none. */
export function afterOf(scan: Scan, numeral: Numeral): number {
  if (numeral.glued && isFiscal(scan, numeral)) return FISCAL
  const stretch = (numeral.follow & WORD.DATE_UNIT) === 0 ? 0 : STRETCH
  if (numeral.script !== 'digit') return stretch
  const { start, end } = numeral
  const { units, classes } = scan
  const unit = units[end]
  if (!isOneOf(AFTER, unit)) return stretch
  if (unit === UNIT.SPACE || unit === UNIT.DOT || unit === UNIT.SLASH) {
    // 3/4분기, 3 ~ 5일, 2025.03.28, 25.03.28, 9. 16.(화), 3.1절
    const dotted =
      (unit === UNIT.SLASH && (scan.starts('4분기', end + 1) || isOneOf('~(', units[end + 2]) || isOneOf('~(', units[end + 3]))) ||
      (unit === UNIT.DOT && units[end + 1] === UNIT.SPACE && classes[end + 2] === DIGIT) ||
      (unit !== UNIT.SPACE && (units[start + 4] === unit || units[start + 2] === unit)) ||
      (unit === UNIT.SPACE && units[end + 1] === UNIT.TILDE)
    if (!dotted && !((units[start + 1] === UNIT.DOT || units[start + 1] === UNIT.MIDDLE_DOT) && classes[start + 2] === DIGIT))
      return stretch
  }
  return stretch | CALENDAR
}

/** May a date follow 지난, 이번, 다음: a number, another date word, 시즌? */
export function mayLead(scan: Scan, at: number): boolean {
  const { units, classes } = scan
  // Sets where it ends.
  scan.prefix(at)
  const next = scan.skipSpace(scan.end)
  if (classes[next] === DIGIT) return true
  if (next === scan.end) return false
  return (
    firstLetter(units[next]) !== 0 ||
    units[next + 1] === UNIT.요 ||
    isOneOf('시학들초회', units[next]) ||
    bitsAt(next, WORD.DATE_WORD | WORD.DATE_PREFIX) !== 0
  )
}

/** Digits right after a letter or inside a longer number are no date: A320, 02-2227-7500. */
export function isGlued(scan: Scan, numeral: Numeral): boolean {
  const kind = numeral.start > 0 ? scan.classes[numeral.start - 1] : 0
  return numeral.glued && kind !== HANGUL
}

/** FY25, FY2024; when a fiscal year begins is not known. */
export const isFiscal = ({ units, classes }: Scan, { start, end }: Numeral): boolean =>
  units[start - 1] === UNIT.Y &&
  units[start - 2] === UNIT.F &&
  (end === start + 2 || end === start + 4) &&
  classes[start - 3] !== LATIN &&
  classes[end] !== LATIN
