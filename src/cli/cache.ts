// `ireum cache FILE ...`: the engine compiled for this Node, so that later processes need not compile it.

import { cacheEngine } from '../code-cache.js'
import { IreumError } from '../errors.js'
import { loadOnce } from '../gazetteer/load.js'
import { readShipped } from '../shipped.js'
import { readArguments } from './arguments.js'
import { readWhole } from './input.js'

export async function run(argv: string[]): Promise<number> {
  const { positionals } = readArguments(argv, {})
  if (positionals.length === 0)
    throw new IreumError(
      'bad-usage',
      'cache was given no article',
      'cache',
      'Write: ireum cache FILE, with a text of the kind that will be read',
    )
  const texts = await Promise.all(positionals.map((path) => readWhole(path, 'utf-8')))
  const { file, bytes } = cacheEngine(({ analyzeWith }) => {
    for (const text of texts) analyzeWith(loadOnce(readShipped), text)
  })
  process.stderr.write(`ireum: ${file}, ${bytes} bytes\n`)
  return 0
}
