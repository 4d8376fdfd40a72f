// The files of `ireum train` and of an evaluation that learns → what is learned from.

import { readFileSync } from 'node:fs'
import type { Material } from '../decode/training/material.js'
import { weakForms } from '../decode/training/weak-forms.js'
import { IreumError } from '../errors.js'
import { readDocuments } from './documents.js'
import { readFolder } from './folder.js'

/** Throws an IreumError where one of the options stands without the others. */
export function checkRaw({ raw, forms, limit }: Partial<Record<'raw' | 'forms' | 'limit', string | undefined>>): void {
  if (raw === undefined && limit !== undefined)
    throw new IreumError('bad-usage', '--limit says how many raw sentences are learned from', '--limit', 'Give --raw and --forms, too')
  if ((raw === undefined) !== (forms === undefined))
    throw new IreumError(
      'bad-usage',
      '--raw and --forms go together',
      '--raw',
      'Give the raw sentences and the forms that were annotated in them',
    )
}

/** `limit` sentences of the raw text, 0 for all; the counts of the forms shrink with it. */
export function readMaterial(
  gold: readonly string[],
  general: readonly string[],
  raw: string | undefined,
  forms: string | undefined,
  data: string,
  limit: number,
): Material {
  const material: Material = { business: readDocuments(gold), general: readDocuments(general), raw: [], forms: new Map() }
  if (raw === undefined || forms === undefined) return material
  const titles = new Set(
    readFolder(data)
      .filter((list) => list.name.startsWith('position') || list.name === 'title-head')
      .flatMap((list) => list.rows.map((row) => row[Object.keys(row)[0]])),
  )
  const lines = linesOf(raw)
  material.forms = weakForms(linesOf(forms), (form) => titles.has(form))
  material.raw = limit === 0 ? lines : lines.slice(0, limit)
  if (material.raw.length < lines.length)
    for (const form of material.forms.values()) form.count = Math.ceil((form.count * material.raw.length) / lines.length)
  return material
}

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
