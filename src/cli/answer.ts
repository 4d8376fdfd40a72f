// A request's body and what is said of it → the answer: a document, or what is wrong.

import { articleOf } from '../article.js'
import type { Document } from '../document.js'
import { IreumError } from '../errors.js'
import { writeJsonLine } from '../formats/jsonl.js'
import type { Ireum } from '../ireum.js'
import type { AnalyzeOptions } from '../options.js'
import type { TextForm } from '../types.js'
import { decoderOf, encodingOf } from './input.js'
import { recordOf } from './record.js'

export interface Answer {
  /** Of HTTP. */
  status: number
  type: string
  body: string
  headers?: Record<string, string>
}

const JSON_TYPE = 'application/json; charset=utf-8'
const HEADER = 'content-type'
const FORMS: Readonly<Record<string, TextForm>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
}

/** `contentType` as the header says it; `query` holds the options of `analyze`; what a record says outweighs it. */
export function answer(ireum: Ireum, body: Uint8Array, contentType: string | undefined, query: URLSearchParams): Answer {
  try {
    return { status: 200, type: JSON_TYPE, body: writeJsonLine(analyzed(ireum, body, contentType ?? 'application/json', query)) }
  } catch (error) {
    if (!(error instanceof IreumError)) throw error
    return failed(error.place === HEADER ? 415 : 400, error)
  }
}

export const refuse = (status: number, what: string, place: string, advice: string): Answer =>
  failed(status, new IreumError('bad-input', what, place, advice))

const failed = (status: number, { code, message }: IreumError): Answer => ({
  status,
  type: JSON_TYPE,
  body: writeJsonLine({ error: { code, message } }),
})

function analyzed(ireum: Ireum, body: Uint8Array, contentType: string, query: URLSearchParams): Document {
  const type = contentType.split(';')[0].trim().toLowerCase()
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  const text = decoderOf(encodingOf(charset, HEADER)).decode(body)
  const options = optionsOf(query)
  if (type === 'application/json') {
    const article = articleOf(recordOf(text, 'body', 'Send one object: { "id", "text", "date" }'), options)
    return ireum.analyze(article.text, article.options)
  }
  if (!Object.hasOwn(FORMS, type))
    throw new IreumError(
      'bad-input',
      `"${type.slice(0, 40)}" is no kind of article`,
      HEADER,
      `Send application/json, or a text as ${Object.keys(FORMS).join(', ')}`,
    )
  return ireum.analyze(text, { from: FORMS[type], ...options })
}

/** As they stand, but for yes and no: the analysis checks them. */
const optionsOf = (query: URLSearchParams): AnalyzeOptions =>
  Object.fromEntries([...query].map(([name, value]) => [name, name === 'explain' ? (EXPLAIN.get(value) ?? value) : value]))

const EXPLAIN = new Map([
  ['', true],
  ['true', true],
  ['false', false],
])
