// Candidate[] → the best set without overlaps: learned weights score the names, dynamic programming chooses, marginals say how sure it is.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { textHash } from '../recognizers/names/features.js'
import { isDenied, isOwn } from '../recognizers/own.js'
import type { Candidate, Context, Label } from '../types.js'
import { bestPath, type Lattice, newLattice, type Path, probabilities, pushItem } from './path.js'
import { isOtherSpelling, type Known, knownNames, LAST_PART, LAST_PART_BIT, OTHER_SPELLING, REPEATED } from './repeat.js'
import { scoreNames } from './score.js'
import { describe } from './source.js'
import { loadWeights, STEPS, WEIGHT_LABELS, type Weights } from './weights.js'

const NAME_LABELS: ReadonlySet<Label> = new Set(WEIGHT_LABELS)
/** Names below these log-odds have no say in a probability. */
const FAINT = -4
const cache = new WeakMap<Gazetteer, Weights | null>()
const lattice: Lattice = newLattice()

/** `candidates` sorted by start. Winners sorted by start; `score` is a probability. Without weights the hand-set scores decide alone. */
export function decode(context: Context, candidates: readonly Candidate[]): Candidate[] {
  const weights = weightsOf(context.gazetteer)
  lattice.count = 0
  if (weights === null) {
    candidates.forEach((c, i) => pushItem(lattice, c.start, c.end, c.score, i))
    seen = { closed: candidates, rules: [] }
    const path = bestPath(lattice, context.text.length)
    probabilities(lattice, path, context.text.length)
    return path.winners.map((item, n) => ({ ...candidates[lattice.id[item]], score: path.probability[n] }))
  }
  const closed: Candidate[] = []
  const rules: Candidate[] = []
  for (const c of candidates) {
    if (NAME_LABELS.has(c.label) && !isOwn(c)) rules.push(c)
    else if (c.score > 0) closed.push(c)
  }
  seen = { closed, rules }
  const scored = scoreNames(context, weights, closed, rules)
  // Items in order of their starts: names and closed forms merged. Ids: closed index, or -1 - (span × labels + label).
  let next = 0
  const { start, end, score } = scored
  const width = WEIGHT_LABELS.length
  for (let i = 0; i < scored.count; i++) {
    const s = start[i]
    while (next < closed.length && closed[next].start <= s) pushClosed(closed, next++)
    if (isDenied(context, s, end[i])) continue
    for (let y = 0; y < width; y++) {
      const points = score[i * width + y]
      if (points > FAINT * STEPS) pushItem(lattice, s, end[i], points / STEPS, -1 - (i * width + y))
    }
  }
  while (next < closed.length) pushClosed(closed, next++)
  const { length, value } = context.text
  const path = bestPath(lattice, length)
  probabilities(lattice, path, length)
  const winners = winnersOf(context, path)
  const known = knownNames(value, winners)
  if (known === null || !favour(known, value)) return winners
  const again = bestPath(lattice, length)
  probabilities(lattice, again, length)
  return markRepeated(winnersOf(context, again), winners)
}

/** What the ids of the lattice point into, until the next document. */
let seen: { closed: readonly Candidate[]; rules: readonly Candidate[] } = { closed: [], rules: [] }

/** Every reading that the last call weighed, the winners too, in the order of their starts; `score` in log-odds. */
export function readings(context: Context): Candidate[] {
  const out: Candidate[] = []
  for (let i = 0; i < lattice.count; i++) {
    const id = lattice.id[i]
    out.push({ ...candidateOf(context, i, id >= 0 ? 0 : firstFrom(seen.rules, lattice.start[i])), score: lattice.score[i] })
  }
  return out
}

/** Adds to the items that repeat a known name; false when there are none. */
function favour(known: Known, text: string): boolean {
  let any = false
  for (let i = 0; i < lattice.count; i++) {
    const id = lattice.id[i]
    if (id >= 0) continue
    const gain = gainOf(known, text, lattice.start[i], lattice.end[i], (-1 - id) % WEIGHT_LABELS.length)
    if (gain === 0) continue
    lattice.score[i] += gain
    any = true
  }
  return any
}

function gainOf(known: Known, text: string, start: number, end: number, label: number): number {
  const bits = known.names.get(textHash(start, end)) ?? 0
  if ((bits & (1 << label)) !== 0) return REPEATED
  if (label !== 0) return 0
  if ((bits & LAST_PART_BIT) !== 0) return LAST_PART
  return isOtherSpelling(known, text, start, end) ? OTHER_SPELLING : 0
}

/** Winners of the second reading that the first did not have get a source that says so. */
function markRepeated(winners: Candidate[], before: readonly Candidate[]): Candidate[] {
  let b = 0
  for (const winner of winners) {
    while (b < before.length && before[b].start < winner.start) b++
    const same = b < before.length && before[b].start === winner.start && before[b].end === winner.end && before[b].label === winner.label
    if (!same && winner.source.endsWith('/learned')) winner.source = winner.source.replace('/learned', '/repeated')
  }
  return winners
}

export function weightsOf(gazetteer: Gazetteer): Weights | null {
  let weights = cache.get(gazetteer)
  if (weights === undefined) {
    const section = gazetteer.sections.weights
    weights = section === undefined ? null : loadWeights(section)
    cache.set(gazetteer, weights)
  }
  return weights
}

function pushClosed(closed: readonly Candidate[], index: number): void {
  const c = closed[index]
  pushItem(lattice, c.start, c.end, c.score, index)
}

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
  return best ?? describe(context, start, end, label, 0)
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
