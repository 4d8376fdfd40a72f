// Context → spans that may be a person, an organization, a place or a position.
//
// Every token start proposes that a list knows anything about, were it only a common noun or a surname, that sounds foreign, or that a sign
// speaks for: a title or a bracket near, 의 or 는 at its end. Elsewhere rules alone propose. Of 30,000 annotated names 640 begin where neither
// a list nor a rule says anything: 290 sound foreign, 160 have a sign.

import { ANNOUNCED, BRACKET_NEXT, ENTRY, FORM, HONORIFIC, TITLE_AHEAD, TITLE_BEFORE } from '../recognizers/evidence/bits.js'
import { nameBits } from '../recognizers/evidence/lists.js'
import { SOUND, soundOfStart } from '../recognizers/evidence/sound.js'
import { wordsOf } from '../recognizers/evidence/words.js'
import { DIGIT, HANGUL, LATIN, LEGAL, MARK, NEWLINE, OPEN } from '../text/classes.js'
import { longer } from '../text/grow.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context, Tokens } from '../types.js'
import { type Edges, INSIDE, NEAR, NO_END } from './edges.js'
import { crossSign, endOfSign, GLUED, JOIN, PHRASE, SIGNED, STOP, WORDS } from './joins.js'

const LONGEST = 30
/** What may name a word that no list knows. */
const SIGNS = TITLE_AHEAD | TITLE_BEFORE | BRACKET_NEXT | HONORIFIC | ANNOUNCED | ENTRY | FORM
/** Eojeols that a name may take when neither a list nor a rule joins them. */
const MOST_EOJEOLS = 2
/** … where every word proposes; and there, when a listed name begins them: 미국 펜실베이니아주 피츠버그 PNC 파크. */
const MOST_EAGER = 3
const MOST_AFTER_LISTED = 6
/** … of which each sounds foreign. */
const MOST_FOREIGN = 6

/** Spans by their starts. */
export interface Starts {
  count: number
  /** Sorted, none twice. */
  start: Int32Array
  /** The token where it lies, and its first hit, -1 for none. */
  token: Int32Array
  hit: Int32Array
  /** The set of its ends, as bits: bit n is a span of n + 1 letters. */
  near: Int32Array
  /** Near ends of listed names, proposed or not; and those of its near ends that a rule proposes. */
  listed: Int32Array
  ruledEnds: Int32Array
  /** Ends of longer spans, sorted for each start: they stop in `far` at `farTo` and begin where those of the start before stop. */
  far: Int32Array
  farTo: Int32Array
  /** All spans that a rule proposes; and of each rule its span here, -1 when it is none. */
  ruled: Spans
  spanOfRule: Int32Array
}

export interface Spans {
  count: number
  /** Sorted by start, then end; none twice. */
  start: Int32Array
  end: Int32Array
}

const starts: Starts = {
  count: 0,
  start: new Int32Array(8192),
  token: new Int32Array(8192),
  hit: new Int32Array(8192),
  near: new Int32Array(8192),
  listed: new Int32Array(8192),
  ruledEnds: new Int32Array(8192),
  far: new Int32Array(1024),
  farTo: new Int32Array(8192),
  ruled: { count: 0, start: new Int32Array(1024), end: new Int32Array(1024) },
  spanOfRule: new Int32Array(1024),
}
/** Far ends of the start at hand. */
let farFrom = 0
let farTo = 0
/** The ruled span that is next, and where it starts; behind the text after the last one. */
let nextRuled = 0
let ruledStart = 0

/**
 * `rules` are the candidates of name recognizers, sorted by start; spans of theirs that are missing are added. `eager`: starts that nothing
 * speaks for and more eojeols, for text that keeps to no style. Valid until the next call.
 */
