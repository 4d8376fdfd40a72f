// The weights of the first stage as small tables, so that a document is scored without hashing: compiled with the weights (`compile.ts`), viewed at load.

import { viewOf } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'

/** Four weights an entry, packed as in `Weights`. Letters are known by the gazetteer's numbers for them. */
export interface FirstTables {
  /** Letter × templates of LETTERS_LEFT. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly titles: Int32Array
  /** By `soundNumber`: of a start, of the word behind a space inside of a span. */
  readonly sounds: Int32Array
  readonly soundsIn: Int32Array
  readonly edges: Int32Array
  /** Shape and extent of a span together, by `insideNumber`, and that no list holds it: three weights in one. */
  readonly insides: Int32Array
  /** Of a space inside of a span: the letters on both sides, like `left`; the words there, by `innerNumber`. */
  readonly inner: Int32Array
  readonly words: Int32Array
  readonly rules: Int32Array
  /** By the number of a set of lists: what it adds to a span that no list holds. */
  readonly sets: Int32Array
}

/** The tables of a gazetteer that has weights. */
export const firstTables = memoize(({ sections }: Gazetteer): FirstTables => {
  const view = (name: string): Int32Array => viewOf(sections[`first.${name}`], Int32Array)
  return {
    left: view('left'),
    right: view('right'),
    titles: view('titles'),
    sounds: view('sounds'),
    soundsIn: view('soundsIn'),
    edges: view('edges'),
    insides: view('insides'),
    inner: view('inner'),
    words: view('words'),
    rules: view('rules'),
    sets: view('sets'),
  }
})
