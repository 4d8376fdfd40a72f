// What goes into the command line, and what becomes of the rest when a part of it is wrong.

import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dist, ireum } from '../support/dist.js'
import { lines, temporaryFolder, write } from '../support/files.js'

const folder = temporaryFolder()
const file = (name: string, content: string | Uint8Array): string => write(folder, name, content)

const TEXT = '삼성전자는 100억원을 썼다.'
const good = file('good.txt', TEXT)
const also = file('also.txt', TEXT)
const missing = join(folder, 'missing.txt')

describe('a file that cannot be read', () => {
  it('gets a record, and the others their documents', () => {
    const { code, out, err } = ireum(['analyze', good, missing, folder, also])
    expect(code).toBe(1)
    expect(lines(out)).toMatchObject([
      { id: good, entities: [{ text: '삼성전자' }, { text: '100억원' }] },
      { file: missing, error: { code: 'bad-file', message: expect.stringContaining('no such file') } },
      { file: folder, error: { code: 'bad-file', message: expect.stringContaining('a folder, not a file') } },
      { id: also },
    ])
    expect(err).toContain(`no such file (${missing})`)
    expect(err).toContain('2 of 4 files failed')
  })

  it('leaves every other format whole', () => {
    const { code, out, err } = ireum(['analyze', '--to', 'json', missing, good, also])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([{ id: good }, { id: also }])
    expect(err).toContain(missing)
  })

  it.each([[['show']], [['explain']]])('does not keep the others from %j', (command) => {
    const { code, out, err } = ireum([...command, good, missing, also])
    expect(code).toBe(1)
    expect(out).toContain(`==> ${good} <==`)
    expect(out).toContain(`==> ${also} <==`)
    expect(out.split('100억원').length).toBeGreaterThan(2)
    expect(err).toContain(`no such file (${missing})`)
  })

  it('is one of many of JSONL, too', () => {
    const { code, out } = ireum(['analyze', '--from', 'jsonl', missing, file('one.jsonl', '{"id":"a","text":"1억원"}\n{"id":"b"}\n')])
    expect(code).toBe(1)
    expect(lines(out)).toMatchObject([
      { file: missing, error: { code: 'bad-file' } },
      { id: 'a' },
      { file: join(folder, 'one.jsonl'), line: 2, id: 'b', error: { code: 'bad-input' } },
    ])
  })
})

describe('a line of JSONL', () => {
  it('keeps its id exactly, or says why it cannot', () => {
    const ids = ['"a"', '""', '5', '1.5', '{"a":1}', '[1]', 'true', '12345678901234567890', 'null']
    const { out } = ireum(['analyze', '--from', 'jsonl'], ids.map((id) => `{"id":${id},"text":"가","title":"나"}`).join('\n'))
    const bad = { error: { code: 'bad-option', message: expect.stringMatching(/"id" is .*Give a string/) } }
    expect(lines(out)).toMatchObject([
      { id: 'a' },
      { id: '' },
      { id: 5 },
      { id: 1.5 },
      { line: 5, ...bad },
      { line: 6, ...bad },
      { line: 7, ...bad },
      { line: 8, ...bad },
      { entities: [] },
    ])
  })

  it('is known by the name of its file', () => {
    const path = file('records.jsonl', '{"id":"a","text":"1억원"}\n{"id":"b","text":"2억원"}\n')
    expect(lines(ireum(['analyze', path]).out)).toMatchObject([{ id: 'a' }, { id: 'b' }])
    expect(lines(ireum(['analyze', '--from', 'text', path]).out)).toMatchObject([{ id: path }])
  })

  it.each([[['show']], [['explain']]])('is no text for %j, unless it is said to be one', (command) => {
    const path = file('list.ndjson', '{"text":"1억원"}\n')
    const { code, out, err } = ireum([...command, path, good])
    expect([code, out]).toEqual([1, expect.stringMatching(/^==> .*good.txt <==\n/)])
    expect(err).toContain(`This is a list of records, not a text (${path}). Write: ireum analyze FILE`)
    expect(ireum([...command, '--from', 'text', path])).toMatchObject({ code: 0, out: expect.stringContaining('1억원') })
  })

  it('says what is wrong with its text', () => {
    const { out } = ireum(['analyze', '--from', 'jsonl'], '{"text":null}\n{"text":5}\n{"body":"가"}\n["가"]\n"가"')
    expect(lines(out).map((record) => (record as { error: { message: string } }).error.message)).toEqual([
      expect.stringContaining('The "text" of the article is null'),
      'The "text" of the article is 5 (standard input:2: text). Give a string',
      expect.stringContaining('The "text" of the article is undefined'),
      expect.stringContaining('This is an array, not an object'),
      expect.stringContaining('This is "가", not an object'),
    ])
  })

  it('is answered before the next one is written', async () => {
    const child = spawn(process.execPath, [dist('cli.cjs'), 'analyze', '--from', 'jsonl'])
    const answers = child.stdout[Symbol.asyncIterator]()
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`{"id":"${id}","text":"1억원"}\n`)
      expect(JSON.parse(String((await answers.next()).value))).toMatchObject({ id })
    }
    child.stdin.end()
    expect((await answers.next()).done).toBe(true)
  })
})

