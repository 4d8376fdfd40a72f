// Documents → lattices: the pipeline up to the recognizers, then spans and their features.

import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { lookup } from '../../gazetteer/lookup.js'
import {
  features,
  firstEdgeFeature,
  firstLeft,
  firstRare,
  firstRight,
  firstSpanFeatures,
  nameFeatures,
  nameOf,
  openFeatures,
  templateOf,
} from '../../recognizers/names/features.js'
import { hashed, leftOf, openFullFeatures, rightOf, spanOf } from '../../recognizers/names/full-features.js'
import { proposeSpans } from '../../recognizers/names/propose.js'
import { nameTables } from '../../recognizers/names/tables.js'
import { recognize } from '../../recognizers/recognize.js'
import { readText, toSourceEnd, toSourceStart } from '../../text/read.js'
import { tokenize } from '../../tokens/tokenize.js'
import type { Candidate, Context, Label, Text } from '../../types.js'
import type { Lattice, Lists } from './lattice.js'
import type { GoldDocument, WeakForm } from './read.js'
import type { Rows } from './rows.js'

export const NAMES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const

export interface Options {
  gazetteer: Gazetteer
  rows: Rows
  /** Rows of the first stage, for `keep`. */
  firstRows: Rows | null
  /** 1: few cheap templates over every span; 2: all templates over the spans that `keep` lets through. */
  stage: 1 | 2
  /** Best first-stage score of each span of the document, in the order they are proposed; spans below the bound are dropped. */
  keep: ((spans: FirstStage) => Float64Array) | null
  bound: number
  /** Propose everywhere. */
  eager: boolean
  domain: number
  weight: number
  labels: number
  forms: ReadonlyMap<string, WeakForm> | null
  /** Called with hash, template and content of every feature: to name the rows that are kept. */
  onFeature: ((hash: number, template: number, content: string) => void) | null
}

/** First-stage features of a document: lists of hashes for starts, ends and spans. */
export interface FirstStage {
  lefts: Lists
  rights: Lists
  insides: Lists
  left: Int32Array
  right: Int32Array
}

const isName = (label: string): boolean => (NAMES as readonly string[]).includes(label)

