// The shipped lists without Node: imported, packed, from the file beside the bundle.

import base64 from 'ireum:lists'
import { inflateBase64 } from './inflate.js'

export const readShipped = (): Uint8Array => inflateBase64(base64)
