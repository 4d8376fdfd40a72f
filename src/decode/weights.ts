// The learned weights: a readable list (`data/weights.tsv`) → the bytes that ship → sums over features.
//
// The bytes are a perfect hash: a bucket's displacement leads each key to its own slot, which holds in one integer four weights of 6 bits and
// 8 bits of the key that prove it. Integers, little-endian: version, slots, buckets, steps per unit, bound, eagerness, then slots (int32), displacements (uint16).
// Byte y of a slot: 6 bits of weight of label y (+ 32), 2 bits of proof above them.

import { IreumError } from '../errors.js'
import { bytesOf, viewOf } from '../gazetteer/container.js'
import { features } from '../recognizers/names/features.js'
import { ROOM } from '../recognizers/names/requests.js'

export const WEIGHT_LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const
/** Raise it when templates or hashes change their meaning. */
export const WEIGHTS_VERSION = 2
/** Steps for one unit of log-odds. */
export const STEPS = 12
/** Weights are whole steps from -LARGEST to LARGEST. */
export const LARGEST = 31

export interface WeightRow {
  template: string
  content: string
  key: number
  /** In steps, one for each of `WEIGHT_LABELS`. */
  weights: readonly number[]
}

/** Which spans the model looks at: it knows no others from its training. */
export interface Reach {
  /** Spans whose best first-stage score, in log-odds, is lower are dropped. */
  bound: number
  /** Propose names where neither lists nor rules say anything, too: slower, for text that keeps to no style. */
  eager: boolean
}

export const REACH: Reach = { bound: -2.5, eager: false }

export interface Weights extends Reach {
  readonly slots: number
  readonly buckets: number
  readonly displacements: Uint16Array
  readonly packed: Int32Array
}

const HEADER = `# ireum weights, version ${WEIGHTS_VERSION}: natural-log odds in steps of 1/${STEPS}`

/** `reach` is told where it is not the usual one. */
export function formatWeights(rows: readonly WeightRow[], reach: Reach = REACH): string {
  const lines = rows.map((row) => [row.template, row.content, (row.key >>> 0).toString(16).padStart(8, '0'), ...row.weights].join('\t'))
  const usual = reach.bound === REACH.bound && reach.eager === REACH.eager
  const head = usual ? HEADER : `${HEADER}${REACHING}${reach.bound}${reach.eager ? EVERYWHERE : ''}`
  return `${head}\n${['template', 'content', 'key', ...WEIGHT_LABELS].join('\t')}\n${lines.join('\n')}\n`
}

const REACHING = '; spans from log-odds '
const EVERYWHERE = ', everywhere'

/** Where the weights of a readable list look. */
export function parseReach(content: string): Reach {
  const head = content.slice(0, content.indexOf('\n'))
  const at = head.indexOf(REACHING)
  return at < 0 ? REACH : { bound: Number.parseFloat(head.slice(at + REACHING.length)), eager: head.endsWith(EVERYWHERE) }
}

export function parseWeights(content: string, file: string): WeightRow[] {
  const lines = content.split('\n')
  if (lines[0].split(REACHING)[0] !== HEADER)
    throw new IreumError(
      'bad-version',
      `The weights are not of version ${WEIGHTS_VERSION}`,
      `${file}:1`,
      'Train again with this version: ireum train',
    )
  const rows: WeightRow[] = []
  for (let n = 2; n < lines.length; n++) {
    if (lines[n] === '') continue
    const cells = lines[n].split('\t')
    const weights = cells.slice(3).map(Number)
    if (weights.length !== WEIGHT_LABELS.length || weights.some((w) => !Number.isInteger(w) || w < -LARGEST || w > LARGEST))
      throw new IreumError(
        'bad-list',
        `A weight row needs template, content, key and four whole numbers from -${LARGEST} to ${LARGEST}`,
        `${file}:${n + 1}`,
        'Train again: ireum train',
      )
    rows.push({ template: cells[0], content: cells[1], key: Number.parseInt(cells[2], 16) | 0, weights })
  }
  return rows
}

