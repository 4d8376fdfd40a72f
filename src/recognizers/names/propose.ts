// Context → spans that may be a person, an organization, a place or a position.
//
// Every token start proposes that a list knows anything about, were it only a common noun or a surname; elsewhere rules alone propose.
// Of 5,400 annotated names 36 begin where neither a list nor a rule says anything, and 83 take two eojeols or more that no rule joins.

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, OPEN, PUNCT } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { type Edges, INSIDE, NO_END } from './edges.js'
import type { NameTables } from './tables.js'

const LONGEST = 30
/** Eojeols that a name may take when neither a list nor a rule joins them. */
const MOST_EOJEOLS = 2

export interface Spans {
  count: number
  /** Sorted by start, then end; none twice. */
  start: Int32Array
  end: Int32Array
}

const spans: Spans = { count: 0, start: new Int32Array(16384), end: new Int32Array(16384) }
const ends = new Int32Array(256)

/**
 * `rules` are the candidates of name recognizers, sorted by start; spans of theirs that are missing are added. `eager`: starts that nothing
 * speaks for and one eojeol more, for text that keeps to no style. Valid until the next call.
 */
export function proposeSpans(context: Context, edges: Edges, tables: NameTables, rules: readonly Candidate[], eager: boolean): Spans {
  const { tokens, text, hits } = context
  const { kind, start, end } = tokens
  const { classes } = text
  const { titleEnd } = edges
  spans.count = 0
  let rule = 0
  let mark = 0
  for (let t = 0; t < tokens.count; t++) {
    const k = kind[t]
    const from = start[t]
    const wordLike =
      k === LEGAL ||
      ((eager || hits.at[from] >= 0) &&
        (k === HANGUL ||
          k === LATIN ||
          k === HANJA ||
          (k === DIGIT && (classes[end[t]] === LATIN || classes[end[t]] === HANGUL || classes[end[t]] === MARK))))
    const legal = k === OPEN && text.units[from + 1] === 0xc8fc && text.units[from + 2] === 0x29 // (주)
    if (wordLike || legal || (rule < rules.length && rules[rule].start <= from)) {
      mark = wordLike || legal ? endsFrom(context, edges, tables, t, legal, eager) : 0
      while (rule < rules.length && rules[rule].start < from) rule = addRule(rules, rule)
      while (rule < rules.length && rules[rule].start === from) mark = insert(mark, rules[rule++].end)
      push(from, mark)
    }
    if (k !== HANGUL) continue
    // Titles glued to a name: 이재용회장.
    for (let p = from + 1; p < end[t] - 1; p++) {
      if (rule < rules.length && rules[rule].start === p) {
        mark = 0
        while (rule < rules.length && rules[rule].start === p) mark = insert(mark, rules[rule++].end)
        if (titleEnd[p] !== 0) mark = insert(mark, titleEnd[p])
        push(p, mark)
      } else if (titleEnd[p] !== 0) {
        ends[0] = titleEnd[p]
        push(p, 1)
      }
    }
  }
  while (rule < rules.length) rule = addRule(rules, rule)
  return spans
}

function addRule(rules: readonly Candidate[], rule: number): number {
  const n = spans.count - 1
  const { start, end } = rules[rule]
  if (n < 0 || spans.start[n] < start || (spans.start[n] === start && spans.end[n] < end)) {
    ends[0] = end
    push(start, 1)
  }
  return rule + 1
}

function push(from: number, count: number): void {
  if (spans.count + count >= spans.start.length) {
    for (const key of ['start', 'end'] as const) {
      const larger = new Int32Array(spans[key].length * 2)
      larger.set(spans[key])
      spans[key] = larger
    }
  }
  let n = spans.count
  for (let i = 0; i < count; i++) {
    spans.start[n] = from
    spans.end[n++] = ends[i]
  }
  spans.count = n
}

/** Keeps `ends` sorted and without repeats. */
function insert(count: number, end: number): number {
  let at = count
  while (at > 0 && ends[at - 1] >= end) at--
  if (at < count && ends[at] === end) return count
  if (count >= ends.length) return count
  for (let i = count; i > at; i--) ends[i] = ends[i - 1]
  ends[at] = end
  return count + 1
}

