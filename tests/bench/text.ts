// The text that everything is measured on: one flat Korean string, and the same as documents.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMarkup } from '../../src/formats/markup.js'
import { articles } from '../support/articles.js'
import { seeded } from '../support/random.js'
import { ROOT } from '../support/sources.js'

const DOCUMENT_LENGTH = 2000

export interface BenchText {
  flat: string
  bytes: number
  /** Pieces of about 2,000 characters, cut at line ends, each a string of its own. */
  documents: string[]
}

/** The project's own articles, or the lines of a file; shuffled by a fixed seed and repeated to at least `size` bytes. */
export function benchText(size: number, path?: string): BenchText {
  const lines = (path === undefined ? ownArticles() : readFileSync(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const random = seeded(20250205)
  let flat = ''
  let bytes = 0
  while (bytes < size) {
    const round = `${shuffled(lines, random).join('\n')}\n`
    flat += round
    bytes += Buffer.byteLength(round)
  }
  return { flat: flattened(flat), bytes, documents: cut(flat) }
}

function ownArticles(): string {
  const folder = join(ROOT, 'data/articles')
  const annotated = readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => readMarkup(readFileSync(join(folder, name), 'utf8')).text)
  return [...articles().map(([, text]) => text), ...annotated].join('\n')
}

function cut(text: string): string[] {
  const documents: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + DOCUMENT_LENGTH)
    const to = end < 0 ? text.length : end + 1
    documents.push(flattened(text.slice(from, to)))
    from = to
  }
  return documents
}

/** A string with its own memory: joined strings are trees until they are read, slices keep their parent. */
const flattened = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}
