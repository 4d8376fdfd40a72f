// What the text tells of a person's other names: in a bracket (`칩 데이비스(Chip Davis)`), or in words (`외신에 선다 피차이로도 적는 그`).

import { oneOf } from '../gazetteer/any-of.js'
import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import { bracketed } from './brackets.js'
import { FAR, OPEN } from './gaps.js'
import { unitsOf } from './letters.js'
import { PERSON, POST } from './mentions.js'
import type { People, PersonForm } from './person-forms.js'
import { gapAfter, lastBefore, type Scene, textBefore } from './scene.js'
import type { LinkWords } from './words.js'

export function joinBracketed(scene: Scene, people: People): void {
  const { mentions } = scene
  for (const { head, alias } of bracketed(scene, PERSON)) {
    const to = mentions[head].form
    const from = mentions[alias].form
    if (from >= 0 && to >= 0) people.join(people.list[from], people.list[to], 'person/bracket-alias')
  }
}

/** Looks at the first mention of each name that is not joined to an earlier one. */
export function joinAlsoWritten(scene: Scene, people: People): void {
  const { mentions } = scene
  for (const form of people.list) {
    if (people.rootOf(form.id) !== form.id) continue
    const meant = correctedAt(scene, people, form)
    if (meant !== null) {
      people.join(form, meant, 'person/corrected')
      continue
    }
    const owner = ownerOf(scene, form.first, form.name.hangul)
    if (owner < 0 || mentions[owner].form < 0) continue
    const other = people.list[mentions[owner].form]
    // ‘큰 장’ ‘작은 장’이라 부른다: two of one family name.
    const last = form.name.parts.at(-1)
    if (last?.length !== 1 || other.name.parts.at(-1) !== last || !QUOTES.has(scene.text.units[mentions[owner].end]))
      people.join(form, other, 'person/also-written')
  }
}

/** `정대용은 정대영의 잘못입니다`: the form before in the sentence that differs in one letter, null where nothing is put right. */
function correctedAt({ mentions, text, words }: Scene, people: People, { first, name, text: wrong }: PersonForm): PersonForm | null {
  if (!name.hangul || wrong.length < 2) return null
  const { end, sentence } = mentions[first]
  for (let i = first - 1; i >= 0 && i > first - 4 && mentions[i].sentence === sentence; i--) {
    if (mentions[i].kind !== PERSON || mentions[i].form < 0) continue
    const other = people.list[mentions[i].form]
    if (other.text.length !== wrong.length || lettersApart(other.text, wrong) !== 1) return null
    const told = text.value.slice(mentions[i].end, end + 20).split('\n')[0]
    // 정대용 박사가 아니라 정대영 박사: a name or a man.
    return !told.includes('아니라') && signsOf(words).mistaken.test(told) ? other : null
  }
  return null
}

function lettersApart(a: string, b: string): number {
  let apart = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++
  return apart
}

const QUOTES = unitsOf('’”\'"')

/** Mention of the person whose other name this is told to be, -1 for none. */
function ownerOf(scene: Scene, at: number, hangul: boolean): number {
  const { mentions } = scene
  if (hangul && followsNameWord(scene, at)) return linkedBefore(scene, at)
  // A spelling in other letters after the post: `김하나 대표(Hana Kim)`.
  const before = at > 0 ? mentions[at - 1] : null
  if (!hangul && before?.kind === POST && gapAfter(scene, at - 1).role === OPEN && before.post!.holders.length > 0)
    return before.post!.holders[0]
  const end =
    at + 1 < mentions.length && mentions[at + 1].kind === POST && gapAfter(scene, at).role !== FAR ? mentions[at + 1].end : mentions[at].end
  if (!beginsCue(scene.text.units, end) || !signsOf(scene.words).cue.test(scene.text.value.slice(end, end + 24))) return -1
  return isOfNext(scene, at, end) ? at + 1 : linkedBefore(scene, at, CUE_REACH)
}

/** `본명은 ‘`, `한국 이름은` before the name: few letters are looked at. */
function followsNameWord(scene: Scene, at: number): boolean {
  const { ends, nameWord } = signsOf(scene.words)
  return ends.has(scene.text.units[scene.mentions[at].start - 1]) && nameWord.test(textBefore(scene, at, 10))
}

const signsOf = memoize(({ aliasWord, personSign }: LinkWords) => {
  const names = aliasWord.words('other')
  return {
    nameWord: new RegExp(`${oneOf(names)}(?:은|이|으로|도)? ?[‘']?$`),
    mistaken: new RegExp(personSign('mistaken')),
    /** Last letters of those, of their particles, a quote or a space. */
    ends: unitsOf(`${names.map((word) => word.slice(-1)).join('')}은이로도 ‘'`),
    /** 로 통하는, 라고 불리는, 이란 이름으로 알려진. */
    cue: new RegExp(
      `^[’'”]?(?:\\([^()]*\\))?(?:으로|로|라|이라|란|이란|라고|이라고)(?:도|는)? ?(?:[가-힣]{1,5} ){0,2}?(?:${personSign('called')}|${personSign('written')})`,
    ),
  }
})
/** Mentions that a cue looks back at. */
const CUE_REACH = 12
/** Two letters in which 로, 라고, 이라는 … may begin, after a quote or a bracket too. */
const beginsCue = (units: Uint16Array, at: number): boolean =>
  units[at] === UNIT.이 ? CUE_SECOND.has(units[at + 1]) : CUE_FIRST.has(units[at])
const CUE_FIRST = unitsOf("으로라란(’'”")
const CUE_SECOND = unitsOf('라란')

/** `물박사로 통하는 백경수`: is the person meant who follows? `end` is where the cue begins. */
function isOfNext({ mentions, text }: Scene, at: number, end: number): boolean {
  if (at + 1 === mentions.length || mentions[at + 1].kind !== PERSON) return false
  const { start } = mentions[at + 1]
  return start - end < 14 && /^[가-힣]{1,3} $/.test(text.value.slice(start - 3, start).trimStart())
}

/** The nearest person before in the line who has a form, -1 for none. */
function linkedBefore(scene: Scene, at: number, reach?: number): number {
  const { mentions } = scene
  return lastBefore(scene, at, 'line', (i) => mentions[i].kind === PERSON && mentions[i].form >= 0, reach)
}
