// What is said of a post behind it, by a verb or a noun: `대표를 지냈다`, `사장으로 선임했다`, `교수 출신`, `감사다`.

import { memoize } from '../gazetteer/memoize.js'
import type { Status } from '../types.js'
import { BODY, PERSON, PLACE, POST, REACH } from './mentions.js'
import type { Post } from './posts.js'
import { type Scene, textAfter, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

/** `지냈다`, `취임했다`, `옮겼다`, `물러났다`, `출신`, `이다`, `자격으로`. */
export type VerbKind = 'hold' | 'become' | 'move' | 'leave' | 'former' | 'is' | 'as'

/** What a verb, or the noun of a career, says of the post before it. */
export interface Verb {
  status: Status | 'candidate' | null
  /** Is the holder an object (선임하다) rather than the subject (취임하다)? */
  object: boolean
  kind: VerbKind
  /** `대표를 지낸 김하나`: the verb of a clause that is about the noun after it. */
  relative?: boolean
  /** Does the subject give away a post of his own: 물려주다? */
  hands?: boolean
}

/** Letters in which a verb may stand after its post. */
export const TAIL = 26

const signsOf = memoize(({ bodySign, postSign }: LinkWords) => ({
  /** 지낸, 거친, 맡은 and a noun that is more than 뒤, 후, 바, 적, 지, 그. */
  held: new RegExp(`^${postSign('held')} (?![뒤후바적지그])`),
  /** Behind a body: 으로 자리를 옮겨, 에 과장으로 합류해, 에서, 미국 본사에서. */
  moves: new RegExp(
    `^(?:(?:(?: [가-힣]{2,5})? [가-힣]{0,2}${bodySign('offices')})?에서|(?:으로|로) (?:자리를 )?${postSign('to')}|에 (?:[가-힣]+로 )?${postSign('into')}| 이사회에(?:서|도)? |[^.,]{0,12}(?:으로|에서) (?:시작|출발)해|[^.,]{0,6}(?:공채|멤버)로|[을를] (?:[가-힣]+ )?(?:(?:창업|설립|인수)(?:하고|해|한 뒤)|세우고|세워|차리고|차려|물려받아|이끌며) )`,
  ),
}))

/** `tail`: the letters behind the post and its 대행, of the line. Null where nothing is said of it. */
export function verbAfter(scene: Scene, post: Post, tail: string, acting: boolean): Verb | null {
  return (
    complement(scene, post.at, tail) ??
    verbOf(scene, tail) ??
    leaving(scene, post, tail) ??
    serving(scene, post.at, tail, acting) ??
    held(scene, post.at, tail) ??
    predicate(scene, post.at, tail)
  )
}

/** `누리은행으로 옮겨`, `누리은행에서`, `누리은행 미국 본사에서`: is the body where somebody goes, or works? */
export const isWhereTo = (scene: Scene, body: number): boolean => signsOf(scene.words).moves.test(textAfter(scene, body, 24))

/** `사장에서 부회장에 올라`, `대표에서 누리은행으로 자리를 옮겼다`: left for another post, or another body. */
function leaving(scene: Scene, post: Post, tail: string): Verb | null {
  const next = scene.mentions[post.at + 1]
  if (!/^직?에서 /.test(tail) || next === undefined) return null
  const isPost = next.kind === POST
  if (next.start - scene.mentions[post.at].end > (isPost ? 8 : 12)) return null
  if (!isPost && !isWhereTo(scene, post.at + 1)) return null
  return { status: 'former', object: false, kind: 'leave' }
}

/** `누리은행에서 연구원으로 모형을 만들었다` */
const isThere = (scene: Scene, at: number): boolean => scene.mentions[at - 1]?.kind === BODY && textBetween(scene, at - 1) === '에서 '

/** `사장 직무대행으로 버티고 있다`, `간사로서 둘러봤다`, `협회 회장 자격으로 말했다`: what somebody does it as, whatever it is. */
function serving(scene: Scene, at: number, tail: string, acting: boolean): Verb | null {
  const kind =
    /^(?:으로|로)(?:도)? /.test(tail) && (acting || isThere(scene, at))
      ? 'is'
      : /^(?:(?:으로|로)서| 자격으로)(?:도|는)? /.test(tail)
        ? 'as'
        : ''
  return kind === '' ? null : { status: null, object: false, kind }
}

export function verbOf(scene: Scene, tail: string): Verb | null {
  if (/^(?:직)? ?(?:출신(?![을은들])|시절)/.test(tail)) return { status: 'former', object: false, kind: 'former' }
  if (
    /^(?:직)?(?:이다|다\.|이기도 [하했]|이?었[다고습어죠지]|였[다고습어죠지]|이?에요|예요|입니다|(?:이?(?:라(?:서)?|고요?|며|지만|자|면서)|인데|인 동시에)[ ,.]|을? ?역임|이?던 \d|(?:이기도 한|인|[가-힣]{1,2}던) 그[는가의])/.test(
      tail,
    )
  )
    return { status: /었|였|^[가-힣]+던|역임[했한]/.test(tail) ? 'former' : null, object: false, kind: 'is' }
  // The first of two, and headlines: `이두리는 전무로, 김하나는 상무로 옮겼다`, `김하나 사장은 고문으로`.
  if (/^(?:(?:으로|로)(?:[,.…]|$)|에, )/.test(tail)) return { status: 'appointed', object: false, kind: 'become' }
  const particle = /^(?: ?등)?(?:직| 자리| 직무)?(으로서|로서|으로|로|에서|에(?!게)|을|를|까지|만|이|가|도)(?:도|는)? ?/.exec(tail)
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
  let end = -1
  for (let n = from ? 1 : 3; n > 0 && end < rest.length; n--) {
    const start = ++end
    while (end < rest.length && !ENDS_WORD.includes(rest[end])) end++
    const word = rest.slice(start, end)
    // “회장을 뽑는 꼴”이라고 했다: what he said of it is another sentence.
    if (word.includes('”')) break
    for (const { stem, particle: wanted, status, object, moves, hands } of scene.words.postVerbs.get(word.charCodeAt(0)) ?? []) {
      if (!word.startsWith(stem)) continue
      const more = rest.slice(start, end + 2)
      if (/(?:할|될|를|을) 것/.test(more)) continue
      if (from ? wanted === '에서' || wanted === '로' : wanted === kind || (kind === '까지' && wanted !== '에서'))
        return {
          status: from ? 'former' : status,
          object: (kind === '로' || kind === '를') && object && !/^[가-힣]+(?:됐|돼|된|되)/.test(word.slice(stem.length - 1)),
          kind: moves ? 'move' : from ? 'leave' : kind === '로' || kind === '가' ? 'become' : 'hold',
          hands,
          relative: signsOf(scene.words).held.test(more),
        }
    }
  }
  return null
}

const ENDS_WORD = ' ,.'

/** `동생 김하나가 공장장인 회사`, `아내 이두리가 감사, 아들은 …`: the subject stands right before what it is. */
function complement(scene: Scene, at: number, tail: string): Verb | null {
  const { mentions } = scene
  const person = at - (mentions[at - 1]?.kind === BODY && textBetween(scene, at - 1) === ' ' ? 2 : 1)
  if (mentions[person]?.kind !== PERSON || !/^(?:,|인(?:데)? |이고|이며)/.test(tail)) return null
  return /^(?:\(\d+\))?씨?[이가] $/.test(textBetween(scene, person)) ? { status: null, object: false, kind: 'is' } : null
}

/** `김하나가 감사를, 이두리가 사장을 맡는다`: what the last of a row does, all do. */
function held(scene: Scene, at: number, tail: string): Verb | null {
  const { mentions } = scene
  if (!/^[을를], /.test(tail)) return null
  for (let next = at + 1; next < at + REACH && mentions[next]?.sentence === mentions[at].sentence; next++) {
    const verb = mentions[next].kind === POST ? verbOf(scene, textAfter(scene, next, TAIL)) : null
    if (verb !== null) return verb.kind === 'hold' && !verb.object ? verb : null
  }
  return null
}

/** `김하나는 가람전자 대표, 이두리는 누리소재 감사다`, `김하나는 가람대 교수로 …`: the topic stands right before what it is. */
function predicate(scene: Scene, at: number, tail: string): Verb | null {
  if (topicOf(scene, at) < 0) return null
  if (AS.test(tail)) return takesObject(scene, at) ? null : { status: null, object: false, kind: 'is' }
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
const AS = /^(?:으로|로) (?![가-힣]+[할될] )/

/** `김하나(51)는 가람전자 대표`: the person whom a topic names right before a post and its body, -1 for none. */
function topicOf(scene: Scene, at: number): number {
  const { mentions } = scene
  let person = at - 1
  while (person >= 0 && person > at - 3 && (mentions[person].kind === BODY || mentions[person].kind === PLACE)) person--
  if (person < 0 || !TOPIC.test(textBetween(scene, person))) return -1
  for (let i = person + 1; i < at; i++) if (!NEXT_TO.test(textBetween(scene, i))) return -1
  // 김하나 가람전자 회장은 현 누리상의 수석부회장으로 …
  return mentions[person].kind === PERSON ? person : (mentions[person].post?.holders[0] ?? -1)
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
