// Posts that a verb gives or takes: `A사는 B 부사장을 대표이사로 선임했다`, `한빛전자 상무를 지냈다`, `신임 대표에는 김하나 전무가 내정됐다`.

import { memoize } from '../gazetteer/memoize.js'
import { isSyllable } from '../text/hangul.js'
import type { Status } from '../types.js'
import { namesItsBody } from './fused-posts.js'
import { COPULA, JOIN_POST } from './gaps.js'
import { unitsOf } from './letters.js'
import { BODY, PERSON, PLACE, POST, REACH } from './mentions.js'
import type { Post } from './posts.js'
import { gapAfter, postAt, type Scene, textAfter, textBefore, textBetween } from './scene.js'
import { subjectBody } from './subject-body.js'
import type { LinkWords } from './words.js'

/** What the verb of a row is said of later. */
const ROW = /^(?:으로|로|에),/
/** Letters in which a verb may stand after its post. */
const TAIL = 26

export function readFrames(scene: Scene): void {
  const { posts } = scene
  const { length } = posts
  // 소장은 이사를 거친 김하나가 맡는다: the first is read when it is known whose the second is.
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < length; n++) if (posts[n].holders.length === 0 && posts[n].rule === '') readFrame(scene, posts[n])
  for (let n = 0; n < length; n++) if (posts[n].rule === 'relation/verb-hold') shareHeld(scene, posts[n])
}

/** `가람전자와 누리소재 대표를 지냈다`, `가람전자, 누리소재 등 계열사 대표를`: the post at each of the bodies. */
function shareHeld(scene: Scene, post: Post): void {
  const { mentions, posts } = scene
  let body = post.at - 1
  // 법무법인 가람, 서울고법 판사: no firm has one.
  if (mentions[body]?.kind !== BODY || /[판검]사$/.test(mentions[post.at].name.text)) return
  if (EACH.test(textBetween(scene, body))) post.body = body
  if (post.body === body) while (mentions[--body]?.kind === BODY && AND.test(textBetween(scene, body))) posts.push({ ...post, body })
}
const EACH = /^ 등 (?:[가-힣]+ )?(?:계열|그룹|회)사 $/
const AND = /^[와과,·] ?$/

/** Sentences looked back at for who holds a post: a life is told of one person at a time. */
const BACK = 4

/** First letters of what a verb or a noun of a frame may stand after: 은, 으로, 에서, 을, 직, 출신, 재선임 … */
const AFTER = unitsOf(' ,직은는에엔으로출이인다였을역등를까만가재신선연임내취시도예입')
const SPACE = 0x20
const ACTING = /^(?: ?(?:직무|권한)대행| 대행)?/

const signsOf = memoize(({ postSign }: LinkWords) => ({
  /** Behind a person: 승진, and in any place of the sentence: 맡다, 선임하다, 점찍다. */
  headline: new RegExp(`^(?:\\([^()]*\\))? ?(?:${postSign('headline')}|씨)`),
  fills: new RegExp(postSign('fills')),
  comes: new RegExp(` ${postSign('comes')}`),
  /** At the end of the sentence: 거론된다. */
  talked: new RegExp(`(?!추천)${postSign('talked')}[가-힣]*$`),
  /** 지낸, 거친, 맡은 and a noun that is more than 뒤, 후, 바, 적, 지, 그. */
  held: new RegExp(`^${postSign('held')} (?![뒤후바적지그])`),
  /** Behind a body: 으로 자리를 옮겨, 에 과장으로 합류해, 에서, 미국 본사에서. */
  moves: new RegExp(
    `^(?:(?:(?: [가-힣]{2,5})? (?:법인|본사|지사|지점|사무소|공장))?에서|(?:으로|로) (?:자리를 )?${postSign('to')}|에 (?:[가-힣]+로 )?${postSign('into')}|[^.,]{0,12}으로 (?:시작|출발)해|[^.,]{0,6}(?:공채|멤버)로)`,
  ),
  died: new RegExp(`^[^\\n]*${postSign('died')}`),
}))

