// `npm run bench:wink [-- FILE]`: what the Korean model costs on top of an analysis, beside wink-nlp with its English model.
//
// `--wrapped`: the same for `winkKorean`.
//
// The same documents, in one process, taking turns document by document, so that a busy machine is busy for everybody: the analysis alone, the
// Korean model (analysis included), the English model. Time is the processor's. The adapter's cost is the difference of the first two.

import { parseArgs } from 'node:util'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { table } from '../../src/formats/table.js'
import { door, winkDoor } from '../support/dist.js'
import { median, ratios } from './measure.js'
import { benchText } from './text.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '600000' },
    rounds: { type: 'string', default: '7' },
    wrapped: { type: 'boolean', default: false },
  },
})
const { documents, flat } = benchText(Number(values.size), positionals[0])
const length = documents.reduce((sum, document) => sum + document.length, 0)

const { createIreum } = await door('index.js')
const { koreanModel, winkKorean } = await winkDoor()
const { analyze } = createIreum()
const korean = values.wrapped ? winkKorean({ winkNLP }) : winkNLP(koreanModel())
const english = winkNLP(winkModel)
let seen = 0

const CONTESTANTS = {
  analysis: (document: string): number => analyze(document).entities.length,
  korean: (document: string): number => korean.readDoc(document).tokens().length(),
  english: (document: string): number => english.readDoc(document).tokens().length(),
}
type Contestant = keyof typeof CONTESTANTS
const names = Object.keys(CONTESTANTS) as Contestant[]
const times: Record<Contestant | 'loop', number[]> = { analysis: [], korean: [], english: [], loop: [] }

// Two rounds that do not count.
for (let round = -2; round < Number(values.rounds); round++) {
  const sums: Record<Contestant, number> = { analysis: 0, korean: 0, english: 0 }
  documents.forEach((document, i) => {
    // Who comes second finds the document in the processor's cache: everybody does once in three.
    for (let k = 0; k < names.length; k++) {
      const name = names[(i + round + 2 + k) % names.length]
      const start = processorTime()
      seen += CONTESTANTS[name](document)
      sums[name] += processorTime() - start
    }
  })
  const start = processorTime()
  for (let k = 0; k < 10; k++) seen += readAll(flat)
  if (round < 0) continue
  for (const name of names) times[name].push(sums[name])
  times.loop.push(((processorTime() - start) / 10) * (length / flat.length))
}

const adapter = times.korean.map((time, i) => Math.max(1e-3, time - times.analysis[i]))
const speed = (milliseconds: readonly number[]): string => `${(length / 1000 / median(milliseconds)).toFixed(2)} Mchar/s`
const loops = (milliseconds: readonly number[]): string => median(ratios(milliseconds, times.loop)).toFixed(0)
const against = (milliseconds: readonly number[]): string => `${median(ratios(times.english, milliseconds)).toFixed(2)} ×`

console.log(
  `${length} characters in ${documents.length} documents, ${values.rounds} rounds, warm; ${seen > 0 ? 'median of rounds' : 'nothing was found'}`,
)
const name = values.wrapped ? 'winkKorean' : 'Korean model'
console.log(
  table(
    ['what', 'speed', 'bare loops', 'against the English model'],
    [
      ['analysis alone', speed(times.analysis), loops(times.analysis), ''],
      [`${name}, analysis included`, speed(times.korean), loops(times.korean), against(times.korean)],
      [`${name} on top of the analysis`, speed(adapter), loops(adapter), against(adapter)],
      ['English model', speed(times.english), loops(times.english), '1'],
      ['bare charCodeAt loop', speed(times.loop), '1', ''],
    ],
  ),
)

/** The least that reading a text can cost. */
function readAll(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i)
  return sum
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
