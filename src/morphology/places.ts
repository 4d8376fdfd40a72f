// What the weights say of where a run stands: of its surroundings and of each of its tails there, remembered because both repeat.

import { memoize } from '../gazetteer/memoize.js'
import { AROUNDS, aroundFeatures, aroundOf, keys, pieceHash, placeFeatures, type Run, tailFeatures } from './features.js'
import { addWeights, type MorphologyModel, PACKED } from './model.js'

interface Memory {
  /** By `aroundOf`: was it weighed, and the sums. */
  readonly known: Uint8Array
  readonly sums: Int32Array
  /** By the hash of letters and surroundings: these two, then the sums. */
  readonly tails: Int32Array
}

const TAIL_BITS = 12
const TAIL = 8
/** Where the sums begin in a place of `tails`. */
const SUMS = TAIL - PACKED

/** One for each model in use, so that instances do not empty each other's. */
const memoryOf = memoize(
  (_: MorphologyModel): Memory => ({
    known: new Uint8Array(AROUNDS),
    sums: new Int32Array(AROUNDS * PACKED),
    tails: new Int32Array(TAIL << TAIL_BITS),
  }),
)
let model: MorphologyModel
let memory: Memory

/** From now on places are weighed by this model. */
export function preparePlaces(wanted: MorphologyModel): void {
  model = wanted
  memory = memoryOf(wanted)
}

/** The sums of everything around the run but its own tail go into `sums`. */
export function weighPlace(run: Run, sums: Int32Array): void {
  const around = aroundOf(run)
  const at = around * PACKED
  if (memory.known[around] === 0) {
    memory.known[around] = 1
    sums.fill(0)
    addWeights(model, keys, aroundFeatures(run), sums)
    memory.sums.set(sums, at)
  } else for (let i = 0; i < PACKED; i++) sums[i] = memory.sums[at + i]
  addWeights(model, keys, placeFeatures(run), sums)
}

/** The sums of the tail from `cut` on in this place; good until the next call. */
export function weighTail(run: Run, cut: number): Int32Array {
  const { tails } = memory
  const letters = pieceHash(run.units, cut, run.end)
  // 0 is an empty place.
  const where = run.classes[run.end] * 16 + run.previous + 1
  const hash = Math.imul(letters ^ Math.imul(where, 0x9e3779b1), 0x85ebca6b)
  const at = (hash >>> (32 - TAIL_BITS)) * TAIL
  if (tails[at] !== letters || tails[at + 1] !== where) {
    weighed.fill(0)
    addWeights(model, keys, tailFeatures(run, cut), weighed)
    tails[at] = letters
    tails[at + 1] = where
    tails.set(weighed, at + SUMS)
  } else for (let i = 0; i < PACKED; i++) weighed[i] = tails[at + SUMS + i]
  return weighed
}

const weighed = new Int32Array(PACKED)