function readFrame(scene: Scene, post: Post): void {
  const { mentions } = scene
  const { units, value } = scene.text
  const mention = mentions[post.at]
  // 재무실장(전무)을: what is said of the one in the bracket is said of both.
  const end = mention.end + +(value[mention.start - 1] + value[mention.end] === '()')
  if (!AFTER.has(units[end])) return
  // 회장 권한대행으로: the particle belongs to the post.
  const acting = ACTING.exec(value.slice(end, end + 6))![0].length
  const after = value.slice(end + acting, end + acting + TAIL)
  const first = after.charCodeAt(0)
  const lineEnd = after.indexOf('\n')
  const tail = lineEnd >= 0 ? after.slice(0, lineEnd) : after
  if (tail.startsWith(' 후보')) return
  // 총주방장은 마르코 로시가 맡았다; 신임 대표에는 김하나가 내정됐다; 대표이사에 김하나 상무 승진.
  if (first !== SPACE || GOES.test(tail)) {
    const next = personAfter(scene, post.at)
    const people =
      next >= 0 && (GOES.test(tail) || (TO.test(tail) && !endsClause(scene, post.at, next, tail))) ? listedFrom(scene, next) : []
    if (people.length > 0 && givesPost(scene, post, people[people.length - 1])) {
      // 대표로는 김하나 전무가, 감사로는 이두리 상무가 거론된다.
      post.candidate = signsOf(scene.words).talked.test(textAfter(scene, people[people.length - 1], LINE).split(/[.\n]/, 1)[0])
      post.holders = people
      post.rule = 'relation/post-filled'
      // 부사장 겸 공장장은 김하나가 맡는다.
      const joined = gapAfter(scene, post.at - 1).role === JOIN_POST ? postAt(scene, post.at - 1) : null
      if (joined !== null && joined.holders.length === 0) {
        joined.holders = people.slice()
        joined.rule = post.rule
      }
      // 초대 대표에는 김하나가 온다.
      if (TO.test(tail) && post.status !== 'acting') post.status = 'appointed'
      return
    }
  }
  // 대표이사의 사내이사 재선임.
  const before = postAt(scene, post.at - 1)
  if (
    before !== null &&
    before.holders.length > 0 &&
    textBetween(scene, post.at - 1) === '의 ' &&
    /^ ?(?:재|신규 ?)?(?:선임|연임|임명|내정|취임)/.test(tail)
  ) {
    post.holders = before.holders.slice()
    post.rule = 'relation/post-of-post'
    post.status ??= 'appointed'
    return
  }
  let verb =
    complement(scene, post.at, tail) ??
    verbOf(scene, tail) ??
    leaving(scene, post, tail) ??
    serving(tail, acting > 0) ??
    held(scene, post.at, tail) ??
    predicate(scene, post.at, tail)
  if (verb === null) return
  // 김하나를 사장으로, 이두리를 전무로 선임했다.
  if (verb.rule === 'become' && !verb.object && ROW.test(tail) && holderBefore(scene, post.at, { ...verb, object: true }) >= 0)
    verb = { ...verb, object: true }
  const heir = verb.hands ? heirAfter(scene, post.at) : -1
  let holder = findHolder(scene, post.at, heir < 0 ? verb : { ...verb, object: false })
  if (heir >= 0) {
    if (holder >= 0) scene.posts.push({ ...post, holders: [holder], status: 'former', rule: 'relation/verb-hold' })
    holder = heir
  }
  // 맏아들에게 회장 자리를 물려줬다: where nobody is named who gets it, it was his who gives it away.
  if (holder < 0 && verb.hands) {
    verb = { ...verb, status: 'former', object: false }
    holder = findHolder(scene, post.at, verb)
  }
  if (holder < 0) return
  const listed = listedBefore(scene, holder)
  const holders = [...joinedBefore(scene, listed[0]), ...listed]
  const apart = holders.length > 1 && textBetween(scene, holder, post.at).includes(' 각각 ')
  post.holders = apart ? [holder] : holders
  post.rule = `relation/verb-${verb.rule}`
  // 이사회 의장을 맡은 PIF.
  if (post.body < 0 && gapAfter(scene, post.at).role === COPULA && mentions[post.at + 1].kind === BODY) post.body = post.at + 1
  // Of another body than the one that the holder is known by, or he would not say so.
  if (verb.rule === 'as') post.alone = true
  if (verb.status === 'candidate') post.candidate = true
  else post.status ??= verb.status
  if (verb.object) {
    // 금융위원회는 김하나를 금융감독원장으로 제청했다: not its own.
    for (const one of joinPosts(scene, post, apart ? holders : null)) if (lacksBody(scene, one)) one.body = subjectBody(scene, one.at)
    return
  }
  joinPosts(scene, post, apart ? holders : null)
  const place = lacksBody(scene, post) ? workplace(scene, post.at, holder) : -1
  if (place >= 0) {
    post.body = place
    post.rule = 'relation/verb-move'
  } else if (lacksBody(scene, post) && scene.mentions[holder + 1]?.kind === BODY && /^[이가] /.test(particleOf(scene, holder)))
    // 누리카드는 김하나 누리은행 전무가 사장에 내정됐다.
    post.body = subjectBody(scene, holder)
}

