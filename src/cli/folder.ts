// A data folder on disk → lists → bytes.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { weightSections } from '../decode/compile.js'
import { parseReach, parseWeights, type WeightRow } from '../decode/weight-rows.js'
import type { Reach } from '../decode/weights.js'
import { IreumError } from '../errors.js'
import { featureSections } from '../features/compile.js'
import { compile } from '../gazetteer/compile.js'
import type { Sections } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { kindsOf } from '../gazetteer/kinds.js'
import { type List, parseList } from '../gazetteer/lists.js'
import { compileMorphology, type MorphologyLists } from '../morphology/model.js'
import { ruleSections } from '../recognizers/compile.js'
import type { SoundRow } from '../recognizers/evidence/compile-sounds.js'
import { TABLED } from '../recognizers/tabled.js'
import { checkList } from './registry.js'

/** Reads `names/*.tsv` and `words/*.tsv`. Throws an IreumError that names file and line of a bad row, or a file that no rule asks for. */
export function readFolder(folder: string): List[] {
  const lists: List[] = []
  for (const kind of ['names', 'words'] as const) {
    const path = join(folder, kind)
    if (!existsSync(path)) continue
    for (const file of readdirSync(path)
      .filter((f) => f.endsWith('.tsv'))
      .sort()) {
      const name = file.slice(0, -4)
      const list = parseList(kind, name, readFileSync(join(path, file), 'utf8'), kind === 'words' ? kindsOf(name) : {})
      checkList(list)
      lists.push(list)
    }
  }
  if (lists.length === 0) throw new IreumError('bad-file', 'No lists found', folder, 'Give a folder that holds names/*.tsv and words/*.tsv')
  return lists
}

/** Lists, the tables that the name model makes of them, and the learned weights where the folder has any. */
export function compileFolder(
  folder: string,
  weights: readonly WeightRow[] | null = readWeights(folder),
  lists: readonly List[] = readFolder(folder),
): Uint8Array<ArrayBuffer> {
  const derive = (gazetteer: Gazetteer): Sections => {
    const sections = { ...featureSections(gazetteer, lists), ...ruleSections(gazetteer, lists, readSounds(folder, weights)) }
    return weights === null ? sections : { ...sections, ...weightSections({ ...gazetteer, sections }, weights, readReach(folder)) }
  }
  return compile(lists, morphologySection(folder), derive, TABLED)
}

/** `weights.tsv` of a folder, null without one: the hand-set scores decide then. */
export function readWeights(folder: string): WeightRow[] | null {
  const file = join(folder, 'weights.tsv')
  return existsSync(file) ? parseWeights(readFileSync(file, 'utf8'), file) : null
}

function readReach(folder: string): Reach | undefined {
  const file = join(folder, 'weights.tsv')
  return existsSync(file) ? parseReach(readFileSync(file, 'utf8')) : undefined
}

/** `sounds.tsv` of a folder; without one nothing sounds foreign, and weights that know more than one sound would mislead. */
function readSounds(folder: string, weights: readonly WeightRow[] | null): SoundRow[] {
  const file = join(folder, 'sounds.tsv')
  if (existsSync(file))
    return parseList('words', '../sounds', readFileSync(file, 'utf8'), { kind: 'bias syllable cell' }).rows as unknown as SoundRow[]
  const known = weights?.filter(({ template }) => template === 'firstSound') ?? []
  if (known.length > 1)
    throw new IreumError(
      'bad-list',
      'The weights were learned with sounds, and there are none',
      file,
      'Put the sounds.tsv there that stood beside the weights, or learn the weights anew',
    )
  return []
}

/** The section of `morphology/*.tsv`; nothing without that folder. */
function morphologySection(folder: string): Record<string, Uint8Array> {
  if (!existsSync(join(folder, 'morphology'))) return {}
  const rows = (name: keyof MorphologyLists): unknown =>
    parseList('words', `../morphology/${name}`, readFileSync(join(folder, 'morphology', `${name}.tsv`), 'utf8')).rows
  return { morphology: compileMorphology({ weights: rows('weights'), tails: rows('tails'), stems: rows('stems') } as MorphologyLists) }
}
