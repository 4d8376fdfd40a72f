// Which mentions of people mean one person: full names, family name with a title, parts and spellings of foreign names, brackets.

import type { Context } from '../types.js'
import { filled } from './filled.js'
import { JOIN, JOIN_WORD, OPEN, OPEN_WORD } from './gaps.js'
import { hitAt, inList, knownAt, knownHit } from './known.js'
import { type Mention, PERSON, POST, REACH } from './mentions.js'
import { fresh, type Name, NONE, nameAt, nameOf } from './names.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene } from './scene.js'
import { differInOnsetOnly, shareSyllable, spellingDistance } from './spelling.js'
import { lettersOfPart, type PersonName, personName } from './spoken.js'
import { isShortFor, type Title, titleOf } from './titles.js'
import { type Join, Union } from './union.js'

interface Form {
  id: number
  name: PersonName
  /** First mention. */
  first: number
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
/** Forms that may mean several people → those. */
type Several = Map<number, Form[]>

export function linkPeople(scene: Scene, bodyOf: (mention: number) => number): People {
  const { mentions } = scene
  const people: People = { formOf: filled<number>(mentions.length, -1), forms: [], union: new Union(), joins: [] }
  const { surname } = scene.words.bits
  const short: number[] = []
  let inParts = false
  let aliases = false
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON) continue
    if (isShort(scene, mention, surname)) {
      short.push(i)
      continue
    }
    const { name } = mention
    if (name.personForm === NONE) {
      const form = addForm(scene, people, mention, i)
      name.personForm = form.id
      if (form.name.parts.length > 0) inParts = true
      if (form.canonical !== null && form.canonical !== form.name.text) aliases = true
    }
    people.formOf[i] = name.personForm
  }
  if (people.forms.length > 1) {
    // Texts differ from one another, so without a listed name there is nothing to join.
    if (aliases) joinCanonical(people)
    joinBrackets(scene, people)
  }
  const several: Several = new Map()
  if (people.forms.length > 1) {
    fillBuckets(people)
    if (inParts) {
      joinSpellings(people, true, several)
      joinParts(people, several)
    }
    joinSpellings(people, false, several)
    joinCues(scene, people)
  }
  if (several.size > 0) {
    for (let i = 0; i < mentions.length; i++) if (several.has(people.formOf[i])) short.push(i)
    short.sort((a, b) => a - b)
  }
  resolveShort(scene, people, short, several, bodyOf)
  return people
}

function addForm({ context, words }: Scene, people: People, mention: Mention, first: number): Form {
  const known = knownAt(context, words, mention.start, mention.end)
  const canonical = known !== null && known.facts.length === 1 ? (known.facts[0].name ?? null) : null
  const form: Form = { id: people.union.add(), name: personName(mention.name), first, canonical }
  people.forms.push(form)
  return form
}

/** A family name that needs someone to belong to: 손 회장, 황보 총장, 張 회장. */
function isShort({ context }: Scene, { start, end }: Mention, surname: number): boolean {
  return end - start === 1 || (end - start === 2 && inList(context, start, end, surname))
}

function join(people: People, from: Form, to: Form, rule: string): void {
  if (people.union.join(from.id, to.id)) people.joins.push({ from: from.name.text, to: to.name.text, rule })
}

/** 손 마사요시 is 손정의 by list. */
function joinCanonical(people: People): void {
  const first = new Map<string, Form>()
  for (const form of people.forms) {
    const name = form.canonical ?? form.name.text
    const other = first.get(name)
    if (other === undefined) first.set(name, form)
    else join(people, form, other, 'person/listed-alias')
  }
}

/** `칩 데이비스(Chip Davis)`, `해온(본명 강해온)`, `쑨제(孫潔·영어명 제인 쑨)`. */
function joinBrackets(scene: Scene, people: People): void {
  const { mentions, words } = scene
  const { units } = scene.text
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
    const after = units[mentions[i + 1].end]
    if (after !== 0x29 && after !== 0xb7 && after !== 0x2c) continue
    const head = inside ? open : i
    open = after === 0x29 ? -1 : head
    if (people.formOf[i + 1] < 0 || people.formOf[head] < 0) continue
    join(people, people.forms[people.formOf[i + 1]], people.forms[people.formOf[head]], 'person/bracket-alias')
  }
}

