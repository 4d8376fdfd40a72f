// Another name of someone: 외신이 바바라 위버로도 적는다, 명함에 ‘토머스 뮬러’로 적혔다, 사내에서는 봄이로 통한다.

import { firstsOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL, QUOTE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { classAt, listsAt, unitAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { lastWordWith, sameBefore } from '../evidence/pieces.js'
import { propose } from '../evidence/rules.js'
import { personSignOf } from '../evidence/signs.js'
import { SOUND, soundOf } from '../evidence/sound.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { FAMILY, PART, personRules } from './rules.js'

const COUNT = [0, PART.ONE, PART.TWO, PART.THREE]
/** First letters of 적다, 쓰다, 알려지다. */
const verbsOf = memoize((gazetteer: Gazetteer) =>
  Array.from(firstsOf(personSignOf(gazetteer).words('called')), (letter) => letter.charCodeAt(0)),
)
const MAX_PARTS = 3
/** A quoted word before such a verb is what somebody is called by, in 10 of 11 annotated. */
const nicknameOf = memoize((gazetteer: Gazetteer) => new RegExp(`^${personSignOf(gazetteer)('nickname')}`))
/** Its log-odds beside the weights. */
const KNOWN_AS = 2

export function calledNames(context: Context, out: Candidate[]): void {
  const { text, gazetteer } = context
  const { units } = text
  const words = wordsOf(context)
  for (const verb of verbsOf(gazetteer))
    for (let v = lastWordWith(context, words, gazetteer.alphabet[verb]); v > 0; v = sameBefore(v))
      if (isSpaced(words, v) && units[words.start[v]] === verb) readName(context, out, words, v - 1)
  const introduces = introducesOf(gazetteer)
  for (const writer of personSignOf(gazetteer).words('writer')) introduced(context, out, `${writer} `, introduces)
}

/** 안녕하세요, 에디터 `포도`입니다. */
function introduced({ text: { value } }: Context, out: Candidate[], writer: string, introduces: RegExp): void {
  for (let at = value.indexOf(writer); at >= 0; at = value.indexOf(writer, at + 1)) {
    const start = at + writer.length
    const [, name] = introduces.exec(value.slice(start, start + 10)) ?? []
    if (name) beside(out, 'PERSON', start, start + name.length, SAYS_SO, 'person/introduced')
  }
}
const introducesOf = memoize(
  (gazetteer: Gazetteer) => new RegExp(`^(?!${personSignOf(gazetteer)('offer')})([가-힣]{2,4}?)(?:입니다|이에요|예요|이었|였습)`),
)
/** Log-odds of such a name. */
const SAYS_SO = 5

/** The words up to `w`, which end in a particle. */
function readName(context: Context, out: Candidate[], words: Words, w: number): void {
  const { text, tokens, gazetteer } = context
  const { units, classes } = text
  const to = words.end[w]
  const last = units[to - 1]
  if (last !== UNIT.로 && last !== UNIT.도 && last !== UNIT.고) return
  let end = particleStart(units, words.start[w], to)
  let v = w
  if (end < 0) return
  if (end === words.start[w]) {
    // The particle stands after a quotation mark.
    if (classAt(classes, end - 1) !== QUOTE || w === 0 || words.end[w - 1] !== end - 1) return
    v = w - 1
    end = words.end[v]
  }
  const lists = nameBits(gazetteer)
  // 동료들 사이에서 ‘구름’으로 통한다.
  if (
    last === UNIT.로 &&
    nicknameOf(gazetteer).test(text.value.slice(words.start[w + 1], words.end[w + 1])) &&
    v < w &&
    classAt(classes, words.start[v] - 1) === QUOTE &&
    units[end - 1] !== UNIT.님
  )
    beside(out, 'PERSON', words.start[v], end, KNOWN_AS, 'person/nickname')
  for (let parts = 1; parts <= MAX_PARTS; parts++) {
    const start = words.start[v]
    if (tokens.kind[tokens.tokenAt[start]] !== HANGUL) break
    const alien = soundOf(context, start, end)
    if (end - start > 1 && (parts === 1 || alien > SOUND.native))
      propose(
        out,
        personRules,
        start,
        end,
        FAMILY.CALLED,
        COUNT[parts] |
          (alien > SOUND.surelyForeign ? PART.ALIEN : alien < SOUND.native ? PART.NATIVE : 0) |
          ((listsAt(context, start, end) & (lists.commonNoun | lists.organization | lists.place)) !== 0 ? PART.NOUN : 0),
      )
    if (v === 0 || !isSpaced(words, v)) break
    v--
  }
}

/** Where 로, 으로, 라고, 이라고 and 도 after them begin at the end of a word; -1 for another end. */
function particleStart(units: Uint16Array, from: number, to: number): number {
  let at = to - 1
  if (units[at] === UNIT.도) at--
  if (at < from) return -1
  if (units[at] === UNIT.로) return at > from && units[at - 1] === UNIT.으 ? at - 1 : at
  if (units[at] !== UNIT.고 || unitAt(units, at - 1) !== UNIT.라 || at - 1 < from) return -1
  return at - 2 >= from && units[at - 2] === UNIT.이 ? at - 2 : at - 1
}
