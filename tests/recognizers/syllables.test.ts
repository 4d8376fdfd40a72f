// What syllables say of names, from lists of invented ones.

import { expect, test } from 'vitest'
import { parseList } from '../../src/gazetteer/lists.js'
import { SYLLABLE_KINDS, syllableScores } from '../../src/recognizers/evidence/syllables.js'
import { FIRST_SYLLABLE } from '../../src/text/hangul.js'

const names = (name: string, ...lines: string[]) => parseList('names', name, lines.join('\n'))
const GIVEN = names('given-name', 'name\tcount', '나린\t3', '나담\t', '도린\t')
const NOUNS = names('common-noun', 'name', '담장', '장나')

const scoreOf = (scores: Int8Array) => (letter: string) => {
  const from = (letter.charCodeAt(0) - FIRST_SYLLABLE) * SYLLABLE_KINDS
  const [first, last] = scores.subarray(from, from + SYLLABLE_KINDS)
  return { first, last }
}

test('a syllable speaks for the names that it is seen in, by its place in them, and against the others', () => {
  const of = scoreOf(syllableScores([GIVEN, NOUNS]))
  expect(of('도').first).toBeGreaterThan(0)
  expect(of('도').last).toBe(0)
  expect(of('린').last).toBeGreaterThan(of('담').last)
  expect(of('장')).toEqual({ first: expect.any(Number), last: of('장').first })
  expect(of('장').first).toBeLessThan(0)
})

test('a name that many have counts for more', () => {
  const rare = scoreOf(syllableScores([names('given-name', 'name\tcount', '나린\t1', '도린\t1'), NOUNS]))
  const common = scoreOf(syllableScores([names('given-name', 'name\tcount', '나린\t1', '도린\t1000'), NOUNS]))
  expect(common('도').first).toBeGreaterThan(rare('도').first)
})

test('what no list shows says nothing, nor does anything without common nouns to compare', () => {
  expect(scoreOf(syllableScores([GIVEN, NOUNS]))('힣')).toEqual({ first: 0, last: 0 })
  expect(syllableScores([GIVEN]).every((score) => score === 0)).toBe(true)
  expect(syllableScores([names('location-town', 'name', '나린'), NOUNS])).toEqual(syllableScores([NOUNS]))
})
