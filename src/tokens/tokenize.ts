// Text → Tokens: script runs, the eojeols they stand in, and sentences, in one pass.

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, MASKED, NEWLINE, PUNCT, QUOTE, SPACE } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Text, Tokens } from '../types.js'

const tokens: Tokens = {
  count: 0,
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  kind: new Uint8Array(4096),
  eojeol: new Int32Array(4096),
  eojeolCount: 0,
  eojeolStart: new Int32Array(4096),
  eojeolEnd: new Int32Array(4096),
  eojeolFirst: new Int32Array(4096),
  sentenceOf: new Int32Array(4096),
  sentenceCount: 0,
  sentenceStart: new Int32Array(4096),
  sentenceEnd: new Int32Array(4096),
  tokenAt: new Int32Array(4096),
}

/** No real text has them longer; what is cut here bounds every scan of later stages, whatever the input. */
const MAX_RUN = 256
const MAX_EOJEOL_TOKENS = 128
const MAX_SENTENCE_EOJEOLS = 512

/** Classes whose units stand together in one token. */
const RUNS = (1 << HANGUL) | (1 << DIGIT) | (1 << LATIN) | (1 << HANJA) | (1 << MASKED)

function reserve(length: number): void {
  if (tokens.tokenAt.length >= length + 2) return
  const size = 2 * length + 2
  for (const key of [
    'start',
    'end',
    'eojeol',
    'eojeolStart',
    'eojeolEnd',
    'eojeolFirst',
    'sentenceOf',
    'sentenceStart',
    'sentenceEnd',
    'tokenAt',
  ] as const)
    tokens[key] = new Int32Array(size)
  tokens.kind = new Uint8Array(size)
}

/** The result is valid until the next call. Runs of Hangul, digits, Latin and Hanja are one token; every other sign is a token. */
export function tokenize(text: Text): Tokens {
  const { classes, length, units } = text
  reserve(length)
  const { start, end, kind, eojeol, eojeolStart, eojeolEnd, eojeolFirst, sentenceOf, sentenceStart, sentenceEnd, tokenAt } = tokens
  let count = 0
  let words = 0
  let sentences = 0
  let fresh = true
  let firstWord = 0
  let i = 0
  while (i < length) {
    let k = classes[i]
    if (k <= NEWLINE) {
      if (k === NEWLINE) fresh = true
      tokenAt[i++] = -1
      continue
    }
    // An eojeol: everything up to white space.
    if (fresh) {
      sentenceStart[sentences] = i
      sentences++
      fresh = false
      firstWord = words
    }
    const word = words++
    const lastToken = count + MAX_EOJEOL_TOKENS
    eojeolStart[word] = i
    eojeolFirst[word] = count
    sentenceOf[word] = sentences - 1
    do {
      const from = i
      const c = k
      tokenAt[i++] = count
      k = classes[i]
      if (k === c && (RUNS & (1 << c)) !== 0) {
        const limit = from + MAX_RUN
        do {
          tokenAt[i++] = count
          k = classes[i]
        } while (k === c && i < limit)
      }
      start[count] = from
      end[count] = i
      kind[count] = c
      eojeol[count] = word
      count++
    } while (k > NEWLINE && count < lastToken)
    eojeolEnd[word] = i
    sentenceEnd[sentences - 1] = i
    if (endsSentence(units, classes, eojeolStart[word], i) || words - firstWord >= MAX_SENTENCE_EOJEOLS) fresh = true
  }
  tokenAt[length] = -1
  eojeolFirst[words] = count
  tokens.count = count
  tokens.eojeolCount = words
  tokens.sentenceCount = sentences
  return tokens
}

/**
 * Does a sentence end with this eojeol? `.`, `!` or `?` at its end, closing quotes and brackets after it allowed.
 * Not after a list number (`1.`), inside a date (`2025. 2. 5.`), after an initial (`J.`) or a short Latin abbreviation (`Co.`).
 */
function endsSentence(units: Uint16Array, classes: Uint8Array, from: number, to: number): boolean {
  let at = to - 1
  while (at > from && (classes[at] === QUOTE || classes[at] === CLOSE)) at--
  if (classes[at] !== PUNCT) return false
  const unit = units[at]
  if (unit === UNIT.EXCLAMATION || unit === UNIT.QUESTION || unit === UNIT.IDEOGRAPHIC_STOP) return true
  if (unit !== UNIT.DOT || at === from) return false
  if (classes[at - 1] === LATIN) return at - from > 4
  for (let i = from; i < at; i++) if (classes[i] !== DIGIT) return true
  return at - from > 3 && !(classes[to] === SPACE && classes[to + 1] === DIGIT)
}
