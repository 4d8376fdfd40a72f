// The body of a post that names none: questions are asked in a row, and the first that is answered tells.

import { coupleBody, ownBody } from './beside-posts.js'
import { isBodyless } from './bodyless.js'
import { councilBody } from './councils.js'
import { isPublic, namesOffice } from './fused-posts.js'
import { found, type Inferred, NONE } from './inferred.js'
import { kinBody } from './kin-bodies.js'
import { type Known, knownAt } from './known.js'
import { BODY, REACH } from './mentions.js'
import { nameOf, UNSET } from './names.js'
import { newBody } from './new-bodies.js'
import { bodyAt, type Passage, rootOfKey } from './passage.js'
import type { Post } from './posts.js'
import { bodyOfSuccessor } from './predecessors.js'
import type { Scene } from './scene.js'
import { clauseBody, ledBody } from './subject-clauses.js'
import { titleOf } from './titles.js'
import { followsPlace, topicBody } from './topic.js'

/** Null where it does not apply, or tells nothing. */
type Question = (passage: Passage, post: Post, holder: number) => Inferred | null

const QUESTIONS: readonly Question[] = [
  fusedBody,
  // 방위사업청장 and 금감원장 name their body, though the text never does.
  ({ scene }, { at }) => (namesOffice(scene, scene.mentions[at]) ? NONE : null),
  newBody,
  ownBody,
  councilBody,
  ({ scene }, post) => (mayLackBody(scene, post) ? null : NONE),
  ({ scene }, post, holder) => (isBodyless(scene, post, holder) ? NONE : null),
  clauseBody,
  bodyOfSuccessor,
  ledBody,
  kinBody,
  coupleBody,
  topicBody,
]

export function inferBody(passage: Passage, post: Post, holder: number): Inferred {
  for (const ask of QUESTIONS) {
    const body = ask(passage, post, holder)
    if (body !== null) return body
  }
  return NONE
}

/** A judge is of a court that is named before, a lawyer of a law firm, a professor of a university. */
function mayLackBody(scene: Scene, post: Post): boolean {
  const { kind } = titleOf(scene.words, scene.mentions[post.at].name)
  return kind === 'judge' ? post.status !== 'former' : kind === 'placed' || takesBody(scene, post)
}

/** Posts of a country, a place or a trade have no body unless one is printed. */
export function takesBody(scene: Scene, post: Post): boolean {
  return !post.alone && titleOf(scene.words, scene.mentions[post.at].name).kind === ''
}

/** 금융감독원장 names 금융감독원, 공정거래위원장 공정거래위원회, 정무위원장 정무위, 주호찌민 총영사 the 총영사관. */
function fusedBody(passage: Passage, { at }: Post): Inferred | null {
  const { scene } = passage
  const { start, end, name } = scene.mentions[at]
  // Known without its 장.
  return found(rootOfFused(passage, at, titleOf(scene.words, name).plain, knownAt(scene.context, scene.words, start, end - 1)), 'fused')
}

function rootOfFused(passage: Passage, at: number, post: string, known: Known | null): number {
  if (post.length < 4) return -1
  if (post.endsWith('장')) {
    const stem = post.slice(0, -1)
    for (const key of [stem, `${stem}회`, post.endsWith('위원장') ? post.slice(0, -2) : '']) {
      const root = rootOfKey(passage, key)
      if (root >= 0) return root
    }
    // 성남지청장, 기금운용본부장 where it says 고용노동부 성남지청, 국민연금공단 기금운용본부.
    if (stem.length > 3 && !followsPlace(passage.scene, at)) {
      const { scene } = passage
      const { mentions } = scene
      for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
        const { kind, start, end, name } = mentions[i]
        if (kind === BODY && name.text.endsWith(` ${stem}`) && isPublic(scene, start, end - stem.length - 1)) return bodyAt(passage, i)
      }
    }
    // 식약처장 where the text says 식품의약품안전처.
    for (const name of known?.names ?? []) {
      const form = nameOf(name).listedForm
      if (form !== UNSET) return passage.bodies.rootOf(form)
    }
    return -1
  }
  const embassy = post.endsWith('총영사') ? '총영사관' : post.endsWith('대사') ? '대사관' : ''
  if (embassy === '') return -1
  for (const [text, root] of passage.embassies)
    if (text.endsWith(embassy) && text.startsWith(post.slice(0, 1 - embassy.length))) return root
  return -1
}
