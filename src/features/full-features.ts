// What the second stage sees of a span that the first has kept: all templates, of its left edge, its right edge and the whole.
//
// The functions ask for features from place `n` on and give the place behind the last.

import { listsOf as listsOfName } from '../gazetteer/gazetteer.js'
import { codesOf } from '../gazetteer/lookup.js'
import { nameBits } from '../recognizers/evidence/lists.js'
import { soundOf } from '../recognizers/evidence/sound.js'
import { GIVEN_FIRST, GIVEN_LAST, LETTER_KINDS, syllableTables } from '../recognizers/evidence/syllable-tables.js'
import { DIGIT, END, HANGUL, HANJA, LATIN, MASKED, NEWLINE, SPACE } from '../text/classes.js'
import { matchAt } from '../trie/trie.js'
import type { Context } from '../types.js'
// Asked by name, never taken apart: then the bundle has no object for it, whose every name is a function.
import * as open from './features.js'
import { LONGEST, pieceHash } from './hashes.js'
import { GAP } from './joins.js'
import { piece, pieceWith, value, valueWith } from './requests.js'
import { halvesOf } from './rule-hashes.js'
import { SHAPE_OF } from './shapes.js'
import { TEMPLATES } from './templates.js'

const T = TEMPLATES
/** Letters of a span that are looked at one by one. */
const LONGEST_INSIDE = 200
const WORDS = (1 << HANGUL) | (1 << LATIN) | (1 << HANJA) | (1 << DIGIT) | (1 << MASKED)
const isWord = (kind: number): number => (WORDS >>> kind) & 1

let sentenceStart!: Int32Array
let sentenceEnd!: Int32Array

// The document that is being read.
let context!: Context
let surnameBit = 0
let givenBits = 0
let syllables!: Int8Array
let sums!: Int32Array
let units!: Uint16Array
let classes!: Uint8Array
let codes!: Uint16Array
let tokenAt!: Int32Array
let tokenStart!: Int32Array
let tokenEnd!: Int32Array
let tokenKind!: Uint8Array
let eojeolOf!: Int32Array
let sentenceOf!: Int32Array
let endings!: Uint8Array
let stemEnd!: Int32Array
let titleStart!: Int32Array
let titleEnd!: Int32Array
let joins!: Uint8Array
let closedStart!: Uint8Array
let closedEnd!: Uint8Array

/** Prepares the functions below for the document that `openFeatures` has opened. */
export function openFullFeatures(of: Context): void {
  context = of
  ;({ surname: surnameBit, given: givenBits } = nameBits(of.gazetteer))
  syllables = syllableTables(of.gazetteer).letterSyllables
  sums = open.sums
  closedStart = open.closedStart
  closedEnd = open.closedEnd
  ;({ units, classes } = of.text)
  codes = codesOf()
  ;({ tokenAt, start: tokenStart, end: tokenEnd, kind: tokenKind, eojeol: eojeolOf, sentenceOf, sentenceStart, sentenceEnd } = of.tokens)
  ;({ ending: endings, stemEnd, titleStart, titleEnd, joins } = open.edges)
}

/** How a token hangs on the one before: 0 other sentence or none, 1 glued, 2 after a space. */
const gapBefore = (token: number): number => (token === 0 ? 0 : joins[token - 1] >> GAP)

/** The letter before a position: 1 at the start of a sentence, a space as it is. */
function before(position: number, token: number): number {
  if (position === 0) return 1
  const c = classes[position - 1]
  if (c === NEWLINE) return 1
  if (c !== SPACE) return units[position - 1]
  return gapBefore(token) === 0 ? 1 : 32
}

const after = (position: number): number => (classes[position] === NEWLINE || classes[position] === END ? 1 : units[position])

export function leftOf(n: number, s: number): number {
  const t = tokenAt[s]
  const b = before(s, t)
  const sentence = sentenceOf[eojeolOf[t]]
  const from = sentenceStart[sentence]
  n = value(n, T.before, b)
  n = piece(n, T.first, s, s + 1)
  n = piece(n, T.first2, s, s + 2)
  n = piece(n, T.first3, s, s + 3)
  if (s - from >= 2) n = piece(n, T.before2, s - 2, s)
  n = pieceWith(n, T.beforeFirst, s, s + 1, b)
  n = value(n, T.lineStart, lineKind(sentence, tokenStart[t]))
  const closed = closedEnd[s] !== 0 ? closedEnd[s] : s > 0 && classes[s - 1] === SPACE ? closedEnd[s - 1] : 0
  if (closed !== 0) n = value(n, T.closedBefore, closed)
  return tokenStart[t] < s ? insideOf(n, tokenStart[t], s) : wordLeftOf(n, s, t)
}

