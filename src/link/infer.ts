// The body of a post that names none: fused into the post, told elsewhere of the person, or the body that the passage is about.

import { memoize } from '../gazetteer/memoize.js'
import { isSyllable } from '../text/hangul.js'
import { isPublic, namesOffice } from './fused-posts.js'
import { kinBody } from './kin-bodies.js'
import { type Known, knownAt } from './known.js'
import { unitsOf } from './letters.js'
import { BODY, PERSON, PLACE, POST, REACH } from './mentions.js'
import { nameOf, NONE as UNSET } from './names.js'
import type { Passage } from './passage.js'
import type { Post } from './posts.js'
import { bodyOfHeir, bodyOfSuccessor } from './predecessors.js'
import { type Scene, textAfter, textBefore, textBetween } from './scene.js'
import { signersBody } from './signers.js'
import { titleOf } from './titles.js'
import { followsPlace, hostOf, type Inferred, isFirmPost, NONE, topicBody } from './topic.js'
import type { LinkWords } from './words.js'

export function inferBody(passage: Passage, post: Post, holder: number): Inferred {
  const { scene } = passage
  const { mentions } = scene
  const mention = scene.mentions[post.at]
  const { plain } = titleOf(scene.words, mention.name)
  const fused = fusedBody(passage, plain, knownAt(scene.context, scene.words, mention.start, mention.end - 1))
  if (fused >= 0) return { root: fused, rule: 'fused' }
  // 방위사업청장 and 금감원장 name their body, though the text never does.
  if (namesOffice(scene, mention)) return NONE
  if (post.rule !== 'relation/verb-move') {
    const word = alikeWord(scene, holder)
    const root = word === '' ? -1 : lastWorkplace(passage, holder, word === PARTY)
    if (root >= 0) return { root, rule: 'alike' }
  }
  const { kind } = titleOf(scene.words, mention.name)
  // A judge is of a court that is named before, a lawyer of a law firm, a professor of a university.
  if (kind === 'judge' ? post.status === 'former' : kind !== 'placed' && !takesBody(scene, post)) return NONE
  const told = toldBefore(passage, Math.min(post.at, holder))
  const called = told < 0 ? calledBefore(passage, post.at, holder) : -1
  if (called >= 0) return { root: called, rule: 'alike' }
  if (told >= 0) return { root: told, rule: 'alike' }
  if (isByline(scene, post, holder) || isOfficial(scene, post, holder) || isOfOther(scene, post.at, holder) || isOfUnread(scene, holder))
    return NONE
  const heir = bodyOfHeir(passage, post, holder)
  if (heir >= 0) return { root: heir, rule: 'successor' }
  const left = bodyOfSuccessor(passage, post, holder)
  if (left !== null) return { root: left, rule: 'successor' }
  const sold = soldBody(scene, Math.max(post.at, holder))
  if (sold >= 0) return { root: passage.bodies.rootOf(mentions[sold].form), rule: 'sold' }
  const led = post.status === 'former' ? -1 : ledBody(scene, Math.max(post.at, holder), plain)
  if (led >= 0) return { root: passage.bodies.rootOf(mentions[led].form), rule: 'leads' }
  const kin = kinBody(passage, post, holder)
  if (kin !== null) return kin
  const couple = kind === '' && hostOf(passage, post.at, holder) < 0 ? coupleBody(passage, post, holder) : -1
  if (couple >= 0) return { root: couple, rule: 'couple' }
  const guest = foreignBody(passage, post, holder)
  if (guest >= 0) return { root: guest, rule: 'couple' }
  const signer = signersBody(passage, holder)
  if (signer >= 0) return { root: signer, rule: 'signers' }
  return topicBody(passage, post, holder)
}

/** `김하나 대표는 2016년 가람전자를 창업했다`, `김하나 사장이 가람전자를 이끈다`, `김하나 상무는 누리카드에서 데이터를 맡고 있다`: the body of the subject, -1 for none. */
function ledBody(scene: Scene, subject: number, post: string): number {
  const { mentions, text, words } = scene
  if (!SUBJECT.has(text.units[mentions[subject].end])) return -1
  const next = subject + (mentions[subject + 1]?.kind === PLACE ? 2 : 1)
  const body = mentions[next]
  if (body === undefined || body.kind !== BODY || body.sentence !== mentions[subject].sentence) return -1
  const { head, founds, leads, works } = signsOf(words)
  const after = textAfter(scene, next, 24).replace(/^\([^()]*\)/, '')
  return (head.test(post) && founds.test(after)) || (isFirmPost(words, post) && leads.test(after)) || works.test(after) ? next : -1
}

/** `김하나 회장으로부터 가람전자 지분을`: the body that he sells, -1 for none. */
const soldBody = (scene: Scene, last: number): number =>
  scene.mentions[last + 1]?.kind === BODY &&
  /^(?:으?로부터|에게서?) $/.test(textBetween(scene, last)) &&
  /^(?:의)? (?:지분|주식|경영권)/.test(textAfter(scene, last + 1, 6))
    ? last + 1
    : -1

