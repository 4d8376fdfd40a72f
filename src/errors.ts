// The one error class: what went wrong, where, and what to do about it.

/** What is wrong: an option, a line of a list, the bytes of a list file or their version, an input, the command line, a file. */
export type ErrorCode = 'bad-option' | 'bad-list' | 'bad-bytes' | 'bad-version' | 'bad-input' | 'bad-usage' | 'bad-file'

/** The only error that ireum throws for what it was given; `message` holds what, where and what to do. */
export class IreumError extends Error {
  readonly code: ErrorCode
  /** What is wrong: the first sentence of the message. */
  readonly what: string
  /** Where: an option name, `file:line`, or a byte offset. */
  readonly place: string
  /** What to do next, in one sentence. */
  readonly advice: string

  constructor(code: ErrorCode, what: string, place: string, advice: string) {
    super(`${what} (${place}). ${advice}`)
    this.name = 'IreumError'
    this.code = code
    this.what = what
    this.place = place
    this.advice = advice
  }
}

/** Is it an object with keys, as JSON has them? */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a message shows it, never longer than a line. */
export function show(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value)
}
