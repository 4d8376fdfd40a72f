// Posts that a verb gives or takes: `A사는 B 부사장을 대표이사로 선임했다`, `한빛전자 상무를 지냈다`, `신임 대표에는 김하나 전무가 내정됐다`.

import { memoize } from '../gazetteer/memoize.js'
import { fillPost } from './filled-posts.js'
import { particleOf } from './frame-people.js'
import { COPULA } from './gaps.js'
import { isByVerb } from './how.js'
import { joinPosts } from './joined-posts.js'
import { unitsOf } from './letters.js'
import { BODY } from './mentions.js'
import { TAIL, type Verb, verbAfter } from './post-verbs.js'
import type { Post } from './posts.js'
import { gapAfter, postAt, type Scene, textAfter, textBefore, textBetween } from './scene.js'
import { shareHeld } from './shared-posts.js'
import { subjectBody } from './subject-body.js'
import { findHolder, heirAfter, holderBefore, joinedBefore, listedBefore } from './verb-holders.js'
import type { LinkWords } from './words.js'
import { lacksBody, workplace } from './workplace.js'

export function readFrames(scene: Scene): void {
  const { posts } = scene
  const { length } = posts
  // 소장은 이사를 거친 김하나가 맡는다: the first is read when it is known whose the second is.
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < length; n++) if (posts[n].holders.length === 0 && posts[n].how === null) readFrame(scene, posts[n])
  for (let n = 0; n < length; n++)
    if (posts[n].holders.length > 0 && isByVerb(posts[n].how)) shareHeld(scene, posts[n])
    // 가람전자 상무와 누리은행 감사를 지낸 김하나
    else if (posts[n].holders.length > 0 && gapAfter(scene, posts[n].at).role === COPULA && HELD.test(textBetween(scene, posts[n].at))) {
      joinPosts(scene, posts[n], null)
      shareHeld(scene, posts[n])
    }
}
const HELD = /^[을를] /

/** First letters of what a verb or a noun of a frame may stand after: 은, 으로, 에서, 을, 직, 출신, 재선임 … */
const AFTER = unitsOf(' ,직의은는에엔으로출이인다였을역등를까만가재신선연임내취시도예입')
const signsOf = memoize(({ postSign }: LinkWords) => ({
  /** 회장 권한대행으로: the particle belongs to the post. */
  acting: new RegExp(`^(?: ?${postSign('acting')})?`),
  renews: new RegExp(`^ ?(?:재|신규 ?)?${postSign('headline')}`),
}))

function readFrame(scene: Scene, post: Post): void {
  const { units, value } = scene.text
  const { start, end: last } = scene.mentions[post.at]
  // 재무실장(전무)을: what is said of the one in the bracket is said of both.
  const end = last + +(value[start - 1] + value[last] === '()')
  if (!AFTER.has(units[end])) return
  const acting = signsOf(scene.words).acting.exec(value.slice(end, end + 6))![0].length
  const [tail] = value.slice(end + acting, end + acting + TAIL).split('\n', 1)
  if (tail.startsWith(' 후보') || fillPost(scene, post, tail) || renewPost(scene, post, tail) || countPost(scene, post, tail)) return
  const verb = verbAfter(scene, post, tail, acting > 0)
  if (verb !== null) hold(scene, post, verb, tail)
}

/** `대표이사의 사내이사 재선임`: who has the one gets the other. */
function renewPost(scene: Scene, post: Post, tail: string): boolean {
  const before = postAt(scene, post.at - 1)
  if (
    before === null ||
    before.holders.length === 0 ||
    textBetween(scene, post.at - 1) !== '의 ' ||
    !signsOf(scene.words).renews.test(tail)
  )
    return false
  post.holders = before.holders.slice()
  post.how = 'post-of-post'
  post.status ??= 'appointed'
  post.candidate = FAILS.test(textAfter(scene, post.at, CLAUSE))
  return true
}

/** A motion that does not pass, or is yet to be voted on. */
const FAILS = /^[^.\n]*(?:부결|철회|무산|반대|점쳐|검토|소문|안건[을이] [오올]|[임진정]설)/
/** Letters of the sentence that are looked at. */
const CLAUSE = 80

/** `김하나 한빛대 교수와 이두리 변호사 등 사외이사 3명`: those who are named of so many. */
function countPost(scene: Scene, post: Post, tail: string): boolean {
  const before = postAt(scene, post.at - 1)
  const holder = before?.holders[0] ?? -1
  if (holder < 0 || textBetween(scene, post.at - 1) !== ' 등 ' || !/^ \d+[명인]/.test(tail)) return false
  post.holders = [...joinedBefore(scene, holder), holder]
  post.how = 'verb-hold'
  return true
}

/** Gives the post to whom the verb tells of, with what it tells. */
function hold(scene: Scene, post: Post, told: Verb, tail: string): void {
  let verb = told
  // 김하나를 사장으로, 이두리를 전무로 선임했다.
  if (verb.kind === 'become' && !verb.object && ROW.test(tail) && holderBefore(scene, post.at, { ...verb, object: true }) >= 0)
    verb = { ...verb, object: true }
  const heir = verb.hands ? heirAfter(scene, post.at) : -1
  let holder = findHolder(scene, post.at, heir < 0 ? verb : { ...verb, object: false })
  if (heir >= 0) {
    if (holder >= 0) scene.posts.push({ ...post, holders: [holder], status: 'former', how: 'verb-hold' })
    holder = heir
  }
  // 맏아들에게 회장 자리를 물려줬다: where nobody is named who gets it, it was his who gives it away.
  if (holder < 0 && verb.hands) {
    verb = { ...verb, status: 'former', object: false }
    holder = findHolder(scene, post.at, verb)
  }
  if (holder < 0) return
  const listed = listedBefore(scene, holder)
  const holders = [...joinedBefore(scene, listed[0]), ...listed]
  const apart = holders.length > 1 && textBetween(scene, holder, post.at).includes(' 각각 ')
  post.holders = apart ? [holder] : holders
  post.how = `verb-${verb.kind}`
  // 이사회 의장을 맡은 PIF.
  if (post.body < 0 && gapAfter(scene, post.at).role === COPULA && scene.mentions[post.at + 1].kind === BODY) post.body = post.at + 1
  const fails = verb.object
    ? FAILS.test(textAfter(scene, post.at, CLAUSE))
    : verb.kind === 'become' && IF.test(textBefore(scene, post.at, CLAUSE))
  if (fails || verb.status === 'candidate') post.candidate = true
  else post.status ??= verb.status
  if (verb.object) {
    // 금융위원회는 김하나를 금융감독원장으로 제청했다: not its own.
    for (const one of joinPosts(scene, post, apart ? holders : null)) if (lacksBody(scene, one)) one.body = subjectBody(scene, one.at)
    return
  }
  joinPosts(scene, post, apart ? holders : null)
  const place = lacksBody(scene, post) ? workplace(scene, post.at, holder) : -1
  if (place >= 0) {
    post.body = place
    post.how = 'verb-move'
  } else if (lacksBody(scene, post) && scene.mentions[holder + 1]?.kind === BODY && /^[이가] /.test(particleOf(scene, holder)))
    // 누리카드는 김하나 누리은행 전무가 사장에 내정됐다.
    post.body = subjectBody(scene, holder)
}
/** `당선되면 첫 여성 회장이 된다` */
const IF = /(?:당선|선임|선출|임명|취임|확정|연임|승인|통과)[되하]면[^.]*$/
/** What the verb of a row is said of later. */
const ROW = /^(?:으로|로|에),/
