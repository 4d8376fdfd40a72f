// The forms of people's names in one document.

import type { Form, Forms } from './forms.js'
import { knownAt } from './known.js'
import type { Mention } from './mentions.js'
import { type PersonName, personName } from './person-names.js'
import type { Scene } from './scene.js'
import type { Title } from './titles.js'

export interface PersonForm extends Form {
  name: PersonName
  /** First mention. */
  first: number
  /** In the bracket behind a masked name, where several may bear it; empty for none. */
  age: string
  /** The listed name of this person. */
  canonical: string | null
  /** Whom it may mean as well as not: a title decides. Null where that is clear. */
  choices: PersonForm[] | null
  /** Of a root, while family names are given: its latest mention so far (-1 before the first), its titles, and the roots of its bodies. */
  last: number
  titles: Title[]
  bodies: Set<number> | null
  /** Of a root: is it told to be chosen for a post: 후보자, 내정자? */
  nominated: boolean
  /** Of a root: the titles of posts that it is said to have held before. */
  left: Title[]
}

export type People = Forms<PersonForm>

/** Forms that are found by one part or one sound, at most: keeps a page of alike names linear. */
export const MAX_BUCKET = 48

export function addForm({ context, words }: Scene, people: People, mention: Mention, first: number): PersonForm {
  const known = knownAt(context, words, mention.start, mention.end)
  const canonical = known !== null && known.facts.length === 1 ? (known.facts[0].name ?? null) : null
  return people.add({
    id: people.list.length,
    text: mention.name.text,
    referent: -1,
    name: personName(mention.name),
    first,
    age: '',
    canonical,
    choices: null,
    last: -1,
    titles: [],
    bodies: null,
    nominated: false,
    left: [],
  })
}
