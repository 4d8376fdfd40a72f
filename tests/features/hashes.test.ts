// Pieces of a text by the hash of their characters, and sets of words under such hashes.

import { expect, test } from 'vitest'
import { buildWordSet } from '../../src/features/compile.js'
import { hashOf, pieceHash, readHashes } from '../../src/features/hashes.js'
import { valueIn } from '../../src/features/word-set.js'

test('a piece of a text has the hash of its characters wherever it stands', () => {
  const text = '누리별의 가람 대표와 누리별의 나래 이사'
  const units = Uint16Array.from(`${text}${'\0'.repeat(16)}`, (c) => c.charCodeAt(0))
  const sums = readHashes(units, text.length)
  for (let from = 0; from < text.length; from++)
    for (let to = from; to <= text.length; to++) expect(pieceHash(sums, from, to)).toBe(hashOf(text.slice(from, to)))
})

test('a word set knows its words and no others', () => {
  const set = buildWordSet([
    ['대표', 1],
    ['이사', 2],
    ['대표이사', 3],
  ])
  expect(['대표', '이사', '대표이사', '대', '표이', ''].map((word) => valueIn(set, hashOf(word)))).toEqual([1, 2, 3, 0, 0, 0])
})
