// The numbers that wink's lexicon gave to short tokens, nearly all of a text, by their letters: its own look-up makes a string and an array each time.

import type { Cache } from './raw.js'

export interface ShortLexemes {
  cache: Cache | null
  /** By the letter itself. */
  readonly one: Int32Array
  /** Places of four numbers: three of letters, then lexeme × 8 + length. Two places stand together, the one that was written last first. */
  readonly places: Int32Array
}

const LONGEST = 6
const PAIR_BITS = 16
const PLACE = 4

export const createShortLexemes = (): ShortLexemes => ({
  cache: null,
  one: new Int32Array(65536),
  places: new Int32Array(PLACE << (PAIR_BITS + 1)),
})

/** From now on the numbers of this lexicon are meant. */
export function useLexicon(lexemes: ShortLexemes, cache: Cache): void {
  if (lexemes.cache === cache) return
  lexemes.cache = cache
  lexemes.one.fill(0)
  lexemes.places.fill(0)
}

/** The lexeme of a token of `source`, whose letters are `units`; the lexicon learns it when it is new. */
export function lexemeOf(
  { cache, one, places }: ShortLexemes,
  source: string,
  units: Uint16Array,
  from: number,
  to: number,
  type: number,
): number {
  const n = to - from
  if (n === 1) {
    const letter = units[from]
    return one[letter] || (one[letter] = found(cache!, source[from], type))
  }
  if (n > LONGEST) return found(cache!, source.slice(from, to), type)
  const a = (units[from] << 16) | units[from + 1]
  const b = n > 2 ? (units[from + 2] << 16) | (n > 3 ? units[from + 3] : 0) : 0
  const c = n > 4 ? (units[from + 4] << 16) | (n > 5 ? units[from + 5] : 0) : 0
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  const at = (hash >>> (32 - PAIR_BITS)) * 2 * PLACE
  let kept = places[at + 3]
  if ((kept & 7) === n && places[at] === a && places[at + 1] === b && places[at + 2] === c) return kept >> 3
  kept = places[at + 7]
  if ((kept & 7) === n && places[at + 4] === a && places[at + 5] === b && places[at + 6] === c) return kept >> 3
  const lexeme = found(cache!, source.slice(from, to), type)
  places.copyWithin(at + PLACE, at, at + PLACE)
  places[at] = a
  places[at + 1] = b
  places[at + 2] = c
  places[at + 3] = lexeme * 8 + n
  return lexeme
}

/** 0 is wink's mark for unknown words, never a word of a text. */
function found(cache: Cache, value: string, type: number): number {
  const known = cache.lookup(value)
  return known === null ? cache.add(value, type) : known[0]
}
