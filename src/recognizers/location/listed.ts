// Listed places and chains of them from the larger to the smaller: 경기도 화성시, 미국 미시간주 홀랜드.

import { factsOf, type Gazetteer } from '../../gazetteer/gazetteer.js'
import { HANGUL } from '../../text/classes.js'
import { classOf, COPULA, DISAGREES, EMPTY, JOSA, kindOf, OTHER, SUFFIX } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { particlesOf, rest } from '../evidence/edges.js'
import { type ListBits, nameBits } from '../evidence/lists.js'
import { markEnd, marksOf, PLACE_SEQUEL, PLACE_SUFFIX } from '../evidence/marks.js'
import { titleAhead } from '../evidence/names.js'
import { scoreOf } from '../evidence/scores.js'
import { titlesOf } from '../evidence/titles.js'
import { wordsOf } from '../evidence/words.js'

/** 0 country or larger, 1 province, 2 city or county, 3 district of a city, 4 town or quarter, 5 street. */
type Level = number
const MAX_CHAIN = 5

let known: Gazetteer | null = null
/** Name → level + 1, 0 for not yet asked. */
let levels = new Uint8Array(0)

export function listedPlaces(context: Context, out: Candidate[]): void {
  const { hits, gazetteer } = context
  const words = wordsOf(context)
  const lists = nameBits(gazetteer)
  if (gazetteer !== known) {
    known = gazetteer
    levels = new Uint8Array(gazetteer.setOf.length)
  }
  for (let h = 0; h < hits.count; h++) {
    if ((hits.lists[h] & lists.place) === 0) continue
    const start = hits.start[h]
    const end = hits.end[h]
    if (start > 0 && context.text.classes[start - 1] === HANGUL) continue
    const source = single(context, lists, h)
    if (source === '') continue
    const score = scoreOf(source)
    out.push({ start, end, label: 'LOCATION', score, source })
    const w = words.of[context.tokens.tokenAt[start]]
    if (w >= 0 && words.start[w] === start && kindOf(rest(context, end)) === EMPTY && end === words.end[words.of[context.tokens.tokenAt[end - 1]]]) chain(context, lists, h, score, out)
  }
}

/** Name of the rule for one listed place; empty where its right edge says no. */
function single(context: Context, lists: ListBits, h: number): string {
  const { hits, text, gazetteer, tokens } = context
  const start = hits.start[h]
  const end = hits.end[h]
  const bits = hits.lists[h]
  const r = rest(context, end)
  const kind = kindOf(r)
  const words = wordsOf(context)
  const titles = titlesOf(context)
  const list = (bits & lists.country) !== 0 ? 'country' : (bits & lists.korea) !== 0 ? 'korea' : (bits & lists.area) !== 0 ? 'area' : (bits & lists.city) !== 0 ? 'city' : 'town'
  const clash = (bits & lists.commonNoun) !== 0 ? '-noun' : (bits & lists.organization) !== 0 ? '-body' : (bits & (lists.person | lists.foreign | lists.surname | lists.given)) !== 0 ? '-name' : ''
  const rule = `location/${list}${clash}${end - start === 1 ? '-one' : ''}`
  if (kind === DISAGREES) return ''
  if (kind === OTHER) {
    const sequel = markEnd(marksOf(context), end, PLACE_SEQUEL)
    return sequel > 0 && kindOf(rest(context, sequel)) !== OTHER ? `${rule}/branch` : ''
  }
  if (kind === SUFFIX) return `${rule}/${particlesOf(gazetteer).classes[classOf(r)]}`
  if (kind === JOSA) {
    const name = particlesOf(gazetteer).classes[classOf(r)]
    return `${rule}/${name === 'locative' || name === 'instrumental' || name === 'ablative' ? 'locative' : name === 'genitive' ? 'genitive' : name === 'from' || name === 'until' ? 'locative' : name === 'stack' ? 'stack' : name === 'comitative' ? 'comitative' : 'josa'}`
  }
  if (kind === COPULA) return `${rule}/copula`
  const { units } = text
  const w = words.of[tokens.tokenAt[end - 1]]
  if (w >= 0 && end < words.end[w]) return `${rule}/script`
  if (units[end] === 0x3d) return `${rule}/byline`
  if (units[end] === 0xb7 || units[start - 1] === 0xb7) return `${rule}/joint`
  if (w >= 0 && titleAhead(context, words, titles, w, 0) === 0) return `${rule}/title`
  if (units[end] === 0x28) return `${rule}/bracket`
  return `${rule}/${units[end] === 0x20 ? 'bare' : 'end'}`
}

