// Which lists a command uses: the shipped ones, a file, or a folder compiled on the way.

import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { IreumError } from '../errors.js'
import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer.js'
import { type FrontDoor, type Ireum, openFrontDoor } from '../ireum.js'
import { readShipped } from '../shipped.js'
import { compileFolder } from './folder.js'

/** The instance that `--lists` asks for; lists of its own are loaded at once, so that bad ones are refused before any input is read. */
export function instanceOf(path: string | undefined): Ireum {
  return path === undefined ? shipped() : shipped().createIreum({ lists: bytesOf(path) })
}

/** The same lists, loaded, for commands that look into them. */
export const gazetteerOf = (path: string | undefined): Gazetteer => loadGazetteer(path === undefined ? shippedBytes() : bytesOf(path))

/** The folder behind these lists; undefined for a compiled file. */
export function folderOf(path: string | undefined): string | undefined {
  if (path === undefined) return SOURCES
  return statSync(path).isDirectory() ? path : undefined
}

/** Run from the sources, the lists are compiled anew: an edit in data/ shows at once. */
const SOURCES = import.meta.url.endsWith('.ts') ? fileURLToPath(new URL('../../data', import.meta.url)) : undefined

const shipped = (): FrontDoor => openFrontDoor(shippedBytes)
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