const lacksBody = (scene: Scene, { at, body }: Post): boolean => body < 0 && !namesItsBody(scene, scene.mentions[at])

/** `김하나는 누리은행으로 옮겨 본부장을 맡는다`, `누리은행에서 본부장까지 지낸 김하나`: the body between the person and the post, or before it, -1 for none. */
function workplace(scene: Scene, at: number, holder: number): number {
  const { mentions } = scene
  const { sentence } = mentions[at]
  const from = holder < at ? holder : -1
  for (let i = at - 1; i > from && mentions[i].sentence === sentence; i--) {
    if (mentions[i].kind === BODY)
      return (i === at - 1 && INTO.test(textBetween(scene, i))) || signsOf(scene.words).moves.test(textAfter(scene, i, 24)) ? i : -1
  }
  return -1
}

/** `누리은행에 과장으로 들어왔다`. */
const INTO = /^(?:에|으로|로) $/

/** `가람전자 상무와 누리은행 감사를 지냈다`: the posts before, joined to one that a verb gives; one for `each` where there are several people. */
function joinPosts(scene: Scene, post: Post, each: number[] | null): Post[] {
  const { mentions } = scene
  const { at, holders, status, rule, candidate } = post
  const all = [post]
  let left = each === null ? 0 : each.length - 1
  /** Of those at one body: the first in `all`. */
  let first = 0
  for (let next = at; each === null || left > 0; ) {
    let from = mentions[next - 1]?.kind === BODY ? next - 1 : next
    if (from < next && mentions[from - 1]?.kind === PLACE) from--
    const before = postAt(scene, from - 1)
    if (before === null || before.holders.length > 0) break
    const between = textBetween(scene, from - 1)
    const beside = from === next && BESIDE.test(between)
    if (!beside && !JOINS.test(between)) break
    before.holders = each === null ? holders.slice() : [each[--left]]
    before.status ??= status
    before.rule = rule
    before.candidate = candidate
    if (each !== null && before.body < 0) before.body = post.body
    // 누리은행에 입행해 인사부장과 두리카드 상무를 지냈다.
    else if (lacksBody(scene, before)) before.body = workplace(scene, before.at, holders[0])
    // 가람전자 부사장 겸 재무실장으로 왔다.
    const length = all.push(before)
    if (!beside) first = length - 1
    for (let n = first; n < length; n++) if (lacksBody(scene, all[n])) all[n].body = before.body
    next = from - 1
  }
  // 가람전자 김하나 부사장과 누리소재 이두리 부사장은 각각 사장에 올랐다.
  if (each !== null && all.length === 1 && post.body < 0) post.holders = each
  return all
}
/** Two posts at one body: `부사장 겸 재무실장`, `재무실장(전무)`, `재무총괄(CFO) 전무`. */
const BESIDE = /^(?:\)? |\(| 겸 )$/
const JOINS = /^\)?(?:[과와,·]|[을를],|,? 및|에 이어| 겸) ?$/

