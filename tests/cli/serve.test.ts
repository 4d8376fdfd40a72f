// The server: articles over HTTP, and what it says to what is none.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dist, ireum } from '../support/dist.js'

let server: ChildProcess
let address = ''

beforeAll(async () => {
  server = spawn(process.execPath, [dist('cli.cjs'), 'serve', '--port', '0'])
  const [said] = (await once(server.stderr!, 'data')) as [Buffer]
  address = /http:\/\/\S+/.exec(String(said))![0]
})

afterAll(() => void server.kill('SIGKILL'))

const send = async (body: string | Uint8Array<ArrayBuffer>, type: string, query = ''): Promise<{ status: number; json: unknown }> => {
  const response = await fetch(`${address}/${query}`, { method: 'POST', body, headers: { 'content-type': type } })
  return { status: response.status, json: await response.json() }
}

/** A connection that has sent this. */
async function opened(request: string): Promise<Socket> {
  const { port, hostname } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(request)
  return socket
}

const AMOUNT = { text: '5억원', label: 'MONEY', value: { currency: 'KRW', decimal: '500000000' } }

describe('an article', () => {
  it.each([
    [
      'a record',
      '{"id":7,"text":"5억원","date":"2025-02-05","title":"제목"}',
      'application/json',
      '',
      { id: 7, entities: [{ start: 0, ...AMOUNT }] },
    ],
    ['a text', '약 5억원', 'text/plain; charset=utf-8', '?id=a', { id: 'a', entities: [{ start: 2, ...AMOUNT }] }],
    ['a page', '<p>5<b>억원</b></p>', 'text/html', '', { entities: [{ ...AMOUNT, start: 3, text: '5<b>억원' }] }],
    [
      'a record of a page',
      '{"text":"가 5<b>억원</b>","from":"html","offsets":"utf8","explain":true}',
      'application/json',
      '?offsets=codepoint',
      { entities: [{ ...AMOUNT, start: 4, text: '5<b>억원' }], readings: [{ outcome: 'won' }] },
    ],
    ['Markdown', '# **5억원**', 'text/markdown', '', { entities: [{ start: 4, ...AMOUNT }] }],
    ['a text said to be a page', '<p>5억원', 'text/plain', '?from=html', { entities: [{ start: 3, ...AMOUNT }] }],
    ['other offsets', '가 5억원', 'text/plain', '?offsets=utf8', { entities: [{ start: 4, end: 11 }] }],
    ['readings', '5억원', 'text/plain', '?explain=true', { entities: [AMOUNT], readings: [{ outcome: 'won' }] }],
    ['a day', '오늘', 'text/plain', '?date=2025-02-05', { entities: [{ label: 'DATE', value: { iso: '2025-02-05' } }] }],
    ['nothing', '', 'text/plain', '', { entities: [] }],
  ])('%s gives a document', async (_name, body, type, query, document) => {
    expect(await send(body, type, query)).toMatchObject({ status: 200, json: document })
  })

  it('may be in another encoding', async () => {
    expect(await send(Uint8Array.of(0x35, 0xbe, 0xef, 0xbf, 0xf8), 'text/plain; charset=EUC-KR')).toMatchObject({
      json: { entities: [AMOUNT] },
    })
  })
})

describe('what is no article', () => {
  it.each([
    [400, '{"text":', 'application/json', '', 'This is no JSON'],
    [400, '[]', 'application/json', '', '(body). Send one object: {'],
    [400, '{"body":"가"}', 'application/json', '', 'The "text" of the article is undefined'],
    [400, '가', 'text/plain', '?date=gestern', 'Write it as YYYY-MM-DD'],
    [400, '가', 'text/plain', '?form=html', 'is none of analyze'],
    [400, '가', 'text/plain', '?explain=yes', 'Give true or false'],
    [415, '가', 'image/png', '', 'is no kind of article'],
    [415, '가', 'text/plain; charset=klingon', '', 'Unknown encoding "klingon" (content-type)'],
  ])('gets %i: %s as %s %s', async (status, body, type, query, message) => {
    expect(await send(body, type, query)).toMatchObject({ status, json: { error: { message: expect.stringContaining(message) } } })
  })

  it('gets 413 when it is too large, before it is sent', async () => {
    const socket = await opened(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${(1 << 24) + 1}\r\n\r\n`)
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 413 .*"The article is too large/s)
    socket.destroy()
  })

  it('gets 404 elsewhere and 405 by other methods', async () => {
    expect((await fetch(`${address}/elsewhere`, { method: 'POST' })).status).toBe(404)
    const got = await fetch(address)
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('does not stop the server: half a request, an address that is none', async () => {
    for (const request of ['POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\nhalf', 'GET // HTTP/1.1\r\nHost: a\r\n\r\n']) {
      const socket = await opened(request)
      await new Promise((resolve) => setTimeout(resolve, 50))
      socket.destroy()
    }
    expect(await send('5억원', 'text/plain')).toMatchObject({ status: 200 })
    expect(server.exitCode).toBeNull()
  })
})

describe('the command', () => {
  it.each([
    [['--port', 'http'], '"http" is no port'],
    [['--port', '70000'], '"70000" is no port'],
    [['a.txt'], 'serve reads no files'],
    [['--prot', '1'], 'Did you mean --port?'],
  ])('refuses %j', (args, message) => {
    const { code, err } = ireum(['serve', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })

  it('says when the port is taken', () => {
    const { code, err } = ireum(['serve', '--port', new URL(address).port])
    expect([code, err]).toEqual([2, expect.stringContaining('Give another --port or --host')])
  })

  it('ends when it is told to', async () => {
    server.kill('SIGTERM')
    expect(await once(server, 'exit')).toEqual([0, null])
  })
})
