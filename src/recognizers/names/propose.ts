// Context → spans that may be a person, an organization, a place or a position.
//
// Every token start proposes that a list knows anything about, were it only a common noun or a surname; elsewhere rules alone propose.
// Of 5,400 annotated names 36 begin where neither a list nor a rule says anything, and 83 take two eojeols or more that no rule joins.

import { DIGIT, HANGUL, LATIN, LEGAL, MARK, NEWLINE, OPEN } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { type Edges, INSIDE, NEAR, NO_END } from './edges.js'
import { crossSign, endOfSign, GLUED, PHRASE, readJoins, SIGNED, STOP, WORDS } from './joins.js'
import type { NameTables } from './tables.js'

const LONGEST = 30
/** Eojeols that a name may take when neither a list nor a rule joins them. */
const MOST_EOJEOLS = 2

/** Spans by their starts. */
export interface Starts {
  count: number
  /** Sorted, none twice. */
  start: Int32Array
  /** The set of its ends, as bits: bit n is a span of n + 1 letters. */
  near: Int32Array
  /** Ends of longer spans, sorted for each start: they stop in `far` at `farTo` and begin where those of the start before stop. */
  far: Int32Array
  farTo: Int32Array
  /** Ends inside a run that nothing but these spans knows of, in no order. */
  inside: Int32Array
  insideCount: number
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
  near: new Int32Array(8192),
  far: new Int32Array(1024),
  farTo: new Int32Array(8192),
  inside: new Int32Array(8192),
  insideCount: 0,
}
let nextRule = 0
/** Far ends of the start at hand. */
let farFrom = 0
let farTo = 0

/**
 * `rules` are the candidates of name recognizers, sorted by start; spans of theirs that are missing are added. `eager`: starts that nothing
 * speaks for and one eojeol more, for text that keeps to no style. Valid until the next call.
 */
export function proposeStarts(context: Context, edges: Edges, tables: NameTables, rules: readonly Candidate[], eager: boolean): Starts {
  const { tokens, text, hits } = context
  const { kind, start, end } = tokens
  const { classes, units, length } = text
  const { ending, ends, titleStarts, titleEnd } = edges
  const { at, start: hitStart, end: hitEnd, lists } = hits
  const { surnameBit } = tables
  const joins = readJoins(context)
  const lastToken = tokens.count - 1
  const most = eager ? MOST_EOJEOLS + 1 : MOST_EOJEOLS
  reserve(length + 2)
  farFrom = 0
  farTo = 0
  nextRule = 0
  let ruleStart = rules.length > 0 ? rules[0].start : length
  for (let t = 0; t <= lastToken; t++) {
    const from = start[t]
    const to = end[t]
    const k = kind[t]
    let near = 0
    while (ruleStart < from) {
      push(ruleStart, insertRules(0, rules, classes))
      ruleStart = nextRule < rules.length ? rules[nextRule].start : length
    }
    let hit = at[from]
    const legal = k === OPEN && units[from + 1] === 0xc8fc && units[from + 2] === 0x29 // (주)
    if (
      k === LEGAL ||
      legal ||
      ((hit >= 0 || eager) &&
        (WORDS & (1 << k)) !== 0 &&
        (k !== DIGIT || classes[to] === LATIN || classes[to] === HANGUL || classes[to] === MARK))
    ) {
      // Listed names end where they end.
      let listEnd = 0
      if (hit >= 0) {
        let surname = 0
        for (; hit < hits.count && hitStart[hit] === from; hit++) {
          listEnd = hitEnd[hit]
          if ((lists[hit] & surnameBit) !== 0) surname = listEnd - from
          if (ending[listEnd] === NO_END) markInside(ending, listEnd)
          if (listEnd - from <= NEAR) near |= 1 << (listEnd - from - 1)
          else insertFar(listEnd)
        }
        // A surname and one to two syllables.
        if (surname > 0 && k === HANGUL)
          for (let e = from + surname + 1; e <= from + surname + 2 && e < to; e++) {
            if (ending[e] === NO_END) markInside(ending, e)
            near = insert(near, from, e)
          }
      }
      if (eager && k === HANGUL)
        for (let e = from + 1; e <= from + 4 && e < to; e++) {
          if (ending[e] === NO_END) markInside(ending, e)
          near = insert(near, from, e)
        }
      let u = t
      if (legal) u = t + 3 <= lastToken ? t + 3 : lastToken
      for (let eojeols = 1; ; ) {
        const offset = start[u] - from
        if (offset >= LONGEST) break
        if (end[u] - from <= NEAR) near |= ends[u] << offset
        else if (ends[u] !== 0) near = insertAll(near, from, ending, start[u] + 1, end[u])
        const join = joins[u]
        if (join === GLUED) u++
        else if (join === STOP) break
        else if (join === SIGNED) {
          u = crossSign(context, u)
          if (endOfSign() > 0) near = insert(near, from, endOfSign())
          if (u < 0) break
        } else {
          if ((eojeols === most || join === PHRASE) && listEnd <= end[u]) break
          eojeols++
          u++
        }
      }
    }
    if (ruleStart === from) {
      near = insertRules(near, rules, classes)
      ruleStart = nextRule < rules.length ? rules[nextRule].start : length
    }
    push(from, near)
    if (k !== HANGUL) continue
    // Titles glued to a name, 이재용회장, and rules that begin inside the run.
    let titles = titleStarts[t]
    while (titles !== 0 || ruleStart < to - 1) {
      const title = titles === 0 ? length : to - (31 - Math.clz32(titles))
      const s = title < ruleStart ? title : ruleStart
      near = 0
      if (title === s) {
        near = insert(near, s, titleEnd[s])
        titles ^= 1 << (to - s)
      }
      if (ruleStart === s) {
        near = insertRules(near, rules, classes)
        ruleStart = nextRule < rules.length ? rules[nextRule].start : length
      }
      push(s, near)
    }
  }
  while (nextRule < rules.length) push(rules[nextRule].start, insertRules(0, rules, classes))
  return starts
}

