// Which mentions of people mean one person: full names, family name with a title, parts and spellings of foreign names, brackets.

import type { Bodies } from './bodies.js'
import { type Form, Forms } from './forms.js'
import { JOIN, JOIN_WORD, OPEN, OPEN_WORD } from './gaps.js'
import { hitAt, inList, knownAt, knownHit } from './known.js'
import { type Mention, PERSON, POST, REACH } from './mentions.js'
import { fresh, type Name, NONE, nameAt, nameOf } from './names.js'
import { lettersOfPart, type PersonName, personName } from './person-names.js'
import type { Post } from './posts.js'
import { gapAfter, type Scene } from './scene.js'
import { differInOnsetOnly, shareSyllable, spellingDistance } from './spelling.js'
import { isShortFor, type Title, titleOf } from './titles.js'

export interface PersonForm extends Form {
  name: PersonName
  /** First mention. */
  first: number
  /** The listed name of this person. */
  canonical: string | null
  /** Whom it may mean as well as not: a title decides. Null where that is clear. */
  choices: PersonForm[] | null
  /** Of a root, while family names are given: its latest mention so far (-1 before the first), its titles, and the roots of its bodies. */
  last: number
  titles: Title[]
  bodies: Set<number> | null
}

export type People = Forms<PersonForm>

const MAX_BUCKET = 48
export function linkPeople(scene: Scene, bodies: Bodies): People {
  const { mentions } = scene
  const people: People = new Forms()
  let inParts = false
  let aliases = false
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON || isShort(scene, mention)) continue
    const { name } = mention
    if (name.personForm === NONE) {
      const form = addForm(scene, people, mention, i)
      name.personForm = form.id
      if (form.name.parts.length > 0) inParts = true
      if (form.canonical !== null && form.canonical !== form.text) aliases = true
    }
    mention.form = name.personForm
  }
  if (people.list.length > 1) {
    // Texts differ from one another, so without a listed name there is nothing to join.
    if (aliases) joinCanonical(people)
    joinBrackets(scene, people)
    fillBuckets(people)
    if (inParts) {
      joinSpellings(people, true)
      joinParts(people)
    }
    joinSpellings(people, false)
    joinCues(scene, people)
  }
  resolveShort(scene, people, bodies)
  return people
}

function addForm({ context, words }: Scene, people: People, mention: Mention, first: number): PersonForm {
  const known = knownAt(context, words, mention.start, mention.end)
  const canonical = known !== null && known.facts.length === 1 ? (known.facts[0].name ?? null) : null
  return people.add({
    id: people.list.length,
    text: mention.name.text,
    referent: -1,
    name: personName(mention.name),
    first,
    canonical,
    choices: null,
    last: -1,
    titles: [],
    bodies: null,
  })
}

/** A family name that needs someone to belong to: 손 회장, 황보 총장, 張 회장. */
function isShort({ context, words }: Scene, { start, end }: Mention): boolean {
  return end - start === 1 || (end - start === 2 && inList(context, start, end, words.bits.surname))
}

/** 손 마사요시 is 손정의 by list. */
function joinCanonical(people: People): void {
  const first = new Map<string, PersonForm>()
  for (const form of people.list) {
    const name = form.canonical ?? form.text
    const other = first.get(name)
    if (other === undefined) first.set(name, form)
    else people.join(form, other, 'person/listed-alias')
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
    if (mentions[i + 1].form < 0 || mentions[head].form < 0) continue
    people.join(people.list[mentions[i + 1].form], people.list[mentions[head].form], 'person/bracket-alias')
  }
}

