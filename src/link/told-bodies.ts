// What the text tells of a body's other names: in a bracket (`에스비(옛 소프트)`), or in words (`당근의 옛 사명은 당근마켓`).

import { memoize } from '../gazetteer/memoize.js'
import { UNIT } from '../text/units.js'
import { apart, type Bodies, type BodyForm } from './body-forms.js'
import { type Bracketed, bracketed } from './brackets.js'
import { SUBJECT, unitsOf } from './letters.js'
import { BODY, type Mention } from './mentions.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

export function joinBracketed(scene: Scene, bodies: Bodies): void {
  const { mentions, words } = scene
  const brackets = bracketed(scene, BODY)
  // Before any is joined: joining changes what the lists say of a name.
  const others = brackets.filter((pair) => !areMembers(scene, bodies, brackets, pair))
  for (const { head, alias, word } of others) {
    const from = bodies.list[mentions[alias].form]
    const to = bodies.list[mentions[head].form]
    const kind = words.aliases.get(word)
    // 한빛소프트(돌샘증권) in a table is no alias: known as two, or of another trade with no letter in common.
    if (kind === undefined && hasHangul(from.text) && !related(from.text, to.text) && (apart(from, to) || tradeOf(words, from.text) !== ''))
      continue
    from.told = true
    to.told = true
    // What the document says of an abbreviation outweighs the lists: KIA may be a fund.
    if (!hasHangul(from.text)) from.names = to.names
    if (kind === 'former') joinFormer(bodies, from, to)
    else bodies.join(from, to, kind === undefined ? 'body/bracket-alias' : 'body/named-alias')
  }
}

/** 너울컨소시엄(너울전자·돌샘증권): does the bracket of a pair hold those who make up the body, two of which the lists know as two? */
function areMembers({ mentions, words }: Scene, bodies: Bodies, brackets: readonly Bracketed[], { head, word }: Bracketed): boolean {
  if (words.aliases.has(word)) return false
  const form = (at: number): BodyForm => bodies.list[mentions[at].form]
  if (jointOf(words).test(form(head).text)) return true
  const inside = brackets.filter((pair) => pair.head === head)
  return inside.some((a) => inside.some((b) => apart(form(a.alias), form(b.alias))))
}

/** 컨소시엄. */
const jointOf = memoize(({ bodyKind }: LinkWords) => new RegExp(`${bodyKind('joint')}$`))

function joinFormer(bodies: Bodies, from: BodyForm, to: BodyForm): void {
  if (bodies.join(from, to, 'body/former-name')) from.former = true
}

const hasHangul = (text: string): boolean => /[가-힣]/.test(text)

/** Do two names share at least two letters, the first of the shorter one among them? */
function related(alias: string, name: string): boolean {
  if (!name.includes(alias[0])) return false
  let shared = 0
  for (const letter of alias) if (name.includes(letter)) shared++
  return shared >= 2
}

/** The trade that a name ends with: 증권, 은행; empty for none. */
function tradeOf(words: LinkWords, name: string): string {
  for (let n = 4; n >= 2; n--) if (n < name.length && words.tails.has(name.slice(-n))) return name.slice(-n)
  return ''
}

/** `처음엔 이름이 살결연구소였다`, `3월부터 누리바이오로 사명을 바꾼다`: the body spoken of and its other name. */
export function joinRenamed(scene: Scene, bodies: Bodies): void {
  const { mentions } = scene
  /** The first body of the text, and the last one so far. */
  let main = -1
  let last = -1
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== BODY) continue
    if (main < 0) main = i
    const form = bodies.list[mention.form]
    const near = last >= 0 && mentions[last].sentence === mention.sentence
    if (isOldName(scene, mention)) {
      const to = near ? last : main
      if (to !== i) {
        form.told = true
        joinFormer(bodies, form, bodies.list[mentions[to].form])
      }
    }
    if (near && isNewName(scene, mention)) bodies.join(form, bodies.list[mentions[last].form], 'body/new-name')
    // 가람은 누리에 팔려 다솔로 이름을 바꿨다: not the buyer.
    if (!near || !SOLD.test(scene.text.value.slice(mention.end, mention.end + 8))) last = i
  }
}

const SOLD = /^에게? (?:팔|인수|매각|넘어)/

/** `옛 이름은 ‘` before it. */
function isOldName({ text: { units, value }, words }: Scene, { start, lineStart }: Mention): boolean {
  let at = start - 1
  if (units[at] === UNIT.OPEN_QUOTE || units[at] === UNIT.APOSTROPHE) at--
  if (units[at] === UNIT.SPACE) at--
  return at >= 0 && SUBJECT.has(units[at]) && signsOf(words).old.test(value.slice(Math.max(lineStart, start - 14), start))
}

/** `로 사명을 바꾸` after it. */
function isNewName({ text: { units, value }, words }: Scene, { end }: Mention): boolean {
  return BECOMES.has(units[end]) && signsOf(words).new.test(value.slice(end, end + 16))
}
/** 로, 으로, and a quote before them. */
const BECOMES = unitsOf('로으’')

/** A firm changes its name, or its sign. */
const signsOf = memoize(({ aliasWord, bodySign }: LinkWords) => {
  const name = `(?:${bodySign('sign')}|${aliasWord('legal')})`
  return {
    old: new RegExp(`${bodySign('once')}[가-힣]{0,2} ?${name}[은는이가] ?[‘']?$`),
    new: new RegExp(`^(?:로|’?으로) (?:[가-힣]+ )?${name}[을를]? ?${bodySign('renames')}`),
  }
})
