// Where somebody goes from a post, by an arrow: `• 김하나: 가람전자 상무 → 누리은행 부행장`.

import { PERSON, POST } from './mentions.js'
import { lastBefore, postAt, type Scene, textBetween } from './scene.js'

/** Mentions between two posts at most: the body and the place of the second. */
const FURTHEST = 3
const ARROW = /^(?:\([^()\n]*\))? ?(?:→|⇒|->) ?$/

export function readMoves(scene: Scene): void {
  const { mentions } = scene
  for (let i = 0; i + 1 < mentions.length; i++) {
    const from = postAt(scene, i)
    if (from === null || !ARROW.test(textBetween(scene, i))) continue
    let next = i + 1
    while (next < i + FURTHEST && mentions[next + 1]?.line === mentions[i].line && mentions[next].kind !== POST) next++
    const to = postAt(scene, next)
    const person = from.holders[0] ?? lastBefore(scene, i, 'line', (j) => mentions[j].kind === PERSON || mentions[j].kind === POST)
    if (to === null || to.holders.length > 0 || mentions[person]?.kind !== PERSON) continue
    from.holders = [person]
    from.status = 'former'
    from.how = 'move'
    to.holders = [person]
    if (to.body < 0) to.body = from.body
    to.status = 'appointed'
    to.how = 'move'
  }
}
