// Numbers as written → exact decimals, and which runs of letters are numbers at all.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, divide, shift } from '../../src/recognizers/numerals/exact.js'
import { parseNumber } from '../../src/recognizers/numerals/parse-number.js'
import { type Numeral, scanNumerals } from '../../src/recognizers/numerals.js'
import { inHangul, withCommas } from '../support/amounts.js'
import { contextOf } from '../support/context.js'
import { unlearned } from '../support/lists.js'

describe('parseNumber', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['12,345', '12345'],
    ['1,234,567.50', '1234567.5'],
    ['3.0', '3'],
    ['.5', null],
    ['1조2천억', '1200000000000'],
    ['1조 2,000억', '1200000000000'],
    ['12조1000억', '12100000000000'],
    ['3만5천', '35000'],
    ['2천3백', '2300'],
    ['3천 5백억', '350000000000'],
    ['1.5조', '1500000000000'],
    ['0.3억', '30000000'],
    ['18,742백만', '18742000000'],
    ['1만1104.5', '11104.5'],
    ['5경', '50000000000000000'],
    ['2해', '200000000000000000000'],
    ['9999경9999조9999억9999만9999', '99999999999999999999'],
    ['12345678901234567890', '12345678901234567890'],
    ['이천칠백삼십오만', '27350000'],
    ['만이천', '12000'],
    ['육만', '60000'],
    ['천', '1000'],
    ['일점이삼', '1.23'],
    ['이십구점구구', '29.99'],
    ['영점오', '0.5'],
    ['사분의삼', '0.75'],
    ['4분의 3', '0.75'],
    ['1/8', '0.125'],
    ['6/3', '2'],
    ['삼분의일', null],
    ['1/0', null],
    ['스물여섯', '26'],
    ['하나', '1'],
    ['백스물둘', '122'],
    ['십하나', '11'],
    ['열둘', '12'],
    ['스무', '20'],
    ['반', '0.5'],
    ['제로', '0'],
    ['三百', '300'],
    ['二〇二五', '2025'],
    ['5千萬', '50000000'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['+3', '3'],
    ['△12.5', '-12.5'],
    ['▲7', '-7'],
    ['마이너스 삼', '-3'],
    ['마이너스3', '-3'],
    ['-0', '0'],
    ['１２３', '123'],
    ['수백억', null],
    ['이삼십', null],
    ['열댓', null],
    ['여남은', null],
    ['몇만', null],
    ['서너', null],
    ['', null],
    ['열다', null],
    ['내일', null],
    ['1조1조', null],
    ['1만2만', null],
    ['12억이', '1200000002'],
    ['1.2.3', null],
    ['1,23', null],
    ['3원', null],
  ])('%s → %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it('reads back every whole number in digits, commas and Hangul', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99999999999999999999n }), (n) => {
        const value = n.toString()
        expect(parseNumber(value)).toBe(value)
        expect(parseNumber(withCommas(n))).toBe(value)
        expect(parseNumber(inHangul(n))).toBe(value)
        expect(parseNumber(`마이너스 ${inHangul(n)}`)).toBe(`-${value}`)
      }),
      { seed: 20250205 },
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,만억조천백십일이삼여수몇 점쩜/분의-△열스물') }), (text) => {
        const value = parseNumber(text)
        if (value !== null) expect(value).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      }),
      { numRuns: 3000, seed: 20250205 },
    )
  })
})

describe('exact arithmetic', () => {
  it('moves the point, adds, compares and divides', () => {
    expect(shift('1.25', 4)).toBe('12500')
    expect(shift('412', -2)).toBe('4.12')
    expect(shift('-5', -3)).toBe('-0.005')
    expect(add('0.1', '0.2')).toBe('0.3')
    expect(compare('1.10', '1.1')).toBe(0)
    expect(compare('2', '10')).toBeLessThan(0)
    expect(divide('723000000000000', '500000000000', 6)).toBe('1446')
    expect(divide('500000000000', '723000000000000', 6)).toBe('0.000691563')
    expect(divide('2', '3', 6)).toBe('0.666667')
    expect(divide('1999999', '2', 6)).toBe('1000000')
    expect(divide('-1', '8', 6)).toBe('-0.125')
    expect(divide('1', '0', 6)).toBeNull()
  })

  it('divides like a double as far as a double goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (a, b) => {
        const quotient = Number(divide(String(a), String(b), 6))
        expect(Math.abs(quotient - a / b)).toBeLessThanOrEqual(Math.abs(a / b) * 5.1e-6)
      }),
      { seed: 20250205 },
    )
  })
})

