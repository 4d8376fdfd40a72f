// Documents against annotated ones → counts: exact spans and labels, kinds of errors, probabilities, values, who is who, relations.

import type { Document } from '../document.js'
import type { Marked, MarkedDocument } from '../formats/markup.js'
import { normalFormOf } from '../formats/normalform.js'
import { type Entity, LABELS, type Label } from '../types.js'
import { type IsListed, NAMES } from './listed.js'

export interface Counts {
  right: number
  spurious: number
  missed: number
}

/** Each error once: nothing where something was wanted, something where nothing was, the wrong border, or the wrong label. */
export interface Kinds {
  missed: number
  spurious: number
  border: number
  label: number
}

/** How sure and how often right the entities were whose score lies in one tenth. */
export interface Bin {
  entities: number
  scores: number
  right: number
}

export interface Score {
  documents: number
  /** The labels that count; entities of others are passed over. */
  wanted: readonly Label[]
  labels: Map<Label, Counts>
  /** By label, and names by whether their string is listed: `PERSON, listed`, `PERSON, unlisted`, `MONEY`. */
  groups: Map<string, { counts: Counts; kinds: Kinds }>
  bins: Bin[]
  nameBins: Bin[]
  /** Of the spans that are right: how many values are. */
  values: Map<Label, { right: number; all: number }>
  relations: Counts
  /** B-cubed over the mentions that are right: sums of precision and recall, and how many mentions. */
  identity: { precision: number; recall: number; mentions: number }
  errors: string[]
}

const BINS = 10

const newBins = (): Bin[] => Array.from({ length: BINS }, () => ({ entities: 0, scores: 0, right: 0 }))
const newCounts = (): Counts => ({ right: 0, spurious: 0, missed: 0 })
export const newScore = (wanted: readonly Label[] = LABELS): Score => ({
  documents: 0,
  wanted,
  labels: new Map(wanted.map((label) => [label, newCounts()])),
  groups: new Map(),
  bins: newBins(),
  nameBins: newBins(),
  values: new Map(),
  relations: newCounts(),
  identity: { precision: 0, recall: 0, mentions: 0 },
  errors: [],
})

/** Per cent; 0 where nothing was found or wanted. */
export function rates({ right, spurious, missed }: Counts): { precision: number; recall: number; f: number } {
  const share = (whole: number): number => (whole === 0 ? 0 : (100 * right) / whole)
  return {
    precision: share(right + spurious),
    recall: share(right + missed),
    f: right === 0 ? 0 : (200 * right) / (2 * right + spurious + missed),
  }
}

/** Labels that were not annotated add nothing. */
export const total = (score: Score, labels: readonly Label[]): Counts =>
  labels.reduce((sum, label) => {
    const { right, spurious, missed } = score.labels.get(label) ?? newCounts()
    return { right: sum.right + right, spurious: sum.spurious + spurious, missed: sum.missed + missed }
  }, newCounts())

/** Expected calibration error: how far the scores of a bin are from the share that is right, weighted by its entities. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { entities }) => sum + entities, 0)
  return all === 0 ? 0 : bins.reduce((sum, { scores, right }) => sum + Math.abs(scores - right), 0) / all
}

/** Adds one document. Two documents of one text: the annotated one and what was made of it. */
export function addDocument(score: Score, gold: MarkedDocument, made: Document, isListed: IsListed): void {
  score.documents++
  const name = gold.id ?? String(score.documents)
  const around = (start: number, end: number): string =>
    `${gold.text.slice(Math.max(0, start - 12), start)}[${gold.text.slice(start, end)}]${gold.text.slice(end, end + 12)}`.replace(
      /\n/g,
      '⏎',
    )
  const fail = (label: string, what: string, where: string, more = ''): number =>
    score.errors.push([label, what, name, where, more].join('\t'))
  const groupOf = (label: Label, text: string): { counts: Counts; kinds: Kinds } => {
    const key = NAMES.includes(label) ? `${label}, ${isListed(label, text) ? 'listed' : 'unlisted'}` : label
    const known = score.groups.get(key)
    if (known !== undefined) return known
    const group = { counts: newCounts(), kinds: { missed: 0, spurious: 0, border: 0, label: 0 } }
    score.groups.set(key, group)
    return group
  }

  const open = new Map<string, Entity>()
  for (const entity of made.entities)
    if (score.wanted.includes(entity.label)) open.set(`${entity.start} ${entity.end} ${entity.label}`, entity)
  const right = new Set<Entity>()
  const lost: Marked[] = []
  const named: Named[] = []
  for (const wanted of gold.entities) {
    if (!score.wanted.includes(wanted.label)) continue
    const key = `${wanted.start} ${wanted.end} ${wanted.label}`
    const entity = open.get(key)
    const counts = [score.labels.get(wanted.label)!, groupOf(wanted.label, wanted.text).counts]
    for (const count of counts) count[entity === undefined ? 'missed' : 'right']++
    if (entity === undefined) {
      lost.push(wanted)
      continue
    }
    open.delete(key)
    right.add(entity)
    if (wanted.id !== undefined) named.push({ id: wanted.id, label: wanted.label, ref: entity.ref })
    if (wanted.form === undefined) continue
    const values = score.values.get(wanted.label) ?? { right: 0, all: 0 }
    score.values.set(wanted.label, values)
    values.all++
    const form = normalFormOf(entity.label, entity.value)
    if (form !== undefined && plain(form) === plain(wanted.form)) values.right++
    else fail(wanted.label, 'value', around(wanted.start, wanted.end), `wanted ${wanted.form}, got ${form ?? 'none'}`)
  }
  for (const [entities, count] of [
    [right, 1],
    [open.values(), 0],
  ] as const)
    for (const { label, score: probability } of entities)
      for (const bins of NAMES.includes(label) ? [score.bins, score.nameBins] : [score.bins]) addToBin(bins, probability, count)

  const rest = new Set(open.values())
  for (const { label, text } of rest) for (const counts of [score.labels.get(label)!, groupOf(label, text).counts]) counts.spurious++
  const rivals = rivalsOf(lost, rest)
  for (const wanted of lost) {
    const { kinds } = groupOf(wanted.label, wanted.text)
    const rival = rivals.get(wanted)
    const kind = rival === undefined ? 'missed' : rival.label === wanted.label ? 'border' : 'label'
    kinds[kind]++
    fail(
      wanted.label,
      kind,
      around(wanted.start, wanted.end),
      rival === undefined ? '' : `got ${rival.label} [${rival.text}] by ${rival.source}`,
    )
  }
  for (const { start, end, label, text, source } of rest) {
    groupOf(label, text).kinds.spurious++
    fail(label, 'spurious', around(start, end), `by ${source}`)
  }
  addIdentity(score, named)
  addRelations(score, gold, made, named, fail)
}

