// How large a place is: the steps that a chain goes down.

import { factsOf, type Gazetteer, wordsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import type { Context } from '../../types.js'
import { nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK, PLACE_SUFFIX } from '../evidence/mark-bits.js'
import { markEnd, marksOf } from '../evidence/marks.js'

/** One of the numbers below, or -1 for none. */
export type Level = number
/** A country, or what is larger. */
export const COUNTRY = 0
export const PROVINCE = 1
/** A city or a county, and a district of a city. */
export const CITY = 2
const DISTRICT = 3
const TOWN = 4
/** A quarter, a landmark, a street, an island. */
export const QUARTER = 5
/** Listed as a building, whatever the length of its name: 벡스코. */
export const BUILDING = 6

/** Name → a bit for each level it may have (제주 is a province and a city) and `ASKED`. */
const keptOf = memoize((gazetteer: Gazetteer) => new Uint8Array(gazetteer.names.slots.length))
const ASKED = 128

/** Names of quarters are short and have no head of buildings. */
export const isBuilding = (context: Context, start: number, end: number): boolean =>
  end - start > 3 || (marksOf(context).ends[end] & (LANDMARK_STRONG | LANDMARK_WEAK)) !== 0

/** The level of an unlisted place by what it ends with, -1 for none: 수비면, 코코모시. */
export function suffixLevel(context: Context, start: number, end: number): Level {
  const marks = marksOf(context)
  for (let at = Math.max(start + 1, end - 5); at < end; at++)
    if (marks.at[at] >= 0 && markEnd(marks, at, PLACE_SUFFIX) === end) return levelOfSuffix(context, context.text.value.slice(at, end))
  return -1
}

const levelOfSuffix = ({ gazetteer }: Context, suffix: string): Level => suffixesOf(gazetteer).get(suffix) ?? QUARTER

/** 도, 시, 구 → their level. */
const suffixesOf = memoize(
  (gazetteer: Gazetteer): ReadonlyMap<string, Level> =>
    new Map(wordsOf(gazetteer, 'place-suffix').map(({ form, level }) => [form, Number(level)])),
)

/** The highest level of a listed place that is below another one, -1 for none. */
export const levelBelow = (context: Context, h: number, level: Level): Level => nextLevel(levelsOf(context, h), level)

/** The highest level of a listed place. */
export const highestLevel = (context: Context, h: number): Level => levelBelow(context, h, -1)

/** The highest of the levels that is below another one, -1 for none. */
function nextLevel(levels: number, level: Level): Level {
  const below = levels & ~ASKED & (-1 << (level + 1))
  return below === 0 ? -1 : 31 - Math.clz32(below & -below)
}

/** By district code, list and last syllable. */
function levelsOf(context: Context, h: number): number {
  const { hits, gazetteer, text } = context
  const levels = keptOf(gazetteer)
  const name = hits.name[h]
  if (name < levels.length && levels[name] > 0) return levels[name]
  const bits = hits.lists[h]
  const lists = nameBits(gazetteer)
  let found = 0
  if ((bits & (lists.country | lists.letter)) !== 0) found = 1 << COUNTRY
  else {
    const form = text.value.slice(hits.start[h], hits.end[h])
    const facts = factsOf(gazetteer, name, form)
    for (const { district, kind } of facts)
      if (district !== undefined) found |= 1 << levelOfDistrict(district, form)
      else if (kind === 'admin1') found |= 1 << PROVINCE
    if (found === 0)
      found =
        1 << ((bits & lists.area) === 0 ? CITY : facts.some((fact) => fact.kind === 'building') ? BUILDING : levelOfArea(context, form))
  }
  if (name < levels.length) levels[name] = found | ASKED
  return found
}

/** Does a listed Korean place lie in another one, by their codes? */
export const liesIn = (gazetteer: Gazetteer, part: number, whole: number): boolean =>
  factsOf(gazetteer, whole).some(
    ({ district: of }) =>
      of &&
      factsOf(gazetteer, part).some(({ district }) => district?.startsWith(of.slice(0, levelOfDistrict(of, '') === PROVINCE ? 2 : 4))),
  )

/** Does a listed place lie in the country of one letter at hit `h`? */
export function liesInLetter({ hits, gazetteer, text }: Context, h: number, part: number): boolean {
  const [{ iso3166 }] = factsOf(gazetteer, hits.name[h])
  return factsOf(gazetteer, hits.name[part], text.value.slice(hits.start[part], hits.end[part])).some(({ country }) => country === iso3166)
}

/** By the zeros of its code: a province has eight of them, a city or a district five. */
function levelOfDistrict(district: string, form: string): Level {
  if (district.endsWith('00000000')) return PROVINCE
  if (!district.endsWith('00000')) return TOWN
  return form.endsWith('구') ? DISTRICT : CITY
}

/** 저장성 is a province, 지요다구 a district; what has no such ending is a quarter, an island or a region: 여의도, 을지로, 서부. */
const levelOfArea = (context: Context, name: string): Level =>
  /.[시구성주현]$/.test(name) ? levelOfSuffix(context, name.slice(-1)) : QUARTER
