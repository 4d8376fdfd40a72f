// The body of who is visited there, sits in a council, or is hired away from somewhere else.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { mayHold } from './may-hold.js'
import { BODY, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { isSubject, lastBefore, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

/** `누리부를 찾아 김하나 차관과`: whom somebody visits. */
export function visitedBody(passage: Passage, { at }: Post, holder: number): Inferred | null {
  const { scene } = passage
  const body = holder - 1
  return holder < at && scene.mentions[body]?.kind === BODY && VISITED.test(textBetween(scene, body))
    ? found(bodyAt(passage, body), 'clause')
    : null
}
const VISITED = /^[을를] (?:찾아|방문해) $/

/** `가람시의회 김하나 의장과 이두리 의원이`, `가람도의회는 …. 김하나 의원이`: the council of which this sentence or the one before tells. */
export function councilBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions } = scene
  if (!COUNCILLOR.test(mentions[post.at].name.text)) return null
  const { sentence, line } = mentions[holder]
  for (let i = holder - 1; i >= 0 && i > holder - REACH && mentions[i].sentence >= sentence - 1 && mentions[i].line === line; i--)
    if (mentions[i].kind === BODY) return COUNCIL.test(mentions[i].name.text) ? found(bodyAt(passage, i), 'council') : null
  return null
}
const COUNCILLOR = /^[시도구군]?의원$/
const COUNCIL = /[시도구군]의회$/

/** `누리전자에서 영입한 김하나 상무`: the body that the sentence, or else the document, is about. */
export function hiringBody(passage: Passage, { at }: Post, holder: number): Inferred | null {
  const { scene, bodies, main } = passage
  const { mentions } = scene
  const from = holder - 1
  if (mentions[from]?.kind !== BODY || !hiredFrom(scene.words).test(textBetween(scene, from))) return null
  const subject = lastBefore(scene, from, 'sentence', (i) => mentions[i].kind === BODY && isSubject(scene, i))
  if (subject >= 0) return found(bodyAt(passage, subject), 'hired')
  const mayBeAt = mayHold(scene.words, mentions[at].name.text)
  let root = -1
  for (const one of main) if (mayBeAt(bodies.list[one].key) && (root < 0 || bodies.list[one].count > bodies.list[root].count)) root = one
  return root === bodyAt(passage, from) ? null : found(root, 'hired')
}
const hiredFrom = memoize(({ bodySign }: LinkWords) => new RegExp(`^에서 (?:새로 )?${bodySign('hires')} $`))
