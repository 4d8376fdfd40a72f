// The shipped lists in Node: the file beside the bundle, as it is.

import { readFileSync } from 'node:fs'

export function readShipped(): Uint8Array {
  // The same path from src/ and from dist/.
  const { buffer, byteOffset, length } = readFileSync(`${import.meta.dirname}/../dist/lists.bin`)
  return new Uint8Array(buffer, byteOffset, length)
}
