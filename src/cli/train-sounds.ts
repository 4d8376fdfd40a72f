// npm run train:sounds: names of the lists against the words of the articles → data/sounds.tsv.
//
// Logistic regression by AdaGrad (Duchi, Hazan and Singer, 2011) over runs of Hangul: parts of foreign names, each once, against the words of
// the articles outside of annotated names, with and without their particles, and against common nouns and products. Then it prints how many
// names it would know of a fifth that it has not seen.

import { readFileSync, writeFileSync } from 'node:fs'
import { seeded } from '../decode/training/random.js'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { lookup } from '../gazetteer/lookup.js'
import type { SoundRow } from '../recognizers/evidence/compile-sounds.js'
import { rest } from '../recognizers/evidence/edges.js'
import { CELLS, cellOf, EDGE, SOUND_STEPS } from '../recognizers/evidence/sound-weights.js'
import { HANGUL } from '../text/classes.js'
import { FIRST_SYLLABLE, SYLLABLES } from '../text/hangul.js'
import { readText } from '../text/read.js'
import { JOSA, kindOf } from '../tokens/particles.js'
import { tokenize } from '../tokens/tokenize.js'
import type { Context } from '../types.js'
import { readDocuments } from './documents.js'
import { compileFolder, readFolder } from './folder.js'

const FOREIGN = ['foreign-given', 'foreign-family', 'foreign-name', 'location-city']
/** Names that are there for their sound alone. */
const MORE = 'data/recipes/foreign-sounds.txt'
const ORDINARY = ['common-noun', 'product']
const NAMES = new Set(['PERSON', 'ORGANIZATION', 'LOCATION'])
const EPOCHS = 12
const RATE = 0.3
const L2 = 1e-5
/** What a word counts against a name: there are more words, and frequent ones count for more. */
const SHARE = 0.35
const MOST = 3
const LONGEST = 10
/** Pairs that the file shows for a cell. */
const EXAMPLES = 3

interface Example {
  run: string
  foreign: number
  weight: number
}

const runsOf = (text: string): string[] => (text.match(/[가-힣]+/g) ?? []).filter((run) => run.length > 1 && run.length <= LONGEST)

/** How often each word stands in the articles outside of names: as it stands, and without particles. */
function wordsOfArticles(): Map<string, number> {
  const gazetteer = loadGazetteer(compileFolder('data', null))
  const words = new Map<string, number>()
  const count = (word: string): unknown => word.length > 1 && words.set(word, (words.get(word) ?? 0) + 1)
  for (const { text: source, entities } of readDocuments(['data/articles'])) {
    let from = 0
    let left = ''
    for (const { start, end, label } of [...entities].sort((a, b) => a.start - b.start)) {
      if (!NAMES.has(label)) continue
      left += source.slice(from, start)
      from = end
      while (/[가-힣]/.test(source[from] ?? '')) from++
    }
    const text = readText(left + source.slice(from))
    const tokens = tokenize(text)
    const context: Context = { text, tokens, hits: lookup(text, tokens, gazetteer), gazetteer, date: null }
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.kind[t] !== HANGUL || tokens.end[t] - tokens.start[t] > LONGEST) continue
      const run = text.value.slice(tokens.start[t], tokens.end[t])
      count(run)
      for (let n = 2; n < run.length; n++) if (kindOf(rest(context, tokens.start[t] + n)) === JOSA) count(run.slice(0, n))
    }
  }
  return words
}

