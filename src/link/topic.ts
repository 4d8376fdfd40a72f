// The body that a passage is about where a post stands that names none: clues are added up for each body in reach, and for there being none.

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import { isActor, isCredit, isTopicOf, roleOf } from './body-roles.js'
import { isLeft, isOfMover, isOfSpeaker, isOpposed, isOrigin, isOwner, isSpeaker } from './bystanders.js'
import { CLUES } from './clues.js'
import { isPublic } from './fused-posts.js'
import { NEAR } from './gaps.js'
import { isByVerb } from './how.js'
import { type Inferred, NONE } from './inferred.js'
import { kinBefore } from './kin.js'
import { mayHold } from './may-hold.js'
import { BODY, PERSON, PLACE, REACH } from './mentions.js'
import { isNew } from './new-bodies.js'
import { wholeOf } from './part-bodies.js'
import { bodyAt, type Passage } from './passage.js'
import { isMasked } from './person-names.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene, textAfter, textBefore, textBetween } from './scene.js'
import { BULLETS } from './signs.js'
import { titleOf } from './titles.js'
import type { LinkWords } from './words.js'

/** A body in reach of a post, and what speaks for it so far. */
interface Standing {
  root: number
  /** Best mention so far: its part in the sentence and its distance. */
  place: number
  /** What the name itself says. */
  standing: number
  /** Mentions in reach besides the first. */
  further: number
  /** It stands in the headline, or in the heading of the line. */
  headline: boolean
  colleague: number
}

/** Candidates for the body of a post in reach of it. */
function bodiesInReach(passage: Passage, post: Post, holder: number, firm: boolean): Standing[] {
  const { scene, bodies } = passage
  const { mentions, words } = scene
  const at = Math.min(post.at, holder)
  const { line, sentence, lineStart } = mentions[at]
  const all: Standing[] = []
  // A line above that ends without a stop is the heading of this one.
  const headed = lineStart < 2 || scene.text.units[lineStart - 2] !== UNIT.DOT
  const { chair, deputy } = endsOf(words)
  const { name } = mentions[post.at]
  const ofSociety = deputy.test(name.text) || chair.test(name.text)
  const speaks = isSpeaker(scene, name.text)
  const opposed = isOpposed(scene, post, Math.max(post.at, holder))
  const { kind } = titleOf(words, name)
  const mayBeAt = placesOf(passage, name.text, kind === 'judge')
  const wholeAt = (root: number): number => (firm && !headsIt(name.text, bodies.list[root].key) ? wholeOf(passage, root) : root)
  const appointed = post.status === 'appointed'
  let later = false
  let actor = -1
  let speaker = -1
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    const mention = mentions[j]
    if ((mention.line < line - 1 && all.length > 0) || mention.line < line - 4) break
    // △가람전자=수주 △누리소재=마이든 대표 선임: the item before is another matter.
    if (all.length > 0 && NEXT_ITEM.test(textBetween(scene, j))) break
    if (mention.kind !== BODY || isCredit(scene, j)) continue
    const root = wholeAt(bodies.rootOf(mention.form))
    if (root < 0) continue
    const here = mention.sentence === sentence
    if (!speaks && isOfSpeaker(scene, j)) speaker = root
    else if ((here && (isOfMover(scene, j, holder) || (!appointed && isNew(scene, j)))) || isLeft(scene, j, holder)) continue
    else if ((opposed && here && isActor(scene, j)) || isOrigin(scene, j) || isOwner(scene, j)) actor = root
    else if (mayBeAt(root)) {
      // 가람전자는 김하나 대표가, 누리소재는 이두리 대표가 이끈다: a sentence is about the last of its topics.
      const topic = isTopicOf(scene, j, sentence)
      const place = placeOf(scene, j, at, topic && later) + (firm && isBought(scene, j) ? CLUES.bought : 0)
      later ||= topic
      let body = withRoot(all, root)
      if (body === null)
        all.push((body = standingFor(passage, root, place, firm ? standingOf(passage, bodies.list[root].first, ofSociety) : 0)))
      else {
        body.further++
        if (place > body.place) body.place = place
      }
      if (headed && mention.line === line - 1) body.headline = true
    }
  }
  const section = sectionOf(scene, at)
  const heading = section < 0 ? -1 : wholeAt(bodies.rootOf(mentions[section].form))
  if (heading >= 0 && mayBeAt(heading)) {
    let body = withRoot(all, heading)
    if (body === null) all.push((body = standingFor(passage, heading, 0, 0)))
    body.place = Math.max(body.place, 0)
    body.headline = true
  }
  if (kind !== 'judge')
    for (const root of passage.main)
      if (root !== actor && wholeAt(root) === root && bodies.list[root].first <= at && mayBeAt(root))
        addMain(passage, all, root, speaker, firm ? standingOf(passage, bodies.list[root].first, ofSociety) : 0)
  addColleagues(passage, all, at, holder)
  return all
}

