// Whom a family name alone means: `손` 회장 is the 손 whose title and firm fit, the nearest of them; left open when two fit alike.

import { memoize } from '../gazetteer/memoize.js'
import { CLASS_OF, HANJA } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import type { Bodies } from './body-forms.js'
import { toldApart } from './kin.js'
import { hitAt, inList, knownHit } from './known.js'
import { type Mention, PERSON } from './mentions.js'
import { type Name, nameAt, nameOf, UNSET } from './names.js'
import { addForm, MAX_BUCKET, type People, type PersonForm } from './person-forms.js'
import type { Post } from './posts.js'
import type { Scene } from './scene.js'
import { isShortFor, type Title, titleOf } from './titles.js'
import type { LinkWords } from './words.js'

/** Runs after posts were read and all other forms of names were joined. */
export function giveFamilyNames(scene: Scene, people: People, bodies: Bodies): void {
  const { mentions, words } = scene
  const open = mentions.filter((mention) => mention.kind === PERSON && isOpen(people, mention))
  if (open.length === 0) return
  const names = open.map((mention) => nameOfShort(scene, mention))
  const calledBy = peopleCalled(scene, people, names)
  notePosts(scene, people, bodies)
  const strays = new Map<Name, PersonForm>()
  const strangers = readStrangers(scene, people)
  const told = new Set<PersonForm>()
  for (let i = 0, n = 0; n < open.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON) continue
    if (open[n] !== mention) {
      if (mention.form >= 0) rootOf(people, mention.form).last = i
      continue
    }
    const name = names[n++]
    const choices = mention.form < 0 ? null : people.list[mention.form].choices
    const candidates = choices === null ? calledBy[name.owners] : choices.map((form) => rootOf(people, form.id))
    let { person, tie } = fittest(scene, candidates, (one) => fit(scene, bodies, mention, one) - doubt(scene, people, strangers, i, one))
    // Nobody has that family name: somebody else, whose full name was not read.
    if (person === null) {
      person = strays.get(mention.name) ?? null
      if (person === null) {
        strays.set(mention.name, (person = addForm(scene, people, mention, i)))
        addCalled(calledBy, name, person)
      }
    }
    // 회장은 김두리 전무를 후보로 추천했다. 김 후보는: who is chosen is named after who chooses.
    if (tie && !isNominee(scene, mention)) mention.form = -1
    else {
      if (person.text !== mention.name.text && (person.last < 0 || mentions[person.last].name !== mention.name) && !told.has(person)) {
        people.joins.push({ from: mention.name.text, to: person.text, rule: 'person/family-name' })
        told.add(person)
      }
      mention.form = person.id
      person.last = i
      for (const post of mention.held ?? NO_POSTS) addTitle(person.titles, titleOf(words, mentions[post.at].name))
    }
  }
}

/** A short mention, and a person of whom it is told to mean kin. */
interface Stranger {
  at: number
  /** Of the short mention; null where the word of kinship is its own. */
  title: Title | null
  own: boolean
  person: number
}

function readStrangers(scene: Scene, people: People): Stranger[] {
  const { mentions } = scene
  return toldApart(scene, (mention) => isOpen(people, mention)).map(({ short, full, own }) => ({
    at: short,
    title: own ? null : titleHeld(scene, mentions[short]),
    own,
    person: mentions[full].form,
  }))
}

const titleHeld = ({ mentions, words }: Scene, { held }: Mention): Title | null =>
  held === null ? null : titleOf(words, mentions[held[0].at].name)

/** What speaks against the person: he is told to be kin of whom is meant here, or of who is called so elsewhere (`박 회장이 물러난다. 박 회장은 장남 박하나 …`). */
function doubt(scene: Scene, people: People, strangers: readonly Stranger[], at: number, person: PersonForm): number {
  const { mentions } = scene
  for (const told of strangers) {
    if (people.rootOf(told.person) !== person.id) continue
    if (told.at === at) return told.own ? 2 : Number.POSITIVE_INFINITY
    if (told.title === null || mentions[told.at].name !== mentions[at].name) continue
    if (told.title === titleHeld(scene, mentions[at]) && !person.titles.includes(told.title)) return Number.POSITIVE_INFINITY
  }
  return 0
}

/** Has it no form of its own, or one that may mean several people? */
const isOpen = (people: People, { form }: Mention): boolean => form < 0 || people.list[form].choices !== null

const rootOf = (people: People, form: number): PersonForm => people.list[people.rootOf(form)]

/** Notes with the people which titles and bodies they have, and with the mentions which posts. */
function notePosts(scene: Scene, people: People, bodies: Bodies): void {
  const { mentions, posts, words } = scene
  for (const mention of mentions)
    if (mention.kind === PERSON && mention.form >= 0 && isNominee(scene, mention)) rootOf(people, mention.form).nominated = true
  for (const post of posts)
    for (const holder of post.holders) {
      const mention = mentions[holder]
      mention.held ??= []
      mention.held.push(post)
      if (mention.form < 0) continue
      const person = rootOf(people, mention.form)
      const title = titleOf(words, mentions[post.at].name)
      if (post.status === 'former') addTitle(person.left, title)
      if (post.status === 'appointed' || post.candidate) person.nominated = true
      addTitle(person.titles, title)
      if (post.body < 0) continue
      person.bodies ??= new Set()
      person.bodies.add(bodies.rootOf(mentions[post.body].form))
    }
}

interface Fittest {
  /** Null where there are no candidates. */
  person: PersonForm | null
  /** Does another one fit as well? */
  tie: boolean
}

