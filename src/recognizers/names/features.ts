// What the model sees of a name: features of its left edge, of its right edge, and of the whole span, each one a 32-bit number.
//
// A feature is a template and a content. The sums over an edge are shared by all spans that have it. With `naming` on, `nameOf(i)` gives the
// content of feature i as a person would write it.

import { listsOf as listsOfName } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { DIGIT, HANGUL, HANJA, LATIN, MASKED, NEWLINE, SPACE } from '../../text/classes.js'
import { matchAt } from '../../trie/trie.js'
import type { Candidate, Context } from '../../types.js'
import { LABELS } from '../../types.js'
import { describeValue } from './describe.js'
import { type Edges, readEdges } from './edges.js'
import { hashOf, LONGEST, mix, pieceHash } from './hashes.js'
import { SYLLABLE_KINDS } from './syllables.js'
import { type NameTables, nameTables } from './tables.js'
import { TEMPLATES as T } from './templates.js'

/** Hashes of the features that the last call found. */
export const features = new Int32Array(512)
let count = 0

let naming = false
const names: string[] = []
const kinds: number[] = []
/** While on, `nameOf` and `templateOf` tell what each feature says. Slow: for training and explanations. */
export function nameFeatures(on: boolean): void {
  naming = on
}
export const nameOf = (index: number): string => names[index]
export const templateOf = (index: number): number => kinds[index]

// The document that is being read; set by `openFeatures`.
let context!: Context
let tables!: NameTables
let edges!: Edges
let units!: Uint16Array
let classes!: Uint8Array
let sums!: Int32Array
let tokenStart!: Int32Array
let tokenEnd!: Int32Array
let tokenKind!: Uint8Array
let tokenAt!: Int32Array
let eojeolOf!: Int32Array
let sentenceOf!: Int32Array
let tokenCount = 0
/** Token → hash of the lists that hold it (stem or whole), 1 for none, 0 for not yet asked. */
let listsOfToken = new Int32Array(4096)
/** Position → 1 + index of the label of a closed form (an amount, a date) that ends or begins there. */
let closedEnd = new Uint8Array(8192)
let closedStart = new Uint8Array(8192)

/** The name rules' candidates, sorted by start, and where each position's begin. */
let ruleCandidates: readonly Candidate[] = []
const ruleHashes: RuleHashes[] = []
let ruleAt = new Int32Array(8192)
/** Position → the rule candidate that ends there and begins leftmost, -1 for none; only rules that are not sure of the contrary. */
let ruleEndingAt = new Int32Array(8192)
const HOPEFUL = -1
/** A rule's score in halves is cut to these many numbers from the least one. */
const LEAST_HALVES = -8
const HALVES = 21

/** Prepares the functions below for a document. `closed` are the candidates of the other recognizers, `rules` those for names, sorted by start. */
export function openFeatures(of: Context, closed: readonly Candidate[], rules: readonly Candidate[]): Edges {
  context = of
  if (nameTables(of.gazetteer) !== tables) {
    tables = nameTables(of.gazetteer)
    setKeys.fill(0)
    setValues.fill(2)
  }
  edges = readEdges(of, tables)
  units = of.text.units
  classes = of.text.classes
  sums = edges.sums
  tokenStart = of.tokens.start
  tokenEnd = of.tokens.end
  tokenKind = of.tokens.kind
  tokenAt = of.tokens.tokenAt
  eojeolOf = of.tokens.eojeol
  sentenceOf = of.tokens.sentenceOf
  tokenCount = of.tokens.count
  if (listsOfToken.length < tokenCount) listsOfToken = new Int32Array(2 * tokenCount)
  listsOfToken.fill(0, 0, tokenCount)
  const length = of.text.length
  if (closedEnd.length < length + 2) {
    closedEnd = new Uint8Array(2 * length + 2)
    closedStart = new Uint8Array(2 * length + 2)
  }
  closedEnd.fill(0, 0, length + 1)
  closedStart.fill(0, 0, length + 1)
  ruleCandidates = rules
  if (ruleAt.length < length + 2) {
    ruleAt = new Int32Array(2 * length + 2)
    ruleEndingAt = new Int32Array(2 * length + 2)
  }
  ruleAt.fill(-1, 0, length + 1)
  ruleEndingAt.fill(-1, 0, length + 1)
  // The hashes of a rule's name are looked up once a candidate: the string is long and often freshly made.
  for (let i = rules.length - 1; i >= 0; i--) {
    ruleAt[rules[i].start] = i
    ruleHashes[i] = hashesOf(rules[i].source)
  }
  for (let i = 0; i < rules.length; i++) if (rules[i].score >= HOPEFUL && ruleEndingAt[rules[i].end] < 0) ruleEndingAt[rules[i].end] = i
  for (const c of closed) {
    const label = LABELS.indexOf(c.label) + 1
    closedEnd[c.end] = label
    closedStart[c.start] = label
  }
  return edges
}

