// The command line, run as a user runs it.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ireum, ireumCutShort } from '../support/dist.js'
import { lines, temporaryFolder, write } from '../support/files.js'
import { ROOT } from '../support/sources.js'

const folder = temporaryFolder()
const file = (name: string, content: string | Uint8Array): string => write(folder, name, content)

const ARTICLE = 'examples/robotics.txt'
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('ireum', () => {
  it('says its version and its usage on standard output', () => {
    expect(ireum(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
    const help = ireum(['--help'])
    expect([help.code, help.err]).toEqual([0, ''])
    const commands = [...help.out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, command]) => command)
    expect(commands).toEqual(expect.arrayContaining(['show', 'analyze', 'explain', 'build', 'train']))
    for (const command of commands) {
      const own = ireum([command, '--help'])
      expect([own.code, own.err]).toEqual([0, ''])
      expect(own.out).toContain(`ireum ${command === 'show' ? '[show]' : command}`)
      expect(ireum(['help', command]).out).toBe(own.out)
    }
  })

  it.each([
    [['--bogus'], /no such option here \(--bogus\)/],
    [['analyze', '--bogus'], /no such option here \(--bogus\)/],
    [['analyze', '--date'], /--date/],
    [['analyze', '--from', 'pdf'], /Unknown input format "pdf".*Give one of: text, markdown, html, jsonl/],
    [['--from', 'jsonl', ARTICLE], /Unknown input format "jsonl".*Give one of: text, markdown, html/],
    [['analyze', '--to', 'xml'], /Unknown output format "xml"/],
    [['analyze', '--offsets', 'words'], /Unknown unit "words"/],
    [['analyze', '--to', 'markup', '--offsets', 'utf8'], /has no offsets/],
    [['analyze', '--date', '5.2.2025', ARTICLE], /option "date" is "5.2.2025" \(--date\).*YYYY-MM-DD/],
    [['analyze', '--date', '', ARTICLE], /option "date" is "".*YYYY-MM-DD/],
    [['analize'], /no command and no file "analize"/],
    [['build'], /was given 0 folders/],
    [['build', 'data'], /not told where/],
    [['train', 'data/articles'], /not told where/],
    [['--encoding', 'klingon', ARTICLE], /Unknown encoding "klingon"/],
  ])('answers wrong use with why, where the usage is, and code 2: %j', (args, why) => {
    const { code, out, err } = ireum(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err.split('\n')).toEqual([expect.stringMatching(/^ireum: /), expect.stringMatching(/^See: ireum .*--help$/), ''])
    expect(err).not.toContain('    at ')
  })

  it.each([
    [['no-such-file.txt'], /no such file \(no-such-file.txt\)/],
    [['examples'], /a folder, not a file/],
    [['analyze', '--to', 'json', 'no-such-file.txt'], /no such file/],
    [['--lists', 'package.json', ARTICLE], /no ireum list file.*ireum build/],
    [['build', 'examples', '-o', '/dev/null'], /No lists found/],
    [['build', 'data', '-o', 'no-such-folder/lists.bin'], /no such file or directory.*no-such-folder/],
    [['train', 'no-such-folder', '-o', '/dev/null'], /no such file or folder \(no-such-folder\)/],
  ])('answers input that cannot be read with code 1: %j', (args, why) => {
    const { code, out, err } = ireum(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(why)
    expect(err).not.toContain('    at ')
  })
})

describe('ireum FILE', () => {
  it('prints the text with its marks and the tables, plain when it is no terminal', () => {
    const { code, out, err } = ireum([ARTICLE])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('3200억원 MON]')
    expect(out).toMatch(/^Amounts$/m)
    expect(out).not.toContain('\x1b')
  })

  it('is coloured on request, and the same as show and as standard input', () => {
    expect(ireum(['--color', ARTICLE]).out).toContain('\x1b[')
    expect(ireum(['show', ARTICLE]).out).toBe(ireum([ARTICLE]).out)
    expect(ireum(['-'], readFileSync(join(ROOT, ARTICLE))).out).toBe(ireum([ARTICLE]).out)
    expect(ireum([], readFileSync(join(ROOT, ARTICLE))).out).toBe(ireum([ARTICLE]).out)
  })

  it('reads an older Korean encoding when told, and hints at it when not', () => {
    // 삼성전자 in EUC-KR.
    const path = file('old.txt', Uint8Array.from([0xbb, 0xef, 0xbc, 0xba, 0xc0, 0xfc, 0xc0, 0xda]).slice())
    expect(ireum(['--encoding', 'euc-kr', path]).out).toContain('삼성전자')
    const longer = file('longer.txt', Buffer.alloc(400, Buffer.from([0xbb, 0xef, 0xbc, 0xba])))
    expect(ireum([longer]).err).toContain('--encoding cp949')
  })
})

describe('ireum analyze', () => {
  it('gives each file a document with its path as id', () => {
    const { code, out } = ireum(['analyze', ARTICLE, 'examples/battery.txt'])
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([{ id: ARTICLE }, { id: 'examples/battery.txt' }])
  })

  it('reads JSONL in order, keeps ids, reads dates', () => {
    const input = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: `${i + 1}억원을 썼다.`, date: '2025-02-05' }),
    ).join('\n')
    const { code, out, err } = ireum(['analyze', '--from', 'jsonl', '--to', 'jsonl'], input)
    expect([code, err]).toEqual([0, ''])
    const documents = lines(out) as { id: string; entities: { label: string; value: { decimal: string } }[] }[]
    expect(documents.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, i) => `d${i}`))
    documents.forEach(({ entities }, i) => {
      expect(entities[0].value.decimal).toBe(`${i + 1}00000000`)
    })
  })

  it('gives a bad line a record with its number, goes on, and ends with code 1', () => {
    const input = [
      '{"id":1,"text":"하나"}',
      '{oops',
      '',
      '[]',
      '{"id":5}',
      '{"id":"6","text":"여섯","date":"어제"}',
      '{"id":7,"text":"일곱"}\r',
    ].join('\n')
    const { code, out, err } = ireum(['analyze', '--from', 'jsonl'], input)
    expect(code).toBe(1)
    expect(lines(out)).toMatchObject([
      { id: 1 },
      { line: 2, error: { code: 'bad-input' } },
      { line: 4, error: { code: 'bad-input' } },
      { line: 5, id: 5, error: { code: 'bad-input' } },
      { line: 6, id: '6', error: { code: 'bad-option' } },
      { id: 7 },
    ])
    expect(err).toContain('(standard input:2). Write one object a line')
    expect(err).toContain('(standard input:6: date). Write it as YYYY-MM-DD')
    expect(err).toContain('4 of 6 lines failed')
  })

  it('writes one JSON text for one file, and an array for many documents', () => {
    expect(JSON.parse(ireum(['analyze', '--to', 'json', ARTICLE]).out)).toMatchObject({ id: ARTICLE })
    expect(JSON.parse(ireum(['analyze', '--to', 'json', ARTICLE, ARTICLE]).out)).toHaveLength(2)
    expect(JSON.parse(ireum(['analyze', '--from', 'jsonl', '--to', 'json'], '{"text":"가"}').out)).toHaveLength(1)
    expect(JSON.parse(ireum(['analyze', '--from', 'jsonl', '--to', 'json'], '').out)).toEqual([])
  })

  it('says which document is which where there are several', () => {
    const input = '{"id":"a-1","text":"5억원"}\n{"id":7,"text":"6억원"}'
    expect(ireum(['analyze', '--from', 'jsonl', '--to', 'text'], input).out).toMatch(/^==> a-1 <==\n\[5억원 MON\][\s\S]*\n\n==> 7 <==\n/)
    expect(ireum(['analyze', '--from', 'jsonl', '--to', 'html'], input).out).toMatch(/^<article data-id="a-1">[\s\S]*<article data-id="7">/)
    expect(ireum(['analyze', '--to', 'html', ARTICLE]).out).toMatch(/^<p>/)
    expect(ireum([ARTICLE, 'examples/battery.txt']).out).toContain('\n==> examples/battery.txt <==\n')
  })

  it('counts offsets as asked', () => {
    const input = JSON.stringify({ text: '😀 100억원' })
    const starts = (unit: string): unknown =>
      (lines(ireum(['analyze', '--from', 'jsonl', '--offsets', unit], input).out) as { entities: { start: number; end: number }[] }[])[0]
        .entities[0]
    expect(starts('utf16')).toMatchObject({ start: 3, end: 8 })
    expect(starts('codepoint')).toMatchObject({ start: 2, end: 7 })
    expect(starts('utf8')).toMatchObject({ start: 5, end: 14 })
  })

  it('reads a record by all that it says of itself', () => {
    const input = JSON.stringify({ text: '가 5<b>억원</b>', from: 'html', offsets: 'utf8', explain: true })
    expect(lines(ireum(['analyze', '--from', 'jsonl'], input).out)).toMatchObject([
      { entities: [{ text: '5<b>억원', start: 4, end: 14 }], readings: [{ outcome: 'won' }] },
    ])
    expect(ireum(['analyze', '--from', 'jsonl', '--to', 'markup'], input).out).toContain('가 <MON|5억원|KRW 500000000>')
  })

  it('reads the marked-up form of its own output as the same spans', () => {
    const { out } = ireum(['analyze', '--to', 'markup', '--date', '2025-02-05', ARTICLE])
    expect(out).toContain(`# id: ${ARTICLE}\n# date: 2025-02-05\n`)
    expect(out).toContain('<MON|3200억원|KRW 320000000000>')
  })

  it('stops quietly when its reader does', async () => {
    const input = `${JSON.stringify({ text: '100억원 '.repeat(500) })}\n`.repeat(2000)
    const { code, err } = await ireumCutShort(['analyze', '--from', 'jsonl'], input)
    expect([code, err]).toEqual([0, ''])
  })
})

