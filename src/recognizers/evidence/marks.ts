// Marks: where the closed words that name recognizers look for (heads of titles and bodies, legal forms, triggers …) stand, also inside runs.

import { bytesOf, type Sections, viewOf } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { CLASS_OF, HANGUL, LATIN } from '../../text/classes.js'
import { longer } from '../../text/grow.js'
import { MAX_ID, matchAt } from '../../trie/trie.js'
import type { Context } from '../../types.js'
import { some } from './bits.js'
import { opensOf } from './edges.js'

/** One bit for each closed list, or each `kind` of it. */
const BIT_OF: Record<string, number> = {
  'title-head:strong': 1 << 0,
  'title-head:weak': 1 << 1,
  'title-head:tail': 1 << 2,
  'title-deny': 1 << 3,
  'organization-head:strong': 1 << 4,
  'organization-head:weak': 1 << 5,
  'organization-head:school': 1 << 6,
  'organization-division': 1 << 7,
  'legal-form:before': 1 << 8,
  'legal-form:after': 1 << 9,
  'legal-form:both': (1 << 8) | (1 << 9),
  'legal-form:latin': 1 << 22,
  'title-join:executive': 1 << 23,
  'title-join:diplomat': 1 << 24,
  'title-join:chair': 1 << 25,
  'title-join:before-executive': 1 << 26,
  'title-join:before-chair': 1 << 27,
  'organization-trigger': 1 << 10,
  'generic-body': 1 << 11,
  'place-suffix': 1 << 12,
  'landmark-head:strong': 1 << 13,
  'landmark-head:weak': 1 << 14,
  'organization-sequel': 1 << 16,
  'former-mark': 1 << 17,
  'place-sequel': 1 << 19,
  'title-sequel': 1 << 20,
  'person-left': 1 << 21,
}
export const TITLE_STRONG = BIT_OF['title-head:strong']
export const TITLE_WEAK = BIT_OF['title-head:weak']
export const TITLE_TAIL = BIT_OF['title-head:tail']
export const TITLE = TITLE_STRONG | TITLE_WEAK | TITLE_TAIL
export const TITLE_DENY = BIT_OF['title-deny']
export const ORG_STRONG = BIT_OF['organization-head:strong']
const ORG_WEAK = BIT_OF['organization-head:weak']
export const ORG_SCHOOL = BIT_OF['organization-head:school']
export const ORG_HEAD = ORG_STRONG | ORG_WEAK | ORG_SCHOOL
export const ORG_DIVISION = BIT_OF['organization-division']
export const LEGAL_BEFORE = BIT_OF['legal-form:before']
export const LEGAL_AFTER = BIT_OF['legal-form:after']
export const LEGAL_LATIN = BIT_OF['legal-form:latin']
/** 사장 after 대표이사, 의장 after 이사회, 대사 after 주 and a place: one title. */
export const JOIN_EXECUTIVE = BIT_OF['title-join:executive']
export const JOIN_DIPLOMAT = BIT_OF['title-join:diplomat']
export const JOIN_CHAIR = BIT_OF['title-join:chair']
export const BEFORE_EXECUTIVE = BIT_OF['title-join:before-executive']
export const BEFORE_CHAIR = BIT_OF['title-join:before-chair']
export const ORG_TRIGGER = BIT_OF['organization-trigger']
export const GENERIC = BIT_OF['generic-body']
export const PLACE_SUFFIX = BIT_OF['place-suffix']
export const LANDMARK_STRONG = BIT_OF['landmark-head:strong']
export const LANDMARK_WEAK = BIT_OF['landmark-head:weak']
export const ORG_SEQUEL = BIT_OF['organization-sequel']
export const FORMER = BIT_OF['former-mark']
export const PLACE_SEQUEL = BIT_OF['place-sequel']
/** Words on the right of a head that show it to be no title: 이사 보수. */
export const TITLE_SEQUEL = BIT_OF['title-sequel']
export const PERSON_LEFT = BIT_OF['person-left']
/** A head on which compounds are no titles. */
export const TITLE_LONE = 1 << 30
/** A head on which only a place makes a compound: 속초시장, not 자본시장. */
export const TITLE_PLACE = 1 << 29

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
const LANDMARKS = LANDMARK_STRONG | LANDMARK_WEAK | PLACE_SUFFIX
const NOTICES = PERSON_LEFT | ORG_TRIGGER | LEGAL_BEFORE | LEGAL_AFTER | LEGAL_LATIN
const found = new Int32Array(512)
let current: Context | null = null
/** What the closed lists of ours say, by letter and by value of the word trie. */
interface Tables {
  readonly bits: Int32Array
  readonly roles: Uint8Array
  /** One bit for each pair of letters, hashed, that begins a word of ours. */
  readonly pairs: Uint32Array
}
const cache = new WeakMap<Gazetteer, Tables>()
let known: Gazetteer | null = null
let tables!: Tables
/** What a letter, by its id in the trie, is to the words of ours: the first of several, a word by itself; and whether one may end before it. */
const BEGINS = 1
const ALONE = 2
const ENDS = 4
/** 1 for every class but HANGUL: a word may end before it, as before a letter that begins a particle. */
const stops = new Uint8Array(16).fill(1)
stops[HANGUL] = 0
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5) ^ second) & 0xffff