/** The rolling hash of a piece of the document, equal to `hashOf` of its characters. */
export const textHash = (from: number, to: number): number => pieceHash(sums, from, to)

// ---------------------------------------------------------------- writing features

function piece(template: number, from: number, to: number, extra: number): void {
  features[count] = mix(template, (pieceHash(sums, from, to) + Math.imul(extra, 0x632be5ab)) | 0)
  if (naming) notePiece(template, from, to, extra)
  count++
}

function value(template: number, content: number): void {
  features[count] = mix(template, content)
  if (naming) noteValue(template, content)
  count++
}

function listed(template: number, lists: number, extra: number): void {
  if (lists === 1) return
  features[count] = mix(template, (lists + Math.imul(extra, 0x632be5ab)) | 0)
  if (naming) noteLists(template, lists, extra)
  count++
}

// Names of features are made apart from the features, so that the functions above stay small enough to be inlined.
function notePiece(template: number, from: number, to: number, extra: number): void {
  note(template, context.text.value.slice(from, to) + (extra === 0 ? '' : `|${extra}`))
}

function noteValue(template: number, content: number): void {
  note(template, describeValue(template, content))
}

function noteLists(template: number, lists: number, extra: number): void {
  note(template, listNames(lists) + (extra === 0 ? '' : `|${setNames.get(extra) ?? extra}`))
}

function note(template: number, content: string): void {
  names[count] = content.replace(/[\t\n\r]/g, '⏎')
  kinds[count] = template
}

const setNames = new Map<number, string>()
function listNames(lists: number): string {
  return setNames.get(lists) ?? '?'
}

/** Sets are few: their numbers are remembered by a hash of their bits. */
const setKeys = new Int32Array(1024)
const setValues = new Int32Array(1024)

/** A number for a set of lists that does not depend on the order of the lists. */
function setHash(bits: number): number {
  const slot = Math.imul(bits, 0x9e3779b1) >>> 22
  if (setKeys[slot] === bits && !naming) return setValues[slot]
  const h = hashOfSet(tables.listHash, bits & tables.shipped)
  setKeys[slot] = bits
  setValues[slot] = h
  if (naming) setNames.set(h, context.gazetteer.lists.filter((_, b) => (bits & (1 << b)) !== 0).join('+'))
  return h
}

function hashOfSet(listHash: Int32Array, bits: number): number {
  let h = 2
  for (let b = 0, rest = bits; rest !== 0; b++, rest >>>= 1) if ((rest & 1) !== 0) h = (h + Math.imul(listHash[b], 0x2545f491)) | 0
  return h
}

/** Lists that hold exactly the characters from `from` (a token start) to `to`; 0 for none. */
function listsAt(from: number, to: number): number {
  const { hits } = context
  let h = hits.at[from]
  if (h < 0) return 0
  for (; h < hits.count && hits.start[h] === from; h++) if (hits.end[h] === to) return hits.lists[h]
  return 0
}

function listsOf(token: number): number {
  let lists = listsOfToken[token]
  if (lists === 0) {
    const bits = listsAt(tokenStart[token], edges.stemEnd[token]) | listsAt(tokenStart[token], tokenEnd[token])
    listsOfToken[token] = lists = bits === 0 ? 1 : setHash(bits)
  }
  return lists
}

const isWord = (kind: number): boolean => kind === HANGUL || kind === LATIN || kind === HANJA || kind === DIGIT || kind === MASKED

/** 0: other sentence or none, 1: glued, 2: after a space. */
function gap(left: number, right: number): number {
  if (left < 0 || right >= tokenCount) return 0
  if (tokenEnd[left] === tokenStart[right]) return 1
  return sentenceOf[eojeolOf[left]] === sentenceOf[eojeolOf[right]] ? 2 : 0
}

