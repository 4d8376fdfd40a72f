// Person, post and body that stand side by side: `이재용 삼성전자 회장`, `삼성전자 회장 이재용`, `이재용 회장(삼성전자)`, `A 겸 B`, `A(전무)`.

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import type { Status } from '../types.js'
import { namesItsBody } from './fused-posts.js'
import { CLOSE, COPULA, FAR, type Gap, GENITIVE, GLUED, JOIN, JOIN_POST, JOIN_WORD, NEAR, OPEN, OPEN_WORD, WORD } from './gaps.js'
import type { How } from './how.js'
import { BODY, type Mention, PERSON, PLACE, POST, REACH } from './mentions.js'
import { borrowBody, readAround } from './post-bodies.js'
import { gluedStatus, holderStatus, readAfter, statusBefore } from './post-status.js'
import { gapAfter, postAt, type Scene, textAfter, textBefore, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import { isOfUnnamed } from './unnamed-bodies.js'
import type { LinkWords } from './words.js'

export interface Post {
  /** Mention index of the post. */
  at: number
  /** Mention indexes of the people who hold it. */
  holders: number[]
  /** Mention index of the body, -1 when none is printed. */
  body: number
  status: Status | null
  /** What gave it to them, null before that is read. */
  how: How | null
  /** A body of another person's post must not be lent to it: `사회부총리 겸 교육부 장관`. */
  alone: boolean
  /** Only a candidate for the post. */
  candidate: boolean
}

const signsOf = memoize(({ postKind, postSign }: LinkWords) => ({
  /** `마이든, 서라온 회장과 회동`: behind the post of whom the subject of a headline meets. */
  headline: new RegExp(`^(?:[과와]|에게?|[을를]|의| ${postSign('opposed')})(?:[ ,…]|$)`),
  /** `대통령 직속 위원장`, `회장 비서실장`. */
  master: new RegExp(`^ (?:(?:직속|소속) |[가-힣\\d]{0,4}${postKind('adviser')}(?![가-힣]{3}))`),
}))

export function readPosts(scene: Scene): void {
  const { mentions, posts } = scene
  for (let i = 0; i < mentions.length; i++) if (mentions[i].kind === POST) posts.push((mentions[i].post = readLeft(scene, i)))
  for (let n = posts.length - 1; n >= 0; n--) {
    const post = posts[n]
    if (post.holders.length === 0 || (post.at > 0 && mentions[post.at - 1].gap?.role === WORD)) readRight(scene, post)
  }
  for (const post of posts) {
    if (isOfUnnamed(scene, post)) {
      post.body = -1
      post.alone = true
    } else readAround(scene, post)
    if (post.holders.length > 0) post.status ??= holderStatus(scene, post.holders[0])
    readAfter(scene, post)
  }
  for (const post of posts) {
    // 김하나 회장의 가람전자가.
    if (post.body < 0 && post.how === 'person-post' && isOwned(scene, post.at + 1)) post.body = post.at + 1
    if (post.body < 0 && !post.alone) borrowBody(scene, post)
  }
}

/** `의 가람전자가`: a body right behind the post, and the subject. */
const isOwned = (scene: Scene, at: number): boolean =>
  scene.mentions[at]?.kind === BODY && textBetween(scene, at - 1) === '의 ' && /^(?:[은는이가과와도]|,) /.test(textAfter(scene, at, 2))

/** A family name alone: `손` 회장. */
const isFamilyOnly = ({ start, end }: Mention): boolean => end - start === 1

function readLeft(scene: Scene, at: number): Post {
  const post: Post = {
    at,
    holders: [],
    body: -1,
    status: statusBefore(scene, at) ?? gluedStatus(scene, at),
    how: null,
    alone: false,
    candidate: false,
  }
  let next = at
  while (next > 0 && next > at - FURTHEST) {
    const taken = takeLeft(scene, post, next)
    if (taken === STOP) break
    next = taken
  }
  if (post.holders.length === 0) takeRemarked(scene, post, next)
  return post
}
/** Mentions before a post that may be its own. */
const FURTHEST = 6
/** What stands before is not the post's, or nothing before it is. */
const STOP = -1

/** Takes the mention before `next` to the post; the last one taken, or STOP. */
function takeLeft(scene: Scene, post: Post, next: number): number {
  const { kind } = scene.mentions[next - 1]
  return (kind === BODY ? takeBody : kind === PLACE ? takePlace : kind === PERSON ? takePerson : takePost)(scene, post, next)
}

const isOpening = ({ role }: Gap): boolean => role === OPEN || role === OPEN_WORD

function takeBody(scene: Scene, post: Post, next: number): number {
  const { mentions } = scene
  const { at } = post
  const gap = gapAfter(scene, next - 1)
  const { role } = gap
  if (role === CLOSE && mentions[next].kind !== PERSON) return takeBracket(scene, post, next)
  if (role !== NEAR && role !== GENITIVE && !(next === at && leadsTo(scene, gap, at))) return STOP
  if (role === GENITIVE && mentions[next].kind === BODY) return STOP
  post.status ??= gap.status ?? gluedStatus(scene, next - 1)
  if (post.body < 0) post.body = next - 1
  return role === GENITIVE || isOpening(gap) ? STOP : next - 1
}

/** `가람전자 영업 부장`, `가람전자에서 공장장으로 일하던`: do words between the body right before a post and the post say where it is held? */
const leadsTo = (scene: Scene, gap: Gap, at: number): boolean =>
  gap.role === WORD || gap.role === GLUED || isOpening(gap) || isWorkplace(scene, at - 1) || isField(scene, at - 1, at)

/** `PER ORG(ORG) POST`, `PER ORG(ORG·ORG) POST` and `PER(ORG) POST`. */
function takeBracket(scene: Scene, post: Post, next: number): number {
  const { mentions } = scene
  let body = next - 1
  while (mentions[body - 1]?.kind === BODY && gapAfter(scene, body - 1).role === JOIN) body--
  if (!isOpening(gapAfter(scene, body - 1))) return STOP
  post.status ??= gapAfter(scene, next - 1).status
  if (mentions[body - 1].kind === BODY) {
    if (post.body < 0) post.body = body - 1
    return body - 1
  }
  if (mentions[body - 1].kind === PERSON && next === post.at) {
    post.body = body
    take(scene, post, body - 1, 'person-bracket-body-post')
  }
  return STOP
}

function takePlace(scene: Scene, { at }: Post, next: number): number {
  const { role } = gapAfter(scene, next - 1)
  const leads = next === at && (role === WORD || role === GLUED || (next > 1 && isField(scene, next - 2, at)))
  return role === NEAR || leads ? next - 1 : STOP
}

function takePerson(scene: Scene, post: Post, next: number): number {
  const person = next - 1
  const gap = gapAfter(scene, person)
  const beside = post.body >= 0 ? 'person-body-post' : 'person-post'
  // 마이든 대통령 직속 위원장: whose it is that he works for.
  if (next === post.at && isMaster(scene, post.at)) return STOP
  if (gap.role === CLOSE && isAlias(scene, person)) take(scene, post, person, beside)
  else if (isHolder(scene, post.at, next, gap)) {
    post.status ??= gap.status
    take(scene, post, person, isOpening(gap) ? 'person-bracket' : beside)
  }
  return STOP
}

/** Is the person before `next`, the post or its body, the one who holds it? */
function isHolder(scene: Scene, at: number, next: number, gap: Gap): boolean {
  const { kind } = scene.mentions[next]
  const { role, word } = gap
  const direct = next === at
  // 김하나 회장, 김하나 전 가람전자 회장.
  if (role === NEAR) return true
  // 김하나/가람전자 회장, 김하나/회장.
  if (word === '/' && (kind === BODY || (direct && !isBeforePerson(scene, at)))) return true
  // 김하나, 가람전자 이사.
  if (word === ',' && !direct && isAlone(scene, next - 1, at)) return true
  // 김하나 영업 부장, 김하나(부장), 김하나 북미 영업 및 제휴 전무.
  if (direct) return role === WORD || role === GLUED || isOpening(gap) || isField(scene, next - 1, at)
  // 김하나(가람전자 회장), 김하나 당시 서울 지점장.
  return (kind === BODY || kind === PLACE) && isOpening(gap)
}

/** Another post: `회장 겸 대표이사`, `재무실장(전무)`, `연구소장(DGIST 겸직교수)`. */
function takePost(scene: Scene, post: Post, next: number): number {
  const { mentions } = scene
  const { at } = post
  if (isMaster(scene, next - 1)) return next - 1
  const gap = gapAfter(scene, next - 1)
  const before = mentions[next - 1].post
  if (before === null || !isJoined(scene, before, gap, at, next)) return STOP
  // 대통령 권한대행 국무총리: the word is of the post before it.
  if (gap.status !== 'acting') post.status ??= gap.status
  if (before.holders.length === 0) return STOP
  post.holders = before.holders.slice()
  post.how = gap.role === JOIN_POST ? 'joined-posts' : 'post-bracket-post'
  // 가람대 교수·전 국회의원
  if (post.body < 0 && (gap.role === JOIN_WORD || namesItsBody(scene, mentions[at]))) post.alone = true
  else if (post.body < 0) post.body = before.body
  return STOP
}

/** Do two posts belong to one person? */
const isJoined = (scene: Scene, before: Post, gap: Gap, at: number, next: number): boolean =>
  (gap.role === NEAR && next === at && before.holders.length > 0 && !isBeforePerson(scene, at)) ||
  gap.role === JOIN_POST ||
  (gap.role === CLOSE && gap.word.startsWith('겸')) ||
  isOpening(gap) ||
  (gap.role === JOIN && gap.word !== ',' && next === at) ||
  addsPost(scene, before, gap, at)

/** `김하나 가람대 교수·누리재단 이사장`, `·전 누리재단 이사장`: one more post of the one person before it, who has one already. */
const addsPost = (scene: Scene, before: Post, { role, word }: Gap, at: number): boolean =>
  before.holders.length === 1 &&
  ((role === JOIN && word !== ',') || (role === JOIN_WORD && scene.words.gaps.get(word)?.role === 'near')) &&
  !isBeforePerson(scene, at)

/** `김하나(가람원 30기) 누리법원 판사`: who stands before a bracket about him that names others, where the post or its body follows it. */
function takeRemarked(scene: Scene, post: Post, next: number): void {
  const { mentions, text } = scene
  const { start } = mentions[next]
  if (text.units[start - 2] !== UNIT.CLOSE_PAREN || text.units[start - 1] !== UNIT.SPACE) return
  const before = Math.max(0, start - REMARK)
  const open = before + text.value.slice(before, start).lastIndexOf('(')
  for (let j = next - 1; j >= 0 && mentions[j].end > before; j--) {
    if (mentions[j].end > open) continue
    if (mentions[j].kind !== PERSON || mentions[j].end < open || isBeforePerson(scene, post.at)) return
    take(scene, post, j, post.body >= 0 ? 'person-body-post' : 'person-post')
    // 김하나(누리부 전 차관) 교수: not there.
    post.alone = post.body < 0 && postAt(scene, next - 1) !== null
    return
  }
}
/** Letters of such a bracket at most. */
const REMARK = 40

/** `대통령 직속 위원장`, `총리 소속 가람위원회 위원장`: somebody else's post. */
const isMaster = (scene: Scene, at: number): boolean => signsOf(scene.words).master.test(textAfter(scene, at, 12))

const isBeforePerson = (scene: Scene, at: number): boolean => scene.mentions[at + 1]?.kind === PERSON && gapAfter(scene, at).role !== FAR

/** `한빛전자에서 공장장으로 일하던`, `한빛전자(HBE)에서 10년간 영업 부장을 지냈다`: the post behind the body was held there. */
const isWorkplace = (scene: Scene, body: number): boolean => AT.test(textBetween(scene, body))
const AT = /^\)?에서 (?:\d+(?:년|개월)[^ ]* )?(?:[가-힣A-Za-z·]{2,8} )?$/

