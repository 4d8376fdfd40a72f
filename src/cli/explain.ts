// `ireum explain`: what was weighed and won or lost, and why mentions are one.

import { table } from '../formats/table.js'
import { checkAnalyzeOptions } from '../options.js'
import { TEXT_FORMS } from '../types.js'
import { readArguments } from './arguments.js'
import { encodingOf, formsBy, nameOf, pathsOf, readEach, readWhole } from './input.js'
import { instanceOf, LISTS } from './lists.js'
import { write } from './output.js'

/** The strongest reasons that a line has room for. */
const SHOWN = 3

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    from: { type: 'string' },
    date: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    ...LISTS,
    lost: { type: 'boolean', default: false },
  })
  checkAnalyzeOptions({ date: values.date }, '--')
  const formOf = formsBy(values.from, TEXT_FORMS)
  const encoding = encodingOf(values.encoding)
  const ireum = await instanceOf(values)
  const paths = pathsOf(positionals)
  const refused = await readEach(paths, async (path) => {
    const from = formOf(path)
    const document = ireum.analyze(await readWhole(path, encoding), { date: values.date, from, explain: true })
    if (paths.length > 1) await write(`==> ${nameOf(path)} <==\n`)
    const { entities, referents, readings = [] } = document
    const rows = readings
      .filter(({ outcome }) => outcome === 'won' || values.lost)
      .map(({ start, end, text, label, score, source, outcome, against, evidence = [] }) => [
        `${start}-${end}`,
        text,
        label,
        score.toFixed(2),
        source,
        [outcome, ...against.map((index) => `${entities[index].text} ${entities[index].label}`)].join(' / '),
        evidence
          .slice(0, SHOWN)
          .map(({ feature, weight }) => `${weight > 0 ? '+' : ''}${weight.toFixed(1)} ${feature}`)
          .join('; '),
      ])
    await write(`${table(['where', 'text', 'label', 'log-odds', 'source', 'outcome', 'because'], rows)}\n`)
    const reasons = referents.flatMap(({ ref }) => document.explain(ref).map((line) => `${ref}  ${line}\n`))
    if (reasons.length > 0) await write(`\n${reasons.join('')}`)
  })
  return refused > 0 ? 1 : 0
}
