// Tables with a post over a column: `회사 | 대표 | 매출` over `한빛전자 | 김하나 | 12억원`. Each name below has the post at the body of its row.

import { BODY, type Mention, PERSON } from './mentions.js'
import { type Scene, textAfter, textBefore } from './scene.js'

/** Letters of a line, and names in a table, at most: a page of heads stays linear. */
const LONGEST = 600
const MOST = 300

export function readTables(scene: Scene): void {
  const { mentions } = scene
  const firm = mentions.findIndex(({ kind }) => kind === BODY)
  for (let at = 0; at < mentions.length; at++) {
    const { post } = mentions[at]
    if (post === null) continue
    if (isHead(scene, at)) readColumn(scene, at)
    if (post.body < 0 && at < firm && CHANGED.test(textBefore(scene, at, 8))) post.body = firm
  }
}
/** `변경전 대표이사 김하나 변경후 대표이사 이두리`, and the firm behind them. */
const CHANGED = /변경 ?[전후][): ]*$/

/** Does the post fill a cell of a line without a name? */
function isHead(scene: Scene, at: number): boolean {
  const { mentions } = scene
  const { start, end, line, lineStart } = mentions[at]
  if (start - lineStart > LONGEST) return false
  const before = textBefore(scene, at, LONGEST)
  const after = textAfter(scene, at, LONGEST).split('\n', 1)[0]
  if (!/^ *(?:\||$)/.test(after) || !/(?:^|\|) *$/.test(before) || !(before + after).includes('|')) return false
  const isName = ({ kind, start }: Mention): boolean => kind === PERSON && start < end + LONGEST
  for (const step of [-1, 1])
    for (let i = at + step; mentions[i]?.line === line && i < at + MOST; i += step) if (isName(mentions[i])) return false
  return true
}

/** Gives the post to the names in the cells below it, as far as the lines have cells. */
function readColumn(scene: Scene, at: number): void {
  const { mentions, text } = scene
  const column = cellOf(scene, at)
  let { line } = mentions[at]
  let body = -1
  for (let i = at + 1; i < mentions.length && i < at + MOST && mentions[i].line <= line + 2; i++) {
    if (mentions[i].line !== line) body = -1
    const cell = cellOf(scene, i)
    if (cell > 0 || text.value[mentions[i].end + 1] === '|') line = mentions[i].line
    if (mentions[i].kind === BODY && cell < column && body < 0) body = i
    if (mentions[i].kind !== PERSON || cell !== column || line === mentions[at].line || mentions[i + 1]?.post?.holders.includes(i)) continue
    scene.posts.push({ at, holders: [i], body, status: null, how: 'table-column', alone: body < 0, candidate: false })
  }
}

/** How many cells stand before it in its line. */
const cellOf = (scene: Scene, at: number): number => textBefore(scene, at, LONGEST).split('|').length - 1