/** `김하나 가람전자 제조 및 공급망 부사장`, `가람전자 김하나 북미 영업 및 제휴 전무`: bare words between the post and a body and a person side by side. */
function isField(scene: Scene, near: number, at: number): boolean {
  const { mentions } = scene
  return (
    mentions[near - 1]?.kind === (mentions[near].kind === BODY ? PERSON : BODY) &&
    gapAfter(scene, near - 1).role === NEAR &&
    FIELD.test(textBetween(scene, near, at))
  )
}
/** At most six words, none with a particle. */
const FIELD = /^(?: (?:[가-힣A-Za-z0-9&·]{1,11}[^은는이가을를의에로와과도며고서 ,.]|및)){1,6} $/

/** `김하나, 가람전자 이사`: is there neither another post of the person, nor another person of the post? */
function isAlone(scene: Scene, person: number, at: number): boolean {
  const { mentions } = scene
  if (mentions[at + 1]?.kind === PERSON && gapAfter(scene, at).role !== FAR) return false
  if (person === 0 || mentions[person - 1].kind === PLACE) return true
  // 가람전자 대표에 김하나, 누리소재 대표에 이두리를: the post before is his.
  return gapAfter(scene, person - 1).role === FAR && !FILLS.test(textBetween(scene, person - 1))
}
const FILLS = /^(?:직)?(?:에|에는|으로|로|으로는|로는) $/

