// Right edges: the particle automaton over the document at hand, each edge read once.

import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { HANGUL } from '../../text/classes.js'
import { createParticles, DISAGREES, EMPTY, JOSA, kindOf, OTHER, type Particles, restAt } from '../../tokens/particles.js'
import { matchAt } from '../../trie/trie.js'
import type { Context } from '../../types.js'

let known: Gazetteer | null = null
let particles: Particles
let current: Context | null = null
/** Offset → what follows it, plus one; 0 where it was not asked yet. */
let read = new Uint16Array(8192)
const found = new Int32Array(512)

export function particlesOf(gazetteer: Gazetteer): Particles {
  if (gazetteer !== known) {
    known = gazetteer
    particles = createParticles(gazetteer.words, gazetteer.wordRows)
  }
  return particles
}

/** What follows `at` inside its run: see `tokens/particles.ts`. */
export function rest(context: Context, at: number): number {
  const { text } = context
  if (context !== current) {
    current = context
    if (read.length < text.length + 2) read = new Uint16Array(2 * text.length + 2)
    else read.fill(0, 0, text.length + 1)
  }
  if (text.classes[at] !== HANGUL) return EMPTY
  const seen = read[at]
  if (seen !== 0) return seen - 1
  const r = restAt(particlesOf(context.gazetteer), text, codesOf(), at)
  read[at] = r + 1
  return r
}

/** Class of the unit at an offset that may lie before the text: a negative index would cost a slow look-up. */
export const classAt = (classes: Uint8Array, at: number): number => (at < 0 ? 0 : classes[at])
export const unitAt = (units: Uint16Array, at: number): number => (at < 0 ? 0 : units[at])

/** May a name end at `at`? */
export function isEdge(context: Context, at: number): boolean {
  const kind = kindOf(rest(context, at))
  return kind !== OTHER && kind !== DISAGREES
}

/** Lists that hold exactly the string [start, end), wherever it stands. */
export function listsAt(context: Context, start: number, end: number): number {
  const { hits, tokens, gazetteer } = context
  const token = tokens.tokenAt[start]
  if (token >= 0 && start === tokens.start[token]) {
    // Names at token starts were looked up already.
    for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) if (hits.end[h] === end) return hits.lists[h]
    return 0
  }
  const n = matchAt(gazetteer.names, codesOf(), start, found)
  for (let i = 0; i < n; i++) if (found[2 * i] === end) return listsOf(gazetteer, found[2 * i + 1])
  return 0
}

/** A word whose last syllables are a particle after a common noun: `화폐와`, `주인은` are no names. */
export function isInflectedNoun(context: Context, start: number, end: number, nouns: number): boolean {
  for (let at = end - 1; at > start && end - at <= 2; at--) {
    const kind = kindOf(rest(context, at))
    if (kind === JOSA && (listsAt(context, start, at) & nouns) !== 0) return true
  }
  return false
}
