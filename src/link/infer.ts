// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import type { Context } from '../types.js'
import type { Bodies } from './bodies.js'
import { inList } from './known.js'
import { BODY, type Mention, PERSON, REACH } from './mentions.js'
import type { Post, Scene } from './posts.js'
import { plainPost, postClass } from './titles.js'

/** What the document says of its bodies as a whole. */
export interface Passage {
  context: Context
  scene: Scene
  /** Mention index → body root, -1 for other kinds. */
  rootOf: number[]
  /** Body root → number of mentions. */
  count: Map<number, number>
  /** Mentions of the body that has most. */
  most: number
  /** The bodies mentioned most, where any is mentioned thrice: a few. */
  main: number[]
  /** Bodies of the first line. */
  headline: Set<number>
  /** Embassies and consulates: key and root, a few. */
  embassies: [key: string, root: number][]
  /** Body key (no spaces, upper case) → root; made when a post asks for it. */
  byText: Map<string, number> | null
  bodies: Bodies
  publicBit: number
  /** Mention index → weight of the body's part in its sentence, NaN before it is asked for. */
  roles: number[]
  /** Person mention → body root of a post held there, printed or worked out, filled in text order. */
  heldAt: Map<number, number>
  /** Person mention that signs off → its body: `KBN 뉴스 김하나입니다`. */
  signOffs: Map<number, number>
}

export function readPassage(context: Context, scene: Scene, bodies: Bodies): Passage {
  const { mentions } = scene
  const passage: Passage = {
    context,
    scene,
    rootOf: new Array<number>(mentions.length).fill(-1),
    count: new Map(),
    most: 0,
    main: [],
    headline: new Set(),
    byText: null,
    bodies,
    embassies: [],
    publicBit: scene.words.bits.public,
    roles: new Array<number>(mentions.length).fill(Number.NaN),
    heldAt: new Map(),
    signOffs: new Map(),
  }
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== BODY) continue
    const root = bodies.union.find(bodies.formOf[i])
    passage.rootOf[i] = root
    passage.count.set(root, (passage.count.get(root) ?? 0) + (isCredit(scene, i) ? 0 : 1))
    const { key } = bodies.forms[bodies.formOf[i]]
    if (key.endsWith('사관') && (key.endsWith('대사관') || key.endsWith('영사관')) && passage.embassies.length < 16)
      passage.embassies.push([key, root])
    if (mentions[i].line === 0) passage.headline.add(root)
    const next = mentions[i + 1]
    if (
      next !== undefined &&
      next.kind === PERSON &&
      next.start - mentions[i].end < 8 &&
      /^(?:이었|였|이)?(?:습니다|입니다|ㅂ니다)/.test(scene.value.slice(next.end, next.end + 6))
    )
      passage.signOffs.set(i + 1, root)
  }
  for (const count of passage.count.values()) if (count > passage.most) passage.most = count
  if (passage.most >= 3)
    for (const [root, count] of passage.count) if (count === passage.most && passage.main.length < 8) passage.main.push(root)
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
  if (post.endsWith('장')) {
    const byText = (passage.byText ??= rootsByKey(passage))
    const stem = post.slice(0, -1)
    return byText.get(stem) ?? byText.get(`${stem}회`) ?? -1
  }
  const embassy = post.endsWith('총영사') ? '총영사관' : post.endsWith('대사') ? '대사관' : ''
  if (embassy === '') return -1
  for (const [text, root] of passage.embassies)
    if (text.endsWith(embassy) && text.startsWith(post.slice(0, 1 - embassy.length))) return root
  return -1
}

