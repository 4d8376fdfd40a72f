// Counting what is right, by hand-made documents.

import { describe, expect, it } from 'vitest'
import { addDocument, calibrationError, newScore, rates } from '../../src/cli/score.js'
import { readMarkup } from '../../src/formats/markup.js'
import { documentOf } from '../support/document.js'

const GOLD = readMarkup(`# id: a-1
<PER#lee|이솔> <ORG#daon|다온로보틱스> <POS|대표>는 <MON|100억원|KRW 10000000000>의 <PCT|3.50%|3.50>를 쓴다. <PER#lee|이> <POS|대표>는
# rel: lee | 대표 | daon
`)

const isListed = (_label: string, name: string): boolean => name === '이솔'

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
    addDocument(score, GOLD, made, isListed)
    expect(score.errors).toEqual([])
    expect(score.bins.at(-1)).toEqual({ entities: 7, scores: 7, right: 7 })
    expect(score.nameBins.at(-1)).toEqual({ entities: 5, scores: 5, right: 5 })
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
    addDocument(score, GOLD, made, isListed)
    expect(score.errors.map((error) => error.split('\t').slice(0, 2).join(' '))).toEqual([
      'MONEY value',
      'PERCENT value',
      'ORGANIZATION border',
      'POSITION missed',
      'POSITION missed',
      'relation missed',
      'relation spurious',
    ])
    expect(score.identity).toEqual({ precision: 2, recall: 1, mentions: 2 })
  })

  it('tells kinds of errors apart, each error once, names by whether they are listed', () => {
    const score = newScore()
    const made = documentOf(GOLD.text, [
      ['이솔', 'ORGANIZATION'],
      ['로보틱스', 'ORGANIZATION'],
      ['대표', 'PERSON'],
      ['100억원', 'MONEY'],
      ['쓴', 'PERSON'],
    ])
    addDocument(score, GOLD, made, isListed)
    const kinds = Object.fromEntries([...score.groups].map(([group, { kinds }]) => [group, kinds]))
    expect(kinds).toMatchObject({
      'PERSON, listed': { missed: 0, spurious: 0, border: 0, label: 1 },
      'ORGANIZATION, unlisted': { missed: 0, spurious: 0, border: 1, label: 0 },
      'POSITION, unlisted': { missed: 1, spurious: 0, border: 0, label: 1 },
      'PERSON, unlisted': { missed: 1, spurious: 1, border: 0, label: 0 },
    })
    expect(score.labels.get('PERSON')).toEqual({ right: 0, spurious: 2, missed: 2 })
    expect(score.errors).toHaveLength(9)
  })

  it('passes over labels that do not count', () => {
    const score = newScore(['PERSON'])
    addDocument(
      score,
      GOLD,
      documentOf(GOLD.text, [
        ['이솔', 'PERSON'],
        ['다온', 'LOCATION'],
        ['100억원', 'MONEY'],
      ]),
      isListed,
    )
    expect([...score.labels]).toEqual([['PERSON', { right: 1, spurious: 0, missed: 1 }]])
    expect(score.bins.map(({ entities }) => entities)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(score.errors).toHaveLength(2)
  })

  it('measures how far probabilities are from what is right', () => {
    expect(
      calibrationError([
        { entities: 4, scores: 3.6, right: 3 },
        { entities: 4, scores: 1, right: 2 },
      ]),
    ).toBeCloseTo(0.2)
    expect(calibrationError([])).toBe(0)
  })

  it('computes rates from counts', () => {
    expect(rates({ right: 3, spurious: 1, missed: 3 })).toEqual({ precision: 75, recall: 50, f: 60 })
    expect(rates({ right: 0, spurious: 0, missed: 0 })).toEqual({ precision: 0, recall: 0, f: 0 })
  })
})
