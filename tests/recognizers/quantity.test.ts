// Quantities: numbers with a counter or a unit come back exactly; fractions, ratios, bounds and what has no single number.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import type { QuantityValue } from '../../src/types.js'
import { withCommas } from '../support/amounts.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()
const quantities = (text: string): [text: string, value: QuantityValue][] =>
  analyzeWith(gazetteer, text)
    .entities.filter(({ label }) => label === 'QUANTITY')
    .map(({ text, value }) => [text, value as QuantityValue])

describe('a counted number', () => {
  const COUNTERS: [written: string, unit: string][] = [
    ['명', '명'],
    [' 명', '명'],
    ['개', '개'],
    [' 곳', '곳'],
    ['군데', '곳'],
    ['건', '건'],
    ['대', '대'],
    ['가구', '가구'],
    ['개사', '사'],
    ['GWh', 'GWh'],
    ['㎡', 'm2'],
    ['km', 'km'],
    ['톤', 't'],
    ['t', 't'],
    ['배럴', 'bbl'],
    ['TEU', 'TEU'],
    ['포인트', '포인트'],
  ]
  it('comes back exactly from every shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...COUNTERS), fc.nat(2), (n, [counter, unit], shape) => {
        const high = Math.floor(n / 10_000)
        const low = n % 10_000
        const digits = shape === 0 ? String(n) : shape === 1 ? withCommas(BigInt(n)) : `${high > 0 ? `${high}만` : ''}${low > 0 ? low : ''}`
        const written = digits + counter
        expect(quantities(`모두 ${written} 늘었다.`)).toEqual([[written, { decimal: String(n), unit }]])
      }),
      { numRuns: 600 },
    )
  })

  it('reads native numerals', () => {
    const NATIVE = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']
    NATIVE.forEach((word, i) => {
      expect(quantities(`새로 ${word} 명이 왔다.`)).toEqual([[`${word} 명`, { decimal: String(i + 1), unit: '명' }]])
      expect(quantities(`값이 ${word} 배로 뛰었다.`)).toEqual([[`${word} 배`, { decimal: String(i + 1), unit: '배' }]])
    })
  })
})

describe('a value', () => {
  const known: [text: string, span: string, value: QuantityValue][] = [
    ['값이 3분의 1로 줄었다.', '3분의 1', { unit: 'fraction' }],
    ['값이 4분의 1로 줄었다.', '4분의 1', { decimal: '0.25', unit: 'fraction' }],
    ['값은 -1000분의 33이다.', '1000분의 33', { decimal: '-0.033', unit: 'fraction' }],
    ['두께는 10억분의 1m다.', '10억분의 1m', { decimal: '0.000000001', unit: 'm' }],
    ['경쟁률은 114.5대 1이다.', '114.5대 1', { decimal: '114.5', unit: 'ratio' }],
    ['비율은 0.38 대 0.62다.', '0.38 대 0.62', { unit: 'ratio' }],
    ['값은 12.6~14배다.', '12.6~14배', { decimal: '12.6', upper: '14', unit: '배' }],
    ['직원은 3명~5명이다.', '3명~5명', { decimal: '3', upper: '5', unit: '명' }],
    ['직원은 5명~3명이다.', '5명~3명', { decimal: '3', upper: '5', unit: '명' }],
    ['11~1기가 멈춘다.', '11~1기', { decimal: '1', upper: '11', unit: '기' }],
    ['물량은 170만~230만배럴이다.', '170만~230만배럴', { decimal: '1700000', upper: '2300000', unit: 'bbl' }],
    ['오너 3·4세가 만났다.', '3·4세', { unit: '세' }],
    ['오토바이 수천 대가 지났다.', '수천 대', { unit: '대' }],
    ['직원 70여 명이 왔다.', '70여 명', { decimal: '70', unit: '명', modifier: 'about' }],
    ['직원 100명 이상이 왔다.', '100명', { decimal: '100', unit: '명', modifier: 'at-least' }],
    ['최대 100명이 온다.', '100명', { decimal: '100', unit: '명', modifier: 'at-most' }],
    ['취업자는 -9만2천명이다.', '-9만2천명', { decimal: '-92000', unit: '명' }],
    ['세 번째 제안이다.', '세 번째', { decimal: '3', unit: '번째' }],
    ['첫 번째 제안이다.', '첫 번째', { decimal: '1', unit: '번째' }],
    ['제20기 보고서다.', '제20기', { decimal: '20', unit: '기' }],
    ['서너 명이 왔다.', '서너 명', { decimal: '3', upper: '4', unit: '명' }],
  ]
  for (const [text, span, value] of known)
    it(span, () => {
      expect(quantities(text)).toEqual([[span, value]])
    })
})

describe('what is no quantity', () => {
  it('is left alone', () => {
    for (const text of [
      '제45조를 고쳤다.',
      '제3자가 샀다.',
      'A320 기단이다.',
      '5G 통신이다.',
      '29CM에서 샀다.',
      '박누리(57) 대표다.',
      '두 구단이 만났다.',
      '㈜3분의2가 샀다.',
      '양사가 합쳤다.',
      '100억대 자산가다.',
    ])
      expect(quantities(text), text).toEqual([])
  })

  it('weeks are dates and shares are quantities', () => {
    expect(quantities('주식 3주를 샀다.').map(([text]) => text)).toEqual(['3주'])
    expect(quantities('3주 동안 쉬었다. 8주간 돌았다. 52주 신고가다.')).toEqual([])
  })

  it('any string is read in proportion to its length', () => {
    const piece = fc.constantFrom(
      '한',
      '두',
      '제',
      '3',
      '1만',
      '·',
      '~',
      '대',
      ' ',
      '명',
      '개',
      '주',
      '분의',
      '만',
      '천',
      '배',
      '-',
      '㎡',
      'kWh',
      '위',
      '번째',
      '.',
      ',',
      '여',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const [text, value] of quantities(pieces.join(''))) {
          expect(text.trim()).toBe(text)
          if (value.decimal !== undefined) expect(value.decimal).toMatch(/^-?\d+(\.\d+)?$/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
