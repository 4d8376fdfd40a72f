// What the open lists say of a name, as typed columns: written when lists are compiled, read when an entity asks for it.

import { bytesOf, viewOf } from './container.js'

/** One row of an open list: leaf of its canonical name, leaves of its other forms, filled cells. */
export interface FactRow {
  leaf: number
  aliases: number[]
  cells: Record<string, string>
}

/** How a table is kept; goes into the meta section. */
export interface TableMeta {
  list: string
  rows: number
  aliases: number
  columns: ColumnMeta[]
}

type ColumnMeta =
  /** Codes of one width, as numbers; what all of them end in is written once. */
  | { name: string; type: 'code'; radix: 10 | 36; width: number; end: string }
  /** Few different values, one byte each; the first value is the empty one. */
  | { name: string; type: 'word'; values: string[] }
  /** Anything else, as lines; how many bytes. */
  | { name: string; type: 'text'; size: number }

export interface Table {
  readonly list: string
  /** Leaves of the canonical names, rising. */
  readonly leaves: Uint32Array
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
    const rows = all.filter((row) => row.aliases.length > 0 || Object.keys(row.cells).length > 0).sort((a, b) => a.leaf - b.leaf)
    if (rows.length === 0) continue
    const pairs = rows.flatMap((row, n) => row.aliases.map((leaf) => [leaf, n])).sort((a, b) => a[0] - b[0] || a[1] - b[1])
    for (const numbers of [rows.map((row) => row.leaf), pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])]) parts.push(bytesOf(Uint32Array.from(numbers)))
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))].map((name) => {
      const { column, bytes } = packColumn(name, rows.map((row) => row.cells[name] ?? ''))
      parts.push(bytes)
      return column
    })
    meta.push({ list, rows: rows.length, aliases: pairs.length, columns })
  }
  const section = new Uint8Array(parts.reduce((size, part) => size + padded(part.length), 0))
  let at = 0
  for (const part of parts) {
    section.set(part, at)
    at += padded(part.length)
  }
  return { meta, section }
}

export function unpackFacts(meta: readonly TableMeta[], section: Uint8Array): Table[] {
  let at = 0
  const take = (size: number): Uint8Array => {
    const part = section.subarray(at, at + size)
    at += padded(size)
    return part
  }
  return meta.map(({ list, rows, aliases, columns }) => ({
    list,
    leaves: viewOf(take(4 * rows), Uint32Array),
    aliases: viewOf(take(4 * aliases), Uint32Array),
    aliasRows: viewOf(take(4 * aliases), Uint32Array),
    columns: columns.map((column) => ({ name: column.name, cell: cellsOf(column, take(column.type === 'code' ? 4 * rows : column.type === 'word' ? rows : column.size)) })),
  }))
}

/** Rows of a table that hold the leaf: by their own name first, then by another form. */
export function rowsOf(table: Table, leaf: number): number[] {
  const rows: number[] = []
  for (let i = lowerBound(table.leaves, leaf); table.leaves[i] === leaf; i++) rows.push(i)
  for (let i = lowerBound(table.aliases, leaf); table.aliases[i] === leaf; i++) rows.push(table.aliasRows[i])
  return rows
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let lo = 0
  let hi = sorted.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (sorted[mid] < value) lo = mid + 1
    else hi = mid
  }
  return lo
}

const NONE = 0xffffffff
const padded = (size: number): number => (size + 3) & ~3

function packColumn(name: string, cells: string[]): { column: ColumnMeta; bytes: Uint8Array } {
  const filled = cells.filter((cell) => cell !== '')
  const values = ['', ...[...new Set(filled)].sort()]
  if (values.length <= 256 && 2 * values.length < filled.length) {
    const index = new Map(values.map((value, i) => [value, i]))
    return { column: { name, type: 'word', values }, bytes: Uint8Array.from(cells, (cell) => index.get(cell)!) }
  }
  const end = filled.every((cell) => cell.endsWith('00')) ? '00' : ''
  const width = filled[0].length - end.length
  const radix = filled.every((cell) => /^[0-9]{1,9}$/.test(cell.slice(0, width))) ? 10 : 36
  if (filled.every((cell) => cell.length === width + end.length && (radix === 10 || /^[0-9A-Z]{1,6}$/.test(cell.slice(0, width))))) {
    const numbers = Uint32Array.from(cells, (cell) => (cell === '' ? NONE : Number.parseInt(cell.slice(0, width), radix)))
    return { column: { name, type: 'code', radix, width, end }, bytes: bytesOf(numbers) }
  }
  const bytes = new TextEncoder().encode(cells.join('\n'))
  return { column: { name, type: 'text', size: bytes.length }, bytes }
}

function cellsOf(column: ColumnMeta, bytes: Uint8Array): (row: number) => string {
  if (column.type === 'word') return (row) => column.values[bytes[row]]
  if (column.type === 'code') {
    const numbers = viewOf(bytes, Uint32Array)
    return (row) => (numbers[row] === NONE ? '' : numbers[row].toString(column.radix).toUpperCase().padStart(column.width, '0') + column.end)
  }
  let lines: string[] | null = null
  return (row) => {
    lines ??= new TextDecoder().decode(bytes).split('\n')
    return lines[row]
  }
}
