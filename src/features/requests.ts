// Features as they are asked for while a span is read, each a template, a piece of the text and two numbers; then all their hashes in one loop.
//
// Asking and hashing are apart because asking branches at every step and hashing never does: in a loop of its own it runs several times as fast.

import { EXTRA, mix, POWERS } from './hashes.js'

/** How many features can be asked for before they must be hashed. */
export const ROOM = 2560
/** What was asked for, for the names of features. */
export interface Request {
  template: number
  from: number
  to: number
  plus: number
  extra: number
}

/**
 * A closure that is made once: bundlers turn the constants of a module into variables, and the engine reads a variable and all that it knows
 * of an array anew at each access. The constants of a closure it knows for good.
 */
export const { piece, pieceWith, value, valueWith, hashRequests, requestAt } = (() => {
  /** Template, 256 × the length of the piece, and whether there is a second number. */
  const heads = new Int32Array(ROOM)
  /** Where the piece begins. */
  const froms = new Int32Array(ROOM)
  /** What is added to the hash of the piece: a number, and a second one multiplied. That is kept for the names of features alone. */
  const pluses = new Int32Array(ROOM)
  const extras = new Int32Array(ROOM)
  const both = 1 << 16
  const powers = POWERS
  const factor = EXTRA

  /** The functions below put a feature at place `n` and give the next place. */
  function piece(n: number, template: number, from: number, to: number): number {
    heads[n] = template | ((to - from) << 8)
    froms[n] = from
    pluses[n] = 0
    return n + 1
  }

  function pieceWith(n: number, template: number, from: number, to: number, extra: number): number {
    heads[n] = template | ((to - from) << 8) | both
    froms[n] = from
    pluses[n] = Math.imul(extra, factor)
    extras[n] = extra
    return n + 1
  }

  function value(n: number, template: number, content: number): number {
    heads[n] = template
    froms[n] = 0
    pluses[n] = content
    return n + 1
  }

  function valueWith(n: number, template: number, content: number, extra: number): number {
    heads[n] = template | both
    froms[n] = 0
    pluses[n] = content + Math.imul(extra, factor)
    extras[n] = extra
    return n + 1
  }

  /** Hashes of the first `count` features, into `keys`. `sums` are the rolling hashes of the text. */
  function hashRequests(count: number, sums: Int32Array, keys: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const head = heads[i]
      const from = froms[i]
      const length = (head >>> 8) & 255
      const hash = sums[from + length] - Math.imul(sums[from], powers[length])
      keys[i] = mix(head & 255, (hash + pluses[i]) | 0)
    }
  }

  function requestAt(i: number): Request {
    const from = froms[i]
    const extra = (heads[i] & both) === 0 ? 0 : extras[i]
    const plus = (pluses[i] - Math.imul(extra, factor)) | 0
    return { template: heads[i] & 255, from, to: from + ((heads[i] >>> 8) & 255), plus, extra }
  }

  return { piece, pieceWith, value, valueWith, hashRequests, requestAt }
})()
