// Right edges: the particle automaton over the document at hand, each edge read once.

import { viewOf } from '../../gazetteer/container.js'
import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { codesOf, nextHit, ownListsAt } from '../../gazetteer/lookup.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL } from '../../text/classes.js'
import { finalSound } from '../../text/final-sound.js'
import { BEGINS, classOf, EMPTY, JOSA, kindOf, mayEnd, OTHER, type Particles, restAt } from '../../tokens/particles.js'
import { MAX_ID, matchAt } from '../../trie/trie.js'
import type { Context, Text } from '../../types.js'

/** The particle automaton of a gazetteer, compiled with the lists (`compile-tables.ts`) and viewed at load, and what it said of short rests. */
interface Tables {
  readonly particles: Particles
  /** Letter, by its id in the tries → 1 when it begins a particle: a small table beside that of all code units. */
  readonly opens: Uint8Array
  /** Rests of up to three letters: two words of key, what follows plus one. Particles repeat, and the automaton walks a large trie. */
  readonly memo: Int32Array
}
const MEMO_ROWS = 1024
let current: Context | null = null
/** Offset → what follows it, plus one; 0 where it was not asked yet. */
let read = new Uint16Array(8192)
const found = new Int32Array(512)

/** The particle automaton over the words of a gazetteer. */
export const particlesOf = (gazetteer: Gazetteer): Particles => tablesOf(gazetteer).particles

/** Letter, by its id in the tries → 1 when it begins a particle. */
export const opensOf = (gazetteer: Gazetteer): Uint8Array => tablesOf(gazetteer).opens

function view({ sections, words }: Gazetteer): Particles {
  const edges = new Uint8Array(65536)
  for (const edge of viewOf(sections['particle.edges'], Uint32Array)) edges[edge >> 8] = edge & 255
  return {
    trie: words,
    info: viewOf(sections['particle.info'], Uint32Array),
    edges,
    classes: new TextDecoder().decode(sections['particle.classes']).split('\n'),
  }
}

const tablesOf = memoize((gazetteer: Gazetteer): Tables => {
  const particles = view(gazetteer)
  const opens = new Uint8Array(MAX_ID + 1)
  const { letters } = gazetteer
  for (let i = 0; i < letters.length; i++) opens[i + 1] = particles.edges[letters[i]] & BEGINS
  return { particles, opens, memo: new Int32Array(3 * MEMO_ROWS) }
})

/** What follows `at` inside its run: see `tokens/particles.ts`. */
export function rest(context: Context, at: number): number {
  const { text } = context
  if (context !== current) {
    current = context
    if (read.length < text.length + 2) read = new Uint16Array(2 * text.length + 2)
    else read.fill(0, 0, text.length + 1)
  }
  if (text.classes[at] !== HANGUL) return EMPTY
  const seen = read[at]
  if (seen !== 0) return seen - 1
  const codes = codesOf()
  const tables = tablesOf(context.gazetteer)
  if (tables.opens[codes[at]] === 0) return OTHER
  const r = briefRest(tables, text, codes, at)
  read[at] = r + 1
  return r
}

/** What follows depends on the letters of the rest and on the sound before it alone. */
function briefRest({ particles, memo }: Tables, text: Text, codes: Uint16Array, at: number): number {
  const { classes, units } = text
  let length = 1
  while (length < 4 && classes[at + length] === HANGUL) length++
  if (length === 4) return restAt(particles, text, codes, at)
  const letters = codes[at] | (length > 1 ? codes[at + 1] << 12 : 0)
  const last = (length > 2 ? codes[at + 2] : 0) | (finalSound(units, classes, at) << 12) | (length << 16)
  const row = 3 * ((Math.imul(letters ^ Math.imul(last, 0x9e3779b1), 0x85ebca6b) >>> 16) & (MEMO_ROWS - 1))
  if (memo[row] === letters && memo[row + 1] === last) return memo[row + 2]
  const r = restAt(particles, text, codes, at)
  memo[row] = letters
  memo[row + 1] = last
  memo[row + 2] = r
  return r
}

/** Is this rest (씨, 님 …) a suffix of honour? */
export const isHonorific = (context: Context, rest: number): boolean =>
  particlesOf(context.gazetteer).classes[classOf(rest)] === 'honorific-suffix'

/** Class of the unit at an offset that may lie before the text: a negative index would cost a slow look-up. */
export const classAt = (classes: Uint8Array, at: number): number => (at < 0 ? 0 : classes[at])
/** The code unit at an offset, 0 before the text. */
export const unitAt = (units: Uint16Array, at: number): number => (at < 0 ? 0 : units[at])

/** May a name end at `at`? */
export const isEdge = (context: Context, at: number): boolean => mayEnd(kindOf(rest(context, at)))

/** Lists that hold exactly the string [start, end), wherever it stands. */
export function listsAt(context: Context, start: number, end: number): number {
  const { hits, tokens, gazetteer } = context
  // Names at token starts were looked up already.
  if (hits.at[start] >= 0) return listsFrom(context, start, end)
  const token = tokens.tokenAt[start]
  if (token >= 0 && start === tokens.start[token]) return 0
  const own = gazetteer.own === null ? 0 : ownListsAt(gazetteer.own, start, end)
  if (own !== 0) return own
  const n = matchAt(gazetteer.names, codesOf(), start, found)
  for (let i = 0; i < n; i++) if (found[2 * i] === end) return listsOf(gazetteer, found[2 * i + 1])
  return 0
}

/** The same for a string that starts where a token does: those were looked up already. */
export function listsFrom({ hits }: Context, start: number, end: number): number {
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) if (hits.end[h] === end) return hits.lists[h]
  return 0
}

const extended = new Uint16Array(32)

/** The listed name that [start, end) and a letter behind it make: 이촌 and 동; 0 for none. */
export const nameWith = (context: Context, start: number, end: number, suffix: number): number =>
  nameBefore(context, start, end, String.fromCharCode(suffix))

/** The same with more letters behind it, or before it: 하나 and 은행, 법무법인 and 세종. */
export function nameBefore({ gazetteer }: Context, start: number, end: number, behind: string, before = ''): number {
  const from = before.length
  const length = from + end - start
  if (length > 14) return 0
  for (let i = 0; i < from; i++) extended[i] = gazetteer.alphabet[before.charCodeAt(i)]
  extended.set(codesOf().subarray(start, end), from)
  for (let i = 0; i < behind.length; i++) extended[length + i] = gazetteer.alphabet[behind.charCodeAt(i)]
  const stop = length + behind.length
  extended[stop] = 0
  const n = matchAt(gazetteer.names, extended, 0, found) - 1
  return n >= 0 && found[2 * n] === stop ? found[2 * n + 1] : 0
}

/** A word whose last syllables are a particle after a common noun: `화폐와`, `주인은` are no names. */
export function isInflectedNoun(context: Context, start: number, end: number, nouns: number): boolean {
  for (let at = end - 1; at > start && end - at <= 2; at--) {
    const kind = kindOf(rest(context, at))
    if (kind === JOSA && (listsAt(context, start, at) & nouns) !== 0) return true
  }
  return false
}
