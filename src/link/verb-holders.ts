// Whose post it is that a verb tells of: `김하나는 … 대표를 지냈다`, `이두리를 사장으로 선임했다`, `대표직을 내려놓은 박세나는`.

import { memoize } from '../gazetteer/memoize.js'
import { FINAL_NIEUN, finalOf, isSyllable } from '../text/hangul.js'
import { particleOf, personAfter } from './frame-people.js'
import { interviewee } from './interviewee.js'
import { unitsOf } from './letters.js'
import { PERSON, REACH } from './mentions.js'
import type { Verb } from './post-verbs.js'
import { lastBefore, type Scene, textAfter, textBefore, textBetween } from './scene.js'
import type { LinkWords } from './words.js'

/** Sentences looked back at for who holds a post: a life is told of one person at a time. */
const BACK = 4
/** Letters of a line that are looked at. */
const LINE = 400

const died = memoize(({ postSign }: LinkWords) => new RegExp(`^[^\\n]*${postSign('died')}`))

/** -1 for nobody. */
export function findHolder(scene: Scene, at: number, verb: Verb): number {
  const modified = modifiedAfter(scene, at, verb.object)
  if (modified >= 0) return modified
  // 그는 가람전자 상무를 지낸 전문가다.
  if (verb.relative && /(?:^|[.!?] )그는 [^.!?]*$/.test(textBefore(scene, at, LINE)))
    return findHolder(scene, at, { ...verb, relative: false })
  if (hasPersonBefore(scene, at)) return holderBefore(scene, at, verb)
  if (verb.object && verb.hands) return -1
  const late = lateBefore(scene, at)
  if (late >= 0 || verb.object) return late
  const above = aboveLine(scene, at)
  if (above >= 0) return above
  const later = toldLater(scene, at)
  return later < 0 && mayAnswer(scene, at) ? interviewee(scene, at) : later
}

/** What reads who is interviewed is loaded by the first answer: a line that begins with a quotation mark or a sign. */
const mayAnswer = ({ mentions, text }: Scene, at: number): boolean => ANSWERS.has(text.units[mentions[at].lineStart])
const ANSWERS = unitsOf('“"A답')

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
  for (let j = at - 1; j >= 0 && j > at - REACH; j--) {
    if (mentions[j].kind !== PERSON) continue
    if (died(scene.words).test(textAfter(scene, j, 60))) return j
    if (!called && mentions[j].line === line) return -1
  }
  return -1
}

/** `대표직을 내려놓고 연구실로 돌아간 김하나씨`: the next person, where the clause that begins the sentence says this of him, -1 for none. */
function modifiedAfter(scene: Scene, at: number, object: boolean): number {
  const { mentions } = scene
  const next = personAfter(scene, at)
  if (next < 0) return -1
  const between = textBetween(scene, at, next)
  // 김하나 대표는 고문으로 물러난 이두리와 만났다.
  if (next === at + 1 && OUT.test(between)) return next
  for (let j = at - 1; j >= 0 && mentions[j].sentence === mentions[at].sentence; j--)
    // 김하나 회장이 전무로 데려온 이두리: who did it stands before, too.
    if (mentions[j].kind === PERSON && !(object && /^[이가] /.test(particleOf(scene, j)))) return -1
  const last = between.charCodeAt(between.length - 2)
  return between.endsWith(' ') && isSyllable(last) && finalOf(last) === FINAL_NIEUN && !/[은는] /.test(between) ? next : -1
}

const OUT = /^(?:에서|으로|로) (?:물러난|퇴임한|사임한|해임된|위촉된|옮긴) $/

/** `◆김하나 대표는` and its life in the line below, which names nobody: the one person of the line above, -1 for none or several. */
function aboveLine(scene: Scene, at: number): number {
  const { mentions } = scene
  const { line, sentence } = mentions[at]
  if (OTHER.test(textBefore(scene, at, LINE))) return -1
  for (let j = at + 1; mentions[j]?.sentence === sentence; j++) if (mentions[j].kind === PERSON) return -1
  let person = -1
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].line >= line - 2; j--) {
    if (mentions[j].kind !== PERSON) continue
    if (person >= 0 && !mentions[j].name.text.startsWith(mentions[person].name.text)) return -1
    person = j
  }
  return person
}

/** A quotation, a question, a sign, or a topic: the line is about something else. */
const OTHER = /^[-―–※◇문답QA]|[“"?]|(?:[^에서그]는|[가-힣]은) /

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
export function holderBefore(scene: Scene, at: number, { object, relative }: Verb): number {
  const { mentions } = scene
  const { sentence } = mentions[at]
  for (let j = at - 1; j >= 0 && j > at - REACH && mentions[j].sentence === sentence; j--) {
    if (mentions[j].kind !== PERSON) continue
    const particle = particleOf(scene, j)
    if (object && /^씨?(?:[을를]|에게)/.test(particle)) return j
    if (/^(?:은|는|이|가|도|만|께서|역시)(?:[ ,]|$)/.test(particle) || particle.startsWith('씨')) return object ? -1 : j
  }
  if (object || relative) return -1
  const personBefore = (is: (i: number) => boolean): number =>
    lastBefore(scene, at, 'line', (i) => mentions[i].kind === PERSON && mentions[i].sentence >= sentence - BACK && is(i))
  const subject = personBefore((i) => mentions[i].sentence < sentence && /^씨?(?:은|는|이|가)[ ,]/.test(particleOf(scene, i)))
  return subject >= 0 ? subject : personBefore((i) => !/^(?:의(?! 말| 설명| 얘기)|에게|와|과) /.test(particleOf(scene, i)))
}

/** `대표이사를 김하나에게 넘겼다`: who gets it, -1 where nobody is named behind the post. */
export function heirAfter(scene: Scene, at: number): number {
  const next = personAfter(scene, at)
  return next >= 0 && particleOf(scene, next).startsWith('에게') ? next : -1
}

/** `김하나·이두리 부사장을 사장으로`: the one found and those in a list with it. */
export function listedBefore(scene: Scene, person: number): number[] {
  const { mentions } = scene
  const out = [person]
  for (let j = person - 1; j >= 0 && j > person - REACH && mentions[j].kind === PERSON; j--) {
    if (!/^(?:·|, )$/.test(textBetween(scene, j))) break
    out.unshift(j)
  }
  return out
}

/** `김하나 전무와 이두리 부사장은`, `김하나 전무, 이두리 상무, 박세나 이사가`: those before the one found. */
export function joinedBefore(scene: Scene, person: number): number[] {
  const { mentions } = scene
  const out: number[] = []
  const { sentence } = mentions[person]
  for (let j = person - 1, last = person; j >= 0 && j >= last - 4 && j > person - REACH && mentions[j].sentence === sentence; j--) {
    if (mentions[j].kind !== PERSON) continue
    if (!/^(?:[와과,]|및) /.test(particleOf(scene, j)) || NEXT_CLAUSE.test(textBetween(scene, j, last))) break
    out.unshift((last = j))
  }
  return out
}
/** `김하나와 만나고 있으며, 이두리를`: the verb of a clause that another follows. */
const NEXT_CLAUSE = /(?:[고며]|지만|는데), /
