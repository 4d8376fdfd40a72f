// Annotated and raw text → documents to learn from.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Label } from '../../types.js'
import { LOCATION, ORGANIZATION, PERSON, POSITION } from './labels.js'

export interface GoldEntity {
  start: number
  end: number
  label: Label
}

export interface GoldDocument {
  id: string
  text: string
  date: string | null
  entities: GoldEntity[]
}

const MARKS: Readonly<Record<string, Label>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'LOCATION',
  POS: 'POSITION',
  MON: 'MONEY',
  PCT: 'PERCENT',
  QTY: 'QUANTITY',
  DAT: 'DATE',
  TIM: 'TIME',
}
const SPAN = /<([A-Z]{3})(?:#[A-Za-z0-9_.-]+)?\|([^|<>]+)(?:\|[^|<>]*)?>/g

/** A file or a folder: `.gold` markup, or JSONL with `text` and `entities`. */
export function readGold(path: string): GoldDocument[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.gold') || file.endsWith('.jsonl'))
        .sort()
        .map((file) => join(path, file))
    : [path]
  return files.flatMap((file) => {
    const content = readFileSync(file, 'utf8')
    if (!file.endsWith('.jsonl')) return [parseMarkup(content, file)]
    return content
      .split('\n')
      .filter((line) => line !== '')
      .map((line, n) => {
        const record = JSON.parse(line) as Partial<GoldDocument> & { text: string }
        return { id: record.id ?? `${file}:${n + 1}`, text: record.text, date: record.date ?? null, entities: record.entities ?? [] }
      })
  })
}

export function parseMarkup(content: string, name: string): GoldDocument {
  const document: GoldDocument = { id: name, text: '', date: null, entities: [] }
  const body: string[] = []
  for (const line of content.replace(/\r\n/g, '\n').split('\n')) {
    const meta = /^# (id|topic|date|rel|source): ?(.*)$/.exec(line)
    if (!meta) body.push(line)
    else if (meta[1] === 'id') document.id = meta[2].trim()
    else if (meta[1] === 'date') document.date = meta[2].trim()
  }
  const marked = body.join('\n').trim()
  let text = ''
  let at = 0
  for (const match of marked.matchAll(SPAN)) {
    text += unescape(marked.slice(at, match.index))
    const surface = unescape(match[2])
    const label = MARKS[match[1]]
    if (label) document.entities.push({ start: text.length, end: text.length + surface.length, label })
    text += surface
    at = match.index + match[0].length
  }
  document.text = text + unescape(marked.slice(at))
  return document
}

const unescape = (s: string): string =>
  s
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#124;/g, '|')
    .replace(/&amp;/g, '&')

/** Raw sentences, one a line. */
export const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/** How often a form was annotated with labels of ours: bit set of the labels it may have. */
export interface WeakForm {
  labels: number
  count: number
  /** Whether the annotation is worth a bonus: false for kinds that our guideline counts only sometimes. */
  firm: boolean
}

export interface Material {
  /** Business documents annotated by the guideline. */
  business: GoldDocument[]
  /** News of other conventions, without POSITION. */
  general: GoldDocument[]
  /** Raw sentences and the forms that were annotated in them. */
  raw: string[]
  forms: Map<string, WeakForm>
}

/** `form label count` lines with the fine labels of the TTA tag set. `isTitle` says which words are titles of ours. */
export function readForms(path: string, isTitle: (form: string) => boolean): Map<string, WeakForm> {
  const forms = new Map<string, WeakForm>()
  for (const line of readLines(path).slice(1)) {
    const [form, fine, countText] = line.split('\t')
    let labels = 0
    let firm = true
    if (fine.startsWith('PS_')) {
      const last = form.slice(form.lastIndexOf(' ') + 1)
      if (form.includes(' ') && isTitle(last)) continue
      if (fine === 'PS_PET') continue
      labels = PERSON
    } else if (/^OGG_(?:ART|EDUCATION|FOOD|HOTEL|MEDICINE|LIBRARY)$/.test(fine)) labels = ORGANIZATION | LOCATION
    else if (fine.startsWith('OGG_')) labels = ORGANIZATION
    else if (fine === 'LCP_COUNTRY') labels = LOCATION | ORGANIZATION
    else if (fine.startsWith('LC') || fine === 'AF_BUILDING' || fine === 'AF_CULTURAL_ASSET') labels = LOCATION
    else if (fine === 'TMI_SERVICE') {
      labels = ORGANIZATION
      firm = false
    } else if (fine === 'AF_ROAD') {
      labels = LOCATION
      firm = false
    } else if (fine === 'CV_POSITION' || (fine === 'CV_OCCUPATION' && isTitle(form))) labels = POSITION
    if (labels === 0) continue
    const known = forms.get(form)
    if (known) {
      known.labels |= labels
      known.count += Number(countText)
      known.firm ||= firm
    } else forms.set(form, { labels, count: Number(countText), firm })
  }
  return forms
}
