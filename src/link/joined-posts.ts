// Posts that share what a verb says of one: `가람전자 상무와 누리은행 감사를 지냈다`, `부사장 겸 재무실장으로 왔다`, and the bodies that share a post.

import { namesItsBody } from './fused-posts.js'
import { BODY, PLACE } from './mentions.js'
import { isWhereTo } from './post-verbs.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textBetween } from './scene.js'

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
    if (from < next && mentions[from - 1]?.kind === PLACE) from--
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
  // 가람전자 김하나 부사장과 누리소재 이두리 부사장은 각각 사장에 올랐다.
  if (each !== null && all.length === 1 && post.body < 0) post.holders = each
  return all
}
/** Two posts at one body: `부사장 겸 재무실장`, `재무실장(전무)`, `재무총괄(CFO) 전무`. */
const BESIDE = /^(?:\)? |\(| 겸 )$/
const JOINS = /^\)?(?:[과와,·]|[을를],|,? 및|에 이어| 겸) ?$/

export const lacksBody = (scene: Scene, { at, body }: Post): boolean => body < 0 && !namesItsBody(scene, scene.mentions[at])

/** `김하나는 누리은행으로 옮겨 본부장을 맡는다`, `누리은행에서 본부장까지 지낸 김하나`: the body between the person and the post, or before it, -1 for none. */
export function workplace(scene: Scene, at: number, holder: number): number {
  const { mentions } = scene
  const { sentence } = mentions[at]
  const from = holder < at ? holder : -1
  for (let i = at - 1; i > from && mentions[i].sentence === sentence; i--) {
    if (mentions[i].kind === BODY) return (i === at - 1 && INTO.test(textBetween(scene, i))) || isWhereTo(scene, i) ? i : -1
  }
  return -1
}

/** `누리은행에 과장으로 들어왔다`. */
const INTO = /^(?:에|으로|로) $/

/** `가람전자와 누리소재 대표를 지냈다`, `가람전자, 누리소재 등 계열사 대표를`: the post at each of the bodies. */
export function shareHeld(scene: Scene, post: Post): void {
  const { mentions, posts } = scene
  let body = post.at - 1
  // 법무법인 가람, 서울고법 판사: no firm has one.
  if (mentions[body]?.kind !== BODY || /[판검]사$/.test(mentions[post.at].name.text)) return
  if (EACH.test(textBetween(scene, body))) post.body = body
  if (post.body === body) while (mentions[--body]?.kind === BODY && AND.test(textBetween(scene, body))) posts.push({ ...post, body })
}
const EACH = /^ 등 (?:[가-힣]+ )?(?:계열|그룹|회)사 $/
const AND = /^[와과,·] ?$/
