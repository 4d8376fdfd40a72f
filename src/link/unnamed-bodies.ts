// Posts of bodies that are called by their kind alone: `노조 위원장 김하나`, `주주연대의 이두리 대표`. No body that is named holds them.

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

/** Letters of the longest of these words, with what may stand around it. */
const REACH = 12

const kinds = memoize(({ bodySign }: LinkWords) => new RegExp(`(?:^|[^가-힣])${bodySign('unnamed')}의? $`))

/** Does such a word stand before the post, or before who holds it? */
export function isOfUnnamed(scene: Scene, { at, holders }: Post): boolean {
  return standsBefore(scene, at) || (holders[0] < at && standsBefore(scene, holders[0]))
}

function standsBefore({ mentions, text, words }: Scene, at: number): boolean {
  const { start, lineStart } = mentions[at]
  if (start - lineStart < 3 || text.units[start - 1] !== UNIT.SPACE) return false
  // 가람전자노동조합 위원장: the word is part of a name.
  const from = Math.max(lineStart, start - REACH, at > 0 ? mentions[at - 1].end : 0)
  return kinds(words).test(text.value.slice(from, start))
}
