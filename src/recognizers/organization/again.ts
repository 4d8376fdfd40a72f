// Bodies said again: a certain name elsewhere in the document, also without its legal form or its 그룹.

import { HANGUL } from '../../text/classes.js'
import { DISAGREES, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { scoreOf } from '../evidence/scores.js'
import { around } from './around.js'

const CERTAIN = 1.5
/** First unit of a name → 1; reset after use. */
const firsts = new Uint8Array(65536)
const LEGAL_PARTS = /^(?:㈜|\(주\)|\(유\)|주식회사 |법무법인(?:\(유한?\))? |유한회사 |특허법인 |농업회사법인 ㈜?|도서출판 )|(?:㈜|\(주\)| 주식회사| 유한회사)$/g
const HEADS = /(?:그룹|홀딩스|지주|프라이빗에쿼티|파트너스|벤처스|캐피탈|캐피털|인베스트먼트|컴퍼니|코퍼레이션|엔터테인먼트|자산운용|홀딩|인터내셔널)$/

export function namesAgain(context: Context, out: Candidate[], from: number): void {
  const { text, tokens, gazetteer } = context
  const { value, units, classes } = text
  const lists = nameBits(gazetteer)
  const names = new Map<string, string>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (c.score < CERTAIN) continue
    const name = value.slice(c.start, c.end)
    if (name.length < 2) continue
    add(name, 'again')
    const bare = name.replace(LEGAL_PARTS, '')
    if (bare !== name && bare.length > 1) add(bare, 'again-bare')
    const stem = bare.replace(HEADS, '')
    if (stem !== bare && stem.length > 1) add(stem, 'again-stem')
  }
  if (names.size === 0) return
  /** First unit → names. */
  const byFirst = new Map<number, [string, string][]>()
  for (const entry of names) {
    const first = entry[0].charCodeAt(0)
    const list = byFirst.get(first)
    if (list) list.push(entry)
    else byFirst.set(first, [entry])
  }
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.start[t]
    if (firsts[units[start]] === 0) continue
    if (start > 0 && classes[start - 1] === HANGUL && tokens.kind[t] === HANGUL) continue
    for (const [name, how] of byFirst.get(units[start]) ?? []) {
      if (!value.startsWith(name, start)) continue
      const to = start + name.length
      const kind = kindOf(rest(context, to))
      if (kind === OTHER || kind === DISAGREES) continue
      const bits = listsAt(gazetteer, start, to)
      const common = (bits & (lists.commonNoun | lists.personNoun | lists.place)) !== 0
      const source = `organization/${how}${common ? '-common' : ''}${name.length < 3 ? '-short' : ''}/${around(context, start, to)}`
      out.push({ start, end: to, label: 'ORGANIZATION', score: scoreOf(source), source })
    }
  }
  for (const name of names.keys()) firsts[name.charCodeAt(0)] = 0

  function add(name: string, how: string): void {
    if (names.has(name)) return
    names.set(name, how)
    firsts[name.charCodeAt(0)] = 1
  }
}
