// Posts that the people behind them get: `총주방장은 마르코 로시가 맡았다`, `신임 대표에는 김하나 전무가 내정됐다`.

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import { particleOf, personAfter } from './frame-people.js'
import { JOIN_POST, OPEN } from './gaps.js'
import { PERSON, REACH } from './mentions.js'
import { TAIL, verbOf } from './post-verbs.js'
import type { Post } from './posts.js'
import { gapAfter, postAt, type Scene, textAfter, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

const signsOf = memoize(({ postSign }: LinkWords) => ({
  /** Behind a person: 승진, and in any place of the sentence: 맡다, 선임하다, 점찍다. */
  headline: new RegExp(`^(?:\\([^()]*\\))? ?(?:${postSign('headline')}|씨)`),
  fills: new RegExp(postSign('fills')),
  comes: new RegExp(` ${postSign('comes')}`),
  /** At the end of the sentence: 거론된다. */
  talked: new RegExp(`(?!추천)${postSign('talked')}[가-힣]*$`),
}))

/** `총주방장은 마르코 로시가 맡았다`, `신임 대표에는 김하나가 내정됐다`, `대표이사에 김하나 상무 승진`: true where the people behind it get the post. */
export function fillPost(scene: Scene, post: Post, tail: string): boolean {
  const goes = GOES.test(tail) || (post.at + 1 < scene.mentions.length && SEAT.test(textBetween(scene, post.at)))
  if (tail.charCodeAt(0) === UNIT.SPACE && !goes && !TO.test(tail)) return false
  const next = personAfter(scene, post.at)
  const people = next >= 0 && (goes || (TO.test(tail) && !endsClause(scene, post.at, next, tail))) ? listedFrom(scene, next) : []
  if (people.length === 0 || !givesPost(scene, post, people[people.length - 1])) return false
  // 대표로는 김하나 전무가, 감사로는 이두리 상무가 거론된다.
  post.candidate = signsOf(scene.words).talked.test(textAfter(scene, people[people.length - 1], LINE).split(/[.\n]/, 1)[0])
  post.holders = people
  post.how = 'post-filled'
  // 부사장 겸 공장장은 김하나가 맡는다, 영업본부장(전무)에 김하나를 앉혔다.
  const before = gapAfter(scene, post.at - 1)
  const joined = before.role === JOIN_POST || before.role === OPEN ? postAt(scene, post.at - 1) : null
  if (joined !== null && joined.holders.length === 0) {
    joined.holders = people.slice()
    joined.how = post.how
  }
  // 초대 대표에는 김하나가 온다.
  if (TO.test(tail) && post.status !== 'acting') post.status = 'appointed'
  return true
}
/** Letters of a line that are looked at. */
const LINE = 400

/** `사외이사는 김하나 교수, 이두리 변호사다`: the person and those joined to him. */
function listedFrom(scene: Scene, first: number): number[] {
  const { mentions } = scene
  const people = [first]
  const { sentence } = mentions[first]
  let last = first
  for (let i = first + 1; i < mentions.length && i < first + REACH && mentions[i].sentence === sentence; i++) {
    const { kind, post } = mentions[i]
    if (kind === PERSON) {
      if (!/^(?:,|·|및|[와과] )/.test(particleOf(scene, last)) || / [가-힣]+[은는] /.test(textBetween(scene, last, i))) break
      people.push((last = i))
    } else if (post !== null && post.holders[0] !== last && !(post.holders[0] > i)) break
  }
  return people
}

/** Is the sentence one that fills the post: 맡다, 선임하다, 점찍다, or a headline without a verb? */
function givesPost(scene: Scene, post: Post, person: number): boolean {
  const { mentions } = scene
  const { value } = scene.text
  let end = mentions[person].end
  for (let k = person + 1; k < mentions.length && k <= person + 3; k++) {
    if (mentions[k].post?.holders.includes(person)) end = mentions[k].end
  }
  const after = value
    .slice(end, end + TAIL)
    .split('\n')[0]
    .replace(/^\)?(?: 등(?: ?\d+명)?)?/, '')
  const stop = /^(?:\([^()]*\))?\s*([,.…]|$)/.exec(after)
  if (stop !== null) return true
  const signs = signsOf(scene.words)
  if (signs.headline.test(after)) return true
  // 대표에 김하나 부사장을, 감사에 이두리 전무를 선임했다; 대표에는 김하나 부사장이, 감사에는 이두리 전무가 올랐다.
  if (/^(?:씨)?(?:\([^()]*\))?[을를이가], /.test(after)) return true
  // 대표에는 김하나 경영리더가 발탁됐다.
  const particle = /^(?: [가-힣]{2,5}(?<!인))?(?:씨)?(?:\([^()]*\))?([이가을를은는])(?: [^ ]+)? /.exec(`${after} `)
  if (particle === null) return /^ ?(?:씨)?(?:이?다|이?며|이?고|이?었다|였다|입니다|이에요|예요|이?랍니다|이?래요|씨가)/.test(after)
  return signs.fills.test(after) || ((signs.comes.test(after) || /^[이가] 있다/.test(after)) && TO.test(textAfter(scene, post.at, 6)))
}

/** `김하나 전무는 누리은행 대표로 옮기고 이두리 상무는`, `대표에 내정됐고, 이두리가`: has a verb taken the post before the next person? */
function endsClause(scene: Scene, at: number, next: number, tail: string): boolean {
  return NEXT_CLAUSE.test(textBetween(scene, at, next)) && verbOf(scene, tail) !== null
}
/** The verb of a clause that another follows, and that it ends before what stands here. */
const NEXT_CLAUSE = /[가-힣](?:고|며|지만|는데|으나),? [^,]*$/

/** … and to one that the people behind it hold: 상무 승진자는. */
const GOES = /^(?:직|의? (?:빈 ?)?자리| 승진자)?[은는] /
/** Right before who takes it over: `대표 자리를 김하나 전무가 이어받았다`. */
const SEAT = /^(?:직을| 자리를) $/
/** What is glued to a post that is being filled. */
const TO = /^(?:직| 자리)?(?:에|에는|엔|으로|로|으로는|로는|으론|론) /
