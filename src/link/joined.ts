// Mentions of one kind in a row: 김하나·이두리, 가람전자·누리소재.

import { JOIN } from './gaps.js'
import { BODY, REACH } from './mentions.js'
import { gapAfter, type Scene, textBetween } from './scene.js'

/** A mention and those of its kind that are joined to it from the left. */
export function joined(scene: Scene, last: number): number[] {
  const { mentions } = scene
  const row = [last]
  for (let i = last - 1; i >= 0 && i > last - REACH && mentions[i].kind === mentions[last].kind; i--) {
    const { role, word } = gapAfter(scene, i)
    if (role !== JOIN || word === '→') break
    row.unshift(i)
  }
  return row
}

/** `가람전자와 누리소재`, `가람전자, 누리소재`: the body and those in a row before it. */
export function bodiesBefore(scene: Scene, last: number): number[] {
  const row = [last]
  while (scene.mentions[row[0] - 1]?.kind === BODY && /^[와과,·] ?$/.test(textBetween(scene, row[0] - 1))) row.unshift(row[0] - 1)
  return row
}
