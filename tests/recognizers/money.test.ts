// Amounts of money: any exact sum in any Korean shape comes back, span and value; and what the examples cannot say.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { normalFormOf } from '../../src/formats/normalform.js'
import type { Entity, MoneyValue } from '../../src/types.js'
import { type Choices, type Written, writeAmount, writeRange } from '../support/amounts.js'
import { unlearned } from '../support/lists.js'

const gazetteer = unlearned()
const amounts = (text: string): Entity[] => analyzeWith(gazetteer, text).entities.filter(({ label }) => label === 'MONEY')
const value = (entity: Entity): MoneyValue => entity.value as MoneyValue

const choices: fc.Arbitrary<Choices> = fc.record({
  // From one to 9999경, as often small as large.
  sum: fc
    .tuple(fc.nat({ max: 9999 }), fc.nat({ max: 9999 }), fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12))
    .map(([a, b, zeros]) => (BigInt(a) * 10000n + BigInt(b) + 1n) * 10n ** BigInt(zeros)),
  writing: fc.nat(),
  spacing: fc.nat(),
  unit: fc.nat(),
  frame: fc.nat(),
  bound: fc.nat(),
  more: fc.nat(),
})

function comesBack(written: Written | null): boolean {
  if (written === null) return false
  const { before, amount, after, form } = written
  const found = amounts(before + amount + after).map(({ start, text, value }) => ({ start, text, form: normalFormOf('MONEY', value) }))
  expect(found, before + amount + after).toEqual([{ start: before.length, text: amount, form }])
  return true
}

describe('a sum in a Korean shape comes back exactly', () => {
  it('alone', () => {
    let seen = 0
    fc.assert(
      fc.property(choices, (c) => {
        if (comesBack(writeAmount(c))) seen++
      }),
      { numRuns: 4000, seed: 20250205 },
    )
    expect(seen).toBeGreaterThan(1500)
  })

  it('as a range with the multiplier and the unit carried back', () => {
    let seen = 0
    fc.assert(
      fc.property(choices, (c) => {
        if (comesBack(writeRange(c))) seen++
      }),
      { numRuns: 1000, seed: 20250205 },
    )
    expect(seen).toBeGreaterThan(400)
  })
})

describe('a value', () => {
  it('is exact beyond what a double holds', () => {
    const [amount] = amounts('자산은 1경2345조6789억1234만5679원이다.')
    expect(value(amount)).toEqual({
      currency: 'KRW',
      decimal: '12345678912345679',
      amount: Number('12345678912345679'),
    })
  })

  it('has no decimal when the amount is open', () => {
    expect(value(amounts('수백억원을 썼다.')[0])).toEqual({ currency: 'KRW' })
  })

  it('says what it is for one of', () => {
    expect(value(amounts('주당 7만5000원에 샀다.')[0]).per).toBe('주')
    expect(value(amounts('배럴당 66.29달러였다.')[0]).per).toBe('배럴')
    expect(value(amounts('1인당 50만원을 준다.')[0]).per).toBe('인')
    expect(value(amounts('3.3㎡당 2500만원이다.')[0]).per).toBe('3.3㎡')
    expect(value(amounts('100엔당 951.58원이다.')[1]).per).toBe('100엔')
    expect(value(amounts('1,000주당 5만원이다.')[0]).per).toBe('1,000주')
    expect(value(amounts('휘발유는 1662.3원/ℓ다.')[0]).per).toBe('ℓ')
    expect(value(amounts('운임은 12달러/t다.')[0]).per).toBe('t')
    expect(value(amounts('배당 300억원을 푼다.')[0]).per).toBeUndefined()
    expect(value(amounts('5000원/만원 가운데 고른다.')[0]).per).toBeUndefined()
  })

  it('says in `source` when a bare word was read as the usual country’s money', () => {
    expect(amounts('5억달러를 빌렸다.')[0].source).toBe('money/amount-default-dollar')
    expect(amounts('5억 미국달러를 빌렸다.')[0].source).toBe('money/amount-currency')
    expect(amounts('5억 홍콩달러를 빌렸다.')[0].source).toBe('money/amount-currency')
    expect(amounts('필리핀에서 300페소를 냈다.')[0].source).toBe('money/amount-shared-currency')
  })
})

describe('an amount restated in another currency', () => {
  const linked = (text: string): (number | undefined)[] =>
    analyzeWith(gazetteer, text)
      .entities.filter(({ label }) => label === 'MONEY')
      .map((entity) => value(entity).equals)

  it('points at its equal, with the implied rate to six digits', () => {
    const { entities } = analyzeWith(gazetteer, '누리솔은 5000억달러(723조원)를 쏟는다.')
    const [dollars, won] = entities.filter(({ label }) => label === 'MONEY')
    expect(entities[value(dollars).equals!]).toBe(won)
    expect(entities[value(won).equals!]).toBe(dollars)
    expect(value(won).rate).toBe('1446')
    expect(value(dollars).rate).toBe('0.000691563')
  })

  it('is found with words around the bracket and in the next sentence', () => {
    for (const text of [
      '1850만위안(약 37억원)을 받았다.',
      '37억원(1850만위안)을 받았다.',
      '1850만위안(한화 약 37억원)을 받았다.',
      '660억 달러 안팎(약 96조5000억원)을 쓴다.',
      '10억 파운드가 넘는 돈(약 1조8000억원)을 쓴다.',
      '9억달러에 팔았다. 한화로 1조2000억원이다.',
      '9억달러, 우리 돈 약 1조2000억원을 받았다.',
      '300억원, 달러로 2200만 달러다.',
    ])
      expect(
        linked(text).every((equals) => equals !== undefined),
        text,
      ).toBe(true)
  })

  it('is not seen where two sums only stand side by side', () => {
    for (const text of [
      '100만달러, 200만유로를 각각 받았다.',
      '100만달러(신주 20만주)와 13억원을 냈다.',
      '3억달러(4억달러)로 늘렸다.',
      '5000억달러를 벌었다. 국내 매출은 3조원이다.',
      '1달러당 1400원이다.',
    ])
      expect(
        linked(text).some((equals) => equals !== undefined),
        text,
      ).toBe(false)
  })

  it('has no rate where only one side is a range', () => {
    const [dollars] = amounts('700억~720억 달러(약 100조원)를 쓴다.')
    expect(value(dollars).equals).toBeDefined()
    expect(value(dollars).rate).toBeUndefined()
  })
})

// Two numbers looked at for each would take minutes here, and the test would time out.
it.each(['9', '1,234,', '1.', '만', '1만', '수백만~', '1~', '3-', '천백', '1억 ', '이천칠백', '$', '원', '마이너스 '])(
  'reads a line of 300,000 letters of %j once',
  (piece) => {
    const text = piece.repeat(300_000 / piece.length)
    expect(analyzeWith(gazetteer, text).text.length).toBe(text.length)
  },
)
