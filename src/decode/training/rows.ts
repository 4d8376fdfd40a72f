// Feature hash → dense row number, while training.

import { longer } from '../../text/grow.js'

export class Rows {
  private keys = new Int32Array(1 << 20)
  private rows = new Int32Array(1 << 20).fill(-1)
  private hashes = new Int32Array(1 << 18)
  private dropped = new Uint8Array(0)
  count = 0
  /** When closed, unknown features get row -1. */
  closed = false

  rowOf(hash: number): number {
    const mask = this.keys.length - 1
    let slot = (hash ^ (hash >>> 16)) & mask
    while (this.rows[slot] >= 0) {
      if (this.keys[slot] === hash) return this.dropped[this.rows[slot]] === 1 ? -1 : this.rows[slot]
      slot = (slot + 1) & mask
    }
    if (this.closed) return -1
    this.keys[slot] = hash
    this.rows[slot] = this.count
    if (this.count === this.hashes.length) this.hashes = longer(this.hashes, 2 * this.count)
    this.hashes[this.count++] = hash
    if (this.count * 2 > this.keys.length) this.grow()
    return this.count - 1
  }

  /** The row number stays, its feature is unknown from now on. */
  drop(row: number): void {
    if (this.dropped.length < this.count) this.dropped = new Uint8Array(this.count)
    this.dropped[row] = 1
  }

  hashOf(row: number): number {
    return this.hashes[row]
  }

  private grow(): void {
    const size = this.keys.length * 2
    this.keys = new Int32Array(size)
    this.rows = new Int32Array(size).fill(-1)
    for (let row = 0; row < this.count; row++) {
      const hash = this.hashes[row]
      let slot = (hash ^ (hash >>> 16)) & (size - 1)
      while (this.rows[slot] >= 0) slot = (slot + 1) & (size - 1)
      this.keys[slot] = hash
      this.rows[slot] = row
    }
  }
}
