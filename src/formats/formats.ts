// The output formats by name: this table is the list of choices.

import type { Document } from '../document.js'
import { writeConll } from './conll.js'
import { writeHtml } from './html.js'
import { writeJson } from './json.js'
import { writeJsonLine } from './jsonl.js'
import { writeMarkup } from './markup.js'
import { writeText } from './text.js'

export interface FormatOptions {
  /** Terminal colours. */
  colour: boolean
  /** The document's own date, where the format has room for it. */
  date?: string
}

export interface Format {
  /** The whole document, with its last line end. */
  write(document: Document, options: FormatOptions): string
  /** What stands between two documents. */
  between?: string
}

export const FORMATS: Readonly<Record<string, Format>> = {
  text: { write: writeText, between: '\n' },
  json: { write: writeJson },
  jsonl: { write: writeJsonLine },
  markup: { write: (document, { date }) => writeMarkup(document, date), between: '\n' },
  html: { write: writeHtml, between: '\n' },
  conll: { write: writeConll, between: '\n' },
}
