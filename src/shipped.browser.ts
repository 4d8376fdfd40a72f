// The shipped lists without Node: imported from the file beside the bundle.

import base64 from 'ireum:lists'

export function readShipped(): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
