// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import { BODY, type Mention, PERSON } from './mentions.js'
import type { Post, Scene } from './posts.js'
import { postClass } from './titles.js'

export interface Guess {
  /** Mention index of the body, -1 for none. */
  body: number
  rule: string
}

const NONE: Guess = { body: -1, rule: '' }

/** Posts of a country, a place or a trade have no body unless one is printed. */
export function takesBody(scene: Scene, post: Post): boolean {
  const kind = postClass(scene.words, scene.mentions[post.at].text)
  return kind === '' || kind === 'occupation-firm'
}

/** 금융감독원장 names 금융감독원, 공정거래위원장 names 공정거래위원회. `byText` maps the body's text to a mention. */
export function fusedBody(post: string, byText: ReadonlyMap<string, number>): number {
  if (!post.endsWith('장') || post.length < 4) return -1
  const stem = post.slice(0, -1)
  return byText.get(stem) ?? byText.get(`${stem}회`) ?? -1
}

/** The body that the passage is about where the post stands. */
export function topicBody(scene: Scene, post: Post, isPress: (mention: number) => boolean): Guess {
  const { mentions } = scene
  const at = Math.min(post.at, post.holders[0])
  const { line, sentence } = mentions[at]
  let best = -1
  let bestScore = 0
  for (let j = at - 1; j >= 0 && j > at - 40; j--) {
    const mention = mentions[j]
    if (mention.kind !== BODY || isPress(j)) continue
    const gap = sentence - mention.sentence
    if (mention.line !== line && best >= 0) break
    const score = roleScore(scene, j, mention) - 1.2 * gap - (mention.line === line ? 0 : 3 + 2 * (line - mention.line))
    if (best < 0 || score > bestScore) {
      best = j
      bestScore = score
    }
    if (line - mention.line > 1) break
  }
  return best < 0 ? NONE : { body: best, rule: 'passage' }
}

/** How much the body looks like what its sentence is about. */
function roleScore(scene: Scene, at: number, mention: Mention): number {
  const { value, mentions } = scene
  const after = value.slice(mention.end, mention.end + 10).replace(/^\([^()]*\)/, '').replace(/^[’')]/, '')
  if (/^(?:은|는)(?: |,)/.test(after)) return 5
  if (/^(?:이|가)(?: |,)/.test(after)) return 4
  if (/^(?:의|을|를) /.test(after)) return 2
  if (/^ ?출신/.test(after) || /^(?:에서|와|과)/.test(after)) return -1
  // The body of someone else's post says where the passage stands, less than its subject.
  if (mentions[at + 1]?.kind === PERSON) return 1
  return 1.5
}
