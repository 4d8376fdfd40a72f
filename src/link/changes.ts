// Who makes way for whom in a post: `대표이사를 김하나에서 이두리로 변경했다`, `CEO는 김하나에서 이두리 사장으로 바뀐다`, `대표이사 | 김하나→이두리`.

import { memoize } from '../gazetteer/memoize.js'
import { joined } from './joined.js'
import { PERSON, POST } from './mentions.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import { subjectBody } from './subject-body.js'
import type { LinkWords } from './words.js'

/** Letters between the post and who had it, and behind who gets it. */
const NEAR = 24

export function readChanges(scene: Scene): void {
  const { mentions } = scene
  const { value } = scene.text
  for (let i = 0; i + 1 < mentions.length; i++) {
    if (mentions[i].kind !== PERSON || mentions[i + 1].start > mentions[i].end + NEAR) continue
    const end = endOfTitle(scene, i)
    const next = mentions[i].end === end ? i + 1 : i + 2
    if (mentions[next]?.kind !== PERSON || mentions[next].line !== mentions[i].line) continue
    const sign = FROM.exec(value.slice(end, mentions[next].start))
    if (sign === null || (sign[1] === '에서' && !changesTo(scene, endOfTitle(scene, next)))) continue
    const before = joined(scene, i)
    const post = postBefore(scene, before[0])
    if (post !== null) change(scene, post, before, next)
  }
}
const FROM = /^(?:씨)?(에서| ?→) ?$/

const changes = memoize(
  ({ postSign }: LinkWords) => new RegExp(`^씨?(?: [가-힣]+){0,2}?(?:으로|로) (?:[^ .\\n]+ ){0,2}?${postSign('changes')}`),
)

/** 으로 변경, 로 교체, ` 단독 체제로 전환` behind who gets it. */
const changesTo = ({ text, words }: Scene, end: number): boolean => changes(words).test(text.value.slice(end, end + NEAR))

/** Where a person and the title right behind the name end. */
function endOfTitle({ mentions }: Scene, person: number): number {
  const next = mentions[person + 1]
  return next?.post?.holders.includes(person) && next.start - mentions[person].end < 8 ? next.end : mentions[person].end
}

/** The post named right before the people who had it. */
function postBefore({ mentions }: Scene, person: number): Post | null {
  const before = mentions[person - 1]
  if (before === undefined || before.kind !== POST || before.line !== mentions[person].line) return null
  return mentions[person].start - before.end < NEAR ? before.post : null
}

function change(scene: Scene, post: Post, before: number[], after: number): void {
  // A post of somebody else: 김하나 대표는 이두리에서 서라온으로 변경된 이유를 말했다.
  if (post.holders.some((holder) => !before.includes(holder))) return
  post.holders = before
  post.status = 'former'
  post.how = 'post-changes'
  if (post.body < 0) post.body = subjectBody(scene, post.at)
  scene.posts.push({ ...post, holders: [after], status: 'appointed' })
}
