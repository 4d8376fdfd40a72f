// A line of JSONL → an article. Fields beside `id`, `text` and `date` are passed over.

import { IreumError, isRecord, show } from '../errors.js'

export type ArticleRecord = Readonly<Record<string, unknown>>

const ADVICE = 'Write one object a line: { "id", "text", "date" }'

/** Throws an IreumError for what is no JSON object. */
export function recordOf(line: string): ArticleRecord {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    throw new IreumError('bad-input', `This is no JSON: ${(error as Error).message}`, 'line', ADVICE)
  }
  if (!isRecord(record)) throw new IreumError('bad-input', `The line is ${show(record)}`, 'line', ADVICE)
  return record
}

/** A number becomes a string; one that JSON cannot carry exactly would become another. */
export function idOf({ id }: ArticleRecord): string | undefined {
  if (id === undefined || id === null) return undefined
  if (typeof id === 'string') return id
  if (typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER) return String(id)
  throw new IreumError('bad-input', `The "id" is ${show(id)}`, 'id', 'Give a string, or a number of up to 15 digits')
}

/** Throws an IreumError where there is no text. */
export function textOf({ text }: ArticleRecord): string {
  if (typeof text === 'string') return text
  throw new IreumError('bad-input', text === undefined ? 'The record has no "text"' : `The "text" is ${show(text)}`, 'text', ADVICE)
}

/** As it stands: the analysis checks it. An empty one is none. */
export function dateOf({ date }: ArticleRecord): string | undefined {
  return date === null || date === '' ? undefined : (date as string | undefined)
}
