// Listed places and chains of them from the larger to the smaller: 경기도 화성시, 미국 미시간주 홀랜드.

import { factsOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { HANGUL } from '../../text/classes.js'
import { DISAGREES, EMPTY, JOSA, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { isInflectedNoun, listsAt, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK, markEnd, marksOf, PLACE_SEQUEL, PLACE_SUFFIX } from '../evidence/marks.js'
import { propose } from '../evidence/rules.js'
import { titlesOf } from '../evidence/titles.js'
import { isSpaced, wordsOf } from '../evidence/words.js'
import { around } from './around.js'
import { familyOf, locationRules, partOf } from './rules.js'

/** 0 country or larger, 1 province, 2 city or county, 3 district of a city, 4 town, 5 quarter, landmark or street. */
type Level = number
/** Listed as a building, whatever the length of its name: 벡스코. */
const BUILDING = 6
const MAX_CHAIN = 5
/** What each link of a chain adds, so that the joined span beats its parts. */
const LINK = 4

const NOUN = partOf('noun')
const BODY = partOf('body')
const NAME = partOf('name')
const ONE = partOf('one')
const CHAIN_HEAD = partOf('chain-head')
const CHAIN_INSIDE = partOf('chain-inside')
const JOSA_PART = partOf('josa')
const COMMON = partOf('common')
const AFTER_PLACE = partOf('after-place')
const APART = partOf('apart')
const DEEP = partOf('deep')
const F = {
  country: familyOf('country'),
  korea: familyOf('korea'),
  city: familyOf('city'),
  area: familyOf('area'),
  town: familyOf('town'),
  chainListed: familyOf('chain-listed'),
  chainShape: familyOf('chain-shape'),
  chainAny: familyOf('chain-any'),
}

/** Name → a bit for each level it may have (제주 is a province and a city) and `ASKED`; of the gazetteer that was asked last. */
let levels = new Uint8Array(0)
const cache = new WeakMap<Gazetteer, Uint8Array<ArrayBuffer>>()
const ASKED = 128
let known: Gazetteer | null = null

export function listedPlaces(context: Context, out: Candidate[]): void {
  const { hits, gazetteer, text, tokens } = context
  const words = wordsOf(context)
  const lists = nameBits(gazetteer)
  if (gazetteer !== known) {
    known = gazetteer
    const made = cache.get(gazetteer)
    levels = made ?? new Uint8Array(gazetteer.names.slots.length)
    if (made === undefined) cache.set(gazetteer, levels)
  }
  /** Ends of chains that were found: places inside them are no spans of their own. */
  let chainEnd = 0
  for (let i = 0; i < words.namedCount; i++) {
    const h = words.named[i]
    const bits = hits.lists[h]
    if ((bits & lists.place) === 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (start > 0 && text.classes[start - 1] === HANGUL) continue
    let mask = around(context, start, end)
    if (mask < 0) continue
    const w = words.of[tokens.tokenAt[end - 1]]
    if (start < chainEnd) mask |= CHAIN_INSIDE
    else if (
      w >= 0 &&
      end === words.end[w] &&
      kindOf(rest(context, end)) === EMPTY &&
      words.start[words.of[tokens.tokenAt[start]]] === start
    ) {
      const reached = chain(context, lists, h, out)
      if (reached > 0) {
        mask |= CHAIN_HEAD
        chainEnd = Math.max(chainEnd, reached)
      }
    }
    // A building after the place it stands in: 서울 중구 플라자호텔.
    if (
      (bits & lists.area) !== 0 &&
      (mask & AFTER_PLACE) !== 0 &&
      (isBuilding(context, start, end) || levelBelow(-1, levelsOf(context, lists, h)) === BUILDING)
    )
      mask = (mask & ~AFTER_PLACE & ~CHAIN_INSIDE) | APART
    if ((bits & lists.commonNoun) !== 0) mask |= NOUN
    else if ((bits & lists.organization) !== 0) mask |= BODY
    else if ((bits & (lists.person | lists.foreign | lists.surname | lists.given)) !== 0) mask |= NAME
    if (end - start === 1) mask |= ONE
    const family =
      (bits & lists.country) !== 0
        ? F.country
        : (bits & lists.korea) !== 0
          ? F.korea
          : (bits & lists.area) !== 0
            ? F.area
            : (bits & lists.city) !== 0
              ? F.city
              : F.town
    propose(out, locationRules, start, end, family, mask)
  }
}

/** Names of quarters are short and have no head of buildings. */
const isBuilding = (context: Context, start: number, end: number): boolean =>
  end - start > 3 || (marksOf(context).ends[end] & (LANDMARK_STRONG | LANDMARK_WEAK)) !== 0

/** Goes on from hit `h` over the next words as long as the level falls; every length is a candidate. Returns the end of the longest sure chain, 0 for none. */
function chain(context: Context, lists: ListBits, h: number, out: Candidate[]): number {
  const { hits, tokens, text } = context
  const { classes } = text
  const words = wordsOf(context)
  const marks = marksOf(context)
  const titles = titlesOf(context)
  const start = hits.start[h]
  const korean = (hits.lists[h] & lists.korea) !== 0
  let level = levelBelow(-1, levelsOf(context, lists, h))
  let w = words.of[tokens.tokenAt[hits.end[h] - 1]]
  let reached = 0
  for (let n = 2; n <= MAX_CHAIN; n++) {
    const next = w + 1
    if (next >= words.count || !isSpaced(words, next)) return reached
    const at = words.start[next]
    const end = words.end[next]
    let deeper = -1
    for (let i = hits.at[at]; i >= 0 && i < hits.count && hits.start[i] === at; i++) {
      if ((hits.lists[i] & lists.place) === 0 || hits.end[i] > end) continue
      const below = levelBelow(level, levelsOf(context, lists, i))
      const kind = kindOf(rest(context, hits.end[i]))
      if (below < 0 || kind === DISAGREES || (kind === OTHER && markEnd(marks, hits.end[i], PLACE_SEQUEL) === 0)) continue
      // A quarter or an island ends a chain (서울 여의도), a building stands apart (서울 중구 플라자호텔): short names without a head are quarters.
      const area = (hits.lists[i] & lists.area) !== 0
      if (area && (below === BUILDING || isBuilding(context, at, hits.end[i]))) continue
      push(
        hits.end[i],
        F.chainListed,
        ((hits.lists[i] & lists.commonNoun) !== 0 ? COMMON : 0) | (area ? DEEP : 0) | (kind === JOSA ? JOSA_PART : 0),
        n,
      )
      if (!area) reached = hits.end[i]
      if (kind === EMPTY && hits.end[i] === end) deeper = below
    }
    if (deeper < 0 && reached < at && titles.startsAt[at] < 0) {
      // An unlisted place by its last syllable: 수비면, 코코모시.
      for (let edge = at + 2; edge <= end && classes[edge - 1] === HANGUL; edge++) {
        const below = suffixLevel(context, at, edge)
        if (below <= level || below < 1 || (level === 0 && below > 2)) continue
        const kind = kindOf(rest(context, edge))
        if (kind === OTHER || kind === DISAGREES) continue
        const bits = listsAt(context, at, edge)
        if (isInflectedNoun(context, at, edge, lists.commonNoun) || (listsAt(context, at, edge - 1) & lists.commonNoun) !== 0) continue
        push(edge, F.chainShape, ((bits & lists.commonNoun) !== 0 ? COMMON : 0) | (kind === JOSA ? JOSA_PART : 0), n)
        if ((bits & lists.commonNoun) === 0) {
          reached = edge
          if (kind === EMPTY && edge === end) deeper = below
        }
      }
      if (reached < at && level === 1 && !korean && classes[at] === HANGUL) {
        // After a foreign state any word may be its city: 캔자스주 뉴센추리.
        for (let edge = at + 2; edge <= end; edge++) {
          const kind = kindOf(rest(context, edge))
          if (kind !== JOSA && !(kind === EMPTY && edge === end)) continue
          if (
            (listsAt(context, at, edge) & (lists.commonNoun | lists.organization)) !== 0 ||
            isInflectedNoun(context, at, edge, lists.commonNoun)
          )
            continue
          push(edge, F.chainAny, kind === JOSA ? JOSA_PART : 0, n)
        }
      }
    }
    if (deeper < 0) return reached
    level = deeper
    w = next
  }
  return reached

  function push(end: number, family: number, mask: number, links: number): void {
    propose(out, locationRules, start, end, family, mask, LINK * (links - 1))
  }
}

function suffixLevel(context: Context, start: number, end: number): Level {
  const marks = marksOf(context)
  for (let at = Math.max(start + 1, end - 5); at < end; at++)
    if (marks.at[at] >= 0 && markEnd(marks, at, PLACE_SUFFIX) === end) return levelOfSuffix(context.text.value.slice(at, end))
  return -1
}

const levelOfSuffix = (suffix: string): Level =>
  /[도주성현]$|특별시|광역시/.test(suffix)
    ? 1
    : /[시군]$/.test(suffix)
      ? 2
      : /구$|카운티/.test(suffix)
        ? 3
        : /[읍면동]$/.test(suffix)
          ? 4
          : 5

/** The highest of the levels that is below another one, -1 for none. */
function levelBelow(level: Level, levels: number): Level {
  const below = levels & ~ASKED & (-1 << (level + 1))
  return below === 0 ? -1 : 31 - Math.clz32(below & -below)
}

/** By district code, list and last syllable. */
function levelsOf(context: Context, lists: ListBits, h: number): number {
  const { hits, gazetteer, text } = context
  const name = hits.name[h]
  if (name < levels.length && levels[name] > 0) return levels[name]
  const bits = hits.lists[h]
  let found = 0
  if ((bits & lists.country) !== 0) found = 1
  else {
    const form = text.value.slice(hits.start[h], hits.end[h])
    const facts = factsOf(gazetteer, name, form)
    for (const { district, kind } of facts)
      if (district !== undefined) found |= 1 << levelOfDistrict(district, form)
      else if (kind === 'admin1') found |= 1 << 1
    if (found === 0)
      found = 1 << ((bits & lists.area) === 0 ? 2 : facts.some((fact) => fact.kind === 'building') ? BUILDING : levelOfArea(form))
  }
  if (name < levels.length) levels[name] = found | ASKED
  return found
}

const levelOfDistrict = (district: string, form: string): Level =>
  district.endsWith('00000000') ? 1 : !district.endsWith('00000') ? 4 : form.endsWith('구') ? 3 : 2

/** 저장성 is a province, 지요다구 a district; what has no such ending is a quarter, an island or a region: 여의도, 을지로, 서부. */
const levelOfArea = (name: string): Level => (/.[시구성주현]$/.test(name) ? levelOfSuffix(name) : 5)
