// `--names FILE` and `--deny FILE`: the caller's own lists, with the file and the line of what is wrong in them.

import { IreumError } from '../errors.js'
import { parseRows } from '../gazetteer/lists.js'
import { checkOwnLists, type OwnLists, type OwnName } from '../gazetteer/overlay.js'
import { LABELS, type Label } from '../types.js'
import { readWhole } from './input.js'

export interface OwnFiles {
  names: readonly string[]
  deny: readonly string[]
}

/** What `readArguments` is told of them. */
export const OWN_FILES = {
  names: { type: 'string', multiple: true, default: [] as string[] },
  deny: { type: 'string', multiple: true, default: [] as string[] },
} as const

/** Where each entry stands: `own.tsv:3`. */
type Places = Record<'names' | 'deny', string[]>

/** Empty when no files are given. Throws an IreumError for a file that cannot be read, or a row that is wrong. */
export async function readOwnLists(files: OwnFiles): Promise<OwnLists> {
  const names: OwnName[] = []
  const deny: string[] = []
  const places: Places = { names: [], deny: [] }
  for (const path of files.names)
    for (const { row, line } of parseRows(await readWhole(path, 'utf-8'), path)) {
      names.push(nameOf(row, path))
      places.names.push(`${path}:${line}`)
    }
  for (const path of files.deny)
    (await readWhole(path, 'utf-8')).split(/\r?\n/).forEach((line, n) => {
      if (line === '' || line.startsWith('#')) return
      deny.push(line)
      places.deny.push(`${path}:${n + 1}`)
    })
  const own: OwnLists = { ...(files.names.length > 0 && { names }), ...(files.deny.length > 0 && { deny }) }
  check(own, places)
  return own
}

/** `name` (else the first column), `label`, `aliases` and `type`; every other column is an id. */
function nameOf(row: Readonly<Record<string, string>>, path: string): OwnName {
  const key = row.name === undefined ? Object.keys(row)[0] : 'name'
  const { [key]: name, label, aliases = '', type, ...rest } = row
  if (rest.ids !== undefined)
    throw new IreumError('bad-list', 'A column "ids" is none', path, 'Give each id a column of its own, headed by its key, such as krx')
  const ofFile = /(?:^|[\\/])user-([A-Z]+)\.tsv$/.exec(path)?.[1]
  if (label === undefined && ofFile === undefined)
    throw new IreumError(
      'bad-list',
      'There is no column "label"',
      path,
      `Begin with a header row: name, label (${LABELS.join(', ')}), aliases, type, and a column for each id; or name the file user-PERSON.tsv`,
    )
  const ids = Object.fromEntries(Object.entries(rest).filter(([, id]) => id !== ''))
  const own: OwnName = { label: (label || ofFile) as Label, name, aliases: aliases.split('|').filter((alias) => alias !== ''), ids }
  return type ? { ...own, type } : own
}

function check(own: OwnLists, places: Places): void {
  try {
    checkOwnLists(own)
  } catch (error) {
    if (!(error instanceof IreumError)) throw error
    const [, list, index] = /^(names|deny)\[(\d+)\]/.exec(error.place)!
    throw new IreumError('bad-list', error.what, places[list as keyof Places][Number(index)], error.advice)
  }
}
