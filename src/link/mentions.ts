// The winners that linking looks at, in text order, with their line and sentence.

import type { Candidate, Context } from '../types.js'
import type { Gap } from './gaps.js'
import { Name, nameAt } from './names.js'
import type { Post } from './posts.js'

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
  /** What stands there; for a place nothing, as nobody asks. */
  name: Name
  /** Number of line breaks before it, and where its line starts. */
  line: number
  lineStart: number
  sentence: number
  /** Of a person or a body: its place among their forms; -1 for other kinds, and for a person left open. */
  form: number
  /** Place of its referent in the list, -1 for none. */
  referent: number
  /** What stands between it and the next mention; null before somebody asks (`gapAfter`). */
  gap: Gap | null
  /** Of a post: what was read of it; null for other kinds. */
  post: Post | null
  /** Of a person: the posts held; null before `family-names.ts` looks for them. */
  held: Post[] | null
  /** Of a body: weight of its part in its sentence, NaN before `body-roles.ts` is asked for it. */
  role: number
}

const nothing = new Name('', 0)

export function readMentions(context: Context, winners: readonly Candidate[]): Mention[] {
  const { text, tokens } = context
  const { value, units } = text
  const { tokenAt, eojeol, sentenceOf } = tokens
  const mentions: Mention[] = []
  let line = 0
  let lineStart = 0
  let lineEnd = value.indexOf('\n')
  for (let i = 0; i < winners.length; i++) {
    const { start, end, label } = winners[i]
    const kind =
      label === 'PERSON' ? PERSON : label === 'ORGANIZATION' ? BODY : label === 'POSITION' ? POST : label === 'LOCATION' ? PLACE : 0
    if (kind === 0) continue
    while (lineEnd >= 0 && lineEnd < start) {
      line++
      lineStart = lineEnd + 1
      lineEnd = value.indexOf('\n', lineStart)
    }
    const token = tokenAt[start]
    const sentence = token < 0 ? -1 : sentenceOf[eojeol[token]]
    const name = kind === PLACE ? nothing : nameAt(units, value, start, end)
    mentions.push({
      winner: i,
      kind,
      start,
      end,
      name,
      line,
      lineStart,
      sentence,
      form: -1,
      referent: -1,
      gap: null,
      post: null,
      held: null,
      role: Number.NaN,
    })
  }
  return mentions
}
