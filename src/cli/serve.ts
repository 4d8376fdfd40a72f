// `ireum serve`: one article a request in, one document out, over HTTP.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IreumError } from '../errors.js'
import type { Ireum } from '../ireum.js'
import { type Answer, answer, refuse } from './answer.js'
import { readArguments } from './arguments.js'
import { instanceOf, LISTS } from './lists.js'

/** Bytes of a request; more than any article. */
const LARGEST = 1 << 24

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    ...LISTS,
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new IreumError('bad-usage', `"${values.port}" is no port`, '--port', 'Give a number up to 65535; 0 takes any free one')
  if (positionals.length > 0) throw new IreumError('bad-usage', 'serve reads no files', positionals[0], 'Send the articles to it')
  const ireum = await instanceOf(values)
  // Whoever asks first need not wait for the lists.
  ireum.analyze('가')
  const server = createServer((request, response) => {
    const reply = ({ status, type, body, headers }: Answer): void => {
      response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }).end(body)
    }
    answerTo(ireum, request).then(reply, (error: NodeJS.ErrnoException) => {
      // The other side has gone away, or this is a bug: it gets its stack, and the next article its answer.
      if (error.code !== 'ECONNRESET') process.stderr.write(`${error.stack}\n`)
      response.destroy()
    })
  })
  return new Promise((resolve, reject) => {
    server.on('error', ({ message }) =>
      reject(new IreumError('bad-usage', `It cannot listen: ${message}`, `${values.host}:${port}`, 'Give another --port or --host')),
    )
    server.listen(port, values.host, () => {
      const { port: taken } = server.address() as AddressInfo
      process.stderr.write(`ireum: listening on http://${values.host.includes(':') ? `[${values.host}]` : values.host}:${taken}\n`)
    })
    // What was asked is answered first.
    const stop = (): void => void server.close(() => resolve(0))
    process.once('SIGINT', stop).once('SIGTERM', stop)
  })
}

async function answerTo(ireum: Ireum, request: IncomingMessage): Promise<Answer> {
  const { method, headers, url = '' } = request
  const target = URL.canParse(url, BASE) ? new URL(url, BASE) : undefined
  if (target?.pathname !== '/') return refuse(404, 'There is nothing here', url.slice(0, 100), 'Send articles to /')
  if (method !== 'POST') return { ...refuse(405, `${method} sends no article`, 'method', 'Use POST'), headers: { allow: 'POST' } }
  const body = Number(headers['content-length']) > LARGEST ? null : await bodyOf(request)
  if (body === null)
    return { ...refuse(413, 'The article is too large', 'body', `Send up to ${LARGEST} bytes`), headers: { connection: 'close' } }
  return answer(ireum, body, headers['content-type'], target.searchParams)
}

const BASE = 'http://localhost'

/** null for a body that is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
