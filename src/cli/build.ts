// `ireum build DIR -o FILE`: lists in a folder → one compiled file.

import { writeFileSync } from 'node:fs'
import { IreumError } from '../errors.js'
import { readArguments } from './arguments.js'
import { compileFolder, readFolder } from './folder.js'
import { missingWords } from './registry.js'

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, { output: { type: 'string', short: 'o' } })
  if (positionals.length !== 1)
    throw new IreumError('bad-usage', `build was given ${positionals.length} folders`, 'build', 'Write: ireum build DIR -o FILE')
  if (values.output === undefined)
    throw new IreumError('bad-usage', 'build was not told where the lists go', '--output', 'Write: ireum build DIR -o FILE')
  const lists = readFolder(positionals[0])
  const missing = missingWords(lists)
  if (missing.length > 0)
    process.stderr.write(
      `ireum: ${positionals[0]} lacks words/${missing.join('.tsv, words/')}.tsv: what rules look for there will not be found\n`,
    )
  const bytes = compileFolder(positionals[0], undefined, lists)
  writeFileSync(values.output, bytes)
  process.stderr.write(`ireum: ${values.output}, ${bytes.length} bytes\n`)
  return 0
}
