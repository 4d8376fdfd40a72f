// Which mentions of people mean one person: full names, family name with a title, parts and spellings of foreign names, brackets.

import type { Context } from '../types.js'
import { JOIN, JOIN_WORD, OPEN, OPEN_WORD } from './gaps.js'
import { factsOfName, inList, nameAt } from './known.js'
import { type Mention, PERSON, POST, REACH } from './mentions.js'
import { gapAfter, type Post, type Scene } from './posts.js'
import { differInOnsetOnly, shareSyllable, soundKey, spellingDistance } from './spelling.js'
import { isShortFor, plainPost } from './titles.js'
import { type Join, Union } from './union.js'
import type { LinkWords } from './words.js'

interface Form {
  id: number
  text: string
  /** Without spaces. */
  key: string
  parts: string[]
  /** First mention. */
  first: number
  hangul: boolean
  /** The listed name of this person. */
  canonical: string | null
}

export interface People {
  /** Mention index → form, or -1: another kind, or left open. */
  formOf: number[]
  forms: Form[]
  union: Union
  joins: Join[]
}

const MAX_BUCKET = 48

export function linkPeople(context: Context, scene: Scene, bodyOf: (mention: number) => number): People {
  const { mentions } = scene
  const people: People = { formOf: new Array<number>(mentions.length).fill(-1), forms: [], union: new Union(), joins: [] }
  const { surname } = scene.words.bits
  const byText = new Map<string, Form>()
  const short: number[] = []
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON) continue
    if (isShort(context, mention, surname)) {
      short.push(i)
      continue
    }
    let form = byText.get(mention.text)
    if (form === undefined) byText.set(mention.text, (form = addForm(context, people, mention, i)))
    people.formOf[i] = form.id
  }
  joinCanonical(people)
  joinBrackets(scene, people)
  const several = new Map<number, Form[]>()
  const buckets = soundBuckets(people)
  joinSpellings(people, buckets, true, several)
  joinParts(people, several)
  joinSpellings(people, buckets, false, several)
  joinCues(scene, people)
  if (several.size > 0) {
    for (let i = 0; i < mentions.length; i++) if (several.has(people.formOf[i])) short.push(i)
    short.sort((a, b) => a - b)
  }
  resolveShort(context, scene, people, short, several, bodyOf)
  return people
}

function addForm(context: Context, people: People, mention: Mention, first: number): Form {
  const { text } = mention
  const unit = text.charCodeAt(0)
  const parts = partsOf(text)
  const facts = factsOfName(context.gazetteer, nameAt(context, mention.start, mention.end))
  const form: Form = {
    id: people.union.add(),
    text,
    key: parts.length > 1 ? parts.join('') : text,
    parts,
    first,
    hangul: unit >= 0xac00 && unit <= 0xd7a3,
    canonical: facts.length === 1 && facts[0].name !== undefined ? facts[0].name : null,
  }
  people.forms.push(form)
  return form
}

function partsOf(text: string): string[] {
  let space = text.indexOf(' ')
  if (space < 0) return [text]
  const parts: string[] = []
  let from = 0
  for (; space >= 0; space = text.indexOf(' ', from)) {
    parts.push(text.slice(from, space))
    from = space + 1
  }
  parts.push(text.slice(from))
  return parts
}

/** A family name that needs someone to belong to: 손 회장, 황보 총장, 張 회장. */
function isShort(context: Context, mention: Mention, surname: number): boolean {
  if (mention.text.length === 1) return true
  return mention.text.length === 2 && inList(context, mention.start, mention.end, surname)
}

function join(people: People, from: Form, to: Form, rule: string): void {
  if (people.union.join(from.id, to.id)) people.joins.push({ from: from.text, to: to.text, rule })
}

/** 손 마사요시 is 손정의 by list. */
function joinCanonical(people: People): void {
  // Texts differ from one another, so without a listed name there is nothing to join.
  if (!people.forms.some((form) => form.canonical !== null && form.canonical !== form.text)) return
  const first = new Map<string, Form>()
  for (const form of people.forms) {
    const name = form.canonical ?? form.text
    const other = first.get(name)
    if (other === undefined) first.set(name, form)
    else join(people, form, other, 'person/listed-alias')
  }
}

