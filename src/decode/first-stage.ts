// Spans → the few that are worth all templates: letters and small numbers, their weights read from tables.
//
// The sums of four labels are counted in two integers, 16 bits each: PERSON and LOCATION, ORGANIZATION and POSITION.

import { codesOf } from '../gazetteer/lookup.js'
import { type Edges, NEAR, NO_END } from '../recognizers/names/edges.js'
import {
  edgeNumber,
  extentOf,
  firstRuleNumber,
  insideNumber,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  NOTHING_LEFT,
  nextLetter,
  ruleFrom,
  START_INSIDE,
  titleNumber,
} from '../recognizers/names/features.js'
import { proposeStarts, type Spans, type Starts } from '../recognizers/names/propose.js'
import { nameTables } from '../recognizers/names/tables.js'
import type { Candidate, Context } from '../types.js'
import { type FirstTables, firstTables, setWeights } from './first-tables.js'
import { BIAS, STEPS, type Weights } from './weights.js'

const survivors: Spans = { count: 0, start: new Int32Array(8192), end: new Int32Array(8192) }
/** At twice a position: the sums of the right edge there. */
let edgeSums = new Int32Array(16384)
/** At twice a position: what lists and rules add to the span that ends there; all 0 between two starts. */
let extraSums = new Int32Array(16384)

/** Two of the four weights in an integer. A weight is counted from -ZERO in 6 bits of 8, so that four can be added before they are split. */
const PAIR = 0x00ff00ff
const ZERO = 32
/** The weights of every span: five of its start, six of its end, two of its inside. */
const WEIGHTS = 13
/** A sum that reaches the bound has the highest of its 16 bits. */
const REACHED = 0x80008000 | 0

const LEFTS = LETTERS_LEFT.length
const RIGHTS = LETTERS_RIGHT.length

/** The spans of a document whose best sum reaches the bound of the weights. Valid until the next call. */
export function keepSpans(context: Context, edges: Edges, weights: Weights, rules: readonly Candidate[]): Spans {
  const { gazetteer, text } = context
  const tables = firstTables(gazetteer, weights)
  const starts = proposeStarts(context, edges, nameTables(gazetteer), rules, weights.eager)
  if (edgeSums.length < 2 * text.length + 4) {
    edgeSums = new Int32Array(4 * text.length + 4)
    extraSums = new Int32Array(4 * text.length + 4)
  }
  sumEdges(context, edges, tables)
  for (let i = 0; i < starts.insideCount; i++) sumInside(context, edges, tables, starts.inside[i])
  return reaching(context, edges, starts, tables, rules)
}

/** Sums every position where a token may end a name. */
function sumEdges({ text, tokens }: Context, edges: Edges, { right, edges: table }: FirstTables): void {
  const { classes } = text
  const { count, start, end, eojeol, sentenceOf } = tokens
  const { ending, ends, titleEnd, titleStart } = edges
  const sums = edgeSums
  const codes = codesOf()
  for (let t = 0; t < count; t++) {
    const from = start[t]
    const to = end[t]
    // What follows the token is shared by its edges.
    let next = right[3] + right[4]
    let title = 0
    if (t + 1 < count) {
      const n = start[t + 1]
      if (n === to || sentenceOf[eojeol[t]] === sentenceOf[eojeol[t + 1]]) {
        next = right[codes[n] * RIGHTS + 3] + right[codes[n + 1] * RIGHTS + 4]
        title = titleNumber(titleStart[t + 1], n)
      }
    }
    sumEdge(sums, right, codes, to, next + table[edgeNumber(titleEnd[to], title, ending[to], classes[to])])
    if (to - from <= NEAR)
      for (let bits = ends[t] & ~(1 << (to - from - 1)); bits !== 0; bits &= bits - 1) {
        const e = from + 32 - Math.clz32(bits & -bits)
        sumEdge(sums, right, codes, e, next + table[edgeNumber(titleEnd[e], 0, ending[e], classes[e])])
      }
    else
      for (let e = from + 1; e < to; e++)
        if (ending[e] !== NO_END) sumEdge(sums, right, codes, e, next + table[edgeNumber(titleEnd[e], 0, ending[e], classes[e])])
  }
}

/** Sums a position inside a token where only a listed name, a surname shape or a rule ends a name. */
function sumInside(context: Context, edges: Edges, { right, edges: table }: FirstTables, e: number): void {
  const codes = codesOf()
  const n = nextLetter(context.tokens.tokenAt[e - 1])
  const next = n < 0 ? right[3] + right[4] : right[codes[n] * RIGHTS + 3] + right[codes[n + 1] * RIGHTS + 4]
  sumEdge(edgeSums, right, codes, e, next + table[edgeNumber(edges.titleEnd[e], 0, edges.ending[e], context.text.classes[e])])
}

/** `rest` is the sum of the weights that do not come from the letters around the edge. */
function sumEdge(sums: Int32Array, right: Int32Array, codes: Uint16Array, e: number, rest: number): void {
  const letters = right[codes[e - 1] * RIGHTS] + right[(e < 2 ? 0 : codes[e - 2]) * RIGHTS + 1] + right[codes[e] * RIGHTS + 2]
  sums[2 * e] = (letters & PAIR) + (rest & PAIR)
  sums[2 * e + 1] = ((letters >>> 8) & PAIR) + ((rest >>> 8) & PAIR)
}

