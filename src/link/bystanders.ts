// Bodies near a post that lend it nothing: who acts on its holder, where somebody else goes or came from, whose expert speaks, where the holder was before.

import { memoize } from '../gazetteer/memoize.js'
import { isMove } from './how.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textAfter, textBefore } from './scene.js'
import type { LinkWords } from './words.js'

const signsOf = memoize(({ postKind, postSign }: LinkWords) => ({
  opposed: new RegExp(
    `^(?:\\([^()]*\\))?(?:(?:[을를의]|[와과](?! 함께)|로부터|에게|에 대[해한]) [^.\\n]*| (?:[^ .\\n]+ ){0,2})${postSign('opposed')}`,
  ),
  hired: new RegExp(`^[을를] [^.\\n]*${postSign('headline')}`),
  speaker: new RegExp(`${postKind('speaker')}$`),
}))

/**
 * `공정위는 김하나 회장을 고발했다`, `펀드는 김하나 회장의 퇴진을 요구했다`, `누리로펌은 김하나 전 부원장을 영입했다`: the subject of the sentence is not the body of
 * whom it acts on. `last`: the post or its holder, what stands behind.
 */
export function isOpposed(scene: Scene, { status }: Post, last: number): boolean {
  const after = textAfter(scene, last, CLAUSE)
  const { opposed, hired } = signsOf(scene.words)
  if (status !== 'former') return opposed.test(after)
  // 누리소재는 김하나 전 대표를 고소했다고 공시했다: its own.
  return hired.test(after) || (opposed.test(after) && !ACCUSED.test(after))
}
const ACCUSED = /^(?: ?\d명)?(?: 등)?(?: \d+명)?[을를] [^.\n]*(?:고소|고발|수사 ?의뢰)/
/** Letters of the clause at most. */
const CLAUSE = 40

/** `김하나 전무는 누리은행 대표로 옮기고, 이두리 상무는`: is the body where somebody else goes? */
export function isOfMover(scene: Scene, at: number, holder: number): boolean {
  if (GOES.test(textAfter(scene, at, 10))) return true
  const { post } = scene.mentions[at + 1]
  return post !== null && isMove(post.how) && post.holders[0] < at && post.holders[0] !== holder
}
const GOES = /^(?:으로|로) (?:자리를 )?옮(?!긴 )/

/** 누리은행 `출신` 김하나 대표, 가람대(가대) `동기인` 서라온 이사, 가람대 `교수 출신인` 이두리 이사, 누리소재`에서 11년 일한` 마이든 본부장; 누리펀드`가 보유한` 지분, 누리증권`을 주관사로`. */
export const isOrigin = (scene: Scene, at: number): boolean => CAME.test(textAfter(scene, at, 24))
const CAME =
  /^(?:\([^()]*)?\)?(?:(?: [가-힣]+){0,2} (?:출신|동기|동문|후배|선배)(?:의|인)?|에서(?:도? [^.,]{0,8}(?:일|근무)(?:한|하다|했던|했다)| (?:[가-힣]+ )?온)|[이가] (?:보유|소유)한|의 (?:[가-힣]+ )?(?:계열사|지주사|지주회사|자회사)인?|[을를] [가-힣 ]{0,6}(?:주관사|대리인)로| 기간(?:에는?|의)?)[ .]/

/** `최대주주인 사모펀드 누리파트너스`: who sends people to a firm of its own. */
export const isOwner = (scene: Scene, at: number): boolean => OWNER.test(textBefore(scene, at, 12))
const OWNER = /(?: (?:최대|대|\d대 )주주(?:인)?(?: [가-힣]+)?|(?:주관사|투자자|감사인|주주)는) $/

/** 연구원, 교수: do people with this post speak of others' firms? */
export const isSpeaker = (scene: Scene, post: string): boolean => signsOf(scene.words).speaker.test(post)

/** `누리증권 김하나 연구원은 “이두리 사장이`, `이두리 가람대 교수`: no firm that has a 사장, so far as the text says. */
export const isOfSpeaker = (scene: Scene, at: number): boolean =>
  hasPost(scene, at, (post) => isSpeaker(scene, scene.mentions[post.at].name.text))

/** `전 누리부 차관인 김하나 고문`: where he himself was before, or is besides. */
export const isLeft = (scene: Scene, at: number, holder: number): boolean =>
  hasPost(scene, at, ({ status, alone, holders }) => (status === 'former' || alone) && holders[0] === holder)

/** Is there such a post at the body, right behind it or behind the one person there? */
function hasPost(scene: Scene, at: number, is: (post: Post) => boolean): boolean {
  for (let i = at + 1; i <= at + 2; i++) {
    const post = postAt(scene, i)
    if (post !== null && post.body === at && is(post)) return true
  }
  return false
}
