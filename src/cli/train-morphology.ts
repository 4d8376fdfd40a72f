// npm run train:morphology: analysed sentences (JSONL) → data/morphology/weights.tsv and tails.tsv, or cross-validation figures.
//
// Follow-the-regularised-leader over the readings of each Hangul run (head class × cut), with an L1 term that keeps few features.
// A line is { text, eojeols: [{ start, end, morphs: [[form, tag] …] }] } with Sejong tags, or morphs as [start, end, tag].

import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyzeWith } from '../analyze.js'
import { loadGazetteer } from '../gazetteer/gazetteer.js'
import { parseList } from '../gazetteer/lists.js'
import { codesOf, lookup } from '../gazetteer/lookup.js'
import { HANGUL } from '../text/classes.js'
import { readText } from '../text/read.js'
import { listedIn } from '../tokens/compounds.js'
import { cutMorphemes, PARTS_OF_SPEECH } from '../tokens/morphology.js'
import {
  aroundFeatures,
  cutFeatures,
  HEADS,
  keys,
  NOMINALS,
  nameFeatures,
  PARTICLE,
  placeFeatures,
  type Run,
  tailFeatures,
  WIDTH,
  wordFeatures,
} from '../tokens/morphology-features.js'
import {
  compileMorphology,
  LONGEST_TAIL,
  loadMorphology,
  type MorphologyLists,
  SCALE,
  STEM_KINDS,
  TAIL_KINDS,
} from '../tokens/morphology-model.js'
import { knownAs } from '../tokens/morphology-runs.js'
import { tokenize } from '../tokens/tokenize.js'
import { compileFolder } from './folder.js'

interface Morph {
  start: number
  end: number
  tag: string
}
interface Eojeol {
  start: number
  end: number
  morphs: Morph[]
  border?: number
}
interface Sentence {
  text: string
  eojeols: Eojeol[]
}
interface Answer {
  start: number
  end: number
  left: number
  head: number
  cut: number
  kind: string
}
/** Feature numbers of one run: shared ones, then those of each cut. */
interface Instance {
  shared: Int32Array
  cuts: { at: number; tail: number; features: Int32Array }[]
  head: number
  cut: number
  weight: number
}

const HEAD_OF_TAG: Record<string, string> = {
  NNG: 'NOUN',
  NNP: 'PROPN',
  NNB: 'NOUN',
  NNBC: 'NOUN',
  NR: 'NUM',
  SN: 'NUM',
  NP: 'PRON',
  VV: 'VERB',
  VA: 'ADJ',
  VX: 'AUX',
  VCP: 'AUX',
  VCN: 'AUX',
  MM: 'DET',
  MMD: 'DET',
  MMN: 'DET',
  MMA: 'DET',
  MAG: 'ADV',
  MAJ: 'CCONJ',
  IC: 'INTJ',
  XR: 'NOUN',
  XSN: 'NOUN',
  XPN: 'NOUN',
  SL: 'X',
  SH: 'X',
  NA: 'X',
  XSV: 'VERB',
  XSA: 'ADJ',
}
const NOMINAL_TAGS = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'NR', 'NP', 'XSN', 'XPN', 'MM', 'MMD', 'MMN', 'XR', 'SN', 'SL', 'SH'])
const STEM_TAGS = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'XR', 'XSN', 'XPN', 'MAG', 'SL', 'SN'])
const SIGN_TAGS = new Set(['SS', 'SSO', 'SSC', 'SP', 'SF', 'SE', 'SO', 'SW', 'SY', 'SC', 'XPN'])

/** The universal part of speech of an eojeol's head: its first content morpheme; a noun or root with 하다, 되다, 스럽다 … is a verb or adjective. */
export function headOf(tags: readonly string[]): string {
  let i = 0
  while (i < tags.length && SIGN_TAGS.has(tags[i])) i++
  if (i === tags.length) return 'PUNCT'
  const head = HEAD_OF_TAG[tags[i]] ?? (tags[i][0] === 'J' ? 'ADP' : tags[i][0] === 'E' ? 'PART' : 'PUNCT')
  if (head === 'NOUN' || head === 'PROPN' || head === 'X' || head === 'ADV') {
    let j = i
    while (j < tags.length && STEM_TAGS.has(tags[j])) j++
    if (tags[j] === 'XSV') return 'VERB'
    if (tags[j] === 'XSA') return 'ADJ'
  }
  return head
}

