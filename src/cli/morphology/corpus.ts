// Sentences → the runs that are learned from: their features as numbers in one pool, and what is said of them.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { lookup } from '../../gazetteer/lookup.js'
import type { Span } from '../../morphology/cut.js'
import {
  aroundFeatures,
  cutFeatures,
  keys,
  nameFeatures,
  placeFeatures,
  type Run,
  type StemKinds,
  tailFeatures,
  wordFeatures,
} from '../../morphology/features.js'
import { knownAs, listedOf } from '../../morphology/listed.js'
import { LONGEST_TAIL } from '../../morphology/model.js'
import { HANGUL, LATIN } from '../../text/classes.js'
import { readText } from '../../text/read.js'
import { tokenize } from '../../tokens/tokenize.js'
import { LABELS } from '../../types.js'
import { type Cut, RANGE } from './learn.js'
import { type Answer, answersOf, type Place, type Sentence } from './sentences.js'

/** A run with its features in `Corpus.pool`. */
export interface Item {
  sentence: number
  from: number
  to: number
  cuts: Cut[]
  answer: Answer
  /** What the teacher says of the run, the one before and the one after. */
  teacher: Answer | null
  before: Answer | null
  after: Answer | null
  text: string
  known: number
}

const POSITION = LABELS.indexOf('POSITION') + 1

export class Corpus {
  pool = new Int32Array(1 << 22)
  size = 0
  readonly items: Item[] = []
  /** How often each 24-bit key was made. */
  readonly seen = new Int32Array(1 << 24)

  constructor(
    readonly gazetteer: Gazetteer,
    readonly stemKinds: StemKinds,
    readonly tails: ReadonlySet<string>,
    readonly random: () => number,
  ) {}

  /** Runs of a sentence with an answer; `spans`: entities that cut it. `touched`: only the runs that a span cuts or covers. */
  add(sentence: Sentence, number: number, spans: readonly Span[], teacher: Sentence | null, touched = false): void {
    const text = readText(sentence.text)
    if (text.toSource !== null) return
    const tokens = tokenize(text)
    const hits = lookup(text, tokens, this.gazetteer)
    const listed = listedOf(this.gazetteer)
    const places: Place[] = []
    const owners: number[] = []
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.kind[t] !== HANGUL) continue
      for (let from = tokens.start[t]; from < tokens.end[t]; ) {
        const span = spans.find((one) => one.end > from)
        const inside = span !== undefined && span.start <= from
        const end = Math.min(tokens.end[t], span === undefined ? Infinity : inside ? span.end : span.start)
        places.push({
          start: from,
          end,
          left: from === 0 ? 0 : spans.some((one) => one.end === from) ? LATIN : text.classes[from - 1],
          label: inside ? LABELS.indexOf(span.label) + 1 : 0,
        })
        owners.push(tokens.sentenceOf[tokens.eojeol[t]])
        from = end
      }
    }
    const answers = answersOf(sentence, places)
    const taught = teacher === null ? places.map(() => null) : answersOf(teacher, places)
    const run: Run = { units: text.units, classes: text.classes, start: 0, end: 0, left: 0, previous: 0, label: 0 }
    let previous = 0
    places.forEach(({ start, end, left, label }, i) => {
      if (i > 0 && owners[i] !== owners[i - 1]) previous = 0
      const answer = answers[i]
      const wanted = !touched || label > 0 || left === LATIN
      if (wanted && label !== POSITION && answer !== null && (answer.cut === end || this.tails.has(sentence.text.slice(answer.cut, end)))) {
        Object.assign(run, { start, end, left, label, previous: this.random() < 0.05 ? 0 : previous })
        const from = this.size
        this.take(wordFeatures(run, this.stemKinds))
        this.take(aroundFeatures(run))
        this.take(placeFeatures(run))
        const to = this.size
        const cuts: Cut[] = []
        for (let cut = end; cut >= Math.max(start, end - LONGEST_TAIL); cut--) {
          if (cut !== end && (label > 0 || !this.tails.has(sentence.text.slice(cut, end)))) continue
          const own = this.size
          this.take(cutFeatures(run, cut, cut === start ? 0 : knownAs(listed, hits, start, cut)))
          this.take(tailFeatures(run, cut))
          cuts.push({ at: cut, tail: cut === start ? 2 : cut === end ? 0 : 1, from: own, to: this.size })
        }
        const chosen = cuts.find((cut) => cut.at === answer.cut)
        if (chosen !== undefined && answer.head >= RANGE[chosen.tail][0] && answer.head < RANGE[chosen.tail][1])
          this.items.push({
            sentence: number,
            from,
            to,
            cuts,
            answer,
            teacher: taught[i],
            before: taught[i - 1] ?? null,
            after: taught[i + 1] ?? null,
            text: sentence.text.slice(start, end),
            known: knownAs(listed, hits, start, taught[i]?.cut ?? end),
          })
      }
      previous = label === POSITION ? 1 : answer === null ? 0 : answer.head + 1
    })
  }

  private take(count: number): void {
    if (this.size + count > this.pool.length) {
      const grown = new Int32Array(2 * this.pool.length)
      grown.set(this.pool)
      this.pool = grown
    }
    for (let i = 0; i < count; i++) {
      this.pool[this.size++] = keys[i]
      this.seen[keys[i]]++
    }
  }

  /** Keys in the pool → numbers of those seen at least `least` times; the rest is closed up. Returns the key of each number. */
  number(least: number): number[] {
    const numbers = new Int32Array(1 << 24).fill(-1)
    const keyOf: number[] = []
    let size = 0
    const pack = (range: { from: number; to: number }): void => {
      const { from, to } = range
      range.from = size
      for (let f = from; f < to; f++) {
        const key = this.pool[f]
        if (this.seen[key] < least) continue
        if (numbers[key] < 0) numbers[key] = keyOf.push(key) - 1
        this.pool[size++] = numbers[key]
      }
      range.to = size
    }
    for (const item of this.items) {
      pack(item)
      item.cuts.forEach(pack)
    }
    this.size = size
    return keyOf
  }
}

/** Names of the wanted keys, found by making every feature again. */
export function namesOf(wanted: ReadonlySet<number>, again: () => void): Map<number, string> {
  const names = new Map<number, string>()
  nameFeatures((key, name) => {
    if (wanted.has(key) && !names.has(key)) names.set(key, name())
  })
  again()
  nameFeatures(null)
  return names
}
