// Is a name that is also a common word (대상, 하나, 다음) used as a firm's name here?

import { memoize } from '../gazetteer/memoize.js'
import { JOIN } from './gaps.js'
import { BODY } from './mentions.js'
import { gapAfter, postAt, type Scene, textAfter, textBefore } from './scene.js'
import type { LinkWords } from './words.js'

/** What stands right before the name, right after it, and behind its particle. */
const signsOf = memoize(({ bodySign }: LinkWords) => ({
  before: new RegExp(`${bodySign('announces')}(?:인)? ?[‘']?$`),
  after: new RegExp(
    [
      // 구 is a name of old only before a space: (구글, …).
      `^\\((?:[0-9][0-9A-Z]{5}|${bodySign('bracket')}|옛|구 )`,
      // 한빛우: a preferred share.
      '^우(?![가-힣])',
      `^의 (?:[0-9][^ ]* )?${bodySign('owns')}`,
      // A headline that goes on with its figures: 한빛, 3분기 …
      '^, ?(?:[0-9]분기|상반기|하반기|[0-9]+억)',
      `^[’']?(?:그룹| ?${bodySign('beside')})(?![가-힣]{2})`,
    ].join('|'),
  ),
  acts: new RegExp(bodySign('acts')),
}))

/** A post, a partner, a number or the words around must say so. */
export function isUsedAsFirm(scene: Scene, at: number, otherNames: boolean): boolean {
  if (otherNames) return true
  const { mentions } = scene
  const signs = signsOf(scene.words)
  for (let k = at - 3; k <= at + 3; k++) if (postAt(scene, k)?.body === at) return true
  const after = textAfter(scene, at, 12)
  if (signs.after.test(after)) return true
  if (signs.before.test(textBefore(scene, at, 10))) return true
  for (const k of [at - 1, at]) {
    const other = mentions[k === at ? at + 1 : k]
    if (k >= 0 && other !== undefined && other.kind === BODY && gapAfter(scene, k).role === JOIN) return true
  }
  const particle = /^[’']?(?:은|는|이|가|도|을|를|의|와|과|에) /.exec(after)
  if (particle === null) return false
  const stop = textAfter(scene, at, 90).split(/[.\n]/)[0]
  return signs.acts.test(stop)
}
