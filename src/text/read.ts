// string → Text: one pass that folds width, spaces and dashes, composes jamo, masks addresses, and keeps the way back.

import type { Text } from '../types.js'
import { CLASS_OF } from './classes.js'
import { maskAddresses } from './mask.js'

/** 0 in `fold` means "drop", 1 means "needs composition". */
const DROP = 0
const COMPOSE = 1
const fold = new Uint16Array(65536)
for (let c = 0; c < 65536; c++) fold[c] = c
fold[0] = 0xfffd
fold[1] = 0xfffd
// Full-width ASCII (Unicode block FF00), except that ￦ is the won sign.
for (let c = 0xff01; c <= 0xff5e; c++) fold[c] = c - 0xfee0
fold[0xffe6] = 0x20a9
fold[0xffe5] = 0xa5
fold[0xffe0] = 0xa2
fold[0xffe1] = 0xa3
// Odd spaces.
for (const c of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x2007]) fold[c] = 0x20
for (let c = 0x2000; c <= 0x200a; c++) fold[c] = 0x20
// Zero width: space, non-joiner, joiner, direction marks, word joiner, byte order mark, soft hyphen, variation selectors.
for (const c of [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xad, 0xfe0e, 0xfe0f, 0x180e]) fold[c] = DROP
// Tildes, dashes, middle dots, minus signs.
for (const c of [0x223c, 0x301c, 0x2053, 0x02dc, 0x223d]) fold[c] = 0x7e
for (const c of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63]) fold[c] = 0x2d
for (const c of [0x2027, 0x2022, 0x30fb, 0x318d, 0x119e, 0x22c5, 0xff65, 0x2219]) fold[c] = 0xb7
for (const c of [0xfe6a, 0x066a]) fold[c] = 0x25
for (const c of [0x201a, 0x201b, 0x2032, 0x02bc]) fold[c] = 0x2019
for (const c of [0x201e, 0x201f, 0x2033]) fold[c] = 0x201d
for (let c = 0x1100; c < 0x1200; c++) fold[c] = COMPOSE
for (let c = 0xa960; c < 0xa980; c++) fold[c] = COMPOSE
for (let c = 0xd7b0; c < 0xd800; c++) fold[c] = COMPOSE
for (let c = 0x300; c < 0x370; c++) fold[c] = COMPOSE

const SENTINELS = 16
let units = new Uint16Array(8192)
let classes = new Uint8Array(8192)

/** Reads any string. The arrays of the result are valid until the next call. */
export function readText(source: string): Text {
  const size = source.length
  if (units.length < size + SENTINELS) {
    units = new Uint16Array(2 * size + SENTINELS)
    classes = new Uint8Array(2 * size + SENTINELS)
  }
  const u = units
  const k = classes
  let changed = 0
  let moved = false
  for (let i = 0; i < size; i++) {
    const c = source.charCodeAt(i)
    const f = fold[c]
    u[i] = f
    k[i] = CLASS_OF[f]
    changed |= f ^ c
    if (f <= COMPOSE) {
      moved = true
      break
    }
  }
  let value = source
  let toSource: Int32Array | null = null
  if (moved) {
    ;({ value, toSource } = compose(source))
    for (let i = 0; i < value.length; i++) {
      const c = value.charCodeAt(i)
      u[i] = c
      k[i] = CLASS_OF[c]
    }
  } else if (changed !== 0) {
    value = stringOf(u, size)
  }
  const length = value.length
  u.fill(0, length, length + SENTINELS)
  k.fill(0, length, length + SENTINELS)
  const text: Text = { source, value, length, toSource, units: u, classes: k }
  maskAddresses(text)
  return text
}

/** Spans of the normalised text in the caller's offsets. A dropped character belongs to the span on its left. */
export function toSourceStart(text: Text, offset: number): number {
  return text.toSource === null ? offset : text.toSource[offset]
}

/** End offset: just after the last source character that the span holds. */
export function toSourceEnd(text: Text, offset: number): number {
  if (text.toSource === null) return offset
  // The end is where the last character's source cluster ends, before any dropped characters that follow it.
  return text.toSource[text.length + 1 + offset]
}

/** Composes jamo and drops zero-width characters cluster by cluster. `toSource` holds starts (0..length), then ends (0..length). */
function compose(source: string): { value: string; toSource: Int32Array } {
  const starts: number[] = []
  const ends: number[] = [0]
  let value = ''
  const size = source.length
  let i = 0
  while (i < size) {
    const c = source.charCodeAt(i)
    if (fold[c] === DROP) {
      i++
      continue
    }
    let j = i + 1
    while (j < size && fold[source.charCodeAt(j)] === COMPOSE && !startsCluster(source.charCodeAt(j), source.charCodeAt(j - 1))) j++
    if (j === i + 1 && fold[c] !== COMPOSE) {
      value += String.fromCharCode(fold[c])
      starts.push(i)
      ends.push(j)
    } else {
      const composed = source.slice(i, j).normalize('NFC')
      for (let n = 0; n < composed.length; n++) {
        const f = fold[composed.charCodeAt(n)]
        value += f <= COMPOSE ? composed[n] : String.fromCharCode(f)
        // A cluster that does not compose keeps one unit to one unit as far as it goes.
        const same = composed.length === j - i
        starts.push(same ? i + n : i)
        ends.push(same ? i + n + 1 : j)
      }
    }
    i = j
  }
  starts.push(size)
  const toSource = new Int32Array(starts.length + ends.length)
  toSource.set(starts, 0)
  toSource.set(ends, starts.length)
  return { value, toSource }
}

/** A leading consonant starts a new syllable block unless another leading consonant stands before it. */
function startsCluster(c: number, before: number): boolean {
  const leading = (c >= 0x1100 && c < 0x1160) || (c >= 0xa960 && c < 0xa97d)
  return leading && !(before >= 0x1100 && before < 0x1160)
}

function stringOf(codes: Uint16Array, length: number): string {
  let out = ''
  for (let i = 0; i < length; i += 8192) out += String.fromCharCode.apply(null, codes.subarray(i, Math.min(length, i + 8192)) as unknown as number[])
  return out
}
