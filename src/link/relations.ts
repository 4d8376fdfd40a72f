// Posts → relations: one for each person, post and body, in the fullest wording.

import type { Relation, Status } from '../types.js'
import type { Bodies } from './body-forms.js'
import { isTopicOf } from './body-roles.js'
import { calledBody } from './called-bodies.js'
import { namesOffice } from './fused-posts.js'
import { type How, isByVerb } from './how.js'
import { inferBody, takesBody } from './infer.js'
import { joinsBehind } from './joining.js'
import { BODY } from './mentions.js'
import { isNew } from './new-bodies.js'
import { type Passage, readPassage } from './passage.js'
import type { People } from './person-forms.js'
import type { Post } from './posts.js'
import { isCalledFormer } from './predecessors.js'
import type { Scene } from './scene.js'
import { isShortFor, type Title, titleOf } from './titles.js'
import { isBoard, isChief, isFirmPost, isOutside, isSociety } from './topic.js'
import { isCalledPart, ventureBody } from './ventures.js'

export interface RelationRow extends Omit<Relation, 'person' | 'organization'> {
  /** Roots of the person and the body, -1 for no body. */
  person: number
  organization: number
}

interface Found {
  title: Title
  body: number
  status: Status
  /** Which rule gave the post, and which the body where none is printed: for the reader alone. */
  source: string
  post: Post
  holder: number
  /** Does the post live in a firm or office, so that another post without a body is likely there too? */
  lends: boolean
}

export function makeRelations(scene: Scene, people: People, bodies: Bodies): RelationRow[] {
  const byPerson = new Map<number, Found[]>()
  // Posts with a printed body first: a post without one may be a short repeat of theirs.
  for (const printed of [true, false])
    for (const post of scene.posts) {
      if (
        post.holders.length === 0 ||
        post.candidate ||
        post.body >= 0 !== printed ||
        titleOf(scene.words, scene.mentions[post.at].name).bare
      )
        continue
      for (const holder of post.holders) {
        if (scene.mentions[holder].form < 0) continue
        const person = people.rootOf(scene.mentions[holder].form)
        let list = byPerson.get(person)
        if (list === undefined) byPerson.set(person, (list = []))
        add(scene, list, post, holder, printed ? bodies.rootOf(scene.mentions[post.body].form) : -1)
      }
    }
  const open: Open[] = []
  for (const [person, list] of byPerson)
    for (const found of list)
      if (found.body < 0 ? !isNoticed(found.post) : found.status === 'appointed' || isFilled(found.post)) open.push({ person, found, list })
  if (open.some(({ found }) => found.body < 0)) fillBodies(readPassage(scene, bodies, people), people, byPerson, open)
  const rows: RelationRow[] = []
  for (const [person, list] of byPerson)
    for (const found of list)
      rows.push({ person, position: found.title.text, organization: found.body, status: found.status, source: found.source })
  return rows
}

/** `대표에는 김하나가 올랐다`. */
const isFilled = ({ how }: Post): boolean => how === 'post-filled'

/** `◇승진 ▲상무 김하나`: a heading would have told the body. */
const isNoticed = ({ how }: Post): boolean => how === 'notice' || how === 'notice-rank'

interface Open {
  person: number
  found: Found
  list: Found[]
}

/** Works out the bodies of posts that print none. */
function fillBodies(passage: Passage, people: People, byPerson: ReadonlyMap<number, Found[]>, open: Open[]): void {
  const { mentions } = passage.scene
  const signed = new Map<number, number>()
  for (const { person, body } of passage.signOffs) if (mentions[person].form >= 0) signed.set(people.rootOf(mentions[person].form), body)
  for (const [person, list] of byPerson) for (const found of list) noteWork(passage, person, found)
  // In text order: where the last person of a passage works says where the next one does.
  open.sort((a, b) => a.found.post.at - b.found.post.at || a.found.holder - b.found.holder)
  /** The post that was filled last. */
  let filled: Found | null = null
  /** The post of a society that somebody was elected to last. */
  let elected: Found | null = null
  for (const { person, found, list } of open) {
    const body = signed.get(person)
    const fills = isFilled(found.post)
    if (found.body >= 0) {
      if (fills) filled = found
      if (found.status === 'appointed' && isSociety(passage.scene.words, passage.bodies.list[found.body].key)) elected = found
      continue
    }
    // 대표에는 김하나가, 감사에는 이두리가 올랐다: both at the body that is filling its posts.
    if (
      fills &&
      filled !== null &&
      filled.body >= 0 &&
      mentions[filled.post.at].line === mentions[found.post.at].line &&
      !mentions
        .slice(filled.post.at, found.post.at)
        .some((_, i) => isTopicOf(passage.scene, filled!.post.at + i, mentions[found.post.at].sentence))
    ) {
      found.body = filled.body
      found.source += '+filled'
    } else if (body !== undefined) {
      found.body = body
      found.source += '+sign-off'
    } else if (fills && elected !== null && isElectedWith(passage, elected, found)) {
      found.body = elected.body
      found.source += '+filled'
    } else fillBody(passage, found, list)
    if (fills) filled = found
    noteWork(passage, person, found)
  }
}

