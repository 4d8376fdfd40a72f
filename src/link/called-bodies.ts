// The body of a post where it is called by its kind alone: `이 은행`, `지주 부회장`.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { BODY, PERSON, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'
import { isSubject, textBefore } from './scene.js'
import type { LinkWords } from './words.js'

const signsOf = memoize(({ bodyKind, bodySign, postSign }: LinkWords) => ({
  this: new RegExp(`(?:^|[ “])(이|같은) (${bodyKind('called')})(?:의|에서)? (?:[가-힣]+ )?$`),
  bare: new RegExp(`(?:^|[ “])(${bodyKind('bare')})(?:의|에서는?|[을를] ${bodySign('leads')}| [가-힣]{2,6}${postSign('duty')})? $`),
}))

/** `이 회사 김하나 대표`, `김하나 협회 상무`. */
export const calledBody = (passage: Passage, { at }: Post, holder: number): Inferred | null =>
  found(toldBefore(passage, Math.min(at, holder)), 'alike') ?? found(calledBefore(passage, at, holder), 'alike')

/**
 * `이 회사 김하나 대표`: root of the subject of the last sentence that names a body, or of the body named last; of `이 은행` a bank before that. `같은 회사 이두리 상무`:
 * that of the person named last. -1 without such a word.
 */
function toldBefore(passage: Passage, at: number): number {
  const { scene } = passage
  const { mentions, words } = scene
  const called = signsOf(words).this.exec(textBefore(scene, at, 16))
  if (called === null) return -1
  const [, how, word] = called
  let last = -1
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const { kind, form, sentence, name } = mentions[i]
    const root = how === '같은' && kind === PERSON && last < 0 ? passage.worksAt.get(passage.people.rootOf(form)) : undefined
    if (root !== undefined) return root
    if (kind !== BODY || form < 0) continue
    if (name.text.endsWith(word)) return bodyAt(passage, i)
    if (last >= 0 && sentence !== mentions[last].sentence) break
    if (last < 0 || isSubject(scene, i)) last = i
  }
  return last < 0 ? -1 : bodyAt(passage, last)
}

/** Mentions that are looked at for it. */
const FAR = 200

/** `김하나 협회 상무`, `지주 부회장으로`, `지주사를 맡은 김하나 부회장`: root of the body that is called so where it was named last, -1 for none. */
function calledBefore(passage: Passage, at: number, holder: number): number {
  const { scene } = passage
  const { mentions } = scene
  const { bare } = signsOf(scene.words)
  const word = (bare.exec(textBefore(scene, at, 16)) ?? bare.exec(textBefore(scene, holder, 16)))?.[1]
  if (word === undefined) return -1
  const holding = word.startsWith('지주')
  const isCalled = (i: number): boolean => {
    const { kind, form, name } = mentions[i]
    if (kind !== BODY || form < 0) return false
    return holding
      ? /지주(?:회사)?$|홀딩스$/.test(name.text) || /지주회?사(?:인)? $/.test(textBefore(scene, i, 6))
      : name.text.endsWith(word)
  }
  for (let i = Math.max(at, holder) - 1; i >= 0 && i > at - FAR; i--) if (isCalled(i)) return bodyAt(passage, i)
  if (holding) for (let i = at + 1; i < mentions.length && i < at + FAR; i++) if (isCalled(i)) return bodyAt(passage, i)
  return -1
}
