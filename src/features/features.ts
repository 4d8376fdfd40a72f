// What the model sees of a name: features of its left edge, of its right edge, and of the whole span, each one a 32-bit number.
//
// A feature is a template and a content. The sums over an edge are shared by all spans that have it. Here the document is opened that
// `first-features.ts` and `full-features.ts` ask about; `feature-names.ts` says what a feature is about.

import { listsFrom } from '../recognizers/evidence/edges.js'
import type { Candidate, Context } from '../types.js'
import { LABELS } from '../types.js'
import { type Edges, readEdges } from './edges.js'
import { pieceHash } from './hashes.js'
import { hashRequests, ROOM } from './requests.js'
import { hashesOfRule, type RuleHashes } from './rule-hashes.js'
import { hashOfSet, type NameTables, nameTables } from './tables.js'

/** Hashes of the features that were asked for last. */
export const features = new Int32Array(ROOM)

// The document that is being read; set by `openFeatures`.
export let context!: Context
let tables!: NameTables
export let edges!: Edges
export let sums!: Int32Array
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

/** Prepares the functions below for a document. `closed` are the candidates of the other recognizers, `rules` those for names, sorted by start. */
export function openFeatures(of: Context, closed: readonly Candidate[], rules: readonly Candidate[]): Edges {
  context = of
  if (nameTables(of.gazetteer) !== tables) {
    tables = nameTables(of.gazetteer)
    setKeys.fill(0)
    setValues.fill(2)
  }
  edges = readEdges(of, tables)
  sums = edges.sums
  const tokenCount = of.tokens.count
  if (listsOfToken.length < tokenCount) listsOfToken = new Int32Array(2 * tokenCount)
  listsOfToken.fill(0, 0, tokenCount)
  clearPositions(of.text.length + 2, 2 * (closed.length + rules.length))
  ruleCandidates = rules
  for (let i = rules.length - 1; i >= 0; i--) {
    const { start, end } = rules[i]
    ruleAt[start] = i
    ruleHashes[i] = hashesOfRule(rules[i])
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

/** Hashes what was asked for, into `features`; gives the count back. */
export function hashed(count: number): number {
  hashRequests(count, sums, features)
  return count
}

/** The hash of a set → the names of its lists. */
export const setNames = new Map<number, string>()

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

/** Lists that hold exactly the characters from `from` (a token start) to `to`; 0 for none. */
export const listsAt = (from: number, to: number): number => listsFrom(context, from, to)

/** The hash of the lists that hold a token, its stem or the whole, 1 for none. */
export function listsOf(token: number): number {
  let lists = listsOfToken[token]
  if (lists === 0) {
    const { start, end } = context.tokens
    const bits = listsAt(start[token], edges.stemEnd[token]) | listsAt(start[token], end[token])
    listsOfToken[token] = lists = bits === 0 ? 1 : setHash(bits)
  }
  return lists
}
