// The articles under examples/, by name.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './sources.js'

export const articles = (): [name: string, text: string][] =>
  readdirSync(join(ROOT, 'examples'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(join(ROOT, 'examples', name), 'utf8')])
