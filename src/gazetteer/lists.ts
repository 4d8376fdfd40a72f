// A list as people write it: a TSV file with a header row. Files → rows, with errors that name file and line.

import { IreumError } from '../errors.js'

export type Row = Record<string, string>

export interface List {
  /** File name without `.tsv`. */
  name: string
  /** `names` (open lists) or `words` (closed lists). */
  folder: 'names' | 'words'
  rows: Row[]
}

/** Lists of the caller; their bits are the same in every gazetteer. A compiled folder may hold files of these names, too. */
export const OWN_LISTS: readonly string[] = ['user-PERSON', 'user-ORGANIZATION', 'user-LOCATION', 'user-POSITION', 'user-OTHER', 'deny']
/** Bit of the first of them; so many other open lists fit. */
export const OWN_BIT = 32 - OWN_LISTS.length

/**
 * Column → the words that it may hold, with spaces between them, or with `|` where a cell may hold several of them; it may be empty
 * where the first word is.
 */
export type Kinds = Readonly<Record<string, string>>

/** `folder/name.tsv` as rows. Throws an IreumError that names file and line of the first row that is wrong. */
export const parseList = (folder: List['folder'], name: string, content: string, kinds: Kinds = {}): List => ({
  name,
  folder,
  rows: parseRows(content, `${folder}/${name}.tsv`, kinds).map(({ row }) => row),
})

/**
 * Lines that start with `#` are comments. Every row must have the key column (the first one) filled, and in the columns of `kinds`
 * only words that are named there. Throws an IreumError that names `path` and the line of the first row that is wrong.
 */
export function parseRows(content: string, path: string, kinds: Kinds = {}): { row: Row; line: number }[] {
  const lines = content.split(/\r?\n/)
  const rows: { row: Row; line: number }[] = []
  let header: string[] | null = null
  lines.forEach((line, n) => {
    if (line === '' || line.startsWith('#')) return
    const cells = line.split('\t')
    if (header === null) {
      header = cells
      return
    }
    if (cells.length > header.length)
      throw new IreumError(
        'bad-list',
        `${cells.length} cells under ${header.length} columns`,
        `${path}:${n + 1}`,
        'Separate columns with one tab and values inside a cell with |',
      )
    if (cells[0].trim() === '')
      throw new IreumError('bad-list', `The column "${header[0]}" is empty`, `${path}:${n + 1}`, 'Give every row its key or delete the row')
    const row: Row = {}
    for (let i = 0; i < header.length; i++) row[header[i]] = cells[i] ?? ''
    for (const [column, words] of Object.entries(kinds)) checkKind(row[column] ?? '', column, words, `${path}:${n + 1}`)
    rows.push({ row, line: n + 1 })
  })
  return rows
}

function checkKind(cell: string, column: string, words: string, place: string): void {
  const separator = words.includes('|') ? '|' : ' '
  const known = words.split(separator)
  for (const kind of separator === '|' ? cell.split('|') : [cell])
    if (!known.includes(kind))
      throw new IreumError(
        'bad-list',
        kind === '' ? `The column "${column}" is empty` : `The column "${column}" does not know "${kind}"`,
        place,
        `Use one of ${known.filter((word) => word !== '').join(', ')}`,
      )
}

/** The bit of a list among open ones, whose names are given in the order of their bits; 0 when it is none of them. */
export function bitOf(lists: readonly string[], list: string): number {
  const own = OWN_LISTS.indexOf(list)
  const index = own < 0 ? lists.indexOf(list) : OWN_BIT + own
  return index < 0 ? 0 : (1 << index) >>> 0
}