/** Mentions that a meeting is told in, at most. */
const FAR = 100

/** `협회는 김하나 대표를 회장으로 뽑았다. 상근부회장에는 이두리 전 국장이 선임됐다`: is no other society named since? */
function isElectedWith({ scene, bodies }: Passage, elected: Found, { post: { at } }: Found): boolean {
  const { mentions, words } = scene
  if (at - elected.post.at > FAR || !isBoard(words, mentions[at].name.text)) return false
  for (let i = elected.post.at + 1; i < at; i++) {
    const { kind, form } = mentions[i]
    const root = kind === BODY && form >= 0 ? bodies.rootOf(form) : elected.body
    if (root !== elected.body && isSociety(words, bodies.list[root].key)) return false
  }
  return true
}

function noteWork({ worksAt, heads, houses, scene, bodies }: Passage, person: number, { body, post, status, title }: Found): void {
  if (body < 0) return
  // 누리은행 팀장 출신인 김 회장: of another house.
  const past = status === 'former' && !isChief(scene.words, title.plain)
  if (title.kind === '' && !past && !houses.has(person) && !isByVerb(post.how) && !isSociety(scene.words, bodies.list[body].key))
    houses.set(person, body)
  if (status === 'former') return
  // 한빛협회 김하나 회장(가람전자 대표): he speaks for the first.
  if (post.how !== 'post-bracket-post' || post.body < 0 || !worksAt.has(person)) worksAt.set(person, body)
  heads.add(`${body} ${title.plain}`)
}

/** Is the one what somebody is made, in the sentence of the other? */
const isMade = (scene: Scene, { at, how }: Post, other: Post): boolean =>
  (how === 'verb-become' || how === 'verb-move') && isSameSentence(scene, at, other.at)

/** Posts kept of one person. */
const MAX_POSTS = 64

function add(scene: Scene, list: Found[], post: Post, holder: number, body: number): void {
  const title = titleOf(scene.words, scene.mentions[post.at].name)
  if (list.length >= MAX_POSTS) return
  for (const old of list) {
    if (body >= 0 && old.body >= 0 && body !== old.body) continue
    // 가람전자 회장 겸 대한상의회장: two posts, however alike they sound.
    if (old.holder === holder && (old.post.alone || post.alone) && Math.abs(old.post.at - post.at) === 1) continue
    // 부장 → 본부장
    if (old.post.how === 'move' && post.how === 'move') continue
    // 김하나 이사는 사외이사로 참여한다, 명예회장은 회장을 지냈다: a verb gives another post than the one before it.
    const given = post.how === 'verb-hold' || (old.holder === holder && isByVerb(post.how))
    // 김하나 회장을 명예회장으로 추대했다: what he was, and what he is made.
    if (old.holder === holder && isMade(scene, old.post, post) && old.title.plain !== title.plain) continue
    // … but 김하나 대표와 이두리가 공동대표다 says which of them he is.
    if (
      given &&
      old.title.plain !== title.plain &&
      !(post.how === 'verb-is' && post.status !== 'former' && title.plain === `공동${old.title.plain}`)
    )
      continue
    // 김하나 대표는 누리은행 대표를 지냈다, 누리은행 본부장 출신 김하나 영업본부장: one was, the other is.
    const said = isByVerb(old.post.how) || (old.post.how === 'post-is-person' && old.holder === holder)
    if (said && (old.status === 'former') !== (post.status === 'former') && body < 0) continue
    // 새 사장에 누리은행 사장 김하나를 선임했다.
    if (isFilled(post) && old.holder === holder && old.body >= 0 && (post.status === 'appointed' || old.title.plain !== title.plain))
      continue
    // 중소기업중앙회장에 뽑힌 김하나 가람전자 회장: the office is no fuller wording of the post.
    if (old.body >= 0 !== body >= 0 && isApart(scene, old.body >= 0 ? post : old.post, old.body >= 0 ? old.post : post)) continue
    const shorter = isShortFor(title, old.title)
    if (!shorter && !isShortFor(old.title, title)) continue
    // The fuller wording stays; a repeat adds at most the body.
    if (!shorter) old.title = title
    if (old.body < 0) old.body = body
    return
  }
  list.push({
    title,
    body,
    status: post.status ?? 'current',
    source: post.how === null ? '' : `relation/${post.how}`,
    post,
    holder,
    lends: takesBody(scene, post) && post.how !== 'post-bracket-post' && post.how !== 'verb-move',
  })
}

/** Does the one post name an office that is not the printed body of the other? */
function isApart(scene: Scene, office: Post, printed: Post): boolean {
  const { mentions } = scene
  const mention = mentions[office.at]
  return namesOffice(scene, mention) && !mention.name.text.startsWith(mentions[printed.body].name.text.slice(0, 2))
}

