// Where somebody joins the body that he is of now, which is not named again: `누리은행 상무 출신으로 2017년 합류해 재무총괄을 지냈다`.

import { BODY, REACH } from './mentions.js'
import { type Scene, textBetween } from './scene.js'

/** Mention behind which the verb stands, of the sentence of the post or the one before (2003년 입사했다. 본부장을 거쳤다); -1 for none, and where the verb names a body (`누리은행에 입사해`). */
export function joinsBehind(scene: Scene, post: number): number {
  const { mentions } = scene
  for (let i = post - 1; i >= 0 && i > post - REACH && mentions[i].sentence >= mentions[post].sentence - 1; i--) {
    const between = textBetween(scene, i)
    if (JOINS.test(between)) return mentions[i].kind === BODY && INTO.test(between) ? -1 : i
    if (mentions[i].kind === BODY) return -1
  }
  return -1
}
const JOINS = / (?:(?:합류|입사|입행|부임)[하해했]|(?:아예 )?회사(?:로|에) (?:옮|들어|합류))/
const INTO = /^\)?(?:에|으로|로) /
