// A line of JSONL, or a request → the object that it holds.

import { IreumError, isRecord, show } from '../errors.js'

/** Throws an IreumError for what is no JSON object; `place` and `advice` are its. */
export function recordOf(json: string, place: string, advice: string): Record<string, unknown> {
  let record: unknown
  try {
    record = JSON.parse(json)
  } catch (error) {
    throw new IreumError('bad-input', `This is no JSON: ${(error as Error).message}`, place, advice)
  }
  if (!isRecord(record)) throw new IreumError('bad-input', `This is ${show(record)}, not an object`, place, advice)
  return record
}
