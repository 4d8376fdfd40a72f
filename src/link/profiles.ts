// Boxes that tell a life: `김하나 대표 약력 ▲한빛전자 상무 ▲누리은행 대표`, and lists of them, a line a person. What stands there was held before.
//
// Without such a word a line is one where bullets follow a name, in it or above it, and one of them tells of a school or a birth.

import { unitsOf } from './letters.js'
import { BODY, PERSON, POST } from './mentions.js'
import { isProse, startsWithBullet } from './notice-signs.js'
import type { Scene } from './scene.js'
import { BULLETS, LIVES } from './signs.js'

const GOES_ON = unitsOf('렌학')
/** Lines of a box, its names and posts, and letters of a line, at most: a page of such words stays linear. */
const MOST_LINES = 30
const MOST = 200
const LONGEST = 600

/** Runs after neighbours were read: posts beside a name have their holder. */
export function readProfiles(scene: Scene): void {
  const { mentions, text } = scene
  const first = mentions.findIndex(({ kind }) => kind === PERSON)
  if (first < 0) return
  for (const word of LIVES) {
    let next = 0
    for (let at = text.value.indexOf(word); at >= 0; at = text.value.indexOf(word, at + 2)) {
      while (next < mentions.length && mentions[next].start < at) next++
      // 프로필렌, 약력학
      if (!GOES_ON.has(text.units[at + word.length])) readBox(scene, next, subjectOf(scene, next, at, first), endOfLine(scene, at))
    }
  }
  for (let i = first, last = -1; i < mentions.length; i++) {
    const { kind, line, post } = mentions[i]
    if (kind !== POST || line === last || post!.holders.length > 0) continue
    last = line
    readLife(scene, i)
  }
}

/** `김하나 교수는 △가람대 경제학과 △누리연구원 연구위원`: reads the line of a post that nobody holds, where it tells a life. */
function readLife(scene: Scene, at: number): void {
  const { mentions, text } = scene
  const { start, line, lineStart } = mentions[at]
  let sign = start - 1
  while (sign > lineStart && sign > start - ITEM && !BULLETS.includes(text.value[sign])) sign--
  const bullet = text.value[sign]
  const end = endOfLine(scene, start)
  const told = text.value.slice(lineStart, end)
  if (!BULLETS.includes(bullet) || told.split(bullet).length <= LEAST || !LIFE.test(told)) return
  const opens = lineStart + told.indexOf(bullet)
  let from = at
  while (from > 0 && mentions[from - 1].start > opens) from--
  // △김하나(62) △가람고 △누리은행 상무
  let subject = mentions[from].kind === PERSON && mentions[from].start - opens < 3 ? from++ : -1
  if (subject < 0)
    for (let i = from - 1; i >= 0 && mentions[i].line >= line - 1 && i > from - MOST; i--) {
      if (mentions[i].kind !== PERSON) continue
      // The line above may tell of others.
      if (subject >= 0 && mentions[i].line < mentions[subject].line) break
      if (subject >= 0) return
      subject = i
    }
  if (subject < 0) return
  for (let i = from; i < mentions.length && mentions[i].start < end; i++) if (mentions[i].kind === PERSON) return
  readBox(scene, from, subject, end)
}
/** Letters of an item before its post, and bullets of a line, at least. */
const ITEM = 40
const LEAST = 3
/** What stands at the end of an item of a life. */
const LIFE = new RegExp(`(?:[가-힣]고|대|학[과부]|졸업?|[학석박]사|출생)(?:\\([^()]*\\))? ?[${BULLETS}]`)

/** Reads the rest of a line that ends at `end`, and the lines below up to prose or an empty one. */
function readBox({ mentions, text }: Scene, from: number, subject: number, end: number): void {
  let person = subject
  let lines = 0
  for (let i = from; i < mentions.length && i < from + MOST && lines < MOST_LINES; i++) {
    const { kind, start, lineStart, line, post } = mentions[i]
    if (start > end) {
      if (isProse(text.value.slice(lineStart, lineStart + LONGEST).split('\n', 1)[0]) || text.value.slice(end, lineStart).includes('\n\n'))
        return
      end = endOfLine({ text }, start)
      lines++
    }
    // △김하나=…, in a line of its own or behind others.
    if (kind === PERSON && (startsWithBullet(text.value.slice(lineStart, start + 1)) || BULLETS.includes(text.value[start - 1]))) person = i
    if (post === null || post.holders.length > 0) continue
    post.holders = [person]
    if (post.body < 0 && mentions[i - 1]?.kind === BODY && mentions[i - 1].line === line) post.body = i - 1
    post.status ??= 'former'
    post.how = 'profile'
  }
}

function endOfLine({ text }: Pick<Scene, 'text'>, at: number): number {
  const length = text.value.slice(at, at + LONGEST).indexOf('\n')
  return at + (length < 0 ? LONGEST : length)
}

/** Who is told of: named last before the word in its line, or first in the document. */
function subjectOf({ mentions, text }: Scene, next: number, at: number, first: number): number {
  const lineStart =
    at -
    text.value
      .slice(Math.max(0, at - LONGEST), at)
      .split('\n')
      .pop()!.length
  for (let i = next - 1; i >= 0 && mentions[i].start >= lineStart; i--) if (mentions[i].kind === PERSON) return i
  return first
}
