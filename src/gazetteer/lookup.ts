// Text + Tokens → Hits: every listed name that starts at a token start, in one pass over the token starts.

import { matchAt } from '../trie/trie.js'
import type { Hits, Text, Tokens } from '../types.js'
import type { Gazetteer } from './gazetteer.js'

let codes = new Uint16Array(8192)
const found = new Int32Array(512)
const hits: Hits = { count: 0, start: new Int32Array(4096), end: new Int32Array(4096), name: new Int32Array(4096), lists: new Uint32Array(4096), at: new Int32Array(4096) }

/** The text in trie ids, with zeros after its end. Valid until the next call; shared with the recognizers through `codesOf`. */
export function encode(text: Text, gazetteer: Gazetteer): Uint16Array {
  const { units, length } = text
  if (codes.length < length + 16) codes = new Uint16Array(2 * length + 16)
  const alphabet = gazetteer.alphabet
  const out = codes
  for (let i = 0; i < length; i++) out[i] = alphabet[units[i]]
  out.fill(0, length, length + 16)
  return out
}

/** Codes of the document that was looked up last. */
export const codesOf = (): Uint16Array => codes

export function lookup(text: Text, tokens: Tokens, gazetteer: Gazetteer): Hits {
  const ids = encode(text, gazetteer)
  if (hits.at.length < text.length + 2) hits.at = new Int32Array(2 * text.length + 2)
  hits.at.fill(-1, 0, text.length + 1)
  const { names, nameLists } = gazetteer
  let count = 0
  for (let t = 0; t < tokens.count; t++) {
    const from = tokens.start[t]
    const n = matchAt(names, ids, from, found)
    if (n === 0) continue
    hits.at[from] = count
    if (count + n >= hits.start.length) grow()
    for (let i = 0; i < n; i++) {
      const name = found[2 * i + 1]
      hits.start[count] = from
      hits.end[count] = found[2 * i]
      hits.name[count] = name
      hits.lists[count] = nameLists[name]
      count++
    }
  }
  hits.count = count
  return hits
}

function grow(): void {
  for (const key of ['start', 'end', 'name'] as const) {
    const larger = new Int32Array(hits[key].length * 2)
    larger.set(hits[key])
    hits[key] = larger
  }
  const larger = new Uint32Array(hits.lists.length * 2)
  larger.set(hits.lists)
  hits.lists = larger
}
