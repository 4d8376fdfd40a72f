// One little-endian file of named sections: packed once, viewed at load, never parsed.
//
// bytes 0-7  magic "IREUM" and three zero bytes
//       8-11 version; 12-15 number of sections; 16-19 checksum of all the other bytes; 20-23 zero
//       then for each section 16 bytes of name (ASCII, zero padded), offset, length (both in bytes, uint32)
//       then the sections, each starting at a multiple of 8.

import { IreumError } from '../errors.js'

/** Raise it when the meaning of a section changes. */
export const VERSION = 14
const MAGIC = 'IREUM\0\0\0'
const HEAD = 24
const SUM = 16
const ROW = 24
const NAME = 16
const align = (n: number): number => (n + 7) & ~7

export type Sections = Record<string, Uint8Array>

/** The bytes of a file of these sections, the same for the same sections. Throws an IreumError for a name of more than 16 letters. */
export function pack(sections: Sections): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sections).sort()
  let size = align(HEAD + ROW * names.length)
  for (const name of names) size += align(sections[name].length)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < 8; i++) bytes[i] = MAGIC.charCodeAt(i)
  view.setUint32(8, VERSION, true)
  view.setUint32(12, names.length, true)
  let offset = align(HEAD + ROW * names.length)
  names.forEach((name, n) => {
    if (name.length > NAME) throw new IreumError('bad-list', `A section's name has at most ${NAME} letters`, name, 'Give it a shorter name')
    const row = HEAD + ROW * n
    for (let i = 0; i < name.length; i++) bytes[row + i] = name.charCodeAt(i)
    view.setUint32(row + 16, offset, true)
    view.setUint32(row + 20, sections[name].length, true)
    bytes.set(sections[name], offset)
    offset += align(sections[name].length)
  })
  view.setUint32(SUM, checksumOf(bytes), true)
  return bytes
}

/** Reads every byte. Throws an IreumError for a file that is not as it was packed; `unpack` says first whether it is one. */
export function checkWhole(bytes: Uint8Array): void {
  const { buffer, byteOffset, length } = bytes
  if (length % 8 === 0 && new DataView(buffer, byteOffset).getUint32(SUM, true) === checksumOf(bytes)) return
  throw damaged(length)
}

export const damaged = (length: number): IreumError =>
  new IreumError('bad-bytes', 'The list file is damaged', `${length} bytes`, 'Copy or build it again: ireum build DIR -o FILE')

/** Each step can be undone, so that a change of one word always shows. */
function checksumOf(bytes: Uint8Array): number {
  const words = viewOf(bytes, Uint32Array)
  let sum = words.length
  for (let i = 0; i < words.length; i++) {
    if (i === SUM / 4) continue
    sum = Math.imul(sum ^ words[i], 0x9e3779b1)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}

/** Views of the sections of a file. Throws an IreumError for bytes of another kind or version, or cut short. */
export function unpack(bytes: Uint8Array): Sections {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let i = 0; i < 8; i++)
    if (bytes.length < HEAD || bytes[i] !== MAGIC.charCodeAt(i))
      throw new IreumError('bad-bytes', 'These bytes are no ireum list file', 'byte 0', 'Build one with: ireum build DIR -o FILE')
  const version = view.getUint32(8, true)
  if (version !== VERSION)
    throw new IreumError(
      'bad-version',
      `The list file has version ${version}, this ireum reads version ${VERSION}`,
      'byte 8',
      'Build it again with this version: ireum build DIR -o FILE',
    )
  const count = view.getUint32(12, true)
  const sections: Sections = {}
  for (let n = 0; n < count; n++) {
    const row = HEAD + ROW * n
    const offset = row + ROW <= bytes.length ? view.getUint32(row + 16, true) : bytes.length + 1
    const length = row + ROW <= bytes.length ? view.getUint32(row + 20, true) : 0
    if (offset + length > bytes.length)
      throw new IreumError(
        'bad-bytes',
        'The list file ends too early',
        `byte ${bytes.length}`,
        'It was cut while copying: build or copy it again',
      )
    let name = ''
    for (let i = row; i < row + NAME && bytes[i] !== 0; i++) name += String.fromCharCode(bytes[i])
    sections[name] = bytes.subarray(offset, offset + length)
  }
  return sections
}

/** A typed view of a section; copies only when the bytes are not aligned. */
export function viewOf<T>(section: Uint8Array, type: { new (b: ArrayBufferLike, o: number, n: number): T; BYTES_PER_ELEMENT: number }): T {
  const width = type.BYTES_PER_ELEMENT
  const whole = section.byteOffset % width === 0 ? section : section.slice()
  return new type(whole.buffer, whole.byteOffset, section.length / width)
}

/** The bytes of a typed array, not copied. */
export const bytesOf = (array: ArrayBufferView): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