const tagsOf = (morphs: readonly Morph[]): string[] => morphs.flatMap((morph) => morph.tag.split('+'))

function readSentences(path: string): Sentence[] {
  const out: Sentence[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { text, eojeols } = JSON.parse(line) as {
      text: string
      eojeols: { start: number; end: number; border?: number; morphs?: (string | number)[][] }[]
    }
    out.push({
      text,
      eojeols: eojeols.map((e) => ({
        start: e.start,
        end: e.end,
        border: e.border,
        morphs: placeMorphs(text, e.start, e.end, e.morphs ?? []),
      })),
    })
  }
  return out
}

/** Morphemes with the offsets where they are written out; one that is contracted starts where the last one ended and has no end (-1). */
function placeMorphs(text: string, start: number, end: number, morphs: (string | number)[][]): Morph[] {
  let at = start
  let lost = false
  return morphs.map((morph): Morph => {
    if (morph.length === 3) return { start: morph[0] as number, end: morph[1] as number, tag: morph[2] as string }
    const [form, tag] = morph as [string, string]
    if (lost && tag[0] === 'S') {
      const found = text.indexOf(form, at)
      if (found >= 0 && found < end) {
        at = found
        lost = false
      }
    }
    if (!lost && text.startsWith(form, at) && at + form.length <= end) {
      at += form.length
      return { start: at - form.length, end: at, tag }
    }
    lost = true
    return { start: at, end: -1, tag }
  })
}

/** What people (or the teacher) say of each Hangul run of the eojeol; runs that cannot be read off are left out. */
function answersOf(eojeol: Eojeol, runs: readonly { start: number; end: number; left: number }[]): Answer[] {
  const out: Answer[] = []
  for (const { start, end, left } of runs) {
    const inside = eojeol.morphs.filter((morph) => morph.start >= start && morph.start < end)
    if (inside.length === 0 || inside[0].start !== start) continue
    const first = inside[0].tag
    if (first[0] === 'J' || first.startsWith('VCP')) {
      out.push({
        start,
        end,
        left,
        head: PARTICLE,
        cut: start,
        kind: first[0] === 'J' ? 'particle' : first === 'VCP' && inside[0].end > 0 ? 'copula' : 'ending',
      })
      continue
    }
    // A run after a number may begin with its powers (억, 조): they are no part of the question.
    const tags = tagsOf(inside)
    const name = headOf(left === 4 ? tags.slice(tags.findIndex((tag) => tag !== 'NR' && tag !== 'SN')) : tags)
    const head = (HEADS as readonly string[]).indexOf(name)
    if (head < 0) continue
    let cut = end
    let kind = ''
    if (head < NOMINALS) {
      const j = inside.findIndex((morph) => !NOMINAL_TAGS.has(morph.tag))
      if (j > 0 && (inside[j].tag[0] === 'J' || inside[j].tag.startsWith('VCP')) && inside[j - 1].end === inside[j].start) {
        cut = inside[j].start
        kind = inside[j].tag[0] === 'J' ? 'particle' : inside[j].tag === 'VCP' && inside[j].end > 0 ? 'copula' : 'ending'
      }
    }
    out.push({ start, end, left, head, cut, kind })
  }
  return out
}

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

class Trainer {
  readonly numbers = new Map<number, number>()
  readonly names: string[] = []
  readonly seen: number[] = []

  /** Text, runs and hits of a sentence; null when normalising moved offsets. */
  private runsOf(text: string): {
    runs: { start: number; end: number; left: number; eojeol: number }[]
    run: Run
    known: (from: number, to: number) => number
  } | null {
    const read = readText(text)
    if (read.toSource !== null) return null
    const tokens = tokenize(read)
    const hits = lookup(read, tokens, gazetteer)
    const runs: { start: number; end: number; left: number; eojeol: number }[] = []
    for (let t = 0; t < tokens.count; t++)
      if (tokens.kind[t] === HANGUL)
        runs.push({
          start: tokens.start[t],
          end: tokens.end[t],
          left: tokens.start[t] === 0 ? 0 : read.classes[tokens.start[t] - 1],
          eojeol: tokens.eojeol[t],
        })
    return {
      runs,
      run: { units: read.units, classes: read.classes, start: 0, end: 0, left: 0, previous: 0 },
      known: (from, to) => knownAs(hits, listed.groups, from, to),
    }
  }

