// The body of a post beside: of a colleague told with the holder, or of the holder himself.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { postAt, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import { hostOf, isFirmPost } from './topic.js'
import type { LinkWords } from './words.js'

/** `창업자 김하나 누리소재 대표`: the body that his other post names. */
export function ownBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const other = postAt(scene, holder + 2)
  if (holder !== post.at + 1 || other?.body !== holder + 1 || other.holders[0] !== holder || textBetween(scene, holder) !== ' ') return null
  return /창[업립]/.test(scene.mentions[post.at].name.text) && isFirmPost(scene.words, scene.mentions[other.at].name.text)
    ? found(bodyAt(passage, other.body), 'same-person')
    : null
}

/** `누리소재 김하나 대표와 이두리 상무`: the body of the one before, unless both are a chief of theirs, or it says less. */
export function coupleBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions, words } = scene
  const before = mentions[holder - 1]?.post ?? null
  if (before === null || before.body < 0 || holder !== post.at - 1 || mentions[holder].name.text.length < 2) return null
  const { name } = mentions[post.at]
  if (titleOf(words, name).kind !== '' || hostOf(passage, post.at, holder) >= 0) return null
  const [first] = before.holders
  const between = textBetween(scene, before.at, holder)
  const same = mentions[before.at].name.text === name.text
  const one = found(bodyAt(passage, before.body), 'couple')
  // 누리소재 김하나 사장, 이두리 전 사장.
  if (same && before.status !== 'former' && post.status === 'former' && /^(?:[과와]|,) $/.test(between)) return one
  if (before.status !== post.status || first === undefined || first > before.at || !/^[과와] $/.test(between)) return null
  // 누리소재 김하나 대표와 이두리 대표 may share it, 김하나 누리소재 대표와 이두리 대표 may not.
  return same && before.body > first && chiefOf(words).test(name.text) ? null : one
}
const chiefOf = memoize(({ postKind }: LinkWords) => new RegExp(`^${postKind('chief')}$`))
