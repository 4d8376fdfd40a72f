// The body of a post that stands beside it: what its holder leads or sells, or that of the colleague told with him.

import { memoize } from '../gazetteer/memoize.js'
import { isLeft } from './bystanders.js'
import { isPublic } from './fused-posts.js'
import { found, type Inferred } from './inferred.js'
import { BODY, PERSON, PLACE, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { isSubject, lastBefore, postAt, textAfter, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import { hostOf, isFirmPost, isOutside } from './topic.js'
import type { LinkWords } from './words.js'

const signsOf = memoize(({ bodySign, postKind }: LinkWords) => ({
  founds: new RegExp(`^[을를] ${bodySign('founds')}`),
  heads: new RegExp(`^[을를](?:, [^.\\n]{2,30}[을를])? (?:계속 |현재 |각각 )?${bodySign('heads')}`),
  works: /^에서 (?!\d)[^.,“”\n]{2,14}(?:맡고 있|맡는다|담당하|담당한)/,
  head: new RegExp(postKind('head')),
  chief: new RegExp(`^${postKind('chief')}$`),
}))

/** `가람전자는 김하나 대표가`, `가람전자에서는 누리부 차관을 지낸 김하나 고문과`: the body that the clause begins with. */
export function clauseBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions } = scene
  if (holder > post.at) return null
  const body = lastBefore(scene, holder, 'sentence', (i) => mentions[i].kind === BODY && !isLeft(scene, i, holder))
  if (body < 0) return null
  const between = textBetween(scene, body)
  return /^(?:\([^()]*\))?에(?:서는|선) /.test(between) ||
    (body === holder - 1 && /^(?:\([^()]*\))?[은는] $/.test(between) && /^[이가] /.test(textAfter(scene, post.at, 2)))
    ? found(bodyAt(passage, body), 'clause')
    : null
}

/** `누리로펌 조세그룹장인 김하나 변호사`, `당시 가람전자 상무이던 이두리 현 사장`: the body of what is told of him before. */
export function copulaBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const before = postAt(scene, holder - 1)
  if (before === null || before.body < 0 || holder > post.at || before.how !== 'post-is-person') return null
  const { words, mentions } = scene
  const kindOf = (at: number): string => titleOf(words, mentions[at].name).kind
  const same = before.status === 'former' ? textBetween(scene, holder) === ' 현 ' : kindOf(post.at) === 'placed'
  const { start, end } = mentions[before.body]
  // 가람전자 사외이사인 김하나 변호사, 행정위원장인 이두리 의원: of another body.
  const stays = kindOf(before.at) === '' && !isOutside(words, mentions[before.at].name.text) && !isPublic(scene, start, end)
  return same && stays ? found(bodyAt(passage, before.body), 'same-person') : null
}

/** `김하나 회장으로부터 가람전자 지분을`: the body that he sells. */
export function soldBody(passage: Passage, { at }: Post, holder: number): Inferred | null {
  const { scene } = passage
  const body = Math.max(at, holder) + 1
  return scene.mentions[body]?.kind === BODY &&
    /^(?:으?로부터|에게서?) $/.test(textBetween(scene, body - 1)) &&
    /^(?:의)? (?:지분|주식|경영권)/.test(textAfter(scene, body, 6))
    ? found(bodyAt(passage, body), 'sold')
    : null
}

/** `김하나 대표는 2016년 가람전자를 창업했다`, `김하나 사장이 가람전자를 이끈다`, `김하나 상무는 누리카드에서 데이터를 맡고 있다`: the body of the subject. */
export function ledBody(passage: Passage, { at, status }: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions, words } = scene
  const subject = Math.max(at, holder)
  if (status === 'former' || !isSubject(scene, subject)) return null
  const next = subject + (mentions[subject + 1]?.kind === PLACE ? 2 : 1)
  const body = mentions[next]
  if (body === undefined || body.kind !== BODY || body.sentence !== mentions[subject].sentence) return null
  const post = titleOf(words, mentions[at].name).plain
  const { head, founds, heads, works } = signsOf(words)
  const after = textAfter(scene, next, 24).replace(/^\([^()]*\)/, '')
  const its = (head.test(post) && founds.test(after)) || (isFirmPost(words, post) && heads.test(after)) || works.test(after)
  return its ? found(bodyAt(passage, next), 'leads') : null
}

/** `누리소재 김하나 대표와 이두리 상무`: the body of the one before, unless both are a chief of theirs, or it says less. */
export function coupleBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions, words } = scene
  const before = mentions[holder - 1]?.post ?? null
  if (before === null || before.body < 0 || holder !== post.at - 1 || mentions[holder].name.text.length < 2) return null
  const { name } = mentions[post.at]
  if (titleOf(words, name).kind !== '' || hostOf(passage, post.at, holder) >= 0) return null
  const [first] = before.holders
  const between = textBetween(scene, before.at, holder)
  const same = mentions[before.at].name.text === name.text
  const one = found(bodyAt(passage, before.body), 'couple')
  // 누리소재 김하나 사장, 이두리 전 사장.
  if (same && before.status !== 'former' && post.status === 'former' && /^(?:[과와]|,) $/.test(between)) return one
  if (before.status !== post.status || first === undefined || first > before.at || !/^[과와] $/.test(between)) return null
  // 누리소재 김하나 대표와 이두리 대표 may share it, 김하나 누리소재 대표와 이두리 대표 may not.
  return same && before.body > first && signsOf(words).chief.test(name.text) ? null : one
}

/** `팀 벨 누리소재 CEO는 반겼다. 마크 홀 CFO는`: the body of a foreigner with whom the sentence before begins. */
export function foreignBody(passage: Passage, { at }: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions, words } = scene
  const isForeign = (i: number): boolean => mentions[i].kind === PERSON && mentions[i].name.text.includes(' ')
  // Who begins his sentence.
  if (holder > at || mentions[holder - 1]?.sentence === mentions[holder].sentence) return null
  if (!isForeign(holder) || !isFirmPost(words, mentions[at].name.text)) return null
  for (
    let i = holder - 1;
    i >= 0 && i > holder - REACH && mentions[i].line === mentions[holder].line && mentions[i].sentence >= mentions[holder].sentence - 1;
    i--
  ) {
    if (mentions[i].kind === PERSON && !isForeign(i)) return null
    const { post: before } = mentions[i]
    if (before === null || before.body < 0 || before.status === 'former') continue
    return isForeign(before.holders[0] ?? holder) && isSubject(scene, i) ? found(bodyAt(passage, before.body), 'couple') : null
  }
  return null
}
