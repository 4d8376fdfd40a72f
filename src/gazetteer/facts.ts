// What the open lists say of a name, as typed columns: written when lists are compiled, read when an entity asks for it.

/** One row of an open list: leaf of its canonical name, leaves of its other forms, filled cells. */
export interface FactRow {
  leaf: number
  aliases: number[]
  /** The canonical name stands elsewhere, and this row says nothing of it: only the other forms lead here. */
  elsewhere?: boolean
  cells: Record<string, string>
}

/** How a table is kept; goes into the meta section. */
export interface TableMeta {
  list: string
  rows: number
  /** The first so many rows are not found by their canonical name. */
  elsewhere: number
  aliases: number
  /** Bytes a number: leaves, leaves of aliases, rows of aliases. */
  bytes: [number, number, number]
  columns: ColumnMeta[]
}

type ColumnMeta =
  /** Codes of one width, as numbers; what all of them end in is written once. */
  | { name: string; type: 'code'; radix: 10 | 36; width: number; end: string; bytes: number }
  /** Few different values, one byte each; the first value is the empty one. */
  | { name: string; type: 'word'; values: string[] }
  /** Anything else, as lines; how many bytes. */
  | { name: string; type: 'text'; size: number }

export interface Table {
  readonly list: string
  /** Leaves of the canonical names; those from `elsewhere` on rise and are searched. */
  readonly leaves: Uint32Array
  readonly elsewhere: number
  /** Leaves of the other forms, rising, and the row of each. */
  readonly aliases: Uint32Array
  readonly aliasRows: Uint32Array
  readonly columns: { readonly name: string; readonly cell: (row: number) => string }[]
}

/** Rows that say no more than that their name is in the list are left out. */
export function packFacts(lists: readonly { list: string; rows: FactRow[] }[]): { meta: TableMeta[]; section: Uint8Array } {
  const meta: TableMeta[] = []
  const parts: Uint8Array[] = []
  for (const { list, rows: all } of lists) {
    const rows = all
      .filter((row) => row.aliases.length > 0 || Object.keys(row.cells).length > 0)
      .sort((a, b) => Number(b.elsewhere ?? false) - Number(a.elsewhere ?? false) || a.leaf - b.leaf)
    if (rows.length === 0) continue
    const elsewhere = rows.filter((row) => row.elsewhere).length
    const pairs = rows.flatMap((row, n) => row.aliases.map((leaf) => [leaf, n])).sort((a, b) => a[0] - b[0] || a[1] - b[1])
    const leaves = rows.map((row) => row.leaf)
    const keys = [
      [...steps(leaves.slice(0, elsewhere)), ...steps(leaves.slice(elsewhere))],
      steps(pairs.map((pair) => pair[0])),
      pairs.map((pair) => pair[1]),
    ]
    for (const numbers of keys) parts.push(planes(numbers))
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
      rows: rows.length,
      elsewhere,
      aliases: pairs.length,
      bytes: [width(keys[0]), width(keys[1]), width(keys[2])],
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

export function unpackFacts(meta: readonly TableMeta[], section: Uint8Array): Table[] {
  let at = 0
  const take = (size: number): Uint8Array => {
    const part = section.subarray(at, at + size)
    at += size
    return part
  }
  return meta.map(({ list, rows, elsewhere, aliases, bytes, columns }) => ({
    list,
    leaves: leavesOf(unplaned(take(bytes[0] * rows), rows), elsewhere),
    elsewhere,
    aliases: sums(unplaned(take(bytes[1] * aliases), aliases)),
    aliasRows: unplaned(take(bytes[2] * aliases), aliases),
    columns: columns.map((column) => ({ name: column.name, cell: cellsOf(column, rows, take) })),
  }))
}

/** Rows of a table that hold the leaf: by their own name first, then by another form. */
export function rowsOf(table: Table, leaf: number): number[] {
  const rows: number[] = []
  for (let i = lowerBound(table.leaves, leaf, table.elsewhere); table.leaves[i] === leaf; i++) rows.push(i)
  for (let i = lowerBound(table.aliases, leaf, 0); table.aliases[i] === leaf; i++) rows.push(table.aliasRows[i])
  return rows
}

function lowerBound(sorted: Uint32Array, value: number, from: number): number {
  let lo = from
  let hi = sorted.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (sorted[mid] < value) lo = mid + 1
    else hi = mid
  }
  return lo
}

const steps = (rising: number[]): number[] => rising.map((n, i) => n - (i === 0 ? 0 : rising[i - 1]))

function sums(numbers: Uint32Array): Uint32Array {
  for (let i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1]
  return numbers
}

function leavesOf(numbers: Uint32Array, elsewhere: number): Uint32Array {
  sums(numbers.subarray(0, elsewhere))
  sums(numbers.subarray(elsewhere))
  return numbers
}

/** Bytes that the largest number needs. */
const width = (numbers: readonly number[]): number =>
  Math.max(1, Math.ceil((32 - Math.clz32(numbers.reduce((a, b) => Math.max(a, b), 0))) / 8))

/** Numbers by bytes: first the lowest byte of all, then the next. That compresses best. */
function planes(numbers: readonly number[]): Uint8Array {
  const bytes = width(numbers)
  const out = new Uint8Array(bytes * numbers.length)
  for (let b = 0; b < bytes; b++) for (let i = 0; i < numbers.length; i++) out[b * numbers.length + i] = numbers[i] >>> (8 * b)
  return out
}

function unplaned(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  for (let i = bytes.length - 1; i >= 0; i--) numbers[i % count] = (numbers[i % count] << 8) | bytes[i]
  return numbers
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
    const numbers = unplaned(take(column.bytes * rows), rows)
    return (row) =>
      numbers[row] === 0 ? '' : (numbers[row] - 1).toString(column.radix).toUpperCase().padStart(column.width, '0') + column.end
  }
  const lines = new TextDecoder().decode(take(column.size)).split('\n')
  return (row) => lines[row]
}
