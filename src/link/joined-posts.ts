// Posts that share what a verb says of one: `가람전자 상무와 누리은행 감사를 지냈다`, `부사장 겸 재무실장으로 왔다`.

import { bodiesBefore } from './joined.js'
import { BODY, PLACE } from './mentions.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textBetween } from './scene.js'
import { lacksBody, workplace } from './workplace.js'

/** `가람전자 상무와 누리은행 감사를 지냈다`: the posts before, joined to one that a verb gives; one for `each` where there are several people. */
export function joinPosts(scene: Scene, post: Post, each: number[] | null): Post[] {
  const { mentions } = scene
  const { at, holders, status, how, candidate } = post
  const all = [post]
  let left = each === null ? 0 : each.length - 1
  /** Of those at one body: the first in `all`. */
  let first = 0
  for (let next = at; each === null || left > 0; ) {
    let from = mentions[next - 1]?.kind === BODY ? next - 1 : next
    if (mentions[from - 1]?.kind === PLACE) from--
    const before = postAt(scene, from - 1)
    if (before === null || before.holders.length > 0) break
    const between = textBetween(scene, from - 1)
    const beside = from === next && BESIDE.test(between)
    if (!beside && !JOINS.test(between)) break
    before.holders = each === null ? holders.slice() : [each[--left]]
    before.status ??= status
    before.how = how
    before.candidate = candidate
    if (each !== null && before.body < 0) before.body = post.body
    // 누리은행에 입행해 인사부장과 두리카드 상무를 지냈다.
    else if (lacksBody(scene, before)) before.body = workplace(scene, before.at, holders[0])
    // 가람전자 부사장 겸 재무실장으로 왔다.
    const length = all.push(before)
    if (!beside) first = length - 1
    for (let n = first; n < length; n++) if (lacksBody(scene, all[n])) all[n].body = before.body
    next = from - 1
  }
  if (each !== null && all.length === 1) {
    const bodies = post.body < 0 ? [] : bodiesBefore(scene, post.body)
    // 김하나와 이두리는 각각 가람전자와 누리소재 대표로 선임됐다.
    if (bodies.length === each.length)
      for (let n = 0; n + 1 < each.length; n++) scene.posts.push({ ...post, body: bodies[n], holders: [each[n]] })
    // 가람전자 김하나 부사장과 누리소재 이두리 부사장은 각각 사장에 올랐다.
    else if (post.body < 0) post.holders = each
  }
  return all
}
/** Two posts at one body: `부사장 겸 재무실장`, `재무실장(전무)`, `재무총괄(CFO) 전무`. */
const BESIDE = /^(?:\)? |\(| 겸 )$/
const JOINS = /^\)?(?:[과와,·]|[을를],|,? 및|에 이어| 겸) ?$/
