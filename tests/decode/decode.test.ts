// Names in whole analyses: found, scored, explained, and the same from every instance.

import { beforeAll, describe, expect, test } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import type { Gazetteer } from '../../src/gazetteer/gazetteer.js'
import { shipped, unlearned } from '../support/lists.js'

let learned: Gazetteer
let byHand: Gazetteer
beforeAll(() => {
  learned = shipped()
  byHand = unlearned()
})

const found = (gazetteer: Gazetteer, text: string): string[] => analyzeWith(gazetteer, text).entities.map((e) => `${e.label} ${e.text}`)

describe('names', () => {
  test('that no list holds are found from their surroundings', () => {
    expect(found(learned, '마루결 누리솔바이오 대표는 14일 서울 중구에서 기자들과 만났다.')).toEqual([
      'PERSON 마루결',
      'ORGANIZATION 누리솔바이오',
      'POSITION 대표',
      'DATE 14일',
      'LOCATION 서울 중구',
      'POSITION 기자',
    ])
  })

  test('and forms with values share one reading', () => {
    expect(found(learned, '㈜가람누리가 매출 300억원을 올렸다.')).toEqual(['ORGANIZATION ㈜가람누리', 'MONEY 300억원'])
  })

  test('never overlap and keep their order', () => {
    const text =
      '한결 누리솔바이오 회장 겸 대표이사와 서울 중구 다온호텔, 부산·인천·대구에서 온 김가람씨 등 12명이 3조2000억원을 모았다. '.repeat(20)
    const { entities } = analyzeWith(learned, text)
    for (let i = 1; i < entities.length; i++) expect(entities[i].start).toBeGreaterThanOrEqual(entities[i - 1].end)
    for (const e of entities) expect(text.slice(e.start, e.end)).toBe(e.text)
  })

  test('have a score between 0 and 1', () => {
    for (const e of analyzeWith(learned, '정다온 하늘은행 부행장은 “내년 3월 2000억원을 빌려준다”고 말했다.').entities) {
      expect(e.score).toBeGreaterThan(0)
      expect(e.score).toBeLessThanOrEqual(1)
    }
  })

  test('are no adverbs before a title, whatever letter they begin with', () => {
    for (const word of ['오히려', '이처럼', '여전히', '이밖에', '고스란히', '그동안', '급기야'])
      expect(found(learned, `${word} 회장은 자리를 떴다.`)).toEqual(['POSITION 회장'])
  })

  test('are no laws, acts, events, groups of people or kinds of bodies', () => {
    for (const word of ['노동개혁법', '특허신청', '안전요원', '현대사회', '로보틱스'])
      expect(found(learned, `업계는 ${word}의 변화를 지켜봤다.`)).toEqual([])
    // The same letters at the end of a court and of an association.
    for (const word of ['가온지법', '다온변호사회'])
      expect(found(learned, `업계는 ${word}의 변화를 지켜봤다.`)).toEqual([`ORGANIZATION ${word}`])
  })

  test('are still found without learned weights', () => {
    expect(found(byHand, '정다온 하늘은행 부행장은 말했다.')).toContain('POSITION 부행장')
  })

  test('say what their log-odds are made of, the strongest first', () => {
    const { readings = [] } = analyzeWith(learned, '마루결 누리솔바이오 대표는 매출 300억원을 밝혔다.', { explain: true })
    const title = readings.find(({ text, label }) => text === '대표' && label === 'POSITION')
    expect(title?.evidence?.some(({ feature, weight }) => /^rule(Family|Score)? position/.test(feature) && weight > 0)).toBe(true)
    for (const { label, evidence } of readings) {
      if (label === 'MONEY') expect(evidence).toBeUndefined()
      const sizes = evidence?.map(({ weight }) => Math.abs(weight)) ?? []
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    }
  })

  test('say by which lists they are known, whatever was read before', () => {
    const text = '서울 중구에서 만났다.'
    analyzeWith(learned, text)
    const { readings = [] } = analyzeWith(learned, text, { explain: true })
    const features = readings.flatMap(({ evidence = [] }) => evidence.map(({ feature }) => feature))
    expect(features.some((feature) => /^(list|lists|listsEnding) .*location-/.test(feature))).toBe(true)
    expect(features.filter((feature) => feature.includes('?'))).toEqual([])
  })

  test('that gain from another mention say so', () => {
    const text = '나래울 다온물산 대표는 서울에서 말했다. 다온물산 나래울 대표가 떠났다. 이에 나래울은 웃었다.'
    const { readings = [] } = analyzeWith(learned, text, { explain: true })
    const gains = readings.flatMap(({ evidence = [] }) => evidence.filter(({ feature }) => feature === 'a sure name of the document'))
    expect(gains.length).toBeGreaterThan(0)
    for (const { weight } of gains) expect(weight).toBeCloseTo(2, 9)
  })

  test('come out the same for one text in two instances', () => {
    const other = shipped()
    const text = '문가온 솔바람전자 사장이 나래시 공장을 둘러봤다.'
    expect(analyzeWith(other, text).entities).toEqual(analyzeWith(learned, text).entities)
  })
})

describe('any text', () => {
  test.each(['', ' ', '(', '(주)', '㈜', '최고경영자(CEO', '·'.repeat(500), '가'.repeat(3000), '(가'.repeat(1000), '회장'.repeat(1000)])(
    'is read: %#',
    (text) => {
      expect(() => analyzeWith(learned, text)).not.toThrow()
    },
  )
})
