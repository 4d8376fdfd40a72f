// Is it a listed given name of two letters? Words repeat and the trie of names is large, so what was asked is remembered.

import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { matchAt } from '../../trie/trie.js'
import { nameBits } from '../evidence/lists.js'

const ASKED = 2048
/** Two letters, hashed → twice their ids, plus whether they are a given name. */
const askedOf = memoize((_: Gazetteer) => new Int32Array(ASKED))
const found = new Int32Array(512)

/** Of the two letters at `from`; `codes` are the trie ids of the text. */
export function isGivenName(gazetteer: Gazetteer, codes: Uint16Array, from: number): boolean {
  const asked = askedOf(gazetteer)
  const pair = ((codes[from] << 12) | codes[from + 1]) << 1
  const row = (Math.imul(pair, 0x9e3779b1) >>> 16) & (ASKED - 1)
  if ((asked[row] & ~1) === pair) return (asked[row] & 1) === 1
  const { given } = nameBits(gazetteer)
  const n = matchAt(gazetteer.names, codes, from, found)
  let answer = 0
  for (let i = 0; i < n; i++) if (found[2 * i] === from + 2 && (listsOf(gazetteer, found[2 * i + 1]) & given) !== 0) answer = 1
  asked[row] = pair | answer
  return answer === 1
}
