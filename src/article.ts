// One text and what is said of it, as a stream, a line of JSONL or a request has it.

import { IreumError, isRecord, show } from './errors.js'
import { ANALYZE_OPTIONS, type AnalyzeOptions, checkAnalyzeOptions } from './options.js'

/** One text of a stream, and what is said of it; options that are undefined, null or empty are passed over, as are fields of other names. */
export type Article = Fields | (Fields & Record<string, unknown>)
type Fields = { text: string } & { [Option in keyof AnalyzeOptions]?: AnalyzeOptions[Option] | null | '' }

/**
 * The text, and the options to read it with: what an article says of itself outweighs `common`.
 * `at` is where it stands: `articles[3].` of a stream, `docs.jsonl:3: ` of a list. Throws an IreumError for what is no article.
 */
export function articleOf(given: unknown, common: AnalyzeOptions, at = ''): { text: string; options: AnalyzeOptions } {
  if (typeof given === 'string') return { text: given, options: common }
  const fields: Record<string, unknown> = isRecord(given) ? given : {}
  const { text } = fields
  if (typeof text !== 'string')
    throw new IreumError(
      'bad-input',
      isRecord(given) ? `The "text" of the article is ${show(text)}` : `The article is ${show(given)}`,
      `${at}text`,
      isRecord(given) ? 'Give a string' : 'Give a string, or { text } with options of analyze',
    )
  const options: Record<string, unknown> = { ...common }
  for (const key of ANALYZE_OPTIONS) {
    const value = fields[key]
    if (value !== undefined && value !== null && (value !== '' || key === 'id')) options[key] = value
  }
  checkAnalyzeOptions(options, at)
  return { text, options }
}
