// Personnel notices: `◇한빛전자 ▲부장 김하나`, rank headings (`◇전무 승진 ▷재무실장 소율채`), lists under one firm.

import type { Text } from '../types.js'
import { BODY, PERSON, POST } from './mentions.js'
import type { Post, Scene } from './posts.js'

const BULLETS = '▲△▷▶◇◆■□○●◎▽▼◦'
const HEADINGS = '◇◆■□○●◎<[【'

interface Notice {
  /** Mention index of the body the list stands under, -1 for none. */
  body: number
  line: number
  /** The rank that the heading gives to everyone below it: mention index of the post, -1 for none. */
  rank: number
  rankLine: number
  rankStatus: Post['status']
  /** Does the rank add to a post of one's own (승진), or only name those who have none? */
  adds: boolean
}

/** Gives listed people their body, and the rank of their heading. Runs after neighbours were read. */
export function readNotices(scene: Scene): void {
  const { mentions, posts } = scene
  const { value } = scene.text
  let notice: Notice | null = null
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (notice === null && mention.kind !== BODY) continue
    const bullet = bulletBefore(scene.text, mention.start, mention.lineStart)
    if (notice !== null && mention.line > notice.line + 1 && bullet === '') notice = null
    if (mention.kind === BODY) {
      if (bullet !== '' && HEADINGS.includes(bullet) && opensList(value, mention.end)) {
        notice = { body: i, line: mention.line, rank: -1, rankLine: -1, rankStatus: null, adds: false }
        continue
      }
    }
    if (notice === null) continue
    if (bullet !== '') notice.line = mention.line
    if (mention.line !== notice.rankLine && HEADINGS.includes(value[mention.lineStart])) notice.rank = -1
    if (mention.kind === POST) {
      const post = posts[i]!
      const heading = /^ ?(?:신규 |정기 )?(승진|선임|내정|위촉|직무대행|대행|전보|임명|발령|보임|$|[▲△▷▶])/.exec(
        value.slice(mention.end, mention.end + 8).split('\n')[0],
      )
      if (bullet !== '' && heading !== null && !ownItem(scene, i) && (post.holders.length === 0 || post.holders[0] > i + 1)) {
        post.holders = []
        notice.rank = i
        notice.rankLine = mention.line
        notice.adds = !BULLETS.includes(heading[1]) && heading[1] !== ''
        notice.rankStatus =
          heading[1] === '직무대행' || heading[1] === '대행'
            ? 'acting'
            : heading[1] === '내정' || heading[1] === '선임' || heading[1] === '위촉'
              ? 'appointed'
              : null
        post.status = notice.rankStatus
        continue
      }
      if (post.body < 0 && !post.alone && (bullet !== '' || joinedToItem(scene, post, i))) {
        if (post.holders.length === 0 || !sameItem(i, post.holders[0])) takeNext(scene, post, i)
        if (post.holders.length > 0) {
          post.body = notice.body
          post.rule = 'relation/notice'
          post.status ??= 'appointed'
        }
      }
      continue
    }
    if (mention.kind === PERSON && notice.rank >= 0) {
      const own = ownPost(scene, i)
      if (
        own === null ? bullet !== '' || itemStart(value, mention.start, mention.lineStart) : notice.adds && own.rule === 'relation/notice'
      ) {
        const rank = posts[notice.rank]!
        rank.body = notice.body
        rank.rule = 'relation/notice-rank'
        rank.status ??= 'appointed'
        if (rank.holders[rank.holders.length - 1] !== i) rank.holders.push(i)
      }
    }
    if (mention.kind === PERSON || mention.kind === BODY) continue
    if (bullet !== '' && HEADINGS.includes(bullet)) notice.rank = -1
  }
}

/** Does the item name its person itself: `▲어업연구부장 직무대행 어진`? */
function ownItem(scene: Scene, at: number): boolean {
  const { mentions } = scene
  const { value } = scene.text
  const next = mentions[at + 1]
  if (next === undefined || next.kind !== PERSON || next.line !== mentions[at].line) return false
  for (const unit of value.slice(mentions[at].end, Math.min(next.start, mentions[at].end + 30))) if (BULLETS.includes(unit)) return false
  return next.start - mentions[at].end <= 30
}

/** The bullet right before this offset, spaces allowed; empty for none. */
function bulletBefore({ units }: Text, start: number, lineStart: number): string {
  let at = start - 1
  while (at >= lineStart && units[at] === 0x20) at--
  // Letters, Hangul and everyday signs are no bullets.
  if (at < lineStart) return ''
  const unit = units[at]
  if (unit >= 0xac00 || (unit < 0x2500 && unit !== 0x3c && unit !== 0x5b)) return ''
  const sign = String.fromCharCode(unit)
  return BULLETS.includes(sign) || HEADINGS.includes(sign) ? sign : ''
}

/** After the heading's body: the end of the line, a bracket or a bullet, but no particle. */
function opensList(value: string, end: number): boolean {
  let at = end
  while (value[at] === ' ' || value[at] === '>' || value[at] === ']' || value[at] === '】') at++
  return at >= value.length || value[at] === '\n' || BULLETS.includes(value[at]) || value[at] === '<'
}

/** A word or two between the bullet and the person: `△인천경기 부천`. */
function itemStart(value: string, start: number, lineStart: number): boolean {
  const before = value.slice(Math.max(lineStart, start - 12), start)
  return /[▲△▷▶] ?[가-힣·]{1,8} $/.test(before)
}

const sameItem = (post: number, person: number): boolean => Math.abs(person - post) <= 2

/** Whose post it is when a duty such as 대행 stands between: `▷비서실장 대행 온세연`. */
function takeNext(scene: Scene, post: Post, at: number): void {
  const { mentions } = scene
  const { value } = scene.text
  const next = mentions[at + 1]
  if (next === undefined || next.kind !== PERSON || next.line !== mentions[at].line || next.start - mentions[at].end > 10) return
  const between = value.slice(mentions[at].end, next.start)
  for (const unit of between) if (BULLETS.includes(unit)) return
  post.holders = [at + 1]
}

/** A post that shares the holder of a listed post: `▷법무실장 겸 준법지원인 견우진`. */
function joinedToItem(scene: Scene, post: Post, at: number): boolean {
  const before = scene.posts[at - 1]
  return (
    before !== null &&
    before !== undefined &&
    post.holders.length > 0 &&
    before.rule === 'relation/notice' &&
    before.holders[0] === post.holders[0]
  )
}

function ownPost(scene: Scene, person: number): Post | null {
  for (let at = person - 1; at >= 0 && at >= person - 3; at--) {
    const post = scene.posts[at]
    if (post?.holders.includes(person)) return post
    if (scene.mentions[at].kind === PERSON) break
  }
  return null
}
