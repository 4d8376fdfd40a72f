// Quoted names that the text introduces as those of bodies, be they common words: 스타트업 ‘물레’가 투자를 받았다.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { QUOTE, SPACE } from '../../text/classes.js'
import { JOSA, kindOf } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { QUOTED } from '../evidence/bits.js'
import { rest } from '../evidence/edges.js'
import { ORG_HEAD, ORG_TRIGGER } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { worthyWords } from '../evidence/near.js'
import { bodySignOf } from '../evidence/signs.js'
import { type Words, wordsOf } from '../evidence/words.js'
import { BY_TRIGGER, INTRODUCED, show } from './shown.js'

/** Log-odds of a quoted name behind a word that announces a body: all 16 of the annotated articles are one. */
const QUOTED_NAME = 5
const MOST_WORDS = 3
const MOST_LETTERS = 16
const OPEN_BRACKET = 0x28

/** 브랜드 ‘소금꽃’: what a firm sells. */
const waresOf = memoize((gazetteer: Gazetteer) => new RegExp(`${bodySignOf(gazetteer)('wares')}$`))

/** Behind the open names, which clear what is shown. */
export function introducedNames(context: Context, out: Candidate[]): void {
  const words = wordsOf(context)
  const { of, count } = worthyWords(context)
  for (let i = 0; i < count; i++) {
    const w = of[i]
    if ((words.near[w] & QUOTED) !== 0 && isAnnounced(context, words, w)) readQuoted(context, words, w, out)
  }
}

/** 스타트업 ‘물레: does a word that announces a body stand before the quotation? */
function isAnnounced(context: Context, { start, end }: Words, w: number): boolean {
  const { classes, value } = context.text
  if (w === 0) return false
  const to = end[w - 1]
  const quote = start[w] - 1
  if (quote !== to && !(quote === to + 1 && classes[to] === SPACE)) return false
  const marks = marksOf(context)
  const bits = marks.ends[to]
  // 우리은행 is a body that tells of its wares: ‘우리슈퍼통장’.
  if ((bits & ORG_TRIGGER) === 0 || ((bits & ORG_HEAD) !== 0 && !isMark(marks, start[w - 1], to, ORG_HEAD))) return false
  return !waresOf(context.gazetteer).test(value.slice(start[w - 1], to))
}

/** ‘물레’가, ‘물레’(대표 오지훈): the name that a quotation holds whole. 은행 “이자 내린다” is speech. */
function readQuoted(context: Context, { start, end, count }: Words, w: number, out: Candidate[]): void {
  const { classes, units } = context.text
  for (let v = w; v < count && v < w + MOST_WORDS && end[v] - start[w] <= MOST_LETTERS; v++) {
    const to = end[v]
    if (classes[to] !== QUOTE) {
      if (classes[to] !== SPACE) return
      continue
    }
    if (units[to + 1] !== OPEN_BRACKET && kindOf(rest(context, to + 1)) !== JOSA) return
    beside(out, 'ORGANIZATION', start[w], to, QUOTED_NAME, 'organization/introduced')
    show(start[w], to, BY_TRIGGER, INTRODUCED)
    return
  }
}
