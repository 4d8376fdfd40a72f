// Personnel notices: `◇한빛전자 ▲부장 김하나`, `【한빛전자】` over `상무 승진=김하나 이두리`, tables of posts and names.
//
// A heading names the body of everybody below it, up to the next heading or to prose. In a list line a post goes to the names that follow it, or to the
// name before it where names come first; a rank that heads a list (`◇전무 승진`, `전무 승진 ▲`, `- 상무:`, `<부사장>`) goes to everybody below, beside a post of
// his own.

import { memoize } from '../gazetteer/memoize.js'
import type { Status } from '../types.js'
import { isCreditLine } from './bodyless.js'
import { bylineAt } from './bylines.js'
import { JOIN, JOIN_POST, NEAR } from './gaps.js'
import type { How } from './how.js'
import { joined } from './joined.js'
import { BODY, PERSON, PLACE, POST } from './mentions.js'
import { between, hasHeadingSign, heads, isProse, lineEnd, opensList, type Signs, signsBetween, startsWithBullet } from './notice-signs.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene } from './scene.js'
import type { LinkWords } from './words.js'

interface Notice {
  /** Mention index of the body the list stands under, -1 for none that is named. */
  body: number
  /** The body of a part of the list, with the bullet before it, and what the list stood under: `▲가람전자 △전무 김하나 ▲`. */
  part: { bullet: string; above: number } | null
  /** Where its last line ends. */
  end: number
  rank: Rank | null
  /** What the last word of notices says of the posts after it. */
  status: Status | null
  /** It begins with a rank: the body is that of the passage. */
  headless: boolean
}

/** A rank that heads what follows. */
interface Rank {
  /** Mention index of the post. */
  at: number
  status: Status | null
  /** The bullet before it: the next of its kind ends it. */
  bullet: string
  /** It stands in a line by itself, so that a new line does not end it. */
  alone: boolean
}

/** What was read of an item so far. */
interface Item {
  /** Which comes first, names or posts? 0 before either. */
  first: number
  /** Mention indexes of the posts that wait for names; did they get one? Then the next post begins anew. */
  open: number[]
  taken: boolean
  /** A body of this item alone, -1 for none. */
  body: number
  /** A body that begins a cell of a table, -1 for none. */
  cell: number
  /** The last name, -1 for none. */
  person: number
}

const MOST_OPEN = 6

const newNotice = (body: number, end: number, headless: boolean): Notice => ({ body, part: null, end, rank: null, status: null, headless })
const newItem = (): Item => ({ first: 0, open: [], taken: false, body: -1, cell: -1, person: -1 })

/** Gives listed people their posts, ranks and bodies. Runs after neighbours were read. */
export function readNotices(scene: Scene): void {
  const { mentions, text } = scene
  let notice: Notice | null = null
  for (let i = 0, next = 0; i < mentions.length; i = next) {
    const { line, kind, end } = mentions[i]
    while (next < mentions.length && mentions[next].line === line) next++
    const heading = headingOf(scene, i)
    if (heading < 0 && CELL_ENDS.test(text.value.slice(end, end + 8))) {
      const person = kind === BODY ? personIn(scene, i, next) : kind === PERSON ? i : -1
      if (person >= 0) {
        readRow(scene, i, person, next)
        continue
      }
    }
    const part = listIn(scene, notice, heading, i, next)
    notice = part?.notice ?? null
    if (part !== null) readLine(scene, part, next)
  }
}

/** `김하나(31) |` */
const CELL_ENDS = /^(?:\(\d+\))? ?\|/

/** The part of a line that belongs to a notice: from which mention, and where what stands before it begins. */
interface Part {
  notice: Notice
  from: number
  at: number
}

/** Of the line of the mentions [from, to): it goes on with the notice of the line before or begins one; null for prose and what has no list. */
function listIn(scene: Scene, last: Notice | null, heading: number, from: number, to: number): Part | null {
  const { mentions, text, words } = scene
  const { value } = text
  const { lineStart } = mentions[from]
  const end = lineEnd(value, mentions[to - 1].end)
  const line = value.slice(lineStart, end)
  if (heading >= 0) return isProse(line) ? null : listBelow(scene, heading, to, end)
  if (last === null || isProse(line) || isCreditLine(words, line)) return listOfRank(scene, from, to, end)
  const said = between(value, words.notices, last.end, lineStart)
  if (said === 'over' || (said === 'empty' && !startsWithBullet(line))) return null
  if (said === 'anew' || (last.rank?.bullet === '' && !last.rank.alone)) last.rank = null
  last.end = end
  return { notice: last, from, at: lineStart }
}

