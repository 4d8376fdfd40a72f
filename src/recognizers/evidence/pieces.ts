// Names to find again: pieces of the document by their letters, and the words that begin with one of them.
//
// Every room that says names again keeps one set of pieces. Finding them costs a look at the words that share their first letters, so it is linear in the text.

import { codesOf } from '../../gazetteer/lookup.js'
import { longer } from '../../text/grow.js'
import { UNIT } from '../../text/units.js'
import { MAX_ID } from '../../trie/trie.js'
import type { Context } from '../../types.js'
import type { Words } from './words.js'

export interface Pieces {
  count: number
  /** Where the letters of each stand in the document. */
  start: Int32Array
  end: Int32Array
  /** 1 where its spaces do not count: 알 타니 as 알타니. */
  joined: Uint8Array
  hash: Int32Array
  /** Where it stands in `slots`, and its first letter: to be cleared there. */
  slot: Int32Array
  first: Int32Array
  /** What the room knows of it. */
  family: Uint8Array
  score: Float64Array
  /** Where it was read as a name, -1 where it is a part of one, and whether it was read at two places. */
  read: Int32Array
  twice: Uint8Array
  /** A hash table of index + 1. */
  slots: Int32Array
  /** First letter, by its id in the tries → letters of the longest piece, and a bit for each length modulo 32. */
  longest: Int32Array
  lengths: Int32Array
}

const BASE = 0x01000193
const SIZE = 64

/** Room for the pieces of a document, empty. */
export const newPieces = (): Pieces => ({
  count: 0,
  start: new Int32Array(SIZE),
  end: new Int32Array(SIZE),
  joined: new Uint8Array(SIZE),
  hash: new Int32Array(SIZE),
  slot: new Int32Array(SIZE),
  first: new Int32Array(SIZE),
  family: new Uint8Array(SIZE),
  score: new Float64Array(SIZE),
  read: new Int32Array(SIZE),
  twice: new Uint8Array(SIZE),
  slots: new Int32Array(4 * SIZE),
  longest: new Int32Array(MAX_ID + 1),
  lengths: new Int32Array(MAX_ID + 1),
})

/** Forgets the pieces of the document before. */
export function clearPieces(p: Pieces): void {
  const { count, slots, slot, first, longest, lengths } = p
  for (let n = 0; n < count; n++) {
    slots[slot[n]] = 0
    longest[first[n]] = 0
    lengths[first[n]] = 0
  }
  p.count = 0
}

/** The piece with the letters [start, end), -1 for none. */
export function findPiece(p: Pieces, units: Uint16Array, start: number, end: number, joined: 0 | 1 = 0): number {
  let h = 0
  for (let at = start; at < end; at++) if (joined === 0 || units[at] !== UNIT.SPACE) h = (Math.imul(h, BASE) + units[at]) | 0
  return find(p, units, start, end, joined, h)
}

/** The same, made when there is none; new when the count has grown. */
export function pieceOf(p: Pieces, units: Uint16Array, start: number, end: number, joined: 0 | 1 = 0): number {
  let h = 0
  let letters = 0
  for (let at = start; at < end; at++) {
    if (joined === 1 && units[at] === UNIT.SPACE) continue
    h = (Math.imul(h, BASE) + units[at]) | 0
    letters++
  }
  const known = find(p, units, start, end, joined, h)
  if (known >= 0) return known
  if (p.count === p.start.length) grow(p)
  const n = p.count++
  p.start[n] = start
  p.end[n] = end
  p.joined[n] = joined
  p.hash[n] = h
  p.read[n] = -1
  p.twice[n] = 0
  insert(p, n)
  const first = codesOf()[start]
  p.first[n] = first
  if (letters > p.longest[first]) p.longest[first] = letters
  p.lengths[first] |= 1 << (letters & 31)
  return n
}

/** Where pieces stand at the start of a word: offset, end and piece. Valid until the next call. */
export interface Found {
  count: number
  start: Int32Array
  end: Int32Array
  piece: Int32Array
}

const found: Found = { count: 0, start: new Int32Array(256), end: new Int32Array(256), piece: new Int32Array(256) }

/** First letter, by its id in the tries → one more than the last word that begins with it; word → one more than the one before it. */
const lastWith = new Int32Array(MAX_ID + 1)
let wordBefore = new Int32Array(2048)
/** First letters that a search is through with. */
let searched = new Int32Array(64)
let chained: Context | null = null
let chainedCount = 0
let chainedLetters = new Uint16Array(2048)

