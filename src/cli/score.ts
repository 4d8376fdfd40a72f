// Documents against annotated ones → counts: exact spans and labels, values, who is who, relations.

import type { Document } from '../document.js'
import type { MarkedDocument } from '../formats/markup.js'
import { normalFormOf } from '../formats/normalform.js'
import { LABELS, type Label } from '../types.js'

export interface Counts {
  right: number
  spurious: number
  missed: number
}

export interface Score {
  documents: number
  labels: Map<Label, Counts>
  /** Of the spans that are right: how many values are. */
  values: Map<Label, { right: number; all: number }>
  relations: Counts
  /** B-cubed over the mentions that are right: sums of precision and recall, and how many mentions. */
  identity: { precision: number; recall: number; mentions: number }
  errors: string[]
}

export const newCounts = (): Counts => ({ right: 0, spurious: 0, missed: 0 })
export const newScore = (): Score => ({
  documents: 0,
  labels: new Map(LABELS.map((label) => [label, newCounts()])),
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

export const total = (score: Score, labels: readonly Label[]): Counts =>
  labels.reduce((sum, label) => {
    const { right, spurious, missed } = score.labels.get(label)!
    return { right: sum.right + right, spurious: sum.spurious + spurious, missed: sum.missed + missed }
  }, newCounts())

/** Adds one document. Two documents of one text: the annotated one and what was made of it. */
export function addDocument(score: Score, gold: MarkedDocument, made: Document): void {
  score.documents++
  const name = gold.id ?? String(score.documents)
  const around = (start: number, end: number): string =>
    `${gold.text.slice(Math.max(0, start - 12), start)}[${gold.text.slice(start, end)}]${gold.text.slice(end, end + 12)}`.replace(
      /\n/g,
      '⏎',
    )
  const fail = (label: string, what: string, where: string, more = ''): number =>
    score.errors.push([label, what, name, where, more].join('\t'))

  const open = new Map(made.entities.map((entity) => [`${entity.start} ${entity.end} ${entity.label}`, entity]))
  const named: { id: string; label: Label; ref: string | undefined }[] = []
  for (const wanted of gold.entities) {
    const key = `${wanted.start} ${wanted.end} ${wanted.label}`
    const entity = open.get(key)
    const counts = score.labels.get(wanted.label)!
    if (entity === undefined) {
      counts.missed++
      fail(wanted.label, 'missed', around(wanted.start, wanted.end))
      continue
    }
    open.delete(key)
    counts.right++
    if (wanted.id !== undefined) named.push({ id: wanted.id, label: wanted.label, ref: entity.ref })
    if (wanted.form === undefined) continue
    const values = score.values.get(wanted.label) ?? { right: 0, all: 0 }
    score.values.set(wanted.label, values)
    values.all++
    const form = normalFormOf(entity.label, entity.value)
    if (form !== undefined && plain(form) === plain(wanted.form)) values.right++
    else fail(wanted.label, 'value', around(wanted.start, wanted.end), `wanted ${wanted.form}, got ${form ?? 'none'}`)
  }
  for (const { start, end, label } of open.values()) {
    score.labels.get(label)!.spurious++
    fail(label, 'spurious', around(start, end))
  }
  addIdentity(score, named)
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

/** `3.50` is `3.5`. */
const plain = (form: string): string => form.replace(/\d+\.\d+/g, (number) => number.replace(/\.?0+$/, ''))

/** B-cubed: for each mention, how much of its group is its annotated group, and the other way round. A mention without a ref is alone. */
function addIdentity(score: Score, named: readonly { id: string; label: Label; ref: string | undefined }[]): void {
  for (const one of named) {
    const same = named.filter(({ id, label }) => id === one.id && label === one.label)
    const grouped = one.ref === undefined ? [one] : named.filter(({ ref }) => ref === one.ref)
    const both = same.filter((other) => grouped.includes(other)).length
    score.identity.mentions++
    score.identity.precision += both / grouped.length
    score.identity.recall += both / same.length
  }
}