function rootsByKey({ bodies, rootOf }: Passage): Map<string, number> {
  const roots = new Map<string, number>()
  for (let i = 0; i < rootOf.length; i++) {
    if (rootOf[i] < 0) continue
    const { key } = bodies.forms[bodies.formOf[i]]
    if (!roots.has(key)) roots.set(key, rootOf[i])
  }
  return roots
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

/** What speaks for a body being the one a post belongs to, and how much; fitted on annotated articles. */
export const CLUES = {
  topic: 1.84,
  subject: 1.72,
  locative: 2.24,
  heading: 3.38,
  colleagues: 2.16,
  possessive: 1.47,
  employer: 0.95,
  plain: 1.04,
  source: -1.1,
  bullet: 1.67,
  sentences: -0.43,
  lines: -1.42,
  further: -0.1,
  share: 0.77,
  headline: 1.89,
  public: -1.49,
  fund: -1.6,
  investor: -0.75,
  unit: -0.61,
  breath: 0.19,
  absent: -2.04,
  colleague: 0.46,
  predecessor: 1.1,
  kin: 2.5,
  none: -1.32,
  nobody: -0.09,
}
type Clue = keyof typeof CLUES

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

/** Candidates for the body of a post in reach of it: each with the sum of its clues. -1 stands for no body. */
export function weighBodies(passage: Passage, post: Post, holder: number): Map<number, number> {
  const { scene, rootOf, count, most } = passage
  const { mentions } = scene
  const at = Math.min(post.at, holder)
  const { line, sentence, lineStart } = mentions[at]
  const firm = isFirmPost(mentions[post.at].text)
  const all = new Map<number, Standing>()
  // A line above that ends without a stop is the heading of this one.
  const headed = scene.value.charCodeAt(lineStart - 2) !== 0x2e
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    const mention = mentions[j]
    if ((mention.line < line - 1 && all.size > 0) || mention.line < line - 4) break
    if (mention.kind !== BODY || isCredit(scene, j)) continue
    const root = rootOf[j]
    const place =
      roleOf(passage, j) +
      CLUES.sentences * Math.min(4, sentence - mention.sentence) +
      CLUES.lines * (line - mention.line) +
      (mention.sentence === sentence ? CLUES.breath : 0)
    let body = all.get(root)
    if (body === undefined)
      all.set(
        root,
        (body = { root, place, standing: firm ? standingOf(passage, j) : 0, further: 0, headed: passage.headline.has(root), colleague: 0 }),
      )
    else {
      body.further++
      if (place > body.place) body.place = place
    }
    if (headed && mention.line === line - 1) body.headed = true
  }
  for (const root of passage.main)
    if (!all.has(root))
      all.set(root, { root, place: CLUES.absent, standing: 0, further: 0, headed: passage.headline.has(root), colleague: 0 })
  addColleagues(passage, all, at, holder)
  const scores = new Map<number, number>()
  for (const { root, place, standing, further, headed, colleague } of all.values())
    scores.set(
      root,
      place +
        standing +
        colleague +
        CLUES.further * Math.min(3, further) +
        (headed ? CLUES.headline : 0) +
        (most >= 3 ? (CLUES.share * count.get(root)!) / most : 0),
    )
  scores.set(-1, firm ? CLUES.none : CLUES.nobody)
  return scores
}

/** Where the people named before work says where the next one does. */
function addColleagues(passage: Passage, all: Map<number, Standing>, at: number, holder: number): void {
  const { scene, heldAt } = passage
  const { mentions } = scene
  const { line, sentence } = mentions[at]
  let near = true
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line === line; j--) {
    const root = heldAt.get(j)
    const body = root === undefined || root < 0 ? undefined : all.get(root)
    if (body === undefined) continue
    if (near) {
      body.colleague += CLUES.predecessor
      if (mentions[j].text[0] === mentions[holder].text[0] && followsKin(scene, holder)) body.colleague += CLUES.kin
    }
    if (mentions[j].sentence === sentence) body.colleague += near ? CLUES.colleague : 0
    near = false
  }
}

/** Does a word of kinship stand before the person: `장남 김하나 전무`? */
function followsKin(scene: Scene, person: number): boolean {
  const { start, lineStart } = scene.mentions[person]
  const before = scene.value.slice(Math.max(lineStart, start - 8), start).trimEnd()
  const space = before.lastIndexOf(' ')
  return scene.words.kin.has(before.slice(space + 1)) || scene.words.kin.has(before.slice(before.lastIndexOf(' ', space - 1) + 1))
}

const FUND = /(?:조합|투자목적회사㈜?|합자회사|펀드)$/
const INVESTOR = /(?:캐피[탈털]|벤처스|파트너스|인베스트먼트|투자|증권|은행|자산운용|PE|PwC|회계법인|기금|공제회)$/
const UNIT = /(?:사업부|부문|팀|실|센터|연구소|본부)$/

