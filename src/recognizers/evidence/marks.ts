// Marks: where the closed words that name recognizers look for (heads of titles and bodies, legal forms, triggers …) stand, also inside runs.

import { codesOf } from '../../gazetteer/lookup.js'
import { HANGUL, LATIN } from '../../text/classes.js'
import { longer } from '../../text/grow.js'
import { UNIT } from '../../text/units.js'
import { matchAt } from '../../trie/trie.js'
import type { Context } from '../../types.js'
import { some } from './bits.js'
import { opensOf } from './edges.js'
import { LANDMARKS, NOTICES, ORG_DIVISION, ORG_HEAD, TITLE } from './mark-bits.js'
import { ALONE, BEGINS, type MarkTables, markTables, pairOf } from './mark-tables.js'

export interface Marks {
  count: number
  start: Int32Array
  end: Int32Array
  bits: Int32Array
  /** Offset to the first mark that starts there, -1 for none; `length + 1` entries. Marks are sorted by start, then end. */
  at: Int32Array
  /** Offset to the bits of all marks of two letters or more that end there. */
  ends: Int32Array
  /** The marks of some kinds, by index, in their order. */
  titles: Picked
  heads: Picked
  divisions: Picked
  landmarks: Picked
  /** What says something of the word it fills or of the next one: announcements and legal forms. */
  notices: Picked
}

/** Indices of marks. */
export interface Picked {
  count: number
  of: Int32Array
}

const pick = (): Picked => ({ count: 0, of: new Int32Array(1024) })
const marks: Marks = {
  count: 0,
  start: new Int32Array(1024),
  end: new Int32Array(1024),
  bits: new Int32Array(1024),
  at: new Int32Array(8192).fill(-1),
  ends: new Int32Array(8192),
  titles: pick(),
  heads: pick(),
  divisions: pick(),
  landmarks: pick(),
  notices: pick(),
}
const found = new Int32Array(512)
let current: Context | null = null
/** 1 for every class but HANGUL: a word may end before it, as before a letter that begins a particle. */
const stops = new Uint8Array(16).fill(1)
stops[HANGUL] = 0

/** The marks of a document, made once; valid until the next document. */
export function marksOf(context: Context): Marks {
  if (context === current) return marks
  current = context
  const { text, tokens, gazetteer } = context
  const tables = markTables(gazetteer)
  const codes = codesOf()
  const { classes, length, units } = text
  const words = gazetteer.words
  const { bits: bitsOf } = tables
  const opens = opensOf(gazetteer)
  clear(length)
  const { at: first, ends } = marks
  const { tokenAt, start: tokenStart } = tokens
  let { start, end, bits } = marks
  let count = 0
  const worthy = sift(tables, codes, length)
  for (let k = 0; k < worthy; k++) {
    const at = sifted[k] >> 2
    const kind = classes[at]
    if (kind !== HANGUL && (kind !== LATIN || tokenStart[tokenAt[at]] !== at)) continue
    let n = 1
    if ((sifted[k] & BEGINS) !== 0) n = matchAt(words, codes, at, found)
    else {
      // No longer word of ours: the letter by itself.
      found[0] = at + 1
      found[1] = words.single[codes[at]]
    }
    for (let i = 0; i < n; i++) {
      const own = bitsOf[found[2 * i + 1]]
      if (own === 0) continue
      const stop = found[2 * i]
      // Heads and triggers count where a name can end: before a sign, a space or a particle; titles also before 팀.
      if ((stops[classes[stop]] | opens[codes[stop]]) === 0 && (units[stop] !== TEAM || (own & TITLE) === 0)) continue
      if (count === start.length) {
        grow()
        ;({ start, end, bits } = marks)
      }
      if (first[at] < 0) first[at] = count
      if (stop - at > 1) ends[stop] |= own
      start[count] = at
      end[count] = stop
      bits[count++] = own
    }
  }
  marks.count = count
  sort(marks)
  return marks
}

/** 팀: 김 교수팀. */
export const TEAM = UNIT.팀

