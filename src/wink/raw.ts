// What wink's raw tokenizer cut: the words of the text with the spaces before them, and the text put together again.
//
// wink would keep every eojeol (회장은) in its lexicon for good, which takes longer than to read it. Once a document has shown that the stage sbd
// is in the pipe, its raw tokens are ours alone: the words go here, and wink gets its mark for unknown words. Before the first document, while
// patterns are learned and in pipes without sbd, wink's tokens stay its own.

import { LITERAL_SPACES } from './core.js'

/** wink's lexicon. */
export interface Cache {
  lookup(text: string): number[] | null
  add(text: string, category: number): number
  value(index: number): string
  normal(index: number): number
  currentSize(): number
}

/** wink's raw document; four numbers a token: lexeme, preceding spaces, part of speech and lemma, negation. */
export interface RawDocument {
  cache: Cache
  tokens: number[]
  numOfTokens: number
  document: number[]
  sentences: number[][]
  /** Absent before wink-nlp 2: line breaks and odd spaces are shown as plain spaces there. */
  nonBreakingSpaces?: Record<number, string>
  currPipe?: Record<string, boolean>
}

export interface RawWords {
  cache: Cache | null
  /** wink's own way to a lexeme. */
  lookup: Cache['lookup']
  /** Are raw words ours? */
  open: boolean
  words: string[]
}

export const createRawWords = (): RawWords => ({ cache: null, lookup: () => null, open: false, words: [] })

/** Index of wink's mark for unknown words. */
const UNKNOWN = 0
const UNKNOWN_TOKEN = [UNKNOWN]

/** From now on the raw words are ours, until wink learns patterns. */
export function listen(cache: Cache, raw: RawWords): void {
  if (raw.cache !== cache) {
    const lookup = cache.lookup
    raw.cache = cache
    raw.lookup = lookup
    // `doc.isLexeme` is the same function, but called on a document.
    cache.lookup = function (text) {
      if (!raw.open || this !== cache) return lookup(text)
      raw.words.push(text)
      return UNKNOWN_TOKEN
    }
  }
  raw.words.length = 0
  raw.open = true
}

/** The text that wink cut, less trailing spaces. */
export function sourceOf({ tokens, cache, nonBreakingSpaces }: RawDocument, { words }: RawWords): string {
  let source = ''
  let unknown = 0
  for (let i = 0; i < tokens.length; i += 4) if (tokens[i] === UNKNOWN) unknown++
  // A document that failed may have left words before ours.
  let next = words.length - unknown
  for (let i = 0; i < tokens.length; i += 4) {
    const spaces = tokens[i + 1]
    if (spaces > 0)
      source +=
        spaces === LITERAL_SPACES && nonBreakingSpaces !== undefined ? nonBreakingSpaces[i / 4] : spaces === 1 ? ' ' : ' '.repeat(spaces)
    source += tokens[i] === UNKNOWN && next >= 0 ? words[next++] : cache.value(tokens[i])
  }
  return source
}

/** What wink takes for spaces before the next token. */
const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0xa0 ||
  (unit >= 0x2002 && unit <= 0x2005) ||
  unit === 0x2009 ||
  unit === 0x200a ||
  unit === 0x202f ||
  unit === 0x205f

/** The text as `sourceOf` would give it. */
export function withoutLastSpaces(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end < text.length ? text.slice(0, end) : text
}
