// What gave a post to its holder: what stood between the two, what was said, or what kind of list they stood in.

import type { VerbKind } from './post-verbs.js'

/** Behind `relation/` it is the `source` of the post's relations. */
export type How =
  // Side by side, in a bracket, in a row.
  | 'person-post'
  | 'person-body-post'
  | 'person-bracket'
  | 'person-bracket-body-post'
  | 'body-person-post'
  | 'post-person'
  | 'post-is-person'
  | 'post-bracket-post'
  | 'post-of-post'
  | 'joined-posts'
  // Said.
  | `verb-${VerbKind}`
  | 'post-filled'
  | 'post-changes'
  | 'successor'
  // Listed.
  | 'byline'
  | 'column'
  | 'move'
  | 'notice'
  | 'notice-rank'
  | 'rank'
  | 'profile'
  | 'table-row'
  | 'table-column'

/** `대표를 지냈다`, `사장으로 옮겼다`: a verb, or the noun of a career. */
export const isByVerb = (how: How | null): boolean => how?.startsWith('verb-') === true

/** `사장에 취임했다`, `사장으로 옮겼다`: into a post that is new to the holder. */
export const isMove = (how: How | null): boolean => how === 'verb-become' || how === 'verb-move'