/** Is there a person where `holderBefore` looks for one? */
function hasPersonBefore({ mentions }: Scene, at: number): boolean {
  const { sentence, line } = mentions[at]
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    const mention = mentions[j]
    if (mention.sentence !== sentence && (mention.line !== line || mention.sentence < sentence - BACK)) return false
    if (mention.kind === PERSON) return true
  }
  return false
}

/** The one who died, where the line calls nobody else but 고인 before the post, or nobody at all; -1 for none. */
function lateBefore(scene: Scene, at: number): number {
  const { mentions } = scene
  const { line } = mentions[at]
  const called = /(?:^|[ .])고인[은이의]/.test(textBefore(scene, at, LINE))
  const { died } = signsOf(scene.words)
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    if (mentions[j].kind !== PERSON) continue
    if (died.test(textAfter(scene, j, 60))) return j
    if (!called && mentions[j].line === line) return -1
  }
  return -1
}
/** Letters of a line that are looked at. */
const LINE = 400

/** `사장에서 부회장에 올라`, `대표에서 누리은행으로 자리를 옮겼다`: left for another post, or another body. */
function leaving(scene: Scene, post: Post, tail: string): Verb | null {
  const next = scene.mentions[post.at + 1]
  if (!/^직?에서 /.test(tail) || next === undefined) return null
  const isPost = next.kind === POST
  if (next.start - scene.mentions[post.at].end > (isPost ? 8 : 12)) return null
  if (!isPost && !signsOf(scene.words).moves.test(textAfter(scene, post.at + 1, 24))) return null
  return { status: 'former', object: false, rule: 'leave' }
}

/** `사장 직무대행으로 버티고 있다`, `간사로서 둘러봤다`, `협회 회장 자격으로 말했다`: what somebody does it as, whatever it is. */
function serving(tail: string, acting: boolean): Verb | null {
  const rule = acting && /^으로(?:도)? /.test(tail) ? 'is' : /^(?:(?:으로|로)서| 자격으로)(?:도|는)? /.test(tail) ? 'as' : ''
  return rule === '' ? null : { status: null, object: false, rule }
}

/** `김하나·이두리 부사장을 사장으로`: the one found and those in a list with it. */
function listedBefore(scene: Scene, person: number): number[] {
  const { mentions } = scene
  const out = [person]
  for (let j = person - 1; j >= 0 && j > person - REACH && mentions[j].kind === PERSON; j--) {
    if (!/^(?:·|, )$/.test(textBetween(scene, j))) break
    out.unshift(j)
  }
  return out
}

/** `김하나 전무와 이두리 부사장은`, `김하나 전무, 이두리 상무, 박세나 이사가`: those before the one found. */
function joinedBefore(scene: Scene, person: number): number[] {
  const { mentions } = scene
  const out: number[] = []
  const { sentence } = mentions[person]
  for (let j = person - 1, last = person; j >= 0 && j >= last - 4 && j > person - REACH && mentions[j].sentence === sentence; j--) {
    if (mentions[j].kind !== PERSON) continue
    if (!/^(?:[와과,]|및) /.test(particleOf(scene, j))) break
    out.unshift((last = j))
  }
  return out
}

interface Verb {
  status: Status | 'candidate' | null
  /** Is the holder an object (선임하다) rather than the subject (취임하다)? */
  object: boolean
  rule: string
  /** `대표를 지낸 김하나`: the verb of a clause that is about the noun after it. */
  relative?: boolean
  /** Does the subject give away a post of his own: 물려주다? */
  hands?: boolean
}

