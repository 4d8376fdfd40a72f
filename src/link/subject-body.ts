// The body that a clause is about, named last before the post as a subject: `한빛전자는 … 선임했다`, `한빛전자(HBE)는 …`.

import { UNIT } from '../text/units.js'
import { isOwner } from './bystanders.js'
import { SUBJECT } from './letters.js'
import { BODY } from './mentions.js'
import { isNew } from './new-bodies.js'
import { lastBefore, type Scene } from './scene.js'

/** Mention index of it in the sentence, -1 for none. */
export function subjectBody(scene: Scene, at: number): number {
  const { units } = scene.text
  // 누리통신은 한빛연구소를 세우고 김하나를 소장으로 선임했다.
  const anew = lastBefore(scene, at, 'sentence', (i) => scene.mentions[i].kind === BODY && isNew(scene, i))
  if (anew >= 0) return anew
  const subject = lastBefore(scene, at, 'sentence', (i) => {
    const { kind, end } = scene.mentions[i]
    return kind === BODY && SUBJECT.has(units[units[end] === UNIT.CLOSE_PAREN ? end + 1 : end])
  })
  return subject >= 0 && isOwner(scene, subject) ? -1 : subject
}