/** The letter before a position: 1 at the start of a sentence, a space as it is. */
function before(position: number, token: number): number {
  if (position === 0) return 1
  const c = classes[position - 1]
  if (c === NEWLINE) return 1
  if (c === SPACE) return gap(token - 1, token) === 0 ? 1 : 32
  return units[position - 1]
}

const after = (position: number): number => (classes[position] === NEWLINE || classes[position] === 0 ? 1 : units[position])

// ---------------------------------------------------------------- the first stage: letters and small numbers, few and cheap

/** The letters of an edge that the first stage looks at, as positions; a position of -1 stands for "none". */
export const LETTERS_LEFT = [T.firstLetter, T.firstSecond, T.firstBefore, T.firstLeft] as const
export const LETTERS_RIGHT = [T.firstLast, T.firstLastTwo, T.firstAfter, T.firstNext, T.firstNextTwo] as const

/** Position of the last letter of the word on the left, -1 at the start of a sentence. */
function leftLetter(s: number, t: number): number {
  if (tokenStart[t] < s) return s - 1
  return gap(t - 1, t) === 0 ? -1 : tokenEnd[t - 1] - 1
}

/** Position of the first letter of what follows the run that ends at or after `e`, -1 at the end of a sentence. */
export function nextLetter(t: number): number {
  return gap(t, t + 1) === 0 ? -1 : tokenStart[t + 1]
}

/** What a letter is to the first stage: itself when a list uses it, else one kind of "other". */
const letter = (position: number): number => (position < 0 || context.gazetteer.alphabet[units[position]] === 0 ? 0 : units[position])

/** The letters of a left edge and whether a title stands there: for training; the decoder reads the same from tables. */
export function firstLeft(s: number): number {
  count = 0
  const t = tokenAt[s]
  value(T.firstLetter, letter(s))
  value(T.firstSecond, letter(s + 1))
  value(T.firstBefore, letter(s - 1))
  value(T.firstLeft, letter(leftLetter(s, t)))
  value(T.firstLeftTitle, firstTitle(s, t))
  return count
}

/** What stands on the left of a start, 0..FIRST_TITLES - 1: a word by its title, no word, the same run. */
export const FIRST_TITLES = 8
export const NOTHING_LEFT = 3
export const START_INSIDE = 4
function firstTitle(s: number, t: number): number {
  if (tokenStart[t] < s) return START_INSIDE
  return gap(t - 1, t) === 0 ? NOTHING_LEFT : titleNumber(edges.titleStart[t - 1], tokenStart[t - 1])
}

/** 0: a word has no title, 1: it is one, 2: it ends with one. */
export const titleNumber = (title: number, start: number): number => (title < 0 ? 0 : title === start ? 1 : 2)

/** The letters of a right edge: for training. */
export function firstRight(e: number): number {
  count = 0
  const t = tokenAt[e - 1]
  const n = nextLetter(t)
  value(T.firstLast, letter(e - 1))
  value(T.firstLastTwo, letter(e - 2))
  value(T.firstAfter, letter(e))
  value(T.firstNext, letter(n))
  value(T.firstNextTwo, letter(n < 0 ? -1 : n + 1))
  return count
}

/** What ends here and whether a title follows: 0..FIRST_EDGES - 1, the content of one more feature of the right edge. */
export const FIRST_EDGES = 512
function firstEdge(e: number): number {
  const t = tokenAt[e - 1]
  const title = tokenEnd[t] === e && gap(t, t + 1) !== 0 ? titleNumber(edges.titleStart[t + 1], tokenStart[t + 1]) : 0
  return edgeNumber(edges.titleEnd[e], title, edges.ending[e], classes[e])
}

/** `titleEnd` of a title that begins right here, or else `title` of the next word. */
export const edgeNumber = (titleEnd: number, title: number, ending: number, next: number): number =>
  ((titleEnd !== 0 ? 3 : title) << 7) | (ending << 4) | next

/** Lists and rules of a span: for training; the decoder reads lists from a table by set. */
export function firstRare(s: number, e: number): number {
  count = 0
  const bits = listsAt(s, e)
  if (bits !== 0) listed(T.firstLists, setHash(bits), 0)
  for (let i = ruleAt[s]; i >= 0 && i < ruleCandidates.length && ruleCandidates[i].start === s; i++)
    if (ruleCandidates[i].end === e) sure(T.firstRule, i)
  return count
}

