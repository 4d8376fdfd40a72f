// Files and standard input → texts and lines, without ever holding more than one of them.

import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { IreumError } from '../errors.js'
import type { TextForm } from '../types.js'
import { Cp949Decoder } from './cp949.js'
import { flush } from './output.js'

/** `-`, or no path at all, means standard input. */
export const pathsOf = (positionals: string[]): string[] => (positionals.length === 0 ? ['-'] : positionals)

/**
 * Reads one input after the other; what was written of it goes out at once. An input that cannot be read is told to `refused` and said on
 * standard error, and the rest goes on. Gives how many were refused.
 */
export async function readEach(
  paths: readonly string[],
  read: (path: string) => Promise<void>,
  refused?: (path: string, error: IreumError) => Promise<void>,
): Promise<number> {
  let count = 0
  for (const path of paths) {
    try {
      await read(path)
      await flush()
    } catch (error) {
      if (!(error instanceof IreumError && error.code === 'bad-file')) throw error
      count++
      await refused?.(path, error)
      await flush()
      process.stderr.write(`ireum: ${error.message}\n`)
    }
  }
  if (count > 0 && paths.length > 1) process.stderr.write(`ireum: ${count} of ${paths.length} files failed\n`)
  return count
}

/** What an input is written in: what `--from` says, else what the file's name ends in. Throws an IreumError for what is none of `forms`. */
export function formsBy<Form extends string>(given: string | undefined, forms: readonly Form[]): (path: string) => Form {
  const known = (form: string | undefined): Form | undefined => forms.find((one) => one === form)
  const form = known(given)
  if (form === undefined && given !== undefined)
    throw new IreumError('bad-usage', `Unknown input format "${given}"`, '--from', `Give one of: ${forms.join(', ')}`)
  return (path) => {
    const one = form ?? known(formNamed(path))
    if (one === undefined)
      throw new IreumError(
        'bad-file',
        'This is a list of records, not a text',
        path,
        'Write: ireum analyze FILE, or --from text to read it as it is',
      )
    return one
  }
}

/** What the end of a file's name says that it is written in. */
export const formNamed = (path: string): TextForm | 'jsonl' => FORMS_BY_ENDING[extname(path).toLowerCase()] ?? 'text'

const FORMS_BY_ENDING: Readonly<Record<string, TextForm | 'jsonl'>> = {
  '.htm': 'html',
  '.html': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
}

/** The whole input as text. */
export async function readWhole(path: string, encoding: string): Promise<string> {
  let text = ''
  for await (const piece of piecesOf(path, encoding)) text += piece
  return text
}

/** Lines without their end, the empty ones too: line numbers count them. */
export async function* readLines(path: string, encoding: string): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const piece of piecesOf(path, encoding)) {
    let from = 0
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      parts.push(piece.slice(from, at))
      yield withoutReturn(parts.join(''))
      parts = []
      from = at + 1
    }
    if (from < piece.length) parts.push(piece.slice(from))
    // Whoever writes a line and waits for the answer gets it: more input may be long in coming.
    await flush()
  }
  const last = parts.join('')
  if (last !== '') yield withoutReturn(last)
}

export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/** Names of CP949, and of EUC-KR, which the web takes for the same. */
const CP949: ReadonlySet<string> = new Set([
  'cp949',
  'ms949',
  'uhc',
  'euckr',
  'euc-kr',
  'windows-949',
  'ks_c_5601-1987',
  'ksc5601',
  'korean',
])

/** An encoding by any of its names; `place` is where it was asked for. */
export function encodingOf(name: string, place = '--encoding'): string {
  if (CP949.has(name.toLowerCase())) return 'cp949'
  try {
    return new TextDecoder(name).encoding
  } catch {
    throw new IreumError('bad-usage', `Unknown encoding "${name}"`, place, 'Give utf-8, utf-16le or cp949')
  }
}

/** `encoding` is one that `encodingOf` gives. */
export const decoderOf = (encoding: string): Pick<TextDecoder, 'encoding' | 'decode'> =>
  encoding === 'cp949' ? new Cp949Decoder() : new TextDecoder(encoding)

/** Decoded, without a byte order mark. Bytes that are none in the encoding become U+FFFD; when they are many that is said, not refused. */
async function* piecesOf(path: string, encoding: string): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderOf> | undefined
  let length = 0
  let lost = 0
  let zeros = 0
  for await (const chunk of chunksOf(path)) {
    decoder ??= decoderOf(markedAs(chunk) ?? encoding)
    const piece = decoder.decode(chunk, { stream: true })
    length += piece.length
    lost += piece.split('\ufffd').length - 1
    if (lost > 0) zeros += piece.split('\0').length - 1
    yield piece
  }
  if (decoder === undefined) return
  yield decoder.decode()
  if (decoder.encoding === 'utf-8' && 10 * lost > length)
    process.stderr.write(
      `ireum: ${nameOf(path)} is hardly UTF-8; ${zeros > 0 ? 'try --encoding utf-16le' : 'older Korean files want --encoding cp949'}\n`,
    )
}

/** The encoding that a byte order mark tells. */
function markedAs([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) yield chunk as Uint8Array
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'There is no such file' : code === 'EISDIR' ? 'This is a folder, not a file' : `It cannot be read: ${message}`
    throw new IreumError('bad-file', why, nameOf(path), 'Give the path of a text file, or - for standard input')
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