export function proposeStarts(context: Context, edges: Edges, rules: readonly Candidate[], eager: boolean): Starts {
  const { tokens, text, hits } = context
  const { kind, start, end } = tokens
  const { classes, units, length } = text
  const { ending, ends, insides, joins, titleStarts, titleEnd } = edges
  const { at, start: hitStart, end: hitEnd, lists, count: hitCount } = hits
  const { surname: surnameBit } = nameBits(context.gazetteer)
  const { near: signs, of } = wordsOf(context)
  const lastToken = tokens.count - 1
  reserve(length + 2)
  readRules(rules, classes, length)
  for (let t = 0; t <= lastToken; t++) {
    const from = start[t]
    const to = end[t]
    const k = kind[t]
    while (ruledStart < from) pushRuled(context)
    let near = 0
    let listed = 0
    const firstHit = at[from]
    let hit = firstHit
    const legal = k === OPEN && units[from + 1] === UNIT.주 && units[from + 2] === UNIT.CLOSE_PAREN // (주)
    if (
      k === LEGAL ||
      legal ||
      ((hit >= 0 ||
        eager ||
        (k === HANGUL &&
          (units[to - 1] === UNIT.의 || units[to - 1] === UNIT.는 || (signs[of[t]] & SIGNS) !== 0 || soundsForeign(context, edges, t)))) &&
        (WORDS & (1 << k)) !== 0 &&
        (k !== DIGIT || classes[to] === LATIN || classes[to] === HANGUL || classes[to] === MARK))
    ) {
      let listEnd = 0
      const long = to - from > NEAR
      const within = long ? -1 : (1 << (to - from - 1)) - 1
      // Listed names end where they end.
      if (hit >= 0) {
        let surname = 0
        for (; hit < hitCount && hitStart[hit] === from; hit++) {
          listEnd = hitEnd[hit]
          if ((lists[hit] & surnameBit) !== 0) surname = listEnd - from
          near = insert(near, from, listEnd)
        }
        listed = near
        // A surname and one to two syllables.
        if (surname > 0 && k === HANGUL) near |= (3 << surname) & within
        if (listEnd > to) markBeyond(context, edges, t)
      }
      if (eager && k === HANGUL) near |= 15 & within
      const inside = long ? near : near & within & ~ends[t]
      insides[t] |= inside
      for (let bits = inside; bits !== 0; bits &= bits - 1) {
        const e = from + 32 - Math.clz32(bits & -bits)
        if (ending[e] === NO_END) ending[e] = INSIDE
      }
      const most = !eager ? MOST_EOJEOLS : firstHit < 0 ? MOST_EAGER : MOST_AFTER_LISTED
      let u = t
      if (legal) u = t + 3 <= lastToken ? t + 3 : lastToken
      for (let eojeols = 1; ; ) {
        const offset = start[u] - from
        if (offset >= LONGEST) break
        if (end[u] - from <= NEAR) near |= ends[u] << offset
        else if (ends[u] !== 0) near = insertAll(near, from, ending, start[u] + 1, end[u])
        const join = joins[u] & JOIN
        if (join === GLUED) u++
        else if (join === STOP) break
        else if (join === SIGNED) {
          u = crossSign(context, u)
          if (endOfSign() > 0) near = insert(near, from, endOfSign())
          if (u < 0) break
        } else {
          if (
            (eojeols >= most || join === PHRASE) &&
            listEnd <= end[u] &&
            (join === PHRASE || eojeols >= MOST_FOREIGN || !goesOnForeign(context, edges, t, u))
          )
            break
          eojeols++
          u++
        }
      }
    }
    const ruled = ruledStart === from ? takeRuled() : 0
    push(from, t, firstHit, near | ruled, listed, ruled)
    // Titles glued to a name, 이재용회장, and rules that begin inside the run.
    let titles = titleStarts[t]
    while (titles !== 0 || (k === HANGUL && ruledStart < to - 1)) {
      const title = titles === 0 ? length : to - (31 - Math.clz32(titles))
      const s = title < ruledStart ? title : ruledStart
      near = 0
      if (title === s) {
        near = insert(near, s, titleEnd[s])
        titles ^= 1 << (to - s)
      }
      const ruledHere = ruledStart === s ? takeRuled() : 0
      push(s, t, -1, near | ruledHere, 0, ruledHere)
    }
  }
  while (ruledStart < length) pushRuled(context)
  return starts
}

function reserve(length: number): void {
  starts.count = 0
  farFrom = 0
  farTo = 0
  if (starts.start.length >= length) return
  for (const key of ['start', 'token', 'hit', 'near', 'listed', 'ruledEnds', 'farTo'] as const) starts[key] = new Int32Array(2 * length)
}

/** Does the word of a token speak for a foreign name? Then nobody need have listed it: 슈리다, 뤼카, 시부사와; and 쩐 or 쪼 민, before another one. */
function soundsForeign(context: Context, edges: Edges, t: number): boolean {
  const { start, end } = context.tokens
  if (end[t] - start[t] > 1) return soundOfStart(context, start[t], edges.stemEnd[t]) > SOUND.foreign
  for (let v = t; ; v++) {
    if (!mayBePart(context, edges, v)) return false
    if (v > t && (end[v] - start[v] > 1 || v === t + 2)) return true
    if (!isApart(context.tokens, v + 1)) return false
  }
}