function fittest({ mentions }: Scene, candidates: readonly PersonForm[], fits: (person: PersonForm) => number): Fittest {
  let best: PersonForm | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let tie = false
  for (const person of candidates) {
    const score = fits(person)
    if (score > bestScore) {
      best = person
      bestScore = score
      tie = false
    } else if (score === bestScore && best !== null) {
      // Equal evidence: the one named later is meant, unless both were named in one breath.
      tie = person.last >= 0 && best.last >= 0 && mentions[person.last].sentence === mentions[best.last].sentence
      if (person.last > best.last) best = person
    }
  }
  return { person: best, tie }
}

/** How well the person fits what stands around the mention: titles, bodies, 씨, nearness. */
function fit(scene: Scene, bodies: Bodies, mention: Mention, person: PersonForm): number {
  const { mentions, text, words } = scene
  const posts = mention.held ?? NO_POSTS
  const { last, titles } = person
  let score = last >= 0 ? 0 : -3
  if (isNominee(scene, mention)) score += person.nominated ? 3 : 0
  // What he is called by stands right behind the name; a clause before it, a verb or a list may give him others.
  const title = posts.find(({ at }) => mentions[at].start > mention.start && mentions[at].start < mention.end + NEAR) ?? posts[0]
  if (title !== undefined) score += titleFit(titleOf(words, mentions[title.at].name), person, title.status === 'former')
  if (posts.length === 0 && isPlainCitizen(text.units, mention.end)) score += titles.length === 0 ? 3 : -3
  for (const { body } of posts)
    if (body >= 0 && person.bodies !== null) score += person.bodies.has(bodies.rootOf(mentions[body].form)) ? 4 : -2
  if (last >= 0 && mentions[last].line === mention.line) score += 1
  return score
}

/** `이 후보자`, `이하나 내정자`: who is not yet what he shall be. */
function isNominee({ text: { units, value }, words }: Scene, { end }: Mention): boolean {
  return units[end] === UNIT.SPACE && nominee(words).test(value.slice(end + 1, end + 5))
}
const nominee = memoize(({ postSign }: LinkWords) => new RegExp(`^${postSign('nominee')}`))

/** Does 씨 follow, which nobody with a title is called? */
const isPlainCitizen = (units: Uint16Array, end: number): boolean =>
  units[end] === UNIT.씨 || (units[end] === UNIT.SPACE && units[end + 1] === UNIT.씨)

const NO_POSTS: readonly Post[] = []
/** Room for 전 or 신임 before the post that stands behind a name. */
const NEAR = 5

/** Titles kept of one person. */
const MAX_TITLES = 16

function addTitle(titles: Title[], title: Title): void {
  if (titles.length < MAX_TITLES && !titles.includes(title)) titles.push(title)
}

/** How well a short title fits those known of a person: the same, short for one, or none of them. 김 전 회장 is rather one who was it, 김 회장 one who is. */
function titleFit(title: Title, { titles, left }: PersonForm, former: boolean): number {
  if (titles.length === 0) return 0
  let fit = title.bare ? 0 : -4
  for (const other of titles) {
    if (other.plain === title.plain) {
      fit = 7
      break
    }
    if (isShortFor(title, other) || isShortFor(other, title)) fit = 6
  }
  if (former) return left.length > 0 ? fit + 2 : fit
  return left.some((other) => isShortFor(title, other)) ? fit - 1 : fit
}

/** 손, or the reading of 孫. */
function nameOfShort({ context, words }: Scene, { name, start, end }: Mention): Name {
  const unit = name.text.charCodeAt(0)
  if (CLASS_OF[unit] !== HANJA) return name
  const reading = knownHit(context, words, hitAt(context, start, end))?.facts[0].reading
  return reading === undefined ? name : nameOf(reading)
}

/** The people who may be called by each of these names, by `name.owners`. Nobody else's family name is looked for. */
function peopleCalled(scene: Scene, people: People, names: readonly Name[]): PersonForm[][] {
  const called: PersonForm[][] = []
  const firsts = new Set<number>()
  for (const name of names) {
    if (name.owners === UNSET) name.owners = called.push([]) - 1
    firsts.add(name.text.charCodeAt(0))
  }
  for (const form of people.list)
    if (form.name.hangul && (form.name.parts.length > 0 || firsts.has(form.text.charCodeAt(0))))
      addFamilyNames(scene, called, form, rootOf(people, form.id))
  return called
}

/** What a person may be called by: the first letter or two, the last part (황 of 젠슨 황), the first part of an Asian name. */
function addFamilyNames({ context, mentions, words }: Scene, called: readonly PersonForm[][], form: PersonForm, person: PersonForm): void {
  const { text, parts } = form.name
  if (parts.length === 0) {
    const { units, value } = context.text
    const { start } = mentions[form.first]
    addCalled(called, nameAt(units, value, start, start + 1), person)
    if (text.length < 3) return
    const two = nameAt(units, value, start, start + 2)
    if (two.owners !== UNSET && inList(context, start, start + 2, words.bits.surname)) addCalled(called, two, person)
    return
  }
  addCalled(called, nameOf(parts[parts.length - 1]), person)
  addCalled(called, nameOf(parts[0]), person)
  if (parts.length > 2) addCalled(called, nameOf(parts.slice(1).join('')), person)
}

function addCalled(called: readonly PersonForm[][], { owners }: Name, person: PersonForm): void {
  if (owners === UNSET) return
  const bucket = called[owners]
  if (bucket.length < MAX_BUCKET && !bucket.includes(person)) bucket.push(person)
}
