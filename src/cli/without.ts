// What is measured without, to see what it adds: the lists of names, the rules for names, or the learned weights.

import { IreumError } from '../errors.js'
import { type Gazetteer, loadGazetteer } from '../gazetteer/gazetteer.js'
import { compileFolder, readFolder, readWeights } from './folder.js'
import { withoutWeights } from './folds.js'

export const PARTS = ['lists', 'rules', 'weights'] as const
export type Part = (typeof PARTS)[number]

/** `folder` holds the lists: without the names they are compiled anew, since more is made of them than what can be looked up. */
export function without(part: Part, gazetteer: Gazetteer, folder: string | undefined): Gazetteer {
  if (part === 'weights') return withoutWeights(gazetteer)
  if (part === 'rules') return { ...gazetteer, rules: false }
  if (folder === undefined)
    throw new IreumError(
      'bad-option',
      'A compiled list file cannot be taken apart',
      '--without lists',
      'Give the folder it was built from: --lists DIR',
    )
  const words = readFolder(folder).filter((list) => list.folder === 'words')
  return loadGazetteer(compileFolder(folder, readWeights(folder), words))
}

/** From `lists,rules` or several options; each part once, in the order given. */
export function partsOf(options: readonly string[]): Part[] {
  const parts = [...new Set(options.flatMap((option) => option.split(',')))]
  for (const part of parts)
    if (!PARTS.includes(part as Part))
      throw new IreumError('bad-option', `"${part}" cannot be left out`, '--without', `Choose from ${PARTS.join(', ')}`)
  return parts as Part[]
}
