// The pipeline: string → Document, stage by stage.

import { decode, readings } from './decode/decode.js'
import type { Document } from './document.js'
import type { Gazetteer } from './gazetteer/gazetteer.js'
import { lookup } from './gazetteer/lookup.js'
import { link } from './link/link.js'
import { readingsOf } from './readings-of.js'
import { refuseWhileAsking } from './recognizers/asking.js'
import { typeBodies } from './recognizers/organization/types.js'
import { type Recognizer, recognize } from './recognizers/recognize.js'
import { linkRestated } from './recognizers/restated.js'
import { readForm } from './text/forms.js'
import { toDocument } from './to-document.js'
import { tokenize } from './tokens/tokenize.js'
import type { Candidate, Context, TextForm } from './types.js'

export interface PipelineOptions {
  /** The document's own date, `YYYY-MM-DD`: relative dates are read against it. */
  date?: string
  /** What the text is written in; plain text by default. */
  from?: TextForm
  /** Goes into the document and its wire form. */
  id?: string | number
  /** The caller's own recognizers, run after the built-in ones. */
  recognizers?: readonly Recognizer[]
  /** Keep every span that was weighed. */
  explain?: boolean
  /** Sees the stages' own arrays before the next document reuses them. */
  inspect?: (context: Context, winners: readonly Candidate[]) => void
}

/** Any string gives a document. */
export function analyzeWith(gazetteer: Gazetteer, source: string, options: PipelineOptions = {}): Document {
  refuseWhileAsking()
  const text = readForm(source, options.from ?? 'text')
  const tokens = tokenize(text)
  const hits = lookup(text, tokens, gazetteer)
  const context: Context = { text, tokens, hits, gazetteer, date: options.date ?? null }
  const candidates = recognize(context, options.recognizers)
  const winners = decode(context, candidates)
  linkRestated(context, winners)
  typeBodies(context, winners)
  const links = link(context, winners)
  options.inspect?.(context, winners)
  const document = toDocument(context, winners, links, options.id)
  if (options.explain === true) document.readings = readingsOf(context, document, readings(context))
  return document
}
