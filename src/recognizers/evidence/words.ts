// Words as the name recognizers see them: tokens that touch without a bracket, a quotation mark or a middle dot between them.
//
// `DL이앤씨`, `KT&G`, `K-water`, `대체투자1본부장은` are one word each; `현대차·기아` and `(대표` are cut at the sign.

import { HANGUL, HANJA, LATIN, MARK, SPACE } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { particlesOf } from './edges.js'
import { nameBits } from './lists.js'

export interface Words {
  count: number
  start: Int32Array
  end: Int32Array
  /** First and last token. */
  first: Int32Array
  last: Int32Array
  /** The unit before and after the word, spaces skipped within the line; 0 at an edge of the text, 10 at a line break. */
  before: Uint16Array
  after: Uint16Array
  /** 1 where only spaces, at least one, part this word from the word before it. */
  spaced: Uint8Array
  /** Lists that hold the whole word. */
  lists: Uint32Array
  /** Lists of any name that starts with the word and may end there. */
  any: Uint32Array
  /** Letters of the longest listed surname that starts with the word, 0 for none. */
  surname: Uint8Array
  /** Token to its word, -1 for signs between words. */
  of: Int32Array
}

const AMPERSAND = 0x26
const HYPHEN = 0x2d
const PLUS = 0x2b

const words: Words = {
  count: 0,
  start: new Int32Array(2048),
  end: new Int32Array(2048),
  first: new Int32Array(2048),
  last: new Int32Array(2048),
  before: new Uint16Array(2048),
  after: new Uint16Array(2048),
  spaced: new Uint8Array(2048),
  lists: new Uint32Array(2048),
  any: new Uint32Array(2048),
  surname: new Uint8Array(2048),
  of: new Int32Array(4096),
}
let current: Context | null = null

/** The words of a document, made once; valid until the next document. */
export function wordsOf(context: Context): Words {
  if (context === current) return words
  current = context
  reserve(context.tokens.count)
  split(context)
  describe(context)
  return words
}

/** Tokens → words. */
function split({ text, tokens }: Context): void {
  const { units } = text
  const { start: tokenStart, end: tokenEnd, kind, count: tokenCount } = tokens
  const { start, end, first, last, of } = words
  let count = 0
  for (let t = 0; t < tokenCount; t++) {
    if (!isLetter(kind[t])) {
      of[t] = -1
      continue
    }
    start[count] = tokenStart[t]
    first[count] = t
    of[t] = count
    for (let next = t + 1; next < tokenCount && tokenStart[next] === tokenEnd[t]; next = t + 1) {
      const what = kind[next]
      if (isLetter(what)) {
        of[next] = count
        t = next
        continue
      }
      // A joining sign with letters on both sides.
      const after = next + 1
      if (what !== MARK || after >= tokenCount || tokenStart[after] !== tokenEnd[next] || !isLetter(kind[after])) break
      const sign = units[tokenStart[next]]
      if (sign !== AMPERSAND && !((sign === HYPHEN || sign === PLUS) && kind[t] === LATIN && kind[after] === LATIN)) break
      of[next] = count
      of[after] = count
      t = after
    }
    end[count] = tokenEnd[t]
    last[count] = t
    count++
  }
  words.count = count
}

/** What stands around each word, and the lists that know it. */
function describe(context: Context): void {
  const { text, hits, gazetteer } = context
  const { units, classes, length } = text
  const { start: hitStart, end: hitEnd, lists: hitLists, at: hitAt, count: hitCount } = hits
  const { edges } = particlesOf(gazetteer)
  const { surname } = nameBits(gazetteer)
  const { start, end, before, after, spaced, lists, any, surname: surnames, count } = words
  let previousEnd = 0
  for (let w = 0; w < count; w++) {
    let bits = 0
    let some = 0
    let family = 0
    const from = start[w]
    const to = end[w]
    for (let h = hitAt[from]; h >= 0 && h < hitCount && hitStart[h] === from; h++) {
      const stop = hitEnd[h]
      const known = hitLists[h]
      if ((known & surname) !== 0 && stop - from <= 2) family = stop - from
      if (stop === to) bits = known
      if (classes[stop] !== HANGUL || (edges[units[stop]] & 1) !== 0) some |= known
    }
    surnames[w] = family
    lists[w] = bits
    any[w] = some
    let at = from - 1
    while (at >= previousEnd && classes[at] === SPACE) at--
    spaced[w] = w > 0 && at === previousEnd - 1 && from > previousEnd ? 1 : 0
    before[w] = at < 0 ? 0 : units[at]
    const next = w + 1 < count ? start[w + 1] : length
    at = to
    while (at < next && classes[at] === SPACE) at++
    after[w] = at >= length ? 0 : units[at]
    previousEnd = to
  }
}

/** Hangul, digits, Latin letters, Chinese characters: classes that follow one another. */
const isLetter = (kind: number): boolean => kind >= HANGUL && kind <= HANJA

function reserve(tokens: number): void {
  if (words.of.length < tokens + 1) words.of = new Int32Array(2 * tokens + 1)
  if (words.start.length > tokens) return
  for (const key of ['start', 'end', 'first', 'last'] as const) words[key] = new Int32Array(2 * tokens)
  for (const key of ['before', 'after'] as const) words[key] = new Uint16Array(2 * tokens)
  words.spaced = new Uint8Array(2 * tokens)
  words.lists = new Uint32Array(2 * tokens)
  words.any = new Uint32Array(2 * tokens)
  words.surname = new Uint8Array(2 * tokens)
}
