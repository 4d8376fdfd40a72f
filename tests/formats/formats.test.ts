// Every output format on one document made by hand.

import { describe, expect, it } from 'vitest'
import { Document } from '../../src/document.js'
import { FORMATS } from '../../src/formats/formats.js'
import { table, widthOf } from '../../src/formats/table.js'
import { documentOf } from '../support/document.js'

const document = documentOf(
  '윤서하 다온로보틱스 대표는 <1억달러>\n(약 1450억원)를 쓴다. 윤 대표는 삼성전자를 만났다.\n',
  [
    ['윤서하', 'PERSON', { ref: 'p1' }],
    ['다온로보틱스', 'ORGANIZATION', { ref: 'o1' }],
    ['대표', 'POSITION'],
    ['1억달러', 'MONEY', { currency: 'USD', decimal: '100000000', amount: 100000000, equals: 4 }],
    ['1450억원', 'MONEY', { currency: 'KRW', decimal: '145000000000', amount: 145000000000, modifier: 'about', equals: 3 }],
    ['윤', 'PERSON', { ref: 'p1' }],
    ['대표', 'POSITION'],
    ['삼성전자', 'ORGANIZATION', { ref: 'o2' }],
  ],
  [
    { ref: 'p1', label: 'PERSON', name: '윤서하', aliases: ['윤'], mentions: [0, 5] },
    { ref: 'o1', label: 'ORGANIZATION', name: '다온로보틱스', aliases: [], mentions: [1] },
    { ref: 'o2', label: 'ORGANIZATION', name: '삼성전자', aliases: [], ids: { krx: '005930', market: 'KOSPI' }, mentions: [7] },
  ],
  [
    { person: 'p1', position: '대표', organization: 'o1', status: 'current', source: 'test' },
    { person: 'p1', position: '이사', organization: null, status: 'former', source: 'test' },
  ],
  'a-1',
)

describe.each(Object.entries(FORMATS))('%s', (name, format) => {
  it('is written as in the file', async () => {
    await expect(format.write(document, { colour: false, date: '2025-02-05' })).toMatchFileSnapshot(`snapshots/document.${name}`)
  })

  it('ends with a line end, also for nothing', () => {
    expect(format.write(document, { colour: false })).toMatch(/\n$/)
    expect(format.write(new Document('', undefined, [], [], []), { colour: false })).toMatch(/^(?:[\s\S]*\n)?$/)
  })
})

describe('of several documents', () => {
  const write = (name: string, id?: string | number): string => {
    const { text, entities } = documentOf('5억원', [['5억원', 'MONEY']])
    return FORMATS[name].write(new Document(text, id, entities, [], []), { colour: false, several: true })
  }

  it.each(Object.keys(FORMATS))('%s says the id of each', (name) => {
    for (const id of ['a-1', 7]) expect(write(name, id)).toContain(String(id))
    expect(write(name)).not.toContain('undefined')
  })

  it('an id stays in its place, whatever it is', () => {
    expect(write('html', '"><b>')).toBe(
      '<article data-id="&quot;&gt;&lt;b&gt;">\n<p><mark data-label="MONEY">5억원</mark></p>\n</article>\n',
    )
    expect(write('html')).toMatch(/^<article>\n<p>/)
    expect(write('text', 'a\nb')).toBe('==> a b <==\n[5억원 MON]\n')
    expect(write('text')).toBe('[5억원 MON]\n')
  })
})

describe('text', () => {
  it('is coloured on request, and then says the same', () => {
    const plain = FORMATS.text.write(document, { colour: false })
    const coloured = FORMATS.text.write(document, { colour: true })
    const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
    expect(coloured).toMatch(codes)
    expect(coloured.replace(codes, '')).toBe(plain.replace(/\[([^\]]+) ([A-Z]{3})\]/g, '$1 $2'))
  })
})

describe('json and jsonl', () => {
  it('hold the wire form', () => {
    expect(JSON.parse(FORMATS.json.write(document, { colour: false }))).toEqual(JSON.parse(JSON.stringify(document)))
    expect(FORMATS.jsonl.write(document, { colour: false }).split('\n')).toHaveLength(2)
    expect(Object.keys(JSON.parse(FORMATS.jsonl.write(document, { colour: false })))).toEqual(['id', 'entities', 'referents', 'relations'])
  })
})

describe('html', () => {
  it('has no paragraph for a blank line, wherever it is', () => {
    const html = FORMATS.html.write(documentOf('\n 가\r\n\r\n나\n \n다\n', []), { colour: false })
    expect(html).toBe('<p>가\r</p>\n<p>나</p>\n<p>다</p>\n')
  })

  it('escapes the text and the attributes', () => {
    const html = FORMATS.html.write(documentOf('<script>"A&B"</script> \'x\'', [['A&B', 'ORGANIZATION', { ref: '"><b>' }]]), {
      colour: false,
    })
    expect(html).toBe(
      '<p>&lt;script&gt;&quot;<mark data-label="ORGANIZATION" data-ref="&quot;&gt;&lt;b&gt;">A&amp;B</mark>&quot;&lt;/script&gt; &#39;x&#39;</p>\n',
    )
  })
})

describe('tables', () => {
  it('count a Hangul syllable as two cells', () => {
    expect([widthOf('가나'), widthOf('ab'), widthOf('漢A'), widthOf('😀')]).toEqual([4, 2, 3, 2])
    expect(
      table(
        ['이름', 'n'],
        [
          ['삼성전자', '1'],
          ['LG', '22'],
        ],
      ),
    ).toBe('이름      n\n────────  ──\n삼성전자  1\nLG        22')
  })
})