/** Rows with different keys → bytes. */
export function compileWeights(rows: readonly WeightRow[], reach: Reach = REACH): Uint8Array {
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
    if (d === 65536)
      throw new IreumError(
        'bad-list',
        'The weights cannot be hashed: two rows have one key',
        'weights.tsv',
        'Train again with another seed',
      )
    displacements[bucket] = d
  }
  const packed = new Int32Array(slots)
  for (let slot = 0; slot < slots; slot++) {
    const n = owner[slot]
    if (n < 0) {
      packed[slot] = EMPTY
      continue
    }
    const [a, b, c, d] = rows[n].weights
    packed[slot] = (a + ZERO) | ((b + ZERO) << 8) | ((c + ZERO) << 16) | ((d + ZERO) << 24) | (proofOf(rows[n].key) & PROOF)
  }
  const head = Int32Array.of(WEIGHTS_VERSION, slots, buckets, STEPS, Math.round(reach.bound * STEPS), reach.eager ? 1 : 0)
  const parts = [bytesOf(head), bytesOf(packed), bytesOf(displacements)]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function loadWeights(bytes: Uint8Array): Weights {
  const [version, slots, buckets, steps, bound, eager] = viewOf(bytes.subarray(0, HEAD), Int32Array)
  if (version !== WEIGHTS_VERSION)
    throw new IreumError(
      'bad-version',
      `The weights have version ${version}, this ireum reads version ${WEIGHTS_VERSION}`,
      'section weights',
      'Build the list file again with this version: ireum build DIR -o FILE',
    )
  let at = HEAD
  const packed = viewOf(bytes.subarray(at, at + 4 * slots), Int32Array)
  at += 4 * slots
  const displacements = viewOf(bytes.subarray(at, at + 2 * buckets), Uint16Array)
  return { slots, buckets, displacements, packed, bound: bound / steps, eager: eager === 1 }
}

/** Sums of the weights of the features before each of `features[0..n]`: for PERSON and LOCATION, for ORGANIZATION and POSITION, packed. */
const evenBefore = new Int32Array(ROOM + 1)
const oddBefore = new Int32Array(ROOM + 1)

/**
 * Adds up the weights of `features[0..count]`, so that `evenBetween` and `oddBetween` can tell the sum over any stretch of them.
 * Nothing here depends on a branch: while one weight is fetched from memory the next are on their way.
 */
export function addWeights(weights: Weights, count: number): void {
  const { slots, buckets, displacements, packed } = weights
  let even = 0
  let odd = 0
  for (let i = 0; i < count; i++) {
    const key = features[i]
    const w = packed[slotOf(key, displacements[reduce(key, buckets)], slots)]
    const wrong = (w ^ proofOf(key)) & PROOF
    const other = (wrong | (0 - wrong)) >> 31
    even = (even + (((w & WEIGHT) - BIAS) & ~other)) | 0
    odd = (odd + ((((w >>> 8) & WEIGHT) - BIAS) & ~other)) | 0
    evenBefore[i + 1] = even
    oddBefore[i + 1] = odd
  }
}

/** The differences of sums that have run over are right all the same. */
export const evenBetween = (from: number, to: number): number => (evenBefore[to] - evenBefore[from]) | 0
export const oddBetween = (from: number, to: number): number => (oddBefore[to] - oddBefore[from]) | 0

let odd = 0

/** The sum of the weights of `features[0..count]` for PERSON and LOCATION, packed; `oddSum()` holds ORGANIZATION and POSITION. */
export function sumWeights(weights: Weights, count: number): number {
  const { slots, buckets, displacements, packed } = weights
  let even = 0
  let rest = 0
  for (let i = 0; i < count; i++) {
    const key = features[i]
    const w = packed[slotOf(key, displacements[reduce(key, buckets)], slots)]
    if (((w ^ proofOf(key)) & PROOF) !== 0) continue
    even += (w & WEIGHT) - BIAS
    rest += ((w >>> 8) & WEIGHT) - BIAS
  }
  odd = rest
  return even
}

export const oddSum = (): number => odd

/** A packed sum is low + 65536 × high, each between -32768 and 32767; packed sums can be added. */
export const lowOf = (sum: number): number => (sum << 16) >> 16
export const highOf = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16

/** The four weights of one feature as they are packed, without proof; `EMPTY` when it has none. */
export function packedOf(weights: Weights, key: number): number {
  const w = weights.packed[slotOf(key, weights.displacements[reduce(key, weights.buckets)], weights.slots)]
  return ((w ^ proofOf(key)) & PROOF) === 0 ? w & ~PROOF : EMPTY
}

/** The weights of one feature in steps, null when it has none. */
export function weightsOf(weights: Weights, key: number): number[] | null {
  const w = packedOf(weights, key)
  if (w === EMPTY) return null
  return [0, 8, 16, 24].map((shift) => ((w >>> shift) & 63) - ZERO)
}

const ZERO = 32
/** Bytes before the slots. */
const HEAD = 24
/** Two weights in every second byte, and the zero they are counted from. */
export const WEIGHT = 0x003f003f
export const BIAS = 0x00200020
const PROOF = 0xc0c0c0c0 | 0
/** All weights 0. */
export const EMPTY = 0x20202020

function slotOf(key: number, displacement: number, slots: number): number {
  let h = Math.imul(key ^ Math.imul(displacement + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  return reduce(h, slots)
}

/** 32 bits → 0..size-1. */
const reduce = (h: number, size: number): number => ((h >>> 0) * size * 2.3283064365386963e-10) | 0

const proofOf = (key: number): number => Math.imul(key, 0x27d4eb2f)