/** Fills `ends` with the right edges of names that start with token `first`; returns how many. */
function endsFrom(context: Context, edges: Edges, tables: NameTables, first: number, legal: boolean, eager: boolean): number {
  const { tokens, text, hits } = context
  const { kind, start, end, eojeol, sentenceOf } = tokens
  const { units, classes } = text
  const { ending } = edges
  const from = start[first]
  let count = 0
  // Listed names end where they end.
  let surname = 0
  let listEnd = 0
  const firstHit = hits.at[from]
  if (firstHit >= 0)
    for (let h = firstHit; h < hits.count && hits.start[h] === from; h++) {
      const e = hits.end[h]
      if ((hits.lists[h] & tables.surnameBit) !== 0) surname = e - from
      if (ending[e] === NO_END) ending[e] = INSIDE
      ends[count++] = e
      if (e > listEnd) listEnd = e
    }
  if (count > 0 && count >= ends.length - 64) return count
  // A surname and one to three syllables.
  if (surname > 0 && kind[first] === HANGUL)
    for (let e = from + surname + 1; e <= from + surname + 2 && e < end[first]; e++) {
      if (ending[e] === NO_END) ending[e] = INSIDE
      count = insert(count, e)
    }
  const lastToken = tokens.count - 1
  const firstEojeol = eojeol[first]
  const sentence = sentenceOf[firstEojeol]
  let t = first
  if (legal) t = first + 3 <= lastToken ? first + 3 : lastToken
  let eojeols = 1
  for (;;) {
    const k = kind[t]
    if (start[t] - from >= LONGEST) return count
    if (k === HANGUL) {
      for (let e = t === first ? start[t] + 1 : start[t] + 1; e < end[t]; e++) {
        const edge = ending[e]
        if (edge !== NO_END && edge !== INSIDE) count = insert(count, e)
        else if (eager && t === first && e - from <= 4) {
          ending[e] = INSIDE
          count = insert(count, e)
        }
      }
      count = insert(count, end[t])
    } else if (k === LATIN || k === HANJA || k === DIGIT || k === LEGAL) count = insert(count, end[t])
    // On to the next token.
    if (t === lastToken) return count
    const next = t + 1
    if (start[next] === end[t]) {
      const nk = kind[next]
      if (nk === HANGUL || nk === LATIN || nk === HANJA || nk === DIGIT || nk === LEGAL) t = next
      else if (nk === OPEN && isLegalBracket(units, start[next])) {
        count = insert(count, start[next] + 3)
        t = next + 2
        if (t >= lastToken) return count
      } else if (nk === OPEN && units[start[next]] === 0x28 && k === HANGUL && ending[end[t]] !== NO_END && isRankBracket(context, next)) {
        return insert(count, start[next + 2] + 1)
      } else if ((nk === MARK || nk === PUNCT) && isInnerSign(units[start[next]], classes, start[next]) && next < lastToken) {
        // `&`, `-`, `.`, `·` and the like between two letters.
        if (units[start[next]] === 0x2b && (kind[next + 1] === PUNCT || start[next + 1] > end[next])) count = insert(count, end[next])
        t = next + 1
        if (start[t] !== end[next]) return count
        const tk = kind[t]
        if (!(tk === HANGUL || tk === LATIN || tk === HANJA || tk === DIGIT)) return count
      } else return count
    } else {
      if (eojeols === (eager ? MOST_EOJEOLS + 1 : MOST_EOJEOLS) && listEnd <= end[t]) return count
      if (sentenceOf[eojeol[next]] !== sentence) return count
      const nk = kind[next]
      if (!(nk === HANGUL || nk === LATIN || nk === HANJA || nk === LEGAL || nk === DIGIT)) return count
      if (k === HANGUL && listEnd <= end[t] && endsPhrase(units, start[t], end[t])) return count
      eojeols++
      t = next
    }
  }
}

/** (주) after a name. */
function isLegalBracket(units: Uint16Array, at: number): boolean {
  return units[at] === 0x28 && units[at + 1] === 0xc8fc && units[at + 2] === 0x29
}

/** 최고경영자(CEO): two to five capital letters in brackets after a title. */
function isRankBracket(context: Context, open: number): boolean {
  const { tokens, text } = context
  if (open + 2 >= tokens.count || tokens.kind[open + 1] !== LATIN || tokens.kind[open + 2] !== CLOSE) return false
  const from = tokens.start[open + 1]
  const to = tokens.end[open + 1]
  if (to - from < 2 || to - from > 5 || tokens.start[open + 2] !== to) return false
  for (let i = from; i < to; i++) if (text.units[i] < 0x41 || text.units[i] > 0x5a) return false
  return true
}

/** & - . · + ' / ! between letters. A full stop or an exclamation mark only before another letter of the same eojeol. */
function isInnerSign(unit: number, classes: Uint8Array, at: number): boolean {
  if (unit === 0x26 || unit === 0x2d || unit === 0xb7 || unit === 0x2b || unit === 0x27 || unit === 0x2f) return true
  if (unit === 0x2e || unit === 0x21) return classes[at + 1] === LATIN || classes[at + 1] === HANGUL || classes[at + 1] === DIGIT
  return false
}

/** Ends in 을, 를, 는, 에서, 으로, 에게: no name goes on after it. */
function endsPhrase(units: Uint16Array, from: number, to: number): boolean {
  if (to - from < 2) return false
  const last = units[to - 1]
  if (last === 0xc744 || last === 0xb97c || last === 0xb294) return true
  const before = units[to - 2]
  return (last === 0xc11c && before === 0xc5d0) || (last === 0xb85c && before === 0xc73c) || (last === 0xac8c && before === 0xc5d0)
}
