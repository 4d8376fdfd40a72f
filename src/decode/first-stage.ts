// Spans → the few that are worth all templates: letters and small numbers, their weights read from tables.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { codesOf } from '../gazetteer/lookup.js'
import type { Edges } from '../recognizers/names/edges.js'
import {
  FIRST_EDGES,
  FIRST_EXTENTS,
  FIRST_SHAPES,
  FIRST_TITLES,
  firstEdge,
  firstExtent,
  firstRule,
  firstSetContent,
  firstShape,
  firstTitle,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  leftLetter,
  nextLetter,
  ruleFrom,
} from '../recognizers/names/features.js'
import { mix } from '../recognizers/names/hashes.js'
import { proposeSpans, type Spans } from '../recognizers/names/propose.js'
import { nameTables } from '../recognizers/names/tables.js'
import { TEMPLATES } from '../recognizers/names/templates.js'
import type { Candidate, Context } from '../types.js'
import { BIAS, highOf, lowOf, oddSum, packedOf, STEPS, sumWeights, WEIGHT, type Weights } from './weights.js'

const survivors: Spans = { count: 0, start: new Int32Array(4096), end: new Int32Array(4096) }
/** Of a right edge: the document it was summed for, two packed sums, its eojeol. */
const EDGE = 4
let edgeSums = new Int32Array(8192 * EDGE)
let stamp = 0

/** Weights are read from tables by small numbers and by the gazetteer's numbers for letters, packed as in the weights. */
interface Direct {
  /** Letter number × templates of LETTERS_LEFT. */
  left: Int32Array
  right: Int32Array
  titles: Int32Array
  edges: Int32Array
  shapes: Int32Array
  extents: Int32Array
  /** By the gazetteer's numbers for sets of lists. */
  sets: Int32Array
}
const directs = new WeakMap<Gazetteer, Direct>()
const LEFTS = LETTERS_LEFT.length
const RIGHTS = LETTERS_RIGHT.length

/** The spans of a document whose best score of the first stage reaches the bound of the weights. Valid until the next call. */
export function keepSpans(context: Context, edgesOf: Edges, weights: Weights, rules: readonly Candidate[]): Spans {
  const spans = proposeSpans(context, edgesOf, nameTables(context.gazetteer), rules, weights.eager)
  const direct = directOf(context.gazetteer, weights)
  reserve(context.text.length + 2, spans.count)
  const { ending } = edgesOf
  const bound = weights.bound * STEPS
  const { left, right, titles, edges, shapes, extents, sets } = direct
  const { classes } = context.text
  const { tokenAt, eojeol } = context.tokens
  const { hits } = context
  const { setOf, names } = context.gazetteer
  const shipped = names.slots.length
  const codes = codesOf()
  const { count, start, end } = spans
  const { start: outStart, end: outEnd } = survivors
  const sums = edgeSums
  const now = ++stamp
  let kept = 0
  let last = -1
  let leftEven = 0
  let leftOdd = 0
  let eojeolOfStart = 0
  let hit = -1
  let rule = -1
  let seen = 0
  let seenTo = 0
  for (let i = 0; i < count; i++) {
    const s = start[i]
    const e = end[i]
    if (s !== last) {
      last = s
      const t = tokenAt[s]
      const near = leftLetter(s, t)
      const a = left[codes[s] * LEFTS]
      const b = left[codes[s + 1] * LEFTS + 1]
      const c = left[(s === 0 ? 0 : codes[s - 1]) * LEFTS + 2]
      const d = left[(near < 0 ? 0 : codes[near]) * LEFTS + 3]
      const f = titles[firstTitle(s, t)]
      // Seven weights: two more come with each span.
      leftEven = (a & WEIGHT) + (b & WEIGHT) + (c & WEIGHT) + (d & WEIGHT) + (f & WEIGHT) - 7 * BIAS
      leftOdd = ((a >>> 8) & WEIGHT) + ((b >>> 8) & WEIGHT) + ((c >>> 8) & WEIGHT) + ((d >>> 8) & WEIGHT) + ((f >>> 8) & WEIGHT) - 7 * BIAS
      eojeolOfStart = eojeol[t]
      hit = hits.at[s]
      rule = ruleFrom(s)
      seen = 0
      seenTo = s
    }
    const at = e * EDGE
    if (sums[at] !== now) {
      sums[at] = now
      const t = tokenAt[e - 1]
      const next = nextLetter(t)
      const a = right[codes[e - 1] * RIGHTS]
      const b = right[(e < 2 ? 0 : codes[e - 2]) * RIGHTS + 1]
      const c = right[codes[e] * RIGHTS + 2]
      const d = right[(next < 0 ? 0 : codes[next]) * RIGHTS + 3]
      const f = right[(next < 0 ? 0 : codes[next + 1]) * RIGHTS + 4]
      const g = edges[firstEdge(e)]
      sums[at + 1] = (a & WEIGHT) + (b & WEIGHT) + (c & WEIGHT) + (d & WEIGHT) + (f & WEIGHT) + (g & WEIGHT) - 6 * BIAS
      sums[at + 2] =
        ((a >>> 8) & WEIGHT) +
        ((b >>> 8) & WEIGHT) +
        ((c >>> 8) & WEIGHT) +
        ((d >>> 8) & WEIGHT) +
        ((f >>> 8) & WEIGHT) +
        ((g >>> 8) & WEIGHT) -
        6 * BIAS
      sums[at + 3] = eojeol[t]
    }
    while (seenTo < e) seen |= 1 << classes[seenTo++]
    const shape = shapes[firstShape(seen, e - s)]
    const extent = extents[firstExtent(sums[at + 3] - eojeolOfStart, e - s, ending[e])]
    let even = leftEven + sums[at + 1] + (shape & WEIGHT) + (extent & WEIGHT)
    let odd = leftOdd + sums[at + 2] + ((shape >>> 8) & WEIGHT) + ((extent >>> 8) & WEIGHT)
    // Hits and rules of one start come in the order of their ends, as spans do.
    if (hit >= 0) {
      while (hit < hits.count && hits.start[hit] === s && hits.end[hit] < e) hit++
      if (hit < hits.count && hits.start[hit] === s && hits.end[hit] === e && hits.name[hit] < shipped) {
        const set = sets[setOf[hits.name[hit]]]
        even += (set & WEIGHT) - BIAS
        odd += ((set >>> 8) & WEIGHT) - BIAS
      }
    }
    if (rule >= 0) {
      while (rule < rules.length && rules[rule].start === s && rules[rule].end < e) rule++
      for (; rule < rules.length && rules[rule].start === s && rules[rule].end === e; rule++) {
        even += sumWeights(weights, firstRule(rule))
        odd += oddSum()
      }
    }
    if (lowOf(even) < bound && lowOf(odd) < bound && highOf(even) < bound && highOf(odd) < bound) continue
    outStart[kept] = s
    outEnd[kept++] = e
  }
  survivors.count = kept
  return survivors
}

