// What the rules for names propose, and how: particles, both readings, chains, titles, repetition.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { location } from '../../src/recognizers/location.js'
import { organization } from '../../src/recognizers/organization.js'
import { person } from '../../src/recognizers/person.js'
import { position } from '../../src/recognizers/position.js'
import type { Candidate, Label } from '../../src/types.js'
import { contextOf } from '../support/context.js'
import { unlearned } from '../support/lists.js'

const gazetteer = unlearned()

function candidates(source: string): Candidate[] {
  const context = contextOf(source, gazetteer)
  const out: Candidate[] = []
  for (const recognizer of [position, organization, location, person]) recognizer(context, out)
  return out
}

const spans = (source: string, label: Label): string[] => [
  ...new Set(
    candidates(source)
      .filter((c) => c.label === label)
      .map((c) => source.slice(c.start, c.end)),
  ),
]
const rules = (source: string, span: string): string[] =>
  candidates(source)
    .filter((c) => source.slice(c.start, c.end) === span)
    .map((c) => c.source.split('/').slice(0, 2).join('/'))

describe('rules for names', () => {
  it('name their evidence', () => {
    expect(rules('서지훈 회장은 웃었다.', '서지훈')).toContain('person/title-right')
    expect(rules('서지훈(34)씨는 웃었다.', '서지훈')).toContain('person/age')
    expect(rules('㈜달빛공방은 문을 열었다.', '㈜달빛공방')).toContain('organization/legal-sign')
    expect(rules('한국전자통신연구원(ETRI)은 밝혔다.', 'ETRI')).toContain('organization/alias-latin')
    expect(rules('경기도 화성시에 짓는다.', '경기도 화성시')).toContain('location/chain-listed')
    expect(rules('한·미·일이 만났다.', '일')).toContain('location/letter-list')
    expect(rules('클라우드사업부장이 말했다.', '클라우드사업부장')).toContain('position/compound')
  })

  it('propose both readings where the last syllable may be a particle', () => {
    expect(spans('스타트업 달그락이 투자를 받았다.', 'ORGANIZATION')).toEqual(expect.arrayContaining(['달그락', '달그락이']))
  })

  it('let a name stand again without its title', () => {
    expect(rules('서지훈 회장은 웃었다. 서지훈은 떠났다.', '서지훈')).toContain('person/again')
    expect(rules('㈜달빛다락은 열었다. 달빛다락은 빵을 판다.', '달빛다락')).toContain('organization/again-bare')
  })

  it('join a body and its divisions only so far', () => {
    const longest = Math.max(...candidates('금융위원회 위원장 '.repeat(100)).map(({ start, end }) => end - start))
    expect(longest).toBeLessThanOrEqual(40)
  })

  it('keep a compound title whole', () => {
    expect(spans('금융감독원장은 웃었다.', 'POSITION')).toContain('금융감독원장')
    expect(spans('이사회는 길었다.', 'POSITION')).toEqual([])
    expect(spans('사장단 회의와 기자간담회', 'POSITION')).toEqual([])
  })

  it('stay inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '서지훈',
      ' 회장',
      '(34)',
      '㈜',
      '(주)',
      '달빛',
      '전자',
      '은',
      ' ',
      '\n',
      '·',
      ',',
      '‘',
      '’',
      '(',
      ')',
      '韓',
      'LG',
      '.',
      '경기도 ',
      '화성시',
      '최고경영자(',
      'CEO',
      '1',
      '호 ',
      '옛 ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('')
        for (const c of candidates(source)) {
          expect(c.start).toBeGreaterThanOrEqual(0)
          expect(c.end).toBeGreaterThan(c.start)
          expect(c.end).toBeLessThanOrEqual(source.length)
          expect(Number.isFinite(c.score)).toBe(true)
          expect(source.slice(c.start, c.end).trim()).toBe(source.slice(c.start, c.end))
        }
      }),
      { numRuns: 400 },
    )
  })

  // Two words looked at for each would take minutes here, and the test would time out.
  it.each(['(', '서지훈 ', '달빛전자(', '·한', '회장 '])('are proposed once in 300,000 letters of %j', (piece) => {
    for (const { start, end } of candidates(piece.repeat(300_000 / piece.length))) expect(end - start).toBeLessThan(100)
  })
})