/** Index of the first rule that begins at `s`, -1 for none. */
export const ruleFrom = (s: number): number => ruleAt[s]

/** A rule's label and how sure it is: 0..FIRST_RULES - 1, and the content of its feature. */
export const FIRST_RULES = LABELS.length * HALVES
export const firstRuleNumber = (rule: Candidate): number => LABELS.indexOf(rule.label) * HALVES + halvesOf(rule) - LEAST_HALVES
export const firstRuleContent = (number: number): number =>
  sureContent(hashOf(LABELS[Math.floor(number / HALVES)].toLowerCase()), (number % HALVES) + LEAST_HALVES)

/** Set of lists → the content of its feature in the first stage. */
export function firstSetContent(tables: NameTables, bits: number): number {
  return hashOfSet(tables.listHash, bits & tables.shipped)
}

/** Script and length of a span: 0..FIRST_SHAPES - 1, the content of one feature. `seen` is the bit set of its character classes. */
export const FIRST_SHAPES = 256
/** By the bit set of classes: 14 classes. */
const SHAPE_OF = Uint8Array.from({ length: 1 << 14 }, (_, seen) => shapeOf(seen))
const firstShape = (seen: number, length: number): number => (SHAPE_OF[seen] << 4) | (length > 12 ? 12 : length)

/** Eojeols after the first, length and ending: 0..FIRST_EXTENTS - 1, the content of one feature. */
export const FIRST_EXTENTS = 512
const firstExtent = (eojeols: number, length: number, ending: number): number => extentsOf(eojeols) | extentOf(length, ending)
const extentsOf = (eojeols: number): number => (eojeols > 3 ? 3 : eojeols) << 7

/** Both contents in one number, the sum of the two functions: what changes from token to token, and what changes from end to end. */
export const FIRST_INSIDES = 16 * FIRST_EXTENTS
export const insideNumber = (seen: number, eojeols: number): number => (SHAPE_OF[seen] << 9) | extentsOf(eojeols)
export const extentOf = (length: number, ending: number): number => ((length > 12 ? 12 : length) << 3) | ending
/** The content for the shape in such a number; the content for the extent are its lowest 9 bits. */
export const shapeIn = (inside: number): number => ((inside >> 9) << 4) | ((inside >> 3) & 15)

/** The features that the functions above number, as `firstRight` and `firstRare` would write them: for training. */
export function firstEdgeFeature(e: number): number {
  count = 0
  value(T.firstEdge, firstEdge(e))
  return count
}
export function firstSpanFeatures(s: number, e: number): number {
  count = 0
  let seen = 0
  for (let i = s; i < e; i++) seen |= 1 << classes[i]
  value(T.firstShape, firstShape(seen, e - s))
  value(T.firstExtent, firstExtent(eojeolOf[tokenAt[e - 1]] - eojeolOf[tokenAt[s]], e - s, edges.ending[e]))
  return count
}

// ---------------------------------------------------------------- the second stage

export function leftOf(s: number): number {
  count = 0
  const t = tokenAt[s]
  const b = before(s, t)
  value(T.before, b)
  piece(T.first, s, s + 1, 0)
  piece(T.first2, s, s + 2, 0)
  piece(T.first3, s, s + 3, 0)
  const from = sentenceFrom(t)
  if (s - from >= 2) piece(T.before2, s - 2, s, 0)
  piece(T.beforeFirst, s, s + 1, b)
  value(T.lineStart, lineKind(t))
  const closed = closedEnd[s] !== 0 ? closedEnd[s] : s > 0 && classes[s - 1] === SPACE ? closedEnd[s - 1] : 0
  if (closed !== 0) value(T.closedBefore, closed)
  if (tokenStart[t] < s) {
    const a = tokenStart[t]
    if (s - a <= LONGEST) piece(T.left, a, s, 1)
    piece(T.leftLast2, Math.max(a, s - 2), s, 1)
    const bits = listsAt(a, s)
    if (bits !== 0) listed(T.leftLists, setHash(bits), 1)
    return count
  }
  // The nearest word on the left, over at most two signs.
  let g = gap(t - 1, t)
  let l = t - 1
  let signs = 0
  while (g !== 0 && !isWord(tokenKind[l]) && signs < 2) {
    signs++
    g = gap(l - 1, l)
    l--
  }
  if (g === 0) {
    value(T.left, signs + 1)
    return count
  }
  const near = signs === 0 ? gap(t - 1, t) : 3 + gap(t - 1, t)
  const a = tokenStart[l]
  const z = tokenEnd[l]
  const stem = edges.stemEnd[l]
  piece(T.left, a, Math.min(stem, a + LONGEST), near)
  piece(T.leftLast, z - 1, z, near)
  piece(T.leftLast2, Math.max(a, z - 2), z, near)
  if (z - stem < LONGEST) piece(T.leftParticle, stem, z, near)
  const lists = listsOf(l)
  listed(T.leftLists, lists, near)
  if (z > stem && z - stem < LONGEST) listed(T.leftListsParticle, lists, pieceHash(sums, stem, z))
  const title = edges.titleStart[l]
  if (title >= 0) piece(T.leftTitle, title, edges.titleEnd[title], title === a ? near : near + 8)
  if (signs > 0) piece(T.leftSigns, tokenEnd[l], s, 0)
  const g2 = gap(l - 1, l)
  if (g2 === 0) {
    value(T.left2, 1)
    return count
  }
  const l2 = l - 1
  const a2 = tokenStart[l2]
  const stem2 = Math.min(edges.stemEnd[l2], a2 + LONGEST)
  piece(T.left2, a2, stem2, 0)
  return count
}

