// Boxes that tell a life: `김하나 대표 약력 ▲한빛전자 상무 ▲누리은행 대표`, and lists of them, a line a person. What stands there was held before.

import { BODY, PERSON } from './mentions.js'
import { isProse, lineEnd, startsWithBullet } from './notice-signs.js'
import type { Scene } from './scene.js'

const WORDS = /약력|프로필(?!렌)/g
/** Lines of a box, at most. */
const MOST = 30

/** Runs after neighbours were read: posts beside a name have their holder. */
export function readProfiles(scene: Scene): void {
  const { mentions, text } = scene
  let next = 0
  for (const { index } of text.value.matchAll(WORDS)) {
    while (next < mentions.length && mentions[next].start < index) next++
    let person = subjectOf(scene, next, index)
    let end = lineEnd(text.value, index)
    let { line = 0 } = mentions[next] ?? {}
    for (let i = next, lines = 0; i < mentions.length && lines < MOST; i++) {
      const { kind, start, lineStart, post } = mentions[i]
      if (start > end) {
        const last = end
        end = lineEnd(text.value, start)
        if (isProse(text.value.slice(lineStart, end)) || text.value.slice(last, lineStart).includes('\n\n')) break
        lines += mentions[i].line - line
        line = mentions[i].line
        if (kind === PERSON && startsWithBullet(text.value.slice(lineStart, start + 1))) person = i
      }
      if (post === null || post.holders.length > 0 || person < 0) continue
      post.holders = [person]
      if (post.body < 0 && mentions[i - 1]?.kind === BODY && mentions[i - 1].line === line) post.body = i - 1
      post.status ??= 'former'
      post.rule = 'relation/profile'
    }
  }
}

/** Who is told of: named before the word in its line, or first in the document; -1 for nobody. */
function subjectOf({ mentions, text }: Scene, next: number, at: number): number {
  const lineStart = text.value.lastIndexOf('\n', at) + 1
  let i = next - 1
  while (i >= 0 && mentions[i].kind !== PERSON && mentions[i].start >= lineStart) i--
  return i >= 0 && mentions[i].start >= lineStart ? i : mentions.findIndex(({ kind }) => kind === PERSON)
}
