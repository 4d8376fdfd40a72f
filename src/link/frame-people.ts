// The people of a frame, as they stand in the sentence: the particle that is glued to one, and who comes next.

import { memoize } from '../gazetteer/memoize.js'
import { isSyllable } from '../text/hangul.js'
import { isByVerb } from './how.js'
import { BODY, PERSON, PLACE } from './mentions.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

/** 김하나 `내정자`는, 김하나 `박사`는 */
const honour = memoize(
  ({ personSign, postSign }: LinkWords) =>
    new RegExp(`^ (?:${personSign('honour')}|${postSign('nominee')}|${postSign('acting')})(?=[은는이가을를])`),
)

/** What is glued to the person, or to the post that follows the person. */
export function particleOf(scene: Scene, person: number): string {
  const { mentions } = scene
  const { units, value } = scene.text
  let end = mentions[person].end
  for (let k = person + 1; k < mentions.length && k <= person + 3; k++) {
    const { post } = mentions[k]
    if (post?.holders.includes(person) && !isByVerb(post.how)) end = mentions[k].end
    else if (mentions[k].kind !== BODY && mentions[k].kind !== PLACE) break
  }
  // Most often it is glued on.
  if (isSyllable(units[end])) return value.slice(end, end + 4)
  let after = value.slice(end, end + 20)
  if (after.startsWith('(')) after = after.replace(/^\([^()]*\)/, '')
  after = after.replace(/^[)’'] ?/, '')
  after = after.replace(honour(scene.words), '')
  return after.trimStart().slice(0, 4)
}

/** The next person of the sentence, before any other post that is not theirs. */
export function personAfter(scene: Scene, at: number): number {
  const { mentions } = scene
  for (let j = at + 1; j < mentions.length && j <= at + 4 && mentions[j].sentence === mentions[at].sentence; j++) {
    if (mentions[j].kind === PERSON) {
      // 이사장에는 김 회장의 부인 이두리가: somebody's kin.
      if (j + 1 < mentions.length && /^의 /.test(particleOf(scene, j))) continue
      return mentions[j].start - mentions[at].end <= 30 ? j : -1
    }
  }
  return -1
}
