// The winners that linking looks at, in text order, with their line and sentence.

import type { Candidate, Context } from '../types.js'

export const PERSON = 1
export const BODY = 2
export const POST = 3
export const PLACE = 4

/** Mentions looked back at, at most: a text without sentences stays linear. */
export const REACH = 40

export interface Mention {
  /** Index in the winners. */
  winner: number
  kind: number
  start: number
  end: number
  text: string
  /** Number of line breaks before it, and where its line starts. */
  line: number
  lineStart: number
  sentence: number
}

export function readMentions(context: Context, winners: readonly Candidate[]): Mention[] {
  const { text, tokens } = context
  const value = text.value
  const mentions: Mention[] = []
  let line = 0
  let lineStart = 0
  let next = value.indexOf('\n')
  for (let i = 0; i < winners.length; i++) {
    const { start, end, label } = winners[i]
    const kind =
      label === 'PERSON' ? PERSON : label === 'ORGANIZATION' ? BODY : label === 'POSITION' ? POST : label === 'LOCATION' ? PLACE : 0
    if (kind === 0) continue
    while (next >= 0 && next < start) {
      line++
      lineStart = next + 1
      next = value.indexOf('\n', lineStart)
    }
    const token = tokens.tokenAt[start]
    const sentence = token < 0 ? -1 : tokens.sentenceOf[tokens.eojeol[token]]
    mentions.push({ winner: i, kind, start, end, text: value.slice(start, end), line, lineStart, sentence })
  }
  return mentions
}
