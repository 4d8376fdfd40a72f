// Which lists a command uses: the shipped ones, a file, or a folder compiled on the way; and the caller's own beside them.

import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { IreumError } from '../errors.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { openGazetteer } from '../gazetteer/load.js'
import { type Ireum, openFrontDoor } from '../ireum.js'
import type { IreumOptions } from '../options.js'
import { readShipped } from '../shipped.js'
import { compileFolder } from './folder.js'
import { OWN_FILES, type OwnFiles, readOwnLists } from './own-lists.js'

/** What `readArguments` is told of the options that choose lists. */
export const LISTS = { lists: { type: 'string' }, ...OWN_FILES } as const

export interface Chosen extends OwnFiles {
  lists?: string | undefined
}

/** The instance that they ask for; lists of its own are read at once, so that bad ones are refused before any input is read. */
export async function instanceOf(chosen: Chosen): Promise<Ireum> {
  return openFrontDoor(shippedBytes).createIreum(await optionsOf(chosen))
}

/** The same lists, loaded, for commands that look into them. */
export async function gazetteerOf(chosen: Chosen): Promise<Gazetteer> {
  return openGazetteer(await optionsOf(chosen), shippedBytes)()
}

const optionsOf = async (chosen: Chosen): Promise<IreumOptions> => ({
  ...(await readOwnLists(chosen)),
  lists: chosen.lists === undefined ? undefined : bytesOf(chosen.lists),
})

/** The folder behind these lists; undefined for a compiled file. */
export function folderOf(path: string | undefined): string | undefined {
  if (path === undefined) return SOURCES
  return statSync(path).isDirectory() ? path : undefined
}

/** Run from the sources, the lists are compiled anew: an edit in data/ shows at once. */
const SOURCES = import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../data', import.meta.url)) : undefined

const shippedBytes = (): Uint8Array => (SOURCES === undefined ? readShipped() : compileFolder(SOURCES))

function bytesOf(path: string): Uint8Array {
  try {
    return statSync(path).isDirectory() ? compileFolder(path) : readFileSync(path)
  } catch (error) {
    if (error instanceof IreumError) throw error
    throw new IreumError(
      'bad-file',
      `The lists cannot be read: ${(error as Error).message}`,
      path,
      'Give a file made by: ireum build DIR -o FILE',
    )
  }
}
