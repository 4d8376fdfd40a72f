// The part a body plays in its sentence: topic, subject, heading, photo credit, source of the news.

import { memoize } from '../gazetteer/memoize.js'
import { isWordLetter } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Text } from '../types.js'
import { CLUES, type Clue } from './clues.js'
import { isPublic } from './fused-posts.js'
import { unitsOf } from './letters.js'
import { BODY, type Mention, PERSON } from './mentions.js'
import type { Post } from './posts.js'
import { postAt, type Scene, textAfter, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

/** Do only signs stand between the start of the line and the mention? */
function isBareBefore({ units }: Text, { start, lineStart }: Mention): boolean {
  if (start - lineStart > 16) return false
  for (let i = lineStart; i < start; i++) if (isWordLetter(units[i])) return false
  return true
}

/** Is it in what somebody says: “누리은행은 고객”이라고? */
const isQuoted = ({ value }: Text, { start, lineStart }: Mention): boolean =>
  start - lineStart < LONGEST && value.slice(lineStart, start).split(/["“”]/).length % 2 === 0
/** Letters of a line that are looked at. */
const LONGEST = 1000

/** Does the line start with a bullet, an arrow or another of the signs that Unicode has between letters and Chinese? */
const startsLine = ({ units }: Text, { lineStart }: Mention): boolean => units[lineStart] > 0x2000 && units[lineStart] < 0x3000

/** Weight of the part the body plays in its sentence, and of a bullet before it; worked out once for each mention. */
export function roleOf(scene: Scene, at: number): number {
  const mention = scene.mentions[at]
  if (Number.isNaN(mention.role))
    mention.role = CLUES[partOf(scene, at)] + (startsLine(scene.text, mention) && isBareBefore(scene.text, mention) ? CLUES.bullet : 0)
  return mention.role
}

/** Is that sentence about the body: `가람전자는`? */
export const isTopicOf = (scene: Scene, body: number, sentence: number): boolean =>
  scene.mentions[body].sentence === sentence && partOf(scene, body) === 'topic'

/** Is it the subject of its sentence, or whose head is: `가람전자는`, `김하나 가람전자 대표는`? */
export const isActor = (scene: Scene, body: number): boolean => ['topic', 'subject', 'employer'].includes(partOf(scene, body))

/** Behind a space, or a particle. */
const signsOf = memoize(({ bodySign, bodyKind }: LinkWords) => ({
  colleagues: new RegExp(`^ ${bodySign('colleagues')}`),
  past: new RegExp(`^ (?:[가-힣]+ )?${bodySign('past')}`),
  hosts: new RegExp(`^ (?:[^ .]+ ){0,2}${bodySign('hosts')}에서? `),
  /** `누리웹툰 모회사 누리엔터가`, `누리에 투자한 가람이`: who stands there for another one's sake. */
  beside: new RegExp(
    `^(?:(?: [가-힣]{2,4}| 2대)? ${bodySign('relative')}|(?:[과와] [가-힣]+[과와]?)?의 합작사|[을를이가에] [가-힣]+[한둔은인])(?:인)? $`,
  ),
  passed: new RegExp(`^[을를] ${bodySign('passed')}`),
  credits: bodySign.words('credits'),
  teller: new RegExp(`${bodyKind('teller')}$`),
}))

function partOf(scene: Scene, at: number): Clue {
  const { text } = scene
  const mention = scene.mentions[at]
  let after = textAfter(scene, at, 16)
  if (after[0] === '(') after = after.replace(/^\([^()]*\)/, '')
  if (after[0] === '’' || after[0] === "'" || after[0] === ')') after = after.slice(1)
  const unit = after.charCodeAt(0)
  if (PREDICATE.test(after)) return 'predicate'
  if (scene.mentions[at + 1]?.kind === BODY) {
    const between = textBetween(scene, at)
    if (signsOf(scene.words).beside.test(between)) return 'source'
    // 누리은행과 두리은행, 가람전자를 거쳤다; 누리은행·두리은행은: the last one of a pair.
    if (/^(?:[과와] |·)$/.test(between) || (/^, ?$/.test(between) && partOf(scene, at + 1) === 'left')) return 'left'
  }
  // 가람전자, 누리소재 등 4곳
  if (after.startsWith(' 등') && scene.mentions[at - 1]?.kind === BODY && /^(?:, ?|·)$/.test(textBetween(scene, at - 1))) return 'left'
  if (unit === UNIT.SPACE) {
    const { colleagues, past, hosts } = signsOf(scene.words)
    if (colleagues.test(after)) return 'colleagues'
    if (past.test(after) || hosts.test(textAfter(scene, at, 24))) return 'source'
  } else if (PARTICLES.has(unit)) {
    if (/^[은는][ ,]/.test(after)) return isQuoted(text, mention) ? 'plain' : 'topic'
    if (/^[이가][ ,]/.test(after)) return 'subject'
    if (/^에(?:서?는|선|서도)/.test(after)) return 'locative'
    if (/^(?:에서|에 |에게|와|과)/.test(after)) return 'source'
    if (signsOf(scene.words).passed.test(after)) return 'left'
    if (/^(?:도|의 경우) /.test(after)) return 'also'
    if (/^[의을를] /.test(after)) return 'possessive'
  }
  for (let k = at + 1; k <= at + 3; k++) {
    const post = postAt(scene, k)
    if (post?.body !== at) continue
    // 김하나 회장(가람전자 대표)과 이두리 전무: of him alone.
    if (text.units[mention.start - 1] === UNIT.OPEN_PAREN && text.units[scene.mentions[k].end] === UNIT.CLOSE_PAREN) return 'source'
    return post.status === 'former' || isOther(scene, post) ? 'left' : 'employer'
  }
  return 'plain'
}

/** `김하나 누리협회 회장은 가람그룹 회장이다`: what he is besides. */
const isOther = (scene: Scene, { how, holders: [holder], body }: Post): boolean =>
  how === 'verb-is' &&
  [1, 2].some((step) => {
    const own = postAt(scene, holder + step)?.body ?? -1
    return own >= 0 && own < body
  })

const PREDICATE = /^(?:이?다|입니다|이었다|였다|이에요|예요)?\./
const PARTICLES = unitsOf('은는이가에와과의을를도')

/** Photo credits, and who only tells of others: never what a passage is about. */
export function isCredit(scene: Scene, at: number): boolean {
  const { text, mentions, words } = scene
  const { units, value } = text
  const { start, end, name } = mentions[at]
  const before = units[start - 1]
  return (
    before === UNIT.EQUALS ||
    (units[end] === UNIT.SPACE && signsOf(words).credits.some((word) => value.startsWith(word, end + 1))) ||
    // 누리일보(NRI), 협회장(누리전자 대표): another name of the one before, or what somebody is besides.
    (before === UNIT.OPEN_PAREN && at > 0 && mentions[at - 1].end === start - 1 && mentions[at - 1].kind !== PERSON) ||
    (PARTICLES.has(units[end]) && signsOf(words).teller.test(name.text) && REPORTS.test(textAfter(scene, at, 200))) ||
    // 누리일보에 따르면; a firm tells of its own people.
    (TELLS.test(textAfter(scene, at, 16)) && (isPublic(scene, start, end) || signsOf(words).teller.test(name.text)))
  )
}
/** 누리일보는 …다고 보도했다. */
const REPORTS = /^(?:\([^()]*\))?[은는이가] (?:[^.\n]*고 )?(?:\S+일(?:\([^()]*\))? )?(?:보도|전했)/
const TELLS = /^(?:\([^()]*\))?에 (?:따르|의하)면/
