// A data folder on disk → lists → bytes.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IreumError } from '../errors.js'
import { compileWeights, parseWeights, type WeightRow } from '../decode/weights.js'
import { compile } from '../gazetteer/compile.js'
import { type List, parseList } from '../gazetteer/lists.js'
import { nameSections } from '../recognizers/names/tables.js'

/** Reads `names/*.tsv` and `words/*.tsv`; the folder is the registry. */
export function readFolder(folder: string): List[] {
  const lists: List[] = []
  for (const kind of ['names', 'words'] as const) {
    const path = join(folder, kind)
    if (!existsSync(path)) continue
    for (const file of readdirSync(path)
      .filter((f) => f.endsWith('.tsv'))
      .sort())
      lists.push(parseList(kind, file.slice(0, -4), readFileSync(join(path, file), 'utf8')))
  }
  if (lists.length === 0) throw new IreumError('bad-file', 'No lists found', folder, 'Give a folder that holds names/*.tsv and words/*.tsv')
  return lists
}

/** Lists, the tables that the name model makes of them, and the learned weights where the folder has any. */
export function compileFolder(folder: string, weights: readonly WeightRow[] | null = readWeights(folder)): Uint8Array<ArrayBuffer> {
  const lists = readFolder(folder)
  return compile(lists, { ...nameSections(lists), ...(weights === null ? {} : { weights: compileWeights(weights) }) })
}

/** `weights.tsv` of a folder, null without one: the hand-set scores decide then. */
export function readWeights(folder: string): WeightRow[] | null {
  const file = join(folder, 'weights.tsv')
  return existsSync(file) ? parseWeights(readFileSync(file, 'utf8'), file) : null
}
