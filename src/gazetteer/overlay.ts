// A caller's own names and deny list, compiled at run time and looked up beside the shipped lists.

import { IreumError, isRecord, show } from '../errors.js'
import { leavesOf, type Trie } from '../trie/trie.js'
import { LABELS, type Label } from '../types.js'
import { alphabetOf, formsOf, normal, trieOf } from './forms.js'
import { type Gazetteer, gazetteerOf } from './gazetteer.js'
import { OWN_BIT, OWN_LISTS } from './lists.js'

/** A name of the caller's. */
export interface OwnName {
  label: Label
  /** As a text writes it, without particles. */
  name: string
  /** Other ways to write it; names may share one. */
  aliases?: readonly string[] | undefined
  /**
   * Go into the ids of the entity and its referent, beside `name`. Both win, key by key, over what the lists know of that name as one
   * of this label, which else stays; of a body or a place with another code than one given here (`krx`, `corp`, `ticker`, `iso3166`,
   * `district`) nothing does, not even its type.
   */
  ids?: Readonly<Record<string, string>> | undefined
  /** Goes into the entity: company, supplier, ... */
  type?: string | undefined
}

export interface OwnLists {
  names?: readonly OwnName[] | undefined
  /** Strings that are no entity as a whole, whatever the lists say. */
  deny?: readonly string[] | undefined
  /** Tell OpenAI from openai. */
  caseSensitive?: boolean | undefined
}

/** What is compiled of them. */
export interface Overlay {
  /** A capital has the id of its small letter, where case does not count. */
  readonly alphabet: Uint16Array
  readonly trie: Trie
  /** Leaf → list bits, the shipped ones of the same name included. */
  readonly lists: Uint32Array
  /** Names of the caller are numbered from here: after every shipped leaf. */
  readonly first: number
  /** Is there a deny list? */
  readonly denies: boolean
  readonly entries: ReadonlyMap<number, OwnEntry>
}

export interface OwnEntry {
  /** `list`, `label`, `name`, `type` and the ids, for each row that holds the name. */
  readonly facts: Record<string, string>[]
  /** The same name in the shipped lists; several where they differ in case. */
  readonly shipped: readonly number[]
}

/** The same gazetteer with the caller's lists; the bytes below are shared. */
export function overlay(gazetteer: Gazetteer, own: OwnLists): Gazetteer {
  checkOwnLists(own)
  const bits = new Map<string, number>()
  const facts = new Map<string, Record<string, string>[]>()
  const fold = own.caseSensitive === true ? (form: string) => form : lowered
  const add = (form: string, list: string, fact?: Record<string, string>): void => {
    bits.set(form, ((bits.get(form) ?? 0) | (1 << (OWN_BIT + OWN_LISTS.indexOf(list)))) >>> 0)
    if (fact === undefined) return
    const known = facts.get(form)
    if (known === undefined) facts.set(form, [fact])
    else known.push(fact)
  }
  for (const { label, name, aliases = [], ids, type } of own.names ?? []) {
    const list = OWN_LISTS.includes(`user-${label}`) ? `user-${label}` : 'user-OTHER'
    const forms = formsOf([name, ...aliases])
    const fact: Record<string, string> = { ...ids, list, label, name: forms[0] }
    if (type !== undefined) fact.type = type
    for (const form of new Set(forms.map(fold))) add(form, list, fact)
  }
  for (const name of own.deny ?? []) for (const form of formsOf([name])) add(fold(form), 'deny')

  const { letters, trie, leafOf } = built([...bits.keys()])
  const alphabet = new Uint16Array(65536)
  letters.forEach((letter, i) => {
    alphabet[letter.charCodeAt(0)] = i + 1
    const capital = letter.toUpperCase()
    if (fold(capital) === letter) alphabet[capital.charCodeAt(0)] = i + 1
  })
  const lists = new Uint32Array(trie.slots.length)
  const entries = new Map<number, OwnEntry>()
  for (const [form, leaf] of leafOf) {
    const shipped = shippedLeaves(gazetteer, form, fold)
    lists[leaf] = shipped.reduce((all, one) => all | gazetteer.sets[gazetteer.setOf[one]], bits.get(form)!)
    entries.set(leaf, { facts: facts.get(form) ?? [], shipped })
  }
  return gazetteerOf(gazetteer, {
    alphabet,
    trie,
    lists,
    first: gazetteer.names.slots.length,
    denies: (own.deny ?? []).length > 0,
    entries,
  })
}

