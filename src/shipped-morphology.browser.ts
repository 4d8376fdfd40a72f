// The shipped morphology without Node: imported, packed, from the file beside the bundle.

import base64 from 'ireum:morphology'
import { inflateBase64 } from './inflate.js'

export const readMorphology = (): Uint8Array => inflateBase64(base64)
