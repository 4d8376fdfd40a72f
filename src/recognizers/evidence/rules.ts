// Rules by name: a family (what was seen) and parts (what speaks for or against it) give a source and its log-odds.
//
// `person/title-right/known+start`: a name right before a title, with a listed given name, at the start of a sentence.

import { longer } from '../../text/grow.js'
import type { Candidate, Label } from '../../types.js'
import { candidateOf } from '../candidate.js'

/** The rules of one room: `families` by index, `parts` by bit. */
export interface Rules {
  readonly room: string
  readonly label: Label
  readonly families: readonly string[]
  readonly parts: readonly string[]
  readonly familyWeight: readonly number[]
  readonly partWeight: readonly number[]
  /** A hash table of the rules made so far: family + 1, parts, number; its length is a power of two times three. */
  table: Int32Array
  made: number
}

/** How others see what rules call by a constant: `FAMILY_TITLE` is `family-title`. */
export type NameOf<Constant> = Constant extends `${infer Head}_${infer Rest}`
  ? `${Lowercase<Head>}-${NameOf<Rest>}`
  : Lowercase<Constant & string>
/** The log-odds of each member of an enum, by name, in its order. */
export type LogOdds<Enum> = Readonly<Record<NameOf<keyof Enum>, number>>

/** By the number of a rule: its name, its log-odds. */
const sources: string[] = []
let scores = new Float64Array(256)
const ROW = 3

/** `families` and `parts`: `LogOdds` of enums, set by hand: rounded from how often each was right on annotated articles. */
export function rulesOf(
  room: string,
  label: Label,
  families: Readonly<Record<string, number>>,
  parts: Readonly<Record<string, number>>,
): Rules {
  return {
    room,
    label,
    families: Object.keys(families),
    parts: Object.keys(parts),
    familyWeight: Object.values(families),
    partWeight: Object.values(parts),
    table: new Int32Array(256 * ROW),
    made: 0,
  }
}

/** The number of the rule of a family and its parts, made by the first call: numbers are for tables, names for people. */
export function ruleOf(rules: Rules, family: number, mask: number): number {
  const { table } = rules
  const rows = table.length / ROW
  let row = Math.imul(mask ^ Math.imul(family + 1, 0x9e3779b1), 0x85ebca6b) >>> 7
  for (;;) {
    row &= rows - 1
    const at = row * ROW
    if (table[at] === family + 1 && table[at + 1] === mask) return table[at + 2]
    if (table[at] === 0) return make(rules, family, mask, at)
    row++
  }
}

/** The family's weight plus the weight of each part. */
export const scoreOf = (rule: number): number => scores[rule]
export const sourceOf = (rule: number): string => sources[rule]

/** Adds a candidate unless its rule is all but sure that nothing is there; `more` are log-odds on top of the rule's. */
export function propose(out: Candidate[], rules: Rules, start: number, end: number, family: number, mask: number, more = 0): void {
  const rule = ruleOf(rules, family, mask)
  const score = scores[rule] + more
  if (score >= FLOOR) out.push(candidateOf(rules.label, start, end, score, sources[rule], undefined, rule))
}

const FLOOR = -3.5

function make(rules: Rules, family: number, mask: number, at: number): number {
  const { room, families, parts, familyWeight, partWeight } = rules
  const rule = sources.length
  const named = parts.filter((_, bit) => (mask & (1 << bit)) !== 0)
  sources.push(`${room}/${families[family]}${named.length > 0 ? `/${named.join('+')}` : ''}`)
  if (rule === scores.length) scores = longer(scores, 2 * rule)
  let score = familyWeight[family]
  for (let rest = mask; rest !== 0; rest &= rest - 1) score += partWeight[31 - Math.clz32(rest & -rest)]
  scores[rule] = score
  rules.table[at] = family + 1
  rules.table[at + 1] = mask
  rules.table[at + 2] = rule
  if (2 * ++rules.made * ROW > rules.table.length) grow(rules)
  return rule
}

function grow(rules: Rules): void {
  const old = rules.table
  rules.table = new Int32Array(2 * old.length)
  const rows = rules.table.length / ROW
  for (let from = 0; from < old.length; from += ROW) {
    if (old[from] === 0) continue
    let row = Math.imul(old[from + 1] ^ Math.imul(old[from], 0x9e3779b1), 0x85ebca6b) >>> 7
    for (row &= rows - 1; rules.table[row * ROW] !== 0; row = (row + 1) & (rows - 1));
    for (let i = 0; i < ROW; i++) rules.table[row * ROW + i] = old[from + i]
  }
}