/** 올트먼 for 샘 올트먼; `젠슨황` for `젠슨 황`. Names with the same part and another first name stay apart until a title decides. */
function joinParts(people: People): void {
  const { list } = people
  const byPart: PersonForm[][] = []
  const addPart = (part: Name, form: PersonForm): void => {
    if (part.parts === NONE) part.parts = byPart.push([form]) - 1
    else if (byPart[part.parts].length < MAX_BUCKET) byPart[part.parts].push(form)
  }
  for (const form of list) {
    const { parts } = form.name
    const key = fresh(form.name.key)
    if (key.personKey === NONE) key.personKey = form.id
    else people.join(form, list[key.personKey], 'person/spelling')
    for (let n = 1; n < parts.length; n++) addPart(nameOf(n === parts.length - 1 ? parts[n] : parts.slice(n).join('')), form)
    if (parts.length > 0) addPart(nameOf(parts[0]), form)
  }
  for (const form of list) {
    const bucket = form.name.key.parts
    if (bucket === NONE) continue
    const owners = byPart[bucket]
    let root = -1
    let more = false
    for (const owner of owners) {
      if (owner === form) continue
      const at = people.rootOf(owner.id)
      if (root >= 0 && root !== at) more = true
      root = at
    }
    if (more) form.choices = owners.filter((owner) => owner !== form)
    else if (root >= 0) people.join(form, list[root], 'person/part-of-name')
  }
}

/** Ids of forms in Hangul by the sounds that the first and the last part of them begin with, MAX_BUCKET for each sound. */
const buckets = new Int32Array(8 * MAX_BUCKET)
const sizes = new Int32Array(8)

function fillBuckets({ list }: People): void {
  sizes.fill(0)
  for (const { id, name } of list) {
    if (name.sound >= 0) addSound(name.sound, id)
    if (name.lastSound >= 0) addSound(name.lastSound, id)
  }
}

function addSound(sound: number, id: number): void {
  if (sizes[sound] < MAX_BUCKET) buckets[sound * MAX_BUCKET + sizes[sound]++] = id
}