export function latticesOf(document: GoldDocument, number: number, options: Options): Lattice[] {
  const { gazetteer, stage } = options
  const text = readText(document.text)
  const tokens = tokenize(text)
  const hits = lookup(text, tokens, gazetteer)
  const context: Context = { text, tokens, hits, gazetteer, date: document.date }
  const candidates = recognize(context)
  const closed = candidates.filter((c) => !isName(c.label) && c.score > 0)
  const rules = candidates.filter((c) => isName(c.label))
  const edges = openFeatures(context, closed, rules)
  openFullFeatures(context)
  const spans = proposeSpans(context, edges, nameTables(gazetteer), rules, options.eager)
  nameFeatures(options.onFeature !== null)
  const kept = new Uint8Array(spans.count).fill(1)
  if (options.keep !== null) {
    const scores = options.keep(firstStageOf(spans))
    for (let i = 0; i < spans.count; i++) if (scores[i] < options.bound) kept[i] = 0
  }
  const out: Lattice[] = []
  const gold = goldOf(document, text)
  let first = 0
  let firstClosed = 0
  const closedByStart = [...closed].sort((a, b) => a.start - b.start)
  for (let s = 0; s < tokens.sentenceCount; s++) {
    const from = tokens.sentenceStart[s]
    const to = tokens.sentenceEnd[s]
    const picked: number[] = []
    for (; first < spans.count && spans.start[first] < to; first++) if (kept[first] === 1 && spans.end[first] <= to) picked.push(first)
    const forms: Candidate[] = []
    for (; firstClosed < closedByStart.length && closedByStart[firstClosed].start < to; firstClosed++)
      if (closedByStart[firstClosed].start >= from && closedByStart[firstClosed].end <= to) forms.push(closedByStart[firstClosed])
    forms.sort((a, b) => a.end - b.end)
    picked.sort((a, b) => spans.end[a] - spans.end[b] || spans.start[a] - spans.start[b])
    const inSentence = gold.filter((g) => g.start >= from && g.end <= to)
    out.push(latticeOf(from, to, picked, forms, inSentence))
  }
  return out

  function latticeOf(from: number, to: number, picked: number[], forms: Candidate[], inSentence: Gold[]): Lattice {
    const n = picked.length
    const lattice: Lattice = {
      document: number,
      domain: options.domain,
      weight: options.weight,
      labels: options.labels,
      from,
      length: to - from,
      start: new Int32Array(n),
      end: new Int32Array(n),
      left: new Int32Array(n),
      right: new Int32Array(n),
      lefts: NO_LISTS,
      rights: NO_LISTS,
      insides: NO_LISTS,
      gold: new Int8Array(n).fill(-1),
      allowed: null,
      surface: null,
      closedStart: Int32Array.from(forms, (c) => c.start - from),
      closedEnd: Int32Array.from(forms, (c) => c.end - from),
      closedScore: Float64Array.from(forms, (c) => c.score),
      lost: [],
    }
    const lefts = new ListWriter(options.rows, options.onFeature)
    const rights = new ListWriter(options.rows, options.onFeature)
    const insides = new ListWriter(options.rows, options.onFeature)
    const leftIndex = new Map<number, number>()
    const rightIndex = new Map<number, number>()
    if (options.forms !== null) {
      lattice.allowed = new Uint8Array(n)
      lattice.surface = picked.map((span) => text.value.slice(spans.start[span], spans.end[span]))
    }
    picked.forEach((span, i) => {
      const a = spans.start[span]
      const z = spans.end[span]
      lattice.start[i] = a - from
      lattice.end[i] = z - from
      let l = leftIndex.get(a)
      if (l === undefined) {
        leftIndex.set(a, (l = leftIndex.size))
        lefts.add(stage === 1 ? firstLeft(a) : hashed(leftOf(0, a)))
      }
      let r = rightIndex.get(z)
      if (r === undefined) {
        rightIndex.set(z, (r = rightIndex.size))
        rights.add(stage === 1 ? firstRight(z) : hashed(rightOf(0, z)))
        if (stage === 1) rights.extend(firstEdgeFeature(z))
      }
      lattice.left[i] = l
      lattice.right[i] = r
      insides.add(stage === 1 ? firstSpanFeatures(a, z) : hashed(spanOf(0, a, z)))
      if (stage === 1) insides.extend(firstRare(a, z))
      if (lattice.allowed !== null) lattice.allowed[i] = options.forms!.get(lattice.surface![i])?.labels ?? 0
    })
    lattice.lefts = lefts.done()
    lattice.rights = rights.done()
    lattice.insides = insides.done()
    for (const g of inSentence) {
      if (isName(g.label)) {
        const y = NAMES.indexOf(g.label as (typeof NAMES)[number])
        const i = picked.findIndex((span) => spans.start[span] === g.start && spans.end[span] === g.end)
        if (i >= 0) lattice.gold[i] = y
        else lattice.lost.push(y)
      }
    }
    return lattice
  }

  function firstStageOf(all: { count: number; start: Int32Array; end: Int32Array }): FirstStage {
    const lefts = new ListWriter(options.firstRows!, null)
    const rights = new ListWriter(options.firstRows!, null)
    const insides = new ListWriter(options.firstRows!, null)
    const rightIndex = new Map<number, number>()
    const left = new Int32Array(all.count)
    const right = new Int32Array(all.count)
    let lastStart = -1
    let starts = 0
    for (let i = 0; i < all.count; i++) {
      if (all.start[i] !== lastStart) {
        lastStart = all.start[i]
        starts++
        lefts.add(firstLeft(lastStart))
      }
      left[i] = starts - 1
      let r = rightIndex.get(all.end[i])
      if (r === undefined) {
        rightIndex.set(all.end[i], (r = rightIndex.size))
        rights.add(firstRight(all.end[i]))
        rights.extend(firstEdgeFeature(all.end[i]))
      }
      right[i] = r
      insides.add(firstSpanFeatures(all.start[i], all.end[i]))
      insides.extend(firstRare(all.start[i], all.end[i]))
    }
    return { lefts: lefts.done(), rights: rights.done(), insides: insides.done(), left, right }
  }
}

const NO_LISTS: Lists = { at: new Int32Array(1), rows: new Int32Array(0) }

/** Takes what the feature functions leave in `features`, as rows. */
class ListWriter {
  private readonly at: number[] = [0]
  private readonly list: number[] = []
  constructor(
    private readonly rows: Rows,
    private readonly onFeature: Options['onFeature'],
  ) {}

  add(count: number): void {
    this.write(count)
    this.at.push(this.list.length)
  }

  /** More features for the last list. */
  extend(count: number): void {
    this.write(count)
    this.at[this.at.length - 1] = this.list.length
  }

  done(): Lists {
    return { at: Int32Array.from(this.at), rows: Int32Array.from(this.list) }
  }

  private write(count: number): void {
    const { rows, onFeature } = this
    for (let i = 0; i < count; i++) {
      this.list.push(rows.rowOf(features[i]))
      if (onFeature !== null) onFeature(features[i], templateOf(i), nameOf(i))
    }
  }
}

interface Gold {
  start: number
  end: number
  label: Label
}

/** The annotation in normalised offsets. */
function goldOf(document: GoldDocument, text: Text): Gold[] {
  if (text.toSource === null) return document.entities
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  for (let i = 0; i <= text.length; i++) {
    starts.set(toSourceStart(text, i), i)
    if (i > 0) ends.set(toSourceEnd(text, i), i)
  }
  return document.entities.flatMap((e) => {
    const start = starts.get(e.start)
    const end = ends.get(e.end)
    return start === undefined || end === undefined ? [] : [{ start, end, label: e.label }]
  })
}
