// One document while it is linked: its mentions, and what was read of them so far.

import type { Candidate, Context, Text } from '../types.js'
import { FAR, type Gap, gapBetween } from './gaps.js'
import { SUBJECT } from './letters.js'
import { type Mention, REACH, readMentions } from './mentions.js'
import type { Post } from './posts.js'
import { type LinkWords, linkWords } from './words.js'

export interface Scene {
  context: Context
  text: Text
  words: LinkWords
  /** In text order. */
  mentions: readonly Mention[]
  /** What was read of the mentions that are posts, in text order. */
  posts: Post[]
}

export function openScene(context: Context, winners: readonly Candidate[]): Scene {
  return { context, text: context.text, words: linkWords(context.gazetteer), mentions: readMentions(context, winners), posts: [] }
}

/** The gap between mention `i` and the next one, read when it is asked for first; FAR where there is no next one. */
export function gapAfter({ text, words, mentions }: Scene, i: number): Gap {
  if (i < 0 || i + 1 >= mentions.length) return NOTHING
  return (mentions[i].gap ??= gapBetween(text, words, mentions[i], mentions[i + 1]))
}
const NOTHING: Gap = { role: FAR, status: null, word: '' }

/** What was read of mention `i`; null where it is no post, or no mention at all. */
export function postAt({ mentions }: Scene, i: number): Post | null {
  return i < 0 || i >= mentions.length ? null : mentions[i].post
}

/** The last mention before `at`, in its sentence or its line and not too far, of which `is` holds; -1 for none. */
export function lastBefore(
  { mentions }: Scene,
  at: number,
  within: 'sentence' | 'line',
  is: (i: number) => boolean,
  reach = REACH,
): number {
  for (let i = at - 1; i >= 0 && i > at - reach && mentions[i][within] === mentions[at][within]; i--) if (is(i)) return i
  return -1
}

/** `가람전자는`: is a particle of the topic or the subject glued to mention `i`? */
export const isSubject = ({ mentions, text }: Scene, i: number): boolean => SUBJECT.has(text.units[mentions[i].end])

/** What stands between mention `i` and another one, the next if none is named. */
export const textBetween = ({ mentions, text }: Scene, i: number, other = i + 1): string =>
  text.value.slice(mentions[i].end, mentions[other].start)

/** So many letters behind mention `i`. */
export const textAfter = ({ mentions, text }: Scene, i: number, letters: number): string =>
  text.value.slice(mentions[i].end, mentions[i].end + letters)

/** So many letters of its line before mention `i`. */
export const textBefore = ({ mentions, text }: Scene, i: number, letters: number): string =>
  text.value.slice(Math.max(mentions[i].lineStart, mentions[i].start - letters), mentions[i].start)
