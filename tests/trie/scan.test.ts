// Many places at once against one place at a time.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTrie } from '../../src/trie/build.js'
import { type Matches, matchStarts } from '../../src/trie/scan.js'
import { MAX_KEY, matchAt } from '../../src/trie/trie.js'

const IDS = 300

function sortedKeys(keys: readonly number[][]): number[][] {
  const coded = new Set(keys.map((key) => String.fromCharCode(...key)))
  return [...coded].sort().map((key) => [...key].map((letter) => letter.charCodeAt(0)))
}

describe('matchStarts', () => {
  it('finds what matchAt finds, in order, for any keys, ids that no key has, and as many matches as there may be', () => {
    const id = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 256, 257, IDS))
    const key = fc.array(id, { minLength: 1, maxLength: 6 })
    const text = fc.array(fc.oneof(id, fc.constant(0), fc.constant(IDS - 1)), { maxLength: 200 })
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), text, (keys, letters) => {
        const { trie } = buildTrie(sortedKeys(keys), IDS)
        const codes = Uint16Array.from([...letters, 0, 0])
        const starts = Int32Array.from(letters.keys())
        const out: Matches = { count: 0, start: new Int32Array(1), end: new Int32Array(1), name: new Int32Array(1) }
        matchStarts(trie, codes, starts, starts.length, out)
        const expected: number[][] = []
        const found = new Int32Array(2 * MAX_KEY)
        for (const from of starts) {
          const n = matchAt(trie, codes, from, found)
          for (let i = 0; i < n; i++) expected.push([from, found[2 * i], found[2 * i + 1]])
        }
        expect(Array.from({ length: out.count }, (_, i) => [out.start[i], out.end[i], out.name[i]])).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('looks at the places it is given, and at no others', () => {
    const { trie } = buildTrie([[1], [1, 2]], 3)
    const out: Matches = { count: 0, start: new Int32Array(8), end: new Int32Array(8), name: new Int32Array(8) }
    matchStarts(trie, Uint16Array.of(1, 2, 1, 3, 1, 2, 0), Int32Array.of(2, 4), 2, out)
    expect([...out.start.subarray(0, out.count)]).toEqual([2, 4, 4])
    expect([...out.end.subarray(0, out.count)]).toEqual([3, 5, 6])
  })
})
