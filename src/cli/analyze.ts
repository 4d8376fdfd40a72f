// `ireum analyze`: documents in, records out, in order, with constant memory.

import type { Document } from '../document.js'
import { IreumError } from '../errors.js'
import { FORMATS } from '../formats/formats.js'
import { writeJsonLine } from '../formats/jsonl.js'
import { checkAnalyzeOptions } from '../options.js'
import { OFFSET_UNITS } from '../text/offsets.js'
import { readArguments } from './arguments.js'
import { encodingOf, nameOf, pathsOf, readEach, readLines, readWhole } from './input.js'
import { instanceOf } from './lists.js'
import { flush, write } from './output.js'
import { dateOf, idOf, recordOf, textOf } from './record.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    from: { type: 'string' },
    to: { type: 'string', default: 'jsonl' },
    date: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    lists: { type: 'string' },
    offsets: { type: 'string', default: 'utf16' },
  })
  const { from = 'text', to, date } = values
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
  const encoding = encodingOf(values.encoding)
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
  // Only JSONL has room for a record in its output; every format gets the message.
  const fail = async (path: string, where: { line?: number; id?: string }, { code, message }: IreumError): Promise<void> => {
    const file = path === '-' ? undefined : path
    if (to === 'jsonl') await write(writeJsonLine({ file, ...where, error: { code, message } }))
  }
  const readText = async (path: string): Promise<void> => {
    const id = path === '-' ? undefined : path
    if (values.from === undefined && /\.(?:jsonl|ndjson)$/i.test(path))
      process.stderr.write(`ireum: ${path} is read as one text; for a document a line give --from jsonl\n`)
    await emit(ireum.analyze(await readWhole(path, encoding), { date, id, offsets }), date)
  }
  const readRecords = async (path: string): Promise<void> => {
    let line = 0
    for await (const content of readLines(path, encoding)) {
      line++
      if (content.trim() === '') continue
      let id: string | undefined
      try {
        const record = recordOf(content)
        id = idOf(record)
        const ownDate = dateOf(record) ?? date
        await emit(ireum.analyze(textOf(record), { date: ownDate, id, offsets }), ownDate)
      } catch (error) {
        // Only what is wrong with this line is passed over.
        if (!(error instanceof IreumError && (error.code === 'bad-input' || error.code === 'bad-option'))) throw error
        failed++
        await fail(path, { line, id }, error)
        process.stderr.write(`ireum: ${nameOf(path)}:${line}: ${error.message}\n`)
      }
    }
  }
  if (frame !== undefined) await write(frame.open)
  const refused = await readEach(paths, from === 'text' ? readText : readRecords, (path, error) => fail(path, {}, error))
  if (frame !== undefined) await write(frame.close)
  await flush()
  if (failed > 0) process.stderr.write(`ireum: ${failed} of ${failed + count} lines failed\n`)
  return failed + refused > 0 ? 1 : 0
}
