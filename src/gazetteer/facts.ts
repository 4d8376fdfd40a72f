// What the open lists say of a name, as typed columns: written when lists are compiled, read when an entity asks for it.

import { bitOf, OWN_LISTS } from './lists.js'
import { numberAt, planes, width } from './planes.js'
import { packRising, Rising, type RisingMeta } from './rising.js'

/** One row of an open list: leaf of its canonical name, leaves of its other forms, filled cells. */
export interface FactRow {
  leaf: number
  aliases: number[]
  /** The canonical name stands elsewhere, and this row says nothing of it: only the other forms lead here. */
  elsewhere?: boolean
  cells: Record<string, string>
}

/** How a table is kept. */
export interface TableMeta {
  list: string
  /** Leaves of the canonical names; of those that do not find their row; of the other forms. */
  leaves: RisingMeta
  elsewhere: RisingMeta
  aliases: RisingMeta
  /** Bytes a number: rows of the other forms. */
  aliasRowBytes: number
  columns: ColumnMeta[]
}

type ColumnMeta =
  /** Codes of one width, as numbers; what all of them end in is written once. */
  | { name: string; type: 'code'; radix: 10 | 36; width: number; end: string; bytes: number }
  /** Few different values, one byte each; the first value is the empty one. */
  | { name: string; type: 'word'; values: string[] }
  /** Anything else, as lines; how many bytes. */
  | { name: string; type: 'text'; size: number }

/** Rows are numbered: first those that are not found by their canonical name. Nothing is unpacked before it is asked for. */
export interface Table {
  readonly list: string
  /** Its bit in the sets of lists. */
  readonly bit: number
  /** Rows that hold the leaf: by their own name first, then by another form; those in the order in which they were given. */
  readonly rowsOf: (leaf: number) => number[]
  /** Leaf of the canonical name. */
  readonly leafOf: (row: number) => number
  readonly columns: readonly { readonly name: string; readonly cell: (row: number) => string }[]
}

/** Rows that say no more than that their name is in the list are left out, but for the caller's: that is what makes a name his. */
export function packFacts(lists: readonly { list: string; rows: FactRow[] }[]): { meta: TableMeta[]; section: Uint8Array } {
  const meta: TableMeta[] = []
  const parts: Uint8Array[] = []
  for (const { list, rows: all } of lists) {
    const rows = all
      .filter((row) => OWN_LISTS.includes(list) || row.aliases.length > 0 || Object.keys(row.cells).length > 0)
      .sort((a, b) => Number(b.elsewhere ?? false) - Number(a.elsewhere ?? false) || a.leaf - b.leaf)
    if (rows.length === 0) continue
    const elsewhere = rows.filter((row) => row.elsewhere).length
    const numberOf = new Map(rows.map((row, n) => [row, n]))
    // Sorting is stable: rows that share a form stay in their order.
    const pairs = all
      .flatMap((row) => row.aliases.map((leaf): [leaf: number, row: number] => [leaf, numberOf.get(row)!]))
      .sort((a, b) => a[0] - b[0])
    const leaves = rows.map((row) => row.leaf)
    const rising = [leaves.slice(0, elsewhere), leaves.slice(elsewhere), pairs.map((pair) => pair[0])].map(packRising)
    const aliasRows = pairs.map((pair) => pair[1])
    parts.push(...rising.flatMap((numbers) => numbers.parts), planes(aliasRows))
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))].map((name) => {
      const { column, bytes } = packColumn(
        name,
        rows.map((row) => row.cells[name] ?? ''),
      )
      parts.push(bytes)
      return column
    })
    meta.push({
      list,
      elsewhere: rising[0].meta,
      leaves: rising[1].meta,
      aliases: rising[2].meta,
      aliasRowBytes: width(aliasRows),
      columns,
    })
  }
  const section = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    section.set(part, at)
    at += part.length
  }
  return { meta, section }
}

/** `lists` are the names of the open lists, in the order of their bits. */
export function unpackFacts(meta: readonly TableMeta[], section: Uint8Array, lists: readonly string[]): Table[] {
  let at = 0
  const take = (size: number): Uint8Array => {
    const part = section.subarray(at, at + size)
    at += size
    return part
  }
  return meta.map((table): Table => {
    const elsewhere = new Rising(table.elsewhere, take)
    const leaves = new Rising(table.leaves, take)
    const aliases = new Rising(table.aliases, take)
    const aliasRows = take(table.aliasRowBytes * aliases.count)
    const first = elsewhere.count
    const rows = first + leaves.count
    return {
      list: table.list,
      bit: bitOf(lists, table.list),
      rowsOf(leaf) {
        const found: number[] = []
        for (let i = leaves.indexOf(leaf); i < leaves.count && leaves.at(i) === leaf; i++) found.push(first + i)
        for (let i = aliases.indexOf(leaf); i < aliases.count && aliases.at(i) === leaf; i++)
          found.push(numberAt(aliasRows, i, aliases.count, table.aliasRowBytes))
        return found
      },
      leafOf: (row) => (row < first ? elsewhere.at(row) : leaves.at(row - first)),
      columns: table.columns.map((column) => ({ name: column.name, cell: cellsOf(column, rows, take) })),
    }
  })
}

function packColumn(name: string, cells: string[]): { column: ColumnMeta; bytes: Uint8Array } {
  const filled = cells.filter((cell) => cell !== '')
  const values = ['', ...[...new Set(filled)].sort()]
  if (values.length <= 256 && 2 * values.length < filled.length) {
    const index = new Map(values.map((value, i) => [value, i]))
    return { column: { name, type: 'word', values }, bytes: Uint8Array.from(cells, (cell) => index.get(cell)!) }
  }
  const end = filled.every((cell) => cell.endsWith('00')) ? '00' : ''
  const digits = filled[0].length - end.length
  const radix = filled.every((cell) => /^[0-9]{1,9}$/.test(cell.slice(0, digits))) ? 10 : 36
  if (filled.every((cell) => cell.length === digits + end.length && (radix === 10 || /^[0-9A-Z]{1,6}$/.test(cell.slice(0, digits))))) {
    // 0 is the empty cell.
    const numbers = cells.map((cell) => (cell === '' ? 0 : 1 + Number.parseInt(cell.slice(0, digits), radix)))
    return { column: { name, type: 'code', radix, width: digits, end, bytes: width(numbers) }, bytes: planes(numbers) }
  }
  const bytes = new TextEncoder().encode(cells.join('\n'))
  return { column: { name, type: 'text', size: bytes.length }, bytes }
}

function cellsOf(column: ColumnMeta, rows: number, take: (size: number) => Uint8Array): (row: number) => string {
  if (column.type === 'word') {
    const bytes = take(rows)
    return (row) => column.values[bytes[row]]
  }
  if (column.type === 'code') {
    const numbers = take(column.bytes * rows)
    return (row) => {
      const number = numberAt(numbers, row, rows, column.bytes)
      return number === 0 ? '' : (number - 1).toString(column.radix).toUpperCase().padStart(column.width, '0') + column.end
    }
  }
  const text = take(column.size)
  let lines: string[] | null = null
  return (row) => (lines ??= new TextDecoder().decode(text).split('\n'))[row]
}
