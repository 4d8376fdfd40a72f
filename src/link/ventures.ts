// A post of a body that is called by what it is, 합작사 or 자회사, and of one that is being founded: its name stands beside that word, if anywhere.

import { memoize } from '../gazetteer/memoize.js'
import { type Inferred, NONE } from './inferred.js'
import { BODY, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { type Scene, textAfter, textBefore } from './scene.js'
import type { LinkWords } from './words.js'

/** What such a body is called: its first two letters (합작사 is the 합작법인, 자회사 no 모회사), and whether it is being founded. */
interface Called {
  stem: string
  founded: boolean
}
/** `초대 대표` alone: of any body that is founded. */
const FOUNDED: Called = { stem: '', founded: true }

/** The body of `합작사 초대 대표`, or of `초대 대표` where a body is founded; NONE where it is not named, null for any other post. */
export function ventureBody(passage: Passage, { at }: Post): Inferred | null {
  const { mentions, words } = passage.scene
  const before = textBefore(passage.scene, at, 24)
  const called = calledBy(signsOf(words).called, before)
  if (called === null && !/(?:^| )초대 $/.test(before)) return null
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const { kind, form } = mentions[i]
    if (kind === BODY && form >= 0 && isNamed(passage, i, called ?? FOUNDED)) return { root: bodyAt(passage, i), rule: 'venture' }
  }
  return called === null ? null : NONE
}

/** What stands before the post, before the name, and behind the name's particle. */
const signsOf = memoize(({ bodySign }: LinkWords) => {
  const word = `(${bodySign('venture')})|(${bodySign('affiliate')})`
  // 초대 says that the post is new, as 신임 and 새 do; 신설 is a verb as well (신설되는 법인).
  return {
    called: new RegExp(`(?:${word}|(신설)(?:되는|될|하는|할|한) (?:[가-힣]+ )?(?:법인|회사))의? (?:초대 |신임 |새 )?$`),
    named: new RegExp(`(?:${word})인? ?[‘'“"]?$`),
    founded: new RegExp(`^[’'”"]?(?:\\([^()]*\\))?[을를] (?:[가-힣]{1,4} )?${bodySign('founded')}`),
  }
})

/** Is it called a part of another body, or one that several found: `자회사 누리소재`? */
export const isCalledPart = (scene: Scene, body: number): boolean =>
  calledBy(signsOf(scene.words).named, textBefore(scene, body, 8)) !== null

function calledBy(sign: RegExp, before: string): Called | null {
  const found = sign.exec(before)
  if (found === null) return null
  const [, venture, affiliate, anew] = found
  return { stem: (venture ?? affiliate ?? anew).slice(0, 2), founded: affiliate === undefined }
}

/** Is this the body that the text calls so (`합작사 ‘한빛배터리’`), or that it says is founded? */
function isNamed({ scene }: Passage, i: number, called: Called): boolean {
  const { named, founded } = signsOf(scene.words)
  const name = calledBy(named, textBefore(scene, i, 8))
  if (name !== null && (called === FOUNDED ? name.founded : name.stem === called.stem)) return true
  return called.founded && founded.test(textAfter(scene, i, 24))
}
