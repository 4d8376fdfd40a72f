// The shipped lists without Node: imported, packed, from the file beside the bundle.

import base64 from 'ireum:lists'
import { inflate } from './inflate.js'

export function readShipped(): Uint8Array {
  const binary = atob(base64)
  const packed = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) packed[i] = binary.charCodeAt(i)
  return inflate(packed)
}