/** 올트먼 for 샘 올트먼; `젠슨황` for `젠슨 황`. Names with the same part and another first name stay apart until a title decides. */
function joinParts(people: People, several: Several): void {
  const { forms, union } = people
  const byPart: Form[][] = []
  const addPart = (part: Name, form: Form): void => {
    if (part.parts === NONE) part.parts = byPart.push([form]) - 1
    else if (byPart[part.parts].length < MAX_BUCKET) byPart[part.parts].push(form)
  }
  for (const form of forms) {
    const { parts } = form.name
    const key = fresh(form.name.key)
    if (key.personKey === NONE) key.personKey = form.id
    else join(people, form, forms[key.personKey], 'person/spelling')
    for (let n = 1; n < parts.length; n++) addPart(nameOf(n === parts.length - 1 ? parts[n] : parts.slice(n).join('')), form)
    if (parts.length > 0) addPart(nameOf(parts[0]), form)
  }
  for (const form of forms) {
    const bucket = form.name.key.parts
    if (bucket === NONE) continue
    const owners = byPart[bucket]
    let root = -1
    let more = false
    for (const owner of owners) {
      if (owner === form) continue
      const at = union.find(owner.id)
      if (root >= 0 && root !== at) more = true
      root = at
    }
    if (more)
      several.set(
        form.id,
        owners.filter((owner) => owner !== form),
      )
    else if (root >= 0) join(people, form, forms[root], 'person/part-of-name')
  }
}

/** Ids of forms in Hangul by the sounds that the first and the last part of them begin with, MAX_BUCKET for each sound. */
const buckets = new Int32Array(8 * MAX_BUCKET)
const sizes = new Int32Array(8)

function fillBuckets({ forms }: People): void {
  sizes.fill(0)
  for (const { id, name } of forms) {
    if (name.sound >= 0) addSound(name.sound, id)
    if (name.lastSound >= 0) addSound(name.lastSound, id)
  }
}

function addSound(sound: number, id: number): void {
  if (sizes[sound] < MAX_BUCKET) buckets[sound * MAX_BUCKET + sizes[sound]++] = id
}

/** 선다 피차이 for 순다르 피차이 (wholes), 올트만 and 울트먼 for 샘 올트먼 (single words); never two Korean full names. */
function joinSpellings(people: People, wholes: boolean, several: Several): void {
  const { forms, union } = people
  for (const form of forms) {
    const { name, id } = form
    if (!name.hangul || name.parts.length > 0 !== wholes || several.has(id)) continue
    let best: Form | null = null
    let least = 2
    let others: Form[] | null = null
    for (let sound = name.sound, n = 0; sound >= 0 && n < 2; sound = name.lastSound, n++) {
      const from = sound * MAX_BUCKET
      for (let b = from; b < from + sizes[sound]; b++) {
        const other = forms[buckets[b]]
        // Each pair once: wholes and single words look at the earlier ones of their kind, single words at every whole.
        const single = other.name.parts.length === 0
        if (wholes ? single || other.id >= id : single && (other.id >= id || other.name.folded !== name.folded)) continue
        const distance = wholes ? wholeDistance(name, other.name) : partDistance(name, other.name)
        if (distance > least || (distance === least && best === null)) continue
        if (union.find(other.id) === union.find(id)) continue
        if (distance < least || best === null) {
          least = distance
          best = other
          others = null
        } else if (union.find(other.id) !== union.find(best.id)) {
          if (others === null) others = [other]
          else others.push(other)
        }
      }
    }
    if (best === null) continue
    if (others !== null && !wholes) several.set(id, [best, ...others])
    else join(people, form, best, 'person/spelling')
  }
}

const APART = 9

/** Both in parts: one part equal or nearly so, the other alike. */
function wholeDistance(a: PersonName, b: PersonName): number {
  if (a.parts.length !== b.parts.length) return APART
  let sum = 0
  for (let n = 0; n < a.parts.length; n++) {
    const x = a.parts[n]
    const y = b.parts[n]
    if (x === y) continue
    const length = Math.max(x.length, y.length)
    const last = n === a.parts.length - 1
    const limit = last ? Math.min(2, length * 0.75) : x[0] === y[0] ? 3.5 : Math.min(2, length * 0.75)
    const distance = spellingDistance(lettersOfPart(a, n), lettersOfPart(b, n), limit)
    if (distance > limit) return APART
    sum += distance / 2
  }
  return sum < 2 ? sum : APART
}