export function rightOf(e: number): number {
  count = 0
  const t = tokenAt[e - 1]
  const to = tokenEnd[t]
  const ending = edges.ending[e]
  const low = Math.max(0, e - 3)
  piece(T.last, e - 1, e, 0)
  piece(T.last2, Math.max(low, e - 2), e, 0)
  piece(T.last3, low, e, 0)
  piece(T.lastEnding, e - 1, e, ending)
  value(T.after, after(e))
  piece(T.after2, e, e + 2, 0)
  value(T.ending, (ending << 8) | classes[e])
  const closed = closedStart[e] !== 0 ? closedStart[e] : classes[e] === SPACE ? closedStart[e + 1] : 0
  if (closed !== 0) value(T.closedAfter, closed)
  let n = t + 1
  let near = 0
  if (to > e) {
    if (to - e <= 12) {
      piece(T.rest, e, to, 0)
    }
    if (edges.titleEnd[e] !== 0) piece(T.title, e, edges.titleEnd[e], 9)
    near = gap(t, n)
  } else {
    near = gap(t, n)
    if (near === 1 && tokenKind[n] === HANGUL) {
      // LG가: the particle is a run of its own.
      if (tokenEnd[n] - tokenStart[n] <= 3) piece(T.rest, tokenStart[n], tokenEnd[n], 0)
    } else value(T.rest, 1)
  }
  if (near === 0) {
    value(T.next, 1)
    return count
  }
  if (to > e) near += 4
  const a = tokenStart[n]
  const z = tokenEnd[n]
  const stem = edges.stemEnd[n]
  piece(T.next, a, Math.min(stem, a + LONGEST), near)
  piece(T.nextFirst, a, a + 1, near)
  piece(T.nextFirst2, a, Math.min(z, a + 2), near)
  if (z > stem && z - stem < 12) piece(T.nextParticle, stem, z, near)
  const lists = listsOf(n)
  listed(T.nextLists, lists, near)
  const title = edges.titleStart[n]
  if (title >= 0) piece(T.title, title, edges.titleEnd[title], title === a ? near : near + 8)
  const g2 = gap(n, n + 1)
  if (g2 === 0) {
    value(T.next2, 1)
    return count
  }
  n++
  const a2 = tokenStart[n]
  const stem2 = Math.min(edges.stemEnd[n], a2 + LONGEST)
  piece(T.next2, a2, stem2, g2)
  listed(T.next2Lists, listsOf(n), g2)
  const title2 = edges.titleStart[n]
  if (title2 >= 0) piece(T.next2Title, title2, edges.titleEnd[title2], title2 === a2 ? g2 : g2 + 8)
  return count
}

const found = new Int32Array(512)

