// Ordinary words that look like a name of a body, of a place or of a person.
//
// Kinds of bodies (징계위원회), compounds by their last part (노동개혁법, 특허신청, 한국사회), and words that name nobody (오히려, 지지율).

import { anyOf } from '../../gazetteer/any-of.js'
import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { HANGUL } from '../../text/classes.js'
import type { Context } from '../../types.js'
import { listsAt } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { GENERIC, ORG_STRONG } from '../evidence/mark-bits.js'
import { isMark, marksOf } from '../evidence/marks.js'
import { isAge } from '../evidence/names.js'
import { titlesOf } from '../evidence/titles.js'
import { isOneOf } from '../numerals/letters.js'
import { isHonorificWord } from '../person/honorifics.js'

/** Most letters of such a part. */
const LONGEST = 3

/** Part → its kind. */
const partsOf = memoize(
  (gazetteer: Gazetteer): ReadonlyMap<string, string> =>
    new Map(entriesOf(gazetteer, 'ordinary-part').flatMap(({ word }) => word.words.split('|').map((part) => [part, word.form] as const))),
)

/** What ends in such a word is no name, nor is what goes on behind it. */
const wordOf = (kind: 'honour' | 'calling') =>
  memoize((gazetteer: Gazetteer) => new RegExp(`${anyOf<typeof kind>(gazetteer, 'ordinary-part')(kind)}(?: |$)`))
const honourOf = wordOf('honour')
const callingOf = wordOf('calling')

/** 동탑산업훈장, 국민훈장 동백장: no post either. */
export const isHonour = ({ text, gazetteer }: Context, start: number, end: number): boolean =>
  honourOf(gazetteer).test(text.value.slice(start, end))

/** Does [start, end) name nobody? A surname may all the same (양 대표), and one that is masked (장모씨, 유모(62)씨). */
export function isNobody(context: Context, start: number, end: number): boolean {
  const { nobody, surname, person } = nameBits(context.gazetteer)
  const bits = listsAt(context, start, end)
  // 원/달러: no family name stands before a stroke.
  if (end - start === 1 && context.text.units[end] === STROKE) return true
  if (breaksOff(context, start, end)) return true
  return (bits & nobody) !== 0 && (bits & (surname | person)) === 0 && !isMasked(context, start, end)
}

/** 우르줄라 `폰 데어` 라이엔, 빈, 데 라: a particle that goes before the last part of a foreign name stands last. 스티브 반 대표 is called 반. */
function breaksOff(context: Context, start: number, end: number): boolean {
  const { units, classes } = context.text
  const one = units[end - 2] === BLANK
  if (end - start < 4 || !(one || (units[end - 3] === BLANK && isOneOf('어르', units[end - 1])))) return false
  if (!isOneOf('폰데델반판덴더드빈알엘르뒤텐라', units[end - (one ? 1 : 2)])) return false
  return units[end] === BLANK && classes[end + 1] === HANGUL && titlesOf(context).startsAt[end + 1] < 0
}
const BLANK = 0x20

/** 모 before 씨 or an age. 장모님 is nobody who is masked. */
const isMasked = (context: Context, start: number, end: number): boolean =>
  end - start === 2 &&
  context.text.units[end - 1] === MO &&
  (context.text.units[end] === SSI || isHonorificWord(context.text, end) || isAge(context, end))
const MO = 0xbaa8
const STROKE = 0x2f
const SSI = 0xc528

/** Is [start, end), which no list of bodies or places holds, an ordinary word? The longest part that is listed decides. */
export function isOrdinary(context: Context, start: number, end: number): boolean {
  const { text, gazetteer } = context
  const { commonNoun, organization, place, product } = nameBits(gazetteer)
  if (FORM_BEFORE.test(text.value.slice(Math.max(0, start - 6), start)) || GOES_ON.test(text.value.slice(end - 1, end + 9))) return true
  if ((listsAt(context, start, end) & (organization | place)) !== 0) return false
  const name = text.value.slice(start, end)
  const marks = marksOf(context)
  // `시민회`의: cut out of a head.
  if ((marks.ends[end + 1] & ORG_STRONG) !== 0 && text.value.startsWith('회의', end - 1)) return true
  if (isMark(marks, start, end, GENERIC) || callingOf(gazetteer).test(name)) return true
  // 보잉 737맥스
  const last = start + name.lastIndexOf(' ') + 1
  if (last > start && (listsAt(context, last, end) & product) !== 0) return true
  const parts = partsOf(gazetteer)
  for (let at = Math.max(start + 2, end - LONGEST); at < end; at++) {
    const kind = parts.get(text.value.slice(at, end))
    if (kind !== undefined) return kind === 'weak' ? (listsAt(context, start, at) & (commonNoun | place)) !== 0 : kind === 'strong'
  }
  return false
}
/** 주식회사 `카카오`: the form is a part of the name. */
const FORM_BEFORE = /(?:^|[^가-힣])주식회사 $/
/** `NAVER 221`,000: a part of a number; 스탠더드앤드푸어스(`S&P`) 500: of an index. */
const GOES_ON = /^(?:\d,\d\d\d|.(?:\(S&P)?\) ?500)/
