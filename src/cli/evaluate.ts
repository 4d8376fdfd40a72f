// `ireum evaluate GOLD`: accuracy against annotated documents, with the shipped weights or with weights learned for it alone.

import { analyzeWith } from '../analyze.js'
import { type Material, PLAN, type Progress } from '../decode/training/train.js'
import { IreumError } from '../errors.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Label } from '../types.js'
import { readArguments, wholeNumber } from './arguments.js'
import { type AnnotatedDocument, isJsonl, labelsOf, readDocuments } from './documents.js'
import { keepApart, learn, roundsOf } from './folds.js'
import { type IsListed, listedIn, NAMES } from './listed.js'
import { folderOf, gazetteerOf, LISTS } from './lists.js'
import { checkRaw, readMaterial } from './material.js'
import { flush, write } from './output.js'
import { progressBar } from './progress.js'
import { comparison, report } from './report.js'
import { addDocument, newScore, type Score } from './score.js'
import { partsOf, without } from './without.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    errors: { type: 'string', default: '0' },
    ...LISTS,
    train: { type: 'string', multiple: true, default: [] },
    general: { type: 'string', multiple: true, default: [] },
    raw: { type: 'string' },
    forms: { type: 'string' },
    limit: { type: 'string' },
    most: { type: 'string', default: '0' },
    folds: { type: 'string', default: '0' },
    without: { type: 'string', multiple: true, default: [] },
  })
  const shown = wholeNumber(values.errors, '--errors')
  const folds = wholeNumber(values.folds, '--folds')
  const limit = wholeNumber(values.limit ?? '0', '--limit')
  const most = wholeNumber(values.most, '--most')
  const parts = partsOf(values.without)
  if (positionals.length === 0)
    throw new IreumError('bad-usage', 'evaluate was given no annotated documents', 'evaluate', 'Write: ireum evaluate GOLD ...')
  checkRaw(values)
  if (folds === 1) throw new IreumError('bad-option', 'One fold leaves nothing to learn from', '--folds', 'Give 2 or more')
  if (most > 0 && folds === 0)
    throw new IreumError('bad-usage', '--most says how many documents of GOLD a fold learns from', '--most', 'Give --folds, too')
  const learns = folds > 0 || values.train.length > 0
  if (!learns && (values.general.length > 0 || values.raw !== undefined))
    throw new IreumError(
      'bad-usage',
      'Nothing is learned without --train or --folds',
      '--general',
      'Write: ireum evaluate GOLD --train TRAIN ...',
    )

  const documents = readDocuments(positionals)
  if (folds > documents.length)
    throw new IreumError(
      'bad-option',
      `${documents.length} documents make no ${folds} folds`,
      '--folds',
      'Give more documents or fewer folds',
    )
  const task: Task = { documents, folds, most, material: null, general: isGeneral(positionals, documents), progress: progressBar() }
  if (learns) {
    const material = readMaterial(values.train, values.general, values.raw, values.forms, folderOf(values.lists) ?? 'data', limit)
    task.material = keepApart(documents, material)
  }
  const gazetteer = await gazetteerOf(values)
  const isListed = listedIn(gazetteer)
  const { whole, rounds } = evaluate(gazetteer, task, isListed)
  await write(report(whole))
  if (rounds.length > 1)
    await write(
      `\n${comparison(
        'fold',
        rounds.map((score, n) => [String(n + 1), score] as const),
      )}`,
    )
  if (parts.length > 0) {
    const rows: [string, Score][] = [['everything', whole]]
    for (const part of parts) {
      const rest = part === 'weights' ? { ...task, material: null, folds: 0 } : task
      rows.push([`without ${part}`, evaluate(without(part, gazetteer, folderOf(values.lists)), rest, isListed).whole])
    }
    await write(`\n${comparison(learns ? '' : 'weights not learned anew', rows)}`)
  }
  for (const error of whole.errors.slice(0, shown)) await write(`${error}\n`)
  await flush()
  return 0
}

export interface Task {
  documents: readonly AnnotatedDocument[]
  folds: number
  /** Documents of GOLD that a fold learns from at most; 0 for all. */
  most: number
  /** What every round learns from besides its own documents; null leaves the gazetteer its weights. */
  material: Material | null
  /** News of other conventions: names of people, organizations and places are comparable, nothing else is. */
  general: boolean
  progress: Progress
}

/** All documents, each scored by weights that never saw it where the task says what to learn from; and the same by rounds. */
export function evaluate(gazetteer: Gazetteer, task: Task, isListed: IsListed): { whole: Score; rounds: Score[] } {
  const { documents, folds, most, material, general, progress } = task
  const labels = labelsOf(documents).filter((label) => !general || GENERAL.includes(label))
  const whole = newScore(labels)
  const rounds = roundsOf(documents, folds, most).map(({ scored, learned }, n, all) => {
    const named: Progress = (what, done, of) => progress(all.length > 1 ? `fold ${n + 1} of ${all.length}: ${what}` : what, done, of)
    const both: Material | null = material && {
      ...material,
      business: general ? material.business : [...material.business, ...learned],
      general: general ? [...material.general, ...learned] : material.general,
    }
    const weighed = both === null ? gazetteer : learn(gazetteer, both, PLAN, general, named)
    const score = newScore(labels)
    for (const document of scored) {
      const made = analyzeWith(weighed, document.text, { date: document.date })
      for (const sum of [whole, score]) addDocument(sum, document, made, isListed)
    }
    return score
  })
  return { whole, rounds }
}

const GENERAL: readonly Label[] = NAMES.filter((label) => label !== 'POSITION')

/** JSONL that knows no positions is annotated by conventions of its own. */
const isGeneral = (paths: readonly string[], documents: readonly AnnotatedDocument[]): boolean =>
  paths.every(isJsonl) && !labelsOf(documents).includes('POSITION')
