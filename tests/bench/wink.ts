// `npm run bench:wink [-- FILE]`: what the Korean model costs on top of an analysis, beside wink-nlp with its English model.
//
// The same documents, in one process, taking turns: the analysis alone, the Korean model (analysis included), the English model. Time is the
// processor's, so that other programs do not count. The adapter's cost is the difference of the first two, round by round.

import { parseArgs } from 'node:util'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { table } from '../../src/formats/table.js'
import { door, winkDoor } from '../support/dist.js'
import { inRounds, median, ratios } from './measure.js'
import { benchText } from './text.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '600000' }, rounds: { type: 'string', default: '7' } },
})
const { documents } = benchText(Number(values.size), positionals[0])
const length = documents.reduce((sum, document) => sum + document.length, 0)

const { createIreum } = await door('index.js')
const { koreanModel } = await winkDoor()
const { analyze } = createIreum()
const korean = winkNLP(koreanModel())
const english = winkNLP(winkModel)
let seen = 0

const times = inRounds(
  [
    {
      name: 'analysis',
      run: () => {
        for (const document of documents) seen += analyze(document).entities.length
      },
    },
    {
      name: 'korean',
      run: () => {
        for (const document of documents) seen += korean.readDoc(document).tokens().length()
      },
    },
    {
      name: 'english',
      run: () => {
        for (const document of documents) seen += english.readDoc(document).tokens().length()
      },
    },
  ],
  Number(values.rounds),
  processorTime,
)

const of = (name: string): number[] => times.get(name)!
const adapter = of('korean').map((time, i) => Math.max(1e-3, time - of('analysis')[i]))
const speed = (milliseconds: readonly number[]): string => `${(length / 1000 / median(milliseconds)).toFixed(2)} Mchar/s`

console.log(
  `${length} characters in ${documents.length} documents, ${values.rounds} rounds, warm; ${seen > 0 ? 'median of rounds' : 'nothing was found'}`,
)
console.log(
  table(
    ['what', 'speed', 'against the English model'],
    [
      ['analysis alone', speed(of('analysis')), ''],
      ['Korean model, analysis included', speed(of('korean')), `${median(ratios(of('english'), of('korean'))).toFixed(2)} ×`],
      ['Korean model on top of the analysis', speed(adapter), `${median(ratios(of('english'), adapter)).toFixed(2)} ×`],
      ['English model', speed(of('english')), '1'],
    ],
  ),
)

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
