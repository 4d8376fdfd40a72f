// Spans → the few that are worth all templates: letters and small numbers, their weights read from tables.
//
// The sums of four labels are counted in two integers, 16 bits each: PERSON and LOCATION, ORGANIZATION and POSITION.

import { type Edges, NEAR, NO_END } from '../features/edges.js'
import {
  edgeNumber,
  extentOf,
  firstRuleNumber,
  innerNumber,
  insideNumber,
  LETTERS_INNER,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  NOTHING_LEFT,
  START_INSIDE,
  soundNumber,
  titleNumber,
} from '../features/first-numbers.js'
import { TOGETHER } from '../features/joins.js'
import { proposeStarts, type Spans, type Starts } from '../features/propose.js'
import { codesOf } from '../gazetteer/lookup.js'
import { longer } from '../text/grow.js'
import type { Candidate, Context } from '../types.js'
import { type FirstTables, firstTables } from './first-tables.js'
import { BIAS, ZERO } from './weight-table.js'
import { STEPS, SURE_RULE, type Weights } from './weights.js'

const survivors: Spans = { count: 0, start: new Int32Array(8192), end: new Int32Array(8192) }
/** At twice a position: the sums of the right edge there. */
let edgeSums = new Int32Array(16384)
/** Of each token `soundNumber`. */
let soundNumbers = new Uint8Array(4096)
/** At twice a token: what the space before it adds to a span that goes on over it; 0 where it is glued. */
let spaceSums = new Int32Array(8192)
/** Of each hit, what its lists add to its span; one 0 behind them. */
let listSums = new Int32Array(4096)
/** At twice the number of a ruled span: what its rules add. */
let ruleSums = new Int32Array(2048)

/** Two of the four weights in an integer. A weight is counted from `-ZERO` in 6 bits of 8, so that four can be added before they are split. */
const PAIR = 0x00ff00ff
/** The weights of every span: six of its start, six of its end, shape, extent, lists. */
const WEIGHTS = 15
/** A sum that reaches the bound has the highest of its 16 bits. */
const REACHED = 0x80008000 | 0

/** Added to a sum that shall reach any bound: far more than weights can take away, and no more than its bits hold. */
const PASS = 0x1000

const LEFTS = LETTERS_LEFT.length
const RIGHTS = LETTERS_RIGHT.length
const INNERS = LETTERS_INNER.length

/** The spans of a document whose best sum reaches the bound of the weights. Valid until the next call. */
export function keepSpans(context: Context, edges: Edges, weights: Weights, rules: readonly Candidate[]): Spans {
  const tables = firstTables(context.gazetteer)
  const starts = proposeStarts(context, edges, rules, weights.eager)
  sumEdges(context, edges, tables)
  numberSounds(context, edges)
  sumSpaces(context, edges, tables)
  sumLists(context, tables)
  sumRules(context, edges, tables, starts, rules)
  return reaching(context, edges, starts, tables, weights)
}

/** Sums every position where a token may end a name. */
function sumEdges({ text, tokens }: Context, edges: Edges, { right, edges: table }: FirstTables): void {
  const { classes, length } = text
  const { count, start, end } = tokens
  const { ending, ends, insides, joins, titleEnd, titleStart } = edges
  if (edgeSums.length < 2 * length + 4) edgeSums = new Int32Array(4 * length + 4)
  const sums = edgeSums
  const codes = codesOf()
  for (let t = 0; t < count; t++) {
    const from = start[t]
    const to = end[t]
    // What follows the token is shared by its edges.
    let next = (right[3] + right[4]) | 0
    let title = 0
    if ((joins[t] & TOGETHER) !== 0) {
      const n = start[t + 1]
      next = (right[codes[n] * RIGHTS + 3] + right[codes[n + 1] * RIGHTS + 4]) | 0
      title = titleNumber(titleStart[t + 1], n)
    }
    sumEdge(sums, right, codes, to, (next + table[edgeNumber(titleEnd[to], title, ending[to], classes[to])]) | 0)
    if (to - from <= NEAR)
      for (let bits = (ends[t] | insides[t]) & ~(1 << (to - from - 1)); bits !== 0; bits &= bits - 1) {
        const e = from + 32 - Math.clz32(bits & -bits)
        sumEdge(sums, right, codes, e, (next + table[edgeNumber(titleEnd[e], 0, ending[e], classes[e])]) | 0)
      }
    else
      for (let e = from + 1; e < to; e++)
        if (ending[e] !== NO_END) sumEdge(sums, right, codes, e, (next + table[edgeNumber(titleEnd[e], 0, ending[e], classes[e])]) | 0)
  }
}

