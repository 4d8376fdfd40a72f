// Document → for people: the text with its marks, then who, which firm, how much.

import type { Document } from '../document.js'
import type { Entity, Ids, Label, Modifier, MoneyValue, Referent, Relation } from '../types.js'
import { CODE_OF } from './codes.js'
import { table } from './table.js'

/** One of several documents has its id above it. */
export function writeText(document: Document, { colour, several }: { colour: boolean; several?: boolean }): string {
  const parts = [marked(document, colour ? colourMark : plainMark).replace(/\s+$/, '')]
  const heading = (title: string): string => (colour ? `\x1b[1m${title}\x1b[0m` : title)
  const add = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): void => {
    if (rows.length > 0) parts.push(`${heading(title)}\n${table(head, rows)}`)
  }
  add('People', ['name', 'position', 'organization', 'mentions', 'also'], people(document))
  add('Organizations', ['name', 'id', 'mentions', 'also'], organizations(document))
  add('Amounts', ['text', 'currency', 'value', 'equals'], amounts(document))
  const id = several && document.id !== undefined ? `==> ${String(document.id).replace(/\s+/g, ' ')} <==\n` : ''
  return `${id}${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function marked({ text, entities }: Document, mark: (entity: Entity) => string): string {
  let out = ''
  let at = 0
  for (const entity of entities) {
    out += text.slice(at, entity.start) + mark(entity)
    at = entity.end
  }
  return out + text.slice(at)
}

const COLOUR: Readonly<Record<Label, number>> = {
  PERSON: 92,
  ORGANIZATION: 94,
  LOCATION: 96,
  POSITION: 32,
  MONEY: 93,
  PERCENT: 33,
  QUANTITY: 33,
  DATE: 95,
  TIME: 95,
}

const colourMark = ({ text, label }: Entity): string => `\x1b[${COLOUR[label]}m${text}\x1b[0m\x1b[2m ${CODE_OF[label]}\x1b[0m`
const plainMark = ({ text, label }: Entity): string => `[${text} ${CODE_OF[label]}]`

/** One row a post; the further posts of a person stand under the first. */
function people({ referents, relations }: Document): string[][] {
  const nameOf = new Map(referents.map(({ ref, name }) => [ref, name]))
  const postsOf = new Map<string, Relation[]>()
  for (const relation of relations) {
    const posts = postsOf.get(relation.person)
    if (posts === undefined) postsOf.set(relation.person, [relation])
    else posts.push(relation)
  }
  return ofLabel(referents, 'PERSON').flatMap(({ ref, name, mentions, aliases }) => {
    const posts = (postsOf.get(ref) ?? []).map((post) => [
      withStatus(post),
      post.organization === null ? '' : (nameOf.get(post.organization) ?? ''),
    ])
    const [first = ['', ''], ...more] = posts
    return [[name, ...first, String(mentions.length), others(name, aliases)], ...more.map((post) => ['', ...post, '', ''])]
  })
}

const organizations = ({ referents }: Document): string[][] =>
  ofLabel(referents, 'ORGANIZATION').map(({ name, ids, mentions, aliases }) => [
    name,
    idOf(ids),
    String(mentions.length),
    others(name, aliases),
  ])

/** Each amount once, in text order. */
function amounts({ entities }: Document): string[][] {
  const rows = new Map<string, string[]>()
  for (const { label, text, value } of entities) {
    if (label !== 'MONEY' || value === undefined) continue
    const money = value as MoneyValue
    const equal = money.equals === undefined ? undefined : entities[money.equals]
    const row = [text, money.currency, exactValue(money), equal === undefined ? '' : equal.text]
    rows.set(row.join('\t'), row)
  }
  return [...rows.values()]
}

const ofLabel = (referents: readonly Referent[], label: Referent['label']): Referent[] =>
  referents.filter((referent) => referent.label === label)
const withStatus = ({ position, status }: Relation): string => (status === 'current' ? position : `${position} (${status})`)
const others = (name: string, aliases: readonly string[]): string => aliases.filter((alias) => alias !== name).join(', ')

function idOf(ids: Ids | undefined): string {
  if (ids === undefined) return ''
  if (ids.candidates !== undefined) return `one of ${ids.candidates.length}`
  if (ids.krx !== undefined) return `KRX ${ids.krx}${ids.market === undefined ? '' : ` ${ids.market}`}`
  if (ids.ticker !== undefined) return `${ids.ticker}${ids.country === undefined ? '' : ` ${ids.country}`}`
  if (ids.corp !== undefined) return `DART ${ids.corp}`
  return ''
}

const WORDS: Readonly<Record<Modifier, string>> = {
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'less-than': 'less than ',
}

function exactValue({ decimal, upper, modifier, per }: MoneyValue): string {
  if (decimal === undefined) return 'open'
  return `${modifier === undefined ? '' : WORDS[modifier]}${grouped(decimal)}${upper === undefined ? '' : ` to ${grouped(upper)}`}${per === undefined ? '' : ` per ${per}`}`
}

/** Thousands apart; the digits after the point stay together. */
function grouped(decimal: string): string {
  const [whole, rest] = decimal.split('.')
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? apart : `${apart}.${rest}`
}
