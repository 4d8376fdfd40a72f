// The shipped lists in Node: read from the file that the browser door imports, so that the package holds them once.

import { readFileSync } from 'node:fs'

/** The file is `export default '…'` around base64. Reading it as bytes is many times faster than importing it. */
export function readShipped(): Uint8Array {
  // The same path from src/ and from dist/.
  const file = readFileSync(new URL('../dist/lists.js', import.meta.url))
  return Buffer.from(file.toString('latin1', file.indexOf("'") + 1, file.lastIndexOf("'")), 'base64')
}
