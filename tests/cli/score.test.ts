// Counting what is right, by hand-made documents.

import { describe, expect, it } from 'vitest'
import { addDocument, newScore, rates } from '../../src/cli/score.js'
import { readMarkup } from '../../src/formats/markup.js'
import { documentOf } from '../support/document.js'

const GOLD = readMarkup(`# id: a-1
<PER#lee|이솔> <ORG#daon|다온로보틱스> <POS|대표>는 <MON|100억원|KRW 10000000000>의 <PCT|3.50%|3.50>를 쓴다. <PER#lee|이> <POS|대표>는
# rel: lee | 대표 | daon
`)

describe('scoring', () => {
  it('finds nothing wrong with what is right', () => {
    const score = newScore()
    const made = documentOf(
      GOLD.text,
      [
        ['이솔', 'PERSON', { ref: 'p1' }],
        ['다온로보틱스', 'ORGANIZATION', { ref: 'o1' }],
        ['대표', 'POSITION'],
        ['100억원', 'MONEY', { currency: 'KRW', decimal: '10000000000' }],
        ['3.50%', 'PERCENT', { decimal: '3.5', unit: 'percent' }],
        ['이', 'PERSON', { ref: 'p1' }],
        ['대표', 'POSITION'],
      ],
      [],
      [{ person: 'p1', position: '대표', organization: 'o1', status: 'current', source: 'test' }],
    )
    addDocument(score, GOLD, made)
    expect(score.errors).toEqual([])
    expect(score.labels.get('PERSON')).toEqual({ right: 2, spurious: 0, missed: 0 })
    expect(score.values.get('PERCENT')).toEqual({ right: 1, all: 1 })
    expect(score.relations).toEqual({ right: 1, spurious: 0, missed: 0 })
    expect(score.identity).toEqual({ precision: 3, recall: 3, mentions: 3 })
  })

  it('names every error', () => {
    const score = newScore()
    const made = documentOf(
      GOLD.text,
      [
        ['이솔', 'PERSON', { ref: 'p1' }],
        ['다온', 'ORGANIZATION', { ref: 'o1' }],
        ['100억원', 'MONEY', { currency: 'USD', decimal: '10000000000' }],
        ['3.50%', 'PERCENT'],
        ['이', 'PERSON', { ref: 'p2' }],
      ],
      [],
      [{ person: 'p1', position: '대표', organization: 'o1', status: 'current', source: 'test' }],
    )
    addDocument(score, GOLD, made)
    expect(score.errors.map((error) => error.split('\t').slice(0, 2).join(' '))).toEqual([
      'ORGANIZATION missed',
      'POSITION missed',
      'MONEY value',
      'PERCENT value',
      'POSITION missed',
      'ORGANIZATION spurious',
      'relation missed',
      'relation spurious',
    ])
    expect(score.identity).toEqual({ precision: 2, recall: 1, mentions: 2 })
  })

  it('computes rates from counts', () => {
    expect(rates({ right: 3, spurious: 1, missed: 3 })).toEqual({ precision: 75, recall: 50, f: 60 })
    expect(rates({ right: 0, spurious: 0, missed: 0 })).toEqual({ precision: 0, recall: 0, f: 0 })
  })
})