/** What the name says against a body as the firm of a director. */
function standingOf(passage: Passage, at: number): number {
  const { text } = passage.scene.mentions[at]
  return (
    (isPublic(passage, at) ? CLUES.public : 0) +
    (FUND.test(text) ? CLUES.fund : 0) +
    (INVESTOR.test(text) ? CLUES.investor : 0) +
    (UNIT.test(text) ? CLUES.unit : 0)
  )
}

/** The body that the passage is about where the post stands. */
function topicBody(passage: Passage, post: Post, holder: number): { root: number; rule: string } {
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [root, score] of weighBodies(passage, post, holder))
    if (score > bestScore) {
      best = root
      bestScore = score
    }
  return best < 0 ? NONE : { root: best, rule: 'passage' }
}

const isFirmPost = (post: string): boolean =>
  /(?:대표|대표이사|회장|사장|전무|상무|창업자|창업주|공동창업자|이사|감사|CEO|CFO|CTO|COO|\))$/.test(post)

function isPublic(passage: Passage, at: number): boolean {
  const mention = passage.scene.mentions[at]
  return inList(passage.context, mention.start, mention.end, passage.publicBit)
}

/** Do only signs stand between the start of the line and the mention? */
function isBareBefore(scene: Scene, { start, lineStart }: Mention): boolean {
  return start - lineStart <= 16 && !/[가-힣A-Za-z0-9]/.test(scene.value.slice(lineStart, start))
}

/** Does the line start with a bullet sign? */
function startsLine(scene: Scene, mention: Mention): boolean {
  const unit = scene.value.charCodeAt(mention.lineStart)
  return unit > 0x2000 && unit < 0x3000
}

function startsBullet(scene: Scene, mention: Mention): boolean {
  return startsLine(scene, mention) && isBareBefore(scene, mention)
}

/** Weight of the part the body plays in its sentence, and of a bullet before it; worked out once for each mention. */
function roleOf(passage: Passage, at: number): number {
  let weight = passage.roles[at]
  if (Number.isNaN(weight)) {
    const { scene } = passage
    weight = CLUES[partOf(scene, at)] + (startsBullet(scene, scene.mentions[at]) ? CLUES.bullet : 0)
    passage.roles[at] = weight
  }
  return weight
}

function partOf(scene: Scene, at: number): Clue {
  const { value } = scene
  const mention = scene.mentions[at]
  let after = value.slice(mention.end, mention.end + 16)
  if (after[0] === '(') after = after.replace(/^\([^()]*\)/, '')
  if (after[0] === '’' || after[0] === "'" || after[0] === ')') after = after.slice(1)
  const unit = after.charCodeAt(0)
  if ((unit < 0x80 || after === '') && /^ ?(?:[=|,:\n]|$)/.test(after) && isBareBefore(scene, mention)) return 'heading'
  if (unit === 0x3d && startsLine(scene, mention)) return 'heading'
  if (unit === 0x20) {
    if (/^ (?:이사회|노조|측|쪽|관계자|노사|경영진|본사)/.test(after)) return 'colleagues'
    if (/^ (?:출신|졸업|석사|박사)/.test(after)) return 'source'
  } else {
    if (/^[은는][ ,]/.test(after)) return 'topic'
    if (/^[이가][ ,]/.test(after)) return 'subject'
    if (/^에(?:서는|선|서도)/.test(after)) return 'locative'
    if (/^(?:에서|와|과)/.test(after)) return 'source'
    if (/^[의을를] /.test(after)) return 'possessive'
  }
  for (let k = at + 1; k <= at + 3; k++) if (scene.posts[k]?.body === at) return 'employer'
  return 'plain'
}

/** Photo credits: never what a passage is about. */
function isCredit(scene: Scene, at: number): boolean {
  const { mentions, value } = scene
  const { start, end } = mentions[at]
  const before = value.charCodeAt(start - 1)
  return (
    before === 0x3d ||
    (value.charCodeAt(end) === 0x20 && (value.startsWith('제공', end + 1) || value.startsWith('DB', end + 1))) ||
    (before === 0x20 && value.charCodeAt(start - 2) === 0x2f)
  )
}