/** `칩 데이비스(Chip Davis)`, `해온(본명 강해온)`, `쑨제(孫潔·영어명 제인 쑨)`. */
function joinBrackets(scene: Scene, people: People): void {
  const { mentions, value, words } = scene
  let open = -1
  for (let i = 0; i + 1 < mentions.length; i++) {
    if (mentions[i].kind !== PERSON || mentions[i + 1].kind !== PERSON) {
      open = -1
      continue
    }
    const gap = gapAfter(scene, i)
    const inside = (gap.role === JOIN || gap.role === JOIN_WORD) && open >= 0
    if (!inside) open = -1
    const opens = gap.role === OPEN || (gap.role === OPEN_WORD && words.aliases.has(gap.word))
    if (!inside && !opens) continue
    const after = value.charCodeAt(mentions[i + 1].end)
    if (after !== 0x29 && after !== 0xb7 && after !== 0x2c) continue
    const head = inside ? open : i
    open = after === 0x29 ? -1 : head
    if (people.formOf[i + 1] < 0 || people.formOf[head] < 0) continue
    join(people, people.forms[people.formOf[i + 1]], people.forms[people.formOf[head]], 'person/bracket-alias')
  }
}

/** 올트먼 for 샘 올트먼; `젠슨황` for `젠슨 황`. Names with the same part and another first name stay apart until a title decides. */
function joinParts(people: People, several: Map<number, Form[]>): void {
  if (!people.forms.some((form) => form.parts.length > 1)) return
  const byPart = new Map<string, Form[]>()
  const byKey = new Map<string, Form>()
  for (const form of people.forms) {
    const same = byKey.get(form.key)
    if (same === undefined) byKey.set(form.key, form)
    else join(people, form, same, 'person/spelling')
    if (form.parts.length < 2) continue
    for (let n = 1; n < form.parts.length; n++) addTo(byPart, form.parts.slice(n).join(''), form)
    addTo(byPart, form.parts[0], form)
  }
  for (const form of people.forms) {
    const owners = byPart.get(form.key)
    if (owners === undefined) continue
    let root = -1
    let more = false
    for (const owner of owners) {
      if (owner === form) continue
      const at = people.union.find(owner.id)
      if (root >= 0 && root !== at) more = true
      root = at
    }
    if (more)
      several.set(
        form.id,
        owners.filter((owner) => owner !== form),
      )
    else if (root >= 0) join(people, form, people.forms[root], 'person/part-of-name')
  }
}

function addTo<Key>(map: Map<Key, Form[]>, key: Key, form: Form): void {
  const bucket = map.get(key)
  if (bucket === undefined) map.set(key, [form])
  else if (bucket.length < MAX_BUCKET) bucket.push(form)
}

/** Forms in Hangul by the sound that a first or last part of them begins with. */
function soundBuckets(people: People): Form[][] {
  // Sounds are numbered from -1 to 6.
  const buckets: Form[][] = [[], [], [], [], [], [], [], []]
  for (const form of people.forms) {
    if (!form.hangul) continue
    for (let n = 0; n < endsOf(form); n++) {
      const bucket = buckets[soundKey(endOf(form, n)) + 1]
      if (bucket.length < MAX_BUCKET) bucket.push(form)
    }
  }
  return buckets
}

/** The parts by which a name is found: its first and its last one. */
const endsOf = (form: Form): number => (form.parts.length > 1 ? 2 : 1)
const endOf = (form: Form, n: number): string => form.parts[n === 0 ? 0 : form.parts.length - 1]