function built(forms: string[]): { letters: string[] } & ReturnType<typeof trieOf> {
  try {
    const letters = alphabetOf(forms)
    return { letters, ...trieOf(forms, letters) }
  } catch (error) {
    if (!(error instanceof IreumError)) throw error
    throw new IreumError(
      'bad-option',
      `The names do not fit: ${error.message}`,
      'names',
      'Give fewer names, or build them into a list file: ireum build DIR -o FILE',
    )
  }
}

/** In small letters, but for capitals that no small letter leads back to: a text in the same letters is always found. */
const lowered = (form: string): string => form.replace(/[^가-힣]/g, lower)
const lower = (letter: string): string => (letter.toLowerCase().toUpperCase() === letter ? letter.toLowerCase() : letter)

function shippedLeaves({ alphabet, names }: Gazetteer, form: string, fold: (form: string) => string): number[] {
  const choices = Array.from({ length: form.length }, (_, i) => {
    const letters = [form[i], form[i].toUpperCase()].filter((letter) => fold(letter) === form[i])
    return [...new Set(letters.map((letter) => alphabet[letter.charCodeAt(0)]))]
  })
  return leavesOf(names, choices)
}

/** What stands beside the ids of a name, here or in a document. */
const TAKEN = ['list', 'label', 'name', 'type', 'candidates']
const NAME_KEYS = ['label', 'name', 'aliases', 'ids', 'type']

/** Throws an IreumError that names the first thing that is wrong and its place, such as `names[3].label`. */
export function checkOwnLists(own: OwnLists): void {
  const { names = [], deny = [] } = own
  if (!Array.isArray(names)) throw bad('names', names, 'a list of names', "Write names: [{ label: 'ORGANIZATION', name: '…' }]")
  if (!Array.isArray(deny)) throw bad('deny', deny, 'a list of strings', "Write deny: ['…']")
  // Holes are seen, too.
  Array.from(names as unknown[]).forEach((entry, i) => {
    const at = `names[${i}]`
    if (!isRecord(entry)) throw bad(at, entry, 'an object', "Write { label: 'ORGANIZATION', name: '…' }")
    for (const key of Object.keys(entry))
      if (!NAME_KEYS.includes(key))
        throw new IreumError(
          'bad-option',
          `There is no "${key}"`,
          `${at}.${key}`,
          `A name has ${NAME_KEYS.join(', ')}; other keys of your own go into ids`,
        )
    const { label, name, aliases = [], ids = {}, type } = entry
    if (!LABELS.includes(label as Label)) throw bad(`${at}.label`, label, 'a label', `Choose one of ${LABELS.join(', ')}`)
    checkName(`${at}.name`, name)
    if (!Array.isArray(aliases)) throw bad(`${at}.aliases`, aliases, 'a list of strings', "Write aliases: ['…']")
    Array.from(aliases).forEach((alias, n) => {
      checkName(`${at}.aliases[${n}]`, alias)
    })
    if (!isRecord(ids)) throw bad(`${at}.ids`, ids, 'an object of strings', "Write ids: { internal: 'A-17' }")
    for (const [key, id] of Object.entries(ids)) {
      if (typeof id !== 'string') throw bad(`${at}.ids.${key}`, id, 'a string', 'Write the id as a string')
      if (TAKEN.includes(key)) throw new IreumError('bad-option', `"${key}" cannot be an id`, `${at}.ids.${key}`, 'Give it another key')
    }
    if (type !== undefined && typeof type !== 'string') throw bad(`${at}.type`, type, 'a string', "Write a word such as 'company'")
  })
  Array.from(deny).forEach((name, i) => {
    checkName(`deny[${i}]`, name)
  })
}

function checkName(place: string, name: unknown): void {
  if (typeof name !== 'string') throw bad(place, name, 'a string', 'Write the name as it stands in a text')
  if (normal(name) === '')
    throw new IreumError('bad-option', 'A name is empty', place, 'Write the name as it stands in a text, or delete the entry')
  if (name.length > 255)
    throw new IreumError('bad-option', `A name has ${name.length} characters, at most 255 fit`, place, 'Shorten it or leave it out')
}

function bad(place: string, value: unknown, wanted: string, advice: string): IreumError {
  return new IreumError('bad-option', `Expected ${wanted}, got ${show(value)}`, place, advice)
}
