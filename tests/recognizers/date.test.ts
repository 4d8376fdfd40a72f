// Dates: any day in any shape comes back; what relative words mean is computed here by JavaScript's own calendar.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayList } from '../../data/recipes/holiday.js'
import { analyzeWith } from '../../src/analyze.js'
import { numbers } from '../../src/recognizers/numbers.js'
import type { Candidate, DateValue } from '../../src/types.js'
import { contextOf } from '../support/context.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()

/** Text and form of each date. */
function dates(text: string, date?: string): [text: string, iso: string | undefined][] {
  const { entities } = analyzeWith(gazetteer, text, date === undefined ? {} : { date })
  return entities.filter(({ label }) => label === 'DATE').map(({ text, value }) => [text, (value as DateValue | undefined)?.iso])
}

const DAY = 86_400_000
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const day = fc.integer({ min: Date.UTC(1950, 0, 1) / DAY, max: Date.UTC(2049, 11, 31) / DAY }).map((n) => n * DAY)
/** ISO week by the usual recipe over Date: the Thursday decides. */
function isoWeek(time: number): string {
  const thursday = new Date(time)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(Math.ceil(((thursday.getTime() - first) / DAY + 1) / 7)).padStart(2, '0')}`
}

const FULL: ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}년 ${m}월 ${d}일`,
  (y, m, d) => `${y}년${m}월${d}일`,
  (y, m, d) => `${y}.${String(m).padStart(2, '0')}.${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}. ${m}. ${d}`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  (y, m, d) => `${y}/${m}/${d}`,
]

describe('a date in full', () => {
  it('comes back from every shape, whatever the document says of its own date', () => {
    fc.assert(
      fc.property(day, fc.option(day), fc.constantFrom(...FULL), (time, today, shape) => {
        const at = new Date(time)
        const written = shape(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
        const found = dates(`새봄전자는 ${written}에 문을 열었다.`, today === null ? undefined : iso(today))
        expect(found).toEqual([[written, iso(time)]])
      }),
      { numRuns: 600 },
    )
  })

  it('is no date when no such day exists', () => {
    expect(dates('2025년 2월 30일이라고 적었다.', '2025-02-05')).toEqual([['2025년 2월 30일', undefined]])
  })
})

describe('a relative date', () => {
  it('has no form outside the years of four digits', () => {
    expect(dates('지난해 12월, 다음 달 1일', '0000-12-05')).toEqual([
      ['지난해 12월', undefined],
      ['다음 달 1일', '0001-01-01'],
    ])
    expect(dates('지난해 12월, 다음 달 1일', '9999-12-05')).toEqual([
      ['지난해 12월', '9998-12'],
      ['다음 달 1일', undefined],
    ])
    expect(dates('3000년 전에는 바다였다.', '2025-02-05')).toEqual([['3000년 전', undefined]])
  })

  const WORDS: [word: string, by: number][] = [
    ['오늘', 0],
    ['어제', -1],
    ['그제', -2],
    ['내일', 1],
    ['모레', 2],
    ['전날', -1],
    ['이날', 0],
    ['사흘 전', -3],
    ['열흘 뒤', 10],
    ['보름 전', -15],
    ['일주일 뒤', 7],
  ]
  it('counts days over the ends of months and years', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...WORDS), (today, [word, by]) => {
        expect(dates(`누리솔은 ${word} 발표했다.`, iso(today))).toEqual([[word, iso(today + by * DAY)]])
      }),
      { numRuns: 400 },
    )
  })

  it('counts any number of days, weeks and years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.boolean(), (today, n, past) => {
        const sign = past ? -1 : 1
        const word = past ? '전' : '뒤'
        expect(dates(`값은 ${n}일 ${word} 정했다.`, iso(today))).toEqual([[`${n}일 ${word}`, iso(today + sign * n * DAY)]])
        expect(dates(`값은 ${n}주 ${word} 정했다.`, iso(today))).toEqual([[`${n}주 ${word}`, iso(today + sign * n * 7 * DAY)]])
        expect(dates(`값은 ${n}년 ${word} 정했다.`, iso(today))).toEqual([
          [`${n}년 ${word}`, String(new Date(today).getUTCFullYear() + sign * n)],
        ])
      }),
      { numRuns: 200 },
    )
  })

  it('names the ISO week', () => {
    fc.assert(
      fc.property(day, fc.constantFrom<[string, number]>(['지난주', -7], ['이번 주', 0], ['다음 주', 7]), (today, [word, by]) => {
        expect(dates(`누리솔은 ${word} 발표했다.`, iso(today))).toEqual([[word, isoWeek(today + by * DAY)]])
      }),
      { numRuns: 300 },
    )
  })

  it('looks back with 지난 and ahead with 오는', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 28 }), (today, n) => {
        const [[, past]] = dates(`지난 ${n}일 열었다.`, iso(today))
        const [[, future]] = dates(`오는 ${n}일 연다.`, iso(today))
        expect(past! <= iso(today) && future! >= iso(today)).toBe(true)
        expect([Number(past!.slice(8)), Number(future!.slice(8))]).toEqual([n, n])
        expect(Date.parse(future!) - Date.parse(past!)).toBeLessThanOrEqual(31 * DAY)
      }),
      { numRuns: 300 },
    )
  })

  it('has no form in a document without a date, but an absolute one has', () => {
    const text = '지난해와 올해 2분기, 이날과 다음 주, 5일과 3월, 추석과 3년 전을 견줬다. 2024년 3월에 낸 자료다.'
    const found = dates(text)
    expect(found.map(([, form]) => form).filter((form) => form !== undefined)).toEqual(['2024-03'])
    expect(found.length).toBe(9)
  })
})

