// What the model sees of a name: features of its left edge, of its right edge, and of the whole span, each one a 32-bit number.
//
// A feature is a template and a content. The sums over an edge are shared by all spans that have it. With `naming` on, `nameOf(i)` gives the
// content of feature i as a person would write it.

import { DIGIT, HANGUL, HANJA, LATIN, SPACE } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { LABELS } from '../../types.js'
import { describeValue } from './describe.js'
import { type Edges, readEdges } from './edges.js'
import { hashOf, longerHash, mix, pieceHash } from './hashes.js'
import { ROOM, requestAt } from './requests.js'
import { type NameTables, nameTables } from './tables.js'
import { TEMPLATES as T } from './templates.js'

/** Hashes of the features that the last call found. */
export const features = new Int32Array(ROOM)
let count = 0

export let naming = false
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
export let tables!: NameTables
export let edges!: Edges
let units!: Uint16Array
let classes!: Uint8Array
export let sums!: Int32Array
let tokenStart!: Int32Array
let tokenEnd!: Int32Array
let tokenAt!: Int32Array
let eojeolOf!: Int32Array
let sentenceOf!: Int32Array
let tokenCount = 0
/** Token → hash of the lists that hold it (stem or whole), 1 for none, 0 for not yet asked. */
let listsOfToken = new Int32Array(4096)
/** Position → 1 + index of the label of a closed form (an amount, a date) that ends or begins there. */
export let closedEnd = new Uint8Array(8192)
export let closedStart = new Uint8Array(8192)

/** The name rules' candidates, sorted by start, and where each position's begin. */
export let ruleCandidates: readonly Candidate[] = []
export const ruleHashes: RuleHashes[] = []
export let ruleAt = new Int32Array(8192).fill(-1)
/** Position → the rule candidate that ends there and begins leftmost, -1 for none; only rules that are not sure of the contrary. */
export let ruleEndingAt = new Int32Array(8192).fill(-1)
export const HOPEFUL = -1
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
  tokenAt = of.tokens.tokenAt
  eojeolOf = of.tokens.eojeol
  sentenceOf = of.tokens.sentenceOf
  tokenCount = of.tokens.count
  if (listsOfToken.length < tokenCount) listsOfToken = new Int32Array(2 * tokenCount)
  listsOfToken.fill(0, 0, tokenCount)
  clearPositions(of.text.length + 2, 2 * (closed.length + rules.length))
  ruleCandidates = rules
  // The hashes of a rule's name are looked up once a candidate: by its number, where it has one, as the string is long.
  for (let i = rules.length - 1; i >= 0; i--) {
    const { start, end, source, rule } = rules[i]
    ruleAt[start] = i
    ruleHashes[i] = rule === undefined ? hashesOf(source) : (hashesByRule[rule] ??= hashesOf(source))
    touched[touchedCount++] = start
    touched[touchedCount++] = end
  }
  touchedByRules = touchedCount
  for (let i = 0; i < rules.length; i++) if (rules[i].score >= HOPEFUL && ruleEndingAt[rules[i].end] < 0) ruleEndingAt[rules[i].end] = i
  for (const { start, end, label } of closed) {
    const number = LABELS.indexOf(label) + 1
    closedEnd[end] = number
    closedStart[start] = number
    touched[touchedCount++] = start
    touched[touchedCount++] = end
  }
  return edges
}

/** Starts and ends of the last document's rules, then of its closed forms: few positions, so they alone are cleared. */
let touched = new Int32Array(4096)
let touchedByRules = 0
let touchedCount = 0

function clearPositions(length: number, mostTouched: number): void {
  for (let i = 0; i < touchedByRules; i += 2) {
    ruleAt[touched[i]] = -1
    ruleEndingAt[touched[i + 1]] = -1
  }
  for (let i = touchedByRules; i < touchedCount; i += 2) {
    closedStart[touched[i]] = 0
    closedEnd[touched[i + 1]] = 0
  }
  touchedCount = 0
  if (touched.length < mostTouched) touched = new Int32Array(2 * mostTouched)
  if (ruleAt.length >= length) return
  ruleAt = new Int32Array(2 * length).fill(-1)
  ruleEndingAt = new Int32Array(2 * length).fill(-1)
  closedEnd = new Uint8Array(2 * length)
  closedStart = new Uint8Array(2 * length)
}

