// Annotated documents → the same documents about other people, firms and places, so that context counts for more than known names.

import type { List } from '../../gazetteer/lists.js'
import type { GoldDocument, GoldEntity } from './read.js'

/** Names to draw from, by what they can stand for. */
export interface Cast {
  surnames: string[]
  given: string[]
  foreign: string[]
  nouns: string[]
  firms: string[]
  heads: string[]
  /** Lists of places; a place is replaced by one of its own list. */
  places: string[][]
  bodies: ReadonlySet<string>
  surnameSet: ReadonlySet<string>
}

export function castOf(lists: readonly List[]): Cast {
  const words = (test: (list: List) => boolean, longest: number, shortest = 1): string[] =>
    [...new Set(lists.filter(test).flatMap((list) => list.rows.map((row) => row[Object.keys(row)[0]])))].filter(
      (word) => word.length >= shortest && word.length <= longest && isHangul(word),
    )
  const named = (...names: string[]) => (list: List) => list.folder === 'names' && names.includes(list.name)
  const surnames = words(named('surname'), 2)
  return {
    surnames,
    given: words(named('given-name'), 3),
    foreign: words(named('foreign-given', 'foreign-family', 'foreign-name'), 6, 2),
    nouns: words(named('common-noun'), 4, 2),
    firms: words(named('organization-company', 'organization-registered', 'organization-listed', 'organization-foreign'), 8, 2),
    heads: words((list) => list.folder === 'words' && list.name === 'organization-head', 6, 2).sort((a, b) => b.length - a.length),
    places: ['location-town', 'location-city', 'location-korea', 'location-area', 'location-country'].map((name) => words(named(name), 8, 2)),
    bodies: new Set(lists.filter((list) => list.folder === 'names' && list.name.startsWith('organization-')).flatMap((list) => list.rows.map((row) => row[Object.keys(row)[0]]))),
    surnameSet: new Set(surnames),
  }
}

export function recast(document: GoldDocument, cast: Cast, random: () => number): GoldDocument {
  const parts = new Map<string, string>()
  const once = (key: string, make: () => string): string => {
    let part = parts.get(key)
    if (part === undefined) parts.set(key, (part = make()))
    return part
  }
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]
  /** A word whose last syllable takes the same particles as that of `like`. */
  const fitting = (like: string, make: () => string): string => {
    const wanted = finalOf(like)
    for (let n = 0; n < 60; n++) {
      const word = make()
      if (finalOf(word) === wanted) return word
    }
    return like
  }
  const foreignWord = (): string => (random() < 0.5 ? pick(cast.foreign) : blend(pick(cast.foreign), pick(cast.foreign)))
  const stem = (): string => {
    const r = random()
    if (r < 0.3) return pick(cast.nouns)
    if (r < 0.5) return pick(cast.nouns).slice(0, 2) + pick(cast.nouns).slice(-2)
    if (r < 0.75) return blend(pick(cast.foreign), pick(cast.foreign))
    if (r < 0.9) return pick(cast.given) + (random() < 0.3 ? pick(cast.given).slice(-1) : '')
    return pick(cast.firms)
  }
  /** A word that no list holds, most likely. */
  const oddWord = (): string => (random() < 0.5 ? blend(pick(cast.foreign), pick(cast.foreign)) : pick(cast.nouns).slice(0, 2) + pick(cast.nouns).slice(-2))
  const givenName = (): string => {
    const r = random()
    return r < 0.75 ? pick(cast.given) : pick(cast.nouns).slice(0, 2)
  }
  const full = document.entities.filter((e) => e.label === 'PERSON').map((e) => document.text.slice(e.start, e.end))

  const person = (name: string): string => {
    if (!isHangul(name.replaceAll(' ', '')) || name.endsWith('모')) return name
    if (name.length === 1) return once(`surname ${name}`, () => fitting(name, () => pick(cast.surnames).slice(0, 1)))
    if (name.includes(' ')) return name.split(' ').map((part) => (part.length === 1 ? part : once(`foreign ${part}`, () => fitting(part, foreignWord)))).join(' ')
    const whole = full.find((other) => other.length > name.length && other.length <= 4 && other.endsWith(name) && !other.includes(' '))
    if (whole !== undefined) return name
    const surname = cast.surnameSet.has(name.slice(0, 2)) && name.length > 3 ? name.slice(0, 2) : name.slice(0, 1)
    if (name.length <= 4 && cast.surnameSet.has(surname) && !full.some((other) => other.endsWith(` ${name}`))) {
      const family = once(`surname ${surname}`, () => fitting(surname, () => pick(cast.surnames).slice(0, surname.length)))
      return family + once(`given ${name}`, () => fitting(name, givenName))
    }
    return once(`foreign ${name}`, () => fitting(name, foreignWord))
  }
  const organization = (name: string): string => {
    if (cast.bodies.has(name)) return name
    return name.replace(/[가-힣]+/g, (run) => {
      if (run === '주' || run.length < 2) return run
      const head = cast.heads.find((h) => run.endsWith(h) && run.length >= h.length + 2) ?? ''
      const front = run.slice(0, run.length - head.length)
      if (cast.heads.includes(front)) return run
      return once(`stem ${front}`, () => (random() < 0.25 ? front : head === '' ? fitting(front, oddWord) : stem())) + head
    })
  }
  const place = (name: string): string =>
    name
      .split(' ')
      .map((part) =>
        once(`place ${part}`, () => {
          if (random() < 0.4) return part
          const list = cast.places.find((places) => places.includes(part))
          if (list === undefined) return part
          const last = part.slice(-1)
          return fitting(part, () => {
            for (let n = 0; n < 40; n++) {
              const other = pick(list)
              if (other.endsWith(last) || !'시군구동읍면리역항도'.includes(last)) return other
            }
            return part
          })
        }),
      )
      .join(' ')

  const entities: GoldEntity[] = []
  let text = ''
  let at = 0
  for (const entity of [...document.entities].sort((a, b) => a.start - b.start)) {
    text += document.text.slice(at, entity.start)
    const name = document.text.slice(entity.start, entity.end)
    const other = entity.label === 'PERSON' ? person(name) : entity.label === 'ORGANIZATION' ? organization(name) : entity.label === 'LOCATION' ? place(name) : name
    entities.push({ start: text.length, end: text.length + other.length, label: entity.label })
    text += other
    at = entity.end
  }
  return { id: `${document.id} recast`, text: text + document.text.slice(at), date: document.date, entities }
}

/** The front of one word and the back of another. */
const blend = (a: string, b: string): string => a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2))

const isHangul = (word: string): boolean => /^[가-힣]+$/.test(word)

/** 0 after a vowel, 1 after ㄹ, 2 after another consonant, 3 after no syllable. */
function finalOf(word: string): number {
  const code = word.charCodeAt(word.length - 1) - 0xac00
  if (!(code >= 0 && code < 11172)) return 3
  const final = code % 28
  return final === 0 ? 0 : final === 8 ? 1 : 2
}
