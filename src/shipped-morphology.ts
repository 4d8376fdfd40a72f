// The shipped morphology in Node: the string of the module that browsers import, so that it ships once. Few ask for it.

import { readFileSync } from 'node:fs'
import { inflate } from './inflate.js'

export function readMorphology(): Uint8Array {
  // The same path from src/ and from dist/.
  const [, base64] = readFileSync(`${import.meta.dirname}/../dist/morphology.js`, 'latin1').split("'")
  return inflate(Buffer.from(base64, 'base64'))
}
