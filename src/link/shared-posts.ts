// A post at several bodies at once: `김하나 가람전자·누리소재 대표`; of as many people as bodies each has his own: `김하나·이두리 가람전자·누리소재 대표`.

import { GENITIVE, NEAR } from './gaps.js'
import { joined } from './joined.js'
import { PERSON } from './mentions.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene } from './scene.js'

/** Runs after neighbours were read: they know the last of the bodies. */
export function readShared(scene: Scene): void {
  const { length } = scene.posts
  for (let n = 0; n < length; n++) {
    const post = scene.posts[n]
    if (post.body < 0 || post.body > post.at) continue
    const bodies = joined(scene, post.body)
    if (bodies.length > 1) share(scene, post, bodies)
  }
  if (scene.posts.length > length) scene.posts.sort((a, b) => a.at - b.at)
}

function share(scene: Scene, post: Post, bodies: readonly number[]): void {
  const { mentions } = scene
  const before = bodies[0] - 1
  if (post.holders.length === 0) {
    const { role, status } = gapAfter(scene, before)
    if (mentions[before]?.kind !== PERSON || role !== NEAR || post.at - bodies[bodies.length - 1] !== 1) return
    post.holders = joined(scene, before)
    post.status ??= status
    post.rule = 'relation/person-body-post'
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
