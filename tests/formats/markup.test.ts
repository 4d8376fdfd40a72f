// Marked-up text both ways.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document } from '../../src/document.js'
import { readMarks, readMarkup, readMarkups, writeMarkup } from '../../src/formats/markup.js'
import { LABELS } from '../../src/types.js'
import { documentOf } from '../support/document.js'
import { anyText } from '../support/text.js'

const GOLD = `# id: a-1
# topic: 투자
# date: 2025-02-04
<PER#p1|윤서하> <ORG#o1|다온로보틱스> <POS|대표>는 <MON|1억5000만달러|USD 150000000>(약 <MON|2180억원|KRW ~218000000000>)를 쓴다.
둘째 줄 &lt;표&gt; A&amp;B <ORG#o2|누리&#124;온> <PCT|0.7%포인트|0.7pp>
# rel: p1 | 대표 | o1
# rel: p1 | 이사 | 
`

describe('reading', () => {
  it('takes the marks out and remembers where they stood', () => {
    const { id, topic, date, text, entities, relations } = readMarkup(GOLD)
    expect([id, topic, date]).toEqual(['a-1', '투자', '2025-02-04'])
    expect(text).toBe('윤서하 다온로보틱스 대표는 1억5000만달러(약 2180억원)를 쓴다.\n둘째 줄 <표> A&B 누리|온 0.7%포인트')
    for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text)
    expect(entities.map(({ label, id: ref, form }) => [label, ref, form])).toEqual([
      ['PERSON', 'p1', undefined],
      ['ORGANIZATION', 'o1', undefined],
      ['POSITION', undefined, undefined],
      ['MONEY', undefined, 'USD 150000000'],
      ['MONEY', undefined, 'KRW ~218000000000'],
      ['ORGANIZATION', 'o2', undefined],
      ['PERCENT', undefined, '0.7pp'],
    ])
    expect(relations).toEqual([
      { person: 'p1', position: '대표', organization: 'o1' },
      { person: 'p1', position: '이사', organization: null },
    ])
  })

  it('reads the documents of a file one by one, each with its own header', () => {
    const two = readMarkups(
      '# id: a\n# date: 2025-02-04\n<PER#p1|김하나> 왔다\n# rel: p1 | 대표 |\n\n# id: b\n# topic: c\n<PER#p1|이두리>\n',
    )
    expect(two.map(({ id, date, topic, text, relations }) => [id, date, topic, text, relations.length])).toEqual([
      ['a', '2025-02-04', undefined, '김하나 왔다', 1],
      ['b', undefined, 'c', '이두리', 0],
    ])
    expect(readMarkups('# topic: c\n# id: a\n본문')).toHaveLength(1)
    expect(readMarkups('앞\n# id: a\n뒤').map(({ text }) => text)).toEqual(['앞', '뒤'])
    expect(() => readMarkups('# id: a\n본문\n# id: b\n<XY|가>')).toThrow(/line 4/)
  })

  it('leaves alone what is no mark', () => {
    for (const text of ['1 < 2 > 0', '<b>굵게</b>', '<PER>', '<PER|>', 'a|b']) expect(readMarks(text)).toEqual({ text, entities: [] })
  })

  it('says which label is unknown and which relation is broken', () => {
    expect(() => readMarks('<XYZ|이름>')).toThrow(/Unknown label XYZ/)
    for (const slip of ['<per|김하나>', '<PERSON#p1|김하나>', '<PER#p1|김하나 <ORG|한빛>', '<PRS|김하나>'])
      expect(() => readMarkup(`# id: a\n본문\n그 ${slip}`)).toThrow(/This is no mark: <.*\(line 3\)/)
    expect(() => readMarkup('본문\n# rel: p1 | 대표')).toThrow(/line 2/)
  })
})

describe('writing', () => {
  it('writes values and signs as they are read', () => {
    const document = documentOf('약 100억원, 3~5% 이상, 수백억원, 0.25%포인트, 2월', [
      ['100억원', 'MONEY', { currency: 'KRW', decimal: '10000000000', modifier: 'about' }],
      ['3~5%', 'PERCENT', { decimal: '3', upper: '5', unit: 'percent', modifier: 'at-least' }],
      ['수백억원', 'MONEY', { currency: 'KRW' }],
      ['0.25%포인트', 'PERCENT', { decimal: '0.25', unit: 'percentage-point' }],
      ['2월', 'DATE', { iso: '2025-02' }],
    ])
    expect(writeMarkup(document)).toBe(
      '약 <MON|100억원|KRW ~10000000000>, <PCT|3~5%|&gt;=3..5> 이상, <MON|수백억원|KRW ?>, <PCT|0.25%포인트|0.25pp>, <DAT|2월|2025-02>\n',
    )
  })

  it('comes back as it was, whatever the text holds', () => {
    const spans = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 8 }), fc.constantFrom(...LABELS)), { maxLength: 8 })
    fc.assert(
      fc.property(
        anyText.map((text) => text.replaceAll('\r\n', '\n').trim()),
        spans,
        (text, wanted) => {
          const entities = []
          let at = 0
          for (const [skip, length, label] of wanted.sort((a, b) => a[0] - b[0])) {
            const start = Math.max(at, skip)
            const end = Math.min(start + length, text.length)
            if (start >= end) continue
            entities.push({ start, end, text: text.slice(start, end), label, score: 1, source: 'test' })
            at = end
          }
          const read = readMarkup(writeMarkup(new Document(text, undefined, entities, [], [])))
          expect(read.text).toBe(text)
          expect(read.entities).toEqual(entities.map(({ start, end, text: surface, label }) => ({ start, end, text: surface, label })))
        },
      ),
    )
  })

  it('keeps a line that looks like a header in the text', () => {
    const text = '# id: 이것은 본문이다\n# rel: a | b | c'
    const document = new Document(text, 'x', [], [], [])
    expect(readMarkup(writeMarkup(document, '2025-02-04'))).toEqual({ id: 'x', date: '2025-02-04', text, entities: [], relations: [] })
  })
})
