// npm run train:morphology: analysed sentences (JSONL) → data/morphology/weights.tsv and tails.tsv, or cross-validation figures.

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyzeWith } from '../analyze.js'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { parseList } from '../gazetteer/lists.js'
import { codesOf, lookup } from '../gazetteer/lookup.js'
import { HANGUL } from '../text/classes.js'
import { readText } from '../text/read.js'
import { listedIn } from '../tokens/compounds.js'
import { cutMorphemes, PARTS_OF_SPEECH, type Span } from '../tokens/morphology.js'
import { HEADS, WIDTH } from '../tokens/morphology-features.js'
import {
  compileMorphology,
  LONGEST_TAIL,
  loadMorphology,
  type MorphologyLists,
  SCALE,
  STEM_KINDS,
  TAIL_KINDS,
} from '../tokens/morphology-model.js'
import { tokenize } from '../tokens/tokenize.js'
import { compileFolder } from './folder.js'
import { Corpus, type Item, namesOf } from './morphology/corpus.js'
import { corrector, targetOf, wordFacts } from './morphology/correct.js'
import { generator, type Instance, learn } from './morphology/learn.js'
import { answersOf, headOf, type Place, readSentences, type Sentence, tagsOf } from './morphology/sentences.js'

const gazetteer = loadGazetteer(compileFolder('data'))
const listed = listedIn(gazetteer, codesOf)
const stems = parseList('words', 'stems', readFileSync('data/morphology/stems.tsv', 'utf8')).rows as unknown as {
  form: string
  kinds: string
}[]
const kindsOf = new Map(
  stems.map(({ form, kinds }) => [
    form,
    kinds.split('|').reduce((bits, kind) => bits | (1 << (STEM_KINDS as readonly string[]).indexOf(kind)), 0),
  ]),
)
const stemKinds = (units: ArrayLike<number>, from: number, to: number): number => {
  let form = ''
  for (let i = from; i < to; i++) form += String.fromCharCode(units[i])
  return (kindsOf.get(form) ?? 0) & ((1 << STEM_KINDS.indexOf('STOP')) - 1)
}

/** Particle chains and copulas that stand behind a noun four times or more (people count twice), with their commonest kind. */
function tailsOf(gold: readonly Sentence[], silver: readonly Sentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [sentences, weight] of [
    [gold, 2],
    [silver, 1],
  ] as const)
    for (const sentence of sentences) {
      const text = readText(sentence.text)
      if (text.toSource !== null) continue
      const tokens = tokenize(text)
      const places: Place[] = []
      for (let t = 0; t < tokens.count; t++)
        if (tokens.kind[t] === HANGUL)
          places.push({
            start: tokens.start[t],
            end: tokens.end[t],
            left: tokens.start[t] === 0 ? 0 : text.classes[tokens.start[t] - 1],
            label: 0,
          })
      answersOf(sentence, places).forEach((answer, i) => {
        if (answer === null || answer.kind === '' || places[i].end - answer.cut > LONGEST_TAIL) return
        const form = sentence.text.slice(answer.cut, places[i].end)
        const kinds = counts.get(form) ?? new Map<string, number>()
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + weight)
        counts.set(form, kinds)
      })
    }
  const tails = new Map<string, string>()
  for (const [form, kinds] of counts) {
    const total = [...kinds.values()].reduce((a, b) => a + b, 0)
    if (total < 4 || !/^[가-힣]+$/.test(form)) continue
    tails.set(
      form,
      TAIL_KINDS.reduce((best, kind) => ((kinds.get(kind) ?? 0) > (kinds.get(best) ?? 0) ? kind : best), TAIL_KINDS[0] as string),
    )
  }
  return tails
}

interface Options {
  goldWeight: number
  least: number
  l1: number
  rows: number
  epochs: number
  rate: number
  refit: number
  forms: string | undefined
}

