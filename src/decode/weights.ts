// The learned weights: a readable list (`data/weights.tsv`) → the bytes that ship → a table.
//
// Integers, little-endian: version, format, steps per unit, bound, eagerness; then the table of the second stage.
// What the first stage needs is compiled into tables of its own: `first-tables.ts`.

import { IreumError } from '../errors.js'
import { bytesOf, viewOf } from '../gazetteer/container.js'
import { FIRST_TEMPLATES } from '../recognizers/names/templates.js'
import { bytesOfTable, EMPTY, packedIn, tableOf, unpacked, viewTable, type WeightTable } from './weight-table.js'

export const WEIGHT_LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const
export type WeightLabel = (typeof WEIGHT_LABELS)[number]
/** Raise it when templates or hashes change their meaning. */
export const WEIGHTS_VERSION = 2
/** Steps for one unit of log-odds. */
export const STEPS = 12
/** A span that a rule of such a score proposes passes the first stage: what a document tells of a common word weighs more than the word. */
export const SURE_RULE = 3
/** Weights are whole steps from -LARGEST to LARGEST. */
export const LARGEST = 31

export interface WeightRow {
  template: string
  content: string
  key: number
  /** In steps, one for each of `WEIGHT_LABELS`. */
  weights: readonly number[]
}

/** Which spans the model looks at: it knows no others from its training. */
export interface Reach {
  /** Spans whose best first-stage score, in log-odds, is lower are dropped. */
  bound: number
  /** Propose names where neither lists nor rules say anything, too: slower, for text that keeps to no style. */
  eager: boolean
}

export const REACH: Reach = { bound: -4.5, eager: false }

export interface Weights extends Reach {
  /** The rows of the second stage. */
  readonly full: WeightTable
}

const HEADER = `# ireum weights, version ${WEIGHTS_VERSION}: natural-log odds in steps of 1/${STEPS}`

/** `reach` is told where it is not the usual one. */
export function formatWeights(rows: readonly WeightRow[], reach: Reach = REACH): string {
  const lines = rows.map((row) => [row.template, row.content, (row.key >>> 0).toString(16).padStart(8, '0'), ...row.weights].join('\t'))
  const usual = reach.bound === REACH.bound && reach.eager === REACH.eager
  const head = usual ? HEADER : `${HEADER}${REACHING}${reach.bound}${reach.eager ? EVERYWHERE : ''}`
  return `${head}\n${['template', 'content', 'key', ...WEIGHT_LABELS].join('\t')}\n${lines.join('\n')}\n`
}

const REACHING = '; spans from log-odds '
const EVERYWHERE = ', everywhere'

/** Where the weights of a readable list look. */
export function parseReach(content: string): Reach {
  const head = content.slice(0, content.indexOf('\n'))
  const at = head.indexOf(REACHING)
  return at < 0 ? REACH : { bound: Number.parseFloat(head.slice(at + REACHING.length)), eager: head.endsWith(EVERYWHERE) }
}

/** The rows of a weights file; `file` is its name in errors. Throws an IreumError for another version or a broken line, with its number. */
export function parseWeights(content: string, file: string): WeightRow[] {
  const lines = content.split('\n')
  if (lines[0].split(REACHING)[0] !== HEADER)
    throw new IreumError(
      'bad-version',
      `The weights are not of version ${WEIGHTS_VERSION}`,
      `${file}:1`,
      'Train again with this version: ireum train',
    )
  const rows: WeightRow[] = []
  for (let n = 2; n < lines.length; n++) {
    if (lines[n] === '') continue
    const cells = lines[n].split('\t')
    const weights = cells.slice(3).map(Number)
    if (weights.length !== WEIGHT_LABELS.length || weights.some((w) => !Number.isInteger(w) || w < -LARGEST || w > LARGEST))
      throw new IreumError(
        'bad-list',
        `A weight row needs template, content, key and four whole numbers from -${LARGEST} to ${LARGEST}`,
        `${file}:${n + 1}`,
        'Train again: ireum train',
      )
    rows.push({ template: cells[0], content: cells[1], key: Number.parseInt(cells[2], 16) | 0, weights })
  }
  return rows
}

/** Rows with different keys → bytes. */
export function compileWeights(rows: readonly WeightRow[], reach: Reach = REACH): Uint8Array {
  const head = Int32Array.of(WEIGHTS_VERSION, FORMAT, STEPS, Math.round(reach.bound * STEPS), reach.eager ? 1 : 0)
  const full = rows.filter(({ template }) => !FIRST_TEMPLATES.has(template))
  const parts = [bytesOf(head), ...bytesOfTable(tableOf(full))]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The rows of the first stage. Those whose template nobody has looked up may belong to either stage. */
export const firstWeights = (rows: readonly WeightRow[]): WeightTable =>
  tableOf(rows.filter(({ template }) => template === '' || FIRST_TEMPLATES.has(template)))

/** The weights of a compiled section. Throws an IreumError for another version. */
export function loadWeights(bytes: Uint8Array): Weights {
  const [version, format, steps, bound, eager] = viewOf(bytes.subarray(0, HEAD), Int32Array)
  if (version !== WEIGHTS_VERSION || format !== FORMAT)
    throw new IreumError(
      'bad-version',
      `The weights have version ${version}, format ${format}; this ireum reads version ${WEIGHTS_VERSION}, format ${FORMAT}`,
      'section weights',
      'Build the list file again with this version: ireum build DIR -o FILE',
    )
  return { full: viewTable(bytes.subarray(HEAD)), bound: bound / steps, eager: eager === 1 }
}

/** The weights of a feature of the second stage in steps, null when it has none. */
export function stepsOfFeature({ full }: Weights, key: number): number[] | null {
  const packed = packedIn(full, key)
  return packed === EMPTY ? null : unpacked(packed)
}

/** Raise it when the bytes change. */
const FORMAT = 4
/** Bytes before the tables. */
const HEAD = 20