/** Forgets the marks of the document before: few, so one by one. */
function clear(length: number): void {
  const { at, ends, start, end, count } = marks
  if (at.length < length + 2) {
    marks.at = new Int32Array(2 * length + 2).fill(-1)
    marks.ends = new Int32Array(2 * length + 2)
  } else
    for (let m = 0; m < count; m++) {
      at[start[m]] = -1
      ends[end[m]] = 0
    }
  marks.count = 0
}

/** Offset × 4 + BEGINS or ALONE, for each letter that may begin a word of ours. */
let sifted = new Int32Array(8192)

/**
 * Fills `sifted`; returns how many. Four letters at a time and without branches: the loop itself costs as much as a letter, and which of
 * them pass is hard to foresee. Zeros follow the codes.
 */
function sift({ roles, pairs }: MarkTables, codes: Uint16Array, length: number): number {
  if (sifted.length < length + 8) sifted = new Int32Array(2 * length + 8)
  const out = sifted
  let n = 0
  let a = codes[0]
  let ofA = roles[a]
  for (let at = 0; at < length; at += 4) {
    const b = codes[at + 1]
    const c = codes[at + 2]
    const d = codes[at + 3]
    const e = codes[at + 4]
    const ofB = roles[b]
    const ofC = roles[c]
    const ofD = roles[d]
    const ofE = roles[e]
    const worthA = (ofA & begins(pairs, a, b)) | (ofA & (ofB >> 1) & ALONE)
    const worthB = (ofB & begins(pairs, b, c)) | (ofB & (ofC >> 1) & ALONE)
    const worthC = (ofC & begins(pairs, c, d)) | (ofC & (ofD >> 1) & ALONE)
    const worthD = (ofD & begins(pairs, d, e)) | (ofD & (ofE >> 1) & ALONE)
    out[n] = (at << 2) | worthA
    n += some(worthA)
    out[n] = ((at + 1) << 2) | worthB
    n += some(worthB)
    out[n] = ((at + 2) << 2) | worthC
    n += some(worthC)
    out[n] = ((at + 3) << 2) | worthD
    n += some(worthD)
    a = e
    ofA = ofE
  }
  return n
}

/** BEGINS where some word of ours may begin with these letters. */
function begins(pairs: Uint32Array, first: number, second: number): number {
  const pair = pairOf(first, second)
  return (pairs[pair >> 5] >>> (pair & 31)) & BEGINS
}

/** Deals the marks out by kind, without branches: which kind comes next is hard to foresee. */
function sort({ bits, count, titles, heads, divisions, landmarks, notices }: Marks): void {
  const ofTitles = titles.of
  const ofHeads = heads.of
  const ofDivisions = divisions.of
  const ofLandmarks = landmarks.of
  const ofNotices = notices.of
  let title = 0
  let head = 0
  let division = 0
  let landmark = 0
  let notice = 0
  for (let m = 0; m < count; m++) {
    const own = bits[m]
    ofTitles[title] = m
    title += some(own & TITLE)
    ofHeads[head] = m
    head += some(own & ORG_HEAD)
    ofDivisions[division] = m
    division += some(own & ORG_DIVISION)
    ofLandmarks[landmark] = m
    landmark += some(own & LANDMARKS)
    ofNotices[notice] = m
    notice += some(own & NOTICES)
  }
  titles.count = title
  heads.count = head
  divisions.count = division
  landmarks.count = landmark
  notices.count = notice
}

/** End of the longest mark with one of `bits` that starts at `at`; 0 for none. */
export function markEnd(m: Marks, at: number, bits: number): number {
  let end = 0
  let i = m.at[at]
  if (i < 0) return 0
  for (; i < m.count && m.start[i] === at; i++) if ((m.bits[i] & bits) !== 0) end = m.end[i]
  return end
}

/** Is exactly [start, end) a mark with one of `bits`? */
export function isMark(m: Marks, start: number, end: number, bits: number): boolean {
  let i = m.at[start]
  if (i < 0) return false
  for (; i < m.count && m.start[i] === start; i++) if (m.end[i] === end && (m.bits[i] & bits) !== 0) return true
  return false
}

function grow(): void {
  for (const key of ['start', 'end', 'bits'] as const) marks[key] = longer(marks[key], 2 * marks[key].length)
  for (const picked of [marks.titles, marks.heads, marks.divisions, marks.landmarks, marks.notices])
    picked.of = new Int32Array(marks.start.length)
}