/** Everything that does not depend on which people's sentences are held out. */
function prepare(gold: readonly Sentence[], taught: readonly Sentence[], silver: readonly Sentence[], options: Options) {
  const tails = tailsOf(gold, silver)
  const spansOf = ({ text }: Sentence): readonly Span[] => analyzeWith(gazetteer, text).entities
  const goldSpans = gold.map(spansOf)
  const silverSpans = silver.map(spansOf)
  const make = (): Corpus => {
    const corpus = new Corpus(gazetteer, listed, stemKinds, new Set(tails.keys()), generator(7))
    gold.forEach((sentence, i) => {
      corpus.add(sentence, i, [], taught[i] ?? null)
    })
    // Once more as they are read in use, cut by the entities that were found.
    gold.forEach((sentence, i) => {
      if (goldSpans[i].length > 0) corpus.add(sentence, i, goldSpans[i], taught[i] ?? null)
    })
    silver.forEach((sentence, i) => {
      corpus.add(sentence, -1, [], sentence)
      if (silverSpans[i].length > 0) corpus.add(sentence, -1, silverSpans[i], sentence, true)
    })
    return corpus
  }
  const corpus = make()
  const keyOf = corpus.number(options.least)
  process.stderr.write(`${corpus.items.length} runs, ${keyOf.length} features, pool ${corpus.size}\n`)
  return { corpus, tails, keyOf, make, facts: wordFacts(silver, options.forms) }
}

function train(prepared: ReturnType<typeof prepare>, held: (sentence: number) => boolean, options: Options): MorphologyLists {
  const { corpus, tails, keyOf, facts, make } = prepared
  const { pool, items } = corpus
  const ours = items.filter((item) => item.sentence >= 0 && !held(item.sentence))
  const correct = corrector(
    pool,
    keyOf.length,
    ours.filter((item) => item.teacher !== null),
    facts,
    { epochs: 8, l1: 0.3, rate: 0.5 },
  )
  const of = (item: Item, target: [number, number][], weight: number): Instance => ({
    from: item.from,
    to: item.to,
    cuts: item.cuts,
    target,
    weight,
  })
  const instances = [
    ...items.filter((item) => item.sentence < 0).map((item) => of(item, correct(item), 1)),
    ...ours.map((item) => of(item, targetOf(item), options.goldWeight)),
  ]
  const random = generator(7)
  let w = learn(pool, instances, keyOf.length, { epochs: options.epochs, l1: options.l1, l2: 0.1, rate: options.rate }, random)
  const worth: { number: number; worth: number }[] = []
  for (let f = 0; f < keyOf.length; f++) {
    let top = 0
    for (let h = 0; h < WIDTH; h++) top = Math.max(top, Math.abs(w[f * WIDTH + h]))
    if (top >= 4 * SCALE) worth.push({ number: f, worth: top * Math.log(1 + corpus.seen[keyOf[f]]) })
  }
  worth.sort((a, b) => b.worth - a.worth)
  const kept = worth.slice(0, options.rows)
  const allowed = new Uint8Array(keyOf.length)
  for (const { number } of kept) allowed[number] = 1
  if (options.refit > 0) w = refit(pool, instances, keyOf.length, allowed, options, random)
  const wanted = new Map(kept.map(({ number }) => [keyOf[number], number]))
  const names = namesOf(new Set(wanted.keys()), () => void make())
  const rows: { feature: string; weights: string }[] = []
  for (const [key, number] of wanted) {
    const pairs: string[] = []
    for (let h = 0; h < WIDTH; h++) {
      const value = Math.max(-127, Math.min(127, Math.round(w[number * WIDTH + h] / SCALE)))
      if (Math.abs(value) >= 4) pairs.push(`${HEADS[h]}:${value}`)
    }
    if (pairs.length > 0) rows.push({ feature: names.get(key)!, weights: pairs.join(' ') })
  }
  rows.sort((a, b) => (a.feature < b.feature ? -1 : 1))
  process.stderr.write(`${instances.length} runs, ${worth.length} features with weight, ${rows.length} kept, ${tails.size} tails\n`)
  return { weights: rows, stems, tails: [...tails].map(([form, kind]) => ({ form, kind })).sort((a, b) => (a.form < b.form ? -1 : 1)) }
}

/** Learns again with the kept features alone, so that they take over what the others said. */
function refit(
  pool: Int32Array,
  instances: readonly Instance[],
  features: number,
  allowed: Uint8Array,
  options: Options,
  random: () => number,
): Float64Array {
  const packed = new Int32Array(pool.length)
  let size = 0
  const pack = <Range extends { from: number; to: number }>(range: Range): Range => {
    const from = size
    for (let f = range.from; f < range.to; f++) if (allowed[pool[f]] === 1) packed[size++] = pool[f]
    return { ...range, from, to: size }
  }
  // Items share their ranges with no other instance.
  const again = instances.map((instance) => ({ ...pack(instance), cuts: instance.cuts.map(pack) }))
  return learn(packed, again, features, { epochs: options.refit, l1: options.l1 / 3, l2: 0.1, rate: options.rate }, random)
}

