// Annotated documents on disk: `.gold` markup, or JSONL with `text` and `entities`, as other corpora have it.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { IreumError, isRecord } from '../errors.js'
import { type MarkedDocument, readMarkups } from '../formats/markup.js'
import { LABELS, type Label } from '../types.js'
import { formNamed } from './input.js'

export interface AnnotatedDocument extends MarkedDocument {
  id: string
}

const ADVICE = 'Give annotated documents (.gold, .jsonl, .ndjson) or a folder of them'

/** The documents of files and folders, in the order of their names. Throws an IreumError where nothing at all is annotated: it is raw text. */
export function readDocuments(paths: readonly string[]): AnnotatedDocument[] {
  const documents = paths.flatMap(filesOf).flatMap(documentsOf)
  if (paths.length > 0 && documents.every(({ entities }) => entities.length === 0))
    throw new IreumError(
      'bad-input',
      'There is no annotation in it',
      paths.join(', '),
      'Mark the entities: <PER|…> in .gold, "entities" in JSONL',
    )
  return documents
}

const isGold = (path: string): boolean => extname(path).toLowerCase() === '.gold'
export const isJsonl = (path: string): boolean => formNamed(path) === 'jsonl'

/** The labels that the annotators knew: one that no document carries was not annotated. */
export const labelsOf = (documents: readonly AnnotatedDocument[]): Label[] => {
  const seen = new Set(documents.flatMap(({ entities }) => entities.map(({ label }) => label)))
  return LABELS.filter((label) => seen.has(label))
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
  } catch {
    throw new IreumError('bad-file', 'There is no such file or folder', path, ADVICE)
  }
  const files = readdirSync(path).filter((name) => isGold(name) || isJsonl(name))
  if (files.length === 0) throw new IreumError('bad-file', 'This folder holds no annotated documents', path, ADVICE)
  return files.sort().map((name) => join(path, name))
}

function documentsOf(path: string): AnnotatedDocument[] {
  if (!isGold(path) && !isJsonl(path)) throw new IreumError('bad-file', 'The name ends in none of .gold, .jsonl, .ndjson', path, ADVICE)
  const content = readFileSync(path, 'utf8')
  if (isGold(path)) return markedOf(content, path)
  return content.split('\n').flatMap((line, n) => (line.trim() === '' ? [] : [recordOf(line, `${path}:${n + 1}`)]))
}

function markedOf(content: string, path: string): AnnotatedDocument[] {
  try {
    return readMarkups(content).map((document) => ({ id: path, ...document }))
  } catch (error) {
    if (!(error instanceof IreumError)) throw error
    const { code, place, what, advice } = error
    throw new IreumError(code, what, place.replace(/^line /, `${path}:`), advice)
  }
}

function recordOf(line: string, place: string): AnnotatedDocument {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    record = null
  }
  if (!isRecord(record) || typeof record.text !== 'string' || !Array.isArray(record.entities))
    throw new IreumError(
      'bad-input',
      'This line is no annotated document',
      place,
      'Write: { "id", "text", "entities": [{ "start", "end", "label" }] }',
    )
  const { text, id = place, date } = record
  const entities = record.entities.map((entity: unknown) => {
    if (!isRecord(entity) || !Number.isInteger(entity.start) || !Number.isInteger(entity.end) || !LABELS.includes(entity.label as Label))
      throw new IreumError('bad-input', `${JSON.stringify(entity)} is no entity`, place, `Give start, end and one of ${LABELS.join(', ')}`)
    const { start, end, label } = entity as { start: number; end: number; label: Label }
    if (start < 0 || start >= end || end > text.length)
      throw new IreumError(
        'bad-input',
        `${start} to ${end} is no span of a text of ${text.length} letters`,
        place,
        'Give 0 <= start < end <= length',
      )
    return { start, end, label, text: text.slice(start, end) }
  })
  return { id: String(id), text, entities, relations: [], ...(typeof date === 'string' ? { date } : {}) }
}
