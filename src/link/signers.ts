// Two heads side by side after two bodies that deal with each other: `가람은행은 누리대와 협약을 맺었다. 김하나 행장과 이두리 총장이 참석했다`.

import { memoize } from '../gazetteer/memoize.js'
import { found, type Inferred } from './inferred.js'
import { BODY, PERSON, REACH } from './mentions.js'
import type { Passage } from './passage.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textBetween } from './scene.js'
import { titleOf } from './titles.js'
import { headedBy } from './topic.js'
import type { LinkWords } from './words.js'

/** Sentences that the deal may be told before. */
const BACK = 3

const signsOf = memoize(({ bodySign, postKind }: LinkWords) => ({
  deals: new RegExp(bodySign('deals')),
  chief: new RegExp(`${postKind('chief')}\\)?$`),
}))

/** The body that a head is of who stands beside another one: each is of one of the two, in their order unless a post tells its kind. */
export function signersBody(passage: Passage, _: Post, holder: number): Inferred | null {
  const { scene, bodies } = passage
  const second = isPair(scene, holder - 2)
  if (!second && !isPair(scene, holder)) return null
  const from = second ? holder - 2 : holder
  const two = dealers(passage, from)
  if (two === null) return null
  const heads = (post: number, body: number): boolean => {
    const kind = headedBy(titleOf(scene.words, scene.mentions[post].name).plain)
    return kind !== '' && bodies.list[two[body]].key.endsWith(kind)
  }
  const crossed = (heads(from + 1, 1) && !heads(from + 1, 0)) || (heads(from + 3, 0) && !heads(from + 3, 1))
  return found(two[second === crossed ? 0 : 1], 'signers')
}

/** `김하나 행장과 이두리 총장`, both without a body? */
function isPair(scene: Scene, at: number): boolean {
  const { mentions, words } = scene
  if (at < 0 || mentions[at].kind !== PERSON || mentions[at + 2]?.kind !== PERSON) return false
  const { chief } = signsOf(words)
  for (const i of [at + 1, at + 3]) {
    const post = postAt(scene, i)
    if (post === null || post.body >= 0 || post.holders[0] !== i - 1 || !chief.test(mentions[i].name.text)) return false
  }
  return /^[과와] $/.test(textBetween(scene, at + 1))
}

/** Roots of the two bodies that the nearest sentence before names first, if they deal with each other. */
function dealers({ scene, bodies }: Passage, from: number): [number, number] | null {
  const { mentions, text, words } = scene
  const { sentence, line } = mentions[from]
  let roots: number[] = []
  let told = -1
  let first = from
  let last = from
  for (let i = from - 1; i >= 0 && i > from - REACH && sentence - mentions[i].sentence <= BACK && mentions[i].line >= line - 1; i--) {
    const mention = mentions[i]
    if (mention.kind !== BODY || mention.form < 0) continue
    if (mention.sentence !== told) {
      if (roots.length > 1) break
      roots = []
      told = mention.sentence
      last = i
    }
    first = i
    const root = bodies.rootOf(mention.form)
    roots = [root, ...roots.filter((other) => other !== root)]
  }
  const { start } = mentions[first]
  const between = text.value.slice(start, Math.min(mentions[from].start, mentions[last].end + VERB))
  return roots.length > 1 && signsOf(words).deals.test(between) ? [roots[0], roots[1]] : null
}
/** Letters behind the bodies in which the verb stands. */
const VERB = 80
