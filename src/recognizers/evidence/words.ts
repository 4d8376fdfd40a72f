// Words as the name recognizers see them: tokens that touch without a bracket, a quotation mark or a middle dot between them.
//
// `DL이앤씨`, `KT&G`, `K-water`, `대체투자1본부장은` are one word each; `현대차·기아` and `(대표` are cut at the sign.

import { DIGIT, HANGUL, HANJA, LATIN, MARK, SPACE } from '../../text/classes.js'
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
  const { text, tokens } = context
  const { units, classes } = text
  reserve(tokens.count)
  let count = 0
  for (let t = 0; t < tokens.count; t++) {
    if (!isLetter(tokens.kind[t])) {
      words.of[t] = -1
      continue
    }
    const first = t
    words.of[t] = count
    for (;;) {
      const next = t + 1
      if (next >= tokens.count || tokens.start[next] !== tokens.end[t]) break
      if (isLetter(tokens.kind[next])) {
        words.of[next] = count
        t = next
        continue
      }
      // A joining sign with letters on both sides.
      const sign = units[tokens.start[next]]
      if (
        tokens.kind[next] !== MARK ||
        next + 1 >= tokens.count ||
        tokens.start[next + 1] !== tokens.end[next] ||
        !isLetter(tokens.kind[next + 1])
      )
        break
      const latin = tokens.kind[t] === LATIN && tokens.kind[next + 1] === LATIN
      if (sign !== AMPERSAND && !(latin && (sign === HYPHEN || sign === PLUS))) break
      words.of[next] = count
      words.of[next + 1] = count
      t = next + 1
    }
    words.start[count] = tokens.start[first]
    words.end[count] = tokens.end[t]
    words.first[count] = first
    words.last[count] = t
    count++
  }
  words.count = count
  const { hits } = context
  const { edges } = particlesOf(context.gazetteer)
  const { surname } = nameBits(context.gazetteer)
  let previousEnd = 0
  for (let w = 0; w < count; w++) {
    let bits = 0
    let any = 0
    let family = 0
    const from = words.start[w]
    const to = words.end[w]
    for (let h = hits.at[from]; h >= 0 && h < hits.count && hits.start[h] === from; h++) {
      const end = hits.end[h]
      const lists = hits.lists[h]
      if ((lists & surname) !== 0 && end - from <= 2) family = end - from
      if (end === to) bits = lists
      if (classes[end] !== HANGUL || (edges[units[end]] & 1) !== 0) any |= lists
    }
    words.surname[w] = family
    words.lists[w] = bits
    words.any[w] = any
    let at = words.start[w] - 1
    while (at >= previousEnd && classes[at] === SPACE) at--
    words.spaced[w] = w > 0 && at === previousEnd - 1 && words.start[w] > previousEnd ? 1 : 0
    words.before[w] = at < 0 ? 0 : units[at]
    const next = w + 1 < count ? words.start[w + 1] : text.length
    at = words.end[w]
    while (at < next && classes[at] === SPACE) at++
    words.after[w] = at >= text.length ? 0 : units[at]
    previousEnd = words.end[w]
  }
  return words
}

const isLetter = (kind: number): boolean =>
  kind >= HANGUL && kind <= HANJA && (kind === HANGUL || kind === DIGIT || kind === LATIN || kind === HANJA)

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