/** Sums a position inside a token where only a listed name, a surname shape or a rule ends a name. */
function sumInside(context: Context, edges: Edges, { right, edges: table }: FirstTables, e: number): void {
  const codes = codesOf()
  const t = context.tokens.tokenAt[e - 1]
  const n = context.tokens.start[t + 1]
  const next = (edges.joins[t] & TOGETHER) === 0 ? right[3] + right[4] : right[codes[n] * RIGHTS + 3] + right[codes[n + 1] * RIGHTS + 4]
  sumEdge(edgeSums, right, codes, e, next + table[edgeNumber(edges.titleEnd[e], 0, edges.ending[e], context.text.classes[e])])
}

/** `rest` is the sum of the weights that do not come from the letters around the edge. */
function sumEdge(sums: Int32Array, right: Int32Array, codes: Uint16Array, e: number, rest: number): void {
  const letters = (right[codes[e - 1] * RIGHTS] + right[(e < 2 ? 0 : codes[e - 2]) * RIGHTS + 1] + right[codes[e] * RIGHTS + 2]) | 0
  sums[2 * e] = (letters & PAIR) + (rest & PAIR)
  sums[2 * e + 1] = ((letters >>> 8) & PAIR) + ((rest >>> 8) & PAIR)
}

/** Numbers how every token sounds, without its particle. */
function numberSounds(context: Context, { stemEnd }: Edges): void {
  const { count, start } = context.tokens
  if (soundNumbers.length < count) soundNumbers = new Uint8Array(2 * count)
  for (let t = 0; t < count; t++) soundNumbers[t] = soundNumber(context, start[t], stemEnd[t])
}

/** Sums what stands around every space where a span may go on. */
function sumSpaces({ tokens }: Context, edges: Edges, { inner, words, soundsIn }: FirstTables): void {
  const { count, start, end, eojeol } = tokens
  const numbers = soundNumbers
  if (spaceSums.length < 2 * count + 2) spaceSums = new Int32Array(4 * count)
  const sums = spaceSums
  const codes = codesOf()
  for (let t = 1; t < count; t++) {
    let even = 0
    let odd = 0
    if (eojeol[t] !== eojeol[t - 1]) {
      const letters = inner[codes[end[t - 1] - 1] * INNERS] + inner[codes[start[t]] * INNERS + 1]
      const w = (letters + words[innerNumber(edges, start, end, t)] + soundsIn[numbers[t]]) | 0
      even = (w & PAIR) - 4 * BIAS
      odd = ((w >>> 8) & PAIR) - 4 * BIAS
    }
    sums[2 * t] = even
    sums[2 * t + 1] = odd
  }
}

/** What the lists that hold a name add to the span of each hit. A caller's own lists have no weights. */
function sumLists({ hits, gazetteer }: Context, { sets }: FirstTables): void {
  const { count, name } = hits
  const { setOf } = gazetteer
  const shipped = gazetteer.names.slots.length
  if (listSums.length <= count) listSums = new Int32Array(2 * count)
  const sums = listSums
  for (let h = 0; h < count; h++) sums[h] = name[h] < shipped ? sets[setOf[name[h]]] : 0
  sums[count] = 0
}

/** What the rules add to their spans. */
function sumRules(context: Context, edges: Edges, tables: FirstTables, { ruled, spanOfRule }: Starts, rules: readonly Candidate[]): void {
  if (ruleSums.length < 2 * ruled.count + 2) ruleSums = new Int32Array(4 * ruled.count)
  const sums = ruleSums
  sums.fill(0, 0, 2 * ruled.count + 2)
  let sure = -1
  for (let i = 0; i < rules.length; i++) {
    const n = spanOfRule[i]
    if (n < 0) continue
    if (n > sure && rules[i].score >= SURE_RULE) {
      sure = n
      sums[2 * n + 1] += PASS
    }
    const w = tables.rules[firstRuleNumber(rules[i])]
    sums[2 * n] += (w & PAIR) - BIAS
    sums[2 * n + 1] += ((w >>> 8) & PAIR) - BIAS
  }
  for (let n = 0; n < ruled.count; n++) if (edges.ending[ruled.end[n]] === NO_END) sumInside(context, edges, tables, ruled.end[n])
}

