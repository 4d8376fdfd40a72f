// What a Hangul run says by itself: its likely readings (head class × cut), remembered by its letters.
//
// News repeats its words, so the readings of the last ones are kept in one small table; a word that only one reading fits is not looked at in its
// place at all. What is remembered depends on the letters and the variant alone, so that results never depend on the memory.

import { memoize } from '../gazetteer/memoize.js'
import type { Hits } from '../types.js'
import { cutFeatures, keys, NOMINALS, PARTICLE, type Run, type StemKinds, WIDTH, wordFeatures } from './features.js'
import { knownAs, type Listed } from './listed.js'
import { addWeights, findTails, type MorphologyModel, PACKED, STEM_KINDS, scoreOf, stemOf, tailsFound } from './model.js'

/** The readings of the run that is judged, best first. */
const readings = {
  count: 0,
  score: new Int32Array(8),
  head: new Uint8Array(8),
  tailLength: new Uint8Array(8),
  /** Index in `TAIL_KINDS`, -1 for no tail. */
  tailKind: new Int8Array(8),
}

/** A reading that is so much less likely by itself is none (in steps of the weights): four units of log-odds. */
const MARGIN = 80
/** The same for a piece of an entity: its label may say the contrary. */
const ENTITY_MARGIN = 400
let margin = MARGIN
const MOST_READINGS = 5
/** How much more a particle stands after a word that no list holds than was learned: the names of other texts are less often listed. */
const UNLISTED_BONUS = 10
export const LONGEST_KEPT = 8

// A place is 16 numbers, a line of the processor's cache: length, variant and count; four of letters; two for each reading; one spare. Two places
// stand together, the one that was written last first; 65,536 pairs (8 MB), so that hardly one of 20,000 words makes room for another.
const PAIR_BITS = 16
const PLACE = 16
const LETTERS = 1
export const READINGS = 5
/** Memory starts 16 bytes behind the beginning of a line. */
const FIRST = 12
const PLACES_END = FIRST + (PLACE << (PAIR_BITS + 1))

interface Memory {
  readonly model: MorphologyModel
  readonly listed: Listed
  readonly stemKinds: StemKinds
  readonly places: Int32Array
}
let memory: Memory

/** The kinds that the weights know. */
const GRAMMAR = (1 << STEM_KINDS.indexOf('STOP')) - 1

/** One for each model over each set of lists in use, so that instances do not empty each other's. */
const memoryOf = memoize((listed: Listed) =>
  memoize(
    (model: MorphologyModel): Memory => ({
      model,
      listed,
      stemKinds: (from, start, end) => stemOf(model, from, start, end) & GRAMMAR,
      places: new Int32Array(PLACES_END + PLACE),
    }),
  ),
)

/** From now on words are read by this model over these lists. */
export function prepareWords(model: MorphologyModel, listed: Listed): void {
  memory = memoryOf(listed)(model)
  places = memory.places
}

/** What is kept, by place; see `readWord`. */
export let places: Int32Array = new Int32Array(0)

/**
 * Where in `places` the word of `run` is: the number of its readings above the lower half of the first number, from `READINGS` on two numbers for
 * each, best first by the word alone: the reading (`scoreOfReading` …) and what `keepPieces` put there, 0 before. Good until the next call.
 * `variant`: everything but the letters that they and the pieces depend on, below 32; its lowest bit says that no particle may be cut off.
 */
export function readWord(run: Run, hits: Hits, variant: number): number {
  const { units, start, end } = run
  const n = end - start
  if (n > LONGEST_KEPT) {
    judge(run, hits, (variant & 1) !== 0)
    write(PLACES_END, 0)
    return PLACES_END
  }
  const a = letters(units, start, n, 0)
  const b = letters(units, start, n, 2)
  const c = letters(units, start, n, 4)
  const d = letters(units, start, n, 6)
  let hash = Math.imul(a ^ (variant << 10), 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f), 0x165667b1)
  const first = FIRST + (hash >>> (32 - PAIR_BITS)) * 2 * PLACE
  const tag = n | (variant << 4)
  for (let at = first; at <= first + PLACE; at += PLACE)
    if (
      (places[at] & 0xffff) === tag &&
      places[at + LETTERS] === a &&
      places[at + LETTERS + 1] === b &&
      places[at + LETTERS + 2] === c &&
      places[at + LETTERS + 3] === d
    )
      return at
  judge(run, hits, (variant & 1) !== 0)
  places.copyWithin(first + PLACE, first, first + PLACE)
  write(first, tag)
  places[first + LETTERS] = a
  places[first + LETTERS + 1] = b
  places[first + LETTERS + 2] = c
  places[first + LETTERS + 3] = d
  return first
}