/** `누리소재 김하나 대표와 이두리 상무`: root of the body of the one before, -1 where both are a chief of theirs, or where it says less. */
function coupleBody({ scene, bodies }: Passage, post: Post, holder: number): number {
  const { mentions, words } = scene
  const before = mentions[holder - 1]?.post ?? null
  if (before === null || before.body < 0 || holder > post.at || mentions[holder].name.text.length < 2) return -1
  const [first] = before.holders
  const between = textBetween(scene, before.at, holder)
  const { name } = mentions[post.at]
  const same = mentions[before.at].name.text === name.text
  // 누리소재 김하나 사장, 이두리 전 사장.
  if (same && before.status !== 'former' && post.status === 'former' && /^(?:[과와]|,) $/.test(between))
    return bodies.rootOf(mentions[before.body].form)
  if (before.status !== post.status || first === undefined || first > before.at || !/^[과와] $/.test(between)) return -1
  // 누리소재 김하나 대표와 이두리 대표 may share it, 김하나 누리소재 대표와 이두리 대표 may not.
  const each = same && before.body > first && signsOf(words).chief.test(name.text)
  return each ? -1 : bodies.rootOf(mentions[before.body].form)
}

/** `팀 벨 누리소재 CEO는 반겼다. 마크 홀 CFO는`: the body of a foreigner with whom the sentence before begins, -1 for none. */
function foreignBody({ scene, bodies }: Passage, post: Post, holder: number): number {
  const { mentions, words, text } = scene
  const isForeign = (i: number): boolean => mentions[i].kind === PERSON && mentions[i].name.text.includes(' ')
  // Who begins his sentence.
  if (holder > post.at || mentions[holder - 1]?.sentence === mentions[holder].sentence) return -1
  if (!isForeign(holder) || !isFirmPost(words, mentions[post.at].name.text)) return -1
  for (
    let i = holder - 1;
    i >= 0 && i > holder - REACH && mentions[i].line === mentions[holder].line && mentions[i].sentence >= mentions[holder].sentence - 1;
    i--
  ) {
    if (mentions[i].kind === PERSON && !isForeign(i)) return -1
    const { post: before } = mentions[i]
    if (before === null || before.body < 0 || before.status === 'former') continue
    return isForeign(before.holders[0] ?? holder) && SUBJECT.has(text.units[mentions[i].end])
      ? bodies.rootOf(mentions[before.body].form)
      : -1
  }
  return -1
}

/** `같은 회사 김하나 전무`, `같은 당의 이두리 의원`: what the body is called that is that of the person before, be it 회사, 은행, 당 or 과; empty for none. */
const alikeWord = (scene: Scene, holder: number): string => ALIKE.exec(textBefore(scene, holder, 10))?.[1] ?? ''
const ALIKE = /(?:^| )같은 ([가-힣]{2,4}|당|부|과)의? $/
const PARTY = '당'

/** Parties are listed, or are called one. */
function isParty({ scene, bodies }: Passage, root: number): boolean {
  const { key, first } = bodies.list[root]
  const { start, end } = scene.mentions[first]
  return key.endsWith(PARTY) || isPublic(scene, start, end)
}

/** Root of the body of the person named last before, or of the last who is of a party; -1 for none. */
function lastWorkplace(passage: Passage, holder: number, party: boolean): number {
  const { scene, people, worksAt } = passage
  for (let i = holder - 1; i >= 0 && i > holder - REACH; i--) {
    const { kind, form } = scene.mentions[i]
    if (kind !== PERSON || form < 0) continue
    const root = worksAt.get(people.rootOf(form)) ?? -1
    if (!party || (root >= 0 && isParty(passage, root))) return root
  }
  return -1
}

/** `이 회사 김하나 대표`: root of the subject of the last sentence that names a body, or of the body named last; of `이 은행` a bank before that. -1 without such a word. */
function toldBefore({ scene, bodies }: Passage, at: number): number {
  const { mentions, text, words } = scene
  const word = signsOf(words).this.exec(textBefore(scene, at, 16))?.[1]
  if (word === undefined) return -1
  let last = -1
  for (let i = at - 1; i >= 0 && i > at - REACH; i--) {
    const { kind, form, end, sentence, name } = mentions[i]
    if (kind !== BODY || form < 0) continue
    if (name.text.endsWith(word)) return bodies.rootOf(form)
    if (last >= 0 && sentence !== mentions[last].sentence) break
    if (last < 0 || SUBJECT.has(text.units[end])) last = i
  }
  return last < 0 ? -1 : bodies.rootOf(mentions[last].form)
}
const SUBJECT = unitsOf('은는이가')

/** Mentions that are looked at for it. */
const FAR = 200

