// The learned weights: a readable list (`data/weights.tsv`) → the bytes that ship → sums over features.
//
// The bytes are a perfect hash: a bucket's displacement leads each key to its own slot; 16 bits of the key prove it. Integers, little-endian:
//   version, slots, buckets, steps per unit, then displacements (uint16), fingerprints (uint16), weights (4 × int8 + 128, one label a byte).

import { IreumError } from '../errors.js'
import { bytesOf, viewOf } from '../gazetteer/container.js'
import { features } from '../recognizers/names/features.js'

export const WEIGHT_LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const
/** Raise it when templates or hashes change their meaning. */
export const WEIGHTS_VERSION = 1
/** Steps for one unit of log-odds. */
export const STEPS = 32

export interface WeightRow {
  template: string
  content: string
  key: number
  /** In steps, -127..127, one for each of `WEIGHT_LABELS`. */
  weights: readonly number[]
}

export interface Weights {
  readonly slots: number
  readonly buckets: number
  readonly displacements: Uint16Array
  readonly fingerprints: Uint16Array
  readonly packed: Int32Array
}

const HEADER = `# ireum weights, version ${WEIGHTS_VERSION}: natural-log odds in steps of 1/${STEPS}`

export function formatWeights(rows: readonly WeightRow[]): string {
  const lines = rows.map((row) => [row.template, row.content, (row.key >>> 0).toString(16).padStart(8, '0'), ...row.weights].join('\t'))
  return `${HEADER}\n${['template', 'content', 'key', ...WEIGHT_LABELS].join('\t')}\n${lines.join('\n')}\n`
}

export function parseWeights(content: string, file: string): WeightRow[] {
  const lines = content.split('\n')
  if (lines[0] !== HEADER)
    throw new IreumError('bad-version', `The weights are not of version ${WEIGHTS_VERSION}`, `${file}:1`, 'Train again with this version: ireum train')
  const rows: WeightRow[] = []
  for (let n = 2; n < lines.length; n++) {
    if (lines[n] === '') continue
    const cells = lines[n].split('\t')
    const weights = cells.slice(3).map(Number)
    if (weights.length !== WEIGHT_LABELS.length || weights.some((w) => !Number.isInteger(w) || w < -127 || w > 127))
      throw new IreumError('bad-list', 'A weight row needs template, content, key and four whole numbers from -127 to 127', `${file}:${n + 1}`, 'Train again: ireum train')
    rows.push({ template: cells[0], content: cells[1], key: Number.parseInt(cells[2], 16) | 0, weights })
  }
  return rows
}

/** Rows with different keys → bytes. */
export function compileWeights(rows: readonly WeightRow[]): Uint8Array {
  const slots = Math.max(1, Math.ceil(rows.length * 1.03))
  const buckets = Math.max(1, Math.ceil(rows.length / 4))
  const groups: number[][] = Array.from({ length: buckets }, () => [])
  rows.forEach((row, n) => groups[reduce(row.key, buckets)].push(n))
  const order = groups.map((_, b) => b).sort((a, b) => groups[b].length - groups[a].length || a - b)
  const displacements = new Uint16Array(buckets)
  const owner = new Int32Array(slots).fill(-1)
  for (const bucket of order) {
    const group = groups[bucket]
    if (group.length === 0) break
    let d = 0
    for (; d < 65536; d++) {
      const taken: number[] = []
      for (const n of group) {
        const slot = slotOf(rows[n].key, d, slots)
        if (owner[slot] >= 0 || taken.includes(slot)) break
        taken.push(slot)
      }
      if (taken.length === group.length) {
        taken.forEach((slot, i) => {
          owner[slot] = group[i]
        })
        break
      }
    }
    if (d === 65536) throw new IreumError('bad-list', 'The weights cannot be hashed: two rows have one key', 'weights.tsv', 'Train again with another seed')
    displacements[bucket] = d
  }
  const fingerprints = new Uint16Array(slots)
  const packed = new Int32Array(slots)
  for (let slot = 0; slot < slots; slot++) {
    const n = owner[slot]
    packed[slot] = 0x80808080 | 0
    if (n < 0) continue
    fingerprints[slot] = fingerprintOf(rows[n].key)
    const [a, b, c, d] = rows[n].weights
    packed[slot] = (a + 128) | ((b + 128) << 8) | ((c + 128) << 16) | ((d + 128) << 24)
  }
  const head = Int32Array.of(WEIGHTS_VERSION, slots, buckets, STEPS)
  const parts = [bytesOf(head), bytesOf(packed), bytesOf(displacements), bytesOf(fingerprints)]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function loadWeights(bytes: Uint8Array): Weights {
  const [version, slots, buckets] = viewOf(bytes.subarray(0, 16), Int32Array)
  if (version !== WEIGHTS_VERSION)
    throw new IreumError('bad-version', `The weights have version ${version}, this ireum reads version ${WEIGHTS_VERSION}`, 'section weights', 'Build the list file again with this version: ireum build DIR -o FILE')
  let at = 16
  const packed = viewOf(bytes.subarray(at, at + 4 * slots), Int32Array)
  at += 4 * slots
  const displacements = viewOf(bytes.subarray(at, at + 2 * buckets), Uint16Array)
  at += 2 * buckets
  const fingerprints = viewOf(bytes.subarray(at, at + 2 * slots), Uint16Array)
  return { slots, buckets, displacements, fingerprints, packed }
}

/** Adds the weights of `features[0..count]` to the four numbers at `at` of `out`, in steps. */
export function addWeights(weights: Weights, count: number, out: Int32Array, at: number): void {
  const { slots, buckets, displacements, fingerprints, packed } = weights
  // Two sums of two labels each, 16 bits a label: up to 256 weights of at most 255 fit.
  let even = 0
  let odd = 0
  let hits = 0
  for (let i = 0; i < count; i++) {
    const key = features[i]
    const slot = slotOf(key, displacements[reduce(key, buckets)], slots)
    if (fingerprints[slot] !== fingerprintOf(key)) continue
    const w = packed[slot]
    even += w & 0x00ff00ff
    odd += (w >>> 8) & 0x00ff00ff
    hits++
  }
  const bias = hits << 7
  out[at] += (even & 0xffff) - bias
  out[at + 1] += (odd & 0xffff) - bias
  out[at + 2] += (even >>> 16) - bias
  out[at + 3] += (odd >>> 16) - bias
}

/** The weights of one feature in steps, null when it has none. */
export function weightsOf(weights: Weights, key: number): number[] | null {
  const slot = slotOf(key, weights.displacements[reduce(key, weights.buckets)], weights.slots)
  if (weights.fingerprints[slot] !== fingerprintOf(key)) return null
  const w = weights.packed[slot]
  return [(w & 255) - 128, ((w >>> 8) & 255) - 128, ((w >>> 16) & 255) - 128, (w >>> 24) - 128]
}

function slotOf(key: number, displacement: number, slots: number): number {
  let h = Math.imul(key ^ Math.imul(displacement + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  return reduce(h, slots)
}

/** 32 bits → 0..size-1. */
const reduce = (h: number, size: number): number => ((h >>> 0) * size * 2.3283064365386963e-10) | 0

const fingerprintOf = (key: number): number => Math.imul(key, 0x27d4eb2f) >>> 16
