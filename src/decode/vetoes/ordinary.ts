// Ordinary words that look like a name of a body, of a place or of a person.
//
// Kinds of bodies (징계위원회), compounds by their last part (노동개혁법, 특허신청, 한국사회), and words that name nobody (오히려, 지지율).

import { anyOf } from '../../gazetteer/any-of.js'
import { entriesOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { nextHit } from '../../gazetteer/lookup.js'
import { memoize } from '../../gazetteer/memoize.js'
import { IS_BODY, IS_LAND } from '../../recognizers/evidence/bits.js'
import { isEdge, listsAt, rest } from '../../recognizers/evidence/edges.js'
import { nameBits } from '../../recognizers/evidence/lists.js'
import { GENERIC, ORG_STRONG } from '../../recognizers/evidence/mark-bits.js'
import { isMark, marksOf } from '../../recognizers/evidence/marks.js'
import { isAge } from '../../recognizers/evidence/names.js'
import { titleAhead } from '../../recognizers/evidence/near.js'
import { bodySignOf } from '../../recognizers/evidence/signs.js'
import { titlesOf } from '../../recognizers/evidence/titles.js'
import { wordsOf } from '../../recognizers/evidence/words.js'
import { isOneOf } from '../../recognizers/numerals/letters.js'
import { isHonorificWord } from '../../recognizers/person/honorifics.js'
import { DIGIT, HANGUL, NEWLINE, QUOTE } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import { JOSA, kindOf, mayEnd } from '../../tokens/particles.js'
import type { Context, Text } from '../../types.js'
import { isCutWare, isModel, isOfWare, isWare } from './wares.js'

/** Most letters of such a part. */
const LONGEST = 3

/** Part → its kind. */
const partsOf = memoize(
  (gazetteer: Gazetteer): ReadonlyMap<string, string> =>
    new Map(entriesOf(gazetteer, 'ordinary-part').flatMap(({ word }) => word.words.split('|').map((part) => [part, word.form] as const))),
)

/** What ends in such a word is no name, nor is what goes on behind it. */
const wordOf = (kind: 'honour' | 'calling') =>
  memoize((gazetteer: Gazetteer) => new RegExp(`${anyOf(gazetteer, 'ordinary-part')(kind)}(?: |$)`))
const honourOf = wordOf('honour')
const callingOf = wordOf('calling')

/** 동탑산업훈장, 국민훈장 동백장: no post either, nor is that of a prize (협회장상). */
export const isHonour = ({ text, gazetteer }: Context, start: number, end: number): boolean =>
  honourOf(gazetteer).test(text.value.slice(start, PRIZE_OF.test(text.value.slice(end, end + 2)) ? end + 1 : end))
const PRIZE_OF = /^상(?:[을은이과도의]|[^가-힣]|$)/

/** Words of kinship. */
const kinOf = memoize((gazetteer: Gazetteer) => new Set(entriesOf(gazetteer, 'kin').map(({ word }) => word.form)))

/** Does [start, end) name nobody? A surname may all the same (양 대표), and one that is masked (장모씨, 유모(62)씨). */
export function isNobody(context: Context, start: number, end: number): boolean {
  const { units } = context.text
  const { nobody, surname, person, organization, position } = nameBits(context.gazetteer)
  const bits = listsAt(context, start, end)
  // (한겨레 기자): what somebody is.
  if (units[start - 1] === UNIT.OPEN_PAREN && units[end] === UNIT.SPACE && (bits & organization) !== 0 && (bits & person) === 0) return true
  // 여당 간사인, 사외이사인: what somebody is.
  if (units[end - 1] === UNIT.인 && end - start > 2 && (listsAt(context, start, end - 1) & position) !== 0) return true
  // 장남은, 차남이, 장녀인: no name.
  if (isOneOf('은는이가도인', units[end - 1]) && kinOf(context.gazetteer).has(context.text.value.slice(start, end - 1))) return true
  // 좌장은 누리학회 회장이: a word with its particle; 기소은 회장 is called so.
  if (isOneOf('은는이가', units[end - 1]) && titlesOf(context).startsAt[end + 1] < 0 && (bits & person) === 0) {
    if ((listsAt(context, start, end - 1) & (nobody | surname | person)) === nobody) return true
  }
  // 현 회장인 김하나: who is so now.
  if (end - start === 1 && isOneOf('현', units[start]) && CURRENT.test(context.text.value.slice(end, end + 12))) return true
  // 원/달러, 고(故) 김하나: no family name stands before a stroke, or is written so.
  if (end - start === 1 && (units[end] === UNIT.SLASH || context.text.value.startsWith('(故)', end))) return true
  if (takesIn(context, start, end) || isOfPlace(context, start, end) || isHouse(context, start, end)) return true
  if ((bits & person) === 0 && (isWare(context, start, end) || isOfWare(context, start, end) || isModel(context, start, end, true)))
    return true
  // 장대한(63), 이로운씨: an age or 씨 shows that somebody is called so.
  return (
    (bits & nobody) !== 0 &&
    (bits & (surname | person)) === 0 &&
    units[end] !== UNIT.씨 &&
    !isAge(context, end) &&
    !isMasked(context, start, end)
  )
}

/** `한미` 재무장관, `주일본` 대사, `나바라주` 주지사, `성인용` 시장: countries, where somebody is sent to or governs, a market. */
function isOfPlace(context: Context, start: number, end: number): boolean {
  const { units, value } = context.text
  const { commonNoun, place, organization } = nameBits(context.gazetteer)
  if (areLands(context.text, start, end)) return true
  if (units[end] !== UNIT.SPACE || end - start < 3) return false
  if (units[start] === UNIT.주 && ENVOY.test(value.slice(end + 1, end + 4)))
    return (listsAt(context, start + 1, end) & (place | organization)) !== 0
  const office = value.startsWith('주지사', end + 1) ? '주' : value.startsWith('시장', end + 1) ? '용' : '-'
  return value[end - 1] === office && (office === '주' || (listsAt(context, start, end - 1) & commonNoun) !== 0)
}
const LANDS = '한미일중북러영'
const areLands = ({ units }: Text, start: number, end: number): boolean =>
  end - start === 2 && isOneOf(LANDS, units[start]) && isOneOf(LANDS, units[start + 1])
/** `한미` 통상장관, `한일` 정상: of two countries. */
const meetsOf = (text: Text, start: number, end: number): boolean => areLands(text, start, end) && MEET.test(text.value.slice(end, end + 7))
const CURRENT = /^ [가-힣]{2,8}인 /
const MEET = /^ [가-힣]{0,2}(?:장관|정상|총리|총재|당국|외교)/
const ENVOY = /^(?:대사|총?영사|공사)/

/** `최`씨 일가, `윤`씨 남매: a house, none of its members. */
const isHouse = ({ text }: Context, start: number, end: number): boolean =>
  text.units[end] === UNIT.씨 && end - start === 1 && HOUSE.test(text.value.slice(end + 1, end + 5))
const HOUSE = /^[가네]? (?:일가|가문|집안|형제|남매|자매)/

/** Does a foreign name end with what is no end of it? */
function takesIn(context: Context, start: number, end: number): boolean {
  const { units, classes, value } = context.text
  const name = value.slice(start, end)
  const space = name.lastIndexOf(' ')
  if (space < 0) return false
  if (NO_PART.test(name)) return true
  const { commonNoun, foreign, person } = nameBits(context.gazetteer)
  const last = listsAt(context, start + space + 1, end)
  // 존 터너스 하드웨어: what he is in charge of. Shorter nouns are names, too: 수브라 라오, 라메시 타파.
  if (end - start - space > 3 && (last & commonNoun) !== 0 && (last & (foreign | person)) === 0) return true
  if (units[end] !== UNIT.SPACE) return false
  const titles = titlesOf(context)
  const title = titles.startsAt[end + 1]
  // 우르줄라 `폰 데어` 라이엔: a particle that goes before the last part. 스티브 반 대표 is called 반.
  if (title < 0) return classes[end + 1] === HANGUL && PARTICLE.test(name)
  // 마이클 델`이` 회장을 맡는다: what takes a post is its subject.
  return (
    isOneOf('이가', units[end - 1]) &&
    isOneOf('을를에으로', units[titles.end[title]]) &&
    kindOf(rest(context, end - 1)) === JOSA &&
    (listsAt(context, start + space + 1, end) & nameBits(context.gazetteer).foreign) === 0
  )
}
const PARTICLE = / [폰데델반판덴더드빈알엘르뒤텐라][어르]?$/
/** 존 튠 `상원`, 셰펑 `주미`, 콜비 `미`, 응우옌 훙 `타이빈성`. */
const NO_PART = / ([상하]원|주?[미일]|주[한중]|[가-힣]{2,}성)$/

/** Is 머스크 the man? The firm of his name is told by its ships. */
function isNamesake(context: Context, start: number, end: number): boolean {
  const { foreignCompany, person } = nameBits(context.gazetteer)
  const listed = listsAt(context, start, end)
  return (listed & person) !== 0 && (listed & foreignCompany) !== 0 && !tellsOfFirm(context)
}

/** Does the document say what such firms do? */
const tellsOfFirm = memoize(({ text, gazetteer }: Context) =>
  bodySignOf(gazetteer)
    .words('namesake')
    .some((word) => text.value.includes(word)),
)

/** 러트닉 미 상무장관, 재시 아마존 CEO, 아마존 재시 CEO: a known last name, then a post, or a body or a country and a post. */
export function isTold(context: Context, start: number, end: number): boolean {
  const lists = nameBits(context.gazetteer)
  const bits = listsAt(context, start, end)
  if ((bits & lists.person) === 0) return false
  // 런정페이, 팀 쿡: nothing else is called so.
  const other = lists.commonNoun | lists.nobody | lists.organization | lists.place | lists.product
  const { value } = context.text
  if ((bits & other) === 0 && (end - start >= LONG_NAME || value.slice(start, end).includes(' '))) return true
  if (isNamesake(context, start, end)) return true
  // 해싯 “금리 내린다”: who speaks in a headline.
  const { units, classes } = context.text
  if ((start === 0 || classes[start - 1] === NEWLINE) && units[end] === UNIT.SPACE && classes[end + 1] === QUOTE) return true
  const words = wordsOf(context)
  const w = words.of[context.tokens.tokenAt[start]]
  const ahead = words.end[w] === end ? titleAhead(context, w) : -1
  return ahead === 0 || (ahead > 0 && (words.near[w + 1] & (IS_BODY | IS_LAND)) !== 0)
}

/** Letters of a name that is no Korean one, nor another word. */
const LONG_NAME = 4

/** 모 before 씨 or an age. 장모님 is nobody who is masked. */
const isMasked = (context: Context, start: number, end: number): boolean =>
  end - start === 2 &&
  context.text.units[end - 1] === UNIT.모 &&
  (context.text.units[end] === UNIT.씨 || isHonorificWord(context.text, end) || isAge(context, end))

/** Is [start, end), which no list of bodies or places holds, an ordinary word? The longest part that is listed decides. */
export function isOrdinary(context: Context, start: number, end: number): boolean {
  const { text, gazetteer } = context
  const { commonNoun, organization, place, korea, product } = nameBits(gazetteer)
  const unit = text.units[end]
  if (text.value.endsWith('회사 ', start) && FORM_BEFORE.test(text.value.slice(Math.max(0, start - 6), start))) return true
  // OPEC of OPEC+, 다우존스 of 다우존스30산업평균지수, 스탠더드앤드푸어스 of its 500지수, 홍콩 of 홍콩H지수.
  if (text.units[end] === UNIT.PLUS && listsAt(context, start, end + 1) !== 0) return true
  // `포항` 스틸러스: the beginning of a listed body.
  if (unit === UNIT.SPACE && (listsAt(context, start, end) & korea) !== 0 && (beginsWith(context, start, end) & organization) !== 0)
    return true
  // 한빛전자(AA-, 1000억원): what its bonds are rated.
  if (text.units[start - 1] === UNIT.OPEN_PAREN && end - start < 5 && GRADE.test(text.value.slice(start, end))) return true
  // 한국가람협회`장`을: its head.
  if (unit === UNIT.장 && isOneOf('회원청처단관행', text.units[end - 1]) && mayEnd(kindOf(rest(context, end + 1)))) return true
  if (
    (unit === UNIT.SPACE || unit === UNIT.산 || unit === UNIT.H || text.classes[end] === DIGIT) &&
    INDEX.test(text.value.slice(end, end + LONGEST_INDEX))
  )
    return true
  if (isOneOf(',()', text.units[end]) && GOES_ON.test(text.value.slice(end - 1, end + 9))) return true
  if (text.value.startsWith('대상', start) && PRIZE.test(text.value.slice(start, start + 60))) return true
  if (isNamesake(context, start, end) || meetsOf(context.text, start, end)) return true
  if (isOfWare(context, start, end) || isCutWare(context, start, end)) return true
  if ((listsAt(context, start, end) & (organization | place)) !== 0) return false
  if (isWare(context, start, end) || isModel(context, start, end, false)) return true
  const name = text.value.slice(start, end)
  // 누리노조 `가람지부`: a part of what stands before it.
  if (OF_UNION.test(text.value.slice(Math.max(0, start - 3), end))) return true
  const marks = marksOf(context)
  // `시민회`의: cut out of a head.
  if ((marks.ends[end + 1] & ORG_STRONG) !== 0 && text.value.startsWith('회의', end - 1)) return true
  // LG家, 삼남
  if (
    text.units[end - 1] === UNIT.家 ||
    kinOf(gazetteer).has(name) ||
    isMark(marks, start, end, GENERIC) ||
    callingOf(gazetteer).test(name)
  )
    return true
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
/** The lists of the names that begin at `start` and go on past `end`, as words of a text. */
function beginsWith(context: Context, start: number, end: number): number {
  const { hits } = context
  let bits = 0
  for (let h = hits.at[start]; h >= 0; h = nextHit(hits, h)) if (hits.end[h] > end && isEdge(context, hits.end[h])) bits |= hits.lists[h]
  return bits
}
const OF_UNION = /^(?:노조|조합|연맹|노총) [^ ]+(?:지[부회]|노조)$/
const INDEX = /^(?:H|\d{2,4} ?| ?(?=산))(?:산업평균)?지수/
const LONGEST_INDEX = 11
/** 주식회사 `카카오`: the form is a part of the name. */
const FORM_BEFORE = /(?:^|[^가-힣])주식회사 $/
/** ▲`대상` 김하나 ▲최우수상 이두리: a prize. */
const PRIZE = /^대상[ =:(][\s\S]*[■-●] ?(?:최?우수|특별|장려|[금은])상/
const GRADE = /^(?:A{1,2}|B{1,3}|C{1,3})\d?[+-]?\d?$/
/** `NAVER 221`,000: a part of a number; 스탠더드앤드푸어스(`S&P`) 500: of an index. */
const GOES_ON = /^(?:\d,\d\d\d|.(?:\(S&P)?\) ?500)/
