// The body of who is hired away from another.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { mayHold } from './may-hold.js'
import { BODY } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { isSubject, lastBefore, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

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
