// Text + Tokens → Hits: every listed name that starts at a token start, in one pass over the token starts.

import { longer } from '../text/grow.js'
import { enlarge, matchStarts } from '../trie/scan.js'
import { matchAt } from '../trie/trie.js'
import type { Hits, Text, Tokens } from '../types.js'
import { type Gazetteer, listsOf } from './gazetteer.js'
import type { Overlay } from './overlay.js'

let codes = new Uint16Array(8192)
let ownCodes = new Uint16Array(0)
/** A walk finds at most one key of each length. */
const found = new Int32Array(512)
const hits: Hits = {
  count: 0,
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  name: new Int32Array(4096),
  lists: new Uint32Array(4096),
  at: new Int32Array(4096),
}

/** The text in trie ids, with zeros after its end. Valid until the next call; shared with the recognizers through `codesOf`. */
export function encode(text: Text, gazetteer: Gazetteer): Uint16Array {
  codes = encoded(text, gazetteer.alphabet, codes)
  return codes
}

/** Codes of the document that was looked up last. */
export const codesOf = (): Uint16Array => codes

/** The listed names that start at a token, sorted by start, then by length. Valid until the next call. */
export function lookup(text: Text, tokens: Tokens, gazetteer: Gazetteer): Hits {
  const ids = encode(text, gazetteer)
  if (hits.at.length < text.length + 2) hits.at = new Int32Array(2 * text.length + 2)
  hits.at.fill(-1, 0, text.length + 1)
  const { names, setOf, sets } = gazetteer
  matchStarts(names, ids, tokens.start, tokens.count, hits)
  if (hits.lists.length < hits.start.length) hits.lists = new Uint32Array(hits.start.length)
  const { count, start, name, lists, at } = hits
  for (let i = count - 1; i >= 0; i--) {
    at[start[i]] = i
    lists[i] = sets[setOf[name[i]]]
  }
  if (gazetteer.own !== null) addOwn(text, tokens, gazetteer.own)
  return hits
}

/** The next longer name that starts where hit `h` does, -1 behind the last. */
export const nextHit = ({ count, start }: Hits, h: number): number => (h + 1 < count && start[h + 1] === start[h] ? h + 1 : -1)

/** Bits of the lists that hold this name, wherever it stands or whether it stands anywhere. */
export function listsOfName(gazetteer: Gazetteer, name: string): number {
  const codes = Uint16Array.from(`${name}\0`, (letter) => gazetteer.alphabet[letter.charCodeAt(0)])
  const last = matchAt(gazetteer.names, codes, 0, found) - 1
  return last >= 0 && found[2 * last] === name.length ? listsOf(gazetteer, found[2 * last + 1]) : 0
}

/** Bits of the caller's lists that hold exactly these characters, wherever in the document that was looked up last they stand. */
export function ownListsAt({ trie, lists }: Overlay, start: number, end: number): number {
  const n = matchAt(trie, ownCodes, start, found)
  for (let i = 0; i < n; i++) if (found[2 * i] === end) return lists[found[2 * i + 1]]
  return 0
}

function encoded(text: Text, alphabet: Uint16Array, codes: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const { units, length } = text
  const out = codes.length < length + 16 ? new Uint16Array(2 * length + 16) : codes
  // Four at a time: the loop itself costs as much as a letter. Zeros follow the units, and the codes.
  for (let i = 0; i < length; i += 4) {
    out[i] = alphabet[units[i]]
    out[i + 1] = alphabet[units[i + 1]]
    out[i + 2] = alphabet[units[i + 2]]
    out[i + 3] = alphabet[units[i + 3]]
  }
  for (let n = length; n < length + 16; n++) out[n] = 0
  return out
}

function grow(): void {
  enlarge(hits)
  hits.lists = longer(hits.lists, hits.start.length)
}

interface OwnHit {
  start: number
  end: number
  leaf: number
}

/** Merges the caller's names into the hits. A name that is shipped, too, becomes the caller's, with the bits of both. */
function addOwn(text: Text, tokens: Tokens, own: Overlay): void {
  ownCodes = encoded(text, own.alphabet, ownCodes)
  const ownHits: OwnHit[] = []
  for (let t = 0; t < tokens.count; t++) {
    const from = tokens.start[t]
    const n = matchAt(own.trie, ownCodes, from, found)
    for (let i = 0; i < n; i++) ownHits.push({ start: from, end: found[2 * i], leaf: found[2 * i + 1] })
  }
  if (ownHits.length === 0) return
  while (hits.count + ownHits.length >= hits.start.length) grow()
  const { start, end, name, lists, at } = hits
  // From the back, so that the shipped hits move up in their own arrays.
  let shipped = hits.count - 1
  let total = hits.count + ownHits.length
  let write = total
  for (let o = ownHits.length - 1; o >= 0; ) {
    const next = ownHits[o]
    const order = shipped < 0 ? -1 : start[shipped] - next.start || end[shipped] - next.end
    if (order === 0) {
      shipped--
      continue
    }
    write--
    if (order > 0) {
      start[write] = start[shipped]
      end[write] = end[shipped]
      name[write] = name[shipped]
      lists[write] = lists[shipped--]
    } else {
      start[write] = next.start
      end[write] = next.end
      name[write] = own.first + next.leaf
      lists[write] = own.lists[next.leaf]
      o--
    }
  }
  // Dropped doubles leave a gap between what stayed and what was moved.
  const kept = shipped + 1
  if (write > kept) {
    for (const array of [start, end, name, lists]) array.copyWithin(kept, write, total)
    total -= write - kept
  }
  hits.count = total
  for (let i = total - 1; i >= 0; i--) at[start[i]] = i
}
