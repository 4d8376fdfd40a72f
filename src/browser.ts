// The front door without Node: the same lists, imported.

import base64 from 'ireum:lists'
import { openFrontDoor } from './ireum.js'

const door = /* @__PURE__ */ openFrontDoor(() => {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
})

export const analyze = door.analyze
export const analyzeAll = door.analyzeAll
export const createIreum = door.createIreum
export * from './public.js'