/** Every place where a word begins with a piece, the longer words of a place after the shorter ones. */
export function findAgain(context: Context, p: Pieces, words: Words): Found {
  if (context !== chained) chain(context, words)
  const { units, length } = context.text
  const { start: starts } = words
  const { longest, lengths, first } = p
  if (searched.length < p.count) searched = new Int32Array(2 * p.count)
  let through = 0
  found.count = 0
  for (let n = 0; n < p.count; n++) {
    const letter = first[n]
    const most = longest[letter]
    if (most < 0) continue
    longest[letter] = -most
    searched[through++] = letter
    const which = lengths[letter]
    for (let w = lastWith[letter]; w > 0; w = wordBefore[w - 1]) {
      const start = starts[w - 1]
      const stop = start + most < length ? start + most : length
      let h = 0
      for (let at = start; at < stop; ) {
        h = (Math.imul(h, BASE) + units[at++]) | 0
        if (((which >>> ((at - start) & 31)) & 1) === 0) continue
        const piece = find(p, units, start, at, 0, h)
        if (piece >= 0) note(start, at, piece)
      }
    }
  }
  for (let i = 0; i < through; i++) longest[searched[i]] *= -1
  return found
}

/** The last word that begins with a letter, by its id in the tries; -1 for none. `before` gives the next one to the left. */
export function lastWordWith(context: Context, words: Words, letter: number): number {
  if (context !== chained) chain(context, words)
  return lastWith[letter] - 1
}
/** The word before this one that begins with the same letter, -1 for none. */
export const sameBefore = (word: number): number => wordBefore[word] - 1

/** Chains the words of a document by their first letters, for all that search it. */
function chain(context: Context, { start, count }: Words): void {
  chained = context
  for (let w = 0; w < chainedCount; w++) lastWith[chainedLetters[w]] = 0
  if (wordBefore.length < count) {
    wordBefore = new Int32Array(2 * count)
    chainedLetters = new Uint16Array(2 * count)
  }
  const codes = codesOf()
  for (let w = 0; w < count; w++) {
    const letter = codes[start[w]]
    wordBefore[w] = lastWith[letter]
    lastWith[letter] = w + 1
    chainedLetters[w] = letter
  }
  chainedCount = count
}

function note(start: number, end: number, piece: number): void {
  if (found.count === found.start.length)
    for (const key of ['start', 'end', 'piece'] as const) found[key] = longer(found[key], 2 * found.count)
  found.start[found.count] = start
  found.end[found.count] = end
  found.piece[found.count++] = piece
}

const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 15) & mask

function find(p: Pieces, units: Uint16Array, start: number, end: number, joined: number, hash: number): number {
  const { slots } = p
  const mask = slots.length - 1
  for (let slot = slotOf(hash, mask); slots[slot] !== 0; slot = (slot + 1) & mask) {
    const n = slots[slot] - 1
    if (p.hash[n] === hash && isSame(units, start, end, joined, p.start[n], p.end[n], p.joined[n])) return n
  }
  return -1
}

function isSame(units: Uint16Array, a: number, aEnd: number, aJoined: number, b: number, bEnd: number, bJoined: number): boolean {
  for (;;) {
    while (aJoined === 1 && a < aEnd && units[a] === UNIT.SPACE) a++
    while (bJoined === 1 && b < bEnd && units[b] === UNIT.SPACE) b++
    if (a === aEnd || b === bEnd) return a === aEnd && b === bEnd
    if (units[a++] !== units[b++]) return false
  }
}

function insert({ slots, slot: slotsOf, hash }: Pieces, n: number): void {
  const mask = slots.length - 1
  let slot = slotOf(hash[n], mask)
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = n + 1
  slotsOf[n] = slot
}

function grow(p: Pieces): void {
  const size = 2 * p.count
  for (const key of ['start', 'end', 'hash', 'slot', 'first', 'read'] as const) p[key] = longer(p[key], size)
  for (const key of ['joined', 'family', 'twice'] as const) p[key] = longer(p[key], size)
  p.score = longer(p.score, size)
  p.slots = new Int32Array(4 * size)
  for (let n = 0; n < p.count; n++) insert(p, n)
}
