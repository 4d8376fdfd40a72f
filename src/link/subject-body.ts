// The body that a clause is about, named last before the post as a subject: `한빛전자는 … 선임했다`, `한빛전자(HBE)는 …`.

import { isOwner } from './bystanders.js'
import { SUBJECT } from './letters.js'
import { BODY, REACH } from './mentions.js'
import type { Scene } from './scene.js'

/** Mention index of it in the sentence, -1 for none. */
export function subjectBody(scene: Scene, at: number): number {
  const { mentions } = scene
  const { units } = scene.text
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].sentence === mentions[at].sentence; j--) {
    const { kind, end } = mentions[j]
    if (kind === BODY && SUBJECT.has(units[units[end] === CLOSING ? end + 1 : end])) return isOwner(scene, j) ? -1 : j
  }
  return -1
}
const CLOSING = ')'.charCodeAt(0)
