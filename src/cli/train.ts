// `ireum train`: annotated and weakly labelled text → data/weights.tsv.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readForms, readLines } from '../decode/training/read.js'
import { GENERAL_PLAN, type Material, PLAN, type Plan, rowsOf, train } from '../decode/training/train.js'
import { formatWeights } from '../decode/weights.js'
import { IreumError } from '../errors.js'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { readArguments } from './arguments.js'
import { readDocuments } from './documents.js'
import { compileFolder, readFolder } from './folder.js'
import { progressBar } from './progress.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    data: { type: 'string', default: 'data' },
    general: { type: 'string', multiple: true, default: [] },
    raw: { type: 'string' },
    forms: { type: 'string' },
    output: { type: 'string', short: 'o' },
    seed: { type: 'string', default: String(PLAN.seed) },
    limit: { type: 'string' },
    plan: { type: 'string', default: 'business' },
  })
  if (positionals.length === 0)
    throw new IreumError(
      'bad-usage',
      'train was given no annotated documents',
      'train',
      'Write: ireum train GOLD ... [--general FILE] [--raw FILE --forms FILE]',
    )
  if ((values.raw === undefined) !== (values.forms === undefined))
    throw new IreumError(
      'bad-usage',
      '--raw and --forms go together',
      '--raw',
      'Give the raw sentences and the forms that were annotated in them',
    )
  if (values.plan !== 'business' && values.plan !== 'general')
    throw new IreumError('bad-option', `There is no plan "${values.plan}"`, '--plan', 'Give business or general')
  const general = values.plan === 'general'
  const plan: Plan = { ...(general ? GENERAL_PLAN : PLAN), seed: wholeNumber(values.seed, '--seed') }
  const material = readMaterial(
    general ? [] : positionals,
    general ? [...positionals, ...values.general] : values.general,
    values.raw,
    values.forms,
    values.data,
    values.limit === undefined ? 0 : wholeNumber(values.limit, '--limit'),
  )
  const gazetteer = loadGazetteer(compileFolder(values.data, null))
  const progress = progressBar()
  const trained = train(material, gazetteer, plan, progress)
  const rows = rowsOf(trained, material, gazetteer, plan, progress)
  const output = values.output ?? join(values.data, 'weights.tsv')
  writeFileSync(output, formatWeights(rows, general ? plan : undefined))
  process.stderr.write(`ireum: ${output}, ${rows.length} rows\n`)
  return 0
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
  const lines = readLines(raw)
  material.forms = readForms(forms, (form) => titles.has(form))
  material.raw = limit === 0 ? lines : lines.slice(0, limit)
  if (material.raw.length < lines.length)
    for (const form of material.forms.values()) form.count = Math.ceil((form.count * material.raw.length) / lines.length)
  return material
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new IreumError('bad-option', `"${text}" is no whole number`, option, 'Give 0 or more')
  return number
}
