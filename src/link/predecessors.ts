// Who had the post before: `한빛카드 사장에는 김하나가 내정됐다. 이두리 현 사장은 물러난다`. He is of the body that fills the post.

import { memoize } from '../gazetteer/memoize.js'
import { isTopicOf } from './body-roles.js'
import { namesItsBody } from './fused-posts.js'
import { type Inferred, NONE } from './inferred.js'
import { BODY, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textAfter, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import type { LinkWords } from './words.js'

const RULE = 'successor'
/** Sentences looked back at for the successor of who is called 전임. */
const BACK = 3
/** Letters behind the post in which the verb is told. */
const NEAR = 30

const signsOf = memoize(({ postSign }: LinkWords) => ({
  leaves: new RegExp(`^(?:은|는|이|가|도) (?:[^ .\\n]+ ){0,3}?${postSign('leaves')}`),
  /** `김하나 누리은행 대표는 이두리 전 대표의 뒤를 이어`, `대표에게 자리를 물려줬다`. */
  heir: new RegExp(`^(?:의 ${postSign('follows')}|에게 (?:대표 |회장 )?(?:자리를|바통을|지휘봉을|경영권을) [물넘])`),
  followed: new RegExp(`^(?:의 ${postSign('follows')}[어은]?|에 이어) `),
}))

/** The body whose post was filled in this sentence or the one before; null for nobody's predecessor. */
export function bodyOfSuccessor(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene, people, worksAt } = passage
  const former = isCalledFormer(scene, holder, post.at)
  if (post.status === 'appointed' || !(former || makesWay(scene, post, holder))) return null
  const { mentions } = scene
  const { line, sentence } = mentions[post.at]
  for (let i = Math.min(post.at, holder) - 1; i >= 0 && i > post.at - REACH; i--) {
    if (mentions[i].line !== line || mentions[i].sentence < sentence - (former ? BACK : 1)) return null
    // 누리카드 사장에는 김하나가 왔다. 새봄카드는 이두리 대표가 물러난다.
    if (mentions[i].kind === BODY && isTopicOf(scene, i, sentence)) return null
    const filled = postAt(scene, i)
    if (filled === null || filled.status === 'former' || filled.holders.length !== 1 || filled.holders[0] === holder) continue
    // Of 전임 the title tells as well: 금융감독원장에 … 전임 이두리 원장.
    if (filled.status !== 'appointed' && !(former && titleAt(scene, i).endsWith(titleAt(scene, post.at)))) continue
    const root = filled.body >= 0 ? bodyAt(passage, filled.body) : worksAt.get(people.rootOf(mentions[filled.holders[0]].form))
    return root === undefined || (filled.body < 0 && namesItsBody(scene, mentions[i])) ? NONE : { root, rule: RULE }
  }
  return null
}

const titleAt = ({ words, mentions }: Scene, at: number): string => titleOf(words, mentions[at].name).plain

/** `전임 이두리 사장`, `전임 사장인 이두리` */
export const isCalledFormer = ({ mentions, text }: Scene, holder: number, post: number): boolean =>
  text.value.endsWith('전임 ', mentions[Math.min(holder, post)].start)

/** `이두리 현 사장`, `이두리 사장은 임기를 마치고 물러난다`. */
function makesWay(scene: Scene, { at }: Post, holder: number): boolean {
  return (
    textBetween(scene, holder, at) === ' 현 ' ||
    signsOf(scene.words).leaves.test(textAfter(scene, Math.max(holder, at), NEAR).split('\n')[0])
  )
}
