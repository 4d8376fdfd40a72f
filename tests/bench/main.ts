// `npm run bench [-- FILE]`: what an analysis costs, as ratios to work done in the same run.
// `--quick` is for a look while working: a tenth of the text and three rounds give no figure to quote.
//
// Questions: what share of the speed of merely reading the text does the whole analysis keep? How does it compare with wink-nlp and its
// English model on the same text? Is it linear? What does the first article cost a fresh process? How large is the package?

import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { table } from '../../src/formats/table.js'
import { dist, door } from '../support/dist.js'
import { ROOT } from '../support/sources.js'
import { inProcesses, inRounds, median, ratios } from './measure.js'
import { benchText } from './text.js'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } })
const SIZE = values.quick ? 800_000 : 8_000_000
const ROUNDS = values.quick ? 3 : 9
const RUNS = values.quick ? 3 : 15
/** wink-nlp keeps every word it saw and needs minutes for 8 MB: it gets every eighth document. */
const WINK_SHARE = 8

const rows: string[][] = []
const row = (what: string, figure: string, bar = '', aim = ''): number => rows.push([what, figure, bar, aim])

const { createIreum } = await door('index.js')
const { flat, bytes, documents } = benchText(SIZE, positionals[0])
console.error(`${(bytes / 1e6).toFixed(1)} MB, ${flat.length} characters, ${documents.length} documents; ${ROUNDS} rounds …`)

// Two instances, both in use: an engine specialised on one of them would show here.
const instances = [createIreum(), createIreum()]
const nlp = winkNLP(winkModel)
const winkDocuments = documents.filter((_, i) => i % WINK_SHARE === 0)
const winkLength = winkDocuments.reduce((sum, document) => sum + document.length, 0)
const long = joined(200_000)
const short = joined(5000)
let entities = 0
let sum = 0

const times = inRounds(
  [
    {
      name: 'read',
      run: () => {
        sum = readAll(flat)
      },
    },
    { name: 'analyze', run: () => (entities = analyzeEach(documents)) },
    { name: 'sentences', run: () => analyzeEach(flat.split('\n')) },
    { name: 'long', run: () => analyzeEach(long) },
    { name: 'short', run: () => analyzeEach(short) },
    {
      name: 'wink',
      run: () => {
        for (const document of winkDocuments) nlp.readDoc(document).entities().length()
      },
    },
  ],
  ROUNDS,
)
const of = (name: string): number[] => times.get(name)!
const speed = (characters: number, name: string): number => characters / median(of(name)) / 1000
const analysis = speed(flat.length, 'analyze')
row('reading: charCodeAt over one string', `${speed(flat.length, 'read').toFixed(0)} Mchar/s`)
row(
  'whole analysis, documents of 2,000 characters',
  `${analysis.toFixed(1)} Mchar/s, ${(bytes / median(of('analyze')) / 1000).toFixed(1)} MB/s`,
)
row('… share of reading', median(ratios(of('read'), of('analyze'))).toFixed(4), '>= 0.010', '0.020')
row('… a line a call', median(ratios(of('read'), of('sentences'))).toFixed(4), '>= 0.007', '0.015')
row('… entities', `${entities}, one in ${(flat.length / entities).toFixed(0)} characters`)
row('wink-nlp and eng-lite, same text', `${speed(winkLength, 'wink').toFixed(2)} Mchar/s`)
row('… ireum is faster by', `${(median(ratios(of('wink'), of('analyze'))) * (flat.length / winkLength)).toFixed(1)} times`)
const perCharacter = (list: readonly string[]): number => list.reduce((total, document) => total + document.length, 0)
row(
  'time a character, 200 kB against 5 kB',
  (median(ratios(of('long'), of('short'))) * (perCharacter(short) / perCharacter(long))).toFixed(2),
  '<= 1.5',
  '1.1',
)

console.error(`${RUNS} runs in fresh processes …`)
const article = `import { readFileSync } from 'node:fs'; const text = readFileSync('examples/robotics.txt', 'utf8')`
const starts = inProcesses(
  {
    bare: '',
    // Reading a file costs a few milliseconds that are none of ours.
    reading: article,
    loaded: "import { analyze } from 'ireum'; analyze('')",
    article: `${article}; import { analyze } from 'ireum'; analyze(text)`,
    browser: `${article}; import { analyze } from '${new URL(`file://${dist('browser.js')}`).href}'; analyze(text)`,
    wink: `${article}; import winkNLP from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; winkNLP(model).readDoc(text).entities().out()`,
  },
  RUNS,
)
const over = (name: string, less: string): string =>
  `${median(starts.get(name)!.map((time, i) => time - starts.get(less)![i])).toFixed(1)} ms`
row('bare node', `${median(starts.get('bare')!).toFixed(1)} ms`)
row('… until the lists are loaded', over('loaded', 'bare'), '<= 15 ms', '8 ms')
row('… that reads an article, until it is analysed', over('article', 'reading'), '<= 30 ms', '18 ms')
row('… the same with the browser bundle', over('browser', 'reading'))
row('… the same with wink-nlp and eng-lite', over('wink', 'reading'))

const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
)
row('package to download', `${(pack.size / 1e6).toFixed(2)} MB`, '<= 2 MB', '1 MB')
row('package on disk', `${(pack.unpackedSize / 1e6).toFixed(2)} MB`, '<= 6 MB', '2.5 MB')

console.log(table(['what', 'figure', 'bar', 'aim'], rows))
/** The yardstick. Its sum is local: in a variable of the module it would be stored letter by letter, and the loop five times as slow. */
function readAll(text: string): number {
  let codes = 0
  for (let i = 0; i < text.length; i++) codes += text.charCodeAt(i)
  return codes
}

// The sum is used, so that the loop is not optimised away.
if (sum < 0) throw new Error('A sum of code units cannot fall below 0')

/** Alternates between the instances; gives the number of entities. */
function analyzeEach(texts: readonly string[]): number {
  let count = 0
  for (let i = 0; i < texts.length; i++) count += instances[i & 1].analyze(texts[i], { date: '2025-02-05' }).entities.length
  return count
}

/** Documents of about this many bytes, together a fifth of the text or at least one. */
function joined(size: number): string[] {
  const out: string[] = []
  const step = Math.round((size / bytes) * flat.length)
  for (let from = 0; from === 0 || from + step <= flat.length / 5; from += step)
    out.push(Buffer.from(flat.slice(from, from + step)).toString())
  return out
}
