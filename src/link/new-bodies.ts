// Bodies that somebody founds or buys, and sends people to: `누리통신은 한빛연구소를 세우고 김하나 상무를 소장으로 선임했다`.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { BODY, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { type Scene, textAfter } from './scene.js'
import type { LinkWords } from './words.js'

const sentTo = memoize(
  ({ bodySign }: LinkWords) =>
    new RegExp(
      `^[’'”"]?(?:\\([^()]*\\))?[을를] (?:[^ .,]+ ){0,2}(?:${bodySign('founded')}|인수)(?:하[고며]|[하되]?면서|[한된] [뒤후]|해|[고며]|워)[ ,]`,
    ),
)

/** Is the body one that a clause before the verb of the sentence tells of so? */
export const isNew = (scene: Scene, at: number): boolean => sentTo(scene.words).test(textAfter(scene, at, 32))

/** The new body of a post that is given in the same sentence; null for any other post. */
export function newBody(passage: Passage, { at, status }: Post): Inferred | null {
  const { scene } = passage
  const { mentions } = scene
  if (status !== 'appointed') return null
  for (let i = at - 1; i >= 0 && i > at - REACH && mentions[i].sentence === mentions[at].sentence; i--)
    if (mentions[i].kind === BODY && isNew(scene, i)) return found(bodyAt(passage, i), 'venture')
  return null
}
