// A text in whatever it is written → Text.

import type { Text, TextForm } from '../types.js'
import { unmarkHtml } from './html.js'
import { unmarkMarkdown } from './markdown.js'
import { readText } from './read.js'
import type { Unmarked } from './unmarked.js'

const UNMARK: Readonly<Record<'markdown' | 'html', (source: string) => Unmarked>> = { markdown: unmarkMarkdown, html: unmarkHtml }

/** The text without its markup, for whoever looks at it. */
export const readable = (source: string, form: TextForm): string => (form === 'text' ? source : UNMARK[form](source).value)

/** Reads any string. Offsets lead back to the string with its markup. The arrays of the result are valid until the next call. */
export function readForm(source: string, form: TextForm): Text {
  if (form === 'text') return readText(source)
  const { value, starts, ends } = UNMARK[form](source)
  const text = readText(value)
  const { length, toSource } = text
  const map = new Int32Array(source.length + length + 2)
  for (let n = 0; n <= length; n++) {
    map[n] = starts[toSource === null ? n : toSource[n]]
    if (n > 0) map[source.length + 1 + n] = ends[(toSource === null ? n : toSource[value.length + 1 + n]) - 1]
  }
  return { ...text, source, toSource: map }
}