describe('ireum build', () => {
  it('compiles a folder to a file that --lists takes, like the folder itself', () => {
    const path = join(folder, 'own.bin')
    expect(ireum(['build', 'data', '-o', path]).code).toBe(0)
    const shipped = ireum(['analyze', ARTICLE]).out
    expect(ireum(['analyze', '--lists', path, ARTICLE]).out).toBe(shipped)
    expect(ireum(['analyze', '--lists', 'data', ARTICLE]).out).toBe(shipped)
  })

  it('says which closed lists are missing', () => {
    const own = join(folder, 'own-lists')
    mkdirSync(join(own, 'words'), { recursive: true })
    write(own, 'words/title-head.tsv', 'form\tkind\tcompound\n대표\tstrong\t\n')
    const { code, err } = ireum(['build', own, '-o', '/dev/null'])
    expect(code).toBe(0)
    expect(err).toMatch(/own-lists lacks .*words\/unit\.tsv.*: what rules look for there will not be found/)
    expect(err).not.toContain('title-head')
  })

  it('makes files that another version refuses with what, why and what to do', () => {
    const path = join(folder, 'own.bin')
    const bytes = readFileSync(path)
    bytes.writeUInt32LE(99, 8)
    const { code, err } = ireum(['--lists', file('later.bin', bytes), ARTICLE])
    expect(code).toBe(1)
    expect(err).toMatch(/version 99, this ireum reads version \d+.*Build it again with this version: ireum build DIR -o FILE/)
    const cut = file('cut.bin', readFileSync(path).subarray(0, 5000))
    expect(ireum(['--lists', cut, ARTICLE]).err).toMatch(/ends too early/)
  })
})

