// Which names of bodies are shorter forms of others: 하이닉스 for SK하이닉스, 까치발 for 스튜디오 까치발, 금감원 for 금융감독원.

import { memoize } from '../gazetteer/memoize.js'
import { apart, type Bodies, type BodyForm } from './body-forms.js'
import { isAbbreviation, mayAbbreviate, type Start } from './body-names.js'
import type { JoinRule } from './forms.js'
import { meet, sentencesOf } from './meet.js'
import { BODY } from './mentions.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

/** Forms compared with one short form at most: keeps a page of one-letter firms linear. */
const MAX_BUCKET = 48

/** Starts of forms, in chains of those whose first letters have the same last eleven bits. */
interface Long {
  form: BodyForm
  start: Start
  next: Long | null
}

const CHAINS = 2048
const firstOf: (Long | null)[] = new Array<Long | null>(CHAINS).fill(null)
const chainOf = (name: string): number => name.charCodeAt(0) & (CHAINS - 1)

export function joinShort({ words, mentions }: Scene, bodies: Bodies): void {
  let sentences: Set<number>[] | null = null
  for (const form of bodies.list) for (const start of form.shape.starts) if (start.rest !== '') addStart(form, start)
  for (const short of bodies.list) {
    const { letters, rest } = short.shape.starts[0]
    // What was told in a bracket outweighs what the letters suggest.
    if (rest === '' || rest.length > 14 || short.told) continue
    let best: Long | null = null
    let bestRank = 0
    let tie = false
    for (let long = firstOf[chainOf(rest)]; long !== null; long = long.next) {
      // Its letters must be among the other's.
      if ((letters & ~long.start.letters) !== 0 || long.form === short) continue
      const rank = rankShort(words, short, long)
      if (rank === 0 || rank < bestRank) continue
      if (rank === bestRank) {
        // Of two that fit alike the one named before is meant, where the other comes later.
        if (
          best !== null &&
          bodies.rootOf(best.form.id) !== bodies.rootOf(long.form.id) &&
          !(best.form.id < short.id && short.id < long.form.id)
        )
          tie = true
        continue
      }
      best = long
      bestRank = rank
      tie = false
    }
    if (best === null || tie) continue
    if (bestRank < 6 && best.start.offset === 0) {
      sentences ??= sentencesOf(mentions, BODY, bodies.list.length)
      if (meet(sentences[short.id], sentences[best.form.id])) continue
    }
    bodies.join(short, best.form, RULES[bestRank - 1])
  }
  for (const form of bodies.list) for (const { rest } of form.shape.starts) firstOf[chainOf(rest)] = null
}

/** At the end of its chain, unless many with its letter are there. */
function addStart(form: BodyForm, start: Start): void {
  const letter = start.rest.charCodeAt(0)
  let last: Long | null = null
  let same = 0
  for (let long = firstOf[letter & (CHAINS - 1)]; long !== null; long = long.next) {
    if (long.start.rest.charCodeAt(0) === letter && ++same === MAX_BUCKET) return
    last = long
  }
  const long: Long = { form, start, next: null }
  if (last === null) firstOf[letter & (CHAINS - 1)] = long
  else last.next = long
}

/** Of rank 1 and up. */
const RULES: readonly JoinRule[] = [
  'body/abbreviation',
  'body/abbreviation',
  'body/short-form',
  'body/short-form',
  'body/short-form',
  'body/group-name',
]

/** How well `short` reads as a shorter name of `long`: 0 not at all, 6 best. */
function rankShort(words: LinkWords, short: BodyForm, { form, start }: Long): number {
  const a = short.key
  const { rest: b, offset, spaced } = start
  if (a.length >= b.length + (offset > 0 ? 1 : 0) || a.charCodeAt(0) !== b.charCodeAt(0)) return 0
  // 금통위 for 한국은행 금융통화위원회: its listed name is what stands behind the other's first words.
  if (spaced.endsWith('회') && short.names.includes(spaced)) return 5
  if (b.startsWith(a)) {
    const tail = b.slice(a.length)
    if (tail === '그룹' && offset === 0) return tradeOf(words, a) === '' ? 6 : 0
    if (a.length < 2 || words.tails.has(a)) return 0
    // 부산은행 for BNK부산은행: listed both ways, one body unless their numbers differ; GM is not 한국GM.
    if (tail === '') return offset > 0 && (numberedApart(short, form) || isForeign(short)) ? 0 : 5
    const named = apart(short, form)
    if (named && !isNamedAfter(words, short, tail)) return 0
    // A department is another body than the firm it belongs to.
    const cut = spaced.indexOf(' ')
    if (cut >= 0 && spaced.slice(0, cut).toUpperCase() === a && !words.tails.has(spaced.slice(cut + 1))) return 0
    if (isUnit(words, tail)) return 0
    if (words.tails.has(tail)) return short.listed && offset === 0 && !form.listed ? 0 : 4
    return short.listed && !named ? 0 : 3
  }
  if (short.listed || a.length > 8 || a.length < 2 || b.length < a.length + 1) return 0
  if (!isAbbreviation(a, b) || !mayAbbreviate(a) || apart(short, form)) return 0
  // 가람은행 is another bank than 가람저축은행.
  const trade = tradeOf(words, a)
  if (trade !== '' && trade !== tradeOf(words, b)) return 0
  return a[a.length - 1] === b[b.length - 1] ? 2 : 1
}

/** 누리 for 누리자산운용, 노을 for 노을은행: of the other 누리 that the lists know no group is named, or it has left the exchange. */
function isNamedAfter(words: LinkWords, { known }: BodyForm, tail: string): boolean {
  const only = namedOf(words).test(tail)
  return known?.facts.every(({ list, delisted }) => delisted !== undefined || (only && list !== 'organization-group')) === true
}
const namedOf = memoize(({ bodyKind }: LinkWords) => new RegExp(`^${bodyKind('named')}$`))

/** 전자, 은행: 가온그룹 is more than 가온전자. Empty for none. */
const tradeOf = (words: LinkWords, name: string): string => tradesOf(words).exec(name)?.[0] ?? ''
const tradesOf = memoize(({ bodyKind }: LinkWords) => new RegExp(`${bodyKind('trade')}$`))

/** Is what a name has more than another a unit of it: 지부, 문화재단? */
function isUnit(words: LinkWords, tail: string): boolean {
  for (let n = 1; n <= 5 && n <= tail.length; n++) if (words.tails.get(tail.slice(-n)) === 'unit') return true
  return false
}

/** Does a list say that it is of another country? */
const isForeign = ({ known }: BodyForm): boolean => known?.facts.some(({ country }) => country !== undefined && country !== 'KR') ?? false

/** Do both have a number of the exchange or the registry, and not the same? */
function numberedApart(a: BodyForm, b: BodyForm): boolean {
  const x = a.known?.facts.find((row) => row.krx !== undefined)
  const y = b.known?.facts.find((row) => row.krx !== undefined)
  return x !== undefined && y !== undefined && x.krx !== y.krx
}
