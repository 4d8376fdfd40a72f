// `ireum FILE`: the marked text and a table of who, which firm, how much.

import { writeText } from '../formats/text.js'
import { checkAnalyzeOptions } from '../options.js'
import { readable } from '../text/forms.js'
import { TEXT_FORMS } from '../types.js'
import { readArguments } from './arguments.js'
import { encodingOf, formsBy, nameOf, pathsOf, readEach, readWhole } from './input.js'
import { instanceOf, LISTS } from './lists.js'
import { write } from './output.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    from: { type: 'string' },
    date: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    ...LISTS,
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  })
  checkAnalyzeOptions({ date: values.date }, '--')
  const formOf = formsBy(values.from, TEXT_FORMS)
  const encoding = encodingOf(values.encoding)
  const colour = values['no-color'] ? false : (values.color ?? wantsColour())
  const ireum = await instanceOf(values)
  const paths = pathsOf(positionals)
  const refused = await readEach(paths, async (path) => {
    const from = formOf(path)
    const document = ireum.analyze(readable(await readWhole(path, encoding), from), { date: values.date, id: nameOf(path) })
    await write(writeText(document, { colour, several: paths.length > 1 }))
  })
  return refused > 0 ? 1 : 0
}

/** On a terminal, unless the NO_COLOR convention says no. */
const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
