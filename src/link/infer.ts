// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import { listBit } from '../gazetteer/gazetteer.js'
import type { Context } from '../types.js'
import type { Bodies } from './bodies.js'
import { inList } from './known.js'
import { BODY, type Mention } from './mentions.js'
import type { Post, Scene } from './posts.js'
import { plainPost, postClass } from './titles.js'

/** What the document says of its bodies as a whole. */
export interface Passage {
  context: Context
  scene: Scene
  /** Mention index → body root, -1 for other kinds. */
  rootOf: Int32Array
  /** Body root → number of mentions. */
  count: Map<number, number>
  /** The body that the document is about, -1 where none stands out. */
  main: number
  /** Body text without spaces → root. */
  byText: Map<string, number>
  publicBit: number
}

export function readPassage(context: Context, scene: Scene, bodies: Bodies): Passage {
  const { mentions } = scene
  const passage: Passage = { context, scene, rootOf: new Int32Array(mentions.length).fill(-1), count: new Map(), main: -1, byText: new Map(), publicBit: listBit(context.gazetteer, 'organization-public') }
  let most = 0
  let second = 0
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== BODY) continue
    const root = bodies.union.find(bodies.formOf[i])
    passage.rootOf[i] = root
    passage.count.set(root, (passage.count.get(root) ?? 0) + (isCredit(scene, i) ? 0 : 1))
    const key = mentions[i].text.replaceAll(' ', '')
    if (!passage.byText.has(key)) passage.byText.set(key, root)
  }
  for (const [root, count] of passage.count)
    if (count > most) {
      second = most
      most = count
      passage.main = root
    } else if (count > second) second = count
  if (most < 3 || most < 1.5 * second) passage.main = -1
  return passage
}

/** Body root of a post without a printed body, and by which rule; -1 for none. */
export function inferBody(passage: Passage, post: Post, holder: number): { root: number; rule: string } {
  const { scene, context } = passage
  const mention = scene.mentions[post.at]
  const plain = plainPost(mention.text)
  const fused = fusedBody(passage, plain)
  if (fused >= 0) return { root: fused, rule: 'fused' }
  if (!takesBody(scene, post)) return NONE
  // 방위사업청장 names its body, though the text never does.
  if (plain.length >= 5 && inList(context, mention.start, mention.end - 1, passage.publicBit)) return NONE
  if (isByline(scene, post, holder)) return NONE
  return topicBody(passage, post, holder)
}

const NONE = { root: -1, rule: '' }

/** Posts of a country, a place or a trade have no body unless one is printed. */
export function takesBody(scene: Scene, post: Post): boolean {
  return postClass(scene.words, scene.mentions[post.at].text) === '' && !post.alone
}

/** 금융감독원장 names 금융감독원, 공정거래위원장 공정거래위원회, 주호찌민 총영사 the 총영사관. */
function fusedBody(passage: Passage, post: string): number {
  if (post.length < 4) return -1
  const { byText } = passage
  if (post.endsWith('장')) {
    const stem = post.slice(0, -1)
    return byText.get(stem) ?? byText.get(`${stem}회`) ?? -1
  }
  return post.endsWith('사') ? (byText.get(`${post}관`) ?? -1) : -1
}

/** A line that is nothing but the writer's name, post and address. */
function isByline(scene: Scene, post: Post, holder: number): boolean {
  const { mentions, value } = scene
  if (holder > post.at) return false
  const before = value.slice(mentions[holder].lineStart, mentions[holder].start)
  if (before.length > 6 || /[가-힣]/.test(before.replace(/정리|글|사진|취재/g, ''))) return false
  const after = value.slice(mentions[post.at].end, mentions[post.at].end + 60).split('\n')[0]
  return !/[가-힣]/.test(after)
}

/** The body that the passage is about where the post stands. */
function topicBody(passage: Passage, post: Post, holder: number): { root: number; rule: string } {
  const { scene, rootOf, main } = passage
  const { mentions } = scene
  const at = Math.min(post.at, holder)
  const { line, sentence } = mentions[at]
  const firm = isFirmPost(mentions[post.at].text)
  const scores = new Map<number, number>()
  let seen = 0
  for (let j = at - 1; j >= 0 && j > at - 40; j--) {
    const mention = mentions[j]
    if (mention.line < line - 1 && seen > 0) break
    if (mention.line < line - 4) break
    if (mention.kind !== BODY || isCredit(scene, j)) continue
    seen++
    const root = rootOf[j]
    let score = roleScore(scene, j, mention) - 1.2 * Math.min(4, sentence - mention.sentence) - (mention.line === line ? 0 : 2.5 * (line - mention.line))
    if (firm && isPublic(passage, j)) score -= 2.5
    if (firm && /(?:조합|투자목적회사㈜?|합자회사|펀드)$/.test(mention.text)) score -= 2.5
    const old = scores.get(root)
    // Each further mention in reach says again what the passage is about.
    scores.set(root, old === undefined ? score : Math.max(old, score) + 0.7)
  }
  if (main >= 0) scores.set(main, (scores.get(main) ?? -3) + 2.5)
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [root, score] of scores)
    if (score > bestScore) {
      best = root
      bestScore = score
    }
  return best < 0 ? NONE : { root: best, rule: 'passage' }
}

const isFirmPost = (post: string): boolean => /(?:대표|대표이사|회장|사장|전무|상무|창업자|창업주|공동창업자|이사|감사|CEO|CFO|CTO|COO|\))$/.test(post)

function isPublic(passage: Passage, at: number): boolean {
  const mention = passage.scene.mentions[at]
  return inList(passage.context, mention.start, mention.end, passage.publicBit)
}

/** How much the body looks like what its sentence is about. */
function roleScore(scene: Scene, at: number, mention: Mention): number {
  const { value } = scene
  const after = value
    .slice(mention.end, mention.end + 16)
    .replace(/^\([^()]*\)/, '')
    .replace(/^[’')]/, '')
  const head = /^[^가-힣A-Za-z0-9]*$/.test(value.slice(mention.lineStart, mention.start))
  if (head && /^ ?(?:[=|,:\n]|$)/.test(after)) return 6
  const first = head && value.charCodeAt(mention.lineStart) > 0x2000 && value.charCodeAt(mention.lineStart) < 0x3000 ? 1.5 : 0
  if (/^(?:은|는)(?: |,)/.test(after)) return 5 + first
  if (/^(?:이|가)(?: |,)/.test(after)) return 3.5 + first
  if (/^(?:에서는|에선|에서도)/.test(after)) return 4
  if (/^ (?:이사회|노조|측|쪽|관계자|노사|경영진|본사)/.test(after)) return 3.5
  if (/^ (?:출신|졸업|석사|박사)/.test(after) || /^(?:에서|와|과)/.test(after)) return -1
  if (/^(?:의|을|를) /.test(after)) return 2 + first
  for (let k = at + 1; k <= at + 3; k++) if (scene.posts[k]?.body === at) return 3 + first
  return 1.5 + first
}

/** Photo credits: never what a passage is about. */
function isCredit(scene: Scene, at: number): boolean {
  const { mentions, value } = scene
  const { start, end } = mentions[at]
  const before = value.charCodeAt(start - 1)
  return before === 0x3d || value.startsWith(' 제공', end) || value.startsWith(' DB', end) || (before === 0x20 && value.charCodeAt(start - 2) === 0x2f)
}
