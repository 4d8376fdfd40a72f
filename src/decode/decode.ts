// Candidate[] → the best set without overlaps: learned weights score the names, dynamic programming chooses, marginals say how sure it is.

import { textHash } from '../features/features.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import { denies, isDenied } from '../recognizers/own.js'
import { isSyllable } from '../text/hangul.js'
import type { Candidate, Context, Evidence, Label } from '../types.js'
import { evidenceOf } from './evidence.js'
import { bitsOf } from './hash-bits.js'
import { type Lattice, newLattice, oddsOf, pushItem, reserveItems, setScore } from './lattice.js'
import { bestPath, changedPath, type Path } from './path.js'
import {
  isInBracket,
  isOtherSpelling,
  type Known,
  knownNames,
  LAST_PART,
  LAST_PART_BIT,
  type Likely,
  OTHER_SPELLING,
  REPEATED,
  SURE,
  TWICE_BIT,
} from './repeat.js'
import { scoreNames } from './score.js'
import type { Scored } from './second-stage.js'
import { describe } from './source.js'
import { isHomonym } from './vetoes/homonym.js'
import { isNoPost } from './vetoes/no-post.js'
import { isHonour, isNobody, isOrdinary, isTold } from './vetoes/ordinary.js'
import { loadWeights, STEPS, WEIGHT_LABELS, type Weights } from './weights.js'

const isName = (label: Label): boolean => (WEIGHT_LABELS as readonly Label[]).includes(label)
const PERSON = WEIGHT_LABELS.indexOf('PERSON')
const POSITION = WEIGHT_LABELS.indexOf('POSITION')
/** What an ordinary word loses as a name, in steps: 8 of log-odds. */
const ORDINARY = 8 * STEPS
/** What a name has at least that its surroundings tell: 1 of log-odds. */
const TOLD = STEPS
/** Names below these log-odds have no say in a probability. */
const FAINT = -3
const lattice: Lattice = newLattice()
/** What the ids of the lattice point into, until the next document. */
const NO_SCORES = new Int32Array(0)
let seen: { closed: readonly Candidate[]; rules: readonly Candidate[]; score: Int32Array } = { closed: [], rules: [], score: NO_SCORES }

/** `candidates` sorted by start. Winners sorted by start; `score` is a probability. Without weights the hand-set scores decide alone. */
export function decode(context: Context, candidates: readonly Candidate[]): Candidate[] {
  const weights = weightsOf(context.gazetteer)
  lattice.count = 0
  if (weights === null) {
    candidates.forEach((c, i) => pushItem(lattice, c.start, c.end, c.score, i))
    seen = { closed: candidates, rules: [], score: NO_SCORES }
    const path = bestPath(lattice)
    return path.winners.map((item, n) => ({ ...candidates[lattice.id[item]], score: path.probability[n] }))
  }
  const closed: Candidate[] = []
  const rules: Candidate[] = []
  for (const c of candidates) {
    // Of names that a rule of ours proposed the weights decide; what a caller says has its own score.
    if (c.rule !== undefined) rules.push(c)
    else if (c.score > 0) closed.push(c)
  }
  seen = { closed, rules, score: NO_SCORES }
  const scored = scoreNames(context, weights, closed, rules)
  // Items in order of their starts: names and closed forms merged. Ids: closed index, or -1 - (span × labels + label).
  let next = 0
  const { start, end, score } = scored
  seen.score = score
  const width = WEIGHT_LABELS.length
  reserveItems(lattice, closed.length + scored.count * width)
  const denied = denies(context.gazetteer)
  for (let i = 0; i < scored.count; i++) {
    const s = start[i]
    while (next < closed.length && closed[next].start <= s) pushClosed(closed, next++, scored, i)
    if (denied && isDenied(context, s, end[i])) continue
    for (let n = i * width; n < (i + 1) * width; n++) {
      let points = score[n]
      if (points > 0 && looksLike(context, n % width, s, end[i])) points -= ORDINARY
      else if (n % width === PERSON && points < TOLD && isTold(context, s, end[i])) points = TOLD
      if (points > FAINT * STEPS) pushName(s, end[i], points, -1 - n)
    }
  }
  while (next < closed.length) pushClosed(closed, next++, scored, scored.count)
  const path = bestPath(lattice)
  const known = knownNames(context.text.value, likelyNames(path))
  const changed = known === null ? [] : favour(known, context.text.value)
  return changed.length === 0 ? winnersOf(context, path) : markRepeated(context, changedPath(lattice, path, changed), path)
}

