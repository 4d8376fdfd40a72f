// Bylines that open with a bracket: `[헤럴드경제=김하나 기자]`, `[가람뉴스 도쿄=김하나 특파원]`, `[가람일보] 김하나 기자 =`, `(서울=가람통신) 김하나 이두리 기자 =`.
//
// The body in the bracket is that of every reporter whom the byline names.

import { BODY, PERSON, PLACE, POST } from './mentions.js'
import { type Scene, textBetween } from './scene.js'

const OPENS = '[(【'
/** What stands between the names of a byline. */
const SIGNS = /^[\s=·,|/\])】&-]*$/

/** The mentions of the byline that begins with mention `from` and its line: where it ends, and its body, -1 for none. */
export function bylineAt(scene: Scene, from: number): { end: number; body: number } | null {
  const { mentions, words } = scene
  const { value } = scene.text
  const { line, lineStart, start, end } = mentions[from]
  // 가람일보 = 김하나 기자
  const bare = start === lineStart && mentions[from].kind === BODY && value.startsWith(' =', end)
  if (!bare && (start !== lineStart + 1 || !OPENS.includes(value[lineStart]))) return null
  let body = -1
  let to = 0
  for (let i = from; i < mentions.length && mentions[i].line === line; i++) {
    if (i > from && !SIGNS.test(textBetween(scene, i - 1))) break
    const { kind } = mentions[i]
    if (kind === BODY) {
      if (body >= 0) break
      body = i
    } else if (kind === POST) {
      if (words.postClass.get(mentions[i].name.text) !== 'reporter' || mentions[i - 1]?.kind !== PERSON) break
      to = i + 1
    } else if (kind !== PERSON && kind !== PLACE) break
  }
  return to === 0 ? null : { end: to, body }
}

/** Gives the reporters of bylines their body. Runs after neighbours were read. */
export function readBylines(scene: Scene): void {
  const { mentions } = scene
  for (let i = 0; i < mentions.length; i++) {
    if (i > 0 && mentions[i].line === mentions[i - 1].line) continue
    const byline = bylineAt(scene, i)
    if (byline === null || byline.body < 0) continue
    for (let k = byline.body + 1; k < byline.end; k++) {
      const { post } = mentions[k]
      if (post === null || post.holders.length === 0 || post.body >= 0) continue
      post.body = byline.body
      post.how = 'byline'
      // 김하나 이두리 기자
      for (let j = post.holders[0] - 1; j > byline.body && mentions[j].kind === PERSON; j--) post.holders.unshift(j)
    }
  }
}
