// Which mentions of people mean one person.
//
// A form is one full name. Forms are joined by the lists (here), by what the text tells (`told-people.ts`), and as parts and spellings of foreign names
// (`foreign-names.ts`); then family names that stand alone are given to one of them (`family-names.ts`).

import { finalOf } from '../text/hangul.js'
import type { Bodies } from './body-forms.js'
import { giveFamilyNames } from './family-names.js'
import { joinForeign } from './foreign-names.js'
import { Forms } from './forms.js'
import { inList } from './known.js'
import { type Mention, PERSON } from './mentions.js'
import { UNSET } from './names.js'
import { addForm, type People, type PersonForm } from './person-forms.js'
import { isMasked } from './person-names.js'
import { type Scene, textAfter } from './scene.js'
import { joinAlsoWritten, joinBracketed } from './told-people.js'

export function linkPeople(scene: Scene, bodies: Bodies): People {
  const { mentions } = scene
  const people: People = new Forms()
  let inParts = false
  let aliases = false
  let given = false
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind !== PERSON || isShort(scene, mention)) continue
    const { name } = mention
    const masked = isMasked(name)
    const age = masked ? ageOf(scene, i) : ''
    if (masked && name.personForm !== UNSET) name.personForm = maskedForm(scene, people, mention, age)
    if (name.personForm === UNSET) {
      const form = addForm(scene, people, mention, i)
      name.personForm = form.id
      form.age = age
      if (form.name.parts.length > 0) inParts = true
      if (form.name.hangul && (form.text.length === 2 || isFond(form.text))) given = true
      if (form.canonical !== null && form.canonical !== form.text) aliases = true
    }
    mention.form = name.personForm
  }
  if (people.list.length > 1) {
    // Texts differ from one another, so without a listed name there is nothing to join.
    if (aliases) joinCanonical(people)
    joinBracketed(scene, people)
    joinForeign(mentions, people, inParts)
    joinAlsoWritten(scene, people)
    if (given) joinGiven(people)
  }
  giveFamilyNames(scene, people, bodies)
  return people
}

/** A family name that needs someone to belong to: 손 회장, 황보 총장, 張 회장. */
function isShort({ context, words }: Scene, { start, end }: Mention): boolean {
  return end - start === 1 || (end - start === 2 && inList(context, start, end, words.bits.surname))
}

/** `김모(38)`, `김모 씨(여·38)`; empty for none. */
const ageOf = (scene: Scene, at: number): string => AGE.exec(textAfter(scene, at, 9))?.[1] ?? ''
const AGE = /^ ?씨?\((?:[남여][,·] ?)?(\d+)[세,·)]/

/** Of one masked name there are as many people as ages, and one more who is called 또 다른 김모: the form of this one, UNSET for one who is new. */
function maskedForm({ text }: Scene, people: People, { name, start }: Mention, age: string): number {
  const last = people.list[name.personForm]
  if (text.value.endsWith('다른 ', start)) return UNSET
  if (age === '' || last.age === age) return last.id
  if (last.age === '') {
    last.age = age
    return last.id
  }
  return people.list.find((form) => form.text === name.text && form.age === age)?.id ?? UNSET
}

/** May it be a given name as friends say it: 명환이, but not 하나이? */
const isFond = (text: string): boolean => text.length === 3 && text[2] === '이' && finalOf(text.charCodeAt(1)) > 0

/** 하나 after 김하나, as brothers and sisters are called, and 웨이 after 웨이저자, a family name of China: of one such name alone. */
function joinGiven(people: People): void {
  /** Two letters → the one form that ends or begins with them, null for several. */
  const full = new Map<string, PersonForm | null>()
  for (const form of people.list) {
    const { text, name } = form
    if (!name.hangul || text.length < 2 || text.length > 5) continue
    const family = text.slice(0, 2)
    const given = text.slice(-2)
    const other = full.get(given)
    // 명환이 after 김명환.
    const fond = isFond(text) ? full.get(family) : null
    if (fond != null) people.join(form, fond, 'person/given-name')
    else if (text.length > 2) {
      if (text.length === 3) full.set(given, other === undefined ? form : null)
      if (/[이오]$/.test(family)) full.set(family, full.has(family) ? null : form)
    } else if (other != null) people.join(form, other, 'person/given-name')
  }
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