/** Of a start inside a run: what stands before it there. */
function insideOf(n: number, a: number, s: number): number {
  if (s - a <= LONGEST) n = pieceWith(n, T.left, a, s, 1)
  n = pieceWith(n, T.leftLast2, Math.max(a, s - 2), s, 1)
  const bits = open.listsAt(a, s)
  return bits === 0 ? n : listed(n, T.leftLists, open.setHash(bits), 1)
}

/** The nearest word on the left, over at most two signs. */
function wordLeftOf(n: number, s: number, t: number): number {
  let g = gapBefore(t)
  let l = t - 1
  let signs = 0
  while (g !== 0 && isWord(tokenKind[l]) === 0 && signs < 2) {
    signs++
    g = gapBefore(l)
    l--
  }
  if (g === 0) return value(n, T.left, signs + 1)
  const near = signs === 0 ? gapBefore(t) : 3 + gapBefore(t)
  const a = tokenStart[l]
  const z = tokenEnd[l]
  const stem = stemEnd[l]
  n = pieceWith(n, T.left, a, Math.min(stem, a + LONGEST), near)
  n = pieceWith(n, T.leftLast, z - 1, z, near)
  n = pieceWith(n, T.leftLast2, Math.max(a, z - 2), z, near)
  if (z - stem < LONGEST) n = pieceWith(n, T.leftParticle, stem, z, near)
  const lists = open.listsOf(l)
  n = listed(n, T.leftLists, lists, near)
  if (z > stem && z - stem < LONGEST) n = listed(n, T.leftListsParticle, lists, pieceHash(sums, stem, z))
  const title = titleStart[l]
  if (title >= 0) n = pieceWith(n, T.leftTitle, title, titleEnd[title], title === a ? near : near + 8)
  if (signs > 0) n = piece(n, T.leftSigns, tokenEnd[l], s)
  if (gapBefore(l) === 0) return value(n, T.left2, 1)
  const a2 = tokenStart[l - 1]
  return piece(n, T.left2, a2, Math.min(stemEnd[l - 1], a2 + LONGEST))
}

export function rightOf(n: number, e: number): number {
  const t = tokenAt[e - 1]
  const ending = endings[e]
  const low = Math.max(0, e - 3)
  n = piece(n, T.last, e - 1, e)
  n = piece(n, T.last2, Math.max(low, e - 2), e)
  n = piece(n, T.last3, low, e)
  n = pieceWith(n, T.lastEnding, e - 1, e, ending)
  n = value(n, T.after, after(e))
  n = piece(n, T.after2, e, e + 2)
  n = value(n, T.ending, (ending << 8) | classes[e])
  const closed = closedStart[e] !== 0 ? closedStart[e] : classes[e] === SPACE ? closedStart[e + 1] : 0
  if (closed !== 0) n = value(n, T.closedAfter, closed)
  const to = tokenEnd[t]
  let near = gapBefore(t + 1)
  if (to > e) {
    if (to - e <= 12) n = piece(n, T.rest, e, to)
    if (titleEnd[e] !== 0) n = pieceWith(n, T.title, e, titleEnd[e], 9)
    if (near !== 0) near += 4
  } else if (near === 1 && tokenKind[t + 1] === HANGUL) {
    // LG가: the particle is a run of its own.
    if (tokenEnd[t + 1] - tokenStart[t + 1] <= 3) n = piece(n, T.rest, tokenStart[t + 1], tokenEnd[t + 1])
  } else n = value(n, T.rest, 1)
  return near === 0 ? value(n, T.next, 1) : wordsRightOf(n, t + 1, near)
}