/** Is this person the other name in a bracket: `칩 데이비스(Chip Davis)`, `쑨제(孫潔·영어명 제인 쑨)`? */
function isAlias(scene: Scene, at: number): boolean {
  const { role } = gapAfter(scene, at - 1)
  return at > 0 && scene.mentions[at - 1].kind === PERSON && (role === OPEN || role === OPEN_WORD || role === JOIN_WORD || role === JOIN)
}

/** The person and, over a join, the people before: `진서우·공태웅 기자`. */
function take(scene: Scene, post: Post, person: number, how: How): void {
  const { mentions } = scene
  post.holders.push(person)
  post.how = how
  // A bracket is about the one name before it.
  if (how === 'person-bracket' || how === 'person-bracket-body-post') return
  for (
    let j = person - 1;
    j >= 0 && j > person - REACH && mentions[j].kind === PERSON && !isFamilyOnly(mentions[j + 1]) && !isFamilyOnly(mentions[j]);
    j--
  ) {
    const { role, word } = gapAfter(scene, j)
    // 마이든, 서라온 회장과 회동: the subject of a headline.
    if (word === ',' && mentions[j].start === mentions[j].lineStart && signsOf(scene.words).headline.test(textAfter(scene, post.at, 6)))
      break
    // 왼쪽부터 조각가 마이든, 서라온 가람전자 회장: each for himself.
    if (word === ',' && PICTURE.test(textBefore(scene, j, 60))) break
    // 가람전자 회장 마이든, 서라온 누리소재 대표: the first one has a post already.
    if (role !== JOIN || (word === ',' && postAt(scene, j - 1) !== null && gapAfter(scene, j - 1).role === NEAR)) break
    post.holders.unshift(j)
  }
  // 춘천=마이든, 강릉=서라온 기자
  for (let j = person - 2; mentions[j]?.kind === PERSON && BYLINE.test(textBetween(scene, j, j + 2)); j -= 2) post.holders.unshift(j)
}
const BYLINE = /^(?:,|·) ?[가-힣]+=$/