/** Asks of the root of a body whether somebody with this post may be there; a judge is at a court. */
function placesOf({ scene, bodies }: Passage, post: string, judge: boolean): (root: number) => boolean {
  const held = mayHold(scene.words, post)
  const { court } = endsOf(scene.words)
  return (root) => {
    const { key } = bodies.list[root]
    return held(key) && (!judge || (court.test(key) && !/검/.test(key)))
  }
}

/** What the place of mention `j` says where a post stands at `at`; as little as may be of a `plain` one. */
const placeOf = (scene: Scene, j: number, at: number, plain: boolean): number => {
  const { line, sentence } = scene.mentions[j]
  const post = scene.mentions[at]
  return (
    (plain ? CLUES.plain : roleOf(scene, j)) +
    CLUES.sentences * Math.min(4, post.sentence - sentence) +
    CLUES.lines * (post.line - line) +
    (sentence === post.sentence ? CLUES.breath : 0)
  )
}

const standingFor = ({ bodies }: Passage, root: number, place: number, standing: number): Standing => {
  return { root, place, standing, further: 0, headline: bodies.list[root].headline, colleague: 0 }
}

/** A body that the document is about is never farther than out of reach, unless it was passed over for one whose expert speaks. */
function addMain(passage: Passage, all: Standing[], root: number, speaker: number, standing: number): void {
  const body = withRoot(all, root)
  if (body !== null) body.place = Math.max(body.place, CLUES.absent)
  else if (root !== speaker) all.push(standingFor(passage, root, CLUES.absent, standing))
}

