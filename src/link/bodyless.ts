// Posts whose holder is of no body of the text: who writes it, officials of a place, whom a place, a side or a word that is read as no name claims.

import { memoize } from '../gazetteer/memoize.js'
import { isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import { unitsOf } from './letters.js'
import { PLACE, POST } from './mentions.js'
import type { Post } from './posts.js'
import { type Scene, textBetween } from './scene.js'
import { followsPlace, isFirmPost } from './topic.js'
import type { LinkWords } from './words.js'

/** What somebody did for the article: `글 김하나 기자`. */
const bylines = memoize(({ personSign }: LinkWords) => ({
  any: new RegExp(personSign('byline'), 'g'),
  /** 대담=김하나 산업부장, 정리=이두리 기자 */
  credits: new RegExp(`^${personSign('byline')} ?=`),
}))

/** `글=김하나 기자, 사진=이두리 기자`: does the line begin with who did what for the article? */
export const isCreditLine = (words: LinkWords, line: string): boolean => bylines(words).credits.test(line)

/** Sides of a case. */
const sides = memoize(({ personSign }: LinkWords) => new RegExp(`${personSign('side')} 측 $`))

export const isBodyless = (scene: Scene, post: Post, holder: number): boolean =>
  isByline(scene, post, holder) || isOfficial(scene, post, holder) || isOfOther(scene, post.at, holder) || isOfUnread(scene, holder)

/** A line that is nothing but the writer's name, post and address. */
function isByline({ mentions, text, words }: Scene, post: Post, holder: number): boolean {
  const { units, value } = text
  if (holder > post.at) return false
  const { start, lineStart } = mentions[holder]
  if (isCreditLine(words, value.slice(lineStart, start))) return true
  if (start - lineStart > 6 || /[가-힣]/.test(value.slice(lineStart, start).replace(bylines(words).any, ''))) return false
  const { end } = mentions[post.at]
  for (let i = end; i < end + 60 && i < text.length && units[i] !== UNIT.LINE_FEED; i++) if (isSyllable(units[i])) return false
  return true
}

/** `나주시 환경국장`, `나주시에서는 김하나 환경국장이`: the city is no body. */
function isOfficial(scene: Scene, { at }: Post, holder: number): boolean {
  if (isFirmPost(scene.words, scene.mentions[at].name.text)) return false
  if (followsPlace(scene, at)) return isAuthority(scene, at - 1)
  const place = Math.min(at, holder) - 1
  return isAuthority(scene, place) && LEADS.test(textBetween(scene, place))
}

/** `에버랜드 김하나 총지배인`, `피고 측 이두리 변호사`: of a place, or of a side that no body stands for. */
function isOfOther({ text, mentions, words }: Scene, post: number, holder: number): boolean {
  const at = Math.min(post, holder)
  const before = mentions[at - 1]
  const between = text.value.slice(before === undefined ? mentions[at].lineStart : before.end, mentions[at].start)
  if (between === ' ') return before?.kind === PLACE && holder < post
  return sides(words).test(between)
}

/** `가람전자 김하나 대표, 다솔 이두리 대표`: in a row, behind a word that is read as no name and calls him nothing. */
function isOfUnread(scene: Scene, holder: number): boolean {
  const { mentions, words } = scene
  const before = mentions[holder - 1]
  const word = before?.kind === POST ? ROW.exec(textBetween(scene, holder - 1))?.[1] : undefined
  return word !== undefined && !words.kin.has(word.replace(/인$/, '')) && !words.gaps.has(word)
}
const ROW = /^(?:,|[과와]) ([가-힣A-Za-z]{2,6}) $/
const isAuthority = ({ text, mentions }: Scene, i: number): boolean =>
  i >= 0 && mentions[i].kind === PLACE && AUTHORITY.has(text.units[mentions[i].end - 1])
const LEADS = /^(?:에서는|에선|에서도|은|는|의)? $/
const AUTHORITY = unitsOf('시군구도')