describe('--names and --deny', () => {
  const rows = [
    '# 우리 거래처',
    'name\tlabel\taliases\tinternal\ttype',
    '새들물산\tORGANIZATION\t새들|SAEDEUL\tA-17\tsupplier',
    '바람돌이\tPERSON',
  ]
  const names = file('own.tsv', `\ufeff${rows.join('\r\n')}\r\n`)
  const places = file('user-LOCATION.tsv', 'name\tdistrict\n솔바람터\t9911000000\n')
  const deny = file('deny.txt', '# 아닌 말\n\n한들전자\n')
  const own = ['--names', names, '--names', places, '--deny', deny]
  const text = '한들전자는 새들과 saedeul, 솔바람터의 바람돌이와'

  it('bring own names with their ids, and take out what is none', () => {
    const { code, out, err } = ireum(['analyze', ...own], text)
    expect([code, err]).toEqual([0, ''])
    const [{ entities }] = lines(out) as { entities: { text: string; label: string; type?: string; ids?: object }[] }[]
    expect(entities.map(({ text: name, label, type, ids }) => [name, label, type, ids])).toEqual([
      ['새들', 'ORGANIZATION', 'supplier', { name: '새들물산', internal: 'A-17' }],
      ['saedeul', 'ORGANIZATION', 'supplier', { name: '새들물산', internal: 'A-17' }],
      ['솔바람터', 'LOCATION', undefined, { name: '솔바람터', district: '9911000000' }],
      ['바람돌이', 'PERSON', undefined, { name: '바람돌이' }],
    ])
  })

  it('are known to every command that reads', () => {
    const article = file('own.txt', text)
    expect(ireum([...own, article]).out).toContain('[새들 ORG]')
    expect(ireum(['explain', ...own, article]).out).toContain('organization/own-list')
    const gold = file('own.gold', '<ORG|새들>과')
    expect(ireum(['evaluate', ...own, gold]).out).toMatch(/ORGANIZATION +100\.0/)
    const built = join(folder, 'with-names.bin')
    expect(ireum(['build', 'data', '-o', built]).code).toBe(0)
    expect(ireum(['--lists', built, ...own, article]).out).toBe(ireum([...own, article]).out)
  })

  it.each([
    ['--names', 'name\tlabel\n\n새들\tFIRM', /Expected a label, got "FIRM" \(.*bad\.tsv:3\)/],
    ['--names', 'name\taliases\n새들\t', /no column "label" \(.*bad\.tsv\)\. Begin with a header row.* a column for each id/],
    ['--names', 'name\tlabel\tids\n새들\tPERSON\tA-17', /column "ids" is none \(.*bad\.tsv\)\. Give each id a column of its own/],
    ['--names', 'name\tlabel\n새들\tPERSON\t둘', /3 cells under 2 columns \(.*bad\.tsv:2\)/],
    ['--names', 'name\tlabel\tlist\n새들\tPERSON\t1', /"list" cannot be an id \(.*bad\.tsv:2\)/],
    ['--deny', `한들\n${'가'.repeat(300)}`, /300 characters.* \(.*bad\.tsv:2\)/],
    ['--deny', '한들\n  ', /A name is empty \(.*bad\.tsv:2\)/],
  ])('%s refuses %j with file and line', (option, content, why) => {
    const { code, out, err } = ireum([option, file('bad.tsv', content), ARTICLE])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(why)
  })

  it('refuse a file that is none', () => {
    expect(ireum(['--names', 'no-such.tsv', ARTICLE])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no such file \(no-such.tsv\)/),
    })
  })
})