/** Who stands where in a picture. */
const PICTURE = /(?:왼쪽|오른쪽|[앞뒷]줄|가운데)[^.]*$/

/** `대표이사: 이재용`, `감사 선임: 김하나` */
const COLON = /^(?: 선임)? ?: ?$/

/** `삼성전자 회장 이재용`, `최고경영자(CEO)인 샘 올트먼`, `법무실장 겸 준법지원인 견우진`. */
function readRight(scene: Scene, post: Post): void {
  const { mentions } = scene
  let j = post.at + 1
  if (j >= mentions.length) return
  const gap = gapAfter(scene, post.at)
  // 가람전자 대표이자 누리소재 창업자인 김하나.
  if (gap.word === '이자' && mentions[j].kind === BODY && mentions[j + 1]?.kind === POST) j++
  // 회장 겸 대표이사 김하나, 재무실장 전무 김하나.
  if (
    mentions[j].kind === POST &&
    (gap.role === JOIN_POST || (gap.role === NEAR && titleOf(scene.words, mentions[post.at].name).kind === ''))
  ) {
    const after = mentions[j].post
    // The later post is read already: it holds whoever stands after it.
    if (after !== null && after.holders.length > 0 && after.holders[0] > j && post.holders.length === 0) {
      post.holders = after.holders.slice()
      post.how = 'joined-posts'
      if (after.body < 0 && namesItsBody(scene, mentions[j])) after.alone = true
      else if (after.body < 0) after.body = post.body
      else if (post.body < 0) post.alone = true
    }
    return
  }
  // 정무위 간사인 새빛당 윤하나 의원.
  if (mentions[j].kind === BODY && gap.role === COPULA && j + 1 < mentions.length && gapAfter(scene, j).role === NEAR) j++
  const told = COLON.test(textBetween(scene, j - 1))
  if (mentions[j].kind !== PERSON || (gap.role !== NEAR && gap.role !== COPULA && !told && !(gap.role === WORD && gap.word === '인')))
    return
  if (isFamilyOnly(mentions[j]) && gap.role === NEAR && j + 1 === mentions.length) return
  post.holders = [j]
  post.how = gap.role === COPULA ? 'post-is-person' : 'post-person'
  if (gap.role === COPULA) post.status ??= gap.status
  // 누리재단 이사장이기도 한 김하나 사장: of another body as well.
  if (gap.word === '이기도 한') post.alone = true
  // 전 한빛전자 대표 김하나.
  if (post.body >= 0) post.status ??= statusBefore(scene, post.body)
  if (post.status === null && scene.text.value.startsWith(' 후보자', mentions[j].end)) post.candidate = true
  for (let k = nextOfRow(scene, j); k >= 0 && k < j + REACH; k = nextOfRow(scene, k)) {
    const later = postAt(scene, k + (mentions[k + 1]?.kind === BODY ? 2 : 1))
    if (later !== null && gapAfter(scene, k).role === NEAR && !later.holders.includes(j)) break
    post.holders.push(k)
  }
}

/** `사외이사 김하나·이두리`, `사외이사 김하나(가람대 교수)·이두리(전 누리은행 감사)`: the person of a row behind this one, -1 for none. */
function nextOfRow(scene: Scene, person: number): number {
  const { mentions, text } = scene
  const { end } = mentions[person]
  let next = person + 1
  if (next === mentions.length) return -1
  if (![JOIN, NEAR].includes(gapAfter(scene, person).role)) {
    if (text.value[end] !== '(') return -1
    const close = end + text.value.slice(end, end + REMARK).indexOf(')')
    while (next < mentions.length && mentions[next].start < close) next++
    if (next === mentions.length || !ROW.test(text.value.slice(close, mentions[next].end + 1))) return -1
  }
  return mentions[next].kind === PERSON && !isFamilyOnly(mentions[next]) ? next : -1
}
const ROW = /^\)(?:·|, ?)[^ ]+\($/