/** Goes on from hit `h` over the next words as long as the level falls; every length is a candidate. */
function chain(context: Context, lists: ListBits, h: number, first: number, out: Candidate[]): void {
  const { hits, tokens, text } = context
  const { classes } = text
  const words = wordsOf(context)
  const marks = marksOf(context)
  const start = hits.start[h]
  let level = levelOf(context, lists, h)
  let w = words.of[tokens.tokenAt[hits.end[h] - 1]]
  let score = Math.max(first, 0)
  for (let n = 2; n <= MAX_CHAIN; n++) {
    const next = w + 1
    if (next >= words.count || words.spaced[next] === 0) return
    const at = words.start[next]
    let whole = -1
    let deeper = -1
    for (let i = hits.at[at]; i >= 0 && i < hits.count && hits.start[i] === at; i++) {
      if ((hits.lists[i] & lists.place) === 0 || hits.end[i] > words.end[next]) continue
      const kind = kindOf(rest(context, hits.end[i]))
      const below = levelOf(context, lists, i)
      if (below <= level || (kind === OTHER && markEnd(marks, hits.end[i], PLACE_SEQUEL) === 0) || kind === DISAGREES) continue
      const source = `location/chain-${level}-${below}`
      out.push({ start, end: hits.end[i], label: 'LOCATION', score: score + scoreOf(source), source })
      if (kind === EMPTY && hits.end[i] === words.end[next]) {
        whole = i
        deeper = below
      }
    }
    // An unlisted place by its last syllable: 수비면, 코코모시.
    if (whole < 0) {
      const end = words.end[next]
      for (let edge = at + 2; edge <= end; edge++) {
        if (classes[edge - 1] !== HANGUL) break
        const below = suffixLevel(context, at, edge)
        if (below <= level) continue
        const kind = kindOf(rest(context, edge))
        if (kind === OTHER || kind === DISAGREES) continue
        const source = `location/chain-shape-${level}-${below}`
        out.push({ start, end: edge, label: 'LOCATION', score: score + scoreOf(source), source })
        if (kind === EMPTY && edge === end) deeper = below
      }
      if (deeper < 0 && level === 1 && classes[at] === HANGUL) {
        // After a foreign state any word may be its city: 캔자스주 뉴센추리.
        for (let edge = at + 2; edge <= end; edge++) {
          const kind = kindOf(rest(context, edge))
          if (kind !== JOSA && !(kind === EMPTY && edge === end)) continue
          const source = `location/chain-any-${kind === EMPTY ? 'bare' : 'josa'}`
          out.push({ start, end: edge, label: 'LOCATION', score: score + scoreOf(source), source })
        }
        return
      }
      if (deeper < 0) return
    }
    level = deeper
    score += 1
    w = next
  }
}

function suffixLevel(context: Context, start: number, end: number): Level {
  const marks = marksOf(context)
  for (let at = Math.max(start + 1, end - 4); at < end; at++) {
    const i = marks.at[at]
    if (i < 0) continue
    if (markEnd(marks, at, PLACE_SUFFIX) === end) return levelOfSuffix(context.text.value.slice(at, end))
  }
  return -1
}

const levelOfSuffix = (suffix: string): Level => (/[도주성현]$|특별시|광역시/.test(suffix) ? 1 : /[시군]$/.test(suffix) ? 2 : /구$|카운티/.test(suffix) ? 3 : /[읍면동]$/.test(suffix) ? 4 : 5)

/** By district code, list and last syllable. */
function levelOf(context: Context, lists: ListBits, h: number): Level {
  const { hits, gazetteer } = context
  const name = hits.name[h]
  if (levels[name] > 0) return levels[name] - 1
  const bits = hits.lists[h]
  let level = 2
  if ((bits & lists.country) !== 0) level = 0
  else {
    const facts = factsOf(gazetteer, name)
    const district = facts.find((fact) => fact.district !== undefined)?.district
    if (district !== undefined) level = district.endsWith('00000000') ? 1 : district.endsWith('00000') ? (/구$/.test(context.text.value.slice(hits.start[h], hits.end[h])) ? 3 : 2) : 4
    else if (facts.some((fact) => fact.kind === 'admin1')) level = 1
    else if ((bits & lists.area) !== 0) level = 3
  }
  levels[name] = level + 1
  return level
}
