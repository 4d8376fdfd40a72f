// The learned weights as a list that people read: `data/weights.tsv`.

import { IreumError } from '../errors.js'
import { type Reach, STEPS, WEIGHT_LABELS, WEIGHTS_VERSION } from './weights.js'

/** Weights are whole steps from -LARGEST to LARGEST. */
export const LARGEST = 31

export interface WeightRow {
  template: string
  content: string
  key: number
  /** In steps, one for each of `WEIGHT_LABELS`. */
  weights: readonly number[]
}

export const REACH: Reach = { bound: -4.5, eager: false }

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
