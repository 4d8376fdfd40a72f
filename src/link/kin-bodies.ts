// The body of somebody's kin: that of the family, which the head is of, and not of whoever deals with it: `김 회장의 장남 김하나 상무`, `장인 이두리 회장`.

import { type Inferred, NONE } from './inferred.js'
import { headOf, kinBefore, personBefore, toldKin } from './kin.js'
import type { Passage } from './passage.js'
import type { Post } from './posts.js'
import { textAfter } from './scene.js'
import { isChief, isHousePost } from './topic.js'

/** Null where the person is nobody's kin, or nothing is told of the head. */
export function kinBody({ scene, people, houses }: Passage, post: Post, holder: number): Inferred | null {
  const { mentions, words } = scene
  // 김하나 가람전자 사장은 김두리 회장의 장남이다.
  const told = toldKin(scene, holder) === ''
  const head = told ? personBefore(scene, holder) : headOf(scene, holder)
  if (head < 0 || mentions[head].form < 0) return null
  const { text } = mentions[post.at].name
  const kin = kinBefore(scene, holder)
  if (told && mentions[head].sentence !== mentions[holder].sentence) return null
  // Who is 회장 and of another house is so of another firm.
  if (kin === 'law') return isChief(words, text) ? NONE : null
  // 부친 김두리 회장: of the group, while the head is of one of its firms, unless it is that firm which he got from him.
  if (kin === 'elder' && !FOLLOWED.test(textAfter(scene, post.at, 12))) return null
  // 장남 마이든 부사장과 서라온 상무: in the row, but no kin.
  if (kin === null && !told && mentions[head].name.text[0] !== mentions[holder].name.text[0]) return null
  if (!isHousePost(words, text)) return null
  const root = houses.get(people.rootOf(mentions[head].form))
  return root === undefined ? null : { root, rule: 'kin' }
}

/** `부친인 이두리 창업주에 이어`, `부친 이두리 창업주의 뒤를 이어`. */
const FOLLOWED = /^(?:에 이어|의 뒤를) /
