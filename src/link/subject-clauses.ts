// The body that the clause with the holder of a post names: it begins with it, or he leads it.

import { memoize } from '../gazetteer/memoize.js'
import { isLeft } from './bystanders.js'
import { found, type Inferred } from './inferred.js'
import { BODY, PERSON, PLACE, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { isSubject, lastBefore, textAfter, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import { isFirmPost } from './topic.js'
import type { LinkWords } from './words.js'

const signsOf = memoize(({ bodySign, postKind }: LinkWords) => ({
  founds: new RegExp(`^[을를] ${bodySign('founds')}`),
  heads: new RegExp(`^[을를](?:, [^.\\n]{2,30}[을를])? (?:계속 |현재 |각각 )?${bodySign('heads')}`),
  works: /^에서 (?!\d)[^.,“”\n]{2,14}(?:맡고 있|맡는다|담당하|담당한)/,
  head: new RegExp(postKind('head')),
}))

/** `가람전자는 김하나 대표가`, `가람전자에서는 누리부 차관을 지낸 김하나 고문과`: the body that the clause begins with. */
export function clauseBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions } = scene
  if (holder > post.at) return null
  const body = lastBefore(scene, holder, 'sentence', (i) => mentions[i].kind === BODY && !isLeft(scene, i, holder))
  if (body < 0) return null
  const between = textBetween(scene, body)
  return /^(?:\([^()]*\))?(?:(?: 측| 쪽)?에(?:서는|선)| 쪽은) /.test(between) ||
    (/^(?:\([^()]*\))?[은는] $/.test(between) && /^[이가][ ,]/.test(textAfter(scene, post.at, 2)))
    ? found(bodyAt(passage, body), 'clause')
    : null
}

/** `김하나 대표는 2016년 가람전자를 창업했다`, `김하나 사장이 가람전자를 이끈다`, `김하나 상무는 누리카드에서 데이터를 맡고 있다`: the body of the subject. */
export function ledBody(passage: Passage, { at, status }: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions, words } = scene
  const subject = Math.max(at, holder)
  if (status === 'former' || !isSubject(scene, subject)) return null
  const post = titleOf(words, mentions[at].name).plain
  const { head, founds, heads, works } = signsOf(words)
  const { line } = mentions[subject]
  const next = subject + (mentions[subject + 1]?.kind === PLACE ? 2 : 1)
  for (let i = next; i < mentions.length && i < subject + REACH && mentions[i].line === line && mentions[i].kind !== PERSON; i++) {
    if (mentions[i].kind !== BODY) continue
    const after = textAfter(scene, i, 24).replace(/^\([^()]*\)/, '')
    // Another subject.
    if (/^[은는이가도] /.test(after)) return null
    const near = i === next && mentions[i].sentence === mentions[subject].sentence
    const its = near
      ? (head.test(post) && founds.test(after)) || (isFirmPost(words, post) && heads.test(after)) || works.test(after)
      : FOUNDED.test(after) && (head.test(post) || (isFirmPost(words, post) && /^[을를] (?:[^ .]+ )?이끌고/.test(after)))
    if (its) return found(bodyAt(passage, i), 'leads')
  }
  return null
}

/** What ends a life that was told before it: no clause about somebody else. */
const FOUNDED =
  /^[을를] (?:[^ .]+ )?(?:이끌(?!던)|(?:경영|운영|창업|설립)(?:하[고며]|해|했|한다)|세[웠워]|차[렸려]|키[웠워]|일궜|일으[켰켜])/