/** The next word and the one behind it. */
function wordsRightOf(n: number, t: number, near: number): number {
  const a = tokenStart[t]
  const z = tokenEnd[t]
  const stem = stemEnd[t]
  n = pieceWith(n, T.next, a, Math.min(stem, a + LONGEST), near)
  n = pieceWith(n, T.nextFirst, a, a + 1, near)
  n = pieceWith(n, T.nextFirst2, a, Math.min(z, a + 2), near)
  if (z > stem && z - stem < 12) n = pieceWith(n, T.nextParticle, stem, z, near)
  n = listed(n, T.nextLists, open.listsOf(t), near)
  const title = titleStart[t]
  if (title >= 0) n = pieceWith(n, T.title, title, titleEnd[title], title === a ? near : near + 8)
  const gap = gapBefore(t + 1)
  if (gap === 0) return value(n, T.next2, 1)
  const a2 = tokenStart[t + 1]
  n = pieceWith(n, T.next2, a2, Math.min(stemEnd[t + 1], a2 + LONGEST), gap)
  n = listed(n, T.next2Lists, open.listsOf(t + 1), gap)
  const title2 = titleStart[t + 1]
  return title2 < 0 ? n : pieceWith(n, T.next2Title, title2, titleEnd[title2], title2 === a2 ? gap : gap + 8)
}

export function spanOf(n: number, s: number, e: number): number {
  const t = tokenAt[s]
  const last = tokenAt[e - 1]
  const length = Math.min(e - s, 15)
  const eojeols = eojeolOf[last] - eojeolOf[t]
  const ending = endings[e]
  let seen = 0
  let syllables = 0
  for (let i = s, to = Math.min(e, s + LONGEST_INSIDE); i < to; i++) {
    const c = classes[i]
    seen |= 1 << c
    if (c !== HANGUL) continue
    syllables++
  }
  const kind = SHAPE_OF[seen]
  n = value(n, T.length, (eojeols << 8) | length)
  n = value(n, T.shape, (kind << 4) | length)
  n = value(n, T.lengthEnding, (ending << 8) | length)
  n = value(n, T.aroundSigns, (before(s, t) << 16) ^ after(e))
  n = piece(n, T.form, s, Math.min(e, s + LONGEST))
  for (let i = s, to = Math.min(e, s + LONGEST_INSIDE) - 1; i < to; i++) n = piece(n, T.inside, i, i + 2)
  if (e - s >= 4) n = piece(n, T.last4, e - 4, e)
  if (t !== last) n = tokensOf(n, s, e, t, last, eojeols)
  n = listsInside(n, s, e, t, last, kind, length, ending)
  if (syllables > 1) n = value(n, T.foreignSyllables, bin(soundOf(context, s, e) / 2) * 16 + Math.min(syllables, 8))
  return rulesOf(n, s, e)
}

/** A span of several tokens: the first, the last, and what they are. */
function tokensOf(n: number, s: number, e: number, t: number, last: number, eojeols: number): number {
  const lastFrom = tokenStart[last]
  n = piece(n, T.firstToken, s, Math.min(tokenEnd[t], s + LONGEST))
  n = piece(n, T.lastToken, Math.max(lastFrom, e - LONGEST), e)
  const before = n++
  let hash = 0
  for (let k = t + 1; k <= last; k++) {
    const gap = gapBefore(k)
    hash = (Math.imul(hash, 31) + tokenKind[k] * 4 + gap) | 0
    if (gap === 2 && n < before + LONGEST_INSIDE) n = piece(n, T.innerLast, tokenEnd[k - 1] - 1, tokenEnd[k - 1])
  }
  value(before, T.pattern, (hash << 4) ^ tokenKind[t])
  const firstLists = open.listsOf(t)
  n = listed(n, T.firstTokenLists, firstLists, eojeols)
  const bits = open.listsAt(lastFrom, e)
  if (bits === 0) return n
  const set = open.setHash(bits)
  n = listed(n, T.lastTokenLists, set, eojeols)
  return listed(n, T.tokenListsPair, set, firstLists)
}