function verbOf(scene: Scene, tail: string): Verb | null {
  if (/^(?:직)? ?(?:출신(?![을은들])|시절)/.test(tail)) return { status: 'former', object: false, rule: 'former' }
  if (
    /^(?:직)?(?:이다|다\.|이기도 [하했]|이?었[다고습어죠지]|였[다고습어죠지]|이?에요|예요|입니다|(?:이?(?:라(?:서)?|고요?|며|지만)|인데)[ ,.]|을? ?역임|이?던 \d)/.test(
      tail,
    )
  )
    return { status: /었|였|^이?던/.test(tail) ? 'former' : null, object: false, rule: 'is' }
  // The first of two, and headlines: `이두리는 전무로, 김하나는 상무로 옮겼다`, `김하나 사장은 고문으로`.
  if (/^(?:(?:으로|로)(?:[,.…]|$)|에, )/.test(tail)) return { status: 'appointed', object: false, rule: 'become' }
  const particle = /^(?: ?등)?(?:직| 자리)?(으로서|로서|으로|로|에서|에(?!게)|을|를|까지|만|이|가|도)(?:도|는)? ?/.exec(tail)
  if (particle === null) return null
  const rest = tail.slice(particle[0].length)
  const kind =
    particle[1].endsWith('로') || particle[1] === '에'
      ? '로'
      : '을를도만'.includes(particle[1])
        ? '를'
        : particle[1] === '이' || particle[1] === '가'
          ? '가'
          : particle[1]
  const from = kind === '에서'
  let start = 0
  for (let n = from ? 1 : 3; n > 0 && start <= rest.length; n--) {
    let end = start
    while (end < rest.length && !ENDS_WORD.includes(rest[end])) end++
    const word = rest.slice(start, end)
    start = end + 1
    // “회장을 뽑는 꼴”이라고 했다: what he said of it is another sentence.
    if (word.includes('”')) break
    for (const { stem, particle: wanted, status, object, moves, hands } of scene.words.postVerbs.get(word.charCodeAt(0)) ?? []) {
      if (!word.startsWith(stem)) continue
      if (/(?:할|될|를|을) 것/.test(rest.slice(rest.indexOf(word), rest.indexOf(word) + word.length + 2))) continue
      if (
        from
          ? wanted === '에서' || wanted === '로'
          : wanted === kind || (kind === '를' && stem === '겸') || (kind === '까지' && (wanted === '를' || wanted === '까지'))
      )
        return {
          status: from ? 'former' : status,
          object: (kind === '로' || kind === '를') && object && !/^[가-힣]+(?:됐|돼|된|되)/.test(word.slice(stem.length - 1)),
          rule: moves ? 'move' : from ? 'leave' : kind === '로' || kind === '가' ? 'become' : 'hold',
          hands,
          relative: signsOf(scene.words).held.test(rest.slice(rest.indexOf(word), rest.indexOf(word) + word.length + 2)),
        }
    }
  }
  return null
}

const ENDS_WORD = ' ,.'

function findHolder(scene: Scene, at: number, verb: Verb): number {
  const modified = verb.object ? -1 : modifiedAfter(scene, at)
  if (modified >= 0) return modified
  // 그는 가람전자 상무를 지낸 전문가다.
  if (verb.relative && /(?:^|[.!?] )그는 [^.!?]*$/.test(textBefore(scene, at, LINE)))
    return findHolder(scene, at, { ...verb, relative: false })
  if (hasPersonBefore(scene, at)) return holderBefore(scene, at, verb)
  if (verb.object && verb.hands) return -1
  const late = lateBefore(scene, at)
  return late < 0 && !verb.object ? toldLater(scene, at) : late
}