function write(at: number, tag: number): void {
  const { count, score, head, tailLength, tailKind } = readings
  places[at] = tag | (count << 16)
  for (let i = 0; i < count; i++) {
    places[at + READINGS + 2 * i] = (score[i] << 16) | (head[i] << 8) | (tailLength[i] << 4) | (tailKind[i] + 1)
    places[at + READINGS + 2 * i + 1] = 0
  }
}

/** How much less likely than the best one, not above 0. */
export const scoreOfReading = (reading: number): number => reading >> 16
export const headOfReading = (reading: number): number => (reading >> 8) & 15
export const tailLengthOfReading = (reading: number): number => (reading >> 4) & 15
/** Index in `TAIL_KINDS`, -1 for no tail. */
export const tailKindOfReading = (reading: number): number => (reading & 15) - 1

/** Two letters as one number, zeros behind the last. */
function letters(units: Uint16Array, start: number, n: number, i: number): number {
  return i >= n ? 0 : i + 1 < n ? units[start + i] | (units[start + i + 1] << 16) : units[start + i]
}

const word = new Int32Array(PACKED)
const sums = new Int32Array(PACKED)

/** Weighs every cut of the run by itself and keeps the best readings, in order. */
function judge(run: Run, hits: Hits, uncut: boolean): void {
  const { units, start, end } = run
  const model = memory.model
  word.fill(0)
  addWeights(model, keys, wordFeatures(run, memory.stemKinds), word)
  readings.count = 0
  least = -32768
  margin = uncut ? ENTITY_MARGIN : MARGIN
  weigh(run, hits, end, -1)
  if (!uncut) {
    findTails(model, units, start, end)
    for (let i = 0; i < tailsFound.count; i++) weigh(run, hits, tailsFound.from[i], tailsFound.kind[i])
  }
  const { score } = readings
  const best = score[0]
  while (readings.count > 1 && score[readings.count - 1] < best - margin) readings.count--
  for (let i = 0; i < readings.count; i++) score[i] -= best
}

/** Weighs the readings with a tail from `cut` on. */
function weigh(run: Run, hits: Hits, cut: number, tail: number): void {
  const { start, end } = run
  const known = cut === start ? 0 : knownAs(memory.listed, hits, start, cut)
  const bonus = known === 0 && cut > start && cut < end ? UNLISTED_BONUS : 0
  for (let i = 0; i < PACKED; i++) sums[i] = word[i]
  addWeights(memory.model, keys, cutFeatures(run, cut, known), sums)
  const last = cut === start ? WIDTH : cut === end ? PARTICLE : NOMINALS
  for (let head = cut === start ? PARTICLE : 0; head < last; head++) {
    const score = scoreOf(sums, head) + bonus
    if (score > least) insert(score, head, end - cut, tail)
  }
}

/** What a reading must weigh more than to be among the best. */
let least = 0

function insert(value: number, head: number, tailLength: number, tailKind: number): void {
  const { score, head: heads, tailLength: lengths, tailKind: kinds } = readings
  let i = readings.count === MOST_READINGS ? MOST_READINGS - 1 : readings.count++
  for (; i > 0 && score[i - 1] < value; i--) {
    score[i] = score[i - 1]
    heads[i] = heads[i - 1]
    lengths[i] = lengths[i - 1]
    kinds[i] = kinds[i - 1]
  }
  score[i] = value
  heads[i] = head
  lengths[i] = tailLength
  kinds[i] = tailKind
  least = Math.max(score[0] - margin - 1, readings.count === MOST_READINGS ? score[MOST_READINGS - 1] : -32768)
}