/** The marks of a document, made once; valid until the next document. */
export function marksOf(context: Context): Marks {
  if (context === current) return marks
  current = context
  const { text, tokens, gazetteer } = context
  if (gazetteer !== known) learn(gazetteer)
  const codes = codesOf()
  const { classes, length } = text
  const words = gazetteer.words
  const { bits: bitsOf } = tables
  const opens = opensOf(gazetteer)
  clear(length)
  const { at: first, ends } = marks
  const { tokenAt, start: tokenStart } = tokens
  let { start, end, bits } = marks
  let count = 0
  const worthy = sift(codes, length)
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
      // Heads and triggers count where a name can end: before a sign, a space or a particle.
      if ((stops[classes[stop]] | opens[codes[stop]]) === 0) continue
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
function sift(codes: Uint16Array, length: number): number {
  if (sifted.length < length + 8) sifted = new Int32Array(2 * length + 8)
  const out = sifted
  const { roles, pairs } = tables
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

function learn(gazetteer: Gazetteer): void {
  known = gazetteer
  const made = cache.get(gazetteer)
  // Lists that were compiled by hand come without the sections.
  tables = made ?? (gazetteer.sections['mark.bits'] === undefined ? tablesOf(gazetteer) : view(gazetteer))
  if (made === undefined) cache.set(gazetteer, tables)
}

/** The sections that `compile` takes along. */
export function markSections(gazetteer: Gazetteer): Sections {
  const { bits, roles, pairs } = tablesOf(gazetteer)
  return { 'mark.bits': bytesOf(bits), 'mark.roles': roles, 'mark.pairs': bytesOf(pairs) }
}

const view = ({ sections }: Gazetteer): Tables => ({
  bits: viewOf(sections['mark.bits'], Int32Array),
  roles: sections['mark.roles'],
  pairs: viewOf(sections['mark.pairs'], Uint32Array),
})

const LISTS = new Set(Object.keys(BIT_OF).map((name) => name.split(':')[0]))

function tablesOf(gazetteer: Gazetteer): Tables {
  const { alphabet, letters } = gazetteer
  const { single, slots } = gazetteer.words
  const bits = new Int32Array(slots.length)
  const roles = new Uint8Array(MAX_ID + 1)
  const pairs = new Uint32Array(1 << 11)
  for (const list of LISTS)
    for (const { leaf, word } of entriesOf(gazetteer, list)) {
      const own = BIT_OF[word.kind ? `${list}:${word.kind}` : list] ?? BIT_OF[list] ?? 0
      if (own === 0) continue
      bits[leaf] |= own | (word.compound === 'no' ? TITLE_LONE : word.compound === 'place' ? TITLE_PLACE : 0)
      if (word.form.length === 1) continue
      const first = alphabet[word.form.charCodeAt(0)]
      roles[first] |= BEGINS
      const pair = pairOf(first, alphabet[word.form.charCodeAt(1)])
      pairs[pair >> 5] |= 1 << (pair & 31)
    }
  const opens = opensOf(gazetteer)
  // A letter that no list uses may be anything.
  roles[0] = ENDS
  for (let id = 1; id <= letters.length; id++) {
    if (opens[id] === 1 || CLASS_OF[letters[id - 1]] !== HANGUL) roles[id] |= ENDS
    // A letter alone announces nobody: only words of two letters do.
    if (id < single.length && (bits[single[id]] & ~PERSON_LEFT) !== 0) roles[id] |= ALONE
  }
  return { bits, roles, pairs }
}

function grow(): void {
  for (const key of ['start', 'end', 'bits'] as const) marks[key] = longer(marks[key], 2 * marks[key].length)
  for (const picked of [marks.titles, marks.heads, marks.divisions, marks.landmarks, marks.notices])
    picked.of = new Int32Array(marks.start.length)
}
