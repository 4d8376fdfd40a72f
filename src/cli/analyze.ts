// `ireum analyze`: documents in, records out, in order, with constant memory.

import { articleOf } from '../article.js'
import { IreumError } from '../errors.js'
import { FORMATS } from '../formats/formats.js'
import { writeJsonLine } from '../formats/jsonl.js'
import { type AnalyzeOptions, checkAnalyzeOptions, isId } from '../options.js'
import { readable } from '../text/forms.js'
import { OFFSET_UNITS } from '../text/offsets.js'
import { TEXT_FORMS, type TextForm } from '../types.js'
import { readArguments } from './arguments.js'
import { encodingOf, formsBy, nameOf, pathsOf, readEach, readLines, readWhole } from './input.js'
import { instanceOf, LISTS } from './lists.js'
import { flush, write } from './output.js'
import { recordOf } from './record.js'

const FORMS = [...TEXT_FORMS, 'jsonl'] as const

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    from: { type: 'string' },
    to: { type: 'string', default: 'jsonl' },
    date: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    ...LISTS,
    offsets: { type: 'string', default: 'utf16' },
  })
  const { to, date } = values
  const formOf = formsBy(values.from, FORMS)
  if (!Object.hasOwn(FORMATS, to))
    throw new IreumError('bad-usage', `Unknown output format "${to}"`, '--to', `Give one of: ${Object.keys(FORMATS).join(', ')}`)
  const offsets = OFFSET_UNITS.find((unit) => unit === values.offsets)
  if (offsets === undefined)
    throw new IreumError('bad-usage', `Unknown unit "${values.offsets}"`, '--offsets', `Give one of: ${OFFSET_UNITS.join(', ')}`)
  const hasOffsets = to === 'json' || to === 'jsonl'
  if (offsets !== 'utf16' && !hasOffsets)
    throw new IreumError('bad-usage', `The format "${to}" has no offsets`, '--offsets', 'Leave it out, or write --to json or jsonl')
  checkAnalyzeOptions({ date }, '--')
  const encoding = encodingOf(values.encoding)
  const format = FORMATS[to]
  const ireum = await instanceOf(values)
  const paths = pathsOf(positionals)
  // One file of text is one document; everything else is a list of them.
  const frame = paths.length === 1 && formOf(paths[0]) !== 'jsonl' ? undefined : format.list
  let failed = 0
  let count = 0
  const emit = async (text: string, options: AnalyzeOptions): Promise<void> => {
    const { date, from = 'text', id } = options
    // What has offsets counts them in the text as it is given; what shows the text shows it without its markup.
    const document = hasOffsets ? ireum.analyze(text, options) : ireum.analyze(readable(text, from), { date, id })
    if (count++ > 0 && frame !== undefined) await write(frame.between)
    await write(format.write(document, { colour: false, date, several: frame !== undefined }))
  }
  // Only JSONL has room for a record in its output; every format gets the message.
  const fail = async (path: string, where: { line?: number; id?: string | number }, { code, message }: IreumError): Promise<void> => {
    const file = path === '-' ? undefined : path
    if (to === 'jsonl') await write(writeJsonLine({ file, ...where, error: { code, message } }))
  }
  const readText = async (path: string, from: TextForm): Promise<void> => {
    const id = path === '-' ? undefined : path
    await emit(await readWhole(path, encoding), { date, from, id, offsets })
  }
  const readRecords = async (path: string): Promise<void> => {
    let line = 0
    for await (const content of readLines(path, encoding)) {
      line++
      if (content.trim() === '') continue
      const place = `${nameOf(path)}:${line}`
      let id: string | number | undefined
      try {
        const record = recordOf(content, place, 'Write one object a line: { "id", "text", "date" }')
        if (isId(record.id)) id = record.id
        const { text, options } = articleOf(record, { date, offsets }, `${place}: `)
        await emit(text, options)
      } catch (error) {
        // Only what is wrong with this line is passed over.
        if (!(error instanceof IreumError && (error.code === 'bad-input' || error.code === 'bad-option'))) throw error
        failed++
        await fail(path, { line, id }, error)
        process.stderr.write(`ireum: ${error.message}\n`)
      }
    }
  }
  const read = (path: string): Promise<void> => {
    const form = formOf(path)
    return form === 'jsonl' ? readRecords(path) : readText(path, form)
  }
  if (frame !== undefined) await write(frame.open)
  const refused = await readEach(paths, read, (path, error) => fail(path, {}, error))
  if (frame !== undefined) await write(frame.close)
  await flush()
  if (failed > 0) process.stderr.write(`ireum: ${failed} of ${failed + count} lines failed\n`)
  return failed + refused > 0 ? 1 : 0
}