/** `대표직을 내려놓고 연구실로 돌아간 김하나씨`: the next person, where the clause that begins the sentence says this of him, -1 for none. */
function modifiedAfter(scene: Scene, at: number): number {
  const { mentions } = scene
  const next = personAfter(scene, at)
  if (next < 0) return -1
  const between = textBetween(scene, at, next)
  // 김하나 대표는 고문으로 물러난 이두리와 만났다.
  if (next === at + 1 && OUT.test(between)) return next
  for (let j = at - 1; j >= 0 && mentions[j].sentence === mentions[at].sentence; j--) if (mentions[j].kind === PERSON) return -1
  const last = between.charCodeAt(between.length - 2)
  return between.endsWith(' ') && isSyllable(last) && (last - 0xac00) % 28 === 4 && !/[.,”]|[은는] /.test(between) ? next : -1
}

const OUT = /^(?:에서|으로|로) (?:물러난|퇴임한|사임한|해임된|위촉된|옮긴) $/

/** `그는 가람전자 상무를 지냈다. 김하나 누리은행 대표다.`: the first one of the document, named within a few sentences of 그, with a post of his own; -1 for none. */
function toldLater(scene: Scene, at: number): number {
  const { mentions } = scene
  const { name, sentence } = mentions[at]
  if (at >= REACH || !HE.test(textBefore(scene, at, LINE) + name.text + textAfter(scene, at, 12))) return -1
  for (let j = at - 1; j >= 0; j--) if (mentions[j].kind === PERSON) return -1
  for (let j = at + 1; j < mentions.length && j < at + REACH && mentions[j].sentence <= sentence + BACK; j++)
    if (mentions[j].kind === PERSON)
      return mentions[j].sentence > sentence && [1, 2].some((step) => mentions[j + step]?.post?.holders.includes(j)) ? j : -1
  return -1
}
const HE = /(?:^| )그[는가도의] /

/** The person who holds it: object or subject nearest before the post; a subject of one of the sentences before, too. */
function holderBefore(scene: Scene, at: number, { object, relative }: Verb): number {
  const { mentions } = scene
  const { sentence, line } = mentions[at]
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].sentence === sentence; j--) {
    if (mentions[j].kind !== PERSON) continue
    const particle = particleOf(scene, j)
    if (object && /^씨?(?:[을를]|에게)/.test(particle)) return j
    if (/^(?:은|는|이|가|도|께서|역시)(?:[ ,]|$)/.test(particle) || particle.startsWith('씨')) return object ? -1 : j
  }
  if (object || relative) return -1
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line === line && mentions[j].sentence >= sentence - BACK; j--)
    if (mentions[j].kind === PERSON && mentions[j].sentence < sentence && /^(?:은|는|이|가)[ ,]/.test(particleOf(scene, j))) return j
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line === line && mentions[j].sentence >= sentence - BACK; j--)
    if (mentions[j].kind === PERSON && !/^(?:의|에게|와|과) /.test(particleOf(scene, j))) return j
  return -1
}

/** `동생 김하나가 공장장인 회사`, `아내 이두리가 감사, 아들은 …`: the subject stands right before what it is. */
function complement(scene: Scene, at: number, tail: string): Verb | null {
  const { mentions } = scene
  if (at === 0 || mentions[at - 1].kind !== PERSON || !/^(?:,|인(?:데)? |이고|이며)/.test(tail)) return null
  return /^씨?[이가] $/.test(textBetween(scene, at - 1)) ? { status: null, object: false, rule: 'is' } : null
}

/** `김하나가 감사를, 이두리가 사장을 맡는다`: what the last of a row does, all do. */
function held(scene: Scene, at: number, tail: string): Verb | null {
  const { mentions } = scene
  if (!/^[을를], /.test(tail)) return null
  for (let next = at + 1; next < at + REACH && mentions[next]?.sentence === mentions[at].sentence; next++) {
    const verb = mentions[next].kind === POST ? verbOf(scene, textAfter(scene, next, TAIL)) : null
    if (verb !== null) return verb.rule === 'hold' && !verb.object ? verb : null
  }
  return null
}

