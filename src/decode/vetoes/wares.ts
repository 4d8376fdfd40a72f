// What firms sell, which is called by a name but names nobody: ‘KB스타적금’, 앱 ‘모레’, 성분명 리바록사반.

import { anyOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { nextHit } from '../../gazetteer/lookup.js'
import { memoize } from '../../gazetteer/memoize.js'
import { rest } from '../../recognizers/evidence/edges.js'
import { nameBits } from '../../recognizers/evidence/lists.js'
import { ORG_HEAD } from '../../recognizers/evidence/mark-bits.js'
import { marksOf } from '../../recognizers/evidence/marks.js'
import { titleAhead } from '../../recognizers/evidence/near.js'
import { wordsOf } from '../../recognizers/evidence/words.js'
import { HANGUL, NEWLINE, QUOTE } from '../../text/classes.js'
import { kindOf, mayEnd } from '../../tokens/particles.js'
import type { Context } from '../../types.js'

/** Most letters of a quoted name. */
const LONGEST = 24

const waresOf = memoize((gazetteer: Gazetteer) => {
  const words = anyOf(gazetteer, 'ware')
  return {
    /** ‘IBK1석7조통장’, ‘KB스타적금Ⅲ’ */
    quoted: new RegExp(`.${words('quoted')}[^가-힣]{0,3}$`),
    kind: new RegExp(`(?:${words('kinds')}|${words('drugs')}) ?.$`),
    drug: new RegExp(`(?:^|[^가-힣])[가-힣]*${words('drugs')} $`),
    within: new RegExp(`${words('drugs')} `),
    makers: new RegExp(`^${words('makers')}(?: |$)`),
    maker: new RegExp(`(?:^|[^가-힣A-Z])${words('makers')} $`),
    stem: new RegExp(`^[가-힣]{2,}${words('stems')}$`),
  }
})

/** Is [start, end), or what it is quoted in, the name of a ware? */
export function isWare(context: Context, start: number, end: number): boolean {
  const { classes, value } = context.text
  const wares = waresOf(context.gazetteer)
  const name = value.slice(start, end)
  if (classes[start] === HANGUL && (wares.stem.test(name) || wares.within.test(name))) return true
  const before = value.slice(Math.max(0, start - 8), start)
  if (classes[start - 1] !== QUOTE) return wares.drug.test(before)
  return classes[end] === QUOTE && (wares.quoted.test(name) || wares.kind.test(before))
}

/** `타스`만을: is it the beginning of a listed ware, whose last letter could be a particle? */
export function isCutWare(context: Context, start: number, end: number): boolean {
  const { hits, gazetteer } = context
  const { product } = nameBits(gazetteer)
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h))
    if (hits.end[h] === end + 1 && (hits.lists[h] & product) !== 0) return mayEnd(kindOf(rest(context, end + 1)))
  return false
}

/** ‘`KB` Star 정기예금’, ‘26주적금 with `이마트`’: is it a word of a quoted name of a ware? */
export function isOfWare(context: Context, start: number, end: number): boolean {
  const { classes, value } = context.text
  const opens = classes[start - 1] === QUOTE
  // “우리은행 적금” may be speech.
  if (opens === (classes[end] === QUOTE) || value[opens ? start - 1 : end] === (opens ? '“' : '”')) return false
  let to = opens ? end : start
  const step = opens ? 1 : -1
  for (let n = 0; classes[to] !== QUOTE; n++) {
    if (n === LONGEST || to < 0 || classes[to] === NEWLINE) return false
    to += step
  }
  return waresOf(context.gazetteer).quoted.test(opens ? value.slice(start, to) : value.slice(to + 1, end))
}

/** 링컨 노틸러스: does the name of a model follow the maker of cars, within the span or before it? A man may be called as a firm, and stand behind one. */
export function isModel(context: Context, start: number, end: number, person: boolean): boolean {
  const { value } = context.text
  const { makers, maker } = waresOf(context.gazetteer)
  const found = makers.exec(value.slice(start, end))
  if (found === null ? person || !maker.test(value.slice(Math.max(0, start - 7), start)) : !person && found[0].length === end - start)
    return false
  return (marksOf(context).ends[end] & ORG_HEAD) === 0 && titleAhead(context, wordsOf(context).of[context.tokens.tokenAt[end - 1]]) < 0
}
