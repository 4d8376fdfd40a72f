// Files and standard input → texts and lines, without ever holding more than one of them.

import { createReadStream } from 'node:fs'
import { IreumError } from '../errors.js'

/** `-`, or no path at all, means standard input. */
export const pathsOf = (positionals: string[]): string[] => (positionals.length === 0 ? ['-'] : positionals)

/** The whole input as text. Bytes that are none in the encoding become U+FFFD; that is said, not refused. */
export async function readWhole(path: string, encoding: string): Promise<string> {
  const decoder = decoderOf(encoding)
  let text = ''
  for await (const chunk of chunksOf(path)) text += decoder.decode(chunk, { stream: true })
  text += decoder.decode()
  const lost = text.split('\ufffd', 22).length - 1
  if (lost > 20 && encoding === 'utf-8')
    process.stderr.write(`ireum: ${nameOf(path)} is hardly UTF-8; older Korean files want --encoding euc-kr\n`)
  return text
}

/** Lines without their end, the empty ones too: line numbers count them. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of chunksOf(path)) {
    const piece = decoder.decode(chunk, { stream: true })
    let from = 0
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      parts.push(piece.slice(from, at))
      yield withoutReturn(parts.join(''))
      parts = []
      from = at + 1
    }
    if (from < piece.length) parts.push(piece.slice(from))
  }
  parts.push(decoder.decode())
  const last = parts.join('')
  if (last !== '') yield withoutReturn(last)
}

export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

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

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new IreumError('bad-usage', `Unknown encoding "${encoding}"`, '--encoding', 'Give utf-8, utf-16le or euc-kr')
  }
}
