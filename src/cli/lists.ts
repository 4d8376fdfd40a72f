// Which lists a command uses: the shipped ones, a file, or a folder compiled on the way.

import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { IreumError } from '../errors.js'
import { type FrontDoor, type Ireum, openFrontDoor } from '../ireum.js'
import { readShipped } from '../shipped.js'
import { compileFolder } from './folder.js'

/** The instance that `--lists` asks for; lists of its own are loaded at once, so that bad ones are refused before any input is read. */
export function instanceOf(path: string | undefined): Ireum {
  return path === undefined ? shipped() : shipped().createIreum({ lists: bytesOf(path) })
}

function shipped(): FrontDoor {
  // Run from the sources, the lists are compiled anew: an edit in data/ shows at once.
  if (import.meta.url.endsWith('.ts')) return openFrontDoor(() => compileFolder(fileURLToPath(new URL('../../data', import.meta.url))))
  return openFrontDoor(readShipped)
}

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