describe('ireum explain', () => {
  it('names the rule behind every mark', () => {
    const { code, out } = ireum(['explain', ARTICLE])
    expect(code).toBe(0)
    expect(out).toMatch(/3200억원 +MONEY +[\d.]+ +money\/\S+ +won/)
    expect(out).not.toContain('outweighed')
    expect(out).toMatch(/ POSITION .* won +[+-]\d\.\d [a-z]\w* \S/)
    expect(ireum(['explain', '--lost', ARTICLE]).out).toContain('outweighed / ')
  })
})

describe('any input', () => {
  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['a line end', '\n'],
    ['binary bytes', Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
    ['NUL bytes', new Uint8Array(10_000)],
    ['a byte order mark', '\ufeff삼성전자는 100억원을 썼다.'],
    ['UTF-8 cut inside a letter', Buffer.from('삼성전자').subarray(0, 11)],
  ])('%s', (_name, input) => {
    for (const args of [['-'], ['analyze', '--to', 'json'], ['analyze', '--to', 'markup'], ['analyze', '--to', 'html'], ['explain']])
      expect(ireum(args, input).code).toBe(0)
  })

  it('lone surrogates in JSON', () => {
    const { code, out } = ireum(['analyze', '--from', 'jsonl'], '{"text":"\\ud83d 100억원 \\ude00"}')
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([{ entities: [{ text: '100억원', start: 2 }] }])
  })

  // Time that grows with the square of the input would not end within any patience.
  it('10 MB in one line', { timeout: 900_000 }, () => {
    const sentence = '윤서하 다온로보틱스 대표는 3200억원을 투자했다. '
    const { code, out } = ireum(['analyze'], sentence.repeat(Math.ceil(10_000_000 / Buffer.byteLength(sentence))))
    expect(code).toBe(0)
    expect((lines(out) as { entities: unknown[] }[])[0].entities.length).toBeGreaterThan(150_000)
  })
})
