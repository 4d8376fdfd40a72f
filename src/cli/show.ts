// `ireum FILE`: the marked text and a table of who, which firm, how much.

import { parseArgs } from 'node:util'
import { writeText } from '../formats/text.js'
import { nameOf, pathsOf, readWhole } from './input.js'
import { instanceOf } from './lists.js'
import { flush, write } from './output.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      encoding: { type: 'string', default: 'utf-8' },
      lists: { type: 'string' },
      color: { type: 'boolean' },
      'no-color': { type: 'boolean' },
    },
  })
  const colour = values['no-color'] ? false : (values.color ?? wantsColour())
  const ireum = instanceOf(values.lists)
  const paths = pathsOf(positionals)
  for (const path of paths) {
    const document = ireum.analyze(await readWhole(path, values.encoding), values.date === undefined ? {} : { date: values.date })
    if (paths.length > 1) await write(`==> ${nameOf(path)} <==\n`)
    await write(writeText(document, { colour }))
  }
  await flush()
  return 0
}

/** On a terminal, unless the NO_COLOR convention says no. */
const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
