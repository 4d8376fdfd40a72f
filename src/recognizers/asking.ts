// Is a caller's recognizer at work? Another analysis would overwrite what it and the next stages read.

import { IreumError } from '../errors.js'

let asking = false

/** Asks a recognizer of the caller; meanwhile no text is analyzed. */
export function ask<Answer>(recognizer: () => Answer): Answer {
  asking = true
  try {
    return recognizer()
  } finally {
    asking = false
  }
}

/** Throws an IreumError when a recognizer of the caller starts an analysis of its own, be it by wink-nlp. */
export function refuseWhileAsking(): void {
  if (asking)
    throw new IreumError(
      'bad-usage',
      'analyze was called by a recognizer',
      'recognizers',
      'Analyze before or after: one text is read at a time',
    )
}