/** `【가람전자】`: a list below the body that heads it, or behind it. */
function listBelow({ mentions, text }: Scene, heading: number, to: number, end: number): Part {
  let from = heading + 1
  // Its other name in a bracket: 한국해양진흥공사(해진공).
  if (from < to && mentions[from].kind === BODY && text.value[mentions[heading].end] === '(' && text.value[mentions[from].end] === ')')
    from++
  return { notice: newNotice(mentions[heading].kind === BODY ? heading : -1, end, false), from, at: mentions[from - 1].end }
}

/** `◇전무 승진 △김하나`: a list that begins with a rank; null without one. */
function listOfRank(scene: Scene, first: number, to: number, end: number): Part | null {
  const { mentions, text } = scene
  let from = first
  while (from < to && !isRankHeading(scene, from)) from++
  if (from === to) return null
  // 가람그룹이 인사를 단행했다. ◇전무 승진 △김하나: a list behind prose.
  const behind = from > first
  const { lineStart, start } = mentions[from]
  if (isProse(text.value.slice(behind ? start : lineStart, end))) return null
  return { notice: newNotice(-1, end, true), from, at: behind ? mentions[from - 1].end : lineStart }
}

/** The body or place that heads a line, -1 for none: little stands before it, and a list or the end of the line after it. */
function headingOf(scene: Scene, from: number): number {
  const { mentions, text } = scene
  const { kind, start, end, lineStart } = mentions[from]
  if ((kind !== BODY && kind !== PLACE) || start - lineStart > 12) return -1
  const before = text.value.slice(lineStart, start)
  const signed = before !== '' && hasHeadingSign(before)
  // A place is a town hall only where a sign says that it heads a list.
  if (kind === PLACE && !signed) return -1
  const opens = opensList(text.value, end, signed) || (startsWithBullet(before) && namesSeveral(scene, from))
  return opens && bylineAt(scene, from) === null ? from : -1
}

/** `◇전무 승진 △김하나`, with nothing above it that names a body? */
function isRankHeading({ mentions, text, words }: Scene, at: number): boolean {
  const { kind, start, end, lineStart } = mentions[at]
  if (kind !== POST) return false
  const { value } = text
  const before = value.slice(Math.max(lineStart, start - 2), start)
  // ◇승진 ▲전무 가람전자 김하나
  if (!hasHeadingSign(before))
    return (
      startsWithBullet(before) &&
      mentions[at + 1]?.kind === BODY &&
      signsBetween(value, words.notices, Math.max(lineStart, start - 12), start).word?.award === false
    )
  const after = signsBetween(value, words.notices, end, mentions[at + 1]?.start ?? end)
  return !after.word?.award && after.bullet !== '' && !heads(after.bullet)
}

/** `▲가람전자 전무 김하나 이두리`: a post behind the body, and names behind the post. */
function namesSeveral(scene: Scene, body: number): boolean {
  const kinds = scene.mentions.slice(body + 1, body + 4).map(({ kind }) => kind)
  const [toPost, toName, toNext] = [0, 1, 2].map((i) => gapAfter(scene, body + i).role)
  const joins = toPost === NEAR && toName === NEAR && (toNext === NEAR || toNext === JOIN)
  return joins && kinds[0] === POST && kinds[1] === PERSON && kinds[2] === PERSON
}

/** A row of a table: `김하나 | 한빛전자 전무 | 두리은행 부행장`, `한빛전자 | 선임 | 김하나 | 사외이사 | 두리대 교수`. */
function readRow({ mentions }: Scene, first: number, person: number, to: number): void {
  let body = mentions[first].kind === BODY ? first : -1
  for (let i = first + 1; i < to; i++) {
    const { kind, post } = mentions[i]
    if (kind === BODY) body = -1
    if (post === null || post.holders.length > 0) continue
    if (post.body < 0) post.body = body
    post.holders = [person]
    post.how = 'table-row'
  }
}

/** The only person of a row, -1 for none. */
function personIn({ mentions }: Scene, from: number, to: number): number {
  let person = -1
  for (let i = from; i < to; i++) {
    if (mentions[i].kind !== PERSON) continue
    if (person >= 0) return -1
    person = i
  }
  return person
}

/** Reads the mentions of a line up to `to`. */
function readLine(scene: Scene, { notice, from, at }: Part, to: number): void {
  const { mentions, words, text } = scene
  const line = new Line(scene, notice, from, to, from > 0 && at === mentions[from - 1].end)
  for (let i = from; i < to; at = mentions[i].end, i++) {
    const { kind, start } = mentions[i]
    const gap = text.value.slice(at, start)
    const before = signsBetween(text.value, words.notices, at, start)
    line.begin(kind, before, gap)
    if (line.depth > 0) {
      if (kind === POST) line.readAside(i)
    } else if (kind === BODY) line.readBody(i, before, gap)
    else if (kind === PERSON) line.readPerson(i)
    else if (kind === POST && !line.readPost(i, before)) return
  }
}