const spans: Spans = { count: 0, start: new Int32Array(0), end: new Int32Array(0) }

/** The same spans one by one: for training. Valid until the next call. */
export function proposeSpans(context: Context, edges: Edges, tables: NameTables, rules: readonly Candidate[], eager: boolean): Spans {
  const { count, start, near, far, farTo: farTos } = proposeStarts(context, edges, tables, rules, eager)
  const pairs: [start: number, end: number][] = []
  for (let i = 0; i < count; i++) {
    for (let n = 0; n < NEAR; n++) if ((near[i] & (1 << n)) !== 0) pairs.push([start[i], start[i] + n + 1])
    for (let f = i === 0 ? 0 : farTos[i - 1]; f < farTos[i]; f++) pairs.push([start[i], far[f]])
  }
  spans.count = pairs.length
  spans.start = Int32Array.from(pairs, (pair) => pair[0])
  spans.end = Int32Array.from(pairs, (pair) => pair[1])
  return spans
}

function reserve(length: number): void {
  starts.count = 0
  starts.insideCount = 0
  if (starts.start.length >= length) return
  for (const key of ['start', 'near', 'farTo', 'inside'] as const) starts[key] = new Int32Array(2 * length)
}

function push(from: number, near: number): void {
  if (near === 0 && farTo === farFrom) return
  const n = starts.count++
  starts.start[n] = from
  starts.near[n] = near
  starts.farTo[n] = farTo
  farFrom = farTo
}

function markInside(ending: Uint8Array, end: number): void {
  ending[end] = INSIDE
  starts.inside[starts.insideCount++] = end
}

/** Takes all rules with the start of the next one. One that ends in white space names nothing. */
function insertRules(near: number, rules: readonly Candidate[], classes: Uint8Array): number {
  const { start } = rules[nextRule]
  let out = near
  for (; nextRule < rules.length && rules[nextRule].start === start; nextRule++) {
    const { end } = rules[nextRule]
    if (classes[end - 1] > NEWLINE) out = insert(out, start, end)
  }
  return out
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
    starts.far = new Int32Array(2 * farTo)
    starts.far.set(far)
    far = starts.far
  }
  far.copyWithin(at + 1, at, farTo++)
  far[at] = end
}