/** What was made in place of what was wanted, taken out of `rest`: the same span first, then the same label, then whatever overlaps. */
function rivalsOf(lost: readonly Marked[], rest: Set<Entity>): Map<Marked, Entity> {
  const rivals = new Map<Marked, Entity>()
  const tests: ((wanted: Marked, entity: Entity) => boolean)[] = [
    (wanted, { start, end }) => start === wanted.start && end === wanted.end,
    (wanted, { start, end, label }) => start < wanted.end && end > wanted.start && label === wanted.label,
    (wanted, { start, end }) => start < wanted.end && end > wanted.start,
  ]
  for (const test of tests)
    for (const wanted of lost) {
      if (rivals.has(wanted)) continue
      for (const entity of rest) {
        if (!test(wanted, entity)) continue
        rivals.set(wanted, entity)
        rest.delete(entity)
        break
      }
    }
  return rivals
}

function addToBin(bins: readonly Bin[], probability: number, right: 0 | 1): void {
  const bin = bins[Math.min(BINS - 1, Math.max(0, Math.floor(probability * BINS)))]
  bin.entities++
  bin.scores += probability
  bin.right += right
}

/** `3.50` is `3.5`. */
const plain = (form: string): string => form.replace(/\d+\.\d+/g, (number) => number.replace(/\.?0+$/, ''))

interface Named {
  id: string
  label: Label
  ref: string | undefined
}

/** B-cubed: for each mention, how much of its group is its annotated group, and the other way round. A mention without a ref is alone. */
function addIdentity(score: Score, named: readonly Named[]): void {
  for (const one of named) {
    const same = named.filter(({ id, label }) => id === one.id && label === one.label)
    const grouped = one.ref === undefined ? [one] : named.filter(({ ref }) => ref === one.ref)
    const both = same.filter((other) => grouped.includes(other)).length
    score.identity.mentions++
    score.identity.precision += both / grouped.length
    score.identity.recall += both / same.length
  }
}

/** People and bodies of a relation are compared by the annotated ids of their mentions. */
function addRelations(
  score: Score,
  gold: MarkedDocument,
  made: Document,
  named: readonly Named[],
  fail: (label: string, what: string, where: string) => void,
): void {
  const goldOf = new Map(named.flatMap(({ id, ref }) => (ref === undefined ? [] : [[ref, id] as const])))
  const wantedRelations = new Set(
    gold.relations.map(({ person, position, organization }) => `${person} | ${position} | ${organization ?? ''}`),
  )
  const idOf = (ref: string): string => goldOf.get(ref) ?? `?${ref}`
  const madeRelations = new Set(
    made.relations.map(
      ({ person, position, organization }) => `${idOf(person)} | ${position} | ${organization === null ? '' : idOf(organization)}`,
    ),
  )
  for (const relation of wantedRelations) {
    if (madeRelations.has(relation)) score.relations.right++
    else {
      score.relations.missed++
      fail('relation', 'missed', relation)
    }
  }
  for (const relation of madeRelations) {
    if (wantedRelations.has(relation)) continue
    score.relations.spurious++
    fail('relation', 'spurious', relation)
  }
}
