// What the first stage sees of a span: for training; the decoder reads the same from tables, by the numbers of `first-numbers.ts`.
//
// The functions leave hashes in `features` and say how many, for the document that `openFeatures` has opened.

// Asked by name, never taken apart: see `full-features.ts`.
import * as open from './features.js'
import { extentIn, shapeIn } from './first-contents.js'
import {
  edgeNumber,
  extentOf,
  innerNumber,
  insideNumber,
  LETTERS_INNER,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  NOTHING_LEFT,
  START_INSIDE,
  soundNumber,
  titleNumber,
} from './first-numbers.js'
import { GAP } from './joins.js'
import { value, valueWith } from './requests.js'
import { halvesOf } from './rule-hashes.js'
import { TEMPLATES as T } from './templates.js'

/** The letters of a left edge and whether a title stands there. */
export function firstLeft(s: number): number {
  const { tokenAt, start, end } = open.context.tokens
  const t = tokenAt[s]
  // Position of the last letter of the word on the left, -1 at the start of a sentence.
  const left = start[t] < s ? s - 1 : isNear(t - 1) ? end[t - 1] - 1 : -1
  const n = letters(0, LETTERS_LEFT, [s, s + 1, s - 1, left])
  const m = value(n, T.firstSound, soundNumber(open.context, s, start[t] === s ? open.edges.stemEnd[t] : end[t]))
  return open.hashed(value(m, T.firstLeftTitle, titleLeft(s, t)))
}

/** The letters of a right edge, what ends there and whether a title follows. */
export function firstRight(e: number): number {
  const { tokenAt, start, end } = open.context.tokens
  const { titleStart, titleEnd, ending } = open.edges
  const t = tokenAt[e - 1]
  const next = isNear(t) ? start[t + 1] : -1
  const n = letters(0, LETTERS_RIGHT, [e - 1, e - 2, e, next, next < 0 ? -1 : next + 1])
  const title = end[t] === e && next >= 0 ? titleNumber(titleStart[t + 1], next) : 0
  return open.hashed(value(n, T.firstEdge, edgeNumber(titleEnd[e], title, ending[e], open.context.text.classes[e])))
}

/** Shape, extent, inner spaces, lists and rules of a span. */
export function firstSpan(s: number, e: number): number {
  const { tokenAt, start, end, eojeol } = open.context.tokens
  const { classes } = open.context.text
  let seen = 0
  for (let i = s; i < e; i++) seen |= 1 << classes[i]
  const last = tokenAt[e - 1]
  const inside = insideNumber(seen, eojeol[last] - eojeol[tokenAt[s]]) + extentOf(e - s, open.edges.ending[e])
  let n = value(0, T.firstShape, shapeIn(inside))
  n = value(n, T.firstExtent, extentIn(inside))
  for (let t = tokenAt[s] + 1; t <= last; t++) {
    if (eojeol[t] === eojeol[t - 1]) continue
    n = letters(n, LETTERS_INNER, [end[t - 1] - 1, start[t]])
    n = value(n, T.firstInnerWords, innerNumber(open.edges, start, end, t))
    n = value(n, T.firstInnerSound, soundNumber(open.context, start[t], open.edges.stemEnd[t]))
  }
  const lists = open.listsAt(s, e)
  if (lists !== 0) n = value(n, T.firstLists, open.setHash(lists))
  const rules = open.ruleCandidates
  for (let i = open.ruleAt[s]; i >= 0 && i < rules.length && rules[i].start === s; i++)
    if (rules[i].end === e) n = valueWith(n, T.firstRule, open.ruleHashes[i].room, halvesOf(rules[i]))
  return open.hashed(n)
}

/** Does another token of the same sentence follow? */
const isNear = (token: number): boolean => token >= 0 && open.edges.joins[token] >> GAP !== 0

function titleLeft(s: number, t: number): number {
  const { start } = open.context.tokens
  if (start[t] < s) return START_INSIDE
  return isNear(t - 1) ? titleNumber(open.edges.titleStart[t - 1], start[t - 1]) : NOTHING_LEFT
}

/** A letter for each template: itself when a list uses it, else one kind of "other", as for a position of -1. */
function letters(n: number, templates: readonly number[], positions: readonly number[]): number {
  const { text, gazetteer } = open.context
  templates.forEach((template, i) => {
    const unit = positions[i] < 0 ? 0 : text.units[positions[i]]
    n = value(n, template, gazetteer.alphabet[unit] === 0 ? 0 : unit)
  })
  return n
}