/** `2. 누리전자(NRE)`: the body that stands alone over the section, -1 for none. */
function sectionOf(scene: Scene, at: number): number {
  const { mentions, text } = scene
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const { start, lineStart, kind, line } = mentions[i]
    if (line < mentions[at].line && start - lineStart < 6 && SECTION.test(text.value.slice(lineStart, start)))
      return kind === BODY && ALONE.test(textAfter(scene, i, 30)) ? i : -1
  }
  return -1
}
/** Fewer signs than those of headings: ◇ and ○ stand over lists of people, and what follows those is about others. */
const SECTION = /^(?:\d+\.|[①-⑳●■◆#]+) ?$/
const ALONE = /^(?:\([^()]*\))?(?:\n|$)/

const NEXT_ITEM = new RegExp(`[${BULLETS}]`)

/** A few bodies at most. */
function withRoot(all: readonly Standing[], root: number): Standing | null {
  for (let i = 0; i < all.length; i++) if (all[i].root === root) return all[i]
  return null
}

/** Where the people named before work says where the next one does. */
function addColleagues(passage: Passage, all: readonly Standing[], at: number, holder: number): void {
  const { scene } = passage
  const { mentions } = scene
  const { line, sentence } = mentions[at]
  let near = true
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line === line; j--) {
    const { form, kind } = mentions[j]
    // Another topic has people of its own.
    if (kind === BODY && isTopicOf(scene, j, sentence)) return
    if (kind !== PERSON || form < 0) continue
    const root = passage.worksAt.get(passage.people.rootOf(form))
    const body = root === undefined ? null : withRoot(all, root)
    if (body === null) continue
    if (near) {
      body.colleague += CLUES.predecessor
      if (kinBefore(scene, holder) === '') body.colleague += CLUES.kin
    }
    if (mentions[j].sentence === sentence) body.colleague += near ? CLUES.colleague : 0
    near = false
  }
}

/** What the name says against a body as the firm of a director. */
function standingOf(passage: Passage, at: number, ofSociety: boolean): number {
  const { start, end, name } = passage.scene.mentions[at]
  const { text } = name
  const { fund, investor, unit, office, society, asker } = endsOf(passage.scene.words)
  return (
    (isPublic(passage.scene, start, end) ? (office.test(text) ? CLUES.office : ofSociety && society.test(text) ? 0 : CLUES.public) : 0) +
    (fund.test(text) ? CLUES.fund : 0) +
    (investor.test(text) ? CLUES.investor : 0) +
    (unit.test(text) ? CLUES.unit : 0) +
    (asker.test(text) ? CLUES.asker : 0)
  )
}

/** Ends of names of bodies, and of posts. */
const endsOf = memoize(({ bodyKind, postKind }: LinkWords) => ({
  fund: new RegExp(`${bodyKind('fund')}$`),
  investor: new RegExp(`${bodyKind('investor')}$`),
  unit: new RegExp(`${bodyKind('unit')}$`),
  asker: new RegExp(`${bodyKind('asker')}$`),
  office: new RegExp(`${bodyKind('office')}$`),
  firm: new RegExp(`(?:${postKind('firm')}|\\))$`),
  chair: new RegExp(`${postKind('chair')}$`),
  chief: new RegExp(`^${postKind('chief')}$`),
  sole: new RegExp(`^${postKind('sole')}$`),
  house: new RegExp(`${postKind('house')}$`),
  deputy: new RegExp(`${postKind('deputy')}$`),
  outside: new RegExp(`${postKind('outside')}$`),
  court: new RegExp(bodyKind('court')),
  board: new RegExp(`(?:${postKind('chair')}|${postKind('board')})$`),
  society: new RegExp(`${bodyKind('society')}$`),
}))

/** Posts that live in firms: a body is likely, and a public one or a fund is not. */
export const isFirmPost = (words: LinkWords, post: string): boolean => endsOf(words).firm.test(post)

/** … and those that somebody's kin has in the firm of the house: 고문, 실장. */
export const isHousePost = (words: LinkWords, post: string): boolean => isFirmPost(words, post) || endsOf(words).house.test(post)

/** Is there one of it in a body, so that two are of two? */
export const isChief = (words: LinkWords, post: string): boolean => endsOf(words).chair.test(post) || endsOf(words).chief.test(post)

/** Posts that a society fills at its meeting: 부회장, 감사. */
export const isBoard = (words: LinkWords, post: string): boolean => endsOf(words).board.test(post)

/** Societies of people and firms, whose head is something else elsewhere: 협회, 조합. */
export const isSociety = (words: LinkWords, body: string): boolean => endsOf(words).society.test(body)

/** The body that the passage is about where the post stands: its root and the rule, -1 for none. */
export function topicBody(passage: Passage, post: Post, holder: number): Inferred {
  const { scene, bodies, most } = passage
  // 가람영화사는 마이든 감독의 ‘밤’을 배급한다.
  const { name } = scene.mentions[post.at]
  if (name.text.endsWith('감독') && WORK.test(textAfter(scene, Math.max(post.at, holder), 8))) return NONE
  // 납품업체 최모 대표, 도금업체 대표 정모씨, 분식집을 하는 이모 사장: a body that is named by its kind alone.
  const first = Math.min(post.at, holder)
  const owns = first === holder || endsOf(scene.words).chief.test(name.text)
  if (owns && isMasked(scene.mentions[holder].name) && (followsNoun(scene, first) || textBefore(scene, first, 3) === '하는 ')) return NONE
  const { plain } = titleOf(scene.words, name)
  const firm = isFirmPost(scene.words, name.text)
  const chair = endsOf(scene.words).chair.test(name.text)
  const headed = headedBy(plain)
  let best = -1
  let bestScore = (firm ? CLUES.none : CLUES.nobody) + (followsPlace(scene, post.at) || isOfPlace(scene, first) ? CLUES.local : 0)
  const guest = isGuest(scene, post.at, holder)
  const host = hostOf(passage, post.at, holder)
  const own =
    isOutside(scene.words, name.text) && isByVerb(post.how)
      ? (passage.worksAt.get(passage.people.rootOf(scene.mentions[holder].form)) ?? -1)
      : -1
  const sole = post.how === 'person-post' && endsOf(scene.words).sole.test(name.text)
  for (const { root, place, standing, further, headline, colleague } of bodiesInReach(passage, post, holder, firm)) {
    // A founder leaves the board of his own firm.
    if (root === host || (root === own && post.status !== 'former') || (guest && passage.heads.has(`${root} ${name.text}`))) continue
    const { count, group, key } = bodies.list[root]
    const score =
      place +
      standing +
      colleague +
      CLUES.further * Math.min(3, further) +
      (headline ? CLUES.headline : 0) +
      (root === passage.first ? CLUES.first : 0) +
      (chair && group ? CLUES.chair : 0) +
      (headed !== '' && (key.endsWith(headed) || (headed === '위원' && COMMITTEE.test(key))) ? CLUES.heads : 0) +
      (sole && passage.heads.has(`${root} ${plain}`) ? CLUES.taken : 0) +
      (most >= 3 ? (CLUES.share * count) / most : 0)
    if (score > bestScore || (score === bestScore && best < 0)) {
      best = root
      bestScore = score
    }
  }
  // Where no other firm is named, its chairman was its head before.
  if (best < 0 && own >= 0 && name.text.endsWith('의장')) return { root: own, rule: 'same-person' }
  return best < 0 ? NONE : { root: best, rule: 'passage' }
}

/** Posts on the board of a firm whose holder works elsewhere. */
export const isOutside = (words: LinkWords, post: string): boolean => endsOf(words).outside.test(post)

/** `김하나 회장, 이두리 회장도 참석했다`, `김하나 가람전자 회장, 이두리 회장`: not of a body that has a 회장. */
function isGuest(scene: Scene, at: number, holder: number): boolean {
  const { mentions } = scene
  const { name } = mentions[at]
  if (!endsOf(scene.words).chief.test(name.text)) return false
  const before = mentions[holder - 1]
  return (
    GUEST.test(textAfter(scene, at, 40)) ||
    ((before?.post?.body ?? -1) >= 0 && before.name.text === name.text && /^(?:,|[과와]) $/.test(textBetween(scene, holder - 1)))
  )
}

/** `젠슨 황 엔비디아 CEO와 김하나 회장`: root of the body of a foreigner whom the head of another one meets, -1 for none. */
export function hostOf(passage: Passage, at: number, holder: number): number {
  const { scene } = passage
  const { mentions, words } = scene
  if (holder > at || mentions[holder].name.text.includes(' ') || !endsOf(words).chief.test(mentions[at].name.text.replace(/^부/, '')))
    return -1
  // 이두리 회장, 김하나 회장: the one before is met with him.
  let next = holder
  for (let before = mentions[next - 1]?.post ?? null; before !== null; before = mentions[next - 1]?.post ?? null) {
    const [person] = before.holders
    if (person === undefined || !/^(?:,|[과와은는이가]) $/.test(textBetween(scene, next - 1))) return -1
    if (before.body >= 0) return mentions[person].name.text.includes(' ') ? bodyAt(passage, before.body) : -1
    if (person !== next - 2) return -1
    next = person
  }
  return -1
}
const GUEST = /^(?:, [가-힣 ]{3,20})*도 /
const WORK = /^의 (?:[‘“'"《]|신작|영화|드라마|작품)/

/** `누리통신은 가람정공 지분 51%를 김하나 대표로부터 인수했다`, `가람정공을 인수하면서`, `가람정공에 100억원을 투자했다`: is it the body that another one buys? */
const isBought = (scene: Scene, at: number): boolean => BOUGHT.test(textAfter(scene, at, 24))
const BOUGHT = /^(?:\([^()]*\))?(?:의? ?(?:지분|경영권|인수|공개매수|최대주주에)|[을를] (?:[^ .]+ )?(?:인수|사들)|에 [^.\n]{2,14} 투자)/

/** Is the post the head of such a body: 지회장 of a 지회? */
const headsIt = (post: string, key: string): boolean => headedBy(post) !== '' && key.endsWith(headedBy(post))

/** A 위원장 heads one, and its 위원 are of it. */
const COMMITTEE = /위(?:원회)?$/

/** 법원장 heads a body whose name ends with 법원, 원장 one with 원; empty for posts that head no kind of body. */
const headedBy = (post: string): string => (post.endsWith('장') ? post.slice(post.length === 2 ? 0 : -3, -1) : '')

/** `홍콩의 김하나 재정사장` */
const isOfPlace = (scene: Scene, first: number): boolean =>
  scene.mentions[first - 1]?.kind === PLACE && textBetween(scene, first - 1) === '의 '

/** Does a place stand before the post: `베트남 법인장`? */
export function followsPlace(scene: Scene, at: number): boolean {
  return at > 0 && scene.mentions[at - 1].kind === PLACE && gapAfter(scene, at - 1).role === NEAR
}

/** Does a bare noun stand before the post or the person, which names a place of work: `옆집 철물점 사장`? */
function followsNoun({ mentions, text }: Scene, at: number): boolean {
  const { start, lineStart } = mentions[at]
  if (start - lineStart < 3 || (at > 0 && mentions[at - 1].end >= start - 1)) return false
  return BARE_NOUN.test(text.value.slice(start - 3, start))
}
/** Two letters and a space, the second one no particle. */
const BARE_NOUN = /^[가-힣][가-힣](?<![은는이가을를의에로와과도며고서인]) $/