  private answers(sentence: Sentence, runs: readonly { start: number; end: number; left: number }[]): Answer[] {
    return sentence.eojeols.flatMap((eojeol) =>
      answersOf(
        eojeol,
        runs.filter((run) => run.start >= eojeol.start && run.end <= eojeol.end),
      ),
    )
  }

  tailsOf(sentences: readonly Sentence[], into: Map<string, Map<string, number>>): void {
    for (const sentence of sentences) {
      const read = this.runsOf(sentence.text)
      if (read === null) continue
      for (const { cut, end, kind } of this.answers(sentence, read.runs)) {
        if (cut === end || end - cut > LONGEST_TAIL || kind === '') continue
        const form = sentence.text.slice(cut, end)
        const kinds = into.get(form) ?? new Map<string, number>()
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        into.set(form, kinds)
      }
    }
  }

  instances(
    sentences: readonly Sentence[],
    tails: ReadonlyMap<string, string>,
    weight: number,
    jitter: () => number,
    corrections: Corrections | null = null,
  ): Instance[] {
    const out: Instance[] = []
    for (const sentence of sentences) {
      const read = this.runsOf(sentence.text)
      if (read === null) continue
      const { run, runs, known } = read
      const answers = new Map(
        this.answers(sentence, runs).map((answer) => [
          answer.start,
          corrections === null ? answer : corrections.apply(sentence.text, answer),
        ]),
      )
      let previous = 0
      for (const { start, end, left } of runs) {
        const answer = answers.get(start)
        if (answer === undefined || (answer.cut < end && !tails.has(sentence.text.slice(answer.cut, end)))) {
          previous = answer === undefined ? 0 : answer.head + 1
          continue
        }
        Object.assign(run, { start, end, left, previous: jitter() < 0.05 ? 0 : previous })
        const shared = joined(
          this.take(wordFeatures(run, stemKinds)),
          joined(this.take(aroundFeatures(run)), this.take(placeFeatures(run))),
        )
        const cuts: Instance['cuts'] = []
        for (let cut = end; cut >= Math.max(start, end - LONGEST_TAIL); cut--) {
          if (cut !== end && !tails.has(sentence.text.slice(cut, end))) continue
          cuts.push({
            at: cut,
            tail: cut,
            features: joined(this.take(cutFeatures(run, cut, cut === start ? 0 : known(start, cut))), this.take(tailFeatures(run, cut))),
          })
        }
        const heads = headsOf(answer.cut, start, end)
        if (answer.head >= heads[0] && answer.head < heads[1] && cuts.some((cut) => cut.at === answer.cut))
          out.push({
            shared,
            cuts: cuts.map((cut) => ({ ...cut, tail: cut.at === start ? 2 : cut.at === end ? 0 : 1 })),
            head: answer.head,
            cut: answer.cut,
            weight,
          })
        previous = answer.head + 1
      }
    }
    return out
  }

  correctionsOf(sentences: readonly Sentence[]): Corrections {
    const out = new Corrections()
    for (const sentence of sentences) {
      const read = this.runsOf(sentence.text)
      if (read === null) continue
      for (const { start, end, cut, head } of this.answers(sentence, read.runs)) {
        out.add(sentence.text.slice(start, end), head)
        if (head < NOMINALS) out.add(`${sentence.text.slice(start, cut)}+`, head)
      }
    }
    return out
  }

  private take(count: number): Int32Array {
    const out = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      let number = this.numbers.get(keys[i])
      if (number === undefined) {
        number = this.names.length
        this.numbers.set(keys[i], number)
        this.names.push(taken[i])
        this.seen.push(0)
      }
      this.seen[number]++
      out[i] = number
    }
    taken.length = 0
    return out
  }
}

const joined = (a: Int32Array, b: Int32Array): Int32Array => Int32Array.of(...a, ...b)

/** Heads a reading with this cut may have: tail 0 uncut, 1 cut inside, 2 all tail. */
const RANGE: readonly (readonly [number, number])[] = [
  [0, PARTICLE],
  [0, NOMINALS],
  [PARTICLE, WIDTH],
]
const headsOf = (cut: number, start: number, end: number): readonly [number, number] => RANGE[cut === start ? 2 : cut === end ? 0 : 1]

