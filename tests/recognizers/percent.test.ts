// Percents: any number with any percent word comes back; what the examples beside the recognizer cannot say.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { normalFormOf } from '../../src/formats/normalform.js'
import type { Entity } from '../../src/types.js'
import { unlearned } from '../support/lists.js'

const gazetteer = unlearned()
const percents = (text: string): Entity[] => analyzeWith(gazetteer, text).entities.filter(({ label }) => label === 'PERCENT')

const WORDS: readonly (readonly [string, string])[] = [
  ['%', ''],
  ['퍼센트', ''],
  [' %', ''],
  ['%포인트', 'pp'],
  ['%p', 'pp'],
  ['퍼센트포인트', 'pp'],
  ['bp', 'bp'],
  ['bps', 'bp'],
]
const FRAMES: readonly (readonly [string, string])[] = [
  ['점유율은 ', '로 늘었다.'],
  ['(', ')'],
  ['전년보다 ', ' 뛰었다.'],
  ['', '를 웃돌았다.'],
  ['한국 ', '·일본은 다르다.'],
]
/** Hundredths as written and as meant: 350 → 3.50 and 3.5. */
const written = (hundredths: number): [string, string] => [
  (hundredths / 100).toFixed(hundredths % 100 === 0 ? 0 : 2),
  String(hundredths / 100),
]

describe('a percent in any shape comes back exactly', () => {
  it('alone and as a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99999 }),
        fc.option(fc.integer({ min: 1, max: 5000 })),
        fc.constantFrom('', '', '-', '+'),
        fc.constantFrom(...WORDS),
        fc.constantFrom(...FRAMES),
        (low, more, sign, [word, unit], [before, after]) => {
          const [shown, meant] = written(low)
          const negative = sign === '-' && low > 0 ? '-' : ''
          let text = sign + shown
          let form = negative + meant
          if (more !== null && sign === '') {
            const [upper, exact] = written(low + more)
            text += `~${upper}`
            form += `..${exact}`
          }
          const line = before + text + word + after
          expect(
            percents(line).map(({ start, text, value }) => [start, text, normalFormOf('PERCENT', value)]),
            line,
          ).toEqual([[before.length, text + word, form + unit]])
        },
      ),
      { numRuns: 2000, seed: 20250205 },
    )
  })
})

describe('a percent value', () => {
  it('names its unit', () => {
    expect(percents('0.25%포인트 내렸다.')[0].value).toEqual({ decimal: '0.25', unit: 'percentage-point' })
    expect(percents('25bp 이상 내렸다.')[0].value).toEqual({ decimal: '25', unit: 'basis-point', modifier: 'at-least' })
    expect(percents('금리 5~6%를 준다.')[0].value).toEqual({ decimal: '5', upper: '6', unit: 'percent' })
  })

  it('keeps the sign inside the span', () => {
    expect(percents('성장률은 마이너스 1.5%였다.')[0]).toMatchObject({ text: '마이너스 1.5%', value: { decimal: '-1.5' } })
  })
})