function score(
  sentences: readonly Sentence[],
  section: Uint8Array,
  errors: number,
  entities: boolean,
): { border: number; precision: number; recall: number; head: number; text: string } {
  const model = loadMorphology(section)
  let hit = 0
  let said = 0
  let asked = 0
  let right = 0
  let total = 0
  const wrong = new Map<string, number>()
  const lines: string[] = []
  for (const sentence of sentences) {
    const spans = entities ? analyzeWith(gazetteer, sentence.text).entities : []
    const text = readText(sentence.text)
    const tokens = tokenize(text)
    const morphemes = cutMorphemes(model, text, tokens, lookup(text, tokens, gazetteer), listed, spans)
    let m = 0
    for (const eojeol of sentence.eojeols) {
      if (eojeol.morphs.length === 0) continue
      while (m < morphemes.count && morphemes.start[m] < eojeol.start) m++
      const parts: string[] = []
      let border: number | undefined
      for (; m < morphemes.count && morphemes.end[m] <= eojeol.end; m++) {
        const part = PARTS_OF_SPEECH[morphemes.part[m]]
        if (border === undefined && (part === 'ADP' || part === 'AUX') && parts.length > 0 && isNominal(parts[parts.length - 1]))
          border = morphemes.start[m]
        parts.push(part)
      }
      if (border !== undefined) said++
      if (eojeol.border !== undefined) asked++
      if (border !== undefined && border === eojeol.border) hit++
      const head = parts.find((part) => part !== 'PUNCT' && part !== 'SYM') ?? 'PUNCT'
      const want = headOf(tagsOf(eojeol.morphs))
      total++
      if (head === want) right++
      else wrong.set(`${want}→${head}`, (wrong.get(`${want}→${head}`) ?? 0) + 1)
      if (border !== eojeol.border || head !== want)
        lines.push(
          `${text.value.slice(eojeol.start, eojeol.end)}\t${want}\t${head}\t${eojeol.border ?? '-'}\t${border ?? '-'}\t${tagsOf(eojeol.morphs).join(' ')}`,
        )
    }
  }
  const precision = hit / said
  const recall = hit / asked
  const text = [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 16)
    .map(([k, n]) => `${k} ${n}`)
    .join(', ')
  return {
    border: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    head: right / total,
    text: errors > 0 ? `${text}\n${lines.slice(0, errors).join('\n')}` : text,
  }
}

const isNominal = (part: string): boolean =>
  part === 'NOUN' || part === 'PROPN' || part === 'PRON' || part === 'NUM' || part === 'X' || part === 'SYM'

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
if (values.folds !== undefined) {
  const folds = Number(values.folds)
  const prepared = prepare(gold, taught, silver, options)
  const sums = [0, 0, 0, 0]
  const which = values.only === undefined ? Array.from({ length: folds }, (_, i) => i) : values.only.split(',').map(Number)
  for (const fold of which) {
    const section = compileMorphology(train(prepared, (i) => i % folds === fold, options))
    const result = score(
      gold.filter((_, i) => i % folds === fold),
      section,
      Number(values.errors),
      values.entities,
    )
    sums[0] += result.precision
    sums[1] += result.recall
    sums[2] += result.border
    sums[3] += result.head
    console.log(
      `fold ${fold}: border P ${result.precision.toFixed(4)} R ${result.recall.toFixed(4)} F ${result.border.toFixed(4)}, head ${result.head.toFixed(4)}, ${section.length} bytes; ${result.text}`,
    )
  }
  const n = which.length
  console.log(
    `mean: P ${(sums[0] / n).toFixed(4)} R ${(sums[1] / n).toFixed(4)} F ${(sums[2] / n).toFixed(4)}, head ${(sums[3] / n).toFixed(4)}`,
  )
} else if (values.out !== undefined) {
  const trained = train(prepare(gold, taught, silver, options), () => false, options)
  writeFileSync(
    `${values.out}/weights.tsv`,
    `feature\tweights\n${trained.weights.map((row) => `${row.feature}\t${row.weights}\n`).join('')}`,
  )
  writeFileSync(`${values.out}/tails.tsv`, `form\tkind\n${trained.tails.map((row) => `${row.form}\t${row.kind}\n`).join('')}`)
  console.log(`${compileMorphology(trained).length} bytes`)
} else {
  // The shipped weights on other sentences.
  const result = score(gold, gazetteer.sections.morphology, Number(values.errors), values.entities)
  console.log(
    `border P ${result.precision.toFixed(4)} R ${result.recall.toFixed(4)} F ${result.border.toFixed(4)}, head ${result.head.toFixed(4)}; ${result.text}`,
  )
}
