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
  /** It is one of several documents: those formats that else say no id say it then. */
  several?: boolean
}

export interface Format {
  /** The whole document, with its last line end. */
  write(document: Document, options: FormatOptions): string
  /** What stands around and between the documents of a list. */
  list?: { open: string; between: string; close: string }
}

const APART = { open: '', between: '\n', close: '' }

export const FORMATS: Readonly<Record<string, Format>> = {
  text: { write: writeText, list: APART },
  json: { write: writeJson, list: { open: '[\n', between: ',\n', close: ']\n' } },
  jsonl: { write: writeJsonLine },
  markup: { write: (document, { date }) => writeMarkup(document, date), list: APART },
  html: { write: writeHtml, list: APART },
  conll: { write: writeConll, list: APART },
}
