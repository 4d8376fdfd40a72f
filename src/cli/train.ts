// `ireum train`: annotated and weakly labelled text → data/weights.tsv.

import { writeFileSync } from 'node:fs'
import { GENERAL_PLAN, PLAN, type Plan, rowsOf, train } from '../decode/training/train.js'
import { formatWeights } from '../decode/weight-rows.js'
import { IreumError } from '../errors.js'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { readArguments, wholeNumber } from './arguments.js'
import { compileFolder } from './folder.js'
import { checkRaw, readMaterial } from './material.js'
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
      'Write: ireum train GOLD ... [--general FILE] [--raw FILE --forms FILE] -o FILE',
    )
  if (values.output === undefined)
    throw new IreumError(
      'bad-usage',
      'train was not told where the weights go',
      '--output',
      'Write: ireum train GOLD ... -o FILE; -o data/weights.tsv replaces those that ship',
    )
  checkRaw(values)
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
    wholeNumber(values.limit ?? '0', '--limit'),
  )
  const gazetteer = loadGazetteer(compileFolder(values.data, null))
  const progress = progressBar()
  const trained = train(material, gazetteer, plan, progress)
  const rows = rowsOf(trained, material, gazetteer, plan, progress)
  writeFileSync(values.output, formatWeights(rows, general ? plan : undefined))
  process.stderr.write(`ireum: ${values.output}, ${rows.length} rows\n`)
  return 0
}