function reaching(context: Context, edges: Edges, starts: Starts, tables: FirstTables, rules: readonly Candidate[]): Spans {
  const { classes } = context.text
  const { tokenAt, start: tokenStart, end: tokenEnd, kind, eojeol, sentenceOf } = context.tokens
  const { at: hitAt } = context.hits
  const { ending, titleStart } = edges
  const { count, start, near, farTo, far } = starts
  const { left, titles, insides, weights } = tables
  const codes = codesOf()
  const sums = edgeSums
  const extras = extraSums
  const floor = ((0x8000 - Math.round(weights.bound * STEPS) - ZERO * WEIGHTS) * 0x00010001) | 0
  let kept = 0
  let f = 0
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const stopFar = farTo[i]
    const t = tokenAt[s]
    if (kept + NEAR + stopFar - f >= survivors.start.length) grow()
    const { start: outStart, end: outEnd } = survivors
    let letterLeft = 0
    let title = NOTHING_LEFT
    if (tokenStart[t] < s) {
      letterLeft = codes[s - 1]
      title = START_INSIDE
    } else if (t > 0 && (tokenEnd[t - 1] === s || sentenceOf[eojeol[t - 1]] === sentenceOf[eojeol[t]])) {
      letterLeft = codes[tokenEnd[t - 1] - 1]
      title = titleNumber(titleStart[t - 1], tokenStart[t - 1])
    }
    const letters =
      left[codes[s] * LEFTS] +
      left[codes[s + 1] * LEFTS + 1] +
      left[(s === 0 ? 0 : codes[s - 1]) * LEFTS + 2] +
      left[letterLeft * LEFTS + 3]
    const leftEven = floor + (letters & PAIR) + (titles[title] & PAIR)
    const leftOdd = floor + ((letters >>> 8) & PAIR) + ((titles[title] >>> 8) & PAIR)
    const hit = hitAt[s]
    const rule = ruleFrom(s)
    if (hit >= 0) addLists(context, tables, extras, hit)
    if (rule >= 0) addRules(context, edges, tables, extras, rules, rule)
    // Ends from left to right, and the token that each of them lies in.
    let token = t
    let stop = tokenEnd[t]
    let seen = 1 << kind[t]
    let inside = insideNumber(seen, 0)
    let bits = near[i]
    while (bits !== 0 || f < stopFar) {
      let e = 0
      if (bits !== 0) {
        e = s + 32 - Math.clz32(bits & -bits)
        bits &= bits - 1
      } else e = far[f++]
      if (e > stop) {
        while (e > stop) {
          token++
          for (let p = stop; p < tokenStart[token]; p++) seen |= 1 << classes[p]
          seen |= 1 << kind[token]
          stop = tokenEnd[token]
        }
        inside = insideNumber(seen, eojeol[token] - eojeol[t])
      }
      const w = insides[inside + extentOf(e - s, ending[e])]
      const even = leftEven + sums[2 * e] + (w & PAIR) + extras[2 * e]
      const odd = leftOdd + sums[2 * e + 1] + ((w >>> 8) & PAIR) + extras[2 * e + 1]
      outStart[kept] = s
      outEnd[kept] = e
      const reached = (even | odd) & REACHED
      kept += (reached | -reached) >>> 31
    }
    if (hit >= 0) clearLists(context, extras, hit)
    if (rule >= 0) clearRules(extras, rules, rule)
  }
  survivors.count = kept
  return survivors
}

/** Adds the weights of the lists that hold a name to the span of each name that starts with a hit. A caller's own lists have no weights. */
function addLists({ hits, gazetteer }: Context, tables: FirstTables, extras: Int32Array, first: number): void {
  const { count, start, end, name, lists } = hits
  const shipped = gazetteer.names.slots.length
  const s = start[first]
  for (let h = first; h < count && start[h] === s; h++) {
    if (name[h] >= shipped) continue
    const w = setWeights(tables, lists[h] | 0)
    extras[2 * end[h]] = (w & PAIR) - BIAS
    extras[2 * end[h] + 1] = ((w >>> 8) & PAIR) - BIAS
  }
}

function clearLists({ hits }: Context, extras: Int32Array, first: number): void {
  const { count, start, end } = hits
  const s = start[first]
  for (let h = first; h < count && start[h] === s; h++) {
    extras[2 * end[h]] = 0
    extras[2 * end[h] + 1] = 0
  }
}

/** Adds the weights of the rules that begin with rule `first`. */
function addRules(
  context: Context,
  edges: Edges,
  tables: FirstTables,
  extras: Int32Array,
  rules: readonly Candidate[],
  first: number,
): void {
  const { start } = rules[first]
  for (let r = first; r < rules.length && rules[r].start === start; r++) {
    const { end } = rules[r]
    const w = tables.rules[firstRuleNumber(rules[r])]
    if (edges.ending[end] === NO_END) sumInside(context, edges, tables, end)
    extras[2 * end] += (w & PAIR) - BIAS
    extras[2 * end + 1] += ((w >>> 8) & PAIR) - BIAS
  }
}

function clearRules(extras: Int32Array, rules: readonly Candidate[], first: number): void {
  const { start } = rules[first]
  for (let r = first; r < rules.length && rules[r].start === start; r++) {
    extras[2 * rules[r].end] = 0
    extras[2 * rules[r].end + 1] = 0
  }
}

function grow(): void {
  for (const key of ['start', 'end'] as const) {
    const larger = new Int32Array(survivors[key].length * 2)
    larger.set(survivors[key])
    survivors[key] = larger
  }
}