describe('a file with markup', () => {
  const page = file('page.html', '<h1>한빛<b>로보틱스</b></h1><p>홍길동 한빛로보틱스 대표는 5억원을 썼다.')
  const note = file('note.md', '# 한빛**로보틱스**\n\n홍길동 한빛로보틱스 대표는\n5억원을 썼다.')

  it('is known by its name, and its offsets are those of the file', () => {
    expect(lines(ireum(['analyze', page, note]).out)).toMatchObject([
      { id: page, entities: [{ start: 4, text: '한빛<b>로보틱스' }, { start: 25, text: '홍길동' }, {}, {}, { text: '5억원' }] },
      { id: note, entities: [{ start: 2, text: '한빛**로보틱스' }, { start: 14, text: '홍길동' }, {}, {}, { text: '5억원' }] },
    ])
    expect(ireum(['analyze', '--from', 'text', page]).out).not.toContain('한빛<b>로보틱스')
  })

  it.each([
    [[]],
    [['analyze', '--to', 'text']],
    [['analyze', '--to', 'conll']],
    [['analyze', '--to', 'markup']],
    [['analyze', '--to', 'html']],
  ])('is shown without its markup by %j', (command) => {
    for (const path of [page, note]) {
      const { code, out } = ireum([...command, path])
      expect(code).toBe(0)
      expect(out).toContain('한빛로보틱스')
      expect(out).not.toMatch(/<b>|&lt;b|<h1>|\*\*/)
    }
  })

  it('is explained where it stands', () => {
    expect(ireum(['explain', page]).out).toMatch(/^4-13 /m)
  })
})

describe('encodings', () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
  /** `가나다` in EUC-KR. */
  const EUC_KR = Buffer.from([0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9])

  it.each<[string, Uint8Array]>([
    ['UTF-16, low byte first', utf16(`\ufeff${TEXT}`)],
    ['UTF-16, high byte first', utf16(`\ufeff${TEXT}`).swap16()],
    ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
  ])('a byte order mark tells %s, and is no part of the text', (_name, bytes) => {
    expect(lines(ireum(['analyze', '-'], bytes).out)).toMatchObject([{ entities: [{ start: 0, text: '삼성전자' }, { text: '100억원' }] }])
    expect(ireum(['analyze', '--encoding', 'euc-kr', '-'], bytes).out).toContain('삼성전자')
  })

  it.each(['euc-kr', 'EUC-KR', 'cp949', 'CP949', 'ms949', 'uhc'])('reads text and JSONL in %s', (name) => {
    expect(ireum(['analyze', '--to', 'conll', '--encoding', name, file('k.txt', EUC_KR)]).out).toMatch(/^가나/m)
    const record = Buffer.concat([Buffer.from('{"id":"'), EUC_KR, Buffer.from('","text":""}')])
    expect(lines(ireum(['analyze', '--from', 'jsonl', '--encoding', name], record).out)).toMatchObject([{ id: '가나다' }])
  })

  it('hints at the likely one, however short the text', () => {
    expect(ireum(['analyze', '-'], EUC_KR).err).toContain('--encoding cp949')
    expect(ireum(['analyze', '-'], utf16('삼성 전자')).err).toContain('--encoding utf-16le')
    expect(ireum(['analyze', '--from', 'jsonl'], Buffer.concat([Buffer.from('{"text":"'), EUC_KR, Buffer.from('"}')])).err).toContain(
      'cp949',
    )
    expect(ireum(['analyze', '-'], '삼성전자\ufffd는 3조원을 썼다고 한다.').err).toBe('')
  })
})

describe('wrong use', () => {
  it.each([
    [['--dat', '2025-02-05', good], /no such option here \(--dat\)\. Did you mean --date\?/, 'show --help'],
    [['--to', 'json', good], /\(--to\).*option of: ireum analyze/, 'show --help'],
    [['analyze', '--formm', 'jsonl'], /\(--formm\)\. Did you mean --from\?/, 'analyze --help'],
    [['analyze', '--json', good], /\(--json\)\. Give one of: --from, --to/, 'analyze --help'],
    [['-x'], /\(-x\).*written \.\/-x/, 'show --help'],
    [['Analyse', good], /no command and no file "Analyse".*Did you mean: ireum analyze\?/, '--help'],
    [['help', 'analise'], /no command and no file "analise".*Did you mean: ireum analyze\?/, '--help'],
  ])('is answered with what was likely meant: %j', (args, why, help) => {
    const { code, out, err } = ireum(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err).toContain(`\nSee: ireum ${help}\n`)
  })

  it('is not a cry for help behind a file', () => {
    expect(ireum([good, '--help'])).toEqual(ireum(['show', '--help']))
    expect(ireum(['analyze', good, '-h'])).toEqual(ireum(['analyze', '--help']))
    expect(ireum(['analyze', '--', '--help']).err).toContain('no such file (--help)')
  })
})

it.skipIf(!existsSync('/dev/full'))('says when its output has no room', async () => {
  const child = spawn(process.execPath, [dist('cli.cjs'), good], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
  let err = ''
  child.stderr!.on('data', (piece) => (err += piece))
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1)
  expect(err).toMatch(/^ireum: Standard output cannot be written: .*\n$/)
})