/** `김하나는 가람전자 대표, 이두리는 누리소재 감사다`, `김하나는 가람대 교수로 …`: the topic stands right before what it is. */
function predicate(scene: Scene, at: number, tail: string): Verb | null {
  if (topicOf(scene, at) < 0) return null
  if (AS.test(tail)) return takesObject(scene, at) ? null : { status: null, object: false, rule: 'is' }
  if (!tail.startsWith(', ')) return null
  // What the last of a row does, all do: 김하나는 상무, 이두리는 전무로 옮겼다.
  const { mentions } = scene
  for (let next = at + 1; next <= at + 3 && mentions[next]?.sentence === mentions[at].sentence; next++) {
    if (mentions[next].kind !== POST) continue
    if (topicOf(scene, next) <= at) return null
    const after = textAfter(scene, next, TAIL)
    const verb = verbOf(scene, after) ?? predicate(scene, next, after)
    return verb?.object ? null : verb
  }
  return null
}
const AS = /^(?:으로|로) /

/** `김하나(51)는 가람전자 대표`: the person whom a topic names right before a post and its body, -1 for none. */
function topicOf(scene: Scene, at: number): number {
  const { mentions } = scene
  let person = at - 1
  while (person >= 0 && person > at - 3 && (mentions[person].kind === BODY || mentions[person].kind === PLACE)) person--
  if (person < 0 || mentions[person].kind !== PERSON) return -1
  if (!TOPIC.test(textBetween(scene, person))) return -1
  for (let i = person + 1; i < at; i++) if (!NEXT_TO.test(textBetween(scene, i))) return -1
  return person
}
const TOPIC = /^(?:\([^()]*\))?(?: ?씨)?[은는] (?:현재 |지금 |현 )?$/
const NEXT_TO = /^(?:의)? $/

/** `김하나 회장은 가람전자 대표로 이두리를 뽑았다`: does the verb of the sentence take somebody? */
function takesObject(scene: Scene, at: number): boolean {
  const { mentions } = scene
  for (let i = at + 1; mentions[i]?.sentence === mentions[at].sentence; i++)
    if (/^(?:\([^()]*\))?(?: ?씨)?[을를] /.test(textAfter(scene, i, 12))) return true
  return false
}

