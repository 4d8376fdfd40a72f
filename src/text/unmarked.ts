// What is left of a marked-up text: its letters, and where each stands in the source.

import { longer } from './grow.js'

/** Letters in the order of the source; each stands for a piece of it, and no two pieces overlap. */
export class Unmarked {
  /** Of each letter where its piece starts; behind the last one the length of the source. */
  starts: Int32Array
  /** … and where it ends. */
  ends: Int32Array
  #pieces: string[] = []
  #last = '\n'
  #length = 0

  constructor(readonly source: string) {
    this.starts = new Int32Array(source.length + 1).fill(source.length)
    this.ends = new Int32Array(source.length + 1).fill(source.length)
  }

  get value(): string {
    return this.#pieces.join('')
  }

  /** The source from `from` to `to` as it stands. */
  keep(from: number, to: number): void {
    if (from >= to) return
    for (let i = from; i < to; i++) this.#place(i, i + 1)
    this.#push(this.source.slice(from, to))
  }

  /** `letters` stand for the source from `from` to `to`: all of them for all of it. */
  put(letters: string, from: number, to: number): void {
    for (let n = 0; n < letters.length; n++) this.#place(from, to)
    this.#push(letters)
  }

  /** A break stands for markup: a space, a tab, the end of a line. One is enough, and the strongest that is asked for stays. */
  breakBy(sign: ' ' | '\t' | '\n', from: number, to: number): void {
    const weaker = BREAKS.indexOf(this.#last)
    if (weaker < 0) this.put(sign, from, to)
    else if (weaker < BREAKS.indexOf(sign)) {
      this.#pieces[this.#pieces.length - 1] = this.#pieces[this.#pieces.length - 1].slice(0, -1) + sign
      this.#last = sign
    }
  }

  #place(from: number, to: number): void {
    const n = this.#length++
    if (n + 1 >= this.starts.length) this.#grow()
    this.starts[n] = from
    this.ends[n] = to
  }

  #grow(): void {
    const { length } = this.starts
    this.starts = longer(this.starts, 2 * length).fill(this.source.length, length)
    this.ends = longer(this.ends, 2 * length).fill(this.source.length, length)
  }

  #push(letters: string): void {
    this.#pieces.push(letters)
    this.#last = letters[letters.length - 1]
  }
}

/** From the weakest to the strongest. */
const BREAKS = ' \t\n'
