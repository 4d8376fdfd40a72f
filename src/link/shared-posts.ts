// A post at several bodies at once: `김하나 가람전자·누리소재 대표`; of as many people as bodies each has his own: `김하나·이두리 가람전자·누리소재 대표`.
// A title of several people, each of a body that stands beside him: `가람전자 김하나, 누리소재 이두리 사장`, `김하나 가람전자·이두리 누리소재 사장`, `김하나(한빛대)·이두리(가람대) 교수`.

import { GENITIVE, NEAR } from './gaps.js'
import { bodiesBefore, joined } from './joined.js'
import { BODY, PERSON, REACH } from './mentions.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene, textBetween } from './scene.js'

/** Runs after neighbours were read: they know the last of the bodies. */
export function readShared(scene: Scene): void {
  const { length } = scene.posts
  const held = new Set(scene.posts.flatMap(({ holders }) => holders))
  for (let n = 0; n < length; n++) {
    const post = scene.posts[n]
    if (post.body < 0 || post.body > post.at) continue
    shareTitle(scene, post, held)
    const bodies = joined(scene, post.body)
    if (bodies.length > 1) share(scene, post, bodies)
  }
}

function share(scene: Scene, post: Post, bodies: readonly number[]): void {
  const { mentions } = scene
  const before = bodies[0] - 1
  if (post.holders.length === 0) {
    const { role, status } = gapAfter(scene, before)
    if (mentions[before]?.kind !== PERSON || role !== NEAR || post.at - bodies[bodies.length - 1] !== 1) return
    post.holders = joined(scene, before)
    post.status ??= status
    post.how = 'person-body-post'
  } else if (
    post.holders[0] < post.body ||
    ![NEAR, GENITIVE].includes(gapAfter(scene, post.body).role) ||
    // 공정위, 가람전자 김하나 회장 조사: two names and a comma are the subject and another body.
    bodies.some((body) => body !== post.body && gapAfter(scene, body).word === ',')
  )
    return
  const people = post.holders
  const each = people.length === bodies.length
  if (each) post.holders = [people[people.length - 1]]
  for (let i = 0; i + 1 < bodies.length; i++) scene.posts.push({ ...post, body: bodies[i], holders: each ? [people[i]] : [...people] })
}

/** Gives the title to those before its holder who stand in a row with him as he stands: behind a body of theirs, before one, or before one in brackets. */
function shareTitle(scene: Scene, post: Post, held: ReadonlySet<number>): void {
  const { mentions, posts } = scene
  const [first] = post.holders
  if (first === undefined || first > post.at) return
  const after = post.body === first + 1
  if (!after && post.body !== first - 1) return
  const opening = after ? textBetween(scene, first) : ' '
  // 김하나(한빛대), 이두리(가람대 교수): the title in a bracket is of the one before it.
  if (opening === '(' ? !textBetween(scene, post.body).startsWith(')') : opening !== ' ') return
  let start = Math.min(first, post.body)
  while (start > 1 && ROW.test(opening === '(' ? textBetween(scene, start - 1).replace(/^\)/, '') : textBetween(scene, start - 1))) {
    const holders: number[] = []
    let body = start - 1
    if (after) {
      if (mentions[body].kind !== BODY || textBetween(scene, body - 1) !== opening) return
      holders.push(body - 1)
      start = body - 1
    } else {
      while (
        mentions[body]?.kind === PERSON &&
        holders.length < REACH &&
        (holders.length === 0 || /^(?:·|, )$/.test(textBetween(scene, body)))
      )
        holders.unshift(body--)
      if (mentions[body]?.kind !== BODY || textBetween(scene, body) !== ' ') return
      start = body
    }
    if (holders.length === 0 || holders.some((holder) => mentions[holder].kind !== PERSON || held.has(holder))) return
    posts.push({ ...post, body, holders })
  }
}
const ROW = /^(?:·|, ?|[와과] | )$/

/** `가람전자와 누리소재 대표를 지냈다`, `가람전자, 누리소재 등 계열사 대표를`: the post at each of the bodies. */
export function shareHeld(scene: Scene, post: Post): void {
  const { mentions, posts } = scene
  const body = post.at - 1
  // 법무법인 가람, 서울고법 판사: no firm has one.
  if (mentions[body]?.kind !== BODY || /[판검]사$/.test(mentions[post.at].name.text)) return
  if (EACH.test(textBetween(scene, body))) post.body = body
  else if (post.how !== 'verb-hold' && post.how !== 'post-is-person') return
  // 각각: of the others somebody else has it.
  if (post.body !== body || posts.some((other) => other !== post && other.at === post.at)) return
  for (const other of bodiesBefore(scene, body)) if (other !== body) posts.push({ ...post, body: other })
}
const EACH = /^ 등(?:의|에서| \d+개사의?| (?:[가-힣]+ )?(?:계열|그룹|회)사) $/
