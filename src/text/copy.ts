// Strings ↔ arrays of UTF-16 code units, by the fastest way the platform has: Node copies both ways without looking at a letter.

interface Bytes {
  write(text: string, encoding: 'utf16le'): number
  toString(encoding: 'utf16le', start: number, end: number): string
}
const platform = (globalThis as { Buffer?: { from(buffer: ArrayBuffer): Bytes } }).Buffer

/** Units, and the platform's own view of them where it has one. */
export class UnitStore {
  readonly units: Uint16Array<ArrayBuffer>
  readonly bytes: Bytes | null

  constructor(size: number) {
    this.units = new Uint16Array(size)
    this.bytes = isLittleEndian && platform !== undefined ? platform.from(this.units.buffer) : null
  }
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** The store must hold the text. */
export function copyUnits(text: string, { units, bytes }: UnitStore): void {
  // The way out of the engine costs as much as so many letters.
  if (bytes !== null && text.length > 256) bytes.write(text, 'utf16le')
  else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
}

/** The first `length` units of a store as a string. */
export function stringOf({ units, bytes }: UnitStore, length: number): string {
  if (bytes !== null) return bytes.toString('utf16le', 0, 2 * length)
  let out = ''
  for (let i = 0; i < length; i += CHUNK)
    out += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[])
  return out
}

/** Arguments of one call. */
const CHUNK = 8192
