// A text as the recognizers see it.

import type { Gazetteer } from '../../src/gazetteer/gazetteer.js'
import { lookup } from '../../src/gazetteer/lookup.js'
import { readText } from '../../src/text/read.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import type { Context } from '../../src/types.js'

/** Valid until the next text is read. */
export function contextOf(source: string, gazetteer: Gazetteer, date: string | null = null): Context {
  const text = readText(source)
  const tokens = tokenize(text)
  return { text, tokens, hits: lookup(text, tokens, gazetteer), gazetteer, date }
}
