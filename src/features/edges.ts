// Where a name may end and where a title begins: the right edges of every Hangul run, found once for each document.

import { codesOf } from '../gazetteer/lookup.js'
import { HANGUL, LATIN } from '../text/classes.js'
import { longer } from '../text/grow.js'
import { FINAL_RIEUL, FINALS, finalOf } from '../text/hangul.js'
import type { Context } from '../types.js'
import { pieceHash, readHashes } from './hashes.js'
import { PARTS, readJoins } from './joins.js'
import { CONDITIONS, LONGEST_PARTICLE, LONGEST_TITLE, type NameTables, pairOf, TITLE_SHIFT } from './tables.js'
import { valueIn } from './word-set.js'

/** What stands between a position and the end of its script run. */
export const NO_END = 0
/** Nothing: the run ends here. */
const RUN_END = 1
/** A particle chain that agrees with the last syllable. */
const PARTICLE = 2
/** A particle chain that does not agree. */
const WRONG_PARTICLE = 3
/** A title, then nothing or a particle chain. */
const TITLE = 4
/** Something else; only listed names and surname shapes end here. */
export const INSIDE = 5

/** Longest span whose end is a bit of a set. */
export const NEAR = 32

export interface Edges {
  /** Rolling hashes of the text. */
  sums: Int32Array
  /** Position → one of the kinds above. */
  ending: Uint8Array
  /** Position → end of the longest title that begins there and fills the rest of its run but for a particle, 0 for none. */
  titleEnd: Int32Array
  /** Token → where its stem ends: the token without its longest particle chain. */
  stemEnd: Int32Array
  /** Token → where the longest title begins that its stem ends with, -1 for none. */
  titleStart: Int32Array
  /** Token → where names may end in it: bit n is the end after n + 1 letters. Not 0 for any token longer than `NEAR`, 0 for signs. */
  ends: Int32Array
  /** Token → further ends that only listed names and surname shapes have, as bits like those in `ends`; set while spans are proposed. */
  insides: Int32Array
  /** Token → titles that begin behind its first letter: bit n is n letters before its end. */
  titleStarts: Int32Array
  /** Token → what stands between it and the next one: `joins.ts`. */
  joins: Uint8Array
}

const edges: Edges = {
  sums: new Int32Array(0),
  ending: new Uint8Array(8192),
  titleEnd: new Int32Array(8192),
  stemEnd: new Int32Array(4096),
  titleStart: new Int32Array(4096),
  ends: new Int32Array(4096),
  insides: new Int32Array(4096),
  titleStarts: new Int32Array(4096),
  joins: new Uint8Array(0),
}
const splits = new Int32Array(LONGEST_PARTICLE + 2)