function directOf(gazetteer: Gazetteer, weights: Weights): Direct {
  let direct = directs.get(gazetteer)
  if (!direct) {
    direct = {
      left: letterTable(weights, LETTERS_LEFT, gazetteer.letters),
      right: letterTable(weights, LETTERS_RIGHT, gazetteer.letters),
      titles: table(weights, TEMPLATES.firstLeftTitle, FIRST_TITLES),
      edges: table(weights, TEMPLATES.firstEdge, FIRST_EDGES),
      shapes: table(weights, TEMPLATES.firstShape, FIRST_SHAPES),
      extents: table(weights, TEMPLATES.firstExtent, FIRST_EXTENTS),
      sets: Int32Array.from(gazetteer.sets, (bits) =>
        packedOf(weights, mix(TEMPLATES.firstLists, firstSetContent(nameTables(gazetteer), bits))),
      ),
    }
    directs.set(gazetteer, direct)
  }
  return direct
}

/** Row 0 is for letters that no list uses; row n + 1 for `units[n]`. */
function letterTable(weights: Weights, templates: readonly number[], units: Uint16Array): Int32Array {
  const width = templates.length
  const out = new Int32Array((units.length + 1) * width)
  for (let k = 0; k < width; k++) {
    const template = templates[k]
    out[k] = packedOf(weights, mix(template, 0))
    for (let n = 0; n < units.length; n++) out[(n + 1) * width + k] = packedOf(weights, mix(template, units[n]))
  }
  return out
}

function table(weights: Weights, template: number, size: number): Int32Array {
  const out = new Int32Array(size)
  for (let content = 0; content < size; content++) out[content] = packedOf(weights, mix(template, content))
  return out
}

function reserve(length: number, count: number): void {
  if (edgeSums.length < length * EDGE) edgeSums = new Int32Array(2 * length * EDGE)
  if (survivors.start.length < count) {
    survivors.start = new Int32Array(2 * count)
    survivors.end = new Int32Array(2 * count)
  }
}