/** The lists that hold the span, more than the span, or its beginning; and for Hangul whether it may be a person's name. */
function listsInside(n: number, s: number, e: number, t: number, last: number, kind: number, length: number, ending: number): number {
  const { hits } = context
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
    const set = open.setHash(exact)
    n = listed(n, T.lists, set, 0)
    n = listed(n, T.listsEnding, set, ending)
    for (let rest = exact; rest !== 0; rest &= rest - 1) n = listed(n, T.list, open.setHash(rest & (0 - rest)), 0)
  } else n = value(n, T.unlisted, (kind << 8) | length)
  if (longer !== 0) n = listed(n, T.longer, open.setHash(longer), 0)
  if (shorter !== 0) {
    const set = open.setHash(shorter)
    n = listed(n, T.prefix, set, e - shorterEnd)
    n = pieceWith(n, T.prefixRest, shorterEnd, Math.min(e, shorterEnd + LONGEST), set)
  }
  const title = nearTitle(s, e, t, last)
  return kind === 1 && e - s <= 5
    ? personOf(n, s, e, surname, title, length, ending)
    : value(n, T.titleNear, (title << 8) | (kind << 4) | Math.min(length, 6))
}

const found = new Int32Array(512)

function personOf(n: number, s: number, e: number, surname: number, title: number, length: number, ending: number): number {
  const rest = e - s - surname
  let given = 0
  if (surname > 0 && rest <= 3) {
    given = 1
    for (let k = matchAt(context.gazetteer.names, codes, s + surname, found) - 1; k >= 0; k--)
      if (found[2 * k] === e && (listsOfName(context.gazetteer, found[2 * k + 1]) & givenBits) !== 0) given = 2
  }
  n = value(n, T.person, (surname << 12) | (given << 8) | (title << 4) | ending)
  n = value(n, T.personLength, (surname << 12) | (given << 8) | length)
  if (given === 0) return n
  const first = syllables[codes[s + surname] * LETTER_KINDS + GIVEN_FIRST]
  const end = rest > 1 ? syllables[codes[e - 1] * LETTER_KINDS + GIVEN_LAST] : 0
  n = value(n, T.givenSyllables, bin(first + end) * 8 + rest)
  return piece(n, T.surname, s, s + surname)
}

/** Rules with this span: which rule, which family of rules, how sure; and rules that would take in more on the right or on the left. */
function rulesOf(n: number, s: number, e: number): number {
  const ruleHashes = open.ruleHashes
  const ruleCandidates = open.ruleCandidates
  let longer = -1
  const { length } = ruleCandidates
  for (let i = open.ruleAt[s]; i >= 0 && i < length && ruleCandidates[i].start === s; i++) {
    const rule = ruleCandidates[i]
    if (rule.end > e && rule.score >= open.HOPEFUL) longer = i
    if (rule.end !== e) continue
    const known = ruleHashes[i]
    n = value(n, T.rule, known.source)
    n = value(n, T.ruleFamily, known.family)
    n = sure(n, T.ruleScore, i)
  }
  if (longer >= 0) n = sure(n, T.ruleLonger, longer)
  const wider = open.ruleEndingAt[e]
  return wider >= 0 && ruleCandidates[wider].start < s ? sure(n, T.ruleWider, wider) : n
}

/** The rule's label and its score in halves. */
function sure(n: number, template: number, rule: number): number {
  return valueWith(n, template, open.ruleHashes[rule].room, halvesOf(open.ruleCandidates[rule]))
}

/** A set of lists, 1 for none. */
function listed(n: number, template: number, lists: number, extra: number): number {
  valueWith(n, template, lists, extra)
  const some = lists ^ 1
  return n + ((some | (0 - some)) >>> 31)
}

const bin = (score: number): number => Math.max(-8, Math.min(8, Math.round(score / 8)))

/** Bits: a title on the left (1), on the right (2), glued (4), in the second place on the right (8). */
function nearTitle(s: number, e: number, t: number, last: number): number {
  let near = 0
  if (tokenStart[t] === s && gapBefore(t) !== 0 && titleStart[t - 1] >= 0) near |= 1
  if (titleEnd[e] !== 0) near |= 4
  else if (gapBefore(last + 1) !== 0) {
    if (titleStart[last + 1] >= 0) near |= 2
    else if (gapBefore(last + 2) !== 0 && titleStart[last + 2] >= 0) near |= 8
  }
  return near
}

/** How the sentence begins: its first sign (0 for a letter), whether this is its first word, and how long it is. */
function lineKind(sentence: number, start: number): number {
  const from = sentenceStart[sentence]
  const first = isWord(classes[from]) === 1 ? 0 : units[from]
  const size = sentenceEnd[sentence] - from
  return (first << 4) | ((start === from ? 1 : 0) << 3) | (size < 12 ? 0 : size < 30 ? 1 : size < 60 ? 2 : 3)
}
