// A line of JSONL, or a request → the object that it holds.

import { IreumError, isRecord, show } from '../errors.js'

const ADVICE = 'Write one object a line: { "id", "text", "date" }'

/** Throws an IreumError for what is no JSON object. */
export function recordOf(line: string): Record<string, unknown> {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    throw new IreumError('bad-input', `This is no JSON: ${(error as Error).message}`, 'line', ADVICE)
  }
  if (!isRecord(record)) throw new IreumError('bad-input', `The line is ${show(record)}`, 'line', ADVICE)
  return record
}
