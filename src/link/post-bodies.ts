// The body of a post that stands not before it: left of its person (`삼성전자 이재용 회장`), in a bracket or a relative clause after it, or with another post of the person.

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import { CLOSE, COPULA, FAR, GENITIVE, LEAD, NEAR, OPEN, WORD } from './gaps.js'
import { BODY, PLACE } from './mentions.js'
import type { Post } from './posts.js'
import { gapAfter, postAt, type Scene, textAfter, textBetween } from './scene.js'
import { isFirmPost } from './topic.js'
import type { LinkWords } from './words.js'

const officesOf = memoize(({ bodySign }: LinkWords) => new RegExp(`^ ?${bodySign('offices')}의? $`))

/** The body left of the person (`삼성전자 이재용 회장`) or in a bracket after the post. */
export function readAround(scene: Scene, post: Post): void {
  const { mentions } = scene
  if (post.holders.length === 0) return
  const first = post.holders[0]
  const after = gapAfter(scene, post.at)
  // 김하나 종양내과 교수(가람병원): the bracket says where the department is.
  const inPart = post.body === post.at - 1 && after.role === OPEN && mentions[post.body].name.text.endsWith('과')
  if (post.body >= 0 && !inPart) return
  if (first < post.at) {
    if (after.role === OPEN && mentions[post.at + 1].kind === BODY && scene.text.units[mentions[post.at + 1].end] === UNIT.CLOSE_PAREN) {
      post.body = post.at + 1
      return
    }
    // 가람대 김하나 교수가 세운 누리소재: no professor of the firm that he founded.
    const isElsewhere =
      after.role === LEAD &&
      mentions[first - 1]?.kind === BODY &&
      gapAfter(scene, first - 1).role === NEAR &&
      !isFirmPost(scene.words, mentions[post.at].name.text)
    if (!isElsewhere && (after.role === LEAD || (after.role === COPULA && after.word !== '인')) && mentions[post.at + 1].kind === BODY) {
      post.body = post.at + 1
      return
    }
  } else {
    const last = post.holders[post.holders.length - 1]
    const after = gapAfter(scene, last)
    const inBracket = after.role === OPEN && scene.text.units[mentions[last + 1].end] === UNIT.CLOSE_PAREN
    if ((after.role === LEAD || inBracket) && mentions[last + 1].kind === BODY) {
      post.body = last + 1
      return
    }
  }
  if (first > post.at) return
  let j = first - 1
  let gap = gapAfter(scene, j)
  // 누리전자 베트남 김하나 법인장, 누리전자 베트남법인의 김하나 법인장
  if (j >= 0 && mentions[j].kind === PLACE && (gap.role === NEAR || officesOf(scene.words).test(textBetween(scene, j)))) {
    j--
    gap = gapAfter(scene, j)
  }
  if (j < 0 || mentions[j].kind !== BODY) return
  // 누리은행 출신의 김하나 전 영업본부장: what he was there.
  if (gap.word === '출신' || gap.word === '출신의') {
    if (post.status !== 'former') return
    post.body = j
    post.how = 'body-person-post'
  } else if (gap.role === NEAR || gap.role === GENITIVE || gap.role === WORD || /^[을를] 맡/.test(gap.word)) {
    // 한빛대 동기인 김하나 대표, 가람병원 간호사였던 이두리 대표: a word of kinship, or of what he was.
    if (gap.word === '제공' || (gap.role === WORD && /[인던]$/.test(gap.word))) return
    post.body = j
    post.status ??= gap.status
    post.how = 'body-person-post'
  } else if (gap.role === CLOSE) {
    const opening = gapAfter(scene, j - 1)
    if (j > 0 && mentions[j - 1].kind === BODY && opening.role === OPEN) post.body = j - 1
    else if (j > 0 && scene.text.units[mentions[j].start - 1] === UNIT.EQUALS) post.body = j
    if (post.body >= 0) post.how = 'body-person-post'
  } else if (
    gap.role === OPEN
      ? scene.text.units[mentions[post.at].end] === UNIT.CLOSE_PAREN
      : gap.role === FAR && comesFrom(scene, j, first, post.at)
  ) {
    post.body = j
    post.how = 'body-person-post'
  }
}

/** `가람은행에서 일하던 김하나 과장`; a director who worked there is one of another firm. */
function comesFrom(scene: Scene, body: number, person: number, at: number): boolean {
  const { mentions, words } = scene
  const { end, sentence } = mentions[body]
  return (
    sentence === mentions[person].sentence &&
    mentions[person].start - end < CLAUSE &&
    CAME.test(textBetween(scene, body, person)) &&
    (!isFirmPost(words, mentions[at].name.text) || HIRED.test(textAfter(scene, at, 24)))
  )
}
/** `누리은행에서 일하던 김하나 전무를 부사장으로 영입했다`: there, until now. */
const HIRED = /^[을를] [^ .,]+ (?:영입|스카우트|데려)/
/** Letters of the clause at most. */
const CLAUSE = 24
const CAME = /^에서 (?!.*(?:영입|데려|넘어|옮겨|건너|합류))[^.,“”‘’\n]*[던온뛴난한는] $/

/** Two posts round one person share the body: `기아 대표이사 최준영 부사장`, `국립부경대 산학협력단장 설완호 교수`. */
export function borrowBody(scene: Scene, post: Post): void {
  if (post.holders.length === 0) return
  for (const at of [post.at - 2, post.at + 2, post.at - 1, post.at + 1]) {
    const other = postAt(scene, at)
    if (other === null || other.body < 0 || other.holders.length !== post.holders.length || other.holders[0] !== post.holders[0]) continue
    // A bracket with its own body belongs to that body alone, and so does `KAIST 교수인`.
    if ((other.body > post.at && at > post.at) || other.how === 'post-is-person') continue
    post.body = other.body
    return
  }
}
