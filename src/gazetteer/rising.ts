// Rising numbers in few bytes: the steps between them, and every 64th number whole, so that one is found without unpacking the others.

import { numberAt, planes, width } from './planes.js'

const BLOCK_BITS = 6
const BLOCK = 1 << BLOCK_BITS

/** How they are kept; goes into the meta section. */
export interface RisingMeta {
  count: number
  /** Bytes a step, bytes a whole number. */
  bytes: [number, number]
}

/** Whole numbers from 0 on, each at least the one before it. */
export function packRising(numbers: readonly number[]): { meta: RisingMeta; parts: Uint8Array[] } {
  const steps = numbers.map((n, i) => (i % BLOCK === 0 ? 0 : n - numbers[i - 1]))
  const whole = numbers.filter((_, i) => i % BLOCK === 0)
  return { meta: { count: numbers.length, bytes: [width(steps), width(whole)] }, parts: [planes(steps), planes(whole)] }
}

export class Rising {
  readonly count: number
  readonly #blocks: number
  readonly #stepBytes: number
  readonly #wholeBytes: number
  readonly #steps: Uint8Array
  readonly #whole: Uint8Array

  /** `take` gives the next bytes of the section, in the order of `packRising`. */
  constructor({ count, bytes }: RisingMeta, take: (size: number) => Uint8Array) {
    this.count = count
    this.#blocks = (count + BLOCK - 1) >> BLOCK_BITS
    ;[this.#stepBytes, this.#wholeBytes] = bytes
    this.#steps = take(this.#stepBytes * count)
    this.#whole = take(this.#wholeBytes * this.#blocks)
  }

  at(index: number): number {
    const steps = this.#steps
    let value = this.#first(index >> BLOCK_BITS)
    // Byte by byte: the bytes of the steps add up as the steps do.
    for (let b = 0; b < this.#stepBytes; b++) {
      const from = b * this.count
      let sum = 0
      for (let i = (index & -BLOCK) + 1; i <= index; i++) sum += steps[from + i]
      value += sum << (8 * b)
    }
    return value
  }

  /** Index of the first number that is not smaller; `count` when all are. */
  indexOf(wanted: number): number {
    let lo = 0
    let hi = this.#blocks
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if (this.#first(mid) < wanted) lo = mid + 1
      else hi = mid
    }
    if (lo === 0) return 0
    const { count } = this
    const steps = this.#steps
    const bytes = this.#stepBytes
    const end = Math.min(lo << BLOCK_BITS, count)
    let i = (lo - 1) << BLOCK_BITS
    let value = this.#first(lo - 1)
    while (value < wanted && ++i < end) {
      let step = steps[i]
      for (let b = 1; b < bytes; b++) step |= steps[b * count + i] << (8 * b)
      value += step
    }
    return i
  }

  #first(block: number): number {
    return numberAt(this.#whole, block, this.#blocks, this.#wholeBytes)
  }
}
