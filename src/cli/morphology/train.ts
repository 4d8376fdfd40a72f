// Analysed sentences → the weights of the morphology and its tails.

import { analyzeWith } from '../../analyze.js'
import { seeded } from '../../decode/training/random.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { Span } from '../../morphology/cut.js'
import { HEADS, type StemKinds, WIDTH } from '../../morphology/features.js'
import { type MorphologyLists, SCALE, STEM_KINDS } from '../../morphology/model.js'
import { Corpus, type Item, namesOf } from './corpus.js'
import { corrector, targetOf, type WordFacts, wordFacts } from './correct.js'
import { type Instance, learn } from './learn.js'
import type { Sentence } from './sentences.js'
import { tailsOf } from './tails.js'

/** What text is read with: names, and a row of `stems.tsv` for each stem. */
export interface Lists {
  gazetteer: Gazetteer
  stems: readonly StemRow[]
}

interface StemRow {
  form: string
  kinds: string
}

export interface Options {
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
export interface Prepared {
  stems: readonly StemRow[]
  corpus: Corpus
  tails: Map<string, string>
  /** Number of a feature that is learned → its key. */
  keyOf: readonly number[]
  make: () => Corpus
  facts: WordFacts
}

/** `taught`: the sentences of `gold` as the teacher has them, in the same order; `silver`: what only the teacher has. */
export function prepare(
  { gazetteer, stems }: Lists,
  gold: readonly Sentence[],
  taught: readonly Sentence[],
  silver: readonly Sentence[],
  options: Options,
): Prepared {
  const stemKinds = stemKindsOf(stems)
  const tails = tailsOf(gold, silver)
  const spansOf = ({ text }: Sentence): readonly Span[] => analyzeWith(gazetteer, text).entities
  const goldSpans = gold.map(spansOf)
  const silverSpans = silver.map(spansOf)
  const make = (): Corpus => {
    const corpus = new Corpus(gazetteer, stemKinds, new Set(tails.keys()), seeded(7))
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
  return { stems, corpus, tails, keyOf, make, facts: wordFacts(silver, options.forms) }
}

/** Learns from all but the sentences that are held out, by their place in `gold`. */
export function train(prepared: Prepared, held: (sentence: number) => boolean, options: Options): MorphologyLists {
  const { stems, corpus, tails, keyOf, facts, make } = prepared
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
  const random = seeded(7)
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

/** The kinds of a stem, but for empty words: those are no help in learning. */
function stemKindsOf(stems: readonly StemRow[]): StemKinds {
  const kindsOf = new Map(
    stems.map(({ form, kinds }) => [
      form,
      kinds.split('|').reduce((bits, kind) => bits | (1 << (STEM_KINDS as readonly string[]).indexOf(kind)), 0),
    ]),
  )
  return (units, from, to) => {
    let form = ''
    for (let i = from; i < to; i++) form += String.fromCharCode(units[i])
    return (kindsOf.get(form) ?? 0) & ((1 << STEM_KINDS.indexOf('STOP')) - 1)
  }
}
