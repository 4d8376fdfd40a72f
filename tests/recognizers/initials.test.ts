// Latin letters against the Hangul names that they may stand for.

import { expect, test } from 'vitest'
import { areInitials } from '../../src/recognizers/organization/initials.js'
import { readText } from '../../src/text/read.js'

const fit = (name: string, letters: string): boolean => {
  const text = readText(`${name}(${letters})`)
  return areInitials(text, name.length + 1, name.length + 1 + letters.length, 0, name.length)
}

test('initials follow the syllables of a name from its first one on', () => {
  for (const [name, letters] of [
    ['세림푸른리사이클', 'SPR'],
    ['다온로보틱스', 'DRB'],
    ['노을빛 바다 랩스', 'NBL'],
    ['호아람', 'FAR'],
  ])
    expect(fit(name, letters)).toBe(true)
})

test('other letters, letters out of order, one alone and too many are none', () => {
  for (const [name, letters] of [
    ['세림푸른리사이클', 'KPR'],
    ['세림푸른리사이클', 'SKP'],
    ['세림푸른리사이클', 'PR'],
    ['세림', 'S'],
    ['세림', 'SRM'],
    ['세림푸른리사이클', 'SRPRSKR'],
    ['세림', 'sr'],
  ])
    expect(fit(name, letters)).toBe(false)
})
