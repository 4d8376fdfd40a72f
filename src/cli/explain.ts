// `ireum explain`: every mark of a text with the rule that made it.

import { parseArgs } from 'node:util'
import { table } from '../formats/table.js'
import { pathsOf, readWhole } from './input.js'
import { instanceOf } from './lists.js'
import { flush, write } from './output.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { date: { type: 'string' }, encoding: { type: 'string', default: 'utf-8' }, lists: { type: 'string' } },
  })
  const ireum = instanceOf(values.lists)
  for (const path of pathsOf(positionals)) {
    const document = ireum.analyze(await readWhole(path, values.encoding), { date: values.date })
    const rows = document.entities.map((e) => [
      `${e.start}-${e.end}`,
      e.text,
      e.label,
      e.score.toFixed(3),
      e.source,
      e.value === undefined ? '' : JSON.stringify(e.value),
    ])
    await write(`${table(['where', 'text', 'label', 'score', 'source', 'value'], rows)}\n`)
  }
  await flush()
  return 0
}
