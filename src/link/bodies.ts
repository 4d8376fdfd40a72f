// Which mentions of organizations mean one body: equal names, list facts, brackets, short forms and abbreviations.

import { isAbbreviation, mayAbbreviate, type Shape, type Start, shapeOf } from './body-names.js'
import { type Form, Forms } from './forms.js'
import { type Gap, JOIN, JOIN_WORD, OPEN, OPEN_WORD } from './gaps.js'
import { hitAt, type Known, knownHit } from './known.js'
import { BODY } from './mentions.js'
import { fresh, NONE, nameOf } from './names.js'
import { gapAfter, type Scene } from './scene.js'
import type { LinkWords } from './words.js'

export interface BodyForm extends Form {
  /** Without spaces, the key it is known by. */
  key: string
  shape: Shape
  /** What the lists say of it. */
  known: Known | null
  /** Names that the lists give it: its own, or the canonical ones it is an alias of. */
  names: readonly string[]
  /** Stands in a list of organizations. */
  listed: boolean
  /** Said to be another name, outright, in this document. */
  told: boolean
  /** Told to be a name of old. */
  former: boolean
  /** Were its ids looked for? */
  asked: boolean
  /** Of a root, filled by `infer.ts`: its mentions but photo credits; is it a group of firms; does it stand in the first line? */
  count: number
  group: boolean
  headline: boolean
}

/** Forms of bodies; their text is without legal form. */
export type Bodies = Forms<BodyForm>

/** Forms compared with one short form at most: keeps a page of one-letter firms linear. */
const MAX_BUCKET = 48

export function linkBodies(scene: Scene): Bodies {
  const bodies: Bodies = new Forms()
  readForms(scene, bodies)
  if (bodies.list.length < 2) return bodies
  joinBrackets(scene, bodies)
  joinListed(bodies)
  joinNamed(scene, bodies)
  joinShort(scene.words, bodies)
  return bodies
}

function readForms({ context, mentions, words }: Scene, bodies: Bodies): void {
  const { units } = context.text
  let groups: Set<string> | null = null
  for (const { kind, name, end } of mentions)
    if (kind === BODY && units[end - 1] === RUP && units[end - 2] === GEU && name.text.length > 1) {
      groups ??= new Set()
      groups.add(name.text.slice(0, -2))
    }
  const { organization } = words.bits
  for (const mention of mentions) {
    if (mention.kind !== BODY) continue
    const { name } = mention
    if (name.bodyForm === NONE) {
      const shape = shapeOf(name)
      const { text } = shape
      // ㈜삼보리 beside 삼보리그룹 is the firm, 삼보리 the group.
      const apart = shape.legal && groups?.has(text)
      const key = apart ? nameOf(`㈜${shape.key.text}`) : fresh(shape.key)
      if (key.keyForm === NONE) {
        const start = mention.start + (text.length === name.text.length ? 0 : Math.max(0, name.text.indexOf(text)))
        const hit = hitAt(context, start, start + text.length)
        const known = knownHit(context, words, hit)
        key.keyForm = bodies.list.length
        bodies.add({
          id: key.keyForm,
          text,
          referent: -1,
          key: key.text,
          shape,
          known,
          names: apart ? [key.text] : known === null ? [text] : known.names,
          listed: hit >= 0 && (context.hits.lists[hit] & organization) !== 0,
          told: false,
          former: false,
          asked: false,
          count: 0,
          group: false,
          headline: false,
        })
      }
      name.bodyForm = key.keyForm
    }
    mention.form = name.bodyForm
  }
}

/** 현대자동차 and 현대차: the lists give both the same name. */
function joinListed(bodies: Bodies): void {
  // Texts differ from one another, so without a listed name there is nothing to join.
  if (!bodies.list.some((form) => form.known !== null)) return
  for (const form of bodies.list) {
    let joined = false
    for (let n = 0; n < form.names.length; n++) {
      const name = nameOf(form.names[n])
      if (name.listedForm === NONE) name.listedForm = form.id
      else if (!joined && name.listedForm !== form.id) {
        bodies.join(form, bodies.list[name.listedForm], 'body/listed-alias')
        joined = true
      }
    }
  }
}