export function spanOf(s: number, e: number): number {
  count = 0
  const t = tokenAt[s]
  const last = tokenAt[e - 1]
  const length = Math.min(e - s, 15)
  const eojeols = eojeolOf[last] - eojeolOf[t]
  const ending = edges.ending[e]
  const kind = shape(s, e)
  value(T.length, (eojeols << 8) | length)
  value(T.shape, (kind << 4) | length)
  value(T.lengthEnding, (ending << 8) | length)
  value(T.aroundSigns, (before(s, t) << 16) ^ after(e))
  piece(T.form, s, e, 0)
  for (let i = s; i + 1 < e; i++) piece(T.inside, i, i + 2, 0)
  if (e - s >= 4) piece(T.last4, e - 4, e, 0)
  if (t !== last) {
    const lastFrom = tokenStart[last]
    piece(T.firstToken, s, tokenEnd[t], 0)
    piece(T.lastToken, lastFrom, e, 0)
    let hash = 0
    for (let n = t + 1; n <= last; n++) hash = (Math.imul(hash, 31) + tokenKind[n] * 4 + gap(n - 1, n)) | 0
    value(T.pattern, (hash << 4) ^ tokenKind[t])
    for (let n = t; n < last; n++) if (gap(n, n + 1) === 2) piece(T.innerLast, tokenEnd[n] - 1, tokenEnd[n], 0)
    const firstLists = listsOf(t)
    listed(T.firstTokenLists, firstLists, eojeols)
    const lastBits = listsAt(lastFrom, e)
    if (lastBits !== 0) {
      const set = setHash(lastBits)
      listed(T.lastTokenLists, set, eojeols)
      listed(T.tokenListsPair, set, firstLists)
    }
  }
  // Lists.
  const { hits } = context
  const { surnameBit, givenBits } = tables
  let surname = 0
  let exact = 0
  let longer = 0
  let shorter = 0
  let shorterEnd = 0
  let h = hits.at[s]
  if (h >= 0)
    for (; h < hits.count && hits.start[h] === s; h++) {
      const to = hits.end[h]
      const bits = hits.lists[h]
      if (to === e) exact = bits
      else if (to > e) longer = bits
      else {
        if ((bits & surnameBit) !== 0) surname = to - s
        if (to - s > 1) {
          shorter = bits
          shorterEnd = to
        }
      }
    }
  if (exact !== 0) {
    const set = setHash(exact)
    listed(T.lists, set, 0)
    listed(T.listsEnding, set, ending)
    for (let b = 0, rest = exact; rest !== 0; b++, rest >>>= 1) if ((rest & 1) !== 0) listed(T.list, setHash(1 << b), 0)
  } else value(T.unlisted, (kind << 8) | length)
  if (longer !== 0) listed(T.longer, setHash(longer), 0)
  if (shorter !== 0) {
    const set = setHash(shorter)
    listed(T.prefix, set, e - shorterEnd)
    piece(T.prefixRest, shorterEnd, e, set)
  }
  // Persons.
  if (kind === 1 && e - s <= 5) {
    let given = 0
    if (surname > 0 && e - s - surname <= 3) {
      given = 1
      for (let n = matchAt(context.gazetteer.names, codesOf(), s + surname, found) - 1; n >= 0; n--)
        if (found[2 * n] === e && (listsOfName(context.gazetteer, found[2 * n + 1]) & givenBits) !== 0) given = 2
    }
    const title = nearTitle(s, e, t, last)
    value(T.person, (surname << 12) | (given << 8) | (title << 4) | ending)
    value(T.personLength, (surname << 12) | (given << 8) | length)
    if (given > 0) {
      const at = (units[s + surname] - 0xac00) * SYLLABLE_KINDS
      const end = (units[e - 1] - 0xac00) * SYLLABLE_KINDS + 1
      value(T.givenSyllables, bin(tables.syllables[at] + (e - s - surname > 1 ? tables.syllables[end] : 0)) * 8 + e - s - surname)
      piece(T.surname, s, s + surname, 0)
    }
  } else value(T.titleNear, (nearTitle(s, e, t, last) << 8) | (kind << 4) | Math.min(length, 6))
  let foreign = 0
  let syllables = 0
  for (let i = s; i < e; i++) {
    if (classes[i] !== HANGUL) continue
    foreign += tables.syllables[(units[i] - 0xac00) * SYLLABLE_KINDS + 2]
    syllables++
  }
  if (syllables > 1) value(T.foreignSyllables, bin(foreign / syllables) * 16 + Math.min(syllables, 8))
  rulesOf(s, e)
  return count
}

