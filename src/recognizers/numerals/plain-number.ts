// A whole string that is one plain number, without a sign or a fraction: 1조2천억, 이천칠백삼십오만, 일점이삼, 스물여섯.

import { native, readNative } from './native.js'
import { read, readNumber } from './read.js'

/** Exact plain decimal, null for anything else. */
export function plainNumber(text: string): string | null {
  if (text === '' || text.length > 200) return null
  const units = codeUnits(text)
  if (readNumber(units, 0, true) && read.end === text.length && !read.about && read.high === null) return read.decimal
  if (readNative(units, 0) && native.end === text.length && native.low === native.high) return String(native.low)
  return null
}

/** With room behind for what looks ahead. */
export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 16)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}
