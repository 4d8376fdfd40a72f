// npm run train:morphology: analysed sentences (JSONL) → data/morphology/weights.tsv and tails.tsv, or cross-validation figures.

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { parseList } from '../gazetteer/lists.js'
import { compileMorphology } from '../morphology/model.js'
import { compileFolder } from './folder.js'
import { type MorphologyScore, scoreMorphology } from './morphology/score.js'
import { readSentences, type Sentence } from './morphology/sentences.js'
import { type Lists, type Options, prepare, train } from './morphology/train.js'

const gazetteer = loadGazetteer(compileFolder('data'))
const lists: Lists = {
  gazetteer,
  stems: parseList('words', 'stems', readFileSync('data/morphology/stems.tsv', 'utf8')).rows as unknown as Lists['stems'],
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    only: { type: 'string' },
    silver: { type: 'string' },
    teacher: { type: 'string' },
    forms: { type: 'string' },
    out: { type: 'string' },
    errors: { type: 'string', default: '0' },
    'gold-weight': { type: 'string', default: '3' },
    least: { type: 'string', default: '4' },
    l1: { type: 'string', default: '1.5' },
    rows: { type: 'string', default: '7500' },
    entities: { type: 'boolean', default: true },
    epochs: { type: 'string', default: '4' },
    refit: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.5' },
  },
})
const gold = readSentences(positionals[0])
const silver = values.silver === undefined ? [] : readSentences(values.silver)
const taught = values.teacher === undefined ? [] : readSentences(values.teacher)
const options: Options = {
  goldWeight: Number(values['gold-weight']),
  least: Number(values.least),
  l1: Number(values.l1),
  rows: Number(values.rows),
  epochs: Number(values.epochs),
  refit: Number(values.refit),
  rate: Number(values.rate),
  forms: values.forms,
}
const score = (sentences: readonly Sentence[], section: Uint8Array): MorphologyScore =>
  scoreMorphology(lists, sentences, section, values.entities)
const figures = ({ precision, recall, border, head }: Omit<MorphologyScore, 'confusions' | 'wrong'>): string =>
  `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F ${border.toFixed(4)}, head ${head.toFixed(4)}`
const mistakes = ({ confusions, wrong }: MorphologyScore): string => [confusions, ...wrong.slice(0, Number(values.errors))].join('\n')

if (values.folds !== undefined) {
  const folds = Number(values.folds)
  const prepared = prepare(lists, gold, taught, silver, options)
  const which = values.only === undefined ? Array.from({ length: folds }, (_, i) => i) : values.only.split(',').map(Number)
  const scores = which.map((fold) => {
    const section = compileMorphology(train(prepared, (i) => i % folds === fold, options))
    const result = score(
      gold.filter((_, i) => i % folds === fold),
      section,
    )
    console.log(`fold ${fold}: border ${figures(result)}, ${section.length} bytes; ${mistakes(result)}`)
    return result
  })
  const mean = (key: 'precision' | 'recall' | 'border' | 'head'): number => scores.reduce((sum, one) => sum + one[key], 0) / scores.length
  console.log(`mean: ${figures({ precision: mean('precision'), recall: mean('recall'), border: mean('border'), head: mean('head') })}`)
} else if (values.out !== undefined) {
  const trained = train(prepare(lists, gold, taught, silver, options), () => false, options)
  writeFileSync(
    `${values.out}/weights.tsv`,
    `feature\tweights\n${trained.weights.map((row) => `${row.feature}\t${row.weights}\n`).join('')}`,
  )
  writeFileSync(`${values.out}/tails.tsv`, `form\tkind\n${trained.tails.map((row) => `${row.form}\t${row.kind}\n`).join('')}`)
  console.log(`${compileMorphology(trained).length} bytes`)
} else {
  // The shipped weights on other sentences.
  const result = score(gold, gazetteer.sections.morphology)
  console.log(`border ${figures(result)}; ${mistakes(result)}`)
}