/** Is it an ordinary word that only looks like a name of this label? */
function looksLike(context: Context, label: number, start: number, end: number): boolean {
  if (label === PERSON) return isNobody(context, start, end)
  if (isHonour(context, start, end)) return true
  if (label === POSITION) return isTail(context, start) || isNoPost(context, start, end)
  return (end - start === 2 && isHomonym(context, start, end)) || isOrdinary(context, start, end)
}

/** 앞당`기자`: the end of a word that begins with no name. */
function isTail({ text }: Context, at: number): boolean {
  if (!isSyllable(text.units[at - 1])) return false
  for (let i = lattice.count - 1; i >= 0 && lattice.start[i] > at - LONGEST_HEAD; i--)
    if (lattice.end[i] === at && lattice.score[i] > 0) return false
  return true
}
/** Letters of a name that a post may be glued to. */
const LONGEST_HEAD = 24

/** Every reading that the last call weighed, the winners too, in the order of their starts, names with their evidence; `score` in log-odds. */
export function readings(context: Context): (Candidate & { evidence?: Evidence[] })[] {
  const out: (Candidate & { evidence?: Evidence[] })[] = []
  const weights = weightsOf(context.gazetteer)
  for (let i = 0; i < lattice.count; i++) {
    const id = lattice.id[i]
    const start = lattice.start[i]
    const candidate = candidateOf(context, i, id >= 0 ? 0 : firstFrom(seen.rules, start))
    const evidence = id >= 0 || weights === null ? undefined : nameEvidence(weights, i, -1 - id)
    out.push({ ...candidate, score: lattice.score[i], evidence })
  }
  return out
}

function nameEvidence(weights: Weights, item: number, scored: number): Evidence[] {
  const evidence = evidenceOf(weights, lattice.start[item], lattice.end[item], scored % WEIGHT_LABELS.length)
  const gain = lattice.score[item] - seen.score[scored] / STEPS
  if (Math.abs(gain) < 0.01) return evidence
  return [{ feature: gain > 0 ? 'a sure name of the document' : 'an ordinary word', weight: gain }, ...evidence]
}

/** The winners that may speak for others. */
function likelyNames({ winners, probability }: Path): Likely[] {
  const out: Likely[] = []
  for (let w = 0; w < winners.length; w++) {
    const score = probability[w]
    if (score < SURE) continue
    const item = winners[w]
    const id = lattice.id[item]
    const label = id >= 0 ? seen.closed[id].label : WEIGHT_LABELS[(-1 - id) % WEIGHT_LABELS.length]
    if (isName(label)) out.push({ start: lattice.start[item], end: lattice.end[item], label, score })
  }
  return out
}

/** Adds to the items that repeat a known name; gives those items. */
function favour(known: Known, text: string): number[] {
  const changed: number[] = []
  const { count, start, end, score, id } = lattice
  let from = -1
  let to = -1
  let bits = 0
  for (let i = 0; i < count; i++) {
    if (id[i] >= 0) continue
    // Readings of one span stand together.
    if (start[i] !== from || end[i] !== to) {
      from = start[i]
      to = end[i]
      bits = bitsOf(known.names, textHash(from, to))
    }
    const gain = gainOf(known, text, i, bits)
    if (gain === 0) continue
    setScore(lattice, i, score[i] + gain)
    changed.push(i)
  }
  return changed
}

/** Log-odds that a name gains; `bits` are what is known of its letters. */
function gainOf(known: Known, text: string, item: number, bits: number): number {
  const label = (-1 - lattice.id[item]) % WEIGHT_LABELS.length
  // 일론 머스크 is in the text: a body 머스크 that is found once speaks for itself no more.
  if ((bits & (1 << label)) !== 0) return label !== PERSON && (bits & (LAST_PART_BIT | TWICE_BIT)) === LAST_PART_BIT ? 0 : REPEATED
  if (isInBracket(known, text, lattice.start[item], lattice.end[item], 1 << label)) return OTHER_SPELLING
  if (label !== PERSON) return 0
  if ((bits & LAST_PART_BIT) !== 0) return LAST_PART
  return isOtherSpelling(known, text, lattice.start[item], lattice.end[item]) ? OTHER_SPELLING : 0
}

