// Names found again, against the simple way: compare every piece with every place where a word starts.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '../../src/gazetteer/lookup.js'
import { clearPieces, findAgain, findPiece, lastWordWith, newPieces, pieceOf, sameBefore } from '../../src/recognizers/evidence/pieces.js'
import { wordsOf } from '../../src/recognizers/evidence/words.js'
import { contextOf } from '../support/context.js'
import { loadLists } from '../support/lists.js'

// Some letters are in the lists, 라 and 마 are not: they share an id.
const gazetteer = loadLists([{ folder: 'names', name: 'list', rows: [{ name: '가나' }, { name: '다' }] }])
const letter = fc.constantFrom('가', '가', '나', '다', '라', '마', ' ', ' ')
const text = fc.string({ unit: letter, minLength: 1, maxLength: 120 })
const pieces = newPieces()

test('finds every piece that a word begins with, and again', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(119), fc.integer({ min: 1, max: 5 })), { maxLength: 400 }), (source, spans) => {
      const context = contextOf(source, gazetteer)
      const words = wordsOf(context)
      const { value, units } = context.text
      clearPieces(pieces)
      const forms: string[] = []
      for (const [start, letters] of spans) {
        const form = value.slice(start, start + letters)
        if (form === '' || form.startsWith(' ')) continue
        const piece = pieceOf(pieces, units, start, start + form.length)
        if (!forms.includes(form)) forms.push(form)
        expect(forms[piece]).toBe(form)
        expect(findPiece(pieces, units, start, start + form.length)).toBe(piece)
      }
      expect(pieces.count).toBe(forms.length)
      const starts = Array.from(words.start.subarray(0, words.count))
      const expected = starts.flatMap((start) => forms.filter((form) => value.startsWith(form, start)).map((form) => `${start} ${form}`))
      for (let time = 0; time < 2; time++) {
        const { count, start, end, piece } = findAgain(context, pieces, words)
        const seen = Array.from({ length: count }, (_, i) => `${start[i]} ${forms[piece[i]]}`)
        expect(seen.sort()).toEqual(expected.sort())
        for (let i = 0; i < count; i++) expect(end[i] - start[i]).toBe(forms[piece[i]].length)
      }
    }),
    { numRuns: 100 },
  )
})

test('reads a name with spaces as the same letters without, where it is told so', () => {
  const { text } = contextOf('알 타니 알타니 알타', gazetteer)
  clearPieces(pieces)
  const apart = pieceOf(pieces, text.units, 0, 4, 1)
  expect(pieceOf(pieces, text.units, 5, 8, 1)).toBe(apart)
  expect(findPiece(pieces, text.units, 5, 8)).toBe(apart)
  expect(findPiece(pieces, text.units, 9, 11)).toBe(-1)
  clearPieces(pieces)
  pieceOf(pieces, text.units, 0, 4)
  expect(findPiece(pieces, text.units, 5, 8)).toBe(-1)
})

test('goes through the words that begin with a letter from the last to the first', () => {
  const context = contextOf('가나 다 가다 나 가', gazetteer)
  const words = wordsOf(context)
  const seen: number[] = []
  for (let w = lastWordWith(context, words, codesOf()[0]); w >= 0; w = sameBefore(w)) seen.push(words.start[w])
  expect(seen).toEqual([10, 5, 0])
})