/** 선다 피차이 for 순다르 피차이 (wholes), 올트만 and 울트먼 for 샘 올트먼 (single words); never two Korean full names. */
function joinSpellings(people: People, buckets: readonly Form[][], wholes: boolean, several: Map<number, Form[]>): void {
  for (const form of people.forms) {
    if (!form.hangul || form.parts.length > 1 !== wholes || several.has(form.id)) continue
    let best: Form | null = null
    let least = 2
    let others: Form[] | null = null
    for (let n = 0; n < endsOf(form); n++) {
      const bucket = buckets[soundKey(endOf(form, n)) + 1]
      for (let b = 0; b < bucket.length; b++) {
        const other = bucket[b]
        // Each pair once: wholes and single words look at the earlier ones of their kind, single words at every whole.
        if (wholes ? other.parts.length < 2 || other.id >= form.id : other.parts.length < 2 && other.id >= form.id) continue
        const distance = wholes ? wholeDistance(form, other) : partDistance(form, other)
        if (distance > least || (distance === least && best === null)) continue
        if (people.union.find(other.id) === people.union.find(form.id)) continue
        if (distance < least || best === null) {
          least = distance
          best = other
          others = null
        } else if (people.union.find(other.id) !== people.union.find(best.id)) {
          if (others === null) others = [other]
          else others.push(other)
        }
      }
    }
    if (best === null) continue
    if (others !== null && !wholes) several.set(form.id, [best, ...others])
    else join(people, form, best, 'person/spelling')
  }
}

const APART = 9

/** Both in parts: one part equal or nearly so, the other alike. */
function wholeDistance(a: Form, b: Form): number {
  if (a.parts.length !== b.parts.length) return APART
  let sum = 0
  for (let n = 0; n < a.parts.length; n++) {
    const x = a.parts[n]
    const y = b.parts[n]
    if (x === y) continue
    const length = Math.max(x.length, y.length)
    const last = n === a.parts.length - 1
    const limit = last ? Math.min(2, length * 0.75) : x[0] === y[0] ? 3.5 : Math.min(2, length * 0.75)
    const distance = spellingDistance(x, y, limit)
    if (distance > limit) return APART
    sum += distance / 2
  }
  return sum < 2 ? sum : APART
}

/** A single word: a spelling of another's last or first part, or of another single word. */
function partDistance(single: Form, other: Form): number {
  const { text } = single
  if (other.parts.length === 1) return text.length >= 3 && differInOnsetOnly(text, other.text) ? 0.5 : APART
  if (text.length < 2) return APART
  const limit = text.length <= 3 ? 1 : 1.5
  let least = APART
  for (const part of [other.parts[other.parts.length - 1], other.parts[0]]) {
    if (Math.abs(part.length - text.length) > 1 || (text.length > 2 && !shareSyllable(text, part))) continue
    const distance = spellingDistance(text, part, limit)
    if (distance <= limit && distance < least) least = distance
  }
  return least
}

/** `외신에 선다 피차이로도 적는 그는`: another name of the person spoken of; `물박사로 통하는 백경수` of the one who follows. */
function joinCues(scene: Scene, people: People): void {
  const { mentions, value } = scene
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== PERSON || people.formOf[i] < 0) continue
    const form = people.forms[people.formOf[i]]
    if (form.first !== i || people.union.find(form.id) !== form.id) continue
    const told =
      form.hangul &&
      mentions[i].start >= 2 &&
      endsCue(value.charCodeAt(mentions[i].start - 1)) &&
      /(?:본명|예명|필명|별명|애칭|영어명|한국명|활동명)(?:은|이|으로|도)? ?[‘']?$/.test(
        value.slice(Math.max(mentions[i].lineStart, mentions[i].start - 8), mentions[i].start),
      )
    const title = mentions[i - 1]
    const holder =
      title !== undefined && title.kind === POST && !form.hangul && gapAfter(scene, i - 1).role === OPEN
        ? scene.posts[i - 1]!.holders[0]
        : undefined
    if (told || holder !== undefined) {
      let owner = holder ?? -1
      for (let j = i - 1; owner < 0 && j >= 0 && j > i - REACH && mentions[j].line === mentions[i].line; j--)
        if (mentions[j].kind === PERSON && people.formOf[j] >= 0) owner = j
      if (owner >= 0 && people.formOf[owner] >= 0) join(people, form, people.forms[people.formOf[owner]], 'person/also-written')
      continue
    }
    const end = mentions[i + 1]?.kind === POST && gapAfter(scene, i).role !== 0 ? mentions[i + 1].end : mentions[i].end
    const cue = !beginsCue(value, end)
      ? null
      : /^[’'”]?(?:\([^()]*\))?(?:으로|로|라|이라|란|이란|라고|이라고)(?:도|는)? ?(?:[가-힣]{1,5} ){0,2}?(?:적|쓰|쓴|알려|불|부르|통|표기|박|새긴)/.exec(
          value.slice(end, end + 24),
        )
    if (cue === null) continue
    const next = mentions[i + 1]
    let owner = -1
    if (
      next !== undefined &&
      next.kind === PERSON &&
      /^[가-힣]{1,3} $/.test(value.slice(next.start - 3, next.start).trimStart()) &&
      next.start - end < 14
    )
      owner = i + 1
    else
      for (let j = i - 1; j >= 0 && j > i - 12; j--)
        if (mentions[j].kind === PERSON && people.formOf[j] >= 0 && people.formOf[j] !== form.id && mentions[i].line === mentions[j].line) {
          owner = j
          break
        }
    if (owner >= 0 && people.formOf[owner] >= 0) join(people, form, people.forms[people.formOf[owner]], 'person/also-written')
  }
}

