// Who follows somebody in a post: `물러난 김하나 대표 후임으로 이두리 상무가 왔다`. The post is that of the one named before.

import { memoize } from '../gazetteer/memoize.js'
import { isMove } from './how.js'
import { PERSON } from './mentions.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import { SUCCESSOR } from './signs.js'
import type { LinkWords } from './words.js'

/** Letters in which the successor may be named. */
const NEAR = 50

export function readSuccessors(scene: Scene): void {
  const { mentions } = scene
  const { value } = scene.text
  /** The first mention behind the word. */
  let next = 0
  for (let at = value.indexOf(SUCCESSOR); at >= 0; at = value.indexOf(SUCCESSOR, at + 2)) {
    if (!/^(?:으로|에|은|에는|으로는|엔),? /.test(value.slice(at + 2, at + 7))) continue
    while (next < mentions.length && mentions[next].start <= at) next++
    if (next === mentions.length) break
    const left = postBefore(scene, next)
    if (left === null) continue
    const person = successor(scene, next, at)
    if (person < 0 || person === left.holders[0] || value.slice(at, mentions[person].start).includes('. ')) continue
    if (!talkedOf(scene.words).test(value.slice(at, mentions[person].end + NEAR).split('\n')[0]))
      scene.posts.push({ ...left, holders: [person], status: 'appointed', how: 'successor', candidate: false })
  }
}
/** 거론, 하마평: nobody has come yet. */
const talkedOf = memoize(({ postSign }: LinkWords) => new RegExp(postSign('talked')))

/** The post named last, in this sentence or the one before, if somebody holds it; not the one that he leaves for: `대표는 고문으로 물러난다`. */
function postBefore({ mentions }: Scene, next: number): Post | null {
  let gone = -1
  for (let i = next - 1; i >= 0 && mentions[i].line === mentions[next].line && mentions[i].sentence >= mentions[next].sentence - 1; i--) {
    const { post } = mentions[i]
    // 김하나 사장이 물러난다. 김 사장은 누리은행 대표를 지냈다: what he was before.
    if (post === null || (post.how === 'verb-hold' && post.status === 'former')) continue
    if (post.holders.length !== 1 || (gone >= 0 && post.holders[0] !== gone)) return null
    if (!isMove(post.how)) return post
    gone = post.holders[0]
  }
  return null
}

/** The first person after the word, before any post that is not theirs; -1 for none. */
function successor({ mentions }: Scene, next: number, at: number): number {
  for (let i = next; i < mentions.length && mentions[i].start < at + NEAR && mentions[i].sentence === mentions[next].sentence; i++) {
    if (mentions[i].kind === PERSON) return i
    const { post } = mentions[i]
    if (post !== null && !(post.holders[0] > i)) return -1
  }
  return -1
}
