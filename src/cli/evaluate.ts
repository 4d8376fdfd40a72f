// `ireum evaluate GOLD`: accuracy against annotated documents.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { IreumError } from '../errors.js'
import { readMarkup } from '../formats/markup.js'
import { table } from '../formats/table.js'
import { LABELS, type Label } from '../types.js'
import { instanceOf } from './lists.js'
import { flush, write } from './output.js'
import { addDocument, type Counts, newScore, rates, type Score, total } from './score.js'

const CORE: readonly Label[] = ['PERSON', 'ORGANIZATION', 'MONEY']

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { errors: { type: 'string', default: '0' }, lists: { type: 'string' } },
  })
  const shown = Number(values.errors)
  if (!Number.isInteger(shown) || shown < 0)
    throw new IreumError('bad-usage', `"${values.errors}" is no number of errors`, '--errors', 'Give 0 or more')
  if (positionals.length === 0)
    throw new IreumError('bad-usage', 'evaluate was given no annotated documents', 'evaluate', 'Write: ireum evaluate GOLD ...')
  const ireum = instanceOf(values.lists)
  const score = newScore()
  for (const path of positionals.flatMap(documentsOf)) {
    const gold = readMarkup(readFileSync(path, 'utf8'))
    addDocument(score, gold, ireum.analyze(gold.text, gold.date === undefined ? {} : { date: gold.date }))
  }
  await write(report(score))
  for (const error of score.errors.slice(0, shown)) await write(`${error}\n`)
  await flush()
  return 0
}

/** A file, or the `.gold` files of a folder. */
function documentsOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
  } catch {
    throw new IreumError('bad-file', 'There is no such file or folder', path, 'Give annotated documents (.gold) or a folder of them')
  }
  const files = readdirSync(path).filter((name) => name.endsWith('.gold'))
  if (files.length === 0)
    throw new IreumError('bad-file', 'This folder holds no .gold files', path, 'Give annotated documents (.gold) or a folder of them')
  return files.sort().map((name) => join(path, name))
}

function report(score: Score): string {
  const line = (name: string, counts: Counts): string[] => {
    const { precision, recall, f } = rates(counts)
    const wanted = counts.right + counts.missed
    return [name, ...[precision, recall, f].map((rate) => rate.toFixed(1)), `${counts.right} of ${wanted}`, String(counts.spurious)]
  }
  // A label that no document carries was not annotated in them.
  const labels = LABELS.filter((label) => score.labels.get(label)!.right + score.labels.get(label)!.missed > 0)
  const rows = labels.map((label) => line(label, score.labels.get(label)!))
  rows.push(line('people, organizations, money', total(score, CORE)), line('all', total(score, labels)), line('relations', score.relations))
  const { precision, recall, mentions } = score.identity
  if (mentions > 0) {
    const [p, r] = [(100 * precision) / mentions, (100 * recall) / mentions]
    rows.push(['identity (B-cubed)', p.toFixed(1), r.toFixed(1), ((2 * p * r) / (p + r)).toFixed(1), `${mentions} mentions`, ''])
  }
  const values = [...score.values].map(
    ([label, { right, all }]) => `${label} values right: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)\n`,
  )
  return `${score.documents} documents\n${table(['', 'precision', 'recall', 'F', 'found', 'spurious'], rows)}\n${values.join('')}`
}
