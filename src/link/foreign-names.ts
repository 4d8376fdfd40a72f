// Which foreign names mean one person: parts (올트먼 for 샘 올트먼) and other spellings (울트먼). Names of the same part stay apart until a title decides.

import { meet, sentencesOf } from './meet.js'
import { type Mention, PERSON } from './mentions.js'
import { fresh, type Name, nameOf, UNSET } from './names.js'
import { MAX_BUCKET, type People, type PersonForm } from './person-forms.js'
import { lettersOfPart, type PersonName } from './person-names.js'
import { differInOnsetOnly, shareSyllable, spellingDistance } from './spelling.js'

/** `inParts`: is there a name of several words? */
export function joinForeign(mentions: readonly Mention[], people: People, inParts: boolean): void {
  fillBuckets(people)
  if (inParts) {
    joinSpellings(mentions, people, true)
    joinParts(people)
  }
  joinSpellings(mentions, people, false)
}

/** 올트먼 for 샘 올트먼; `젠슨황` for `젠슨 황`. Names with the same part and another first name stay apart until a title decides. */
function joinParts(people: People): void {
  const { list } = people
  const byPart: PersonForm[][] = []
  const addPart = (part: Name, form: PersonForm): void => {
    if (part.parts === UNSET) part.parts = byPart.push([form]) - 1
    else if (byPart[part.parts].length < MAX_BUCKET) byPart[part.parts].push(form)
  }
  for (const form of list) {
    const { parts } = form.name
    const key = fresh(form.name.key)
    if (key.personKey === UNSET) key.personKey = form.id
    else people.join(form, list[key.personKey], 'person/spelling')
    for (let n = 1; n < parts.length; n++) addPart(nameOf(n === parts.length - 1 ? parts[n] : parts.slice(n).join('')), form)
    if (parts.length > 0) addPart(nameOf(parts[0]), form)
    // 이반 바스케스 몬탈보 is 바스케스, 키트 앙헬로 델라 페냐 is 키트 앙헬로.
    for (let n = 1; n < parts.length - 1 && n < MOST_PARTS; n++) {
      addPart(nameOf(parts[n]), form)
      addPart(nameOf(parts.slice(0, n + 1).join('')), form)
    }
  }
  for (const form of list) {
    const bucket = form.name.key.parts
    if (bucket === UNSET) continue
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

/** Parts of one name that are looked at. */
const MOST_PARTS = 6

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
function joinSpellings(mentions: readonly Mention[], people: People, wholes: boolean): void {
  const { list } = people
  let sentences: Set<number>[] | null = null
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
    // 다리오 아모데이와 여동생 다니엘라 아모데이; 르페브르 for 르페브흐.
    if (wholes && least > ONE_LETTER && meet((sentences ??= sentencesOf(mentions, PERSON, list.length))[id], sentences[best.id])) continue
    if (others !== null && !wholes) form.choices = [best, ...others]
    else people.join(form, best, 'person/spelling')
  }
}

const APART = 9
/** Distance of wholes that differ in a letter of Hangul. */
const ONE_LETTER = 0.5

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
