// Who wrote a column: named at its head, `[김하나의 골목경제]` or alone in a line, and said to be what at its foot: `골목경제연구회 회장·가람대 교수`.

import { isSpace } from '../text/classes.js'
import { BODY, PERSON, PLACE, POST } from './mentions.js'
import type { Scene } from './scene.js'

export function readColumn(scene: Scene): void {
  const { mentions, text } = scene
  let end = text.length
  while (end > 0 && isSpace(text.units[end - 1])) end--
  const foot = footOf(scene, end)
  if (foot < 0) return
  const writer = writerOf(scene, mentions[foot].line)
  if (writer < 0) return
  for (let i = foot; i < mentions.length; i++) {
    const { post } = mentions[i]
    if (post === null) continue
    post.holders = [writer]
    post.body = i > foot && mentions[i - 1].kind === BODY ? i - 1 : -1
    post.alone = post.body < 0
    post.how = 'column'
  }
}

/** The first mention of the last line, where it holds bodies and their posts alone; -1 for any other. */
function footOf({ mentions, text }: Scene, end: number): number {
  let i = mentions.length - 1
  if (i < 0 || mentions[i].kind !== POST || mentions[i].end !== end) return -1
  const { line, lineStart } = mentions[i]
  if (end - lineStart > LONGEST) return -1
  for (; ; i--) {
    const { kind, start } = mentions[i]
    if (kind !== POST && kind !== BODY && kind !== PLACE) return -1
    const first = i === 0 || mentions[i - 1].line !== line
    if (!SIGNS.test(text.value.slice(first ? lineStart : mentions[i - 1].end, start))) return -1
    if (first) return i
  }
}
/** Letters of such a line. */
const LONGEST = 60
const SIGNS = /^[\s·,/|()겸전現前]*$/

/** Who stands at the head: first in a bracket, or alone in one of the first lines; -1 for nobody. */
function writerOf({ mentions, text }: Scene, foot: number): number {
  const { value } = text
  for (let i = 0; i < mentions.length && mentions[i].line < Math.min(HEAD, foot); i++) {
    const { kind, start, end, lineStart } = mentions[i]
    if (kind !== PERSON) continue
    if (start === lineStart + 1 && '[<【'.includes(value[lineStart]) && value.startsWith('의 ', end)) return i
    if (start === lineStart && value[end] === '\n') return i
  }
  return -1
}
/** Lines of a head. */
const HEAD = 3
