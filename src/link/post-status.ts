// What words beside a post say of how it is held: 전 and 신임 before it, 후보 and 대행 after it.

import type { Status } from '../types.js'
import { unitsOf } from './letters.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'

/** 후보, 내정자, 대행 after the post. */
export function readAfter(scene: Scene, post: Post): void {
  const { units, value } = scene.text
  const { end } = scene.mentions[post.at]
  let at = end
  while (at < end + 6 && isSpace(units[at])) at++
  if (!AFTER.has(units[at])) return
  const word = value.slice(at, end + 6)
  if (word.startsWith('후보')) post.candidate = true
  else if (/^(?:직무)?대행|^권한대행/.test(word)) post.status = 'acting'
  else if (/^(?:내정|당선|지명|예정)/.test(word)) post.status = 'appointed'
}

/** First letters of the words that `readAfter` knows. */
const AFTER = unitsOf('후직대권내당지예')
const isSpace = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029

/** 전, 신임 before the post where no name stands before it. */
export function statusBefore(scene: Scene, at: number): Status | null {
  const { units, value } = scene.text
  const { start, lineStart } = scene.mentions[at]
  if (start - lineStart < 2 || units[start - 1] !== 0x20 || !scene.words.statusLast.has(units[start - 2])) return null
  const from = Math.max(lineStart, start - 4)
  let cut = start - 1
  while (cut > from && !OPENS_WORD.has(units[cut - 1])) cut--
  const known = scene.words.gaps.get(value.slice(cut, start - 1))
  return known !== undefined && known.role === 'near' ? known.status : null
}

const OPENS_WORD = unitsOf(' (→')