function reaching(context: Context, edges: Edges, starts: Starts, tables: FirstTables, weights: Weights): Spans {
  const { classes } = context.text
  const { start: tokenStart, end: tokenEnd, kind, eojeol } = context.tokens
  const { ending, joins, titleStart } = edges
  const { count, start, token, hit, near, listed, ruledEnds, farTo, far } = starts
  const { start: ruledStart, end: ruledEnd } = starts.ruled
  const { left, titles, sounds, insides } = tables
  const codes = codesOf()
  const sums = edgeSums
  const spaces = spaceSums
  const lists = listSums
  const rules = ruleSums
  const numbers = soundNumbers
  const floor = ((0x8000 - Math.round(weights.bound * STEPS) - ZERO * WEIGHTS) * 0x00010001) | 0
  let kept = 0
  let f = 0
  let ruled = 0
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const stopFar = farTo[i]
    const t = token[i]
    if (kept + NEAR + stopFar - f >= survivors.start.length) grow()
    const { start: outStart, end: outEnd } = survivors
    let letterLeft = 0
    let title = NOTHING_LEFT
    if (tokenStart[t] < s) {
      letterLeft = codes[s - 1]
      title = START_INSIDE
    } else if (t > 0 && (joins[t - 1] & TOGETHER) !== 0) {
      letterLeft = codes[tokenEnd[t - 1] - 1]
      title = titleNumber(titleStart[t - 1], tokenStart[t - 1])
    }
    const letters =
      (left[codes[s] * LEFTS] +
        left[codes[s + 1] * LEFTS + 1] +
        left[(s === 0 ? 0 : codes[s - 1]) * LEFTS + 2] +
        left[letterLeft * LEFTS + 3]) |
      0
    const more = (titles[title] + sounds[tokenStart[t] === s ? numbers[t] : soundNumber(context, s, tokenEnd[t])]) | 0
    let fromEven = (floor + (letters & PAIR) + (more & PAIR)) | 0
    let fromOdd = (floor + ((letters >>> 8) & PAIR) + ((more >>> 8) & PAIR)) | 0
    // Ends from left to right; with them go the token that an end lies in, the hits of this start, and all ruled spans.
    let u = t
    let stop = tokenEnd[t]
    let seen = 1 << kind[t]
    let inside = insideNumber(seen, 0)
    let h = hit[i] < 0 ? 0 : hit[i]
    const proposed = near[i]
    const hitEnds = listed[i]
    const rulesHere = ruledEnds[i]
    for (let bits = proposed | hitEnds; bits !== 0; bits &= bits - 1) {
      const n = 31 - Math.clz32(bits & -bits)
      const e = s + n + 1
      if (e > stop) {
        while (e > stop) {
          u++
          for (let p = stop; p < tokenStart[u]; p++) seen |= 1 << classes[p]
          seen |= 1 << kind[u]
          stop = tokenEnd[u]
          fromEven = (fromEven + spaces[2 * u]) | 0
          fromOdd = (fromOdd + spaces[2 * u + 1]) | 0
        }
        inside = insideNumber(seen, eojeol[u] - eojeol[t])
      }
      // All bits are set or none: a branch would be guessed wrong too often.
      const isListed = -((hitEnds >>> n) & 1)
      const isRuled = -((rulesHere >>> n) & 1)
      const w = (insides[inside + extentOf(n + 1, ending[e])] + (lists[h] & isListed)) | 0
      // Sums of 32 bits may wrap: only bits are asked of them.
      const even = (fromEven + sums[2 * e] + (w & PAIR) + (rules[2 * ruled] & isRuled)) | 0
      const odd = (fromOdd + sums[2 * e + 1] + ((w >>> 8) & PAIR) + (rules[2 * ruled + 1] & isRuled)) | 0
      h -= isListed
      ruled -= isRuled
      outStart[kept] = s
      outEnd[kept] = e
      kept += (1 + allIfZero((even | odd) & REACHED)) & (proposed >>> n)
    }
    for (; f < stopFar; f++) {
      const e = far[f]
      while (e > stop) {
        u++
        for (let p = stop; p < tokenStart[u]; p++) seen |= 1 << classes[p]
        seen |= 1 << kind[u]
        stop = tokenEnd[u]
        fromEven = (fromEven + spaces[2 * u]) | 0
        fromOdd = (fromOdd + spaces[2 * u + 1]) | 0
      }
      const isRuled = ruledEnd[ruled] === e && ruledStart[ruled] === s ? -1 : 0
      const w = (insides[insideNumber(seen, eojeol[u] - eojeol[t]) + extentOf(e - s, ending[e])] + listSumAt(context, s, e)) | 0
      const even = (fromEven + sums[2 * e] + (w & PAIR) + (rules[2 * ruled] & isRuled)) | 0
      const odd = (fromOdd + sums[2 * e + 1] + ((w >>> 8) & PAIR) + (rules[2 * ruled + 1] & isRuled)) | 0
      ruled -= isRuled
      outStart[kept] = s
      outEnd[kept] = e
      kept += 1 + allIfZero((even | odd) & REACHED)
    }
  }
  survivors.count = kept
  return survivors
}

/** What lists add to any span. */
function listSumAt({ hits }: Context, s: number, e: number): number {
  for (let h = hits.at[s]; h >= 0 && h < hits.count && hits.start[h] === s; h++) if (hits.end[h] === e) return listSums[h]
  return 0
}

/** 0 → -1, anything else → 0. */
const allIfZero = (n: number): number => ~((n | (0 - n)) >> 31)

function grow(): void {
  for (const key of ['start', 'end'] as const) survivors[key] = longer(survivors[key], 2 * survivors[key].length)
}
