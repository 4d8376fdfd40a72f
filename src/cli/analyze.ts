// `ireum analyze`: documents in, records out, in order, with constant memory.

import { parseArgs } from 'node:util'
import type { Document } from '../document.js'
import { IreumError } from '../errors.js'
import { FORMATS } from '../formats/formats.js'
import { writeJsonLine } from '../formats/jsonl.js'
import { type AnalyzeOptions, checkAnalyzeOptions } from '../options.js'
import { OFFSET_UNITS } from '../text/offsets.js'
import { nameOf, pathsOf, readLines, readWhole } from './input.js'
import { instanceOf } from './lists.js'
import { flush, write } from './output.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'text' },
      to: { type: 'string', default: 'jsonl' },
      date: { type: 'string' },
      encoding: { type: 'string', default: 'utf-8' },
      lists: { type: 'string' },
      offsets: { type: 'string', default: 'utf16' },
    },
  })
  const { from, to, date, encoding } = values
  if (from !== 'text' && from !== 'jsonl')
    throw new IreumError('bad-usage', `Unknown input format "${from}"`, '--from', 'Give text or jsonl')
  if (!Object.hasOwn(FORMATS, to))
    throw new IreumError('bad-usage', `Unknown output format "${to}"`, '--to', `Give one of: ${Object.keys(FORMATS).join(', ')}`)
  const offsets = OFFSET_UNITS.find((unit) => unit === values.offsets)
  if (offsets === undefined)
    throw new IreumError('bad-usage', `Unknown unit "${values.offsets}"`, '--offsets', `Give one of: ${OFFSET_UNITS.join(', ')}`)
  if (offsets !== 'utf16' && to !== 'json' && to !== 'jsonl')
    throw new IreumError('bad-usage', `The format "${to}" has no offsets`, '--offsets', 'Leave it out, or write --to json or jsonl')
  checkAnalyzeOptions({ date })
  const format = FORMATS[to]
  const ireum = instanceOf(values.lists)
  const paths = pathsOf(positionals)
  // One file of text is one document; everything else is a list of them.
  const frame = from === 'text' && paths.length === 1 ? undefined : format.list
  let failed = 0
  let count = 0
  const emit = async (document: Document, ownDate: string | undefined): Promise<void> => {
    if (count++ > 0 && frame !== undefined) await write(frame.between)
    await write(format.write(document, { colour: false, date: ownDate }))
  }
  if (frame !== undefined) await write(frame.open)
  for (const path of paths) {
    if (from === 'text') {
      const id = path === '-' ? undefined : path
      await emit(ireum.analyze(await readWhole(path, encoding), { date, id, offsets }), date)
      continue
    }
    let number = 0
    for await (const line of readLines(path)) {
      number++
      if (line.trim() === '') continue
      try {
        const { text, options } = articleOf(line, { date, offsets })
        await emit(ireum.analyze(text, options), options.date)
      } catch (error) {
        // Only what is wrong with this line is passed over.
        if (!(error instanceof IreumError && (error.code === 'bad-input' || error.code === 'bad-option'))) throw error
        failed++
        await fail(to, nameOf(path), number, error)
      }
    }
  }
  if (frame !== undefined) await write(frame.close)
  await flush()
  if (failed > 0) process.stderr.write(`ireum: ${failed} of ${failed + count} lines failed\n`)
  return failed > 0 ? 1 : 0
}

/** Only JSONL has room for the record in its output; every format gets the message. */
async function fail(to: string, place: string, line: number, error: IreumError): Promise<void> {
  if (to === 'jsonl') await write(writeJsonLine({ line, error: { code: error.code, message: error.message } }))
  process.stderr.write(`ireum: ${place}:${line}: ${error.message}\n`)
}

function articleOf(line: string, common: AnalyzeOptions): { text: string; options: AnalyzeOptions } {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    throw new IreumError(
      'bad-input',
      `This is no JSON: ${(error as Error).message}`,
      'line',
      'Write one object a line: { "id", "text", "date" }',
    )
  }
  if (typeof record !== 'object' || record === null || typeof (record as { text?: unknown }).text !== 'string')
    throw new IreumError('bad-input', 'The record has no "text"', 'text', 'Write one object a line: { "id", "text", "date" }')
  const { text, id, date: own } = record as { text: string; id?: unknown; date?: unknown }
  const options = { ...common }
  if (id !== undefined && id !== null) options.id = String(id)
  if (own !== undefined && own !== null && own !== '') options.date = own as string
  return { text, options }
}