/** FTRL-proximal. Returns the weights, `WIDTH` for each feature. */
function learn(
  instances: readonly Instance[],
  features: number,
  allowed: Uint8Array,
  options: { epochs: number; l1: number; l2: number; rate: number },
  random: () => number,
): Float64Array {
  const z = new Float64Array(features * WIDTH)
  const n = new Float64Array(features * WIDTH)
  const w = new Float64Array(features * WIDTH)
  const { l1, l2, rate } = options
  const order = Int32Array.from(instances, (_, i) => i)
  const scores = new Float64Array(WIDTH * 16)
  const update = (feature: number, head: number, gradient: number): void => {
    const i = feature * WIDTH + head
    const g2 = gradient * gradient
    const sigma = (Math.sqrt(n[i] + g2) - Math.sqrt(n[i])) / rate
    z[i] += gradient - sigma * w[i]
    n[i] += g2
    const size = Math.abs(z[i])
    w[i] = size <= l1 ? 0 : -(z[i] - Math.sign(z[i]) * l1) / (l2 + (1 + Math.sqrt(n[i])) / rate)
  }
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const index of order) {
      const { shared, cuts, head, cut, weight } = instances[index]
      let max = -Infinity
      cuts.forEach((one, c) => {
        const [first, last] = RANGE[one.tail]
        for (let h = first; h < last; h++) {
          let s = 0
          for (const f of shared) s += w[f * WIDTH + h]
          for (const f of one.features) s += w[f * WIDTH + h]
          scores[c * WIDTH + h] = s
          if (s > max) max = s
        }
      })
      let sum = 0
      cuts.forEach((one, c) => {
        const [first, last] = RANGE[one.tail]
        for (let h = first; h < last; h++) sum += scores[c * WIDTH + h] = Math.exp(scores[c * WIDTH + h] - max)
      })
      const byHead = new Float64Array(WIDTH)
      cuts.forEach((one, c) => {
        const [first, last] = RANGE[one.tail]
        for (let h = first; h < last; h++) {
          const gradient = weight * (scores[c * WIDTH + h] / sum - (one.at === cut && h === head ? 1 : 0))
          byHead[h] += gradient
          if (Math.abs(gradient) > 1e-4) for (const f of one.features) if (allowed[f] === 1) update(f, h, gradient)
        }
      })
      for (let h = 0; h < WIDTH; h++) if (Math.abs(byHead[h]) > 1e-4) for (const f of shared) if (allowed[f] === 1) update(f, h, byHead[h])
    }
  }
  return w
}

/** Head classes that people give a run form, and the stem of a nominal, nearly always: what the teacher says otherwise is changed to them. */
class Corrections {
  private readonly counts = new Map<string, Map<number, number>>()

  add(form: string, head: number): void {
    const heads = this.counts.get(form) ?? new Map<number, number>()
    heads.set(head, (heads.get(head) ?? 0) + 1)
    this.counts.set(form, heads)
  }

  apply(text: string, answer: Answer): Answer {
    const run = text.slice(answer.start, answer.end)
    const nominal = answer.head < NOMINALS
    for (const form of nominal ? [run, `${text.slice(answer.start, answer.cut)}+`] : [run]) {
      const heads = this.counts.get(form)
      if (heads === undefined) continue
      const total = [...heads.values()].reduce((a, b) => a + b, 0)
      const [head, count] = [...heads].reduce((best, one) => (one[1] > best[1] ? one : best))
      if (total < 2 || count < 0.66 * total || head === answer.head || head === PARTICLE || answer.head === PARTICLE) continue
      if (head < NOMINALS && !nominal) continue
      return { ...answer, head, cut: head < NOMINALS ? answer.cut : answer.end }
    }
    return answer
  }
}

/** Names of the features made last. */
const taken: string[] = []