/** `효성인포메이션시스템(HIS)`, `에스비(옛 소프트)`, `거래소협의체(DAXA·닥사)`. */
function joinBrackets(scene: Scene, bodies: Bodies): void {
  const { mentions, words } = scene
  const { units } = scene.text
  let open = -1
  for (let i = 0; i + 1 < mentions.length; i++) {
    if (mentions[i + 1].kind !== BODY || mentions[i].kind !== BODY) {
      open = -1
      continue
    }
    const gap = gapAfter(scene, i)
    const inside = gap.role === JOIN || gap.role === JOIN_WORD
    if (!inside) open = -1
    const head = inside ? open : i
    if (head < 0 || !(inside || opensAlias(gap, words))) continue
    const after = units[mentions[i + 1].end]
    if (after !== 0x29 && after !== 0xb7 && after !== 0x2c) continue
    open = after === 0x29 ? -1 : head
    const from = bodies.list[mentions[i + 1].form]
    const to = bodies.list[mentions[head].form]
    const kind = words.aliases.get(gap.word)
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

const opensAlias = (gap: Gap, words: LinkWords): boolean => gap.role === OPEN || (gap.role === OPEN_WORD && words.aliases.has(gap.word))

/** `당근의 옛 사명은 당근마켓`, `처음엔 이름이 살결연구소였다`: the body spoken of and its other name. */
function joinNamed(scene: Scene, bodies: Bodies): void {
  const { mentions } = scene
  const { units, value } = scene.text
  let last = -1
  let main = -1
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== BODY) continue
    if (main < 0) main = i
    const { start, end, lineStart, sentence } = mentions[i]
    if (
      followsTopic(units, start) &&
      /(?:옛|처음|원래|당초|기존)[가-힣]{0,2} ?(?:이름|사명|상호|회사명)[은는이가] ?[‘']?$/.test(
        value.slice(Math.max(lineStart, start - 14), start),
      )
    ) {
      const to = last >= 0 && mentions[last].sentence === sentence ? last : main
      if (to !== i) {
        const from = bodies.list[mentions[i].form]
        from.told = true
        joinFormer(bodies, from, bodies.list[mentions[to].form])
      }
    }
    if (
      last >= 0 &&
      mentions[last].sentence === sentence &&
      (units[end] === RO ||
        ((units[end] === EU || units[end] === 0x2019) && value.startsWith('으로', units[end] === EU ? end : end + 1))) &&
      /^’?(?:으로|로) (?:[가-힣]+ )?(?:사명|간판|이름|상호)[을를]? ?(?:바꾸|바꿔|바꿨|바꾼|변경|교체)/.test(value.slice(end, end + 16))
    )
      bodies.join(bodies.list[mentions[i].form], bodies.list[mentions[last].form], 'body/new-name')
    last = i
  }
}

const GEU = '그'.charCodeAt(0)
const RUP = '룹'.charCodeAt(0)
const RO = '로'.charCodeAt(0)
const EU = '으'.charCodeAt(0)

/** Does a particle of topic or subject stand before it, a space and a quote allowed? */
function followsTopic(units: Uint16Array, start: number): boolean {
  let at = start - 1
  if (units[at] === 0x2018 || units[at] === 0x27) at--
  if (units[at] === 0x20) at--
  return at >= 0 && isTopic(units[at])
}

/** 은, 는, 이, 가. */
const isTopic = (unit: number): boolean => unit === 0xc740 || unit === 0xb294 || unit === 0xc774 || unit === 0xac00

/** Starts of forms, in chains of those whose first letters have the same last eleven bits. */
interface Long {
  form: BodyForm
  start: Start
  next: Long | null
}

