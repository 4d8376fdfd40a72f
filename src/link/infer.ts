// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import { FUND, INVESTOR, kindsOf, UNIT } from './body-names.js'
import { isCredit, roleOf } from './body-roles.js'
import { CLUES } from './clues.js'
import { inList } from './known.js'
import { BODY, REACH } from './mentions.js'
import { nameOf, NONE as UNSET } from './names.js'
import type { Passage } from './passage.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import { titleOf } from './titles.js'

/** Body root of a post without a printed body, and by which rule; -1 for none. */
export function inferBody(passage: Passage, post: Post, holder: number): { root: number; rule: string } {
  const { scene } = passage
  const mention = scene.mentions[post.at]
  const { plain } = titleOf(scene.words, mention.name)
  const fused = fusedBody(passage, plain)
  if (fused >= 0) return { root: fused, rule: 'fused' }
  if (!takesBody(scene, post)) return NONE
  // 방위사업청장 names its body, though the text never does.
  if (plain.length >= 5 && inList(scene.context, mention.start, mention.end - 1, scene.words.bits.public)) return NONE
  if (isByline(scene, post, holder)) return NONE
  return topicBody(passage, post, holder)
}

const NONE = { root: -1, rule: '' }

/** Posts of a country, a place or a trade have no body unless one is printed. */
export function takesBody(scene: Scene, post: Post): boolean {
  return !post.alone && titleOf(scene.words, scene.mentions[post.at].name).kind === ''
}

/** 금융감독원장 names 금융감독원, 공정거래위원장 공정거래위원회, 주호찌민 총영사 the 총영사관. */
function fusedBody(passage: Passage, post: string): number {
  if (post.length < 4) return -1
  if (post.endsWith('장')) {
    const stem = post.slice(0, -1)
    const root = rootOfKey(passage, stem)
    return root >= 0 ? root : rootOfKey(passage, `${stem}회`)
  }
  const embassy = post.endsWith('총영사') ? '총영사관' : post.endsWith('대사') ? '대사관' : ''
  if (embassy === '') return -1
  for (const [text, root] of passage.embassies)
    if (text.endsWith(embassy) && text.startsWith(post.slice(0, 1 - embassy.length))) return root
  return -1
}

/** Root of the body with this key, -1 for none. */
function rootOfKey({ bodies }: Passage, key: string): number {
  const form = nameOf(key).keyForm
  return form === UNSET ? -1 : bodies.rootOf(form)
}

/** A line that is nothing but the writer's name, post and address. */
function isByline({ mentions, text }: Scene, post: Post, holder: number): boolean {
  const { units, value } = text
  if (holder > post.at) return false
  const { start, lineStart } = mentions[holder]
  if (start - lineStart > 6 || /[가-힣]/.test(value.slice(lineStart, start).replace(/정리|글|사진|취재/g, ''))) return false
  const { end } = mentions[post.at]
  for (let i = end; i < end + 60 && i < text.length && units[i] !== 0x0a; i++) if (units[i] >= 0xac00 && units[i] <= 0xd7a3) return false
  return true
}

/** A body in reach of a post, and what speaks for it so far. */
interface Standing {
  root: number
  /** Best mention so far: its part in the sentence and its distance. */
  place: number
  /** What the name itself says. */
  standing: number
  further: number
  headed: boolean
  colleague: number
}