/** 명, 칭, a particle, a quote or a space: what `본명은 ‘` may end in. */
const endsCue = (unit: number): boolean => CUE_ENDS.includes(String.fromCharCode(unit))
const CUE_ENDS = "명칭은이로도 ‘'"
/** Two letters in which 로, 라고, 이라는 … may begin, after a quote or a bracket too. */
const beginsCue = (value: string, at: number): boolean => {
  const unit = value.charCodeAt(at)
  if (unit === 0xc774) return CUE_SECOND.includes(value[at + 1])
  return CUE_FIRST.includes(value[at])
}
const CUE_FIRST = "으로라란(’'”"
const CUE_SECOND = '라란'

interface Owner {
  form: Form
  /** Mention index of the latest mention so far, -1 before the first. */
  last: number
  titles: string[]
  bodies: Set<number> | null
}

/** Family name and title: the person of that name whose title and firm fit, the nearest of them; open when two fit alike. */
function resolveShort(
  context: Context,
  scene: Scene,
  people: People,
  short: readonly number[],
  several: ReadonlyMap<number, Form[]>,
  bodyOf: (mention: number) => number,
): void {
  if (short.length === 0) return
  const { mentions, words } = scene
  // Only the family names that stand alone here are looked for.
  const names = short.map((i) => nameOfShort(context, mentions[i]))
  const owners = new Map<number, Owner>()
  const bySurname = new Map<string, Owner[]>()
  for (const name of names) bySurname.set(name, [])
  const { surname } = scene.words.bits
  for (const form of people.forms) {
    const root = people.union.find(form.id)
    let owner = owners.get(root)
    if (owner === undefined) owners.set(root, (owner = { form: people.forms[root], last: -1, titles: [], bodies: null }))
    addSurnames(bySurname, context, mentions[form.first], form, owner, surname)
  }
  const postsOf = new Map<number, Post[]>()
  for (const post of scene.posts)
    if (post !== null)
      for (const holder of post.holders) {
        const list = postsOf.get(holder)
        if (list === undefined) postsOf.set(holder, [post])
        else list.push(post)
        const form = people.formOf[holder]
        if (form < 0) continue
        const owner = owners.get(people.union.find(form))!
        addTitle(owner, mentions[post.at].text)
        if (post.body >= 0) (owner.bodies ??= new Set()).add(bodyOf(post.body))
      }
  const strays = new Map<string, Form>()
  const told = new Set<number>()
  let s = 0
  for (let i = 0; i < mentions.length && s < short.length; i++) {
    if (mentions[i].kind !== PERSON) continue
    if (short[s] !== i) {
      if (people.formOf[i] >= 0) owners.get(people.union.find(people.formOf[i]))!.last = i
      continue
    }
    const name = names[s++]
    const mention = mentions[i]
    const posts = postsOf.get(i) ?? []
    const chosen = several.get(people.formOf[i])
    const candidates = chosen === undefined ? (bySurname.get(name) ?? []) : chosen.map((form) => owners.get(people.union.find(form.id))!)
    const honorific = scene.value[mention.end] === '씨' || scene.value.startsWith(' 씨', mention.end)
    let best: Owner | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    let tie = false
    for (const owner of candidates) {
      let score = owner.last >= 0 ? 0 : -3
      if (posts.length > 0 && owner.titles.length > 0) score += titleFit(words, mentions[posts[0].at].text, owner.titles)
      if (honorific && posts.length === 0) score += owner.titles.length === 0 ? 3 : -3
      for (const post of posts) if (post.body >= 0 && owner.bodies !== null) score += owner.bodies.has(bodyOf(post.body)) ? 4 : -2
      if (owner.last >= 0 && mentions[owner.last].line === mention.line) score += 1
      if (score > bestScore) {
        best = owner
        bestScore = score
        tie = false
      } else if (score === bestScore && best !== null) {
        // Equal evidence: the one named later is meant, unless both were named in one breath.
        if (owner.last > best.last) {
          tie =
            best.last >= 0 &&
            mentions[owner.last].sentence === mentions[best.last].sentence &&
            mentions[best.last].sentence !== mention.sentence
          best = owner
        } else tie = owner.last >= 0 && mentions[owner.last].sentence === mentions[best.last].sentence
      }
    }
    if (best === null) {
      const key = mention.text
      let form = strays.get(key)
      if (form === undefined) strays.set(key, (form = addForm(context, people, mention, i)))
      people.formOf[i] = form.id
      continue
    }
    if (tie) {
      people.formOf[i] = -1
      continue
    }
    if (best.last < 0 || mentions[best.last].text !== mention.text) {
      if (!told.has(best.form.id)) people.joins.push({ from: mention.text, to: best.form.text, rule: 'person/family-name' })
      told.add(best.form.id)
    }
    people.formOf[i] = best.form.id
    best.last = i
    for (const post of posts) addTitle(best, mentions[post.at].text)
  }
}

