// The body that a clause is about, named last before the post as a subject: `한빛전자는 … 선임했다`, `한빛전자(HBE)는 …`.

import { UNIT } from '../text/units.js'
import { isOwner } from './bystanders.js'
import { SUBJECT } from './letters.js'
import { BODY } from './mentions.js'
import { lastBefore, type Scene } from './scene.js'

/** Mention index of it in the sentence, -1 for none. */
export function subjectBody(scene: Scene, at: number): number {
  const { units } = scene.text
  const subject = lastBefore(scene, at, 'sentence', (i) => {
    const { kind, end } = scene.mentions[i]
    return kind === BODY && SUBJECT.has(units[units[end] === UNIT.CLOSE_PAREN ? end + 1 : end])
  })
  return subject >= 0 && isOwner(scene, subject) ? -1 : subject
}