/** The rolling hash of a piece of the document, equal to `hashOf` of its characters. */
export const textHash = (from: number, to: number): number => pieceHash(sums, from, to)

// ---------------------------------------------------------------- writing features

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
function noteValue(template: number, content: number): void {
  note(template, describeValue(template, content))
}

function noteLists(template: number, lists: number, extra: number): void {
  note(template, listNames(lists) + (extra === 0 ? '' : `|${setNames.get(extra) ?? extra}`))
}

/** Names feature `i` by what was asked for. */
export function noteRequest(i: number): void {
  const { template, from, to, plus, extra } = requestAt(i)
  const more = extra === 0 ? '' : `|${extra}`
  let name: string
  if (LISTS.has(template)) name = listNames(plus) + (extra === 0 ? '' : `|${setNames.get(extra) ?? extra}`)
  else if (RULES.has(template)) name = ruleNames.get(plus) + (SURE.has(template) ? `|${extra / 2}` : '')
  else if (to > from || more !== '') name = context.text.value.slice(from, to) + more
  else name = describeValue(template, plus)
  count = i
  note(template, name)
}

const LISTS: ReadonlySet<number> = new Set([
  T.leftLists,
  T.leftListsParticle,
  T.nextLists,
  T.next2Lists,
  T.firstTokenLists,
  T.lastTokenLists,
  T.tokenListsPair,
  T.lists,
  T.listsEnding,
  T.list,
  T.longer,
  T.prefix,
])
const SURE: ReadonlySet<number> = new Set([T.ruleScore, T.ruleLonger, T.ruleWider])
const RULES: ReadonlySet<number> = new Set([T.rule, T.ruleFamily, ...SURE])

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
export function setHash(bits: number): number {
  const slot = Math.imul(bits, 0x9e3779b1) >>> 22
  if (setKeys[slot] === bits) return setValues[slot]
  const h = hashOfSet(tables.listHash, bits & tables.shipped)
  setKeys[slot] = bits
  setValues[slot] = h
  if (!setNames.has(h)) setNames.set(h, context.gazetteer.lists.filter((_, b) => (bits & (1 << b)) !== 0).join('+'))
  return h
}

function hashOfSet(listHash: Int32Array, bits: number): number {
  let h = 2
  for (let b = 0, rest = bits; rest !== 0; b++, rest >>>= 1) if ((rest & 1) !== 0) h = (h + Math.imul(listHash[b], 0x2545f491)) | 0
  return h
}

/** Lists that hold exactly the characters from `from` (a token start) to `to`; 0 for none. */
export function listsAt(from: number, to: number): number {
  const { hits } = context
  let h = hits.at[from]
  if (h < 0) return 0
  for (; h < hits.count && hits.start[h] === from; h++) if (hits.end[h] === to) return hits.lists[h]
  return 0
}

export function listsOf(token: number): number {
  let lists = listsOfToken[token]
  if (lists === 0) {
    const bits = listsAt(tokenStart[token], edges.stemEnd[token]) | listsAt(tokenStart[token], tokenEnd[token])
    listsOfToken[token] = lists = bits === 0 ? 1 : setHash(bits)
  }
  return lists
}

/** 0: other sentence or none, 1: glued, 2: after a space. */
function gap(left: number, right: number): number {
  if (left < 0 || right >= tokenCount) return 0
  if (tokenEnd[left] === tokenStart[right]) return 1
  return sentenceOf[eojeolOf[left]] === sentenceOf[eojeolOf[right]] ? 2 : 0
}

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

