// Lists as the rules see them: those that ship, compiled by the first test file that asks, and lists of a test's own.

import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { featureSections } from '../../src/features/compile.js'
import { compile } from '../../src/gazetteer/compile.js'
import { type Gazetteer, loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import type { List } from '../../src/gazetteer/lists.js'
import { ruleSections } from '../../src/recognizers/compile.js'
import type { SoundRow } from '../../src/recognizers/evidence/compile-sounds.js'
import { ROOT } from './sources.js'

const DATA = join(ROOT, 'data')

/** What is compiled of `data/`. */
export const shippedBytes = (): Uint8Array<ArrayBuffer> => compiledOnce('shipped', () => compileFolder(DATA))

/** The lists that ship; every call makes them anew. */
export const shipped = (): Gazetteer => loadGazetteer(shippedBytes())

/** The same without learned weights: the rules decide. */
export const unlearned = (): Gazetteer => loadGazetteer(compiledOnce('unlearned', () => compileFolder(DATA, null)))

/** Lists with what an analysis needs of them. */
export const loadLists = (lists: readonly List[], sounds: readonly SoundRow[] = []): Gazetteer =>
  loadGazetteer(compile(lists, {}, (loaded) => ({ ...featureSections(loaded, lists), ...ruleSections(loaded, lists, sounds) })))

/** Bytes that another test file of this run may have left. Files run side by side: whole bytes appear at once, or not. */
function compiledOnce(name: string, make: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const file = join(inject('compiledLists'), name)
  if (existsSync(file)) return readFileSync(file)
  const bytes = make()
  const mine = `${file}.${randomUUID()}`
  writeFileSync(mine, bytes)
  renameSync(mine, file)
  return bytes
}
