// Document ↔ marked-up text: `<PER#p1|이재용> <ORG#o1|삼성전자> <POS|회장>`, the form of gold documents and of the examples beside the rules.
//
//   # id: a-1
//   # date: 2025-02-04
//   본문 … <MON|5000억달러|USD 500000000000> …
//   # rel: p1 | 회장 | o1
//
// `&lt;` `&gt;` `&#124;` `&#35;` `&amp;` stand for < > | # &.

import type { Document } from '../document.js'
import { IreumError } from '../errors.js'
import type { Label, Value } from '../types.js'
import { CODE_OF, LABEL_OF } from './codes.js'
import { normalFormOf } from './normalform.js'

export interface Marked {
  start: number
  end: number
  text: string
  label: Label
  /** Who or which body: the same id is the same one. */
  id?: string
  /** The value as `USD 500000000000`, `0.25pp`, `2025-02`. */
  form?: string
}

export interface MarkedDocument {
  id?: string
  topic?: string
  date?: string
  text: string
  entities: Marked[]
  relations: { person: string; position: string; organization: string | null }[]
}

/** Leading and trailing white space of the text does not survive the way back. */
export function writeMarkup(document: Document, date?: string): string {
  const { id, text, entities, relations } = document
  let body = ''
  let at = 0
  for (const entity of entities) {
    body += escapeText(text.slice(at, entity.start)) + mark(entity)
    at = entity.end
  }
  body += escapeText(text.slice(at))
  let out = ''
  if (id !== undefined) out += `# id: ${String(id).replace(/\s+/g, ' ')}\n`
  if (date !== undefined) out += `# date: ${date}\n`
  out += `${body.replace(META, (line) => `&#35;${line.slice(1)}`).replace(/\n+$/, '')}\n`
  for (const { person, position, organization } of relations) out += `# rel: ${person} | ${position} | ${organization ?? ''}\n`
  return out
}

/**
 * The documents of a file, in order: `# id:` begins the next one. Throws an IreumError for a mark or a relation that is none, with its line.
 * White space around a text is left out.
 */
export function readMarkups(source: string): MarkedDocument[] {
  const lines = source.replace(/\r\n/g, '\n').split('\n')
  const documents: MarkedDocument[] = []
  let from = 0
  let begun = false
  lines.forEach((line, n) => {
    const opens = line.startsWith('# id:')
    if (opens && begun) {
      documents.push(readMarkup(lines.slice(from, n).join('\n'), from))
      from = n
    }
    begun ||= opens || (line.trim() !== '' && !line.startsWith('# '))
  })
  documents.push(readMarkup(lines.slice(from).join('\n'), from))
  return documents
}

/** One document; `before` lines of its file stand before it. */
export function readMarkup(source: string, before = 0): MarkedDocument {
  const document: MarkedDocument = { text: '', entities: [], relations: [] }
  const body: string[] = []
  const numbers: number[] = []
  source
    .replace(/\r\n/g, '\n')
    .split('\n')
    .forEach((line, n) => {
      const meta = /^# (id|topic|date|rel|source): ?(.*)$/.exec(line)
      if (meta === null) {
        body.push(line)
        numbers.push(before + n + 1)
      } else if (meta[1] === 'rel') document.relations.push(relationOf(meta[2], before + n + 1))
      else if (meta[1] !== 'source') document[meta[1] as 'id' | 'topic' | 'date'] = meta[2].trim()
    })
  checkMarks(body.join('\n'), numbers)
  const { text, entities } = readMarks(body.join('\n').trim())
  return { ...document, text, entities }
}

/** Refuses a text in which something looks like a mark and is none: a slip would silently be text. `numbers` are those of its lines. */
function checkMarks(marked: string, numbers: readonly number[]): void {
  const rest = marked.replace(MARK, (mark, code) => (Object.hasOwn(LABEL_OF, code) ? mark.replace(/[^\n]+/g, '') : mark))
  const slip = SLIP.exec(rest)
  if (slip === null) return
  throw new IreumError(
    'bad-input',
    `This is no mark: ${slip[0]}`,
    `line ${numbers[rest.slice(0, slip.index).split('\n').length - 1]}`,
    `Write <LABEL|text> with one of ${Object.keys(LABEL_OF).join(', ')}, and &lt; for a sign that is only less`,
  )
}
const SLIP = /<[A-Za-z]+(?:#[^|<>]*)?\|[^<>]{0,30}/

/** The marks of one piece of text, without header lines. */
export function readMarks(marked: string): { text: string; entities: Marked[] } {
  const entities: Marked[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARK)) {
    text += unescapeText(marked.slice(at, match.index))
    const [whole, code, id, raw, form] = match
    if (!Object.hasOwn(LABEL_OF, code))
      throw new IreumError('bad-input', `Unknown label ${code}`, whole, `Write one of: ${Object.keys(LABEL_OF).join(', ')}`)
    const surface = unescapeText(raw)
    const entity: Marked = { start: text.length, end: text.length + surface.length, text: surface, label: LABEL_OF[code] }
    if (id !== undefined) entity.id = id
    if (form !== undefined && form !== '') entity.form = unescapeText(form).trim()
    entities.push(entity)
    text += surface
    at = match.index + whole.length
  }
  text += unescapeText(marked.slice(at))
  return { text, entities }
}

const MARK = /<([A-Z]{3})(?:#([A-Za-z0-9_.-]+))?\|([^|<>]+)(?:\|([^|<>]*))?>/g
/** A line of the text that would be read as a header. */
const META = /^# (?=(?:id|topic|date|rel|source):)/gm

function mark({ label, ref, text, value }: { label: Label; ref?: string; text: string; value?: Value }): string {
  const form = normalFormOf(label, value)
  return `<${CODE_OF[label]}${ref === undefined ? '' : `#${ref}`}|${escapeSpan(text)}${form === undefined ? '' : `|${escapeSpan(form)}`}>`
}

function relationOf(line: string, number: number): MarkedDocument['relations'][number] {
  const parts = line.split('|').map((part) => part.trim())
  if (parts.length !== 3 || parts[0] === '' || parts[1] === '')
    throw new IreumError('bad-input', 'A relation has three parts', `line ${number}`, 'Write: # rel: person | position | organization')
  return { person: parts[0], position: parts[1], organization: parts[2] === '' ? null : parts[2] }
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const escapeSpan = (text: string): string => escapeText(text).replace(/>/g, '&gt;').replace(/\|/g, '&#124;')
const unescapeText = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#124;/g, '|')
    .replace(/&#35;/g, '#')
    .replace(/&amp;/g, '&')