/** A small deterministic generator (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function train(
  gold: readonly Sentence[],
  silver: readonly Sentence[],
  options: { goldWeight: number; least: number; l1: number; rows: number; epochs: number; rate: number },
): MorphologyLists {
  nameFeatures(taken)
  const trainer = new Trainer()
  const counts = new Map<string, Map<string, number>>()
  trainer.tailsOf(gold, counts)
  trainer.tailsOf(gold, counts)
  trainer.tailsOf(silver, counts)
  const tails = new Map<string, string>()
  for (const [form, kinds] of counts) {
    const total = [...kinds.values()].reduce((a, b) => a + b, 0)
    if (total < 4 || !/^[가-힣]+$/.test(form)) continue
    tails.set(
      form,
      TAIL_KINDS.reduce((best, kind) => ((kinds.get(kind) ?? 0) > (kinds.get(best) ?? 0) ? kind : best), TAIL_KINDS[0] as string),
    )
  }
  const random = generator(7)
  const instances = [
    ...trainer.instances(silver, tails, 1, random, trainer.correctionsOf(gold)),
    ...trainer.instances(gold, tails, options.goldWeight, random),
  ]
  const allowed = Uint8Array.from(trainer.seen, (n) => (n >= options.least ? 1 : 0))
  const w = learn(instances, trainer.names.length, allowed, { epochs: options.epochs, l1: options.l1, l2: 0.1, rate: options.rate }, random)
  nameFeatures(null)
  const rows: { feature: string; weights: string; worth: number }[] = []
  trainer.names.forEach((feature, f) => {
    const pairs: string[] = []
    let top = 0
    for (let h = 0; h < WIDTH; h++) {
      const value = Math.max(-127, Math.min(127, Math.round(w[f * WIDTH + h] / SCALE)))
      if (Math.abs(value) < 4) continue
      pairs.push(`${HEADS[h]}:${value}`)
      top = Math.max(top, Math.abs(value))
    }
    if (pairs.length > 0) rows.push({ feature, weights: pairs.join(' '), worth: top * Math.log(1 + trainer.seen[f]) })
  })
  rows.sort((a, b) => b.worth - a.worth)
  const kept = rows.slice(0, options.rows).sort((a, b) => (a.feature < b.feature ? -1 : 1))
  process.stderr.write(
    `${instances.length} runs, ${trainer.names.length} features, ${rows.length} with weight, ${kept.length} kept, ${tails.size} tails\n`,
  )
  return {
    weights: kept.map(({ feature, weights }) => ({ feature, weights })),
    stems,
    tails: [...tails].map(([form, kind]) => ({ form, kind })).sort((a, b) => (a.form < b.form ? -1 : 1)),
  }
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
    silver: { type: 'string' },
    out: { type: 'string' },
    errors: { type: 'string', default: '0' },
    'gold-weight': { type: 'string', default: '3' },
    least: { type: 'string', default: '4' },
    l1: { type: 'string', default: '1.5' },
    rows: { type: 'string', default: '7500' },
    entities: { type: 'boolean', default: false },
    epochs: { type: 'string', default: '4' },
    rate: { type: 'string', default: '0.5' },
  },
})
const gold = readSentences(positionals[0])
const silver = values.silver === undefined ? [] : readSentences(values.silver)
const options = {
  goldWeight: Number(values['gold-weight']),
  least: Number(values.least),
  l1: Number(values.l1),
  rows: Number(values.rows),
  epochs: Number(values.epochs),
  rate: Number(values.rate),
}
const compile = (trained: MorphologyLists): Uint8Array => compileMorphology(trained)
if (values.folds !== undefined) {
  const folds = Number(values.folds)
  const sums = [0, 0, 0, 0]
  for (let fold = 0; fold < folds; fold++) {
    const section = compile(
      train(
        gold.filter((_, i) => i % folds !== fold),
        silver,
        options,
      ),
    )
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
  console.log(
    `mean: P ${(sums[0] / folds).toFixed(4)} R ${(sums[1] / folds).toFixed(4)} F ${(sums[2] / folds).toFixed(4)}, head ${(sums[3] / folds).toFixed(4)}`,
  )
} else if (values.out !== undefined) {
  const trained = train(gold, silver, options)
  writeFileSync(
    `${values.out}/weights.tsv`,
    `feature\tweights\n${trained.weights.map((row) => `${row.feature}\t${row.weights}\n`).join('')}`,
  )
  writeFileSync(`${values.out}/tails.tsv`, `form\tkind\n${trained.tails.map((row) => `${row.form}\t${row.kind}\n`).join('')}`)
  console.log(`${compile(trained).length} bytes`)
} else {
  // The shipped weights on other sentences.
  const result = score(gold, gazetteer.sections.morphology, Number(values.errors), values.entities)
  console.log(
    `border P ${result.precision.toFixed(4)} R ${result.recall.toFixed(4)} F ${result.border.toFixed(4)}, head ${result.head.toFixed(4)}; ${result.text}`,
  )
}