describe('what the document said before', () => {
  it('이날 is the day the news is about: the day abroad until the document names its own', () => {
    const abroad = '누리솔은 12일(현지시각) 뉴욕에서 발표했다. 주가는 이날 올랐다.'
    expect(dates(abroad, '2025-06-13').at(-1)).toEqual(['이날', '2025-06-12'])
    expect(dates(`${abroad} 정부는 13일 회의를 열었다. 이날 환율도 올랐다.`, '2025-06-13').at(-1)).toEqual(['이날', '2025-06-13'])
    expect(dates('누리솔은 12일 발표했다. 주가는 이날 올랐다.', '2025-06-13').at(-1)).toEqual(['이날', '2025-06-12'])
    expect(dates('누리솔은 12일 발표했다. 지난 3일 낸 값과 같다. 주가는 이날 올랐다.', '2025-06-13').at(-1)).toEqual(['이날', '2025-06-13'])
    expect(dates('누리솔은 11일 발표했다. 주가는 이날 올랐다.', '2025-06-13').at(-1)).toEqual(['이날', '2025-06-13'])
  })

  it('a bare day takes up a day that was named with its month', () => {
    expect(dates('포럼은 6월 11~12일 열린다. 둘째 강연은 12일 오후다.', '2025-05-14')).toEqual([
      ['6월 11~12일', '2025-06-11/2025-06-12'],
      ['12일', '2025-06-12'],
    ])
  })

  it('전년 동기 moves the stretch named last, year to date included', () => {
    expect(dates('올해 들어 4월까지 수출은 전년 동기보다 늘었다.', '2025-05-14')).toEqual([
      ['올해', '2025'],
      ['4월', '2025-04'],
      ['전년 동기', '2024-01/2024-04'],
    ])
  })

  it('does not leak into the next document', () => {
    dates('2019년 3월 2일에 열었다.', '2025-05-14')
    expect(dates('같은 날 닫았다.', '2025-05-14')).toEqual([['같은 날', undefined]])
  })
})

describe('holidays', () => {
  it('the list is what its recipe writes', () => {
    expect(readFileSync('data/words/holiday.tsv', 'utf8')).toBe(holidayList())
  })

  it('move with the lunar calendar', () => {
    const known: [date: string, word: string, iso: string][] = [
      ['2025-09-02', '추석', '2025-10-06'],
      ['2024-09-06', '추석', '2024-09-17'],
      ['2024-01-20', '설날', '2024-02-10'],
      ['2026-01-10', '설날', '2026-02-17'],
      ['2023-05-20', '부처님오신날', '2023-05-27'],
      ['2025-12-20', '크리스마스', '2025-12-25'],
    ]
    for (const [date, word, form] of known) expect(dates(`${word} 대목이다.`, date)).toEqual([[word, form]])
  })

  it('have no form beyond the table', () => {
    expect(dates('추석 대목이다.', '2150-09-02')).toEqual([['추석', undefined]])
  })
})

describe('any text', () => {
  it('gives dates inside it, and forms that are real', () => {
    const piece = fc.constantFrom(
      '지난',
      '오는',
      '올',
      ' ',
      '3',
      '31',
      '2025',
      '년',
      '월',
      '일',
      '~',
      '-',
      '·',
      '.',
      '분기',
      '말',
      '주',
      '째',
      '만에',
      '설',
      '추석',
      '전',
      '뒤',
      '하루',
      '개월',
      '여',
      '(현지시각)',
      '\n',
      '다음',
      '이날',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.option(day), (pieces, today) => {
        for (const [text, form] of dates(pieces.join(''), today === null ? undefined : iso(today))) {
          expect(text.trim()).toBe(text)
          if (form === undefined) continue
          for (const one of form.split('/')) {
            expect(one).toMatch(/^\d{4}(-(\d\d(-\d\d)?|W\d\d|Q[1-4]|H[12]))?$|^\d{3}X$/)
            if (one.length === 10) expect(iso(Date.parse(one))).toBe(one)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  // Two numbers looked at for each would take minutes here, and the test would time out.
  it.each(['1·', '3~', '지난 ', '2025.', '1년 ', '3월 ', '이날 ', '하루 만에 ', '12일부터 ', '1명·', '3분의 ', '1시간'])(
    'are read once in 300,000 letters of %j',
    (piece) => {
      const found: Candidate[] = []
      numbers(contextOf(piece.repeat(300_000 / piece.length), gazetteer, '2025-02-05'), found)
      for (const { start, end } of found) expect(end - start).toBeLessThan(100)
    },
  )
})
