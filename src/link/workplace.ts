// Where somebody works of whom a verb says that he holds a post, when the post names no body.

import { namesItsBody } from './fused-posts.js'
import { BODY } from './mentions.js'
import { isWhereTo } from './post-verbs.js'
import type { Post } from './posts.js'
import { type Scene, textBetween } from './scene.js'

export const lacksBody = (scene: Scene, { at, body }: Post): boolean => body < 0 && !namesItsBody(scene, scene.mentions[at])

/** `김하나는 누리은행으로 옮겨 본부장을 맡는다`, `누리은행에서 본부장까지 지낸 김하나`: the body between the person and the post, or before it, -1 for none. */
export function workplace(scene: Scene, at: number, holder: number): number {
  const { mentions } = scene
  const { sentence } = mentions[at]
  const from = holder < at ? holder : -1
  for (let i = at - 1; i > from && mentions[i].sentence === sentence; i--) {
    if (mentions[i].kind !== BODY) continue
    const between = textBetween(scene, i, at)
    return !LEFT.test(between) && ((i === at - 1 && INTO.test(between)) || isWhereTo(scene, i)) ? i : -1
  }
  return -1
}

/** `누리은행에서 4년 일한 뒤 과장으로 입사했다`: no longer there. */
const LEFT = /^에서 [^.]{0,12}(?:일|근무|재직)(?:하다|한 [뒤후])/
/** `누리은행에 과장으로 들어왔다`. */
const INTO = /^(?:에|으로|로) $/
