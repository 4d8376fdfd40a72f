// What the first stage sees beside letters, as small numbers: the decoder finds their weights in tables, training makes features of them.

import { soundOfStart } from '../recognizers/evidence/sound.js'
import { SOUND_STEPS } from '../recognizers/evidence/sound-weights.js'
import { HANGUL } from '../text/classes.js'
import type { Candidate, Context } from '../types.js'
import { LABELS } from '../types.js'
import type { Edges } from './edges.js'
import { HALVES, halvesOf, LEAST_HALVES } from './rule-hashes.js'
import { SHAPE_OF } from './shapes.js'
import { TEMPLATES as T } from './templates.js'

/** The letters of an edge that the first stage looks at, as positions; a position of -1 stands for "none". */
export const LETTERS_LEFT = [T.firstLetter, T.firstSecond, T.firstBefore, T.firstLeft] as const
export const LETTERS_RIGHT = [T.firstLast, T.firstLastTwo, T.firstAfter, T.firstNext, T.firstNextTwo] as const

/** What stands on the left of a start, 0..FIRST_TITLES - 1: a word by its title, no word, the same run. */
export const FIRST_TITLES = 8
export const NOTHING_LEFT = 3
export const START_INSIDE = 4

/** 0: a word has no title, 1: it is one, 2: it ends with one. */
export const titleNumber = (title: number, start: number): number => (title < 0 ? 0 : title === start ? 1 : 2)

/** What ends here and whether a title follows: 0..FIRST_EDGES - 1, the content of one more feature of the right edge. */
export const FIRST_EDGES = 512

/** `titleEnd` of a title that begins right here, or else `title` of the next word. */
export const edgeNumber = (titleEnd: number, title: number, ending: number, next: number): number =>
  ((titleEnd !== 0 ? 3 : title) << 7) | (ending << 4) | next

/** The letters on both sides of a space inside of a span. */
export const LETTERS_INNER = [T.firstInnerLast, T.firstInnerNext] as const

/** How foreign the first syllables of a word sound: 0..FIRST_SOUNDS - 1, in steps of one log-odds; 0 for what is no Hangul. */
export const FIRST_SOUNDS = 16
export function soundNumber(context: Context, start: number, end: number): number {
  if (context.text.classes[start] !== HANGUL) return 0
  const step = Math.floor(soundOfStart(context, start, end) / SOUND_STEPS) + 7
  return step < 0 ? 1 : step > 14 ? 15 : step + 1
}

/** Titles and particles of the words on both sides of such a space, the second one being token `t`: 0..FIRST_INNERS - 1, the content of one feature. */
export const FIRST_INNERS = 64
export const innerNumber = ({ titleStart, stemEnd }: Edges, start: Int32Array, end: Int32Array, t: number): number =>
  (titleNumber(titleStart[t - 1], start[t - 1]) << 4) |
  (titleNumber(titleStart[t], start[t]) << 2) |
  (stemEnd[t - 1] < end[t - 1] ? 2 : 0) |
  (stemEnd[t] < end[t] ? 1 : 0)

/** A rule's label and how sure it is. */
export const firstRuleNumber = (rule: Candidate): number => LABELS.indexOf(rule.label) * HALVES + halvesOf(rule) - LEAST_HALVES
/**
 * Script, eojeols after the first, length and ending of a span in one number, the sum of the two functions: what changes from token to token,
 * and what changes from end to end. `seen` is the bit set of its character classes. All but the script are 0..FIRST_EXTENTS - 1.
 */
export const FIRST_EXTENTS = 512
export const insideNumber = (seen: number, eojeols: number): number => (SHAPE_OF[seen] << 9) | ((eojeols > 3 ? 3 : eojeols) << 7)
export const extentOf = (length: number, ending: number): number => ((length > 12 ? 12 : length) << 3) | ending