/** A line while it is read: its item, and what its signs say. What holds beyond it is the notice's. */
class Line {
  item = newItem()
  /** Round brackets that are open. */
  depth = 0
  /** Has a sign of a list stood in it? */
  listed: boolean
  readonly scene: Scene
  readonly notice: Notice
  readonly from: number
  readonly to: number
  /** Does its heading stand before it? */
  readonly headed: boolean

  constructor(scene: Scene, notice: Notice, from: number, to: number, headed: boolean) {
    this.scene = scene
    this.notice = notice
    this.from = from
    this.to = to
    this.headed = this.listed = headed
  }

  /** What the signs before a mention end and begin. */
  begin(kind: number, before: Signs, gap: string): void {
    const { notice } = this
    this.depth = Math.max(0, this.depth + before.depth)
    this.listed ||= before.bullet !== '' || before.cell
    const { bullet = '' } = notice.rank ?? {}
    if (before.heading || (bullet === '<' ? before.bullet === bullet || before.bracketed : bullet !== '' && gap.includes(bullet))) {
      notice.rank = null
      notice.status = null
    }
    if (notice.part !== null && gap.includes(notice.part.bullet)) {
      notice.body = notice.part.above
      notice.part = null
    }
    if (before.word !== null) notice.status = before.word.status
    if (before.bullet !== '' || ((before.word !== null || before.equals) && kind === POST)) this.item = newItem()
  }

  /** A post in a bracket after the name: `문대식(현 구매실장)`. */
  readAside(at: number): void {
    const { item, notice, scene } = this
    const post = scene.mentions[at].post!
    // 재무본부장(전무) 김하나: one more post of whoever comes.
    if (item.open.includes(at - 1) && !item.taken && post.body < 0) {
      item.open.push(at)
      return
    }
    if (post.holders.length === 0 && item.person >= 0) {
      post.holders = [item.person]
      post.how ??= 'notice'
    }
    if (post.body < 0 && !post.alone && post.holders.length > 0) settle(post, notice.body, null)
  }

  /** The body of all below, of a part of the list, of one item, or of one cell. */
  readBody(at: number, before: Signs, gap: string): void {
    const { item, notice, scene } = this
    // 가람그룹 ◆가람전자 △전무 …: the next heading.
    if (heads(before.bullet) && (this.headed || at > this.from)) {
      notice.body = at
      notice.part = null
    } else if (opensPart(scene, at, before.bullet)) {
      notice.part = { bullet: before.bullet, above: notice.body }
      notice.body = at
    } else if (
      before.bullet !== '' ||
      ((item.body >= 0 || item.open.includes(at - 1)) && gap === ' ' && scene.mentions[at + 1]?.kind === PERSON)
    )
      item.body = at
    else if (before.cell) item.cell = at
  }

  /** Who gets the posts that wait, and the rank of all below. */
  readPerson(at: number): void {
    const { item, notice, scene, from } = this
    item.first ||= PERSON
    item.person = at
    const body = item.body >= 0 ? item.body : notice.body
    for (const open of item.open) {
      // 대변인 김하나, 가람학교 교장 이두리.
      const printed = scene.mentions[open].post!.body
      hold(scene, { at: open, status: notice.status, how: 'notice' }, at, printed >= from && printed === open - 1 ? printed : body)
    }
    if (item.open.length > 0) item.taken = true
    const { rank } = notice
    if (rank !== null) hold(scene, { at: rank.at, status: rank.status, how: notice.headless ? 'rank' : 'notice-rank' }, at, body)
  }

  /** A rank of all below, a post of the name before it, or one that waits for names. False where a reporter signs: the list is over. */
  readPost(at: number, before: Signs): boolean {
    const { item, notice, scene, to } = this
    const { mentions, words } = scene
    const { value } = scene.text
    const { end, name } = mentions[at]
    const after = signsBetween(value, words.notices, end, at + 1 < to ? mentions[at + 1].start : lineEnd(value, end))
    const post = mentions[at].post!
    // 중소기업중앙회장 표창 ▲김하나: who gives it.
    if (after.word?.award) {
      post.holders = []
      notice.rank = null
      this.item = newItem()
      return true
    }
    const reporter = words.postClass.get(name.text) === 'reporter'
    // A reporter signs what stands above or below a list.
    if (!this.listed && reporter && item.first !== POST) return false
    const shared = item.open.length > 0 && !item.taken && gapAfter(scene, at - 1).role === JOIN_POST
    const status = after.word?.status ?? notice.status
    if (!shared && !reporter && (isRank(before, after) || (at === this.from && after.word !== null && after.bullet !== ''))) {
      // 전무 승진 ▲김하나: it begins the line.
      const word = after.word ?? before.word
      notice.rank = { at, status: word?.status ?? null, bullet: before.bullet, alone: after.end }
      post.holders = []
      this.item = newItem()
    } else if (item.taken && (before.cell || item.cell === at - 1)) holdFormer(scene, notice, item, at)
    else if (item.first === PERSON && item.person >= 0 && item.person >= at - 2 && !(post.body > item.person)) {
      post.holders = joined(scene, item.person)
      // 문의: 가람청 김하나 주임.
      const printed = post.body >= this.from ? post.body : notice.body
      settle(post, item.body >= 0 ? item.body : printed, status)
    } else if (staysWith(post, item)) return true
    else if (closesItem(scene, at, to, item, after)) settle(post, item.body >= 0 ? item.body : notice.body, status)
    else this.openPost(at, before, after)
    return true
  }

