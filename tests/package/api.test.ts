// The programming interface, through the front door that users import.

import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalyzeOptions, Article, Articles, Candidate, Entity, IreumOptions, RecognizerContext } from '../../src/index.js'
import { articles } from '../support/articles.js'
import { dist, door } from '../support/dist.js'
import { seeded } from '../support/random.js'
import { anyText } from '../support/text.js'

const { analyze, analyzeAll, createIreum, Document, IreumError, LABELS, parseNumber } = await door('index.js')

describe('analyze', () => {
  it('gives a Document in the caller’s own offsets, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = analyze(text, { date: '2025-02-05' })
        expect(document).toBeInstanceOf(Document)
        let last = 0
        document.entities.forEach((entity) => {
          expect(text.slice(entity.start, entity.end)).toBe(entity.text)
          expect(entity.start).toBeGreaterThanOrEqual(last)
          expect(entity.end).toBeGreaterThan(entity.start)
          expect(LABELS).toContain(entity.label)
          expect(entity.score).toBeGreaterThanOrEqual(0)
          expect(entity.score).toBeLessThanOrEqual(1)
          expect(entity.source).toMatch(/^[a-z]+\/[a-z0-9-]+/)
          last = entity.end
        })
      }),
      { numRuns: 300 },
    )
  })

  it('reads HTML and Markdown, and counts in the string with its markup', () => {
    for (const [from, text] of [
      ['html', '<p>홍길동 한빛<b>로보틱스</b> 대표는 5&#50613; 원을 썼다.<script>3억원</script>'],
      ['markdown', '홍길동 한빛**로보틱스** 대표는 5&#50613; 원을 썼다.\n```\n3억원\n```'],
    ] as const) {
      const { entities, referents } = analyze(text, { from })
      expect(entities.map(({ label }) => label)).toEqual(['PERSON', 'ORGANIZATION', 'POSITION', 'MONEY'])
      for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text)
      expect(entities[3]).toMatchObject({ text: '5&#50613; 원', value: { decimal: '500000000' } })
      expect(referents.map(({ name }) => name)).toEqual(['홍길동', '한빛로보틱스'])
      expect(analyze(text, { from, offsets: 'utf8' }).entities[0].start).toBe(Buffer.byteLength(text.slice(0, entities[0].start)))
    }
  })

  it('gives the same document every time, whatever became of the last one', () => {
    const text = '한지우 삼성전자 회장은 중구와 미국에 3조원(20억달러)을 썼다. CS는 3%, 100여명을 오후 3시에 늘렸다.'
    const read = (): InstanceType<typeof Document> => analyze(text, { date: '2025-02-05', explain: true })
    const before = JSON.stringify(read())
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const inner of Object.values(value)) spoil(inner)
      for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt')
      Object.freeze(value)
    }
    spoil(read())
    expect(JSON.stringify(read())).toBe(before)
  })

  it('gives the same document every time, whatever was analysed in between', () => {
    const [[, first], [, second]] = articles()
    const before = JSON.stringify(analyze(first))
    analyze(second)
    analyze('')
    expect(JSON.stringify(analyze(first))).toBe(before)
  })

  it('refuses what is no string and no option, and says what to do', () => {
    const wrong: [unknown, unknown, RegExp][] = [
      [undefined, undefined, /given undefined/],
      [null, undefined, /given null/],
      [Buffer.from('가'), undefined, /given an object.*Give it a string/],
      ['가', { dat: '2025-01-01' }, /"dat" is none of analyze.*date, from, id, offsets, explain/],
      ['가', { date: '2025-02-30' }, /"date" is "2025-02-30"/],
      ['가', { date: new Date() }, /"date" is an object/],
      ['가', { id: {} }, /"id" is an object/],
      ['가', { id: 2 ** 53 }, /"id" is 9007199254740992.*up to 9007199254740991/],
      ['가', { id: Number.NaN }, /"id" is NaN/],
      ['가', { from: 'pdf' }, /"from" is "pdf".*text, markdown, html/],
      ['가', { offsets: 'bytes' }, /"offsets" is "bytes".*utf16, codepoint, utf8/],
      ['가', '2025-02-05', /options of analyze are "2025-02-05"/],
    ]
    for (const [text, options, message] of wrong) {
      const call = (): unknown => analyze(text as string, options as AnalyzeOptions)
      expect(call).toThrow(IreumError)
      expect(call).toThrow(message)
    }
  })
})