/** 선다 피차이 for 순다르 피차이 (wholes), 올트만 and 울트먼 for 샘 올트먼 (single words); never two Korean full names. */
function joinSpellings(people: People, wholes: boolean): void {
  const { list } = people
  for (const form of list) {
    const { name, id } = form
    if (!name.hangul || name.parts.length > 0 !== wholes || form.choices !== null) continue
    let best: PersonForm | null = null
    let least = 2
    let others: PersonForm[] | null = null
    for (let sound = name.sound, n = 0; sound >= 0 && n < 2; sound = name.lastSound, n++) {
      const from = sound * MAX_BUCKET
      for (let b = from; b < from + sizes[sound]; b++) {
        const other = list[buckets[b]]
        // Each pair once: wholes and single words look at the earlier ones of their kind, single words at every whole.
        const single = other.name.parts.length === 0
        if (wholes ? single || other.id >= id : single && (other.id >= id || other.name.folded !== name.folded)) continue
        const distance = wholes ? wholeDistance(name, other.name) : partDistance(name, other.name)
        if (distance > least || (distance === least && best === null)) continue
        if (people.rootOf(other.id) === people.rootOf(id)) continue
        if (distance < least || best === null) {
          least = distance
          best = other
          others = null
        } else if (people.rootOf(other.id) !== people.rootOf(best.id)) {
          if (others === null) others = [other]
          else others.push(other)
        }
      }
    }
    if (best === null) continue
    if (others !== null && !wholes) form.choices = [best, ...others]
    else people.join(form, best, 'person/spelling')
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
    if (mentions[i].kind !== PERSON || mentions[i].form < 0) continue
    const form = people.list[mentions[i].form]
    if (form.first !== i || people.rootOf(form.id) !== form.id) continue
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
        if (mentions[j].kind === PERSON && mentions[j].form >= 0) owner = j
      if (owner >= 0 && mentions[owner].form >= 0) people.join(form, people.list[mentions[owner].form], 'person/also-written')
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
        if (mentions[j].kind === PERSON && mentions[j].form >= 0 && mentions[j].form !== form.id && mentions[i].line === mentions[j].line) {
          owner = j
          break
        }
    if (owner >= 0 && mentions[owner].form >= 0) people.join(form, people.list[mentions[owner].form], 'person/also-written')
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

/** Family name and title: the person of that name whose title and firm fit, the nearest of them; open when two fit alike. */
function resolveShort(scene: Scene, people: People, bodies: Bodies): void {
  const { mentions, words } = scene
  const { units } = scene.text
  const short: Mention[] = []
  for (const mention of mentions) if (mention.kind === PERSON && isOpen(people, mention)) short.push(mention)
  if (short.length === 0) return
  // Only the family names that stand alone here are looked for.
  const bySurname: PersonForm[][] = []
  const names = short.map((mention) => nameOfShort(scene, mention))
  for (const name of names) if (name.owners === NONE) name.owners = bySurname.push([]) - 1
  for (const form of people.list) addSurnames(scene, bySurname, form, people.list[people.rootOf(form.id)])
  for (const post of scene.posts)
    for (const holder of post.holders) {
      const mention = mentions[holder]
      mention.held ??= []
      mention.held.push(post)
      if (mention.form < 0) continue
      const owner = people.list[people.rootOf(mention.form)]
      addTitle(owner, titleOf(words, mentions[post.at].name))
      if (post.body >= 0) (owner.bodies ??= new Set()).add(bodies.rootOf(mentions[post.body].form))
    }
  const strays = new Map<Name, PersonForm>()
  const told = new Set<number>()
  let s = 0
  for (let i = 0; i < mentions.length && s < short.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON) continue
    if (short[s] !== mention) {
      if (mention.form >= 0) people.list[people.rootOf(mention.form)].last = i
      continue
    }
    const name = names[s++]
    const posts = mention.held ?? NO_POSTS
    const choices = mention.form < 0 ? null : people.list[mention.form].choices
    const candidates = choices === null ? bySurname[name.owners] : choices.map((form) => people.list[people.rootOf(form.id)])
    const honorific = units[mention.end] === SSI || (units[mention.end] === 0x20 && units[mention.end + 1] === SSI)
    let best: PersonForm | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    let tie = false
    for (const owner of candidates) {
      let score = owner.last >= 0 ? 0 : -3
      if (posts.length > 0 && owner.titles.length > 0) score += titleFit(titleOf(words, mentions[posts[0].at].name), owner.titles)
      if (honorific && posts.length === 0) score += owner.titles.length === 0 ? 3 : -3
      for (const { body } of posts)
        if (body >= 0 && owner.bodies !== null) score += owner.bodies.has(bodies.rootOf(mentions[body].form)) ? 4 : -2
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
      mention.form = form.id
      continue
    }
    if (tie) {
      mention.form = -1
      continue
    }
    if (best.last < 0 || mentions[best.last].name !== mention.name) {
      if (!told.has(best.id)) people.joins.push({ from: mention.name.text, to: best.text, rule: 'person/family-name' })
      told.add(best.id)
    }
    mention.form = best.id
    best.last = i
    for (const post of posts) addTitle(best, titleOf(words, mentions[post.at].name))
  }
}

/** Has it no form of its own, or one that may mean several people? */
const isOpen = (people: People, { form }: Mention): boolean => form < 0 || people.list[form].choices !== null

const NO_POSTS: readonly Post[] = []
const SSI = '씨'.charCodeAt(0)

/** Titles kept of one person. */
const MAX_TITLES = 16

function addTitle(owner: PersonForm, title: Title): void {
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
function addSurnames({ context, mentions, words }: Scene, bySurname: readonly PersonForm[][], form: PersonForm, owner: PersonForm): void {
  const { text, parts, hangul } = form.name
  if (!hangul) return
  if (parts.length === 0) {
    const { units, value } = context.text
    const { start } = mentions[form.first]
    addOwner(bySurname, nameAt(units, value, start, start + 1), owner)
    if (text.length < 3) return
    const two = nameAt(units, value, start, start + 2)
    if (two.owners !== NONE && inList(context, start, start + 2, words.bits.surname)) addOwner(bySurname, two, owner)
    return
  }
  addOwner(bySurname, nameOf(parts[parts.length - 1]), owner)
  addOwner(bySurname, nameOf(parts[0]), owner)
  if (parts.length > 2) addOwner(bySurname, nameOf(parts.slice(1).join('')), owner)
}

/** Nobody is looked for by this name: no bucket. */
function addOwner(bySurname: readonly PersonForm[][], { owners }: Name, owner: PersonForm): void {
  if (owners === NONE) return
  const bucket = bySurname[owners]
  if (bucket.length < MAX_BUCKET && !bucket.includes(owner)) bucket.push(owner)
}
