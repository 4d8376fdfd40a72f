// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import type { Text } from '../types.js'
import type { Bodies } from './body-forms.js'
import { FUND, INVESTOR, kindsOf, UNIT } from './body-names.js'
import { inList } from './known.js'
import { BODY, type Mention, PERSON, REACH } from './mentions.js'
import { nameOf, NONE as UNSET } from './names.js'
import type { Post } from './posts.js'
import { postAt, type Scene } from './scene.js'
import { titleOf } from './titles.js'

/** What the document says of its bodies as a whole. */
export interface Passage {
  scene: Scene
  bodies: Bodies
  /** Mentions of the body that has most. */
  most: number
  /** The bodies mentioned most, where any is mentioned thrice: a few. */
  main: number[]
  /** Embassies and consulates: key and root, a few. */
  embassies: [key: string, root: number][]
  /** People who sign off, each with the body: `KBN 뉴스 김하나입니다`. */
  signOffs: { person: number; body: number }[]
}

export function readPassage(scene: Scene, bodies: Bodies): Passage {
  const { mentions } = scene
  const passage: Passage = { scene, bodies, most: 0, main: [], embassies: [], signOffs: [] }
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== BODY) continue
    const { key } = bodies.list[mentions[i].form]
    const root = bodies.rootOf(mentions[i].form)
    const body = bodies.list[root]
    if (key.endsWith('그룹')) body.group = true
    if (!isCredit(scene, i)) body.count++
    if (key.endsWith('사관') && (key.endsWith('대사관') || key.endsWith('영사관')) && passage.embassies.length < 16)
      passage.embassies.push([key, root])
    if (mentions[i].line === 0) body.headline = true
    const next = mentions[i + 1]
    if (
      next !== undefined &&
      next.kind === PERSON &&
      next.start - mentions[i].end < 8 &&
      /^(?:이었|였|이)?(?:습니다|입니다|ㅂ니다)/.test(scene.text.value.slice(next.end, next.end + 6))
    )
      passage.signOffs.push({ person: i + 1, body: root })
  }
  for (const { count } of bodies.list) if (count > passage.most) passage.most = count
  if (passage.most >= 3)
    for (const { count, id } of bodies.list) if (count === passage.most && passage.main.length < 8) passage.main.push(id)
  return passage
}

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

/** What speaks for a body being the one a post belongs to, and how much; fitted on annotated articles. */
export const CLUES = {
  topic: 1.84,
  subject: 1.72,
  locative: 2.24,
  heading: 2.88,
  colleagues: 2.41,
  possessive: 1.47,
  employer: -0.05,
  plain: 1.04,
  source: -1.1,
  bullet: 1.67,
  sentences: -0.43,
  lines: -1.92,
  further: -0.1,
  share: 0.77,
  headline: 1.89,
  public: -1.49,
  fund: -1.6,
  investor: -0.75,
  unit: -1.11,
  breath: 1.19,
  absent: -2.04,
  colleague: -0.04,
  predecessor: 1.1,
  /** 회장 of a group. */
  chair: 1,
  kin: 2.5,
  none: -1.32,
  nobody: -0.09,
}
type Clue = keyof typeof CLUES

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
      roleOf(passage, j) +
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

/** Do only signs stand between the start of the line and the mention? */
function isBareBefore({ units }: Text, { start, lineStart }: Mention): boolean {
  if (start - lineStart > 16) return false
  for (let i = lineStart; i < start; i++) {
    const unit = units[i]
    if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a))
      return false
  }
  return true
}

/** Does the line start with a bullet sign? */
function startsLine({ units }: Text, { lineStart }: Mention): boolean {
  return units[lineStart] > 0x2000 && units[lineStart] < 0x3000
}

/** Weight of the part the body plays in its sentence, and of a bullet before it; worked out once for each mention. */
function roleOf(passage: Passage, at: number): number {
  const { scene } = passage
  const mention = scene.mentions[at]
  if (Number.isNaN(mention.role))
    mention.role = CLUES[partOf(scene, at)] + (startsLine(scene.text, mention) && isBareBefore(scene.text, mention) ? CLUES.bullet : 0)
  return mention.role
}

function partOf(scene: Scene, at: number): Clue {
  const { text } = scene
  const mention = scene.mentions[at]
  let after = text.value.slice(mention.end, mention.end + 16)
  if (after[0] === '(') after = after.replace(/^\([^()]*\)/, '')
  if (after[0] === '’' || after[0] === "'" || after[0] === ')') after = after.slice(1)
  const unit = after.charCodeAt(0)
  if ((unit < 0x80 || after === '') && /^ ?(?:[=|,:\n]|$)/.test(after) && isBareBefore(text, mention)) return 'heading'
  if (unit === 0x3d && startsLine(text, mention)) return 'heading'
  if (unit === 0x20) {
    if (/^ (?:이사회|노조|측|쪽|관계자|노사|경영진|본사)/.test(after)) return 'colleagues'
    if (/^ (?:출신|졸업|석사|박사|동기|동문|선배|후배|선후배)/.test(after)) return 'source'
  } else if (PARTICLES.has(unit)) {
    if (/^[은는][ ,]/.test(after)) return 'topic'
    if (/^[이가][ ,]/.test(after)) return 'subject'
    if (/^에(?:서는|선|서도)/.test(after)) return 'locative'
    if (/^(?:에서|와|과)/.test(after)) return 'source'
    if (/^[의을를] /.test(after)) return 'possessive'
  }
  for (let k = at + 1; k <= at + 3; k++) if (postAt(scene, k)?.body === at) return 'employer'
  return 'plain'
}

const PARTICLES = new Set([...'은는이가에와과의을를'].map((particle) => particle.charCodeAt(0)))

/** Photo credits: never what a passage is about. */
function isCredit({ text, mentions }: Scene, at: number): boolean {
  const { units, value } = text
  const { start, end } = mentions[at]
  const before = units[start - 1]
  return (
    before === 0x3d ||
    (units[end] === 0x20 && (value.startsWith('제공', end + 1) || value.startsWith('DB', end + 1))) ||
    (before === 0x20 && units[start - 2] === 0x2f)
  )
}