/** May it be a part of a foreign name? One syllable says less: 빈, 알, 반. */
function mayBePart(context: Context, { stemEnd }: Edges, t: number): boolean {
  const { kind, start } = context.tokens
  return kind[t] === HANGUL && soundOfStart(context, start[t], stemEnd[t]) > (stemEnd[t] - start[t] === 1 ? SOUND.native : SOUND.foreign)
}

const isApart = ({ count, eojeol }: Tokens, t: number): boolean => t < count && eojeol[t] !== eojeol[t - 1]

/** Does token `u` + 1 go on with the foreign name that starts with `t`: 쩐 미 `리엔`, 하마드 빈 자심 알 `쿠와리`? */
function goesOnForeign(context: Context, edges: Edges, t: number, u: number): boolean {
  for (let v = t; v <= u + 1; v++) if (!mayBePart(context, edges, v) || (v > t && !isApart(context.tokens, v))) return false
  return true
}

/** The spans of the rules, each once. A span that ends in white space is no name. */
function readRules(rules: readonly Candidate[], classes: Uint8Array, length: number): void {
  const { ruled } = starts
  if (ruled.start.length <= rules.length) {
    ruled.start = new Int32Array(2 * rules.length)
    ruled.end = new Int32Array(2 * rules.length)
    starts.spanOfRule = new Int32Array(2 * rules.length)
  }
  const { start: ruledStarts, end: ruledEnds } = ruled
  const { spanOfRule } = starts
  let n = -1
  for (let i = 0; i < rules.length; i++) {
    const { start, end } = rules[i]
    if (classes[end - 1] <= NEWLINE) {
      spanOfRule[i] = -1
      continue
    }
    if (n < 0 || ruledStarts[n] !== start || ruledEnds[n] !== end) {
      n++
      ruledStarts[n] = start
      ruledEnds[n] = end
    }
    spanOfRule[i] = n
  }
  ruled.count = n + 1
  ruledStarts[n + 1] = length
  nextRuled = 0
  ruledStart = ruledStarts[0]
}

function push(from: number, token: number, hit: number, near: number, listed: number, ruledEnds: number): void {
  if (near === 0 && farTo === farFrom) return
  const n = starts.count++
  starts.start[n] = from
  starts.token[n] = token
  starts.hit[n] = hit
  starts.near[n] = near
  starts.listed[n] = listed
  starts.ruledEnds[n] = ruledEnds
  starts.farTo[n] = farTo
  farFrom = farTo
}

/** Proposes the next ruled spans where nothing else starts. */
function pushRuled({ tokens, hits }: Context): void {
  const from = ruledStart
  const ends = takeRuled()
  push(from, tokens.tokenAt[from], hits.at[from], ends, 0, ends)
}

/** The ends of all ruled spans that start with the next one. */
function takeRuled(): number {
  const { start, end } = starts.ruled
  const from = ruledStart
  let out = 0
  for (; start[nextRuled] === from; nextRuled++) out = insert(out, from, end[nextRuled])
  ruledStart = start[nextRuled]
  return out
}

/** Marks where the names end that are listed at token `t` and go beyond it, when nothing else ends there. */
function markBeyond({ tokens, hits }: Context, { ending, insides }: Edges, t: number): void {
  const { start, end, tokenAt } = tokens
  for (let h = hits.at[start[t]]; h < hits.count && hits.start[h] === start[t]; h++) {
    const e = hits.end[h]
    if (e <= end[t] || ending[e] !== NO_END) continue
    ending[e] = INSIDE
    const u = tokenAt[e - 1]
    if (end[u] - start[u] <= NEAR) insides[u] |= 1 << (e - start[u] - 1)
  }
}

/** Adds an end to the set of a start. */
function insert(near: number, from: number, end: number): number {
  if (end - from <= NEAR) return near | (1 << (end - from - 1))
  insertFar(end)
  return near
}

/** Adds every end between two positions where more than a listed name may end, and the last position itself. */
function insertAll(near: number, from: number, ending: Uint8Array, first: number, last: number): number {
  let out = near
  for (let e = first; e < last; e++) if (ending[e] !== NO_END && ending[e] !== INSIDE) out = insert(out, from, e)
  return insert(out, from, last)
}

/** Keeps the far ends of a start sorted and without repeats. */
function insertFar(end: number): void {
  let { far } = starts
  let at = farTo
  while (at > farFrom && far[at - 1] >= end) at--
  if (at < farTo && far[at] === end) return
  if (farTo === far.length) {
    far = longer(far, 2 * farTo)
    starts.far = far
  }
  far.copyWithin(at + 1, at, farTo++)
  far[at] = end
}
