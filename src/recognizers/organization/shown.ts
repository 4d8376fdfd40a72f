// Places of the document that show a name of a body: where, how, and how much each says by itself.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { longer } from '../../text/grow.js'
import type { Context } from '../../types.js'
import { TITLE_AHEAD } from '../evidence/bits.js'
import { titleAfter } from '../evidence/near.js'
import { postKindOf } from '../evidence/signs.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

/** How: each kind counts once. */
export const BY_TITLE = 1
export const BY_BRACKET = 2
export const BY_OWN_PERSON = 4
export const BY_TRIGGER = 8
export const BY_SIGN = 16
export const BY_WORDS = 32
export const BY_SEQUEL = 64
export const BY_TRADE = 128

/** Points of a place that leaves no doubt by itself: 스타트업 ‘물레’가, 떠나요(대표 오지훈). */
export const INTRODUCED = 4

/** Of the document that is being read. */
export const shown = {
  count: 0,
  start: new Int32Array(256),
  end: new Int32Array(256),
  how: new Uint8Array(256),
  points: new Uint8Array(256),
}

export function clearShown(): void {
  shown.count = 0
}

export function show(start: number, end: number, how: number, points: number): void {
  const n = shown.count++
  if (n === shown.start.length) {
    shown.start = longer(shown.start, 2 * n)
    shown.end = longer(shown.end, 2 * n)
    shown.how = longer(shown.how, 2 * n)
    shown.points = longer(shown.points, 2 * n)
  }
  shown.start[n] = start
  shown.end[n] = end
  shown.how[n] = how
  shown.points[n] = points
}

/** Heads of firms: 대표, 창업자, CEO. A word before another title may be a trade or a department: 마케팅 이사. */
const headOf = memoize((gazetteer: Gazetteer) => new RegExp(postKindOf(gazetteer)('head')))

/** Does the title that stands next on the right, after a person or a bracket, head a firm? */
export function headsFirm(context: Context, w: number, bracket: number): boolean {
  const titles = titlesOf(context)
  const n = bracket > 0 ? titles.startsAt[bracket] : (wordsOf(context).near[w] & TITLE_AHEAD) !== 0 ? titleAfter(w) : -1
  return n >= 0 && headOf(context.gazetteer).test(context.text.value.slice(titles.start[n], titles.end[n]))
}