/** The letters of a right edge, what ends there and whether a title follows: for training. */
export function firstRight(e: number): number {
  count = 0
  const t = tokenAt[e - 1]
  const n = nextLetter(t)
  value(T.firstLast, letter(e - 1))
  value(T.firstLastTwo, letter(e - 2))
  value(T.firstAfter, letter(e))
  value(T.firstNext, letter(n))
  value(T.firstNextTwo, letter(n < 0 ? -1 : n + 1))
  value(T.firstEdge, firstEdge(e))
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

/** The letters on both sides of a space inside of a span. */
export const LETTERS_INNER = [T.firstInnerLast, T.firstInnerNext] as const

/** Titles and particles of the words on both sides of such a space, the second one being token `t`: 0..FIRST_INNERS - 1, the content of one feature. */
export const FIRST_INNERS = 64
export const innerNumber = ({ titleStart, stemEnd }: Edges, start: Int32Array, end: Int32Array, t: number): number =>
  (titleNumber(titleStart[t - 1], start[t - 1]) << 4) |
  (titleNumber(titleStart[t], start[t]) << 2) |
  (stemEnd[t - 1] < end[t - 1] ? 2 : 0) |
  (stemEnd[t] < end[t] ? 1 : 0)

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
export const SHAPE_OF = shapes()
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

/** Shape, extent, inner spaces, lists and rules of a span: for training; the decoder reads lists from a table by set. */
export function firstSpan(s: number, e: number): number {
  count = 0
  let seen = 0
  for (let i = s; i < e; i++) seen |= 1 << classes[i]
  value(T.firstShape, firstShape(seen, e - s))
  const last = tokenAt[e - 1]
  value(T.firstExtent, firstExtent(eojeolOf[last] - eojeolOf[tokenAt[s]], e - s, edges.ending[e]))
  for (let t = tokenAt[s] + 1; t <= last; t++) {
    if (eojeolOf[t] === eojeolOf[t - 1]) continue
    value(T.firstInnerLast, letter(tokenEnd[t - 1] - 1))
    value(T.firstInnerNext, letter(tokenStart[t]))
    value(T.firstInnerWords, innerNumber(edges, tokenStart, tokenEnd, t))
  }
  const bits = listsAt(s, e)
  if (bits !== 0) listed(T.firstLists, setHash(bits), 0)
  for (let i = ruleAt[s]; i >= 0 && i < ruleCandidates.length && ruleCandidates[i].start === s; i++)
    if (ruleCandidates[i].end === e) sure(T.firstRule, i)
  return count
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

export const halvesOf = (rule: Candidate): number => Math.max(LEAST_HALVES, Math.min(LEAST_HALVES + HALVES - 1, Math.round(2 * rule.score)))
const sureContent = (room: number, halves: number): number => (room + Math.imul(halves, 0x632be5ab)) | 0

function hashesOf(source: string): RuleHashes {
  let known = rules.get(source)
  if (known === undefined) {
    const family = source.slice(0, source.lastIndexOf('/') > source.indexOf('/') ? source.lastIndexOf('/') : source.length)
    const room = source.slice(0, source.indexOf('/'))
    known = { source: pathHash(source), family: pathHash(family), room: pathHash(room), names: [source, family, room] }
    rules.set(source, known)
    ruleNames.set(known.source, source).set(known.family, family).set(known.room, room)
  }
  return known
}

/** `hashOf`, with the hash of what stands before the last slash remembered: few rooms and families have many rules. */
function pathHash(path: string): number {
  let hash = pathHashes.get(path)
  if (hash === undefined) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    pathHashes.set(path, (hash = longerHash(pathHash(parent), path, parent.length)))
  }
  return hash
}
const pathHashes = new Map([['', 0]])

interface RuleHashes {
  source: number
  family: number
  room: number
  names: string[]
}
const rules = new Map<string, RuleHashes>()
const hashesByRule: RuleHashes[] = []
const ruleNames = new Map<number, string>()

/** Script: 1 Hangul only, 2 Latin, 3 Hanja, 4 Latin and Hangul, 5 with digits, 6 with signs, 7 other; + 8 with a space. */
function shapes(): Uint8Array {
  const out = new Uint8Array(1 << 14)
  for (let seen = 0; seen < 256; seen++) out[seen] = shapeOf(seen)
  // From punctuation on it makes no difference which classes there are.
  for (let at = 256; at < out.length; at += 128) out.copyWithin(at, 128, 256)
  return out
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
