// Times: every hour and minute of the clock and every duration comes back with its ISO form.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import type { TimeValue } from '../../src/types.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()
const times = (text: string): [text: string, iso: string | undefined][] =>
  analyzeWith(gazetteer, text, { date: '2025-02-05' })
    .entities.filter(({ label }) => label === 'TIME')
    .map(({ text, value }) => [text, (value as TimeValue | undefined)?.iso])

const two = (n: number): string => String(n).padStart(2, '0')

describe('the clock', () => {
  it('knows the half of the day', () => {
    for (let hour = 1; hour <= 12; hour++)
      for (const minute of [0, 5, 30, 59]) {
        const written = minute === 0 ? `${hour}시` : `${hour}시 ${minute}분`
        expect(times(`회의는 오전 ${written} 열린다.`)).toEqual([[`오전 ${written}`, `T${two(hour % 12)}:${two(minute)}`]])
        expect(times(`회의는 오후 ${written} 열린다.`)).toEqual([[`오후 ${written}`, `T${two((hour % 12) + 12)}:${two(minute)}`]])
      }
  })

  it('knows night, noon and midnight', () => {
    const known: [string, string | undefined][] = [
      ['새벽 2시', 'T02:00'],
      ['밤 11시', 'T23:00'],
      ['밤 1시', 'T01:00'],
      ['밤 12시', 'T24:00'],
      ['낮 12시', 'T12:00'],
      ['낮 1시', 'T13:00'],
      ['저녁 7시 반', 'T19:30'],
      ['아침 8시', 'T08:00'],
      ['정오', 'T12:00'],
      ['자정', undefined],
      ['0시', 'T00:00'],
      ['17시', 'T17:00'],
      ['오후 네 시', 'T16:00'],
      ['14:30', 'T14:30'],
    ]
    for (const [written, iso] of known) expect(times(`회의는 ${written}에 열린다.`)).toEqual([[written, iso]])
  })

  it('goes on over noon and midnight', () => {
    const known: [string, string][] = [
      ['오전 9시~1시', 'T09:00/T13:00'],
      ['오전 10~6시', 'T10:00/T18:00'],
      ['오후 11시~1시 30분', 'T23:00/T01:30'],
      ['오후 2~4시', 'T14:00/T16:00'],
      ['오후 2시~오후 4시', 'T14:00/T16:00'],
      ['밤 12시 30분', 'T00:30'],
      ['24시 10분', 'T00:10'],
      ['24:59', 'T00:59'],
    ]
    for (const [written, iso] of known) expect(times(`회의는 ${written}에 열린다.`)).toEqual([[written, iso]])
  })

  it('leaves an hour open that may be morning or afternoon', () => {
    expect(times('회의는 3시에 열린다.')).toEqual([['3시', undefined]])
  })

  it('joins ranges', () => {
    expect(times('오전 10시~오후 5시 연다.')).toEqual([['오전 10시~오후 5시', 'T10:00/T17:00']])
    expect(times('오후 2~4시 연다.')).toEqual([['오후 2~4시', 'T14:00/T16:00']])
  })
})

describe('a duration', () => {
  it('comes back in hours, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(59), fc.constantFrom('', ' '), (hours, minutes, gap) => {
        const parts = [hours > 0 ? `${hours}시간` : '', minutes > 0 ? `${minutes}분` : ''].filter((part) => part !== '')
        if (parts.length === 0) return
        const written = parts.join(gap)
        expect(times(`작업에 ${written}이 걸렸다.`)).toEqual([
          [written, `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`],
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps what fixes the reading inside and has no form when it is open', () => {
    expect(times('40분간 말했다.')).toEqual([['40분간', 'PT40M']])
    expect(times('두 시간 반 만에 끝났다.')).toEqual([['두 시간 반 만', 'PT2H30M']])
    expect(times('30여 분 늦었다.')).toEqual([['30여 분', undefined]])
    expect(times('2~3시간 걸린다.')).toEqual([['2~3시간', undefined]])
    expect(times('0.8초로 줄였다.')).toEqual([['0.8초', 'PT0.8S']])
  })
})
