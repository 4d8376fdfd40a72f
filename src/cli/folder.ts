// A data folder on disk → lists → bytes.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IreumError } from '../errors.js'
import { compile } from '../gazetteer/compile.js'
import { type List, parseList } from '../gazetteer/lists.js'

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

export const compileFolder = (folder: string): Uint8Array<ArrayBuffer> => compile(readFolder(folder))