/** Candidates for the body of a post in reach of it. */
function bodiesInReach(passage: Passage, post: Post, holder: number, firm: boolean): Standing[] {
  const { scene, bodies } = passage
  const { mentions } = scene
  const at = Math.min(post.at, holder)
  const { line, sentence, lineStart } = mentions[at]
  const all: Standing[] = []
  // A line above that ends without a stop is the heading of this one.
  const headed = lineStart < 2 || scene.text.units[lineStart - 2] !== 0x2e
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    const mention = mentions[j]
    if ((mention.line < line - 1 && all.length > 0) || mention.line < line - 4) break
    if (mention.kind !== BODY || isCredit(scene, j)) continue
    const root = bodies.rootOf(mention.form)
    const place =
      roleOf(scene, j) +
      CLUES.sentences * Math.min(4, sentence - mention.sentence) +
      CLUES.lines * (line - mention.line) +
      (mention.sentence === sentence ? CLUES.breath : 0)
    let body = withRoot(all, root)
    if (body === null)
      all.push(
        (body = { root, place, standing: firm ? standingOf(passage, j) : 0, further: 0, headed: bodies.list[root].headline, colleague: 0 }),
      )
    else {
      body.further++
      if (place > body.place) body.place = place
    }
    if (headed && mention.line === line - 1) body.headed = true
  }
  for (const root of passage.main)
    if (withRoot(all, root) === null)
      all.push({ root, place: CLUES.absent, standing: 0, further: 0, headed: bodies.list[root].headline, colleague: 0 })
  addColleagues(passage, all, at, holder)
  return all
}

/** A few bodies at most. */
function withRoot(all: readonly Standing[], root: number): Standing | null {
  for (let i = 0; i < all.length; i++) if (all[i].root === root) return all[i]
  return null
}

/** Where the people named before work says where the next one does. */
function addColleagues(passage: Passage, all: readonly Standing[], at: number, holder: number): void {
  const { scene } = passage
  const { mentions } = scene
  const { units } = scene.text
  const { line, sentence } = mentions[at]
  let near = true
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line === line; j--) {
    const body = mentions[j].worksAt < 0 ? null : withRoot(all, mentions[j].worksAt)
    if (body === null) continue
    if (near) {
      body.colleague += CLUES.predecessor
      if (units[mentions[j].start] === units[mentions[holder].start] && followsKin(scene, holder)) body.colleague += CLUES.kin
    }
    if (mentions[j].sentence === sentence) body.colleague += near ? CLUES.colleague : 0
    near = false
  }
}

/** Does a word of kinship stand before the person: `장남 김하나 전무`? */
function followsKin(scene: Scene, person: number): boolean {
  const { start, lineStart } = scene.mentions[person]
  const before = scene.text.value.slice(Math.max(lineStart, start - 8), start).trimEnd()
  const space = before.lastIndexOf(' ')
  return scene.words.kin.has(before.slice(space + 1)) || scene.words.kin.has(before.slice(before.lastIndexOf(' ', space - 1) + 1))
}

/** What the name says against a body as the firm of a director. */
function standingOf(passage: Passage, at: number): number {
  const kinds = kindsOf(passage.scene.mentions[at].name)
  return (
    (isPublic(passage, at) ? CLUES.public : 0) +
    ((kinds & FUND) !== 0 ? CLUES.fund : 0) +
    ((kinds & INVESTOR) !== 0 ? CLUES.investor : 0) +
    ((kinds & UNIT) !== 0 ? CLUES.unit : 0)
  )
}

const isFirmPost = (post: string): boolean =>
  /(?:대표|대표이사|회장|사장|전무|상무|창업자|창업주|공동창업자|이사|감사|CEO|CFO|CTO|COO|\))$/.test(post)

/** The body that the passage is about where the post stands. */
function topicBody(passage: Passage, post: Post, holder: number): { root: number; rule: string } {
  const { scene, bodies, most } = passage
  const firm = isFirmPost(scene.mentions[post.at].name.text)
  const chair = /(?:회장|총수)$/.test(scene.mentions[post.at].name.text)
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  for (const { root, place, standing, further, headed, colleague } of bodiesInReach(passage, post, holder, firm)) {
    const score =
      place +
      standing +
      colleague +
      CLUES.further * Math.min(3, further) +
      (headed ? CLUES.headline : 0) +
      (chair && bodies.list[root].group ? CLUES.chair : 0) +
      (most >= 3 ? (CLUES.share * bodies.list[root].count) / most : 0)
    if (score > bestScore) {
      best = root
      bestScore = score
    }
  }
  return best < 0 || (firm ? CLUES.none : CLUES.nobody) > bestScore ? NONE : { root: best, rule: 'passage' }
}

function isPublic({ scene }: Passage, at: number): boolean {
  const mention = scene.mentions[at]
  return inList(scene.context, mention.start, mention.end, scene.words.bits.public)
}