function examples(): Example[] {
  const lists = readFolder('data')
  const of = (names: readonly string[]): Set<string> =>
    new Set(lists.filter(({ name }) => names.includes(name)).flatMap(({ rows }) => rows.flatMap((row) => runsOf(row.name))))
  const foreign = new Set([...of(FOREIGN), ...runsOf(readFileSync(MORE, 'utf8').replace(/^#.*$/gm, ''))])
  const words = wordsOfArticles()
  for (const word of of(ORDINARY)) if (!words.has(word)) words.set(word, 1)
  return [
    ...[...foreign].map((run) => ({ run, foreign: 1, weight: 1 })),
    ...[...words]
      .filter(([run]) => !foreign.has(run))
      .map(([run, times]) => ({ run, foreign: 0, weight: SHARE * Math.min(MOST, 1 + Math.log(times)) })),
  ]
}

/** The places of a run's weights: cells, then syllables. */
const AFTER_CELLS = CELLS - FIRST_SYLLABLE
function placesOf(run: string): number[] {
  const places: number[] = []
  let before = EDGE
  for (let i = 0; i < run.length; i++) {
    const unit = run.charCodeAt(i)
    places.push(cellOf(before, unit), AFTER_CELLS + unit)
    before = unit
  }
  return [...places, cellOf(before, EDGE)]
}

/** Weights by place, the bias behind them. */
function learn(data: readonly Example[]): Float64Array {
  const weights = new Float64Array(CELLS + SYLLABLES + 1)
  const squares = new Float64Array(weights.length).fill(0.1)
  const bias = weights.length - 1
  const random = seeded(7)
  const items = data.map((one) => ({ ...one, places: [...placesOf(one.run), bias] }))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[items[i], items[j]] = [items[j], items[i]]
    }
    for (const { places, foreign, weight } of items) {
      let sum = 0
      for (const place of places) sum += weights[place]
      const wrong = weight * (1 / (1 + Math.exp(-sum)) - foreign)
      for (const place of places) {
        const gradient = wrong + L2 * weights[place]
        squares[place] += gradient * gradient
        weights[place] -= (RATE * gradient) / Math.sqrt(squares[place])
      }
    }
  }
  return weights.map((weight) => Math.max(-127, Math.min(127, Math.round(weight * SOUND_STEPS))))
}

function report(data: readonly Example[]): void {
  const unseen = (_: Example, i: number): boolean => i % 5 === 0
  const weights = learn(data.filter((one, i) => !unseen(one, i)))
  const scored = data.filter(unseen).map(({ run, foreign }) => ({
    foreign,
    score: placesOf(run).reduce((sum, place) => sum + weights[place], weights[weights.length - 1]),
  }))
  const words = scored.filter(({ foreign }) => foreign === 0).sort((a, b) => b.score - a.score)
  const names = scored.filter(({ foreign }) => foreign === 1)
  for (const share of [0.003, 0.01, 0.03, 0.1]) {
    const { score: bound } = words[Math.floor(share * words.length)]
    const known = names.filter(({ score }) => score > bound).length / names.length
    console.log(`where ${(100 * share).toFixed(1)} % of words pass (above ${bound}): ${(100 * known).toFixed(1)} % of names`)
  }
}

function rowsOf(weights: Float64Array, data: readonly Example[]): (SoundRow & { pairs: string })[] {
  const pairs = new Map<number, Map<string, number>>()
  for (const { run, foreign } of data) {
    if (foreign === 0) continue
    const edged = `^${run}^`
    for (let i = 0; i + 1 < edged.length; i++) {
      const units = [...edged.slice(i, i + 2)].map((letter) => (letter === '^' ? EDGE : letter.charCodeAt(0)))
      const cell = cellOf(units[0], units[1])
      const seen = pairs.get(cell) ?? new Map<string, number>()
      pairs.set(cell, seen.set(edged.slice(i, i + 2), (seen.get(edged.slice(i, i + 2)) ?? 0) + 1))
    }
  }
  const shown = (cell: number): string =>
    [...(pairs.get(cell) ?? [])]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, EXAMPLES)
      .map(([pair]) => pair)
      .join(' ')
  const row = (kind: SoundRow['kind'], what: string, weight: number, examples = '') => ({
    kind,
    what,
    weight: String(weight),
    pairs: examples,
  })
  return [
    row('bias', '', weights[weights.length - 1]),
    ...Array.from({ length: SYLLABLES }, (_, n) => row('syllable', String.fromCharCode(FIRST_SYLLABLE + n), weights[CELLS + n])),
    ...Array.from({ length: CELLS }, (_, n) => row('cell', String(n), weights[n], shown(n))),
  ].filter(({ kind, weight }) => kind === 'bias' || weight !== '0')
}

const data = examples()
report(data)
const rows = rowsOf(learn(data), data)
writeFileSync(
  'data/sounds.tsv',
  `# How foreign syllables and pairs sound, written by npm run train:sounds: weights in sixteenths of log-odds, pairs by their cell, frequent ones beside it.
kind\twhat\tweight\tpairs
${rows.map(({ kind, what, weight, pairs }) => `${kind}\t${what}\t${weight}\t${pairs}\n`).join('')}`,
)
console.log(`${rows.length} rows`)