/** Is the one post likely to be at the body of the other? */
function mayLend({ scene, bodies }: Passage, lender: Found, { post }: Found): boolean {
  if (lender.body < 0 || !lender.lends) return false
  // 자회사 누리소재 대표에 김하나 상무를: sent from the firm above it.
  if (lender.status === 'appointed' && !isByVerb(post.how) && isSent(scene, lender)) return false
  // 한빛협회 회장을 지냈다. 대표이사 자리는 아들이 물려받았다.
  return !(isSociety(scene.words, bodies.list[lender.body].key) && isFirmPost(scene.words, scene.mentions[post.at].name.text))
}

/** Is the post one of a body that is founded, or called a part of another one? */
const isSent = (scene: Scene, { post: { body }, source }: Found): boolean =>
  source.endsWith('+venture') || (body >= 0 && (isNew(scene, body) || isCalledPart(scene, body)))

/** Is the post that a verb gives one at the body where he was before? Not where a sentence only says who he is (`전 누리은행 상무를 대표로 선임했다`), nor a line below what he was. */
function leadsTo({ mentions }: Scene, before: Found, given: Found): boolean {
  const distance = mentions[given.post.at].sentence - mentions[before.post.at].sentence
  const sameLine = mentions[given.post.at].line === mentions[before.post.at].line
  return (
    (distance > 0 && (sameLine || before.status !== 'former')) ||
    (distance === 0 && (before.status !== 'former' || (isByVerb(before.post.how) && before.post.at > before.holder)))
  )
}

/** `기획팀장, 누리은행 상무를 지냈다`: is `other` a later post in a row of those that one verb gives? It says nothing of where the one before was. */
const isLater = (scene: Scene, { post }: Found, other: Found): boolean =>
  other.post.how === post.how && other.post.at > post.at && isSameSentence(scene, other.post.at, post.at)

const isSameSentence = ({ mentions }: Scene, one: number, other: number): boolean => mentions[one].sentence === mentions[other].sentence

/** `누리부 차관에 김하나 정책실장이 올랐다`: a minister's post lends nothing, but who is called an official there was one there. */
const fillsHere = ({ mentions, words }: Scene, { post }: Found, found: Found): boolean =>
  isFilled(post) &&
  post.body >= 0 &&
  post.at === found.holder - 1 &&
  found.post.at === found.holder + 1 &&
  !isFirmPost(words, mentions[found.post.at].name.text)

/** Rules whose posts often go to somebody who comes from another body, or has one named behind: `감사 김하나 누리은행 상무`. */
const FROM_ELSEWHERE: ReadonlySet<How | null> = new Set(['post-filled', 'verb-move', 'successor', 'post-person', 'post-is-person'])

function fillBody(passage: Passage, found: Found, list: readonly Found[]): void {
  const { post } = found
  const { scene } = passage
  // 자회사 대표, 지주 전무.
  const office = namesOffice(scene, scene.mentions[post.at])
  const called = ventureBody(passage, post) ?? (office ? null : calledBody(passage, post, found.holder))
  if (called !== null) {
    found.body = called.root
    if (called.rule !== '') found.source += `+${called.rule}`
    return
  }
  const verb = isByVerb(post.how)
  // 전임 김하나 가람전자 의장은 명예회장으로 추대됐다: where he was followed.
  const followed = verb && scene.mentions[found.holder + 1]?.kind === BODY && isCalledFormer(scene, found.holder, post.at)
  if (!FROM_ELSEWHERE.has(post.how) && !followed && takesBody(scene, post) && !office) {
    const wasFormer = found.status === 'former'
    // 누리은행 상무 출신으로 합류해 재무총괄을 지냈다: no longer there.
    const joins = verb ? joinsBehind(scene, post.at) : -1
    const outside = verb && isOutside(passage.scene.words, found.title.text)
    const lenders = list.filter(
      (other) =>
        other !== found &&
        mayLend(passage, other, found) &&
        !(outside && other.holder === found.holder) &&
        !(other.status === 'former' && other.post.at <= joins && isSameSentence(scene, other.post.at, joins)) &&
        (verb ? !isLater(scene, found, other) : !isByVerb(other.post.how)),
    )
    const lender =
      // 협회에서 부회장과 위원장을 맡았다: one row.
      (verb ? lenders.find((other) => other.post.how === post.how && other.post.at === post.at - 1) : undefined) ??
      // 두리소재 대표는 누리소재 기술소장인 김하나 전무가 겸한다.
      lenders.find(
        ({ post: { at, body, how }, status }) => at === found.holder - 1 && status !== 'former' && how === 'post-is-person' && body >= 0,
      ) ??
      lenders.find(({ status }) => (status === 'former') === (wasFormer && joins < 0)) ??
      list.find((other) => fillsHere(scene, other, found)) ??
      (verb ? lenders.find((other) => leadsTo(scene, other, found)) : undefined)
    if (lender !== undefined) {
      found.body = lender.body
      found.source += '+same-person'
      return
    }
  }
  const { root, rule } = inferBody(passage, post, found.holder)
  if (verb && root >= 0 && list.some((other) => other.body === root && isLater(scene, found, other))) return
  found.body = root
  if (rule !== '') found.source += `+${rule}`
}
