// Places said again: a certain place elsewhere in the document, and its short name in brackets (대전컨벤션센터(DCC)).

import { LATIN } from '../../text/classes.js'
import type { Candidate, Context } from '../../types.js'
import { propose } from '../evidence/rules.js'
import { wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { familyOf, locationRules } from './rules.js'

/** A candidate names a place for certain from this score on. */
const CERTAIN = 1
const firsts = new Uint8Array(65536)
const F = { again: familyOf('again'), alias: familyOf('alias') }

export function placesAgain(context: Context, out: Candidate[], from: number): void {
  const { text } = context
  const words = wordsOf(context)
  const { value, units, classes } = text
  const names = new Map<number, Set<string>>()
  const end = out.length
  for (let i = from; i < end; i++) {
    const c = out[i]
    if (c.score < CERTAIN || c.end - c.start < 3) continue
    if (units[c.end] === 0x28) {
      let to = c.end + 1
      while (classes[to] === LATIN && to - c.end < 8) to++
      if (to - c.end > 2 && units[to] === 0x29) push(c.end + 1, to, F.alias, 0)
    }
    const first = units[c.start]
    firsts[first] = 1
    const set = names.get(first)
    if (set) set.add(value.slice(c.start, c.end))
    else names.set(first, new Set([value.slice(c.start, c.end)]))
  }
  if (names.size === 0) return
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]
    if (firsts[units[start]] === 0) continue
    for (const name of names.get(units[start])!) {
      if (!value.startsWith(name, start)) continue
      const mask = around(context, start, start + name.length)
      if (mask >= 0) push(start, start + name.length, F.again, mask)
    }
  }
  for (const first of names.keys()) firsts[first] = 0

  function push(start: number, to: number, family: number, mask: number): void {
    propose(out, locationRules, start, to, family, mask)
  }
}
