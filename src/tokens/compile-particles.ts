// The closed lists of particles → the particle automaton, as it ships.

import { CONSONANT, EITHER, RIEUL, VOWEL } from '../text/final-sound.js'
import type { Trie } from '../trie/trie.js'
import { BEGINS, CLASS_SHIFT, COPULA, ENDS, JOSA, KIND_BITS, type Particles, SUFFIX } from './particles.js'

/** A row of the closed lists `josa` and `ending`: `condition` A any, V vowel, C consonant, CN consonant but ㄹ, VL vowel or ㄹ. */
interface ParticleRow {
  readonly list: string
  readonly form: string
  readonly [column: string]: string
}

const LISTS = ['josa', 'ending']
const CONDITION: Record<string, number> = { A: EITHER, V: VOWEL, C: CONSONANT | RIEUL, CN: CONSONANT, VL: VOWEL | RIEUL }

/** The particles among the words of a trie; `rows[value]` are the rows of a word. */
export function createParticles(trie: Trie, rows: readonly (readonly ParticleRow[])[]): Particles {
  const info = new Uint32Array(rows.length)
  const classes = ['']
  const edges = new Uint8Array(65536)
  rows.forEach((words, value) => {
    const row = words.find((word) => LISTS.includes(word.list))
    if (row === undefined) return
    const name = row.class || row.list
    let index = classes.indexOf(name)
    if (index < 0) index = classes.push(name) - 1
    edges[row.form.charCodeAt(0)] |= BEGINS
    edges[row.form.charCodeAt(row.form.length - 1)] |= ENDS
    info[value] = kindOfClass(name) | ((CONDITION[row.condition] ?? EITHER) << KIND_BITS) | (index << CLASS_SHIFT)
  })
  return { trie, info, edges, classes }
}

function kindOfClass(name: string): number {
  if (name.endsWith('-suffix') || name === 'plural' || name === 'etc') return SUFFIX
  if (name.startsWith('copula') || name === 'quotative' || name === 'ending') return COPULA
  return JOSA
}