describe('a document', () => {
  it('tells the type of a value by the label', () => {
    const { entities } = analyze('5조원을 3.5% 이자로 빌렸다.')
    const sums: string[] = []
    for (const entity of entities) {
      if (entity.label === 'MONEY') sums.push(`${entity.value?.currency} ${entity.value?.decimal}`)
      if (entity.label === 'PERCENT') sums.push(`${entity.value?.unit}`)
    }
    const money: Entity<'MONEY'>[] = entities.filter((entity) => entity.label === 'MONEY')
    expect(sums).toEqual(['KRW 5000000000000', 'percent'])
    expect(money[0].value?.amount).toBe(5e12)
  })

  it('tells a company, a group and an institution apart where the lists know the name, always', () => {
    const types = (text: string, ireum = createIreum()): unknown[] =>
      ireum.analyze(text).entities.flatMap(({ label, text: name, type }) => (label === 'ORGANIZATION' ? [[name, type]] : []))
    expect(types('삼성전자와 오픈AI가 만났다.')).toEqual([
      ['삼성전자', 'company'],
      ['오픈AI', 'company'],
    ])
    expect(types('금융위원회는 BS그룹과 나래둥지전자를 조사했다.')).toEqual([
      ['금융위원회', 'institution'],
      ['BS그룹', 'group'],
      ['나래둥지전자', undefined],
    ])
    // What the caller says outweighs the lists.
    const own = createIreum({ names: [{ label: 'ORGANIZATION', name: '삼성전자', type: 'supplier' }] })
    expect(types('삼성전자는 웃었다.', own)).toEqual([['삼성전자', 'supplier']])
    // The code says whether it is the body that the lists know.
    const typed = (krx: string, type?: string): unknown[] =>
      types('삼성전자는 웃었다.', createIreum({ names: [{ label: 'ORGANIZATION', name: '삼성전자', ids: { krx }, type }] }))
    expect(typed('005930')).toEqual([['삼성전자', 'company']])
    expect(typed('999999')).toEqual([['삼성전자', undefined]])
    expect(typed('999999', 'supplier')).toEqual([['삼성전자', 'supplier']])
  })

  it('has its name where it is printed', () => {
    expect(inspect(analyze(''))).toMatch(/^Document \{/)
  })

  it('lists the mentions of a referent in order', () => {
    const document = analyze(articles()[1][1], { date: '2025-02-05' })
    expect(document.referents.length).toBeGreaterThan(0)
    for (const { ref, mentions } of document.referents)
      expect(document.mentionsOf(ref)).toEqual(mentions.map((index) => document.entities[index]))
    const refs = new Set(document.referents.map(({ ref }) => ref))
    for (const { person, organization } of document.relations) {
      expect(refs).toContain(person)
      if (organization !== null) expect(refs).toContain(organization)
    }
  })

  it('has no readings where nobody asked for them', () => {
    expect('readings' in analyze('100억원')).toBe(false)
    expect('readings' in analyze('')).toBe(false)
  })

  it('has a wire form without the text', () => {
    const document = analyze('100억원', { id: 'a' })
    expect(Object.keys(JSON.parse(JSON.stringify(document)))).toEqual(['id', 'entities', 'referents', 'relations'])
    expect(Object.keys(JSON.parse(JSON.stringify(analyze('100억원'))))).toEqual(['entities', 'referents', 'relations'])
  })

  it('gives the id back as it was given', () => {
    expect(['7', 7, 0, -1.5, ''].map((id) => JSON.parse(JSON.stringify(analyze('', { id }))).id)).toEqual(['7', 7, 0, -1.5, ''])
  })
})

describe('explain', () => {
  const text = articles()[1][1]

  it('shows every reading with its outcome, the winners among them', () => {
    const { entities, readings } = analyze(text, { explain: true })
    const won = readings!.filter(({ outcome }) => outcome === 'won')
    expect(won.map(({ start, end, label }) => [start, end, label])).toEqual(entities.map(({ start, end, label }) => [start, end, label]))
    expect(readings!.length).toBeGreaterThan(entities.length)
    for (const { start, end, text: surface, outcome, against, source } of readings!) {
      expect(text.slice(start, end)).toBe(surface)
      expect(source).toMatch(/^[a-z]+\/[a-z0-9-]+/)
      if (outcome === 'outweighed') expect(against.length).toBeGreaterThan(0)
      for (const index of against) expect(entities[index].start < end && entities[index].end > start).toBe(true)
    }
  })

  it('names a source where the caller’s own names stand, too', () => {
    const own = createIreum({ names: [{ label: 'ORGANIZATION', name: '한빛로보틱스', aliases: ['한빛'] }] })
    const { readings } = own.analyze('한빛과 한빛로보틱스의 노경호 대표는 웃었다.', { explain: true })
    expect(readings!.map(({ source }) => typeof source)).toEqual(readings!.map(() => 'string'))
  })

  it('changes nothing else, and counts in the same unit', () => {
    const { readings, ...rest } = JSON.parse(JSON.stringify(analyze(text, { explain: true, offsets: 'utf8' })))
    expect(rest).toEqual(JSON.parse(JSON.stringify(analyze(text, { offsets: 'utf8' }))))
    const bytes = Buffer.from(text)
    for (const { start, end, text: surface } of readings) expect(bytes.subarray(start, end).toString()).toBe(surface)
  })
})

describe('analyzeAll', () => {
  it('takes strings and articles from any iterable, in order, on demand', async () => {
    let taken = 0
    async function* source(): AsyncGenerator<string | { text: string; id: string }> {
      for (let i = 0; i < 100; i++) {
        taken++
        yield i % 2 === 0 ? `${i + 1}억원` : { text: `${i + 1}억원`, id: String(i) }
      }
    }
    const ids: unknown[] = []
    for await (const document of analyzeAll(source(), { date: '2025-02-05' })) {
      ids.push(document.id)
      if (ids.length === 10) break
    }
    expect(ids).toEqual([undefined, '1', undefined, '3', undefined, '5', undefined, '7', undefined, '9'])
    expect(taken).toBe(10)
    const plain: string[] = []
    for await (const document of analyzeAll(['1억원', '2억원'])) plain.push(document.text)
    expect(plain).toEqual(['1억원', '2억원'])
  })

  it('reads an article by its own options, and by the common ones where it has none', async () => {
    const texts = [{ text: '지난해', date: '2020-02-05' }, { text: '지난해', date: undefined }, { text: '지난해' }, '지난해']
    const years: unknown[] = []
    for await (const { entities } of analyzeAll(texts, { date: '2025-02-05' })) years.push(entities[0].value)
    expect(years).toEqual([{ iso: '2019' }, { iso: '2024' }, { iso: '2024' }, { iso: '2024' }])
  })

  it('refuses what is no stream and what is no article, and says which', async () => {
    const wrong: [unknown, RegExp][] = [
      ['1억원', /given "1억원" \(articles\)/],
      [5, /given 5 \(articles\)/],
      [undefined, /given undefined \(articles\)/],
      [['1억원', null], /article is null \(articles\[1\]\.text\)/],
      [[{ body: '1억원' }], /"text" of the article is undefined \(articles\[0\]\.text\)/],
      [['1억원', { text: '2억원', date: '2025-02-30' }], /"date" is "2025-02-30" \(articles\[1\]\.date\)/],
      [['1억원', { text: '2억원', id: true }], /"id" is true \(articles\[1\]\.id\)/],
      [[Buffer.from('1억원')], /is undefined \(articles\[0\]\.text\)/],
    ]
    for (const [articles, message] of wrong) {
      const read = async (): Promise<void> => {
        for await (const document of analyzeAll(articles as Articles)) expect(document).toBeInstanceOf(Document)
      }
      await expect(read()).rejects.toThrow(IreumError)
      await expect(read()).rejects.toThrow(message)
    }
  })
})

describe('a stream of records', () => {
  const rows: Article[] = [
    { id: 1, text: '지난해', title: '제목', date: null },
    { id: 2, title: '글 없음' } as object as Article,
    { id: 3, text: '지난해', date: '2020-02-30' },
    { id: 4, text: '지난해', date: '' },
  ]

  it('passes over fields that say nothing', async () => {
    const ids: unknown[] = []
    for await (const { id, entities } of analyzeAll([rows[0], rows[3]], { date: '2025-02-05' })) ids.push([id, entities[0].value])
    expect(ids).toEqual([
      [1, { iso: '2024' }],
      [4, { iso: '2024' }],
    ])
  })

  it('goes on where onError takes what is no article, and hides no other error', async () => {
    const told: unknown[] = []
    const ids: unknown[] = []
    for await (const { id } of analyzeAll(rows, { onError: (error, article) => told.push([error.place, error.code, article]) }))
      ids.push(id)
    expect(ids).toEqual([1, 4])
    expect(told).toEqual([
      ['articles[1].text', 'bad-input', rows[1]],
      ['articles[2].date', 'bad-option', rows[2]],
    ])
    const broken = createIreum({ recognizers: [(_context, out) => void out.push(null as unknown as Candidate)] })
    await expect(broken.analyzeAll(['5억원'], { onError: () => undefined }).next()).rejects.toThrow(/recognizers\[0\]/)
  })
})

describe('createIreum', () => {
  it('looks up names of its own and leaves out denied ones, without touching other instances', () => {
    const text = '나래둥지는 솔바람과 100억원을 나눴다.'
    const own = createIreum({
      names: [{ label: 'ORGANIZATION', name: '나래둥지', aliases: ['둥지'], ids: { internal: 'A-17' } }],
      deny: ['솔바람'],
    })
    const [first, ...rest] = own.analyze(text).entities
    expect(first).toMatchObject({ text: '나래둥지', label: 'ORGANIZATION', ids: { internal: 'A-17' } })
    expect(rest.map((entity) => entity.text)).toEqual(['100억원'])
    expect(JSON.stringify(analyze(text))).toBe(JSON.stringify(createIreum().analyze(text)))
  })

  it('lets the weights choose between labels that were given to one string', () => {
    const own = createIreum({
      names: [
        { label: 'ORGANIZATION', name: '다온' },
        { label: 'PERSON', name: '다온' },
      ],
    })
    const labels = (text: string): unknown[] => own.analyze(text).entities.map(({ text: name, label, source }) => [name, label, source])
    expect(labels('다온 주가가 올랐다.')).toEqual([['다온', 'ORGANIZATION', 'organization/own-list']])
    expect(labels('다온 씨는 웃었다.')).toEqual([['다온', 'PERSON', 'person/own-list']])
  })

  it('finds them in any case, unless it is told to look at it', () => {
    const names = [{ label: 'ORGANIZATION', name: 'openai', ids: { internal: 'A-17' } }] as const
    const ids = (caseSensitive?: boolean): unknown[] =>
      createIreum({ names, caseSensitive })
        .analyze('OpenAI는 웃었다. OPENAI는 울었다.')
        .entities.map(({ ids }) => ids?.internal)
    expect(ids()).toEqual(['A-17', 'A-17'])
    expect(ids(true)).not.toContain('A-17')
    expect(createIreum({ deny: ['OPENAI'] }).analyze('OpenAI는 웃었다.').entities).toEqual([])
  })

  it('runs recognizers of its own', () => {
    const hashtag = ({ text }: RecognizerContext, out: Candidate[]): void => {
      const start = text.value.indexOf('#')
      if (start >= 0) out.push({ start, end: start + 3, label: 'QUANTITY', score: 20, source: 'own/hashtag' })
    }
    const { entities } = createIreum({ recognizers: [hashtag] }).analyze('말 #가나 끝')
    expect(entities).toMatchObject([{ text: '#가나', source: 'own/hashtag' }])
  })

  it('tells them which lists hold a name', () => {
    const lists: string[] = []
    const recognizer = ({ hits, gazetteer }: RecognizerContext): void => {
      for (let i = 0; i < hits.count; i++)
        if (hits.end[i] === 4) lists.push(...gazetteer.lists.filter((_, bit) => ((hits.lists[i] >>> bit) & 1) === 1))
    }
    createIreum({ recognizers: [recognizer] }).analyze('삼성전자 앞')
    expect(lists).toEqual(['organization-listed'])
  })

  it('weighs what they propose by its score, names as well', () => {
    const code = (score: number) => {
      const recognizer = ({ text }: RecognizerContext, out: Candidate[]): void => {
        const start = text.value.indexOf('AB-17')
        out.push({ start, end: start + 5, label: 'ORGANIZATION', score, source: 'own/code' })
      }
      return createIreum({ recognizers: [recognizer] }).analyze('거래처 AB-17 앞으로 보냈다.').entities
    }
    expect(code(9)).toMatchObject([{ text: 'AB-17', label: 'ORGANIZATION', source: 'own/code' }])
    expect(code(-9)).toEqual([])
  })

  it('takes what they propose as it is then, and gives nothing back', () => {
    const value = Object.freeze({ currency: 'USD', decimal: '7' })
    const once: Candidate = { start: 0, end: 2, label: 'MONEY', score: 20, source: 'own/sum', value }
    const own = createIreum({
      recognizers: [
        (_context, out) => {
          out.push(once)
          expect(out).toEqual([once])
        },
      ],
    })
    expect(own.analyze('가나(약 5억원)').entities[0].value).toMatchObject({ currency: 'USD', equals: 1 })
    expect(own.analyze('가나 끝').entities).toEqual([
      { start: 0, end: 2, text: '가나', label: 'MONEY', score: expect.any(Number), source: 'own/sum', value },
    ])
  })

  it('refuses wrong options where they are given', () => {
    // JSON cannot write it.
    const round: Record<string, unknown> = {}
    round.self = round
    const wrong: [unknown, RegExp][] = [
      [{ nams: [] }, /"nams" is none of createIreum/],
      [{ lists: 'ireum.bin' }, /"lists" is "ireum.bin".*ireum build/],
      [{ lists: new Uint8Array(100) }, /no ireum list file/],
      [{ caseSensitive: 'no' }, /"caseSensitive" is "no"/],
      [{ recognizers: [1] }, /"recognizers" is an array/],
      [{ names: [{ label: 'COMPANY', name: '가나' }] }, /names\[0\]\.label/],
      [{ deny: [''] }, /deny\[0\]/],
      [[], /options of createIreum are an array/],
      [null, /options of createIreum are null/],
      [{ names: new Map() }, /Expected a list of names, got an object \(names\)/],
      [{ deny: new Array(1) }, /Expected a string, got undefined \(deny\[0\]\)/],
      [{ deny: [round] }, /Expected a string, got an object \(deny\[0\]\)/],
      [{ deny: [5n] }, /Expected a string, got 5 \(deny\[0\]\)/],
      [{ names: [{ label: 'PERSON', name: round }] }, /got an object \(names\[0\]\.name\)/],
      [{ names: [{ label: round, name: '가나' }] }, /got an object \(names\[0\]\.label\)/],
      [{ names: [{ label: 'PERSON', name: '가나', ids: { own: round } }] }, /got an object \(names\[0\]\.ids\.own\)/],
      [{ names: [{ label: 'PERSON', name: '가나', aliases: new Array(1) }] }, /got undefined \(names\[0\]\.aliases\[0\]\)/],
      [{ names: [{ label: 'PERSON', name: '가나', type: Symbol('t') }] }, /got Symbol\(t\) \(names\[0\]\.type\)/],
    ]
    for (const [options, message] of wrong) {
      expect(() => createIreum(options as IreumOptions)).toThrow(IreumError)
      expect(() => createIreum(options as IreumOptions)).toThrow(message)
    }
    const broken = createIreum({
      recognizers: [(_context, out) => out.push({ start: 3, end: 2, label: 'MONEY', score: 1, source: 'x/y' })],
    })
    expect(() => broken.analyze('가나다라')).toThrow(/recognizers\[0\]/)
    const silent = createIreum({ recognizers: [(_context, out) => out.push({ start: 0, end: 2, label: 'PERSON', score: 9 } as Candidate)] })
    expect(() => silent.analyze('가나다라')).toThrow(/recognizers\[0\].*source/)
    const empty = createIreum({ recognizers: [(_context, out) => out.push(null as unknown as Candidate)] })
    expect(() => empty.analyze('가나다라')).toThrow(/recognizers\[0\].*gave null/)
  })

  it('refuses damaged lists where they are given', () => {
    const lists = new Uint8Array(readFileSync(dist('lists.bin')))
    expect(createIreum({ lists }).analyze('5조원').entities).toHaveLength(1)
    const random = seeded(14)
    const below = (n: number): number => Math.floor(random() * n)
    for (let run = 0; run < 100; run++) {
      const damaged = lists.subarray(0, run % 2 === 0 ? lists.length : below(lists.length)).slice()
      // Half of the changes are where the sections are told of.
      const flips = run % 2 === 0 ? 1 + below(3) : 0
      for (let flip = 0; flip < flips; flip++) damaged[below(run % 4 === 0 ? 2000 : damaged.length)] ^= 1 << below(8)
      expect(() => createIreum({ lists: damaged }), `run ${run}`).toThrow(IreumError)
    }
    const longer = Uint8Array.from([...lists, ...new Uint8Array(8)])
    expect(() => createIreum({ lists: longer })).toThrow(/list file is damaged.*Copy or build it again: ireum build/)
  })

  it('refuses what a recognizer cannot do', () => {
    const candidate: Candidate = { start: 0, end: 2, label: 'MONEY', score: 9, source: 'own/sum' }
    const wrong: [unknown, RegExp][] = [
      [async () => undefined, /recognizers\[0\].*gave back a promise.*Push/],
      [() => [candidate], /recognizers\[0\].*gave back an array.*Push/],
      [() => analyze('가나'), /analyze was called by a recognizer/],
    ]
    for (const value of [
      null,
      '3',
      { decimal: 3 },
      { decimal: '3억' },
      { decimal: '1', upper: 5n },
      { decimal: '3' },
      { currency: 5 },
      { iso: '2025' },
      Object.assign([], { currency: 'KRW' }),
    ])
      wrong.push([
        (_context: RecognizerContext, out: unknown[]) => void out.push({ ...candidate, value }),
        /recognizers\[0\].*gave MONEY the value/,
      ])
    for (const label of ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'])
      wrong.push([
        (_context: RecognizerContext, out: unknown[]) => void out.push({ ...candidate, label, value: { iso: '2025', unit: '명' } }),
        /names have no value/,
      ])
    for (const [recognizer, message] of wrong) {
      const own = createIreum({ recognizers: [recognizer] } as IreumOptions)
      expect(() => own.analyze('가나다라')).toThrow(IreumError)
      expect(() => own.analyze('가나다라')).toThrow(message)
    }
    const broken = createIreum({
      recognizers: [
        () => {
          throw new RangeError('mine')
        },
      ],
    })
    expect(() => broken.analyze('가나다라')).toThrow(RangeError)
    expect(analyze('5조원').entities).toHaveLength(1)
  })
})

it('refuses wrong options of a stream before its first article', async () => {
  const first = (articles: unknown, options: unknown): Promise<unknown> =>
    analyzeAll(articles as Articles, options as AnalyzeOptions).next()
  await expect(first([], { dat: '2025-02-05' })).rejects.toThrow(/"dat" is none of analyzeAll \(dat\).*onError/)
  await expect(first([{ text: '가' }], { date: 'x' })).rejects.toThrow(/"date" is "x" \(date\)/)
  await expect(first([{ text: '가' }], 5)).rejects.toThrow(/options of analyzeAll are 5/)
  await expect(first([], { onError: true })).rejects.toThrow(/"onError" is true \(onError\)/)
  await expect(first([{ text: '가', date: 'x' }], {})).rejects.toThrow(/\(articles\[0\]\.date\)/)
})

describe('parseNumber', () => {
  it('reads one number exactly', () => {
    expect(parseNumber('1조2천억')).toBe('1200000000000')
    expect(parseNumber('내일')).toBeNull()
    expect(() => parseNumber(5 as unknown as string)).toThrow(/given 5.*Give it a string/)
  })
})