/** A single word: a spelling of another's last or first part, or of another single word. */
function partDistance(single: PersonName, other: PersonName): number {
  const { text } = single
  if (other.parts.length === 0) return text.length >= 3 && differInOnsetOnly(text, other.text) ? 0.5 : APART
  if (text.length < 2) return APART
  const limit = text.length <= 3 ? 1 : 1.5
  let least = APART
  for (let n = 0; n < 2; n++) {
    const at = n === 0 ? other.parts.length - 1 : 0
    const part = other.parts[at]
    if (part === text) return 0
    if (Math.abs(part.length - text.length) > 1 || (text.length > 2 && !shareSyllable(text, part))) continue
    const distance = spellingDistance(lettersOfPart(single, 0), lettersOfPart(other, at), limit)
    if (distance <= limit && distance < least) least = distance
  }
  return least
}

/** `외신에 선다 피차이로도 적는 그는`: another name of the person spoken of; `물박사로 통하는 백경수` of the one who follows. */
function joinCues(scene: Scene, people: People): void {
  const { mentions } = scene
  const { units, value } = scene.text
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== PERSON || people.formOf[i] < 0) continue
    const form = people.forms[people.formOf[i]]
    if (form.first !== i || people.union.find(form.id) !== form.id) continue
    const { hangul } = form.name
    const told =
      hangul &&
      mentions[i].start >= 2 &&
      CUE_ENDS.has(units[mentions[i].start - 1]) &&
      /(?:본명|예명|필명|별명|애칭|영어명|한국명|활동명)(?:은|이|으로|도)? ?[‘']?$/.test(
        value.slice(Math.max(mentions[i].lineStart, mentions[i].start - 8), mentions[i].start),
      )
    const title = mentions[i - 1]
    const holder =
      !hangul && title !== undefined && title.kind === POST && gapAfter(scene, i - 1).role === OPEN ? title.post!.holders[0] : undefined
    if (told || holder !== undefined) {
      let owner = holder ?? -1
      for (let j = i - 1; owner < 0 && j >= 0 && j > i - REACH && mentions[j].line === mentions[i].line; j--)
        if (mentions[j].kind === PERSON && people.formOf[j] >= 0) owner = j
      if (owner >= 0 && people.formOf[owner] >= 0) join(people, form, people.forms[people.formOf[owner]], 'person/also-written')
      continue
    }
    const end = mentions[i + 1]?.kind === POST && gapAfter(scene, i).role !== 0 ? mentions[i + 1].end : mentions[i].end
    const cue =
      beginsCue(units, end) &&
      /^[’'”]?(?:\([^()]*\))?(?:으로|로|라|이라|란|이란|라고|이라고)(?:도|는)? ?(?:[가-힣]{1,5} ){0,2}?(?:적|쓰|쓴|알려|불|부르|통|표기|박|새긴)/.test(
        value.slice(end, end + 24),
      )
    if (!cue) continue
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

const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((letter) => letter.charCodeAt(0)))
/** 명, 칭, a particle, a quote or a space: what `본명은 ‘` may end in. */
const CUE_ENDS = unitsOf("명칭은이로도 ‘'")
/** Two letters in which 로, 라고, 이라는 … may begin, after a quote or a bracket too. */
const beginsCue = (units: Uint16Array, at: number): boolean =>
  units[at] === 0xc774 ? CUE_SECOND.has(units[at + 1]) : CUE_FIRST.has(units[at])
const CUE_FIRST = unitsOf("으로라란(’'”")
const CUE_SECOND = unitsOf('라란')

interface Owner {
  form: Form
  /** Mention index of the latest mention so far, -1 before the first. */
  last: number
  titles: Title[]
  bodies: Set<number> | null
}

