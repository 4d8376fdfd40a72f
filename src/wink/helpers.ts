// What wink's interface cannot carry: the ireum document behind a wink document, spans with values and referents, safe HTML.

import type { Document } from '../document.js'
import { IreumError } from '../errors.js'
import { escapeHtml } from '../text/escape-html.js'
import type { Entity } from '../types.js'
import { touched } from './model.js'
import type { Reading } from './reading.js'

/** A document of wink-nlp, as far as it is used here. */
export interface WinkDocument {
  pipeConfig(): unknown
}

/** An entity, custom entity or sentence of wink-nlp: something with tokens. */
export interface WinkItem {
  parentDocument(): WinkDocument
  tokens(): { length(): number; itemAt(index: number): { index(): number } | undefined }
}

/** A token of wink-nlp. */
export interface WinkToken {
  parentDocument(): WinkDocument
  index(): number
}

/** Characters `start` to `end` of the text that was read, and what ireum knows of an entity there. */
export type WinkSpan = Entity | (Pick<Entity, Place> & { [K in Exclude<keyof Entity, Place>]?: undefined })
type Place = 'start' | 'end' | 'text'

/** The ireum document behind a document, entity, custom entity, sentence or token of wink-nlp. Its text is the one read, less trailing spaces. */
export function ireumOf(of: WinkDocument | WinkItem | WinkToken): Document {
  return readingOf(of).document
}

/** Character offsets of an entity, custom entity, sentence or token; value, ref, ids and score where it is one of ireum's entities. */
export function spanOf(item: WinkItem | WinkToken): WinkSpan {
  const reading = readingOf(item)
  const [first, last] = tokensOf(item)
  const start = reading.borders[2 * first]
  const end = reading.borders[2 * last + 1]
  const { document } = reading
  const entity = document.entities.find((one) => one.start === start && one.end === end)
  return entity === undefined ? { start, end, text: document.text.slice(start, end) } : { ...entity }
}

/** First and last token. */
function tokensOf(item: WinkItem | WinkToken): [first: number, last: number] {
  if (!('tokens' in item)) return [item.index(), item.index()]
  const tokens = item.tokens()
  return [tokens.itemAt(0)?.index() ?? 0, tokens.itemAt(tokens.length() - 1)?.index() ?? 0]
}

/** The whole text as HTML: escaped, each entity in `<mark data-label="…">` with its `data-ref` and `title`. */
export function markedHtml(of: WinkDocument): string {
  const { text, entities } = ireumOf(of)
  let html = ''
  let last = 0
  for (const { start, end, label, ref, ids } of entities) {
    const attributes = `data-label="${label}"${ref === undefined ? '' : ` data-ref="${escapeHtml(ref)}"`}${ids?.name === undefined ? '' : ` title="${escapeHtml(ids.name)}"`}`
    html += `${escapeHtml(text.slice(last, start))}<mark ${attributes}>${escapeHtml(text.slice(start, end))}</mark>`
    last = end
  }
  return html + escapeHtml(text.slice(last))
}

function readingOf(of: WinkDocument | WinkItem | WinkToken): Reading {
  const document = typeof of === 'object' && of !== null && 'parentDocument' in of ? of.parentDocument() : of
  touched.reading = null
  if (typeof document?.pipeConfig === 'function') document.pipeConfig()
  const reading = touched.reading as Reading | null
  touched.reading = null
  if (reading === null)
    throw new IreumError(
      'bad-input',
      'No ireum document stands behind this',
      'document',
      "Read it with winkNLP(koreanModel()) and keep 'sbd' in the pipe",
    )
  return reading
}
