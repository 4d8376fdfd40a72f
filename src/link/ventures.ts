// A post of a body that is called by what it is, 합작사 or 자회사, and of one that is being founded: its name stands beside that word, if anywhere.

import { BODY, REACH } from './mentions.js'
import type { Passage } from './passage.js'
import type { Post } from './posts.js'
import { type Inferred, NONE } from './topic.js'

/** The body of `합작사 초대 대표`, or of `초대 대표` where a body is founded; NONE where it is not named, null for any other post. */
export function ventureBody(passage: Passage, { at }: Post): Inferred | null {
  const { mentions, text } = passage.scene
  const { start, lineStart } = mentions[at]
  const before = text.value.slice(Math.max(lineStart, start - 24), start)
  const word = CALLED.exec(before)
  if (word === null && !/(?:^| )초대 $/.test(before)) return null
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const { kind, form } = mentions[i]
    if (kind === BODY && form >= 0 && isNamed(passage, i, word === null ? '' : word[1].slice(0, 2)))
      return { root: passage.bodies.rootOf(form), rule: 'venture' }
  }
  return word === null ? null : NONE
}
const CALLED =
  /(합작사|합작회사|합작법인|신설법인|신설회사|신설(?:되는|될|하는|할|한) (?:[가-힣]+ )?(?:법인|회사)|자회사|모회사)(?:의)? (?:초대 |신임 |새 )?$/

/** Is this the body that the text calls so (`합작사 ‘한빛배터리’`), or that it says is founded? */
function isNamed({ scene }: Passage, i: number, word: string): boolean {
  const { value } = scene.text
  const { start, end, lineStart } = scene.mentions[i]
  const name = NAMED.exec(value.slice(Math.max(lineStart, start - 8), start))
  if (name !== null && (word === '' ? name[1] !== '자회' && name[1] !== '모회' : name[1] === word)) return true
  return word !== '자회' && word !== '모회' && FOUNDED.test(value.slice(end, end + 24))
}
const NAMED = /(합작|신설|자회|모회)(?:사|회사|법인)(?:인)? ?[‘'“"]?$/
const FOUNDED = /^[’'”"]?(?:\([^()]*\))?[을를] (?:[가-힣]{1,4} )?(?:세[웠우운]|설립|출범|만[들든])/