/** What is glued to the person, or to the post that follows the person. */
function particleOf(scene: Scene, person: number): string {
  const { mentions } = scene
  const { units, value } = scene.text
  let end = mentions[person].end
  for (let k = person + 1; k < mentions.length && k <= person + 3; k++) {
    const { post } = mentions[k]
    if (post?.holders.includes(person) && !post.rule.startsWith('relation/verb')) end = mentions[k].end
    else if (mentions[k].kind !== BODY && mentions[k].kind !== PLACE) break
  }
  // Most often it is glued on.
  if (isSyllable(units[end])) return value.slice(end, end + 4)
  let after = value.slice(end, end + 20)
  if (after.startsWith('(')) after = after.replace(/^\([^()]*\)/, '')
  after = after.replace(/^[)’'] ?/, '')
  after = after.replace(/^ (?:내정자|당선인|지명자|후보자?|대행|박사|선수|여사|작가|배우|가수)(?=[은는이가을를])/, '')
  return after.trimStart().slice(0, 4)
}

/** `대표이사를 김하나에게 넘겼다`: who gets it, -1 where nobody is named behind the post. */
function heirAfter(scene: Scene, at: number): number {
  const next = personAfter(scene, at)
  return next >= 0 && particleOf(scene, next).startsWith('에게') ? next : -1
}

/** The next person of the sentence, before any other post that is not theirs. */
function personAfter(scene: Scene, at: number): number {
  const { mentions } = scene
  for (let j = at + 1; j < mentions.length && j <= at + 4 && mentions[j].sentence === mentions[at].sentence; j++) {
    if (mentions[j].kind === PERSON) {
      // 이사장에는 김 회장의 부인 이두리가: somebody's kin.
      if (j + 1 < mentions.length && /^의 /.test(particleOf(scene, j))) continue
      return mentions[j].start - mentions[at].end <= 30 ? j : -1
    }
    // 사장으로는 누리은행 부행장을 지낸 김하나가: a post of theirs.
    const { post } = mentions[j]
    if (post !== null && !(post.holders[0] > at)) return -1
  }
  return -1
}

/** `사외이사는 김하나 교수, 이두리 변호사다`: the person and those joined to him. */
function listedFrom(scene: Scene, first: number): number[] {
  const { mentions } = scene
  const people = [first]
  const { sentence } = mentions[first]
  let last = first
  for (let i = first + 1; i < mentions.length && i < first + REACH && mentions[i].sentence === sentence; i++) {
    const { kind, post } = mentions[i]
    if (kind === PERSON) {
      if (!/^(?:,|·|및|[와과] )/.test(particleOf(scene, last))) break
      people.push((last = i))
    } else if (post !== null && post.holders[0] !== last && (isTopicPost(scene, i) || !(post.holders[0] > i))) break
  }
  return people
}

/** Is the sentence one that fills the post: 맡다, 선임하다, 점찍다, or a headline without a verb? */
function givesPost(scene: Scene, post: Post, person: number): boolean {
  const { mentions } = scene
  const { value } = scene.text
  let end = mentions[person].end
  for (let k = person + 1; k < mentions.length && k <= person + 3; k++) {
    if (mentions[k].post?.holders.includes(person)) end = mentions[k].end
  }
  const after = value
    .slice(end, end + TAIL)
    .split('\n')[0]
    .replace(/^\)?(?: 등(?: ?\d+명)?)?/, '')
  const stop = /^(?:\([^()]*\))?\s*([,.…]|$)/.exec(after)
  // 기획실장은 김하나, 홍보실장은 이두리가 맡는다.
  if (stop !== null && (stop[1] !== ',' || !isTopicPost(scene, post.at) || isTopicPost(scene, person + 1))) return true
  const signs = signsOf(scene.words)
  if (signs.headline.test(after)) return true
  // 대표에 김하나 부사장을, 감사에 이두리 전무를 선임했다; 대표에는 김하나 부사장이, 감사에는 이두리 전무가 올랐다.
  if (/^(?:씨)?(?:\([^()]*\))?[을를이가], /.test(after)) return true
  // 대표에는 김하나 경영리더가 발탁됐다.
  const particle = /^(?: [가-힣]{2,5}(?<!인))?(?:씨)?(?:\([^()]*\))?([이가을를은는])(?: [^ ]+)? /.exec(`${after} `)
  if (particle === null) return /^ ?(?:씨)?(?:이?다|입니다|이에요|예요|씨가)/.test(after)
  return signs.fills.test(after) || ((signs.comes.test(after) || /^[이가] 있다/.test(after)) && TO.test(textAfter(scene, post.at, 6)))
}

/** `김하나 전무는 누리은행 대표로 옮기고 이두리 상무는`, `대표에 내정됐고, 이두리가`: has a verb taken the post before the next person? */
function endsClause(scene: Scene, at: number, next: number, tail: string): boolean {
  return NEXT_CLAUSE.test(textBetween(scene, at, next)) && verbOf(scene, tail) !== null
}
/** The verb of a clause that another follows, and that it ends before what stands here. */
const NEXT_CLAUSE = /[가-힣](?:고|며|지만|는데|으나),? [^,]*$/

/** `홍보실장은`, the next post of a row. */
const isTopicPost = (scene: Scene, at: number): boolean => scene.mentions[at]?.kind === POST && /^[은는] /.test(textAfter(scene, at, 2))
/** … and to one that the people behind it hold: 상무 승진자는. */
const GOES = /^(?:직?| 승진자)[은는] /
/** What is glued to a post that is being filled. */
const TO = /^직?(?:에|에는|엔|으로|로|으로는|로는|으론|론) /
