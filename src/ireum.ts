// The instances users hold: options checked, lists loaded on first use, documents out.

import { analyzeWith, type AnalyzeOptions as PipelineOptions } from './analyze.js'
import type { Document } from './document.js'
import { IreumError } from './errors.js'
import { type Gazetteer, loadGazetteer } from './gazetteer/gazetteer.js'

export interface AnalyzeOptions {
  /** The document's own date, `YYYY-MM-DD`: relative dates are read against it. */
  date?: string
  /** Goes into the document and its wire form. */
  id?: string
}

export interface IreumOptions {
  /** A list file made by `ireum build`, in place of the shipped lists. */
  lists?: Uint8Array
}

/** One document of a stream. */
export interface Article extends AnalyzeOptions {
  text: string
}

export interface Ireum {
  /** Any string gives a document. */
  analyze(text: string, options?: AnalyzeOptions): Document
  /** Documents in the order of the articles, one at a time: constant memory, however long the stream. */
  analyzeAll(articles: Iterable<Article | string> | AsyncIterable<Article | string>, options?: AnalyzeOptions): AsyncGenerator<Document>
}

export interface FrontDoor extends Ireum {
  createIreum(options?: IreumOptions): Ireum
}

/** `readShipped` is called once, by the first analysis that needs the shipped lists. */
export function openFrontDoor(readShipped: () => Uint8Array): FrontDoor {
  let shipped: Gazetteer | null = null
  const shippedGazetteer = (): Gazetteer => (shipped ??= loadGazetteer(readShipped()))
  const createIreum = (options: IreumOptions = {}): Ireum => {
    checkKeys(options, ['lists'], 'createIreum')
    const { lists } = options
    if (lists !== undefined && !(lists instanceof Uint8Array))
      throw badOption('lists', 'is no Uint8Array', 'Give the bytes of a file made by: ireum build DIR -o FILE')
    // A given list file is loaded at once, so that a bad one is refused where it is given.
    const own = lists === undefined ? null : loadGazetteer(lists)
    return instanceOver(() => own ?? shippedGazetteer())
  }
  return { ...createIreum(), createIreum }
}

function instanceOver(gazetteer: () => Gazetteer): Ireum {
  const analyze = (text: string, options: AnalyzeOptions = {}): Document => {
    if (typeof text !== 'string') throw new IreumError('bad-input', `analyze was given ${kindOf(text)}`, 'text', 'Give it a string')
    return analyzeWith(gazetteer(), text, checked(options))
  }
  async function* analyzeAll(
    articles: Iterable<Article | string> | AsyncIterable<Article | string>,
    options: AnalyzeOptions = {},
  ): AsyncGenerator<Document> {
    for await (const article of articles) {
      if (typeof article === 'string') yield analyze(article, options)
      else {
        const { text, ...own } = article
        yield analyze(text, { ...options, ...own })
      }
    }
  }
  return { analyze, analyzeAll }
}

function checked(options: AnalyzeOptions): PipelineOptions {
  checkKeys(options, ['date', 'id'], 'analyze')
  const { date, id } = options
  if (date !== undefined && !isDate(date))
    throw badOption('date', `is ${JSON.stringify(date)}`, 'Write it as YYYY-MM-DD, a day of the calendar')
  if (id !== undefined && typeof id !== 'string') throw badOption('id', `is ${kindOf(id)}`, 'Give a string')
  return options
}

/** `2025-02-30` is none. */
function isDate(date: unknown): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function checkKeys(options: object, known: readonly string[], where: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw badOption(where, `was given ${kindOf(options)} for its options`, 'Give an object')
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw badOption(key, `is no option of ${where}`, `It knows: ${known.join(', ')}`)
}

const badOption = (name: string, what: string, advice: string): IreumError =>
  new IreumError('bad-option', `The option "${name}" ${what}`, name, advice)

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' || typeof value === 'undefined' ? `${typeof value}` : `a ${typeof value}`
}