const gazetteer = unlearned()

const scan = (source: string): Numeral[] => scanNumerals(contextOf(source, gazetteer))
const seen = (source: string): string[] => scan(source).map(({ start, end }) => source.slice(start, end))

describe('scanNumerals', () => {
  it('gives numbers without their units, in order', () => {
    expect(seen('1조2천억원과 3만5천명, 5~6% 그리고 2.5배')).toEqual(['1조2천억', '3만5천', '5~6', '2.5'])
  })

  it('lifts the lower end of a range', () => {
    expect(scan('5~6조원')[0]).toMatchObject({ decimal: '5000000000000', upper: '6000000000000', big: 12 })
    expect(scan('5~6천억원')[0]).toMatchObject({ decimal: '500000000000', upper: '600000000000' })
    expect(scan('5천~1만원')[0]).toMatchObject({ decimal: '5000', upper: '10000' })
    expect(scan('2천만~3억원')[0]).toMatchObject({ decimal: '20000000', upper: '300000000' })
    expect(scan('8000~9000억원')[0]).toMatchObject({ decimal: '800000000000', upper: '900000000000' })
    expect(scan('2천~2천500원')[0]).toMatchObject({ decimal: '2000', upper: '2500' })
  })

  it('gives the ends of a range in rising order, with their signs and what one leaves out', () => {
    expect(scan('11~1기')[0]).toMatchObject({ decimal: '1', upper: '11' })
    expect(scan('12~9억원')[0]).toMatchObject({ decimal: '900000000', upper: '1200000000' })
    expect(scan('-2~3%')[0]).toMatchObject({ decimal: '-2', upper: '3' })
    expect(scan('마이너스 2~3%')[0]).toMatchObject({ decimal: '-3', upper: '-2' })
    expect(scan('-30~+30bp')[0]).toMatchObject({ decimal: '-30', upper: '30' })
    expect(scan('1억2천~5천만원')[0]).toMatchObject({ decimal: '120000000', upper: '150000000' })
    expect(scan('1조5000~2조원')[0]).toMatchObject({ decimal: '1500000000000', upper: '2000000000000' })
  })

  it('reads a sign only at the start of a word', () => {
    expect(scan('-87억원')[0]).toMatchObject({ signStart: 0, start: 1, decimal: '-8700000000' })
    expect(scan('마이너스 16.4%')[0]).toMatchObject({ signStart: 0, decimal: '-16.4' })
    expect(scan('3-5%').map(({ decimal }) => decimal)).toEqual(['3', '5'])
    expect(scan('500%+30%').map(({ signStart, start }) => start - signStart)).toEqual([0, 0])
  })

  it('keeps dates and versions apart', () => {
    expect(scan('2025.02.05').map(({ decimal }) => decimal)).toEqual(['2025', '2', '5'])
    expect(scan('1.2.3').map(({ decimal }) => decimal)).toEqual(['1', '2', '3'])
  })

  it('says when a number is open or round', () => {
    expect(scan('수백억원')[0]).toMatchObject({ open: true, decimal: null })
    expect(scan('50여개')[0]).toMatchObject({ decimal: '50', modifier: 'about' })
    expect(scan('1억 2천여만원')[0]).toMatchObject({ decimal: '120000000', modifier: 'about' })
  })

  it('takes letters for a number only before a unit', () => {
    expect(seen('이천칠백만원과 스물다섯 명')).toEqual(['이천칠백만', '스물다섯'])
    expect(seen('구조 개편과 기억, 조만간 내일 만난다')).toEqual([])
  })

  it('leaves runs of digits that are codes alone', () => {
    expect(seen(`${'9'.repeat(100)}원`)).toEqual([])
  })
})
