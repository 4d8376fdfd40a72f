// Right edges: the particle automaton over the document at hand, and the neighbours of a span.

import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { codesOf } from '../../gazetteer/lookup.js'
import { matchAt } from '../../trie/trie.js'
import { createParticles, type Particles, restAt } from '../../tokens/particles.js'
import type { Context } from '../../types.js'

let known: Gazetteer | null = null
let particles: Particles
const found = new Int32Array(512)

export function particlesOf(gazetteer: Gazetteer): Particles {
  if (gazetteer !== known) {
    known = gazetteer
    particles = createParticles(gazetteer.words, gazetteer.wordRows)
  }
  return particles
}

/** What follows `at` inside its run: see `tokens/particles.ts`. */
export const rest = (context: Context, at: number): number => restAt(particlesOf(context.gazetteer), context.text, codesOf(), at)

/** Lists that hold exactly the string [start, end), wherever it stands. */
export function listsAt(gazetteer: Gazetteer, start: number, end: number): number {
  const n = matchAt(gazetteer.names, codesOf(), start, found)
  for (let i = 0; i < n; i++) if (found[2 * i] === end) return listsOf(gazetteer, found[2 * i + 1])
  return 0
}
