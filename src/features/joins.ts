// What stands between a token and the next one, as far as a name may go on there.

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, OPEN, PUNCT } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Context } from '../types.js'

/** A name ends here at the latest. */
export const STOP = 0
/** The next token is glued to this one and belongs to the name. */
export const GLUED = 1
/** The next token begins an eojeol that may belong to the name. */
export const SPACED = 2
/** The same, but this token ends as a phrase does: only a listed name goes on. */
export const PHRASE = 3
/** A sign or a bracket that may stand inside a name or behind it: ask `crossSign`. */
export const SIGNED = 4

/** Classes of tokens that names are made of. */
export const WORDS = (1 << HANGUL) | (1 << LATIN) | (1 << HANJA) | (1 << DIGIT)
export const PARTS = WORDS | (1 << LEGAL)
const SIGNS = (1 << MARK) | (1 << PUNCT) | (1 << OPEN)

export const JOIN = 7
/** Beside these numbers, from bit `GAP` on: 0 when the next token is of another sentence or there is none, 1 when it is glued, 2 after a space. */
export const GAP = 3
const IS_GLUED = 1 << GAP
const IS_APART = 2 << GAP
export const TOGETHER = IS_GLUED | IS_APART

let joins = new Uint8Array(4096)

/** Token → one of the numbers above. Valid until the next call. */
export function readJoins({ text, tokens }: Context): Uint8Array {
  const { units, classes } = text
  const { count, start, end, kind, sentenceEnd } = tokens
  if (joins.length < count + 2) joins = new Uint8Array(2 * count + 2)
  const out = joins
  let sentence = 0
  for (let t = 0; t < count - 1; t++) {
    const to = end[t]
    const from = start[t + 1]
    let join = (from === to ? IF_GLUED : IF_APART)[kind[t + 1]]
    if (from >= sentenceEnd[sentence]) {
      sentence++
      if (from !== to) join = STOP
    }
    if (join === SPACED_APART) {
      // A tab ends the cell of a table.
      if (units[to] === TAB) join = STOP | IS_APART
      else if (kind[t] === HANGUL && endsPhrase(units, start[t], to)) join = PHRASE | IS_APART
    } else if (join === (SIGNED | IS_GLUED) && kind[t + 1] !== OPEN && !isInnerSign(units[from], classes, from)) join = STOP | IS_GLUED
    out[t] = join
  }
  if (count > 0) out[count - 1] = STOP
  out.fill(STOP, count, count + 2)
  return out
}

const TAB = 9
const SPACED_APART = SPACED | IS_APART
const CLASSES = 16
/** Class of the next token → how it stands to this one. */
const IF_GLUED = Uint8Array.from(
  { length: CLASSES },
  (_, k) => (((PARTS >> k) & 1) !== 0 ? GLUED : ((SIGNS >> k) & 1) !== 0 ? SIGNED : STOP) | IS_GLUED,
)
const IF_APART = Uint8Array.from({ length: CLASSES }, (_, k) => (((PARTS >> k) & 1) !== 0 ? SPACED : STOP) | IS_APART)

/** Where the sign ends that `crossSign` found, when a name may end there; 0 otherwise. */
let signEnd = 0
export const endOfSign = (): number => signEnd

/** The last token that a name takes in to go on over the sign after token `t`: the letters behind the sign, the bracket that closes (주); -1 when it does not. */
export function crossSign(context: Context, t: number): number {
  const { tokens, text } = context
  const { kind, start, end } = tokens
  const { units } = text
  const last = tokens.count - 1
  const next = t + 1
  const at = start[next]
  signEnd = 0
  if (kind[next] === OPEN) {
    if (units[at] !== UNIT.OPEN_PAREN) return -1
    // (주) after a name.
    if (units[at + 1] === UNIT.주 && units[at + 2] === UNIT.CLOSE_PAREN) {
      signEnd = at + 3
      return next + 2 < last ? next + 2 : -1
    }
    if (kind[t] === HANGUL && isRankBracket(context, next)) signEnd = start[next + 2] + 1
    return -1
  }
  if (next >= last) return -1
  if (units[at] === UNIT.PLUS && (kind[next + 1] === PUNCT || start[next + 1] > end[next])) signEnd = end[next]
  return start[next + 1] === end[next] && (WORDS & (1 << kind[next + 1])) !== 0 ? next + 1 : -1
}

/** 최고경영자(CEO): two to five capital letters in brackets after a title. */
function isRankBracket(context: Context, open: number): boolean {
  const { tokens, text } = context
  if (open + 2 >= tokens.count || tokens.kind[open + 1] !== LATIN || tokens.kind[open + 2] !== CLOSE) return false
  const from = tokens.start[open + 1]
  const to = tokens.end[open + 1]
  if (to - from < 2 || to - from > 5 || tokens.start[open + 2] !== to) return false
  for (let i = from; i < to; i++) if (text.units[i] < UNIT.A || text.units[i] > UNIT.Z) return false
  return true
}

/** & - . · + ' / ! between letters. A full stop or an exclamation mark only before another letter of the same eojeol. */
function isInnerSign(unit: number, classes: Uint8Array, at: number): boolean {
  if (
    unit === UNIT.AMPERSAND ||
    unit === UNIT.HYPHEN ||
    unit === UNIT.MIDDLE_DOT ||
    unit === UNIT.PLUS ||
    unit === UNIT.APOSTROPHE ||
    unit === UNIT.SLASH
  )
    return true
  if (unit === UNIT.DOT || unit === UNIT.EXCLAMATION)
    return classes[at + 1] === LATIN || classes[at + 1] === HANGUL || classes[at + 1] === DIGIT
  return false
}

/** Ends in 을, 를, 는, 에서, 으로, 에게: no name goes on after it. */
function endsPhrase(units: Uint16Array, from: number, to: number): boolean {
  if (to - from < 2) return false
  const last = units[to - 1]
  if (last === UNIT.을 || last === UNIT.를 || last === UNIT.는) return true
  const before = units[to - 2]
  return (last === UNIT.서 && before === UNIT.에) || (last === UNIT.로 && before === UNIT.으) || (last === UNIT.게 && before === UNIT.에)
}
