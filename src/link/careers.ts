// A life in items: `◇김하나 부사장 △1970년생 △가람대 졸업 △누리은행 자금부장`, `▲1967년 통영 ▲누리은행 지점장` under a text about somebody.

import { PERSON, REACH } from './mentions.js'
import { lineEnd } from './notice-signs.js'
import type { Scene } from './scene.js'

export function readCareers(scene: Scene): void {
  const { mentions, text } = scene
  for (let i = 0, next = 0; i < mentions.length; i = next) {
    const { line, lineStart } = mentions[i]
    let posts = false
    while (next < mentions.length && mentions[next].line === line) posts = mentions[next++].post !== null || posts
    if (!posts) continue
    const begins = careerIn(text.value, lineStart, mentions[i].start)
    if (begins >= 0) readCareer(scene, begins, i, next)
  }
}

const BULLETS = '△▲▷▶'
/** Letters of a line in which its first item begins. */
const HEAD = 60
const LEAST = 3

/** Where the items of a career begin in the line: at its first bullet, behind which a year stands; -1 where they do not. */
function careerIn(value: string, start: number, first: number): number {
  const end = lineEnd(value, start)
  for (let at = start; at < Math.min(end, Math.max(first, start + HEAD)); at++) {
    if (!BULLETS.includes(value[at])) continue
    if (!/^.\s?(?:19|20)\d\d/.test(value.slice(at, at + 6))) return -1
    return value.slice(at, end).split(value[at]).length > LEAST ? at : -1
  }
  return -1
}

/** The posts of a line of items, all of one person: the one before them in the line, or the one named last. */
function readCareer({ mentions }: Scene, begins: number, from: number, to: number): void {
  let person = -1
  for (let i = from; i < to; i++)
    if (mentions[i].kind === PERSON) {
      if (mentions[i].start > begins) return
      person = i
    }
  for (let i = from - 1; person < 0 && i >= 0 && i > from - REACH; i--) if (mentions[i].kind === PERSON) person = i
  if (person < 0) return
  for (let i = from; i < to; i++) {
    const { post, start } = mentions[i]
    if (post === null || start < begins) continue
    post.holders = [person]
    post.status ??= 'former'
    post.rule = 'relation/career'
  }
}