  /** A post that waits for the names behind it. */
  openPost(at: number, before: Signs, after: Signs): void {
    const { item, scene } = this
    const { mentions, words } = scene
    const { name } = mentions[at]
    const post = mentions[at].post!
    if (item.taken) {
      // ▲상무 영업본부장 김하나 재무본부장 이두리: both are 상무.
      const [rank] = item.open
      const both =
        item.open.length === 2 && before.bullet === '' && isRankOf(words, mentions[rank].name.text) && !isRankOf(words, name.text)
      item.open = both ? [rank] : []
      item.taken = false
    }
    item.first ||= POST
    // Nobody holds more at once, and a list without names stays linear.
    if (item.open.length < MOST_OPEN) item.open.push(at)
    post.holders = []
    post.status = after.word?.status ?? post.status
  }
}

/** 전무, 상무: many have it at once, each beside a duty of his own. */
const isRankOf = (words: LinkWords, post: string): boolean => ranksOf(words).test(post)
const ranksOf = memoize(({ postKind }: LinkWords) => new RegExp(`^${postKind('rank')}$`))

/** `▲가람전자 △전무 김하나`, `△가람전자 <전무> 김하나`: a body alone between two bullets. */
function opensPart({ mentions, text, words }: Scene, body: number, bullet: string): boolean {
  const { end, line } = mentions[body]
  const next = mentions[body + 1]
  if (bullet === '' || next?.line !== line) return false
  const { bullet: inner, heading } = signsBetween(text.value, words.notices, end, next.start)
  return inner !== '' && inner !== bullet && (!heading || inner === '<')
}

/** `◇전무 승진 ▷…`, `<부사장>`, `- 상무: …`, `대표이사 내정=…`: a rank for all below. */
const isRank = (before: Signs, after: Signs): boolean =>
  after.equals ||
  after.closes ||
  (before.heading && (after.word !== null || after.bullet !== '' || after.end)) ||
  (before.bullet !== '' && after.bullet !== '' && before.bullet !== after.bullet)

/** A post of old or of elsewhere, which neighbours gave to the name before it: `류지석 전 한빛은행 부행장`. */
const staysWith = (post: Post, item: Item): boolean =>
  item.person >= 0 && post.holders.includes(item.person) && (post.status === 'former' || post.body > item.person)

/** `▲전무 김하나 재무본부장 ▲…`: does the item end with a post behind the name, which neighbours gave to it? */
const closesItem = ({ mentions }: Scene, at: number, to: number, { person, taken }: Item, after: Signs): boolean =>
  taken && mentions[at].post!.holders[0] === person && (after.bullet !== '' || after.end || (at + 1 < to && mentions[at + 1].kind === POST))

/** The last cells of a row say what somebody was before: `승진 | 투자본부장 | 김하나 | 투자전략부장`. */
function holdFormer(scene: Scene, notice: Notice, item: Item, at: number): void {
  const post = scene.mentions[at].post!
  post.holders = [item.person]
  post.status = 'former'
  settle(post, item.cell === at - 1 ? item.cell : notice.body, null)
}

function settle(post: Post, body: number, status: Status | null): void {
  post.body = body
  post.how = 'notice'
  post.status ??= status ?? 'appointed'
}

/** A post that goes to somebody listed. */
interface Given {
  /** Mention index of the post. */
  at: number
  status: Status | null
  how: How
}

/** One more holder of a post: of the post itself, or of its likeness at another body. */
function hold(scene: Scene, { at, status, how }: Given, person: number, body: number): void {
  const post = scene.mentions[at].post!
  if (post.holders.length === 0) {
    settle(post, body, status)
    post.how = how
  } else if (post.body !== body) {
    scene.posts.push({ at, holders: [person], body, status: post.status, how, alone: false, candidate: false })
    return
  }
  if (post.holders[post.holders.length - 1] !== person) post.holders.push(person)
}
