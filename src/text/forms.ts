// A text in whatever it is written → Text.

import type { Text, TextForm } from '../types.js'
import { readText } from './read.js'
import { unmark } from './unmark.js'

/** The text without its markup, for whoever looks at it. */
export const readable = (source: string, form: TextForm): string => (form === 'text' ? source : unmark(source, form).value)

/** Reads any string. Offsets lead back to the string with its markup. The arrays of the result are valid until the next call. */
export function readForm(source: string, form: TextForm): Text {
  if (form === 'text') return readText(source)
  const { value, starts, ends } = unmark(source, form)
  const text = readText(value)
  const { length, toSource } = text
  const map = new Int32Array(source.length + length + 2)
  for (let n = 0; n <= length; n++) {
    map[n] = starts[toSource === null ? n : toSource[n]]
    if (n > 0) map[source.length + 1 + n] = ends[(toSource === null ? n : toSource[value.length + 1 + n]) - 1]
  }
  return { ...text, source, toSource: map }
}
