// What words beside a post say of how it is held: 전 and 신임 before it, 후보 and 대행 after it.

import { firstsOf } from '../gazetteer/any-of.js'
import { memoize } from '../gazetteer/memoize.js'
import { CLASS_OF, HANJA, isSpace } from '../text/classes.js'
import { isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import type { Status } from '../types.js'
import { unitsOf } from './letters.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

/** 후보, 내정자, 대행 after the post; a word of notices that ends a headline: `김하나 대표 선임`. */
export function readAfter(scene: Scene, post: Post): void {
  const { units, value } = scene.text
  const { end } = scene.mentions[post.at]
  let at = end
  while (at < end + 6 && isSpace(units[at])) at++
  if (units[end] === UNIT.SPACE && at === end + 1) post.status ??= headlineStatus(scene, at)
  const { firsts, acting, elected } = signsOf(scene.words)
  if (!firsts.has(units[at])) return
  const word = value.slice(at, end + 6)
  if (word.startsWith('후보')) post.candidate = true
  else if (acting.test(word)) post.status = 'acting'
  else if (elected.test(word)) post.status = 'appointed'
}

function headlineStatus({ text, words }: Scene, at: number): Status | null {
  const { units, value } = text
  let end = at
  while (end < at + 4 && isSyllable(units[end])) end++
  if (end < at + 2 || !(end === value.length || ENDS_HEADLINE.has(units[end]))) return null
  return words.notices.get(value.slice(at, end))?.status ?? null
}
const ENDS_HEADLINE = unitsOf('\n….,·’”"\'')

const signsOf = memoize(({ postSign }: LinkWords) => ({
  /** First letters of all. */
  firsts: unitsOf(`후${firstsOf([...postSign.words('acting'), ...postSign.words('elected')])}`),
  acting: new RegExp(`^${postSign('acting')}`),
  elected: new RegExp(`^${postSign('elected')}`),
}))

/** `고 김하나 회장`. */
export const holderStatus = ({ text, mentions }: Scene, holder: number): Status | null =>
  CALLED.test(text.value.slice(Math.max(0, mentions[holder].start - 6), mentions[holder].start)) ? 'former' : null
const CALLED = /(?:^|[\s“(])(?:고|故|고\(故\)) $/

/** 前, 現 written as one with a post or a body. */
export function gluedStatus({ text, words, mentions }: Scene, at: number): Status | null {
  const unit = text.units[mentions[at].start]
  return CLASS_OF[unit] === HANJA ? (words.signs.get(unit)?.status ?? null) : null
}

/** 전, 신임 before the post where no name stands before it. */
export function statusBefore(scene: Scene, at: number): Status | null {
  const { units, value } = scene.text
  const { start, lineStart } = scene.mentions[at]
  if (start - lineStart < 2 || units[start - 1] !== UNIT.SPACE || !scene.words.statusLast.has(units[start - 2])) return null
  const from = Math.max(lineStart, start - 4)
  let cut = start - 1
  while (cut > from && !OPENS_WORD.has(units[cut - 1])) cut--
  const known = scene.words.gaps.get(value.slice(cut, start - 1))
  return known !== undefined && known.role === 'near' ? known.status : null
}

const OPENS_WORD = unitsOf(' (→')