/** `김하나 협회 상무`, `지주 부회장으로`, `지주사를 맡은 김하나 부회장`: root of the body that is called so where it was named last, -1 for none. */
function calledBefore({ scene, bodies }: Passage, at: number, holder: number): number {
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
  for (let i = Math.max(at, holder) - 1; i >= 0 && i > at - FAR; i--) if (isCalled(i)) return bodies.rootOf(mentions[i].form)
  if (holding) for (let i = at + 1; i < mentions.length && i < at + FAR; i++) if (isCalled(i)) return bodies.rootOf(mentions[i].form)
  return -1
}

/** Posts of a country, a place or a trade have no body unless one is printed. */
export function takesBody(scene: Scene, post: Post): boolean {
  return !post.alone && titleOf(scene.words, scene.mentions[post.at].name).kind === ''
}

/** 금융감독원장 names 금융감독원, 공정거래위원장 공정거래위원회, 정무위원장 정무위, 주호찌민 총영사 the 총영사관. `known`: the post without its 장. */
function fusedBody(passage: Passage, post: string, known: Known | null): number {
  if (post.length < 4) return -1
  if (post.endsWith('장')) {
    const stem = post.slice(0, -1)
    for (const key of [stem, `${stem}회`, post.endsWith('위원장') ? post.slice(0, -2) : '']) {
      const root = rootOfKey(passage, key)
      if (root >= 0) return root
    }
    // 식약처장 where the text says 식품의약품안전처.
    for (const name of known?.names ?? []) {
      const form = nameOf(name).listedForm
      if (form !== UNSET) return passage.bodies.rootOf(form)
    }
    return -1
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

/** `이 은행`; what somebody did for the article: `글 김하나 기자`. */
const signsOf = memoize(({ bodyKind, bodySign, personSign, postKind }: LinkWords) => ({
  founds: new RegExp(`^[을를] ${bodySign('founds')}`),
  leads: /^[을를](?:, [^.\n]{2,30}[을를])? (?:계속 |현재 |각각 )?(?:이[끄끌끈]|[경운]영[하한]|맡[고는았])/,
  works: /^에서 (?!\d)[^.,“”\n]{2,14}(?:맡고 있|맡는다|담당하|담당한)/,
  head: new RegExp(postKind('head')),
  chief: new RegExp(`^${postKind('chief')}$`),
  this: new RegExp(`(?:^|[ “])이 (${bodyKind('called')})의? (?:[가-힣]+ )?$`),
  bare: new RegExp(`(?:^|[ “])(${bodyKind('bare')})(?:의|[을를] ${bodySign('leads')})? $`),
  byline: new RegExp(personSign('byline'), 'g'),
}))

/** A line that is nothing but the writer's name, post and address. */
function isByline({ mentions, text, words }: Scene, post: Post, holder: number): boolean {
  const { units, value } = text
  if (holder > post.at) return false
  const { start, lineStart } = mentions[holder]
  if (start - lineStart > 6 || /[가-힣]/.test(value.slice(lineStart, start).replace(signsOf(words).byline, ''))) return false
  const { end } = mentions[post.at]
  for (let i = end; i < end + 60 && i < text.length && units[i] !== 0x0a; i++) if (isSyllable(units[i])) return false
  return true
}

/** `나주시 환경국장`, `나주시에서는 김하나 환경국장이`: the city is no body. */
function isOfficial(scene: Scene, { at }: Post, holder: number): boolean {
  if (isFirmPost(scene.words, scene.mentions[at].name.text)) return false
  if (followsPlace(scene, at)) return isAuthority(scene, at - 1)
  const place = Math.min(at, holder) - 1
  return isAuthority(scene, place) && LEADS.test(textBetween(scene, place))
}
/** `에버랜드 김하나 총지배인`, `피고 측 이두리 변호사`: of a place, or of a side that no body stands for. */
function isOfOther({ text, mentions }: Scene, post: number, holder: number): boolean {
  const at = Math.min(post, holder)
  const before = mentions[at - 1]
  const between = text.value.slice(before === undefined ? mentions[at].lineStart : before.end, mentions[at].start)
  if (between === ' ') return before?.kind === PLACE && holder < post
  return between === ' 측 ' ? before?.kind !== BODY : /(?:원고|피고|피고인|피해자|유족|상대) 측 $/.test(between)
}
/** `가람전자 김하나 대표, 다솔 이두리 대표`: in a row, behind a word that is read as no name and calls him nothing. */
function isOfUnread(scene: Scene, holder: number): boolean {
  const { mentions, words } = scene
  const before = mentions[holder - 1]
  const word = before?.kind === POST ? ROW.exec(textBetween(scene, holder - 1))?.[1] : undefined
  return word !== undefined && !words.kin.has(word.replace(/인$/, '')) && !words.gaps.has(word)
}
const ROW = /^(?:,|[과와]) ([가-힣A-Za-z]{2,6}) $/
const isAuthority = ({ text, mentions }: Scene, i: number): boolean =>
  i >= 0 && mentions[i].kind === PLACE && AUTHORITY.has(text.units[mentions[i].end - 1])
const LEADS = /^(?:에서는|에선|에서도|은|는|의)? $/
const AUTHORITY = unitsOf('시군구도')