/** Family name and title: the person of that name whose title and firm fit, the nearest of them; open when two fit alike. */
function resolveShort(
  scene: Scene,
  people: People,
  short: readonly number[],
  several: ReadonlyMap<number, Form[]>,
  bodyOf: (mention: number) => number,
): void {
  if (short.length === 0) return
  const { context, mentions, words } = scene
  const { units } = scene.text
  // Only the family names that stand alone here are looked for.
  const bySurname: Owner[][] = []
  const names = short.map((i) => nameOfShort(scene, mentions[i]))
  for (const name of names) if (name.owners === NONE) name.owners = bySurname.push([]) - 1
  const owners = filled<Owner | null>(people.forms.length, null)
  for (const form of people.forms) {
    const root = people.union.find(form.id)
    const owner = (owners[root] ??= { form: people.forms[root], last: -1, titles: [], bodies: null })
    addSurnames(bySurname, context, mentions[form.first], form, owner, words.bits.surname)
  }
  const ownerOf = (form: number): Owner => owners[people.union.find(form)]!
  const postsOf = filled<Post[] | null>(mentions.length, null)
  for (const post of scene.posts)
    for (const holder of post.holders) {
      const list = (postsOf[holder] ??= [])
      list.push(post)
      const form = people.formOf[holder]
      if (form < 0) continue
      const owner = ownerOf(form)
      addTitle(owner, titleOf(words, mentions[post.at].name))
      if (post.body >= 0) (owner.bodies ??= new Set()).add(bodyOf(post.body))
    }
  const strays = new Map<Name, Form>()
  const told = new Set<number>()
  let s = 0
  for (let i = 0; i < mentions.length && s < short.length; i++) {
    if (mentions[i].kind !== PERSON) continue
    if (short[s] !== i) {
      if (people.formOf[i] >= 0) ownerOf(people.formOf[i]).last = i
      continue
    }
    const name = names[s++]
    const mention = mentions[i]
    const posts = postsOf[i] ?? NO_POSTS
    const chosen = several.get(people.formOf[i])
    const candidates = chosen === undefined ? bySurname[name.owners] : chosen.map((form) => ownerOf(form.id))
    const honorific = units[mention.end] === SSI || (units[mention.end] === 0x20 && units[mention.end + 1] === SSI)
    let best: Owner | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    let tie = false
    for (const owner of candidates) {
      let score = owner.last >= 0 ? 0 : -3
      if (posts.length > 0 && owner.titles.length > 0) score += titleFit(titleOf(words, mentions[posts[0].at].name), owner.titles)
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
    // No one fits: where the family name is a common one, it is somebody else, whose full name was not read.
    if (best === null || (bestScore < 0 && words.commonSurnames.has(name.text))) {
      let form = strays.get(mention.name)
      if (form === undefined) strays.set(mention.name, (form = addForm(scene, people, mention, i)))
      people.formOf[i] = form.id
      continue
    }
    if (tie) {
      people.formOf[i] = -1
      continue
    }
    if (best.last < 0 || mentions[best.last].name !== mention.name) {
      if (!told.has(best.form.id)) people.joins.push({ from: mention.name.text, to: best.form.name.text, rule: 'person/family-name' })
      told.add(best.form.id)
    }
    people.formOf[i] = best.form.id
    best.last = i
    for (const post of posts) addTitle(best, titleOf(words, mentions[post.at].name))
  }
}

const NO_POSTS: readonly Post[] = []
const SSI = '씨'.charCodeAt(0)

/** Titles kept of one person. */
const MAX_TITLES = 16

function addTitle(owner: Owner, title: Title): void {
  if (owner.titles.length < MAX_TITLES && !owner.titles.includes(title)) owner.titles.push(title)
}

/** How well a short title fits those known of a person: the same, short for one, or none of them. */
function titleFit(title: Title, titles: readonly Title[]): number {
  let fit = -4
  for (const other of titles) {
    if (other.plain === title.plain) return 7
    if (isShortFor(title, other) || isShortFor(other, title)) fit = 6
  }
  return fit
}

/** 손, or the reading of 孫. */
function nameOfShort({ context, words }: Scene, { name, start, end }: Mention): Name {
  const unit = name.text.charCodeAt(0)
  if (unit < 0x4e00 || unit >= 0xa000) return name
  const reading = knownHit(context, words, hitAt(context, start, end))?.facts[0].reading
  return reading === undefined ? name : nameOf(reading)
}

/** The family names a person may be called by: first letter or two, last part (황 of 젠슨 황), first part of an Asian name. */
function addSurnames(
  bySurname: readonly Owner[][],
  context: Context,
  { start }: Mention,
  { name: { text, parts, hangul } }: Form,
  owner: Owner,
  surname: number,
): void {
  if (!hangul) return
  const { units, value } = context.text
  if (parts.length === 0) {
    addOwner(bySurname, nameAt(units, value, start, start + 1), owner)
    if (text.length < 3) return
    const two = nameAt(units, value, start, start + 2)
    if (two.owners !== NONE && inList(context, start, start + 2, surname)) addOwner(bySurname, two, owner)
    return
  }
  addOwner(bySurname, nameOf(parts[parts.length - 1]), owner)
  addOwner(bySurname, nameOf(parts[0]), owner)
  if (parts.length > 2) addOwner(bySurname, nameOf(parts.slice(1).join('')), owner)
}

/** Nobody is looked for by this name: no bucket. */
function addOwner(bySurname: readonly Owner[][], { owners }: Name, owner: Owner): void {
  if (owners === NONE) return
  const bucket = bySurname[owners]
  if (bucket.length < MAX_BUCKET && !bucket.includes(owner)) bucket.push(owner)
}