/** Titles kept of one person. */
const MAX_TITLES = 16

function addTitle(owner: Owner, title: string): void {
  if (owner.titles.length < MAX_TITLES && !owner.titles.includes(title)) owner.titles.push(title)
}

/** How well a short title fits those known of a person: the same, short for one, or none of them. */
function titleFit(words: LinkWords, title: string, titles: readonly string[]): number {
  let fit = -4
  for (const other of titles) {
    if (plainPost(other) === plainPost(title)) return 7
    if (isShortFor(words, title, other) || isShortFor(words, other, title)) fit = 6
  }
  return fit
}

/** 손, or the reading of 孫. */
function nameOfShort(context: Context, { text, start, end }: Mention): string {
  const unit = text.charCodeAt(0)
  if (unit < 0x4e00 || unit >= 0xa000) return text
  return factsOfName(context.gazetteer, nameAt(context, start, end))[0]?.reading ?? text
}

/** The family names a person may be called by: first letter or two, last part (황 of 젠슨 황), first part of an Asian name. */
function addSurnames(
  bySurname: ReadonlyMap<string, Owner[]>,
  context: Context,
  mention: Mention,
  form: Form,
  owner: Owner,
  surname: number,
): void {
  const { text, parts } = form
  if (!form.hangul) return
  if (parts.length > 1) {
    addOwner(bySurname.get(parts[parts.length - 1]), owner)
    addOwner(bySurname.get(parts[0]), owner)
    if (parts.length > 2) addOwner(bySurname.get(parts.slice(1).join('')), owner)
    return
  }
  addOwner(bySurname.get(text[0]), owner)
  if (text.length > 2 && inList(context, mention.start, mention.start + 2, surname)) addOwner(bySurname.get(text.slice(0, 2)), owner)
}

/** Nobody is looked for by this name: no bucket. */
function addOwner(bucket: Owner[] | undefined, owner: Owner): void {
  if (bucket !== undefined && bucket.length < MAX_BUCKET && !bucket.includes(owner)) bucket.push(owner)
}