/** Rules with this span: which rule, which family of rules, how sure; and rules that would take in more on the right or on the left. */
function rulesOf(s: number, e: number): void {
  let longer = -1
  for (let i = ruleAt[s]; i >= 0 && i < ruleCandidates.length && ruleCandidates[i].start === s; i++) {
    const rule = ruleCandidates[i]
    if (rule.end > e && rule.score >= HOPEFUL) longer = i
    if (rule.end !== e) continue
    const known = ruleHashes[i]
    ruled(T.rule, known.source, known.names[0])
    ruled(T.ruleFamily, known.family, known.names[1])
    sure(T.ruleScore, i)
  }
  if (longer >= 0) sure(T.ruleLonger, longer)
  const wider = ruleEndingAt[e]
  if (wider >= 0 && ruleCandidates[wider].start < s) sure(T.ruleWider, wider)
}

function ruled(template: number, hash: number, name: string): void {
  features[count] = mix(template, hash)
  if (naming) note(template, name)
  count++
}

/** The rule's label and its score in halves. */
function sure(template: number, rule: number): void {
  const halves = halvesOf(ruleCandidates[rule])
  const known = ruleHashes[rule]
  ruled(template, sureContent(known.room, halves), naming ? `${known.names[2]}|${halves / 2}` : '')
}

const halvesOf = (rule: Candidate): number => Math.max(LEAST_HALVES, Math.min(LEAST_HALVES + HALVES - 1, Math.round(2 * rule.score)))
const sureContent = (room: number, halves: number): number => (room + Math.imul(halves, 0x632be5ab)) | 0

function hashesOf(source: string): RuleHashes {
  let known = rules.get(source)
  if (known === undefined) {
    const family = source.slice(0, source.lastIndexOf('/') > source.indexOf('/') ? source.lastIndexOf('/') : source.length)
    const room = source.slice(0, source.indexOf('/'))
    rules.set(source, (known = { source: hashOf(source), family: hashOf(family), room: hashOf(room), names: [source, family, room] }))
  }
  return known
}

interface RuleHashes {
  source: number
  family: number
  room: number
  names: string[]
}
const rules = new Map<string, RuleHashes>()

const bin = (score: number): number => (Number.isFinite(score) ? Math.max(-8, Math.min(8, Math.round(score / 8))) : 0)

/** Script: 1 Hangul only, 2 Latin, 3 Hanja, 4 Latin and Hangul, 5 with digits, 6 with signs, 7 other; + 8 with a space. */
function shape(s: number, e: number): number {
  let seen = 0
  for (let i = s; i < e; i++) seen |= 1 << classes[i]
  return SHAPE_OF[seen]
}

function shapeOf(seen: number): number {
  const space = (seen & (1 << SPACE)) !== 0 ? 8 : 0
  const word = seen & ~(1 << SPACE)
  if (word === 1 << HANGUL) return 1 + space
  if (word === 1 << LATIN) return 2 + space
  if (word === 1 << HANJA) return 3 + space
  if (word === ((1 << LATIN) | (1 << HANGUL))) return 4 + space
  if ((word & (1 << DIGIT)) !== 0) return 5 + space
  return 6 + space
}

/** Bits: a title on the left (1), on the right (2), glued (4), in the second place on the right (8). */
function nearTitle(s: number, e: number, t: number, last: number): number {
  let near = 0
  if (tokenStart[t] === s && gap(t - 1, t) !== 0 && edges.titleStart[t - 1] >= 0) near |= 1
  if (edges.titleEnd[e] !== 0) near |= 4
  else if (gap(last, last + 1) !== 0) {
    if (edges.titleStart[last + 1] >= 0) near |= 2
    else if (gap(last + 1, last + 2) !== 0 && edges.titleStart[last + 2] >= 0) near |= 8
  }
  return near
}

const sentenceFrom = (token: number): number => context.tokens.sentenceStart[sentenceOf[eojeolOf[token]]]

/** How the sentence begins: its first sign (0 for a letter), whether this is its first word, and how long it is. */
function lineKind(token: number): number {
  const sentence = sentenceOf[eojeolOf[token]]
  const from = context.tokens.sentenceStart[sentence]
  const first = isWord(classes[from]) ? 0 : units[from]
  const size = context.tokens.sentenceEnd[sentence] - from
  return (first << 4) | ((tokenStart[token] === from ? 1 : 0) << 3) | (size < 12 ? 0 : size < 30 ? 1 : size < 60 ? 2 : 3)
}
