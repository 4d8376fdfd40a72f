// `npm run bench:stages [-- FILE]`: the share of each stage in an analysis, over the sources.

import { compileFolder } from '../../src/cli/folder.js'
import { decode } from '../../src/decode/decode.js'
import { table } from '../../src/formats/table.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { lookup } from '../../src/gazetteer/lookup.js'
import { link } from '../../src/link/link.js'
import { RECOGNIZERS } from '../../src/recognizers/recognize.js'
import { readText } from '../../src/text/read.js'
import { toDocument } from '../../src/to-document.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import type { Candidate, Context } from '../../src/types.js'
import { benchText } from './text.js'

const gazetteer = loadGazetteer(compileFolder('data'))
const { documents } = benchText(400_000, process.argv[2])
const spent = new Map<string, number>()

function timed<T>(name: string, stage: () => T): T {
  const start = performance.now()
  const result = stage()
  spent.set(name, (spent.get(name) ?? 0) + performance.now() - start)
  return result
}

for (let round = 0; round < 4; round++) {
  // The first round only warms up.
  if (round === 1) spent.clear()
  for (const document of documents) {
    const text = timed('text', () => readText(document))
    const tokens = timed('tokens', () => tokenize(text))
    const hits = timed('gazetteer', () => lookup(text, tokens, gazetteer))
    const context: Context = { text, tokens, hits, gazetteer, date: '2025-02-05' }
    const candidates: Candidate[] = []
    for (const recognizer of RECOGNIZERS) timed(`recognizers: ${recognizer.name}`, () => recognizer(context, candidates))
    candidates.sort((a, b) => a.start - b.start || a.end - b.end)
    const winners = timed('decode', () => decode(context, candidates))
    const links = timed('link', () => link(context, winners))
    timed('document', () => toDocument(context, winners, links))
  }
}

const total = [...spent.values()].reduce((sum, time) => sum + time, 0)
const characters = 3 * documents.reduce((sum, document) => sum + document.length, 0)
const rows = [...spent].map(([name, time]) => [
  name,
  `${((100 * time) / total).toFixed(1)} %`,
  `${((time * 1e6) / characters).toFixed(1)} ns`,
])
console.log(table(['stage', 'share', 'a character'], [...rows, ['all', '100 %', `${((total * 1e6) / characters).toFixed(1)} ns`]]))