/** Valid until the next call. */
export function readEdges(context: Context, tables: NameTables): Edges {
  const { text, tokens } = context
  const { units, length } = text
  if (edges.ending.length < length + 2) {
    edges.ending = new Uint8Array(2 * length + 2)
    edges.titleEnd = new Int32Array(2 * length + 2)
    titleCount = 0
  }
  if (edges.stemEnd.length < tokens.count + 2) {
    edges.stemEnd = new Int32Array(2 * tokens.count + 2)
    edges.titleStart = new Int32Array(2 * tokens.count + 2)
    edges.ends = new Int32Array(2 * tokens.count + 2)
    edges.insides = new Int32Array(2 * tokens.count + 2)
    edges.titleStarts = new Int32Array(2 * tokens.count + 2)
  }
  const sums = readHashes(units, length)
  edges.sums = sums
  edges.joins = readJoins(context)
  const { ending, titleEnd, stemEnd, titleStart, ends, insides, titleStarts } = edges
  ending.fill(0, 0, length + 1)
  while (titleCount > 0) titleEnd[titlesAt[--titleCount]] = 0
  const { particles, titles, letterParticles, pairs } = tables
  const codes = codesOf()
  const { start, end, kind } = tokens
  for (let t = 0; t < tokens.count; t++) {
    const from = start[t]
    const to = end[t]
    stemEnd[t] = to
    titleStart[t] = -1
    ending[to] = RUN_END
    const size = to - from
    const last = size <= NEAR ? 1 << (size - 1) : -1
    titleStarts[t] = 0
    insides[t] = 0
    ends[t] = (PARTS & (1 << kind[t])) === 0 ? 0 : last
    if (kind[t] !== HANGUL) {
      if (kind[t] === LATIN && to - from <= LONGEST_TITLE && valueIn(titles, pieceHash(sums, from, to)) !== 0) {
        noteTitle(titleEnd, from, to)
        titleStart[t] = from
      }
      continue
    }
    if (size === 1) continue
    let count = 1
    let inner = 0
    let titlesHere = 0
    splits[0] = to
    const single = letterParticles[codes[to - 1]]
    const pair = pairs[pairOf(codes[to - 2], codes[to - 1])]
    if (single !== 0) count = split(edges, units, t, to - 1, single, count)
    const longest = pair & LONGEST_PARTICLE
    if (longest !== 0)
      for (let p = to - 2; p > from && p >= to - longest; p--) {
        const condition = valueIn(particles, pieceHash(sums, p, to))
        if (condition !== 0) count = split(edges, units, t, p, condition, count)
      }
    for (let n = 0; n < count; n++) {
      const e = splits[n]
      if (n > 0) inner |= 1 << (e - from - 1)
      if (e - from < 2) continue
      const longestTitle = pairs[pairOf(codes[e - 2], codes[e - 1])] >> TITLE_SHIFT
      if (longestTitle === 0) continue
      for (let p = e - 2; p >= from && p >= e - longestTitle; p--) {
        if (valueIn(titles, pieceHash(sums, p, e)) === 0) continue
        noteTitle(titleEnd, p, e)
        if (p > from) {
          titlesHere |= 1 << (to - p)
          inner |= 1 << (p - from - 1)
          if (ending[p] === NO_END) ending[p] = TITLE
        }
        if (titleStart[t] < 0 || p < titleStart[t]) titleStart[t] = p
      }
    }
    ends[t] = last | inner
    titleStarts[t] = titlesHere
  }
  return edges
}

/** Positions where titles of the last document begin: few, so they alone are cleared. */
let titlesAt = new Int32Array(1024)
let titleCount = 0

function noteTitle(titleEnd: Int32Array, start: number, end: number): void {
  if (titleEnd[start] === 0) {
    if (titleCount === titlesAt.length) titlesAt = longer(titlesAt, 2 * titleCount)
    titlesAt[titleCount++] = start
  }
  if (titleEnd[start] < end) titleEnd[start] = end
}

/** Notes that a particle with this condition follows position `p` in token `t`; returns the number of splits. */
function split({ ending, stemEnd }: Edges, units: Uint16Array, t: number, p: number, condition: number, count: number): number {
  const agrees = ENDINGS[condition * FINALS + finalOf(units[p - 1])]
  ending[p] = agrees
  if (agrees === PARTICLE) stemEnd[t] = p
  splits[count] = p
  return count + 1
}

/** Condition of a particle × final consonant before it → what ends there. */
const ENDINGS = Uint8Array.from({ length: 6 * FINALS }, (_, n) => {
  const condition = Math.floor(n / FINALS)
  const final = n % FINALS
  if (condition === CONDITIONS.V) return final === 0 ? PARTICLE : WRONG_PARTICLE
  if (condition === CONDITIONS.C) return final !== 0 ? PARTICLE : WRONG_PARTICLE
  if (condition === CONDITIONS.CN) return final !== 0 && final !== FINAL_RIEUL ? PARTICLE : WRONG_PARTICLE
  if (condition === CONDITIONS.VL) return final === 0 || final === FINAL_RIEUL ? PARTICLE : WRONG_PARTICLE
  return PARTICLE
})