const CHAINS = 2048
const firstOf: (Long | null)[] = new Array<Long | null>(CHAINS).fill(null)
const chainOf = (name: string): number => name.charCodeAt(0) & (CHAINS - 1)

/** 하이닉스 for SK하이닉스, 까치발 for 스튜디오 까치발, 금감원 for 금융감독원. */
function joinShort(words: LinkWords, bodies: Bodies): void {
  for (const form of bodies.list) for (const start of form.shape.starts) if (start.rest !== '') addStart(form, start)
  for (const short of bodies.list) {
    const { letters, rest } = short.shape.starts[0]
    if (rest === '' || rest.length > 14) continue
    let best: Long | null = null
    let bestRank = 0
    let tie = false
    for (let long = firstOf[chainOf(rest)]; long !== null; long = long.next) {
      // Its letters must be among the other's.
      if ((letters & ~long.start.letters) !== 0 || long.form === short) continue
      const rank = rankShort(words, short, long)
      if (rank === 0 || rank < bestRank) continue
      if (rank === bestRank) {
        if (best !== null && bodies.rootOf(best.form.id) !== bodies.rootOf(long.form.id)) tie = true
        continue
      }
      best = long
      bestRank = rank
      tie = false
    }
    if (best === null || tie) continue
    // What was told in a bracket outweighs what the letters suggest.
    if (short.told && bestRank < 6) continue
    bodies.join(short, best.form, RULES[bestRank])
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

const RULES = ['', 'body/abbreviation', 'body/abbreviation', 'body/short-form', 'body/short-form', 'body/short-form', 'body/group-name']

/** How well `short` reads as a shorter name of `long`: 0 not at all, 6 best. */
function rankShort(words: LinkWords, short: BodyForm, { form, start }: Long): number {
  const a = short.key
  const { rest: b, offset, spaced } = start
  if (a.length >= b.length + (offset > 0 ? 1 : 0) || a.charCodeAt(0) !== b.charCodeAt(0)) return 0
  if (b.startsWith(a)) {
    const tail = b.slice(a.length)
    if (tail === '그룹' && offset === 0) return /(?:차|전자|증권|은행|화학|백화점|중공업|건설)$/.test(a) ? 0 : 6
    if (a.length < 2 || words.tails.has(a)) return 0
    // 부산은행 for BNK부산은행: listed both ways, one body unless their numbers differ.
    if (tail === '') return offset > 0 && numberedApart(short, form) ? 0 : 5
    if (apart(short, form)) return 0
    // A department is another body than the firm it belongs to.
    const cut = spaced.indexOf(' ')
    if (cut >= 0 && spaced.slice(0, cut).toUpperCase() === a && !words.tails.has(spaced.slice(cut + 1))) return 0
    if (isUnit(words, tail)) return 0
    if (words.tails.has(tail)) return short.listed && offset === 0 && !form.listed ? 0 : 4
    return short.listed ? 0 : 3
  }
  if (short.listed || a.length > 6 || a.length < 2 || b.length < a.length + 1) return 0
  if (!isAbbreviation(a, b) || !mayAbbreviate(a) || apart(short, form)) return 0
  return a[a.length - 1] === b[b.length - 1] ? 2 : 1
}

/** Is what a name has more than another a unit of it: 지부, 문화재단? */
function isUnit(words: LinkWords, tail: string): boolean {
  for (let n = 1; n <= 4 && n <= tail.length; n++) if (words.tails.get(tail.slice(-n)) === 'unit') return true
  return false
}

/** Do the lists know them as two? */
function apart(a: BodyForm, b: BodyForm): boolean {
  if (!a.listed || !b.listed) return false
  for (const name of a.names) if (b.names.includes(name)) return false
  return true
}

/** Do both have a number of the exchange or the registry, and not the same? */
function numberedApart(a: BodyForm, b: BodyForm): boolean {
  const x = a.known?.facts.find((row) => row.krx !== undefined)
  const y = b.known?.facts.find((row) => row.krx !== undefined)
  return x !== undefined && y !== undefined && x.krx !== y.krx
}
