// Aliases: the other name in brackets after a body, 한빛연구원(한빛연), 다솜(옛 한빛), 한빛(이하 ‘갑’), HBN(한빛).

import { DIGIT, HANGUL, HANJA, LATIN, LEGAL, QUOTE } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { FORMER, isMark, marksOf } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

const OPEN_BRACKET = 0x28
const CLOSE_BRACKET = 0x29

export function aliases(context: Context, out: Candidate[], from: number): void {
  const { tokens, text } = context
  const { units, classes } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const best = new Map<number, Candidate>()
  for (let i = from; i < out.length; i++) {
    const c = out[i]
    if (units[c.end] !== OPEN_BRACKET) continue
    const other = best.get(c.end)
    if (other === undefined || other.score < c.score) best.set(c.end, c)
  }
  for (const [open, body] of best) {
    let token = tokens.tokenAt[open + 1]
    if (token < 0) continue
    let former = false
    let w = words.of[token]
    if (w >= 0 && isMark(marks, words.start[w], words.end[w], FORMER)) {
      former = true
      if (w + 1 >= words.count) continue
      token = tokens.tokenAt[words.end[w]] >= 0 ? tokens.tokenAt[words.end[w]] : words.first[w + 1]
      let at = words.end[w]
      while (classes[at] === 1 || classes[at] === QUOTE) at++
      token = tokens.tokenAt[at]
      if (token < 0) continue
      w = words.of[token]
    } else if (classes[open + 1] === QUOTE) {
      token = tokens.tokenAt[open + 2]
      if (token < 0) continue
      w = words.of[token]
    }
    const start = tokens.start[token]
    if (titles.startsAt[start] >= 0) continue
    if (tokens.kind[token] !== HANGUL && tokens.kind[token] !== LATIN && tokens.kind[token] !== HANJA && tokens.kind[token] !== LEGAL && tokens.kind[token] !== DIGIT) continue
    // To the closing bracket, another sign or at most three words on.
    let close = start
    while (close - start < 30 && units[close] !== CLOSE_BRACKET && units[close] !== 0x2c && units[close] !== 0xb7 && units[close] !== 0x3b && classes[close] !== QUOTE && classes[close] > 2) close++
    if (units[close] === 0x20 && close - start > 0) {
      const rest = text.value.slice(close + 1, close + 24)
      const to = rest.indexOf(')')
      if (to > 0 && /^[\p{L}\p{N}&.]+$/u.test(rest.slice(0, to))) close += to + 1
    }
    const end = close
    if (end - start < 1 || end - start > 24) continue
    if (classes[start] === DIGIT && classes[end - 1] === DIGIT) continue
    const closed = units[end] === CLOSE_BRACKET
    const kind = former ? 'former' : tokens.kind[token] === LATIN ? 'latin' : tokens.kind[token] === HANJA ? 'hanja' : 'hangul'
    const sure = body.score > 1 ? '' : body.score > 0 ? '-likely' : '-doubtful'
    const source = `organization/alias-${kind}${closed ? '' : '-open'}${sure}`
    out.push({ start, end, label: 'ORGANIZATION', score: scoreOf(source), source })
    // The bracket speaks for the name before it as well.
    if (former) {
      const whole = `organization/has-former${sure}`
      out.push({ ...body, score: Math.max(body.score, scoreOf(whole)), source: whole })
    }
  }
}
