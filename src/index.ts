// The front door in Node.

import { openFrontDoor } from './ireum.js'
import { readShipped } from './shipped.js'

const door = /* @__PURE__ */ openFrontDoor(readShipped)

export const analyze = door.analyze
export const analyzeAll = door.analyzeAll
export const createIreum = door.createIreum
export * from './public.js'
