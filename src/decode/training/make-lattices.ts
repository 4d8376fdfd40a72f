// Documents → lattices: the pipeline up to the recognizers, then spans and their features.

import { openFeatures } from '../../features/features.js'
import { openFullFeatures } from '../../features/full-features.js'
import type { Spans } from '../../features/propose.js'
import { proposeSpans } from '../../features/propose-spans.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { lookup } from '../../gazetteer/lookup.js'
import { recognize } from '../../recognizers/recognize.js'
import { readText, toSourceEnd, toSourceStart } from '../../text/read.js'
import { tokenize } from '../../tokens/tokenize.js'
import type { Candidate, Context, Label, Text } from '../../types.js'
import { SURE_RULE, WEIGHT_LABELS } from '../weights.js'
import { FIRST_STAGE, featureLists, type OnFeature, SECOND_STAGE } from './feature-lists.js'
import type { Lattice } from './lattice.js'
import type { GoldDocument, WeakForm } from './material.js'
import type { Rows } from './rows.js'
import { passing, type Sieve } from './sieve.js'

/** A document, and what it is to a training: its domain, its weight and its labels go to its lattices. */
export interface Source extends Pick<Lattice, 'domain' | 'weight' | 'labels'> {
  document: GoldDocument
}

/** How documents are read. */
export interface Reading {
  gazetteer: Gazetteer
  rows: Rows
  /** Null: all spans, as the first stage sees them; otherwise those that pass, as the second one does. */
  sieve: Sieve | null
  /** Propose everywhere. */
  eager: boolean
  /** Of weakly labelled text. */
  forms: ReadonlyMap<string, WeakForm> | null
  onFeature: OnFeature | null
}

/** -1 for labels that are no names. */
const indexOf = (label: Label): number => (WEIGHT_LABELS as readonly Label[]).indexOf(label)

/** One lattice a sentence. */
export function latticesOf(source: Source, reading: Reading): Lattice[] {
  const { gazetteer } = reading
  const text = readText(source.document.text)
  const tokens = tokenize(text)
  const context: Context = { text, tokens, hits: lookup(text, tokens, gazetteer), gazetteer, date: source.document.date ?? null }
  const candidates = recognize(context)
  const closed = candidates.filter((c) => indexOf(c.label) < 0 && c.score > 0)
  const rules = candidates.filter((c) => c.rule !== undefined)
  const edges = openFeatures(context, closed, rules)
  openFullFeatures(context)
  const spans = proposeSpans(context, edges, rules, reading.eager)
  const kept = keptOf(spans, rules, source.domain, reading.sieve)
  const gold = goldOf(source.document, text)
  const out: Lattice[] = []
  let first = 0
  for (let s = 0; s < tokens.sentenceCount; s++) {
    const from = tokens.sentenceStart[s]
    const to = tokens.sentenceEnd[s]
    const inside = (span: { start: number; end: number }): boolean => span.start >= from && span.end <= to
    const picked: number[] = []
    for (; first < spans.count && spans.start[first] < to; first++) if (kept[first] === 1 && spans.end[first] <= to) picked.push(first)
    picked.sort((a, b) => spans.end[a] - spans.end[b] || spans.start[a] - spans.start[b])
    const sentence: Sentence = { text, from, to, closed: closed.filter(inside), gold: gold.filter(inside) }
    out.push(latticeOf(sentence, spans, picked, source, reading))
  }
  return out
}

/** 1 for each span that the sieve lets through. */
function keptOf(spans: Spans, rules: readonly Candidate[], domain: number, sieve: Sieve | null): Uint8Array {
  const { count, start, end } = spans
  if (sieve === null) return new Uint8Array(count).fill(1)
  const out = passing(
    sieve,
    featureLists(count, (i) => [start[i], end[i]], FIRST_STAGE, sieve.rows, null),
    domain,
  )
  // Both are sorted alike.
  let r = 0
  for (let i = 0; i < count; i++) {
    while (r < rules.length && (rules[r].start < start[i] || (rules[r].start === start[i] && rules[r].end < end[i]))) r++
    for (let n = r; n < rules.length && rules[n].start === start[i] && rules[n].end === end[i]; n++)
      if (rules[n].score >= SURE_RULE) out[i] = 1
  }
  return out
}

interface Sentence {
  text: Text
  /** Offsets in the document. */
  from: number
  to: number
  closed: Candidate[]
  gold: Gold[]
}

/** `picked` are numbers of spans. */
function latticeOf({ text, from, to, closed, gold }: Sentence, spans: Spans, picked: number[], source: Source, reading: Reading): Lattice {
  const { forms } = reading
  const startOf = (i: number): number => spans.start[picked[i]]
  const endOf = (i: number): number => spans.end[picked[i]]
  const byEnd = closed.sort((a, b) => a.end - b.end)
  const surface = forms === null ? null : picked.map((_, i) => text.value.slice(startOf(i), endOf(i)))
  const stage = reading.sieve === null ? FIRST_STAGE : SECOND_STAGE
  const labelOf = new Int8Array(picked.length).fill(-1)
  for (const { start, end, label } of gold) {
    const i = indexOf(label) < 0 ? -1 : picked.findIndex((_, n) => startOf(n) === start && endOf(n) === end)
    if (i >= 0) labelOf[i] = indexOf(label)
  }
  return {
    domain: source.domain,
    weight: source.weight,
    labels: source.labels,
    length: to - from,
    start: Int32Array.from(picked, (_, i) => startOf(i) - from),
    end: Int32Array.from(picked, (_, i) => endOf(i) - from),
    ...featureLists(picked.length, (i) => [startOf(i), endOf(i)], stage, reading.rows, reading.onFeature),
    gold: labelOf,
    allowed: surface === null ? null : Uint8Array.from(surface, (form) => forms!.get(form)?.labels ?? 0),
    surface,
    closedStart: Int32Array.from(byEnd, (c) => c.start - from),
    closedEnd: Int32Array.from(byEnd, (c) => c.end - from),
    closedScore: Float64Array.from(byEnd, (c) => c.score),
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
