// The trie against a search that anybody can check by eye.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTrie } from '../../src/trie/build.js'
import { keyOf, MAX_ID, MAX_KEY, matchAt } from '../../src/trie/trie.js'
import { seeded } from '../support/random.js'

type Key = number[]

function sorted(keys: Key[]): Key[] {
  const order = (a: Key, b: Key): number => {
    for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i]
    return a.length - b.length
  }
  const seen = new Map(keys.map((key) => [key.join(','), key]))
  return [...seen.values()].sort(order)
}

const padded = (text: readonly number[]): Uint16Array => Uint16Array.from([...text, ...new Array<number>(MAX_KEY + 1).fill(0)])

/** Pairs of end and index in `keys`, shortest first. */
function naive(keys: Key[], text: readonly number[], from: number): [number, number][] {
  const out: [number, number][] = []
  keys.forEach((key, k) => {
    if (key.every((id, i) => text[from + i] === id)) out.push([from + key.length, k])
  })
  return out.sort((a, b) => a[0] - b[0])
}

function searched(keys: Key[], text: readonly number[]): [number, number][][] {
  const { trie, leaves } = buildTrie(keys)
  const keyOfLeaf = new Map([...leaves].map((leaf, k) => [leaf, k]))
  const out = new Int32Array(2 * MAX_KEY)
  const codes = padded(text)
  return text.map((_, from) => {
    const n = matchAt(trie, codes, from, out)
    return Array.from({ length: n }, (_, i): [number, number] => [out[2 * i], keyOfLeaf.get(out[2 * i + 1])!])
  })
}

function expectSame(keys: Key[], text: readonly number[]): void {
  expect(searched(keys, text)).toEqual(text.map((_, from) => naive(keys, text, from)))
}

describe('matchAt', () => {
  it('finds what naive search finds, over few ids so that keys overlap much', () => {
    const id = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(
        fc.array(fc.array(id, { minLength: 1, maxLength: 7 }), { maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 80 }),
        (keys, text) => expectSame(sorted(keys), text),
      ),
      { numRuns: 300 },
    )
  })

  it('finds what naive search finds, over all ids', () => {
    const id = fc.oneof(fc.integer({ min: 1, max: MAX_ID }), fc.constantFrom(1, 255, 256, 257, 512, MAX_ID - 1, MAX_ID))
    const text = fc.array(fc.oneof(id, fc.constant(0)), { maxLength: 40 })
    fc.assert(
      fc.property(fc.array(fc.array(id, { minLength: 1, maxLength: 5 }), { maxLength: 40 }), text, (keys, noise) => {
        const list = sorted(keys)
        expectSame(list, [...noise, ...list.flat().slice(0, 60), ...noise])
      }),
      { numRuns: 200 },
    )
  })

  it('finds nothing in an empty trie, and does not look outside it', () => {
    expect(searched([], [1, 2, MAX_ID, 0, 3])).toEqual([[], [], [], [], []])
  })

  it('finds keys of one id alone, as a prefix, and where the filter lets nothing through', () => {
    expectSame([[7], [7, 8, 9], [9]], [7, 8, 9, 7, 1, 9, 7])
    expectSame([[7]], [7, 7, 0, 7])
  })

  it('finds every prefix of a chain', () => {
    const chain = Array.from({ length: MAX_KEY }, (_, n) => new Array<number>(n + 1).fill(3))
    expectSame(chain, new Array<number>(40).fill(3))
  })

  it('does not take a tail for a match when the text ends inside it', () => {
    expectSame([[1, 2, 3, 4, 5]], [1, 2, 3, 4])
    expectSame([[1, 2, 3, 4, 5]], [1, 2, 3, 4, 5, 6])
    expectSame(
      [
        [1, 2, 3, 4, 5],
        [1, 9, 3, 4, 5],
      ],
      [1, 2, 3, 4, 9, 1, 9, 3, 4, 5],
    )
  })

  it('tells equal low bytes of the second id apart', () => {
    expectSame(
      [
        [5, 1],
        [5, 257, 4],
      ],
      [5, 257, 4, 5, 1, 5, 513, 5, 257],
    )
  })
})

describe('buildTrie', () => {
  const letters = 1500
  /** Names as Korean ones are: frequent first letters, two to six of them. */
  function manyKeys(count: number): Key[] {
    const random = seeded(7)
    return sorted(
      Array.from({ length: count }, () =>
        Array.from({ length: 2 + Math.floor(5 * random() ** 2) }, () => 1 + Math.floor(letters * random() ** 2)),
      ),
    )
  }

  it('knows every key by a leaf of its own, and gives it back', () => {
    const keys = manyKeys(3000)
    const { trie, leaves } = buildTrie(keys)
    expect(new Set(leaves).size).toBe(keys.length)
    keys.forEach((key, k) => {
      expect(keyOf(trie, leaves[k])).toEqual(key)
    })
  })

  it('gives the same bytes for the same keys', () => {
    const keys = manyKeys(3000)
    expect(buildTrie(keys)).toEqual(buildTrie(keys.map((key) => [...key])))
  })

  it('packs densely: fewer than one slot in three stays empty', () => {
    const { trie } = buildTrie(manyKeys(20000))
    const inside = trie.slots.subarray(0, trie.slots.length - letters)
    expect(inside.filter((slot) => slot === 0).length).toBeLessThan(inside.length / 3)
  })

  it('refuses keys that it cannot hold, and says which', () => {
    expect(() => buildTrie([[1], []])).toThrow('key 1 has 0')
    expect(() => buildTrie([[1], [MAX_ID + 1]])).toThrow(`key 1 has ${MAX_ID + 1}`)
    expect(() => buildTrie([[0]])).toThrow('key 0 has 0')
    expect(() => buildTrie([[2], [1]])).toThrow('key 1 is not')
    expect(() =>
      buildTrie([
        [1, 2],
        [1, 2],
      ]),
    ).toThrow('key 1 is not')
    expect(() => buildTrie([new Array<number>(MAX_KEY + 1).fill(1)])).toThrow(`${MAX_KEY} ids`)
  })

  it('refuses more slots than nineteen bits can number', () => {
    const keys = Array.from({ length: 4000 * 150 }, (_, i) => [1 + Math.floor(i / 150), 1 + (i % 150)])
    expect(() => buildTrie(keys)).toThrow('slots')
  })
})