/** Winners of the second reading that the first did not have get a source that says so. */
function markRepeated(context: Context, path: Path, before: Path): Candidate[] {
  const winners = winnersOf(context, path)
  let b = 0
  path.winners.forEach((item, w) => {
    while (b < before.winners.length && before.winners[b] < item) b++
    const winner = winners[w]
    if (before.winners[b] !== item && winner.source.endsWith('/learned')) winner.source = winner.source.replace('/learned', '/repeated')
  })
  return winners
}

/** Null for lists without weights. */
export const weightsOf = memoize(({ sections }: Gazetteer): Weights | null =>
  sections.weights === undefined ? null : loadWeights(sections.weights),
)

/** Names of the caller that share their letters weigh the same: the weights say which is meant. `from` is the first span that may be theirs. */
function pushClosed(closed: readonly Candidate[], index: number, scored: Scored, from: number): void {
  const c = closed[index]
  const tied = isTied(c, closed[index - 1]) || isTied(c, closed[index + 1])
  pushItem(lattice, c.start, c.end, tied ? c.score + learned(c, scored, from) : c.score, index)
}

const isTied = (a: Candidate, b: Candidate | undefined): boolean =>
  b !== undefined && a.start === b.start && a.end === b.end && a.score === b.score && a.label !== b.label

/** What the weights say of a name, at most `SAY` for or against it. */
function learned({ start, end, label }: Candidate, scored: Scored, from: number): number {
  const at = (WEIGHT_LABELS as readonly Label[]).indexOf(label)
  for (let i = from; at >= 0 && i < scored.count && scored.start[i] === start; i++)
    if (scored.end[i] === end) return Math.max(-SAY, Math.min(SAY, scored.score[i * WEIGHT_LABELS.length + at] / STEPS))
  return 0
}
const SAY = 6

/** Like `pushItem`, but there is room, and the odds are known. */
function pushName(start: number, end: number, points: number, id: number): void {
  const n = lattice.count++
  const score = points / STEPS
  lattice.start[n] = start
  lattice.end[n] = end
  lattice.score[n] = score
  lattice.odds[n] = points < LEAST_POINTS + ODDS.length ? ODDS[points - LEAST_POINTS] : oddsOf(score)
  lattice.id[n] = id
}

/** Points are whole, and most of them few. */
const LEAST_POINTS = FAINT * STEPS
const ODDS = Float64Array.from({ length: 512 }, (_, n) => oddsOf((n + LEAST_POINTS) / STEPS))

function winnersOf(context: Context, path: Path): Candidate[] {
  let rule = 0
  return path.winners.map((item, n) => {
    while (rule < seen.rules.length && seen.rules[rule].start < lattice.start[item]) rule++
    const { start, end, label, source, value, type } = candidateOf(context, item, rule)
    const winner: Candidate = { start, end, label, score: path.probability[n], source }
    if (value !== undefined) winner.value = value
    if (type !== undefined) winner.type = type
    return winner
  })
}

/** The candidate behind an item; for a name the best rule that proposed it, `rule` being the first that starts there, or what the weights alone saw. */
function candidateOf(context: Context, item: number, rule: number): Candidate {
  const id = lattice.id[item]
  if (id >= 0) return seen.closed[id]
  const start = lattice.start[item]
  const end = lattice.end[item]
  const label = WEIGHT_LABELS[(-1 - id) % WEIGHT_LABELS.length]
  const { rules } = seen
  let best: Candidate | null = null
  for (let r = rule; r < rules.length && rules[r].start === start; r++)
    if (rules[r].end === end && rules[r].label === label && (best === null || rules[r].score > best.score)) best = rules[r]
  return best ?? describe(context, start, end, label)
}

/** The first rule that starts at or after an offset. */
function firstFrom(rules: readonly Candidate[], start: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rules[middle].start < start) low = middle + 1
    else high = middle
  }
  return low
}
