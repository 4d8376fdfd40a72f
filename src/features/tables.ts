// What the name model needs of the lists, in the form its inner loops want: compiled with the lists (`compile.ts`), viewed at load.

import { type Sections, viewOf } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import { hashOf } from './hashes.js'
import type { WordSet } from './word-set.js'

/** When a particle may follow: any, after a vowel, after a consonant, after a consonant but ㄹ, after a vowel or ㄹ. */
export const CONDITIONS: Readonly<Record<string, number>> = { A: 1, V: 2, C: 3, CN: 4, VL: 5 }

/** Longer particle chains and titles are not looked for. */
export const LONGEST_PARTICLE = 7
export const LONGEST_TITLE = 10
export const TITLE_SHIFT = 3

/** Where `pairs` has two letters, by their numbers. Other pairs may have the same place: what it says is no proof. */
export const pairOf = (first: number, second: number): number => (first * 37 + second) & (PAIRS - 1)
const PAIRS = 8192

export interface NameTables {
  readonly particles: WordSet
  /** 1: a title, 2: the last part of compound titles, 3: both, 4: a word that is a title only with a name beside it. */
  readonly titles: WordSet
  /** The gazetteer's number of a letter → the condition of the particle that it is, 0 for none. */
  readonly letterParticles: Uint8Array
  /** By `pairOf` the last two letters: length of the longest particle chain with these (3 bits), of the longest title (above them). */
  readonly pairs: Uint8Array
  /** For each list bit, a number that depends on the list's name alone. */
  readonly listHash: Int32Array
  /** Bits of the shipped lists: a caller's own lists were not there when the weights were learned. */
  readonly shipped: number
}

/** A number for a set of lists that does not depend on their order. */
export function hashOfSet(listHash: Int32Array, bits: number): number {
  let h = 2
  for (let b = 0, rest = bits; rest !== 0; b++, rest >>>= 1) if ((rest & 1) !== 0) h = (h + Math.imul(listHash[b], 0x2545f491)) | 0
  return h
}

export const nameTables = memoize((gazetteer: Gazetteer): NameTables => {
  const { sections } = gazetteer
  return {
    particles: setOf(sections, 'josa'),
    titles: setOf(sections, 'title'),
    letterParticles: sections['letter.particles'],
    pairs: pairTable(gazetteer),
    listHash: Int32Array.from(gazetteer.lists, hashOf),
    shipped: gazetteer.lists.length < 32 ? (1 << gazetteer.lists.length) - 1 : -1,
  }
})

function pairTable({ sections, alphabet }: Gazetteer): Uint8Array {
  const out = new Uint8Array(PAIRS)
  const add = (name: string, mask: number, shift: number, longest: number): void => {
    const rows = viewOf(sections[name], Uint16Array)
    for (let i = 0; i < rows.length; i += 3) {
      const at = pairOf(alphabet[rows[i]], alphabet[rows[i + 1]])
      const length = Math.max((out[at] >> shift) & mask, Math.min(longest, rows[i + 2]))
      out[at] = (out[at] & ~(mask << shift)) | (length << shift)
    }
  }
  add('josa.pairs', 7, 0, LONGEST_PARTICLE)
  add('title.pairs', 31, TITLE_SHIFT, LONGEST_TITLE)
  return out
}

function setOf(sections: Sections, name: string): WordSet {
  const values = sections[`${name}.values`]
  return { keys: viewOf(sections[`${name}.keys`], Int32Array), values, mask: values.length - 1 }
}
